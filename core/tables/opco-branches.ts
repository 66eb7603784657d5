import type { Idcc, OpcoId } from '../answer.ts';
import { idccRows } from './idcc-opco.ts';

/** An agreement of an OPCO, with the establishments that the official table attaches to this OPCO through it. */
export interface OpcoBranch {
  idcc: Idcc;
  establishments: number;
}

/**
 * The agreements that bring an OPCO most establishments, largest first, at the month of `IDCC_OPCO_SOURCE`. Agreements
 * that were merged into another are left out: their establishments are on their way to the one that replaced them.
 */
export function largestBranches(opco: OpcoId, limit = 8): OpcoBranch[] {
  return idccRows()
    .filter(({ status }) => status === 'in-force' || status === 'statute')
    .flatMap(({ idcc, opcos }) =>
      opcos.filter((part) => part.opco === opco).map(({ count }) => ({ idcc, establishments: count })),
    )
    .sort((a, b) => b.establishments - a.establishments || (a.idcc < b.idcc ? -1 : 1))
    .slice(0, limit);
}
