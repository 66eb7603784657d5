import type { Idcc, OfficialRow, OpcoId } from '../answer.ts';
import { OPCO_IDS } from '../tables/opcos.ts';
import type { TableRow } from './table-rows.ts';

/** What a row says, as two small numbers. */
export interface RowSymbols {
  /** Owner times 12 plus manager; each 0 for none, else 1 to 11 in the order of `OPCO_IDS`. */
  opcos: number;
  /** 0: no agreement; 1 to 10 000: the number of the agreement and one; 10 001: an agreement that is not kept. */
  agreement: number;
}

const PLACES = OPCO_IDS.length + 1;
const NOT_KEPT = 10_001;

/**
 * Not agreements but reasons to give none: a table keeps them in any case. Part of the format's first version, so a code
 * that is added to the list of `core/tables` one day is not added here; and that table does not weigh on a page's shard.
 */
const ESCAPE_CODES = new Set(['5100', '5501', '9998', '9999']);

const placeOf = (opco: OpcoId | null): number => (opco ? OPCO_IDS.indexOf(opco) + 1 : 0);

/** Owner of a symbol of both OPCOs, 0 to 11. */
export const ownerPlace = (opcos: number): number => Math.floor(opcos / PLACES);

/** @param keepsAgreements false: of a real agreement, only that there is one */
export function symbolsOf({ owner, manager, idcc }: OfficialRow, keepsAgreements: boolean): RowSymbols {
  const isKept = idcc !== null && (keepsAgreements || ESCAPE_CODES.has(idcc));
  return {
    opcos: placeOf(owner) * PLACES + placeOf(manager),
    agreement: idcc === null ? 0 : isKept ? Number(idcc) + 1 : NOT_KEPT,
  };
}

export function rowOf({ opcos, agreement }: RowSymbols): TableRow {
  const isKept = agreement > 0 && agreement < NOT_KEPT;
  return {
    owner: OPCO_IDS[ownerPlace(opcos) - 1] ?? null,
    manager: OPCO_IDS[(opcos % PLACES) - 1] ?? null,
    idcc: isKept ? (String(agreement - 1).padStart(4, '0') as Idcc) : null,
    agreement: agreement === 0 ? 'none' : isKept ? 'kept' : 'not-kept',
  };
}
