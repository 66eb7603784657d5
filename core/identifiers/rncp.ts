import type { Parsed, Rncp, Rs } from '../answer.ts';
import { readNumber } from './read-number.ts';

/**
 * Reads the number of a certification of the national directory: `RNCP37674`, `Fiche RNCP n° 37674` or `37674`.
 * @returns `RNCP` and up to 6 digits without leading zeros, or a refusal: `empty`, `not-digits`, `too-long`,
 * `all-zeros`, `other-kind` for a number that begins with RS or stands under another label.
 */
export function parseRncp(text: string): Parsed<Rncp> {
  return parseCertification(text, 'rncp') as Parsed<Rncp>;
}

/** As `parseRncp`, of the specific directory: `RS6080`. */
export function parseRs(text: string): Parsed<Rs> {
  return parseCertification(text, 'rs') as Parsed<Rs>;
}

function parseCertification(text: string, kind: 'rncp' | 'rs'): Parsed<string> {
  const digits = readNumber(text, kind, /^\d{1,6}$/, 6, 'not-digits');
  return digits.ok ? { ok: true, value: kind.toUpperCase() + Number(digits.value) } : digits;
}

/** `RNCP37674`, as the value itself. */
export function formatRncp(rncp: Rncp): string {
  return rncp;
}

/** `RS6080`, as the value itself. */
export function formatRs(rs: Rs): string {
  return rs;
}
