import type { IdentifierKind, Refusal } from '../answer.ts';

/** A refusal of `kind`; `count` characters were read where `expected` belong. */
export function refuse(
  kind: IdentifierKind,
  id: Refusal['id'],
  count?: number,
  expected?: number,
): { ok: false; reason: Refusal } {
  if (count === undefined || expected === undefined) return { ok: false, reason: { kind, id } };
  return { ok: false, reason: { kind, id, count, expected } };
}

/** The refusal of a number of `count` characters where another count belongs. */
export function refuseLength(kind: IdentifierKind, count: number, expected: number): { ok: false; reason: Refusal } {
  if (!count) return refuse(kind, 'empty');
  return refuse(kind, count < expected ? 'too-short' : 'too-long', count, expected);
}
