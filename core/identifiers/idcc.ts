import type { Idcc, Parsed } from '../answer.ts';
import { readNumber } from './read-number.ts';

const shape = /^\d{1,4}$/;

/**
 * Reads the number of a collective agreement, 1 to 4 digits, `16` or `IDCC 0843`. Whether such an agreement exists is
 * for the tables to say.
 * @returns 4 digits with their zeros, or a refusal: `empty`, `not-digits`, `too-long`, `all-zeros`, `other-kind` for a
 * number under another label.
 */
export function parseIdcc(text: string): Parsed<Idcc> {
  const digits = readNumber(text, 'idcc', shape, 4, 'not-digits');
  return digits.ok ? { ok: true, value: digits.value.padStart(4, '0') as Idcc } : digits;
}

/** `0843`, as the value itself. */
export function formatIdcc(idcc: Idcc): string {
  return idcc;
}
