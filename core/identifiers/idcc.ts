import type { Idcc, Parsed } from '../answer.ts';
import { compactUnlabelled } from './pasted.ts';
import { refuse, refuseLength } from './refuse.ts';

/**
 * Reads the number of a collective agreement, 1 to 4 digits, `16` or `IDCC 0843`. Whether such an agreement exists is
 * for the tables to say.
 * @returns 4 digits with their zeros, or a refusal: `empty`, `not-digits`, `too-long`, `all-zeros`.
 */
export function parseIdcc(text: string): Parsed<Idcc> {
  const digits = compactUnlabelled(text, 'IDCC|CCN|CONVENTION|COLLECTIVE');
  if (/\D/.test(digits)) return refuse('idcc', 'not-digits');
  if (!digits || digits.length > 4) return refuseLength('idcc', digits.length, 4);
  if (!/[^0]/.test(digits)) return refuse('idcc', 'all-zeros');
  return { ok: true, value: digits.padStart(4, '0') as Idcc };
}
