import type { SheetFault, SheetNote } from '../../core/sheet/sheet.ts';
import { readDelimited } from './read-delimited.ts';
import { openText } from './text-chunks.ts';

/** The lines of a sheet, all of the same width, and what is to be said of how it was read. */
export interface SheetLines {
  fileName: string | null;
  sheets: string[];
  sheet: number;
  lines: string[][];
  notes: SheetNote[];
}

export type SheetRead = { ok: true; sheet: SheetLines } | { ok: false; fault: SheetFault };

/** Rows of one sheet, as in Excel. */
export const MOST_ROWS = 1_048_576;
/** Bytes of a file of text: a row of the longest sheet has 200. */
const MOST_TEXT_BYTES = 200_000_000;
/** Columns of one sheet: what is wider is no list. */
const MOST_COLUMNS = 500;

/** Reads what was pasted. */
export function readPastedSheet(text: string): Promise<SheetRead> {
  return readText(
    (async function* () {
      yield text;
    })(),
    null,
    [],
  );
}

/**
 * Reads a file by what its bytes are, whatever its name says.
 * @param sheet of a workbook
 */
export async function readSheetFile(file: File, sheet: number, onBytes: (bytes: number) => void): Promise<SheetRead> {
  if (file.size === 0) return { ok: false, fault: { id: 'empty' } };
  try {
    const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    const is = (...bytes: number[]) => bytes.every((byte, at) => start[at] === byte);
    if (is(0x50, 0x4b, 3, 4) || is(0x50, 0x4b, 5, 6)) {
      const { readWorkbook } = await import('./read-workbook.ts');
      const read = await readWorkbook(file, sheet, MOST_ROWS, onBytes);
      return read.ok ? levelled({ ...read.sheet, fileName: file.name }) : read;
    }
    if (is(0xd0, 0xcf, 0x11, 0xe0))
      return { ok: false, fault: { id: (await isEncrypted(file)) ? 'password' : 'old-excel' } };
    if (file.size > MOST_TEXT_BYTES) return { ok: false, fault: { id: 'too-large', most: MOST_TEXT_BYTES } };
    const text = await openText(file, onBytes);
    if (!text) return { ok: false, fault: { id: 'not-a-sheet' } };
    return await readText(text.chunks, file.name, text.encoding === 'windows-1252' ? [{ id: 'latin-1' }] : []);
  } catch {
    // Its folder was unplugged, or the file changed since it was chosen.
    return { ok: false, fault: { id: 'damaged' } };
  }
}

async function readText(
  chunks: AsyncIterable<string>,
  fileName: string | null,
  notes: SheetNote[],
): Promise<SheetRead> {
  const read = await readDelimited(chunks, MOST_ROWS);
  if (!read.ok) return read;
  const { lines, mixed } = read.text;
  if (mixed > 0) notes.push({ id: 'mixed-separators', lines: mixed });
  return levelled({ fileName, sheets: [], sheet: 0, lines, notes });
}

/** The same sheet with lines of one width: a cell that is missing is empty. */
function levelled(sheet: SheetLines): SheetRead {
  const { lines, notes } = sheet;
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width > MOST_COLUMNS) return { ok: false, fault: { id: 'not-a-sheet' } };
  let ragged = 0;
  const first = lines[0]?.length ?? 0;
  for (const line of lines) {
    // An empty line is no line that lost its cells.
    if (line.length !== first && !(line.length === 1 && !line[0])) ragged++;
    while (line.length < width) line.push('');
  }
  return {
    ok: true,
    sheet: { ...sheet, notes: ragged > 0 ? [...notes, { id: 'ragged-lines', lines: ragged }] : notes },
  };
}

/** Whether a compound file of Microsoft's holds a workbook behind a password: its directory then names the package. */
async function isEncrypted(file: Blob): Promise<boolean> {
  const name = 'EncryptedPackage';
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
