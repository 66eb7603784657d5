import type { Term, TermId } from './wording.ts';

/** The hard words that a text holds, in the order in which they first occur. */
export function termsIn(text: string, glossary: Readonly<Record<TermId, Term>>): TermId[] {
  const found: [place: number, id: TermId][] = [];
  for (const [id, { word }] of Object.entries(glossary) as [TermId, Term][]) {
    const place = text.search(patternOf(word));
    if (place >= 0) found.push([place, id]);
  }
  return found.sort(([a], [b]) => a - b).map(([, id]) => id);
}

/** The word as a whole, or its plural. One in capitals is an acronym and is written so; another may begin a sentence. */
function patternOf(word: string): RegExp {
  // Between two words any space or dash may stand, one that does not break among them.
  const letters = word.replace(/[^\p{L}\d]+/gu, '[^\\p{L}\\d]+');
  const isAcronym = word === word.toUpperCase();
  return new RegExp(`(?<![\\p{L}\\d])${letters}s?(?![\\p{L}\\d])`, isAcronym ? 'u' : 'iu');
}
