import type { RowResult } from './sheet.ts';

/** What stands behind the columns of the sheet in an export, in this order. */
export const EXPORT_COLUMNS = [
  'number',
  'name',
  'opco',
  'manager',
  'certainty',
  'reason',
  'idcc',
  'naf',
  'headcount',
  'state',
  'warnings',
  'month',
  'source',
  'error',
] as const;

export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** What an export says in words. */
export interface ExportWords {
  /** Between the cells of a CSV, as spreadsheets of that language expect it. */
  separator: ';' | ',';
  headers: Readonly<Record<ExportColumn, string>>;
  /** Header of a column of the sheet that has none; the first is 1. */
  unnamed(column: number): string;
  cells(result: RowResult | null): Readonly<Record<ExportColumn, string>>;
}
