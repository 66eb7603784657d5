import type { Refusal } from '../answer.ts';

/** A text that is not the `kind` that was asked for. */
export function refuse(
  kind: Refusal['kind'],
  id: Refusal['id'],
  more?: Pick<Refusal, 'count' | 'expected' | 'found'>,
): { ok: false; reason: Refusal } {
  return { ok: false, reason: { kind, id, ...more } };
}
