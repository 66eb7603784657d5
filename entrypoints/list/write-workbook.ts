import { Zip, ZipDeflate } from 'fflate';

/** Rows that are packed as one piece: the whole sheet as text would take a gigabyte. */
const PIECE_ROWS = 500;
/** Characters of a cell that Excel takes. */
const MOST_CHARACTERS = 32_767;
const MOST_WIDTH = 60;
const LEAST_WIDTH = 10;
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Writes one sheet as an XLSX workbook, every cell as text: no digit of a SIRET is lost, and nothing is a formula. It is packed
 * piece by piece in this thread: the usual writer holds a cell as an object each and packs in workers of its own, which the
 * extension's policy refuses.
 * @param rows the line of headers first; read once
 * @param onRow told after each row; may give other work its turn
 */
export async function writeWorkbook(
  name: string,
  widths: readonly number[],
  rows: Iterable<readonly string[]>,
  onRow: () => Promise<void> | undefined,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else parts.push(part as Uint8Array<ArrayBuffer>);
  });
  const encoder = new TextEncoder();
  const add = (path: string) => {
    const entry = new ZipDeflate(path, { level: 4 });
    zip.add(entry);
    return (text: string, isLast: boolean) => entry.push(encoder.encode(text), isLast);
  };

  for (const [path, text] of Object.entries(frame(name))) add(path)(HEADER + text, true);
  const write = add('xl/worksheets/sheet1.xml');
  write(`${HEADER}<worksheet xmlns="${MAIN}">${view()}${columns(widths)}<sheetData>`, false);
  let piece = '';
  let row = 0;
  for (const cells of rows) {
    row++;
    piece += `<row r="${row}">`;
    for (const [at, cell] of cells.entries()) {
      if (cell)
        piece += `<c r="${columnName(at)}${row}" s="${row === 1 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${textOf(cell)}</t></is></c>`;
    }
    piece += '</row>';
    if (row % PIECE_ROWS === 0) {
      write(piece, false);
      piece = '';
    }
    const rest = onRow();
    if (rest) await rest;
  }
  write(`${piece}</sheetData></worksheet>`, true);
  zip.end();
  if (failure) throw failure;
  return new Blob(parts, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

/** `A`, `Z`, `AA`: the letters of a column. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as a cell holds it: signs that XML has not are written by their number, as Excel does. */
function textOf(cell: string): string {
  return cell
    .slice(0, MOST_CHARACTERS)
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 has not.
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}

/** The line of headers stays in sight. */
function view(): string {
  return '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
}

function columns(widths: readonly number[]): string {
  const cols = widths.map((width, at) => {
    const shown = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width + 2));
    return `<col min="${at + 1}" max="${at + 1}" width="${shown}" customWidth="1"/>`;
  });
  return cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '';
}

/** The parts around the sheet. Styles: plain, bold text, text. */
function frame(name: string): Record<string, string> {
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  const sheet = textOf(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)).replaceAll('"', '&quot;');
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}
