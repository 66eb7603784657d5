import type { SheetNote } from '../../core/sheet/sheet.ts';
import type { SheetRead } from './read-sheet.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/** Bytes that a workbook may unpack to. */
const MOST_UNPACKED = 200_000_000;
const MERGED = '<mergeCell ';

/**
 * Reads one sheet of an XLSX workbook. Numbers come as they are written in the file, so that no digit of a SIRET is lost;
 * days as ISO dates; of merged cells the first has the text and the others are empty.
 */
export async function readWorkbook(
  file: Blob,
  sheet: number,
  mostRows: number,
  onBytes: (bytes: number) => void,
): Promise<SheetRead> {
  const [{ readSheet }, { zipSync }] = await Promise.all([import('read-excel-file/universal'), import('fflate')]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  onBytes(bytes.length);
  const unpacked = unpackWorkbook(bytes, sheet, MOST_UNPACKED);
  if (!unpacked.ok) return unpacked;
  const { entries, sheets, sheetPath } = unpacked.workbook;
  if (sheets.length === 0) return { ok: false, fault: { id: 'damaged' } };
  const text = sheetPath ? new TextDecoder().decode(entries[sheetPath]) : '';
  const merged = text.split(MERGED).length - 1;
  if (text.split('<row').length - 1 > mostRows + 1)
    return { ok: false, fault: { id: 'too-many-rows', most: mostRows } };

  let cells: unknown[][];
  try {
    // Stored and not packed: the reader would start workers of its own for packed parts, which the extension's own
    // policy refuses.
    const archive = zipSync(entries, { level: 0 });
    cells = await readSheet(archive.buffer as ArrayBuffer, sheet + 1, { parseNumber: (digits) => digits, trim: false });
  } catch {
    return { ok: false, fault: { id: 'damaged' } };
  }
  const lines = cells.map((row) => row.map(textOf));
  while (lines.at(-1)?.every((cell) => !cell.trim())) lines.pop();
  if (lines.length === 0) return { ok: false, fault: { id: 'empty' } };
  if (lines.length > mostRows) return { ok: false, fault: { id: 'too-many-rows', most: mostRows } };
  const notes: SheetNote[] = [];
  if (merged > 0) notes.push({ id: 'merged-cells', ranges: merged });
  if (sheets.length > 1) notes.push({ id: 'other-sheets', count: sheets.length - 1 });
  return { ok: true, sheet: { fileName: null, sheets, sheet, lines, notes } };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  return String(cell);
}
