import type { Parsed, Rncp, Rs } from '../answer.ts';
import { compactUnlabelled } from './pasted.ts';
import { refuse, refuseLength } from './refuse.ts';

/**
 * Reads the number of a certification of the national directory: `RNCP37674`, `Fiche RNCP n° 37674` or `37674`.
 * @returns `RNCP` and up to 6 digits without leading zeros, or a refusal: `empty`, `not-digits`, `too-long`,
 * `all-zeros`, `other-kind` for a number that begins with RS.
 */
export function parseRncp(text: string): Parsed<Rncp> {
  return parseCertification(text, 'rncp', 'rs') as Parsed<Rncp>;
}

/** As `parseRncp`, of the specific directory: `RS6080`. */
export function parseRs(text: string): Parsed<Rs> {
  return parseCertification(text, 'rs', 'rncp') as Parsed<Rs>;
}

function parseCertification(text: string, kind: 'rncp' | 'rs', other: 'rncp' | 'rs'): Parsed<string> {
  const prefix = kind.toUpperCase();
  const digits = compactUnlabelled(text, `FICHE|${prefix}`);
  if (digits.startsWith(other.toUpperCase())) return { ok: false, reason: { kind, id: 'other-kind', found: other } };
  if (/\D/.test(digits)) return refuse(kind, 'not-digits');
  if (!digits || digits.length > 6) return refuseLength(kind, digits.length, 6);
  const number = digits.replace(/^0+/, '');
  return number ? { ok: true, value: prefix + number } : refuse(kind, 'all-zeros');
}
