import type { Siret } from '../../core/answer.ts';
import { isSiret } from '../../core/identifiers/siret-digits.ts';

/**
 * The SIRET of an attribute, or null. What a person types is read with more patience, by more code, which waits for the
 * first act; a number that a page gives needs no more than its digits.
 */
export function presetSiret(text: string): Siret | null {
  const digits = text.replace(/\D/g, '');
  return digits.length === 14 && /[^0]/.test(digits) && isSiret(digits) ? digits : null;
}
