import type { Idcc, OfficialRow, OpcoId } from '../answer.ts';

/** Rows of the official file, in columns: millions of them take 10 bytes each. */
export interface TableRows {
  /** SIRETs as whole numbers below 1e14, in any order, each once. */
  sirets: Float64Array;
  /** For each row, the place of what it says in `values`. */
  valueOf: Uint16Array;
  /** The different rows that occur, each once, in any order; at most 65 536. */
  values: readonly OfficialRow[];
}

/** What the table says of one establishment. */
export interface TableRow {
  /** The competent OPCO; null is a row without an OPCO, which is no answer. */
  owner: OpcoId | null;
  /** The OPCO that runs it locally (AKTO overseas). */
  manager: OpcoId | null;
  /** The agreement of the row where the table keeps it: escape codes always, real agreements in the larger file only. */
  idcc: Idcc | null;
  /** `none`: the row gives no agreement; `not-kept`: it gives one, and this file leaves it out. */
  agreement: 'kept' | 'not-kept' | 'none';
}
