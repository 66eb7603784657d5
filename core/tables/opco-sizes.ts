import type { OpcoId } from '../answer.ts';
import { OPCO_IDS, opcoById } from './opcos.ts';

/** How many establishments the official table attaches to an OPCO, and its rank among the 11, from 1. */
export interface OpcoSize {
  opco: OpcoId;
  establishments: number;
  rank: number;
}

/** The 11 by number of establishments, largest first, at the month of `IDCC_OPCO_SOURCE`. */
export function opcoSizes(): OpcoSize[] {
  return OPCO_IDS.map((opco) => ({ opco, establishments: opcoById(opco).establishments }))
    .sort((a, b) => b.establishments - a.establishments)
    .map((size, index) => ({ ...size, rank: index + 1 }));
}
