/** No number is pasted with more signs around it than this; folding longer texts would only cost time. */
export const longestPaste = 2000;

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
 * The characters of a number as pasted: folded, without the spaces, dots, hyphens, quotes and brackets that people put
 * in and around it. A text longer than any paste comes back as it is; no parser takes it.
 */
export function compactPasted(text: string): string {
  if (text.length > longestPaste) return text;
  return foldPasted(text).replace(/[\s.,:;'"()[\]«»‘’“”/_|·°\u2212\p{Pd}]/gu, '');
}

/**
 * As `compactPasted`, without the label in front of the number ("SIRET n° :").
 * @param words Words of the label, compact capitals, as a regular expression: `SIRET|SIREN`.
 */
export function compactUnlabelled(text: string, words: string): string {
  // A label ends where the number begins: letters in front of anything else may be the number's own.
  const label = new RegExp(`^(?:(?:DE)?(?:${words})|NUMERO|NUM|NO|N|CODE)+(?=[OIL]?\\d|W\\d|FR)`);
  return compactPasted(text).replace(label, '');
}
