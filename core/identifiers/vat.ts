import type { Parsed, Siren, Vat } from '../answer.ts';
import { passesLuhn } from './luhn.ts';
import { compactUnlabelled } from './pasted.ts';
import { refuse, refuseLength } from './refuse.ts';
import { formatSiren } from './siren.ts';

// The other prefixes of the Union, Northern Ireland and Great Britain, and the shapes that their numbers have together.
const foreign =
  /^(?:TVA|VAT)?(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)(?=.{7,12}$)[A-Z]?\d[A-Z\d]?\d{5}[A-Z\d]*$/;

/**
 * Reads a French VAT number as people type or paste it, with or without its `FR`: a 2-character key and a SIREN
 * (CGI 286 ter). A key of two digits is (12 + 3 × (SIREN mod 97)) mod 97. No official formula is published for keys
 * with a letter (never O nor I): for them the SIREN alone is checked. Monaco's numbers begin with `FR` too, with 000
 * where the SIREN would begin: they count as foreign.
 * @returns `FR` and 11 characters, or a refusal: `empty`, `foreign-vat`, `too-short`, `too-long`, `not-digits`,
 * `shape`, `siren-checksum`, `checksum`.
 */
export function parseVat(text: string): Parsed<Vat> {
  const compact = compactUnlabelled(text, 'TVA|VAT|INTRA(?:COM(?:MUNAUTAIRE)?)?');
  if (!compact) return refuse('vat', 'empty');
  if (foreign.test(compact)) return refuse('vat', 'foreign-vat');
  const vat = compact.replace(/^(?=\d)/, 'FR');
  if (!/^FR[\dA-HJ-NP-Z]{0,2}[\dA-Z]*$/.test(vat)) return refuse('vat', 'shape');
  if (vat.length !== 13) return refuseLength('vat', vat.length, 13);
  const key = vat.slice(2, 4);
  const siren = vat.slice(4);
  if (/\D/.test(siren)) return refuse('vat', 'not-digits');
  if (siren.startsWith('000')) return refuse('vat', 'foreign-vat');
  if (!passesLuhn(siren)) return refuse('vat', 'siren-checksum');
  if (!/\D/.test(key) && Number(key) !== (12 + 3 * (Number(siren) % 97)) % 97) return refuse('vat', 'checksum');
  return { ok: true, value: vat as Vat };
}

/** The company of a VAT number: its last 9 digits. */
export function sirenOfVat(vat: Vat): Siren {
  return vat.slice(4) as string as Siren;
}

/** `FR 83 404 833 048`, with narrow no-break spaces. */
export function formatVat(vat: Vat): string {
  return `FR\u202f${vat.slice(2, 4)}\u202f${formatSiren(sirenOfVat(vat))}`;
}
