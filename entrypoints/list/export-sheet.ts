import type { IsoDate } from '../../core/answer.ts';
import { csvLine, harmless, isFormula } from '../../core/sheet/csv-line.ts';
import { exportHeader, exportRow } from '../../core/sheet/export-rows.ts';
import type { ExportWords } from '../../core/sheet/export-words.ts';
import type { RowResult, SheetAbout } from '../../core/sheet/sheet.ts';
import { loadTitles } from '../../core/wording/load-titles.ts';
import type { SheetLines } from './read-sheet.ts';

export interface ExportOrder {
  sheet: Pick<SheetLines, 'lines'>;
  about: SheetAbout;
  results: readonly (RowResult | null)[];
  format: 'csv' | 'xlsx';
  language: 'fr' | 'en';
  today: IsoDate;
  breathe: () => Promise<void>;
  onProgress: (rows: number) => void;
}

/** Milliseconds of work between two looks at what the page wants. */
const SLICE = 20;
const REPORT_EVERY = 100;
/** Lines that are put together before they become bytes. */
const PIECE_LINES = 1000;
/** Rows that say how wide a column is. */
const WIDTH_ROWS = 200;

/** Writes a list with its answers. Cells of the sheet stay as they are; in a CSV those that would run are made text, and counted. */
export async function exportSheet(order: ExportOrder): Promise<{ blob: Blob; fileName: string; harmless: number }> {
  const { sheet, about, results, format, onProgress, breathe } = order;
  const words = await loadWords(order.language);
  const width = about.columns.length;
  const first = about.hasHeader ? 1 : 0;
  const header = exportHeader(about.hasHeader ? (sheet.lines[0] ?? []) : null, width, words);
  const rowAt = (row: number) => exportRow(sheet.lines[row + first] ?? [], width, results[row] ?? null, words);

  let sliceEnds = performance.now() + SLICE;
  let reportAt = performance.now() + REPORT_EVERY;
  let written = 0;
  const onRow = (): Promise<void> | undefined => {
    written++;
    const now = performance.now();
    if (now < sliceEnds) return undefined;
    if (now > reportAt) {
      onProgress(Math.min(written, results.length));
      reportAt = now + REPORT_EVERY;
    }
    return breathe().then(() => {
      sliceEnds = performance.now() + SLICE;
    });
  };

  const fileName = `${nameOf(about.fileName, order)}.${format}`;
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('./write-workbook.ts');
    const blob = await writeWorkbook(
      'OPCO',
      widthsOf(header, rowAt, results.length),
      lines(header, rowAt, results.length),
      onRow,
    );
    return { blob, fileName, harmless: 0 };
  }

  let madeHarmless = 0;
  const parts: Blob[] = [];
  // The mark by which Excel knows UTF-8.
  let piece = '\ufeff';
  let inPiece = 0;
  for (const cells of lines(header, rowAt, results.length)) {
    for (const [at, cell] of cells.entries()) {
      if (!isFormula(cell)) continue;
      cells[at] = harmless(cell);
      madeHarmless++;
    }
    piece += `${csvLine(cells, words.separator)}\r\n`;
    if (++inPiece === PIECE_LINES) {
      parts.push(new Blob([piece]));
      piece = '';
      inPiece = 0;
    }
    const rest = onRow();
    if (rest) await rest;
  }
  parts.push(new Blob([piece]));
  return { blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), fileName, harmless: madeHarmless };
}

function* lines(header: string[], rowAt: (row: number) => string[], rows: number): Generator<string[]> {
  yield header;
  for (let row = 0; row < rows; row++) yield rowAt(row);
}

function widthsOf(header: readonly string[], rowAt: (row: number) => string[], rows: number): number[] {
  const widths = header.map(({ length }) => length);
  for (let row = 0; row < Math.min(rows, WIDTH_ROWS); row++) {
    for (const [at, { length }] of rowAt(row).entries()) widths[at] = Math.max(widths[at] ?? 0, length);
  }
  return widths;
}

async function loadWords(language: 'fr' | 'en'): Promise<ExportWords> {
  const [titles, wording] = await Promise.all([
    loadTitles(),
    language === 'fr'
      ? import('../../core/wording/fr-list.ts').then(({ frList }) => frList)
      : import('../../core/wording/en-list.ts').then(({ enList }) => enList),
  ]);
  return wording.exportWords(titles);
}

function nameOf(fileName: string | null, { language, today }: ExportOrder): string {
  const base = fileName
    ?.replace(/\.\w{1,5}$/, '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80);
  return base ? `${base} - OPCO` : `${language === 'fr' ? 'liste' : 'list'} - OPCO - ${today}`;
}
