import type { IdentifierKind, Parsed } from '../answer.ts';
import { readPasted } from './pasted.ts';
import { refuse } from './refuse.ts';

/**
 * The characters of a number of the given shape and length, not all zeros, or why the text is not such a number.
 * Knows nothing of checksums.
 * @param shape Of the whole number, in capitals and without signs.
 * @param expected Its count of characters, or the greatest one.
 * @param otherwise What a number with other letters is refused as.
 */
export function readNumber(
  text: string,
  kind: IdentifierKind,
  shape: RegExp,
  expected: number,
  otherwise: 'not-digits' | 'shape',
): Parsed<string> {
  // A clean number, as upstreams and lists give it, needs no folding.
  if (shape.test(text) && /[^0]/.test(text)) return { ok: true, value: text };
  const { number, label = kind } = readPasted(text);
  const count = number.length;
  if (!count) return refuse(kind, 'empty');
  // A SIREN under the label of a SIRET, or the other way round, is no other kind.
  if (label.slice(0, 4) !== kind.slice(0, 4)) return refuse(kind, 'other-kind', { found: label });
  if (shape.test(number)) return /[^0]/.test(number) ? { ok: true, value: number } : refuse(kind, 'all-zeros');
  if (otherwise === 'not-digits' && /\D/.test(number)) return refuse(kind, otherwise, { count, expected });
  if (count === expected) return refuse(kind, otherwise);
  return refuse(kind, count < expected ? 'too-short' : 'too-long', { count, expected });
}
