import type { IdentifierKind } from '../answer.ts';

/** No number is pasted with more signs around it than this; folding longer texts would only cost time. */
export const longestPaste = 2000;

// A label ends where the number begins: in front of anything else, its letters may be the number's own.
const label =
  /^(?:N|NO|NUMERO|CODE|FICHE|DE)*(SIRE[NT]|RCS|IDCC|APE|NAF|RNCP|RS|RNA|NDA|TVA|VAT)(?:N|NO|NUMERO|INTRACOM(?:MUNAUTAIRE)?)*(?=[OIL]?\d|W\d|FR)|^N(?:O|UMERO)?(?=\d)/;
const synonyms: Partial<Record<string, IdentifierKind>> = { RCS: 'siren', APE: 'naf', TVA: 'vat' };

/**
 * Folds what people paste to plain capitals: full-width digits become ASCII, spaces of every width one kind, accents
 * and zero-width characters go.
 */
export function foldPasted(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toUpperCase();
}

/**
 * A number as pasted, and the kind that its label names ("SIRET n° :", "code APE"), if it has one. The number comes
 * folded and without the spaces and signs that people put in and around it. A text longer than any paste comes back as
 * it is; no parser takes it.
 */
export function readPasted(text: string): { number: string; label?: IdentifierKind } {
  if (text.length > longestPaste) return { number: text };
  const compact = foldPasted(text).replace(/[\s\p{P}°=|\u2212]/gu, '');
  const [whole, word] = label.exec(compact) ?? [''];
  const number = compact.slice(whole.length);
  return word ? { number, label: synonyms[word] ?? (word.toLowerCase() as IdentifierKind) } : { number };
}
