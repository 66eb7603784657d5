import { MOST } from '../kept/read-kept-company.ts';

/** A tag as it is kept: one line, and with the capitals of the same tag where it is in use. */
export function cleanTag(text: string, used: readonly string[]): string {
  const tag = text.replace(/\s+/g, ' ').trim().slice(0, MOST.tag).trim();
  const folded = tag.toLocaleLowerCase();
  return used.find((each) => each.toLocaleLowerCase() === folded) ?? tag;
}
