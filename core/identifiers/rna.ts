import type { Parsed, Rna } from '../answer.ts';
import { compactUnlabelled } from './pasted.ts';
import { refuse, refuseLength } from './refuse.ts';

/**
 * Reads the number of an association in the national register (RNA): `W`, 3 characters for the prefecture, the second
 * of which may be a letter (Corsica, overseas: `W9C1000188`), and 6 digits.
 * @returns The 10 characters, or a refusal: `empty`, `too-short`, `too-long`, `shape`.
 */
export function parseRna(text: string): Parsed<Rna> {
  const compact = compactUnlabelled(text, 'RNA|WALDEC|ASSOCIATION');
  if (compact.length !== 10) return refuseLength('rna', compact.length, 10);
  return /^W\d[\dA-Z]\d{7}$/.test(compact) ? { ok: true, value: compact as Rna } : refuse('rna', 'shape');
}
