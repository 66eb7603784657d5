import { foldWords } from './number-labels.ts';
import type { PageLine } from './page-lines.ts';

/** A line as identifiers are read from it: its signs folded one for one, so that every place stays where it is. */
export interface LineText {
  /** The label and the line, as the page writes them. */
  source: string;
  /** Dashes are hyphens, invisible signs U+200B, digits ASCII. */
  plain: string;
  /** Where the line itself begins in them: what its label holds was read before. */
  start: number;
  /** As `plain`, with U+0000 where something was taken. */
  rest(): string;
  /** Takes a piece out, so that no part of it is read as something else. */
  take(from: number, to: number): void;
  /** Folded words in front of a place in this line, since the last piece that was taken. */
  ownBefore(index: number): string;
  /** The same; near the beginning of the line with those of the line above. */
  before(index: number): string;
  /** Folded words behind a place. */
  after(end: number): string;
}

const BEFORE = 130;
const AFTER = 60;
/** Characters of a line in front of which the line above still speaks. */
const BEGINNING = 40;
const LONGEST_ABOVE = 130;

/** @param above What `wordsForNext` gave for the line before. */
export function openLine({ label, text }: PageLine, above: string): LineText {
  const title = withoutSums(label);
  const source = title ? `${title} : ${text}` : text;
  const start = source.length - text.length;
  const plain = source
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{Cf}/gu, '\u200b')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  let rest = plain;
  function near(index: number): string {
    const words = rest.slice(Math.max(0, index - BEFORE), index);
    // The label of a number that was taken names no other, when words stand between.
    return words.replace(/^.*\0(?=[^\0]*\p{L}{3})/u, '').replaceAll('\0', '');
  }
  return {
    source,
    plain,
    start,
    rest: () => rest,
    take(from, to) {
      rest = rest.slice(0, from) + '\0'.repeat(to - from) + rest.slice(to);
    },
    ownBefore: (index) => foldWords(near(index)),
    before: (index) => foldWords(index - start < BEGINNING ? `${above} ; ${near(index)}` : near(index)),
    after: (end) => foldWords(plain.slice(end, end + AFTER)),
  };
}

/** What a line still says of the next: not the label of its own number, nor a sum of money. */
export function wordsForNext({ text }: PageLine): string {
  return withoutSums(text.slice(-LONGEST_ABOVE)).replace(/.*(?:\d{3}[ \d]{6,}|\d\d\.?\d\d ?[A-Z]\b)/, '');
}

/** A sum of money before a number is a company's capital in its own line alone. */
function withoutSums(text: string): string {
  return text.replace(/€|\beuros?\b/g, '');
}
