/**
 * Luhn's check on a text of ASCII digits: counted from the right, every second digit is doubled, and the sum is a
 * multiple of 10. SIREN and SIRET both rest on it (INSEE, répertoire Sirene; ISO/IEC 7812-1 annex B).
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  let doubled = false;
  for (let i = digits.length - 1; i >= 0; i--) {
    const digit = digits.charCodeAt(i) - 48;
    sum += doubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
    doubled = !doubled;
  }
  return sum % 10 === 0;
}
