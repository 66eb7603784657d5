import type { Parsed, Siren, Siret } from '../answer.ts';
import { passesLuhn } from './luhn.ts';
import { readNumber } from './read-number.ts';
import { refuse } from './refuse.ts';
import { formatSiren } from './siren.ts';

const shape = /^\d{14}$/;
const laPoste = '356000000';
const laPosteHeadOffice = '35600000000048';

/**
 * Reads a SIRET as people type or paste it: 14 digits, not all zeros, Luhn on all 14 and on the SIREN inside (Code de
 * commerce R123-221; INSEE). La Poste's establishments have a rule of their own, a digit sum that is a multiple of 5,
 * which its head office is exempt from; a La Poste number that passes Luhn alone is taken with a warning.
 * @returns The 14 digits, or a refusal: `empty`, `not-digits`, `too-short`, `too-long`, `all-zeros`, `checksum`,
 * `siren-checksum`, `other-kind` for a number under another label.
 */
export function parseSiret(text: string): Parsed<Siret> {
  const digits = readNumber(text, 'siret', shape, 14, 'not-digits');
  if (!digits.ok) return digits;
  const value = digits.value as Siret;
  if (hasLaPosteSum(value)) return { ok: true, value };
  if (!passesLuhn(value)) return refuse('siret', 'checksum');
  if (value.startsWith(laPoste)) return { ok: true, value, warning: 'la-poste-checksum' };
  return passesLuhn(sirenOfSiret(value)) ? { ok: true, value } : refuse('siret', 'siren-checksum');
}

/** Whether 14 digits pass the checks of a SIRET, La Poste's own rule among them. */
export function isSiret(digits: string): digits is Siret {
  return hasLaPosteSum(digits) || (passesLuhn(digits) && passesLuhn(digits.slice(0, 9)));
}

function hasLaPosteSum(digits: string): boolean {
  return digits.startsWith(laPoste) && (digits === laPosteHeadOffice || digitSum(digits) % 5 === 0);
}

function digitSum(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}

/** The company of an establishment: the first 9 digits. */
export function sirenOfSiret(siret: Siret): Siren {
  return siret.slice(0, 9) as string as Siren;
}

/** `732 829 320 00074`, with narrow no-break spaces. */
export function formatSiret(siret: Siret): string {
  return `${formatSiren(sirenOfSiret(siret))}\u202f${siret.slice(9)}`;
}
