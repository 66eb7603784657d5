import type { Parsed, Siren } from '../answer.ts';
import { passesLuhn } from './luhn.ts';
import { readDigits } from './read-digits.ts';
import { refuse } from './refuse.ts';

/**
 * Reads a SIREN as people type or paste it: 9 digits that pass Luhn, not all zeros (Code de commerce R123-221; INSEE).
 * @returns The 9 digits, or a refusal: `empty`, `not-digits`, `too-short`, `too-long`, `all-zeros`, `checksum`.
 */
export function parseSiren(text: string): Parsed<Siren> {
  const digits = readDigits(text, 'siren', 9, 'SIRENE?|SIRET|RCS');
  if (!digits.ok) return digits;
  return passesLuhn(digits.value) ? { ok: true, value: digits.value as Siren } : refuse('siren', 'checksum');
}

/** `732 829 320`, with narrow no-break spaces. */
export function formatSiren(siren: Siren): string {
  return siren.replace(/\d{3}(?=\d)/g, '$&\u202f');
}
