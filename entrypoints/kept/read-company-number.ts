import type { Siren, Siret } from '../../core/answer.ts';
import { parseSiren } from '../../core/identifiers/siren.ts';
import { parseSiret } from '../../core/identifiers/siret.ts';

/** What a store, or a file, holds as a SIRET or SIREN, in digits alone; null where it is none. */
export function readCompanyNumber(stored: unknown): Siret | Siren | null {
  if (typeof stored !== 'string') return null;
  const parsed = stored.length === 9 ? parseSiren(stored) : parseSiret(stored);
  return parsed.ok && parsed.value === stored ? parsed.value : null;
}
