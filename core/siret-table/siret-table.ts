import type { AsOf, Siret } from '../answer.ts';
import type { TableRow } from './table-rows.ts';

/** What a file says of itself. */
export interface TableAbout {
  /** Month of the release, `2026-06`. */
  month: AsOf;
  /** Rows of the whole table, also in the file of one shard. */
  rows: number;
  /** Groups that companies are spread over; a company is in one of them. */
  shards: number;
  /** Real agreements are kept, and not only whether there is one. */
  hasAgreements: boolean;
  /** A few rows to try things on: an establishment that is absent here may well be in the official table. */
  isSample: boolean;
  /** SHA-256 of the official file it was made from, in hexadecimal: two tables of one release share it. */
  source: string;
}

export interface CompanyTableRow {
  siret: Siret;
  row: TableRow;
}

/** The table, or the part of it that was loaded. */
export interface SiretTable {
  about: TableAbout;
  /** Numbers of the shards that were loaded. */
  parts: readonly number[];
  /** The row of an establishment; null when the table has none. Only for companies of the part that was loaded. */
  find(siret: Siret): TableRow | null;
  /** All rows of a company, by number, those of a SIREN that breaks the rule among them. */
  ofCompany(siren: string): CompanyTableRow[];
  /** Every row of the part that was loaded, shard by shard, in each by number. */
  all(): Iterable<CompanyTableRow>;
}

/** Why bytes are not a table that can be used. What was in use before stays in use. */
export type TableFault =
  /** No byte at all. */
  | { id: 'empty' }
  /** Another kind of file. */
  | { id: 'foreign' }
  /** Made by an earlier or a later version of the programme. */
  | { id: 'older-format' | 'newer-format'; version: number }
  /** Shorter than its header says. */
  | { id: 'truncated'; bytes: number; expected: number }
  /** Its content does not fit its SHA-256, or it goes on after its end. */
  | { id: 'altered' }
  /** A part of another release, or another part than the one asked for. */
  | { id: 'other-part' }
  /** The browser offers no SHA-256 here (a page without https), so nothing can be checked. */
  | { id: 'cannot-check' };

export type TableRead = { ok: true; table: SiretTable } | { ok: false; fault: TableFault };
