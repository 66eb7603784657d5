import type { Idcc } from '../answer.ts';
import { parseIdcc } from '../identifiers/idcc.ts';
import { readList } from './read-upstream.ts';

/**
 * Agreement numbers as upstreams write them: text or number, zeros lost (`86`), padded with spaces (`1486  `), `0` for
 * none. What is no agreement number is left out; each number comes once, in the order given. Undefined for none.
 */
export function readAgreements(codes: unknown): Idcc[] | undefined {
  const idccs = new Set<Idcc>();
  for (const code of readList(codes)) {
    const parsed = parseIdcc(String(code ?? ''));
    if (parsed.ok) idccs.add(parsed.value);
  }
  return idccs.size > 0 ? [...idccs] : undefined;
}
