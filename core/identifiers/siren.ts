import type { Parsed, Siren } from '../answer.ts';
import { passesLuhn } from './luhn.ts';
import { readNumber } from './read-number.ts';
import { refuse } from './refuse.ts';

const shape = /^\d{9}$/;

/**
 * Reads a SIREN as people type or paste it: 9 digits that pass Luhn, not all zeros (Code de commerce R123-221; INSEE).
 * @returns The 9 digits, or a refusal: `empty`, `not-digits`, `too-short`, `too-long`, `all-zeros`, `checksum`,
 * `other-kind` for a number under another label.
 */
export function parseSiren(text: string): Parsed<Siren> {
  const digits = readNumber(text, 'siren', shape, 9, 'not-digits');
  if (digits.ok && !passesLuhn(digits.value)) return refuse('siren', 'checksum');
  return digits as Parsed<Siren>;
}

/** `732 829 320`, with narrow no-break spaces. */
export function formatSiren(siren: Siren): string {
  return siren.replace(/\d{3}(?=\d)/g, '$&\u202f');
}
