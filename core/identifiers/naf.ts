import type { Naf, Naf2025, Parsed } from '../answer.ts';
import { readNumber } from './read-number.ts';
import { refuse } from './refuse.ts';

const shape = /^\d{4}[A-HJ-LYZ]$/;

/**
 * Reads an activity code (APE) of either vintage, `62.01Z`, `6201z` or `APE 62.01 Z`. The last letter decides the
 * vintage: A to F or Z is NAF rev. 2 (décret 2007-1888), G, H, J, K, L or Y is NAF 2025 (décret 2025-736). Whether
 * such a code exists is for the tables to say.
 * @returns The code with its dot, or a refusal: `empty`, `too-short`, `too-long`, `shape`, `other-kind` for a number
 * under another label.
 */
export function parseActivityCode(text: string): Parsed<Naf | Naf2025> {
  const code = readNumber(text, 'naf', shape, 5, 'shape');
  if (!code.ok) return code;
  return { ok: true, value: `${code.value.slice(0, 2)}.${code.value.slice(2)}` as Naf | Naf2025 };
}

/** True for a code of NAF 2025, by its last letter. */
export function isNaf2025(code: Naf | Naf2025): code is Naf2025 {
  return /[GHJKLY]$/.test(code);
}

/** As `parseActivityCode`, of NAF rev. 2 alone: a NAF 2025 code is refused as `other-kind`. */
export function parseNaf(text: string): Parsed<Naf> {
  const parsed = parseActivityCode(text);
  if (!parsed.ok) return parsed;
  if (isNaf2025(parsed.value)) return refuse('naf', 'other-kind', { found: 'naf2025' });
  return { ok: true, value: parsed.value };
}

/** As `parseActivityCode`, of NAF 2025 alone: a NAF rev. 2 code is refused as `other-kind`. */
export function parseNaf2025(text: string): Parsed<Naf2025> {
  const parsed = parseActivityCode(text);
  if (!parsed.ok) return { ok: false, reason: { ...parsed.reason, kind: 'naf2025' } };
  if (!isNaf2025(parsed.value)) return refuse('naf2025', 'other-kind', { found: 'naf' });
  return { ok: true, value: parsed.value };
}

/** `62.01Z`, as the value itself. */
export function formatNaf(naf: Naf | Naf2025): string {
  return naf;
}
