/**
 * SIREN and SIRET as whole numbers, built from their free digits: millions of them are made and taken apart, which the
 * text readers of core/identifiers would take minutes for.
 */

/** The eight free digits of La Poste's SIREN. */
export const LA_POSTE_BODY = 35_600_000;
const LA_POSTE = 356_000_000;

/** The SIREN, below 1e9, of eight free digits: the ninth is their Luhn digit. */
export function sirenOf(body: number): number {
  return body * 10 + complement(luhnSum(body));
}

/**
 * The SIRET, below 1e14, of a SIREN and of the first four digits of its NIC: the fifth is the Luhn digit of the whole.
 * La Poste's rule, a digit sum that is a multiple of 5, leaves two last digits to each number: `isSecond` is the higher.
 */
export function siretOf(siren: number, number: number, isSecond = false): number {
  const start = siren * 1e5 + number * 10;
  if (siren !== LA_POSTE) return start + luhnDigit(siren, number);
  return start + laPosteDigit(number) + (isSecond ? 5 : 0);
}

/** The free digits of a SIRET, and whether the digits that check them are those of the rule. */
export function partsOfSiret(siret: number): { siren: number; body: number; number: number; followsRule: boolean } {
  const siren = Math.floor(siret / 1e5);
  const nic = siret - siren * 1e5;
  const number = Math.floor(nic / 10);
  const last = nic % 10;
  const body = Math.floor(siren / 10);
  const followsRule =
    siren === LA_POSTE
      ? last % 5 === laPosteDigit(number)
      : siren === sirenOf(body) && last === luhnDigit(siren, number);
  return { siren, body, number, followsRule };
}

/** The free four digits are even in number, so both parts are doubled from their own last digit. */
function luhnDigit(siren: number, number: number): number {
  return complement(luhnSum(siren) + luhnSum(number));
}

/** The lower of the two: 3 + 5 + 6 and the digits of the number, up to a multiple of 5. */
function laPosteDigit(number: number): number {
  let sum = 14;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) sum += rest % 10;
  return (5 - (sum % 5)) % 5;
}

/** Luhn's sum of digits that a check digit will follow: the last one is doubled. */
function luhnSum(digits: number): number {
  let sum = 0;
  let doubled = true;
  for (let rest = digits; rest > 0; rest = Math.floor(rest / 10)) {
    const digit = rest % 10;
    sum += doubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
    doubled = !doubled;
  }
  return sum;
}

function complement(sum: number): number {
  return (10 - (sum % 10)) % 10;
}
