import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { recogniseColumns } from '../../../core/sheet/recognise-columns.ts';
import { MOST_ROWS, readPastedSheet, readSheetFile, type SheetRead } from '../../../entrypoints/list/read-sheet.ts';
import { unpackWorkbook } from '../../../entrypoints/list/unpack-workbook.ts';
import { fileOf, row, workbook } from './workbooks.ts';

const read = (content: BlobPart, name = 'liste.csv', sheet = 0) =>
  readSheetFile(new File([content], name), sheet, () => undefined);

function sheetOf(got: SheetRead) {
  if (!got.ok) throw new Error(`Refused: ${got.fault.id}`);
  return got.sheet;
}

const bytes = (...values: number[]) => new Uint8Array(values);

/** Text as Windows-1252 has it: these letters have the same numbers in it. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('text', () => {
  it.each([
    ['a semicolon', 'siret;nom\n55210055400013;Peugeot\n'],
    ['a comma', 'siret,nom\n55210055400013,Peugeot\n'],
    ['a tab', 'siret\tnom\r\n55210055400013\tPeugeot\r\n'],
    ['a bar', 'siret|nom\r55210055400013|Peugeot\r'],
  ])('with %s between its cells', async (_, text) => {
    expect(sheetOf(await read(text))).toMatchObject({
      lines: [
        ['siret', 'nom'],
        ['55210055400013', 'Peugeot'],
      ],
      notes: [],
    });
  });

  it('with quotes around separators, quotes and line ends', async () => {
    const text = 'siret;nom\n55210055400013;"Martin; ""Fils""\nLyon"\n30247464800664;"Durand, Petit"\n';
    expect(sheetOf(await read(text)).lines).toEqual([
      ['siret', 'nom'],
      ['55210055400013', 'Martin; "Fils"\nLyon'],
      ['30247464800664', 'Durand, Petit'],
    ]);
  });

  it('with a mark at its beginning', async () => {
    expect(sheetOf(await read('\ufeffsiret;nom\n1;2\n')).lines[0]).toEqual(['siret', 'nom']);
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'siret\tété\n'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(sheetOf(await read(utf16)).lines).toEqual([['siret', 'été']]);
  });

  it('in the encoding of a French Excel', async () => {
    expect(sheetOf(await read(latin('société;siret\nÉtablissements Hélène;55210055400013\n')))).toMatchObject({
      lines: [
        ['société', 'siret'],
        ['Établissements Hélène', '55210055400013'],
      ],
      notes: [{ id: 'latin-1' }],
    });
  });

  it('with mixed separators: each line by its own', async () => {
    const text = 'siret;nom;ville\n1;a;x\n2,b,y\n3\tc\tz\n4;d;w\n5;e;v\n';
    expect(sheetOf(await read(text))).toMatchObject({
      lines: [
        ['siret', 'nom', 'ville'],
        ['1', 'a', 'x'],
        ['2', 'b', 'y'],
        ['3', 'c', 'z'],
        ['4', 'd', 'w'],
        ['5', 'e', 'v'],
      ],
      notes: [{ id: 'mixed-separators', lines: 2 }],
    });
  });

  it('with lines that are too short or too long, and nothing is lost', async () => {
    const sheet = sheetOf(await read('a;b;c\n1;2\n1;2;3;4\n\n1;2;3\n'));
    expect(sheet.lines).toEqual([
      ['a', 'b', 'c', ''],
      ['1', '2', '', ''],
      ['1', '2', '3', '4'],
      ['', '', '', ''],
      ['1', '2', '3', ''],
    ]);
    expect(sheet.notes).toEqual([{ id: 'ragged-lines', lines: 2 }]);
  });

  it('as one pasted column, whatever stands in it', async () => {
    const sheet = sheetOf(await readPastedSheet('55210055400013\r\n302 474 648 00664\r\nMartin, Paul et fils\r\n\r\n'));
    expect(sheet.lines).toEqual([['55210055400013'], ['302 474 648 00664'], ['Martin, Paul et fils']]);
  });

  it('with a quote that is never closed is read to its end', async () => {
    const text = `siret;nom\n1;"Martin\n${'2;Petit\n'.repeat(200_000)}`;
    const sheet = sheetOf(await read(text));
    expect(sheet.lines.flat().join('').length).toBeGreaterThan(1_000_000);
  });

  it('of a million rows is read, of two million is refused', { timeout: 120_000 }, async () => {
    const line = '55210055400013;Peugeot\n';
    const block = line.repeat(1000);
    const million = new Blob(Array.from({ length: 1000 }, () => block));
    expect(sheetOf(await readSheetFile(new File([million], 'x.csv'), 0, () => undefined)).lines).toHaveLength(
      1_000_000,
    );
    expect(await readSheetFile(new File([million, million], 'x.csv'), 0, () => undefined)).toEqual({
      ok: false,
      fault: { id: 'too-many-rows', most: MOST_ROWS },
    });
  });

  it('that is none', async () => {
    const fault = async (got: Promise<SheetRead>) => {
      const done = await got;
      return done.ok ? null : done.fault.id;
    };
    expect(await fault(read(''))).toBe('empty');
    expect(await fault(read(' \n;;\n'))).toBe('empty');
    expect(await fault(readPastedSheet('  \n '))).toBe('empty');
    expect(await fault(read(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0)))).toBe('not-a-sheet');
    expect(await fault(read(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)))).toBe('old-excel');
    const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await fault(read(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...encrypted)))).toBe('password');
    const broken = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    expect(await fault(readSheetFile(broken as unknown as File, 0, () => undefined))).toBe('damaged');
  });
});

describe('a workbook', () => {
  it('as another programme writes it', async () => {
    const blob = await writeExcel([
      ['SIRET', 'Nom', 'Créée le', 'Effectif'],
      [
        '55210055400013',
        'Peugeot & fils <SA>',
        { value: new Date(Date.UTC(1955, 0, 31)), type: Date, format: 'dd/mm/yyyy' },
        12,
      ],
      [30247464800664, null, null, 1.5],
    ]).toBlob();
    expect(sheetOf(await read(blob, 'liste.xlsx'))).toEqual({
      fileName: 'liste.xlsx',
      sheets: ['Sheet1'],
      sheet: 0,
      lines: [
        ['SIRET', 'Nom', 'Créée le', 'Effectif'],
        ['55210055400013', 'Peugeot & fils <SA>', '1955-01-31', '12'],
        ['30247464800664', '', '', '1.5'],
      ],
      notes: [],
    });
  });

  it('with numbers that lost their zeros or are in scientific notation', async () => {
    const data =
      row(1, 'SIRET') +
      row(2, { xml: '<c><v>5.5210055400013E+13</v></c>' }) +
      row(3, 30247464800664) +
      row(4, 552013500010);
    const { lines } = sheetOf(await readSheetFile(fileOf(workbook([{ name: 'A', data }])), 0, () => undefined));
    expect(lines.flat()).toEqual(['SIRET', '5.5210055400013E+13', '30247464800664', '552013500010']);
    expect(recogniseColumns(lines).columns[0]).toMatchObject({ kind: 'siret', recognised: 2, restored: 1 });
  });

  it('with merged cells: the first has the text, and it is said', async () => {
    const data =
      row(1, 'Nom', 'SIRET') + row(2, 'Peugeot', '55210055400013') + row(3, { xml: '<c/>' }, '30247464800664');
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    const sheet = sheetOf(await readSheetFile(fileOf(workbook([{ name: 'A', data, after }])), 0, () => undefined));
    expect(sheet.lines[2]).toEqual(['', '30247464800664']);
    expect(sheet.notes).toEqual([{ id: 'merged-cells', ranges: 1 }]);
  });

  it('with several sheets, one at a time', async () => {
    const file = fileOf(
      workbook([
        { name: 'Clients &amp; co', data: row(1, 'a') },
        { name: 'Autre', data: row(1, 'b') },
      ]),
    );
    expect(sheetOf(await readSheetFile(file, 0, () => undefined))).toMatchObject({
      sheets: ['Clients & co', 'Autre'],
      lines: [['a']],
      notes: [{ id: 'other-sheets', count: 1 }],
    });
    expect(sheetOf(await readSheetFile(file, 1, () => undefined)).lines).toEqual([['b']]);
  });

  it('with formulas whose result is not in the file, and errors', async () => {
    const data = row(
      1,
      'a',
      { xml: '<c t="str"><f>A1</f></c>' },
      { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
      'd',
    );
    const { lines } = sheetOf(await readSheetFile(fileOf(workbook([{ name: 'A', data }])), 0, () => undefined));
    expect(lines[0]?.[0]).toBe('a');
    expect(lines[0]?.[3]).toBe('d');
  });

  it('that unpacks to more than it may is refused, whatever it says of its size', () => {
    const entries = workbook([{ name: 'A', data: row(1, 'a') }]);
    entries['xl/sharedStrings.xml'] = new Uint8Array(8_000_000);
    const zip = zipSync(entries, { level: 1 });
    const view = new DataView(zip.buffer);
    // The directory and each part's own head say one byte.
    for (let at = 0; at < zip.length - 28; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1, true);
    }
    expect(zip.length).toBeLessThan(100_000);
    expect(unpackWorkbook(zip, 0, 4_000_000)).toEqual({
      ok: false,
      fault: { id: 'unpacks-too-large', most: 4_000_000 },
    });
    expect(unpackWorkbook(zip, 0, 9_000_000).ok).toBe(true);
  });

  it('that is cut, damaged, or no workbook', async () => {
    const whole = zipSync(workbook([{ name: 'A', data: row(1, 'a') }])) as Uint8Array<ArrayBuffer>;
    expect(await read(whole.slice(0, whole.length - 40), 'x.xlsx')).toEqual({ ok: false, fault: { id: 'damaged' } });
    const hurt = whole.slice();
    hurt.fill(0xff, 60, 200);
    expect((await read(hurt, 'x.xlsx')).ok).toBe(false);
    const other = zipSync({ 'readme.txt': new Uint8Array([65]) }) as Uint8Array<ArrayBuffer>;
    expect(await read(other, 'x.zip')).toEqual({ ok: false, fault: { id: 'not-a-sheet' } });
  });
});
