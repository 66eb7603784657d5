import type { CompanyFacts, HeadcountBand } from '../../core/answer.ts';

/** A headcount that is not known exactly: from, to, both included. */
export interface HeadcountRange {
  from: number;
  to: number;
}

/** First headcount of each of INSEE's bands, in order; a band ends where the next one begins. */
const BANDS: readonly (readonly [HeadcountBand, number])[] = [
  ['01', 1],
  ['02', 3],
  ['03', 6],
  ['11', 10],
  ['12', 20],
  ['21', 50],
  ['22', 100],
  ['31', 200],
  ['32', 250],
  ['41', 500],
  ['42', 1_000],
  ['51', 2_000],
  ['52', 5_000],
  ['53', 10_000],
];

/** The whole band; null for NN and 00, which are a question and no fact. */
export function rangeOfBand(band: HeadcountBand | null | undefined): HeadcountRange | null {
  const at = BANDS.findIndex(([id]) => id === band);
  return at < 0 ? null : rangeBetween(at, at);
}

/**
 * What the register's band says for sure of the company's yearly average. The band is of another year and counted
 * otherwise, so that the band beside it may be right too; and that of one establishment says only that the company is
 * not smaller.
 */
export function rangeFromRegister({ headcountBand, siret }: CompanyFacts): HeadcountRange | null {
  const at = BANDS.findIndex(([id]) => id === headcountBand?.value);
  if (at < 0) return null;
  const { from, to } = rangeBetween(Math.max(at - 1, 0), Math.min(at + 1, BANDS.length - 1));
  return { from: at === 0 ? 0 : from, to: siret ? Number.POSITIVE_INFINITY : to };
}

function rangeBetween(first: number, last: number): HeadcountRange {
  const next = BANDS[last + 1];
  return { from: BANDS[first]?.[1] ?? 0, to: next ? next[1] - 1 : Number.POSITIVE_INFINITY };
}
