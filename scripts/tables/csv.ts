export type CsvRow = Record<string, string>;

/**
 * Rows of a CSV text with a header line: comma, double quotes, BOM and CRLF accepted.
 * Throws when a column of `columns` is missing, naming it.
 */
export function parseCsv(text: string, columns: readonly string[]): CsvRow[] {
  const [header = [], ...records] = readRecords(text.replace(/^\uFEFF/, ''));
  for (const column of columns) {
    if (!header.includes(column)) throw new Error(`column "${column}" is missing, found: ${header.join(', ')}`);
  }
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])));
}

function readRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  // A field is quoted, with "" for a quote, or runs up to the next comma or line end.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`line ${records.length + 1} is not CSV`);
    record.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] !== ',') {
      if (record.some((value) => value !== '')) records.push(record);
      record = [];
    }
  }
  return records;
}
