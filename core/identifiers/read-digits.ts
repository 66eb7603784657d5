import type { IdentifierKind, Parsed } from '../answer.ts';
import { compactUnlabelled } from './pasted.ts';
import { refuse, refuseLength } from './refuse.ts';

/**
 * The digits of a number that has exactly `expected` of them, not all zeros, or why the text is not such a number.
 * Knows nothing of checksums.
 * @param words Words of the label that may stand in front, as a regular expression.
 */
export function readDigits(text: string, kind: IdentifierKind, expected: number, words: string): Parsed<string> {
  const digits = /^\d+$/.test(text) ? text : compactUnlabelled(text, words);
  const count = digits.length;
  if (/\D/.test(digits)) return refuse(kind, 'not-digits', count, expected);
  if (count !== expected) return refuseLength(kind, count, expected);
  if (!/[^0]/.test(digits)) return refuse(kind, 'all-zeros');
  return { ok: true, value: digits };
}
