import type { Nda, Parsed } from '../answer.ts';
import { readNumber } from './read-number.ts';

/**
 * Reads the declaration number of a training provider (Code du travail L6351-1), 11 characters: 2 for the region, 2
 * for the department, 5 for the order, the first of which may be `P`, and the department again. No checksum is known;
 * that the department is repeated is not held against a number that does not do so. Corsica's departments may be
 * written `2A` and `2B`.
 * @returns The 11 characters, or a refusal: `empty`, `too-short`, `too-long`, `shape`, `all-zeros`, `other-kind` for a
 * number under another label.
 */
export function parseNda(text: string): Parsed<Nda> {
  return readNumber(text, 'nda', /^\d\d(?:\d\d|2[AB])[\dP]\d{4}(?:\d\d|2[AB])$/, 11, 'shape') as Parsed<Nda>;
}

/** `11 75 12345 75`, with narrow no-break spaces. */
export function formatNda(nda: Nda): string {
  return [nda.slice(0, 2), nda.slice(2, 4), nda.slice(4, 9), nda.slice(9)].join('\u202f');
}
