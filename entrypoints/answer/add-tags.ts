import { cleanTag } from './clean-tag.ts';

/**
 * The tags of a company with those that were typed, between commas where there are several. One that it has already,
 * whatever its capitals, is not added again.
 * @param used tags of all companies, whose capitals are taken over
 */
export function addTags(tags: readonly string[], text: string, used: readonly string[]): string[] {
  const typed = text.split(',').map((tag) => cleanTag(tag, used));
  return [...new Set([...tags, ...typed.filter(Boolean)])];
}
