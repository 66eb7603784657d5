import type { SheetFault } from '../../core/sheet/sheet.ts';

/** Lines of text, cut into cells. */
export interface DelimitedText {
  lines: string[][];
  delimiter: string;
  /** Lines that were cut by another separator than the rest. */
  mixed: number;
}

export type DelimitedRead = { ok: true; text: DelimitedText } | { ok: false; fault: SheetFault };

/** What cuts cells, the most likely first. */
const DELIMITERS = [';', '\t', ',', '|'];
/** Characters that say which separator a text has, and lines that are compared. */
const SAMPLE_CHARACTERS = 64_000;
const SAMPLE_LINES = 200;

/**
 * Reads text whose cells are separated by semicolons, tabs, commas or bars, with quotes as spreadsheets write them. What is
 * read is cut away from what is left, so that no more than a piece waits at a time.
 * @param most rows
 */
export async function readDelimited(chunks: AsyncIterable<string>, most: number): Promise<DelimitedRead> {
  const { default: Papa } = await import('papaparse');
  const lines: string[][] = [];
  let delimiter: string | undefined;
  let rest = '';
  let isFirst = true;
  /** A quote that is never closed would have the same text read again with each piece. */
  let readAgainAt = SAMPLE_CHARACTERS;

  const cut = (text: string, by: string, isLast: boolean) =>
    new Papa.Parser({ delimiter: by, newline: '\n', quoteChar: '"' }).parse(text, 0, !isLast) as {
      data: string[][];
      meta: { cursor: number };
    };

  function take(isLast: boolean): boolean {
    if (rest.length < readAgainAt && !isLast) return true;
    delimiter ??= guessDelimiter(rest.slice(0, SAMPLE_CHARACTERS), (text, by) => cut(text, by, false).data);
    const { data, meta } = cut(rest, delimiter, isLast);
    for (const line of data) lines.push(line);
    readAgainAt = data.length > 0 ? SAMPLE_CHARACTERS : rest.length * 2;
    rest = isLast ? '' : rest.slice(meta.cursor);
    return lines.length <= most + 1;
  }

  let heldBack = '';
  for await (const chunk of chunks) {
    let text = heldBack + chunk;
    if (isFirst && text) {
      text = text.replace(/^\ufeff/, '');
      isFirst = false;
    }
    // A line may end with both signs, and the piece between them.
    heldBack = text.endsWith('\r') ? '\r' : '';
    rest += (heldBack ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
    if (!take(false)) return { ok: false, fault: { id: 'too-many-rows', most } };
  }
  if (rest) take(true);
  while (lines.at(-1)?.every((cell) => !cell.trim())) lines.pop();
  if (lines.length > most) return { ok: false, fault: { id: 'too-many-rows', most } };
  if (lines.length === 0) return { ok: false, fault: { id: 'empty' } };
  const by = delimiter ?? ';';
  const mixed = cutMixedLines(lines, by, (text, other) => cut(text, other, true).data[0] ?? []);
  return { ok: true, text: { lines, delimiter: by, mixed } };
}

/**
 * The separator that gives the most lines the same number of cells, more than one. A text without any is one column, whatever
 * stands between: a tab does, in cells that were copied from a sheet.
 */
function guessDelimiter(sample: string, cut: (text: string, by: string) => string[][]): string {
  let best = { by: '\t', score: 0 };
  for (const by of DELIMITERS) {
    const lines = cut(sample.endsWith('\n') ? `${sample} ` : `${sample}\n `, by)
      .slice(0, SAMPLE_LINES)
      .filter((line) => line.length > 1 || line[0]?.trim());
    const widths = new Map<number, number>();
    for (const { length } of lines) widths.set(length, (widths.get(length) ?? 0) + 1);
    const first = lines[0]?.length ?? 1;
    for (const [width, count] of widths) {
      const share = count / lines.length;
      // A few names with a comma are no columns, where the first line has none.
      if (width < 2 || share < (first > 1 ? 0.3 : 0.6)) continue;
      const score = share * (1 + Math.min(width, 20) / 100);
      if (score > best.score) best = { by, score };
    }
  }
  return best.by;
}

/** Cuts the lines that have none of the sheet's separators by another one that gives them the sheet's width. */
function cutMixedLines(lines: string[][], by: string, cut: (text: string, by: string) => string[]): number {
  const widths = new Map<number, number>();
  for (const { length } of lines) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [[width] = [1]] = [...widths].sort(([wide, a], [slim, b]) => (slim > 1 ? 1 : 0) - (wide > 1 ? 1 : 0) || b - a);
  if (width < 2) return 0;
  let mixed = 0;
  for (const [at, line] of lines.entries()) {
    const [only = ''] = line;
    if (line.length !== 1 || !only) continue;
    for (const other of DELIMITERS) {
      if (other === by || !only.includes(other)) continue;
      const cells = cut(only, other);
      if (cells.length !== width) continue;
      lines[at] = cells;
      mixed++;
      break;
    }
  }
  return mixed;
}
