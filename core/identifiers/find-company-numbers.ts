import type { Siren, Siret } from '../answer.ts';
import { parseSiren } from './siren.ts';
import { parseSiret, sirenOfSiret } from './siret.ts';
import { parseVat, sirenOfVat } from './vat.ts';

/** A number found inside a text. */
export interface CompanyNumber {
  siren: Siren;
  /** Null when the text gives the company alone. */
  siret: Siret | null;
  /** Written as a VAT number. */
  isVat: boolean;
  /** Where it begins, in UTF-16 units. */
  index: number;
}

// Up to three signs on one line between two groups. Every repetition is bounded, so that the search stays linear.
const gap = '(?:[^\\S\\r\\n]|[.\\-_·/\\u2212\\p{Pd}\\p{Cf}]){0,3}';
const siren = `\\d{3}${gap}\\d{3}${gap}\\d{3}`;
const pattern = new RegExp(
  `(?<![\\dA-Z])(FR${gap}[\\dA-HJ-NP-Z]{2}${gap}${siren})(?!\\d)|(?<!\\d)(${siren})(?:(${gap})(\\d(?:${gap}\\d){4}))?(?!\\d)`,
  'giu',
);

/**
 * Finds SIRETs, SIRENs and French VAT numbers inside a text, in their usual spacing (3-3-3-5, 9-5, 14 digits) with
 * spaces, dots or hyphens of any kind. Only numbers whose checksum is right come back, in the order of the text; the
 * same number may come back several times. Takes time linear in the text.
 */
export function findCompanyNumbers(text: string): CompanyNumber[] {
  const found: CompanyNumber[] = [];
  for (const { index, 1: written, 2: nine = '', 3: between, 4: rest = '' } of text.matchAll(pattern)) {
    const vat = parseVat(written ?? '');
    const siret = parseSiret(nine + rest);
    // Five digits after a gap may be a postcode; without a gap the nine are no number of their own.
    const lone = parseSiren(rest && !between ? '' : nine);
    const company = vat.ok ? sirenOfVat(vat.value) : siret.ok ? sirenOfSiret(siret.value) : lone.ok && lone.value;
    if (company) found.push({ siren: company, siret: siret.ok ? siret.value : null, isVat: vat.ok, index });
  }
  return found;
}
