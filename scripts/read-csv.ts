import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One record: the line it starts on (the header is line 1) and its values by column. */
export interface CsvRecord {
  line: number;
  values: Readonly<Record<string, string>>;
}

/**
 * Records of a text file with a header, read line by line: files of any length do. Quoted values, a BOM and CRLF are
 * accepted; a quoted value may run over several lines. Values missing at the end of a row are empty.
 * Throws, in a sentence that names the file, when it cannot be read, lacks one of `columns` or ends inside a quote.
 */
export async function* readCsv(
  path: string,
  columns: readonly string[],
  separator: ',' | '|' = ',',
): AsyncGenerator<CsvRecord> {
  let header: string[] | undefined;
  let line = 0;
  let open = '';
  let openedOn = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const record = open ? `${open}\n${text}` : text;
      if (!open) openedOn = line;
      open = hasOpenQuote(record) ? record : '';
      if (open || record === '') continue;
      if (header) {
        yield { line: openedOn, values: toValues(header, splitRecord(record, separator)) };
        continue;
      }
      header = splitRecord(record.replace(/^\uFEFF/, ''), separator);
      for (const column of columns) {
        if (!header.includes(column)) {
          throw new Error(`${path}: column "${column}" is missing, found: ${header.join(', ')}`);
        }
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw new Error(`${path}: cannot be read (${(error as Error).message})`);
    throw error;
  }
  if (open) throw new Error(`${path}: the quote opened on line ${openedOn} is never closed`);
  if (!header) throw new Error(`${path}: the file is empty, expected columns: ${columns.join(', ')}`);
}

function hasOpenQuote(record: string): boolean {
  let quotes = 0;
  for (let at = record.indexOf('"'); at !== -1; at = record.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

function splitRecord(record: string, separator: string): string[] {
  if (!record.includes('"')) return record.split(separator);
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const sign = record.charAt(at);
    if (sign === '"' && quoted && record[at + 1] === '"') {
      value += sign;
      at += 1;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (sign === separator && !quoted) {
      values.push(value);
      value = '';
    } else {
      value += sign;
    }
  }
  return [...values, value];
}

function toValues(header: readonly string[], record: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, column] of header.entries()) values[column] = record[index] ?? '';
  return values;
}
