import type { Idcc } from '../answer.ts';
import { readNafCodes } from './naf-codes.ts';
import { unpackNumbers, unpackSorted } from './packing.ts';

/** Agreements as DARES lists them for each rev. 2 code, most employees first. Codes without a published list are absent. */
export function readNafAgreements(data: typeof import('./data/naf-agreements.ts')): Map<string, Idcc[]> {
  const idccs = unpackSorted(data.IDCCS).map((code) => String(code).padStart(4, '0') as Idcc);
  const numbers = unpackNumbers(data.AGREEMENTS).values();
  const next = (): number => numbers.next().value as number;
  const agreements = new Map<string, Idcc[]>();
  for (const naf of readNafCodes()) {
    const length = next();
    if (length > 0)
      agreements.set(
        naf,
        Array.from({ length }, () => idccs[next()] as Idcc),
      );
  }
  return agreements;
}
