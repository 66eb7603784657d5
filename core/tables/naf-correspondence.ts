import type { Naf, Naf2025 } from '../answer.ts';
import { TARGETS } from './data/naf-correspondence.ts';
import { readNaf2025Codes, readNafCodes } from './naf-codes.ts';
import { unpackNumbers } from './packing.ts';

/** INSEE's correspondence between the two vintages, both ways. */
export interface NafCorrespondence {
  /** NAF 2025 codes that took over something of a rev. 2 code. */
  successors: ReadonlyMap<string, readonly Naf2025[]>;
  /** Rev. 2 codes that a NAF 2025 code took something from. */
  antecedents: ReadonlyMap<string, readonly Naf[]>;
  /** Every code of either vintage. */
  codes: ReadonlySet<string>;
}

export function readNafCorrespondence(): NafCorrespondence {
  const codes2025 = readNaf2025Codes();
  const successors = new Map<string, Naf2025[]>();
  const antecedents = new Map<string, Naf[]>();
  const numbers = unpackNumbers(TARGETS).values();
  const next = (): number => numbers.next().value as number;
  for (const [index, code] of readNafCodes().entries()) {
    // The first target as a distance from the code's own position, odd when it lies before; the others from one another.
    let position = -1;
    const targets = Array.from({ length: next() }, (_, rank) => {
      const distance = next();
      if (rank > 0) position += distance + 1;
      else position = distance % 2 ? index - (distance + 1) / 2 : index + distance / 2;
      return codes2025[position] as Naf2025;
    });
    successors.set(code, targets);
    for (const target of targets) {
      const sources = antecedents.get(target);
      if (sources) sources.push(code);
      else antecedents.set(target, [code]);
    }
  }
  return { successors, antecedents, codes: new Set([...successors.keys(), ...codes2025]) };
}
