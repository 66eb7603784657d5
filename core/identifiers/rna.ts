import type { Parsed, Rna } from '../answer.ts';
import { readNumber } from './read-number.ts';

/**
 * Reads the number of an association in the national register (RNA): `W`, 3 characters for the prefecture, the second
 * of which may be a letter (Corsica, overseas: `W9C1000188`), and 6 digits.
 * @returns The 10 characters, or a refusal: `empty`, `too-short`, `too-long`, `shape`, `other-kind` for a number under
 * another label.
 */
export function parseRna(text: string): Parsed<Rna> {
  return readNumber(text, 'rna', /^W\d[\dA-Z]\d{7}$/, 10, 'shape') as Parsed<Rna>;
}

/** `W9C1000188`, as the value itself. */
export function formatRna(rna: Rna): string {
  return rna;
}
