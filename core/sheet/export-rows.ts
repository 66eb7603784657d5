import { EXPORT_COLUMNS, type ExportWords } from './export-words.ts';
import type { RowResult } from './sheet.ts';

/**
 * The line of headers: the sheet's own as they are, then ours. Ours are told from a header of the sheet that is the same, as
 * in a sheet that was exported before.
 * @param header null where the sheet has none
 */
export function exportHeader(header: readonly string[] | null, width: number, words: ExportWords): string[] {
  const own = header ? [...header] : Array.from({ length: width }, (_, at) => words.unnamed(at + 1));
  while (own.length < width) own.push('');
  const taken = new Set(own);
  const ours = EXPORT_COLUMNS.map((column) => {
    let name = words.headers[column];
    for (let again = 2; taken.has(name); again++) name = `${words.headers[column]} (${again})`;
    taken.add(name);
    return name;
  });
  return [...own, ...ours];
}

/** A line of data: the cells of the sheet untouched, then ours. */
export function exportRow(
  cells: readonly string[],
  width: number,
  result: RowResult | null,
  words: ExportWords,
): string[] {
  const row = [...cells];
  while (row.length < width) row.push('');
  const ours = words.cells(result);
  for (const column of EXPORT_COLUMNS) row.push(ours[column]);
  return row;
}
