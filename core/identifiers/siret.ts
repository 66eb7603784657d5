import type { Parsed, Siren, Siret } from '../answer.ts';
import { passesLuhn } from './luhn.ts';
import { readNumber } from './read-number.ts';
import { refuse } from './refuse.ts';
import { hasLaPosteSum, isOfLaPoste } from './siret-digits.ts';

export { formatSiret, isSiret } from './siret-digits.ts';

const shape = /^\d{14}$/;

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
  if (isOfLaPoste(value)) return { ok: true, value, warning: 'la-poste-checksum' };
  return passesLuhn(sirenOfSiret(value)) ? { ok: true, value } : refuse('siret', 'siren-checksum');
}

/** The company of an establishment: the first 9 digits. */
export function sirenOfSiret(siret: Siret): Siren {
  return siret.slice(0, 9) as string as Siren;
}
