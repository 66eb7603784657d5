import type { Parsed, Siren, Vat } from '../answer.ts';
import { passesLuhn } from './luhn.ts';
import { readPasted } from './pasted.ts';
import { readNumber } from './read-number.ts';
import { refuse } from './refuse.ts';
import { formatSiren } from './siren.ts';

const shape = /^(?:FR[\dA-HJ-NP-Z]{2}|\d\d)\d{9}$/;
// Two letters, then digits for the greater part: the shapes of the other members of the Union and their neighbours.
const foreign = /^(?:TVA|VAT)?(?!FR)[A-Z]{2}(?=.{7,12}$)[A-Z]?\d[A-Z\d]?\d{5}[A-Z\d]*$/;

/**
 * Reads a French VAT number as people type or paste it, with or without its `FR`: a 2-character key and a SIREN
 * (CGI 286 ter). A key of two digits is (12 + 3 × (SIREN mod 97)) mod 97. No official formula is published for keys
 * with a letter (never O nor I): for them the SIREN alone is checked. Monaco's numbers begin with `FR` too, with 000
 * where the SIREN would begin: they count as foreign.
 * @returns `FR` and 11 characters, or a refusal: `empty`, `foreign-vat`, `too-short`, `too-long`, `shape`,
 * `siren-checksum`, `checksum`, `other-kind` for a number under another label.
 */
export function parseVat(text: string): Parsed<Vat> {
  if (foreign.test(readPasted(text).number)) return refuse('vat', 'foreign-vat');
  const vat = readNumber(text, 'vat', shape, 13, 'shape');
  if (!vat.ok) return vat;
  const value = vat.value.padStart(13, 'FR') as Vat;
  const siren = sirenOfVat(value);
  if (siren.startsWith('000')) return refuse('vat', 'foreign-vat');
  if (!passesLuhn(siren)) return refuse('vat', 'siren-checksum');
  return isVat(value) ? { ok: true, value } : refuse('vat', 'checksum');
}

/** Whether `FR`, a key and 9 digits pass the checks of a French VAT number. */
export function isVat(value: string): value is Vat {
  const key = value.slice(2, 4);
  const siren = value.slice(4);
  const isKey = /\D/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
  return isKey && passesLuhn(siren) && !siren.startsWith('000');
}

/** The company of a VAT number: its last 9 digits. */
export function sirenOfVat(vat: Vat): Siren {
  return vat.slice(4) as string as Siren;
}

/** `FR 83 404 833 048`, with narrow no-break spaces. */
export function formatVat(vat: Vat): string {
  return `FR\u202f${vat.slice(2, 4)}\u202f${formatSiren(sirenOfVat(vat))}`;
}
