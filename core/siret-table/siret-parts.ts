/**
 * A SIRET as whole numbers: 8 free digits of the company, a check digit, 4 free digits of the establishment, a check
 * digit. Both check digits follow from the free ones (Luhn's rule: INSEE, répertoire Sirene), so a table need not hold
 * them. What the parsers of `core/identifiers` do for a person's text, this does for millions of rows.
 */
export interface SiretParts {
  /** First 8 digits, below 1e8. */
  company: number;
  /** Digits 10 to 13: the establishment's number within the company, below 1e4. */
  establishment: number;
}

/** Companies that eight digits can number. */
export const COMPANIES = 1e8;
/** Establishments of a company that four digits can number. */
export const ESTABLISHMENTS = 1e4;

/** What a digit adds to Luhn's sum where it is doubled. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9] as const;

/** Luhn's sum over the decimal digits of a number; `isDoubled` says it of the last one. */
function luhnSum(number: number, isDoubled: boolean): number {
  let sum = 0;
  let doubled = isDoubled;
  for (let rest = number; rest > 0; ) {
    const next = Math.floor(rest / 10);
    const digit = rest - next * 10;
    sum += doubled ? (DOUBLED[digit] as number) : digit;
    doubled = !doubled;
    rest = next;
  }
  return sum;
}

/** The ninth digit of a SIREN, from the first eight. */
function sirenCheckDigit(company: number): number {
  return (10 - (luhnSum(company, true) % 10)) % 10;
}

/** The whole SIREN, below 1e9. */
export function sirenOf(company: number): number {
  return company * 10 + sirenCheckDigit(company);
}

/** The whole SIRET, below 1e14. */
export function siretOf({ company, establishment }: SiretParts): number {
  const siren = sirenOf(company);
  const sum = luhnSum(establishment, true) + luhnSum(siren, true);
  return siren * 1e5 + establishment * 10 + ((10 - (sum % 10)) % 10);
}

/** The first 8 digits of a SIRET, whatever its check digits. */
export function companyOf(siret: number): number {
  return Math.floor(siret / 1e6);
}

/** The free digits of a SIRET; null when one of its check digits is not the one that follows from them. */
export function partsOf(siret: number): SiretParts | null {
  const parts = { company: companyOf(siret), establishment: Math.floor(siret / 10) % 1e4 };
  return siretOf(parts) === siret ? parts : null;
}

/** A number as the digits of a SIRET, zeros in front. */
export function siretDigits(siret: number): string {
  return String(siret).padStart(14, '0');
}
