import type { Siren, Siret } from '../answer.ts';
import { findCompanyNumbers } from '../identifiers/find-company-numbers.ts';

/** A company named by a page. */
export interface FoundNumber {
  kind: 'siret' | 'siren';
  value: Siret | Siren;
  siren: Siren;
  /** Where it stands in the text, in UTF-16 units. */
  index: number;
}

const longestText = 200_000;
const longestLabel = 90;
// A label before the number, with words but no other number between: "SIRET :", "RCS Paris B", "Registre du Commerce…".
const labelBefore = /(?:SIRE[NT]|R\.?C\.?S|TVA|VAT|COMMERCE|COMPANIES|IMMATRICUL)(?:\D|\d(?!\d))*$/i;
const labelAfter = /^[\d\s.]{9,25}R\.?C\.?S/i;

/**
 * The companies that a text names by SIRET, SIREN or VAT number, best first: numbers with a label (SIRET, SIREN, RCS
 * in short or in full, TVA) before SIRETs without one, then in the order of the text. Nine digits without a label are
 * left out, they may be anything. Each SIREN comes once, as a SIRET where the text has one.
 * @param text What a person sees of a page; the first 200,000 characters are read. Takes time linear in the text.
 */
export function scanText(text: string): FoundNumber[] {
  // Full-width digits one for one, so that the index stays that of the text.
  const read = text
    .slice(0, longestText)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const labelled = new Map<Siren, FoundNumber>();
  const unlabelled = new Map<Siren, FoundNumber>();
  for (const { siren, siret, isVat, index } of findCompanyNumbers(read)) {
    const hasLabel =
      isVat ||
      labelBefore.test(read.slice(Math.max(0, index - longestLabel), index)) ||
      labelAfter.test(read.slice(index, index + longestLabel));
    if (!hasLabel && !siret) continue;
    const companies = hasLabel || labelled.has(siren) ? labelled : unlabelled;
    const known = companies.get(siren);
    if (known?.kind === 'siret' || (known && !siret)) continue;
    companies.set(
      siren,
      siret ? { kind: 'siret', value: siret, siren, index } : { kind: 'siren', value: siren, siren, index },
    );
  }
  for (const [siren, found] of unlabelled) {
    const known = labelled.get(siren);
    if (known?.kind !== 'siret') labelled.set(siren, found);
  }
  return [...labelled.values()];
}
