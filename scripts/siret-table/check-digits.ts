import { companyOf, partsOf, siretOf as regularSiretOf } from '../../core/siret-table/siret-parts.ts';

/** The eight free digits of La Poste's SIREN. */
export const LA_POSTE_BODY = 35_600_000;
const LA_POSTE = 356_000_000;

/**
 * The SIRET, below 1e14, of a SIREN and of the first four digits of its NIC: the fifth is the Luhn digit of the whole.
 * La Poste's rule, a digit sum that is a multiple of 5, leaves two last digits to each number: `isSecond` is the higher.
 */
export function siretOf(siren: number, number: number, isSecond = false): number {
  if (siren !== LA_POSTE) return regularSiretOf({ company: Math.floor(siren / 10), establishment: number });
  return siren * 1e5 + number * 10 + laPosteDigit(number) + (isSecond ? 5 : 0);
}

/** The free digits of a SIRET, and whether the digits that check them are those of the rule. */
export function partsOfSiret(siret: number): { siren: number; body: number; number: number; followsRule: boolean } {
  const siren = Math.floor(siret / 1e5);
  const number = Math.floor(siret / 10) % 1e4;
  const followsRule = siren === LA_POSTE ? (siret % 10) % 5 === laPosteDigit(number) : partsOf(siret) !== null;
  return { siren, body: companyOf(siret), number, followsRule };
}

/** The lower of the two: 3 + 5 + 6 and the digits of the number, up to a multiple of 5. */
function laPosteDigit(number: number): number {
  let sum = 14;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) sum += rest % 10;
  return (5 - (sum % 5)) % 5;
}
