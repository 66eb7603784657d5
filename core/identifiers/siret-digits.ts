import type { Siret } from '../answer.ts';
import { passesLuhn } from './luhn.ts';

// Apart from the reading of what people type, which weighs more: a page's own number needs no more than this.

const laPoste = '356000000';
const laPosteHeadOffice = '35600000000048';

/** Whether a number is one of La Poste's. */
export function isOfLaPoste(digits: string): boolean {
  return digits.startsWith(laPoste);
}

/** Whether 14 digits pass the checks of a SIRET, La Poste's own rule among them. */
export function isSiret(digits: string): digits is Siret {
  return hasLaPosteSum(digits) || (passesLuhn(digits) && passesLuhn(digits.slice(0, 9)));
}

/** La Poste's own rule, which its head office is exempt from. */
export function hasLaPosteSum(digits: string): boolean {
  return isOfLaPoste(digits) && (digits === laPosteHeadOffice || digitSum(digits) % 5 === 0);
}

function digitSum(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}

/** `732 829 320 00074`, with narrow no-break spaces. */
export function formatSiret(siret: Siret): string {
  return siret.replace(/^(...)(...)(...)/, '$1\u202f$2\u202f$3\u202f');
}
