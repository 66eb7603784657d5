import type { Idcc } from '../answer.ts';
import { parseIdcc } from '../identifiers/idcc.ts';

/**
 * Agreement numbers as upstreams write them: text or number, zeros lost (`86`), padded with spaces (`1486  `), `0` for
 * none. What is no agreement number is left out; each number comes once, in the order given.
 */
export function readAgreements(codes: readonly (string | number | null)[]): Idcc[] {
  const idccs = new Set<Idcc>();
  for (const code of codes) {
    const digits = String(code ?? '')
      .trim()
      .padStart(4, '0');
    const parsed = parseIdcc(digits);
    if (digits !== '0000' && parsed.ok) idccs.add(parsed.value);
  }
  return [...idccs];
}
