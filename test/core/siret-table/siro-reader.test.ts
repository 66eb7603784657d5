import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialRow } from '../../../core/answer.ts';
import type { RejectedLine, SiroFault } from '../../../core/siret-table/siro-fault.ts';
import { createSiroReader, type SiroRead } from '../../../core/siret-table/siro-reader.ts';
import { OPCO_IDS } from '../../../core/tables/opcos.ts';

const HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Reads a file that comes in pieces of so many bytes, all at once when none is said. */
function read(file: string | Uint8Array, ...sizes: number[]): SiroRead {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const reader = createSiroReader();
  let at = 0;
  for (let piece = 0; at < bytes.length; piece++) {
    const size = sizes.length > 0 ? (sizes[piece % sizes.length] as number) : bytes.length;
    reader.push(bytes.slice(at, at + size));
    at += size;
  }
  return reader.finish();
}

function faultOf(file: string | Uint8Array): SiroFault | null {
  const result = read(file);
  return result.ok ? null : result.fault;
}

/** `00000000000018 atlas null 1486`, row by row. */
function rowsOf(result: SiroRead): string[] {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.fault)}`);
  const { sirets, values } = result.rows;
  expect(result.rows.valueOf).toHaveLength(sirets.length);
  return Array.from(sirets, (siret, row) => {
    const { owner, manager, idcc } = values[result.rows.valueOf[row] as number] as OfficialRow;
    return `${String(siret).padStart(14, '0')} ${owner} ${manager} ${idcc}`;
  });
}

function rejectedOf(result: SiroRead): RejectedLine[] {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.fault)}`);
  expect(result.rejected.total).toBe(result.rejected.lines.length);
  return result.rejected.lines;
}

/** Good rows from 90000000000000 on. */
function goodLines(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${90_000_000_000_000 + index}|1486|ATLAS|`);
}

/** The lines from line 2 on, and below them so many good ones that a few others do not refuse the file. */
function among(...lines: string[]): string {
  return `${[HEADER, ...lines, ...goodLines(1000)].join('\n')}\n`;
}

describe('the official file', () => {
  it('is read row by row', () => {
    const result = read(
      [
        HEADER,
        '00000000000018|1486|ATLAS|',
        '35600000000048|5516|OPCO EP|',
        "00000000000026|0843|L'OPCOMMERCE|AKTO",
        '00000000000034||OPCO2I|',
        '00000000000042|9999||',
        '00000000000059|||N/C',
        '99999999999999|1486|ATLAS|',
        '',
      ].join('\n'),
    );
    expect(rowsOf(result)).toEqual([
      '00000000000018 atlas null 1486',
      '35600000000048 opcoep null 5516',
      '00000000000026 opcommerce akto 0843',
      '00000000000034 opco2i null null',
      '00000000000042 null null 9999',
      '00000000000059 null null null',
      '99999999999999 atlas null 1486',
    ]);
    expect(result).toMatchObject({ rejected: { total: 0, lines: [] }, repeated: 0 });
  });

  it('keeps numbers whose check digit is wrong', () => {
    expect(rowsOf(read(`${HEADER}\n73282932000075|1486|ATLAS|\n`))).toEqual(['73282932000075 atlas null 1486']);
  });

  it.each([
    ['with a byte order mark', `\uFEFF${HEADER}\n00000000000018|1486|ATLAS|\n`],
    ['with carriage returns', `${HEADER}\r\n00000000000018|1486|ATLAS|\r\n`],
    ['with both, and blank lines', `\uFEFF\r\n${HEADER}\r\n\r\n00000000000018|1486|ATLAS|\r\n \t\r\n\r\n`],
    ['without a newline at its end', `${HEADER}\n00000000000018|1486|ATLAS|`],
    ['that stops inside its last newline', `${HEADER}\r\n00000000000018|1486|ATLAS|\r`],
  ])('is the same %s', (_, file) => {
    expect(rowsOf(read(file))).toEqual(['00000000000018 atlas null 1486']);
  });

  it('numbers what its rows say, each once, however it is spelled', () => {
    const result = read(
      `${HEADER}\n00000000000018|1486|OPCO2I|\n00000000000026|1486|OPCO 2i|N/C\n00000000000034|1486||\r\n00000000000042|1486||`,
    );
    expect(result).toMatchObject({
      rows: {
        valueOf: Uint16Array.of(0, 0, 1, 1),
        values: [
          { owner: 'opco2i', manager: null, idcc: '1486' },
          { owner: null, manager: null, idcc: '1486' },
        ],
      },
    });
  });

  it('says how many lines it read', () => {
    const reader = createSiroReader();
    expect(reader.lines).toBe(0);
    reader.push(bytesOf(`${HEADER}\n\n0000000000`));
    expect(reader.lines).toBe(2);
    reader.push(bytesOf('0018|1486|ATLAS|\n00000000000026|1486|ATLAS|'));
    expect(reader.lines).toBe(3);
    reader.finish();
    expect(reader.lines).toBe(4);
  });

  it('may be read into one buffer again and again', () => {
    const file = bytesOf(among());
    const buffer = new Uint8Array(7);
    const reader = createSiroReader();
    for (let at = 0; at < file.length; at += buffer.length) {
      const part = file.subarray(at, at + buffer.length);
      buffer.set(part);
      reader.push(buffer.subarray(0, part.length));
    }
    expect(rowsOf(reader.finish())).toHaveLength(1000);
  });

  it('comes back from any rows, cut anywhere', () => {
    const opco = fc.constantFrom(null, ...OPCO_IDS);
    const row = fc.record({
      siret: fc.integer({ min: 1, max: 99_999_999_999_999 }),
      idcc: fc.option(fc.integer({ min: 0, max: 9999 }).map((code) => String(code).padStart(4, '0'))),
      owner: opco,
      manager: opco,
    });
    const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 60, selector: ({ siret }) => siret });
    const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, sizes, fc.constantFrom('\n', '\r\n'), (given, cuts, end) => {
        const lines = given.map(
          ({ siret, idcc, owner, manager }) =>
            `${String(siret).padStart(14, '0')}|${idcc ?? ''}|${owner ?? ''}|${manager ?? ''}`,
        );
        const result = read([HEADER, ...lines, ''].join(end), ...cuts);
        expect(rowsOf(result)).toEqual(
          given.map(
            ({ siret, idcc, owner, manager }) => `${String(siret).padStart(14, '0')} ${owner} ${manager} ${idcc}`,
          ),
        );
        expect(result).toMatchObject({ repeated: 0, rejected: { total: 0 } });
      }),
    );
  });
});

describe('a line that cannot be read', () => {
  it.each([
    ['columns', '00000000000018|1486|ATLAS'],
    ['columns', '00000000000018|1486|ATLAS||'],
    ['columns', '00000000000018'],
    ['columns', '00000000000018;1486;ATLAS;'],
    ['columns', 'Total : 1000 lignes'],
    ['siret', '3.56E+13|5516|OPCO EP|'],
    ['siret', '3,56E+13|5516|OPCO EP|'],
    ['siret', '18|1486|ATLAS|'],
    ['siret', '0000000000018|1486|ATLAS|'],
    ['siret', '000000000000018|1486|ATLAS|'],
    ['siret', '0000000000O018|1486|ATLAS|'],
    ['siret', '000 000 000 00018|1486|ATLAS|'],
    ['siret', ' 00000000000018|1486|ATLAS|'],
    ['siret', '+0000000000018|1486|ATLAS|'],
    ['siret', '0000000000000١|1486|ATLAS|'],
    ['siret', '|1486|ATLAS|'],
    ['siret', '00000000000000|1486|ATLAS|'],
    ['idcc', '00000000000018|16|ATLAS|'],
    ['idcc', '00000000000018|843|ATLAS|'],
    ['idcc', '00000000000018|01486|ATLAS|'],
    ['idcc', '00000000000018| 1486|ATLAS|'],
    ['idcc', '00000000000018|148A|ATLAS|'],
    ['idcc', '00000000000018|NULL|ATLAS|'],
  ])('is left out for its %s: %s', (reason, text) => {
    const result = read(among('00000000000026|1486|ATLAS|', '', text));
    expect(rejectedOf(result)).toEqual([{ line: 4, reason, text }]);
    expect(rowsOf(result)).toHaveLength(1001);
  });

  it('is left out with an ending that is known already', () => {
    const text = '00000000000000|1486|ATLAS|';
    const lines = [text, '1234567890123|1486|ATLAS|', '123456789012345|1486|ATLAS|'];
    expect(rejectedOf(read(`${among()}${lines.join('\n')}\n`))).toEqual(
      lines.map((line, index) => ({ line: 1002 + index, reason: 'siret', text: line })),
    );
  });

  it('is shown by its first 80 characters, none cut in half', () => {
    const [rejected] = rejectedOf(read(among(`${'x'.repeat(79)}💥${'y'.repeat(50)}`)));
    expect(rejected?.text).toBe('x'.repeat(79));
  });

  it('is one as well when it is endless', () => {
    const [rejected, ...others] = rejectedOf(read(among(`00000000000018|1486|ATLAS|${'é'.repeat(1_000_000)}`), 65_536));
    expect(rejected).toMatchObject({ line: 2, reason: 'columns' });
    expect(others).toEqual([]);
  });

  it('is listed a thousand times at most, and counted always', () => {
    const lines = [...goodLines(200_000), ...Array.from({ length: 1500 }, (_, index) => `bad ${index}`)];
    const result = read(`${[HEADER, ...lines].join('\n')}\n`);
    expect(result).toMatchObject({ ok: true, rejected: { total: 1500 } });
    if (!result.ok) return;
    expect(result.rejected.lines).toHaveLength(1000);
    expect(result.rejected.lines.at(-1)).toEqual({ line: 201_001, reason: 'columns', text: 'bad 999' });
  });

  it('refuses the file when it is more than one in a hundred', () => {
    const file = (bad: number) => [HEADER, ...goodLines(1000 - bad), ...Array(bad).fill('3.56E+13|5516|OPCO EP|')];
    expect(rejectedOf(read(`${file(10).join('\n')}\n`))).toHaveLength(10);
    const fault = faultOf(`${file(11).join('\n')}\n`);
    expect(fault).toMatchObject({ id: 'too-many-rejected', rejected: { total: 11 }, rows: 1000 });
    expect(faultOf(`${HEADER}\n3.56E+13|5516|OPCO EP|\n`)).toMatchObject({ id: 'too-many-rejected', rows: 1 });
  });

  it('refuses the file before its end when it is nearly all there is', () => {
    const reader = createSiroReader();
    const lines = bytesOf('3.56E+13|5516|OPCO EP|\n'.repeat(5000));
    reader.push(bytesOf(`${HEADER}\n`));
    expect(reader.push(lines)).toBeNull();
    const fault = reader.push(lines);
    expect(fault).toMatchObject({ id: 'too-many-rejected', rejected: { total: 10_000 }, rows: 10_000 });
    expect(reader.push(bytesOf(goodLines(1000).join('\n')))).toEqual(fault);
    expect(reader.finish()).toEqual({ ok: false, fault });
  });
});

describe('a SIRET that occurs again', () => {
  it('is kept once when it says the same', () => {
    const line = '00000000000018|1486|OPCO2I|';
    const result = read(among(line, '00000000000026|1486|AFDAS|', line, '00000000000018|1486|OPCO 2i|N/C'));
    expect(rowsOf(result).filter((row) => row.startsWith('0'))).toEqual([
      '00000000000018 opco2i null 1486',
      '00000000000026 afdas null 1486',
    ]);
    expect(result).toMatchObject({ repeated: 2, rejected: { total: 0 } });
  });

  it('is left out with all its lines when they say different things', () => {
    const file = among(
      '00000000000018|1486|ATLAS|',
      '',
      '00000000000026|1486|ATLAS|',
      'bad',
      '00000000000018|1486|ATLAS|',
      '',
      '',
      '00000000000018|1486|AFDAS|AKTO',
      '00000000000034|1486|ATLAS|',
      '00000000000034|1486|ATLAS|',
      '90000000000999||ATLAS|',
    );
    const result = read(file);
    expect(rejectedOf(result)).toEqual([
      { line: 2, reason: 'contradiction', text: '00000000000018|1486|ATLAS|' },
      { line: 5, reason: 'columns', text: 'bad' },
      { line: 6, reason: 'contradiction', text: '00000000000018|1486|ATLAS|' },
      { line: 9, reason: 'contradiction', text: '00000000000018|1486|AFDAS|AKTO' },
      { line: 12, reason: 'contradiction', text: '90000000000999||ATLAS|' },
      { line: 1012, reason: 'contradiction', text: '90000000000999|1486|ATLAS|' },
    ]);
    expect(result).toMatchObject({ repeated: 1 });
    expect(rowsOf(result)).toEqual([
      '00000000000026 atlas null 1486',
      '00000000000034 atlas null 1486',
      ...goodLines(999).map((line) => `${line.slice(0, 14)} atlas null 1486`),
    ]);
    // Nothing that is kept says "Afdas, run by AKTO".
    expect(result).toMatchObject({ rows: { values: [{ owner: 'atlas', manager: null, idcc: '1486' }] } });
  });

  it('refuses the file when its contradictions are more than one line in a hundred', () => {
    const file = among(...goodLines(6).map((line) => line.replace('ATLAS', 'AFDAS')));
    expect(faultOf(file)).toMatchObject({ id: 'too-many-rejected', rejected: { total: 12 }, rows: 1006 });
  });

  it('is found among many, as one by one comparison finds it', () => {
    const line = fc.record({ siret: fc.integer({ min: 1, max: 30 }), opco: fc.constantFrom('ATLAS', 'AFDAS') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (given) => {
        const lines = given.map(({ siret, opco }) => `${String(siret).padStart(14, '0')}|1486|${opco}|`);
        const file = `${[HEADER, ...lines, ...goodLines(6000)].join('\n')}\n`;
        const result = read(file);
        const clear = lines.filter((text) =>
          lines.every((other) => other === text || !other.startsWith(text.slice(0, 14))),
        );
        const unlike = lines.filter((text) => !clear.includes(text));
        expect(rejectedOf(result).map(({ text }) => text)).toEqual(unlike);
        for (const { line: at, text } of rejectedOf(result)) expect(lines[at - 2]).toBe(text);
        expect(rowsOf(result).slice(0, -6000)).toEqual(
          [...new Set(clear)].map((text) => `${text.slice(0, 14)} ${text.slice(20, 25).toLowerCase()} null 1486`),
        );
        expect(result).toMatchObject({ repeated: clear.length - new Set(clear).size });
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file that is not the official one', () => {
  it.each<[string, string | Uint8Array, SiroFault]>([
    ['no bytes', '', { id: 'empty' }],
    ['a byte order mark alone', '\uFEFF', { id: 'empty' }],
    ['blank lines', '\uFEFF\r\n \n\n', { id: 'empty' }],
    ['a header alone', HEADER, { id: 'empty' }],
    ['a header and blank lines', `${HEADER}\n\n\n`, { id: 'empty' }],

    ['a row first', '00000000000018|1486|ATLAS|\n', { id: 'header', found: '00000000000018|1486|ATLAS|' }],
    ['a page', '<!doctype html>\n<title>Erreur</title>', { id: 'header', found: '<!doctype html>' }],
    ['a header in lower case', HEADER.toLowerCase(), { id: 'header', found: HEADER.toLowerCase() }],
    ['a column more', `${HEADER}|NOM\n`, { id: 'header', found: `${HEADER}|NOM` }],
    ['half a header', 'SIRET|IDCC|OPCO_PRO', { id: 'header', found: 'SIRET|IDCC|OPCO_PRO' }],
    ['other columns', 'siren;nom\n', { id: 'header', found: 'siren;nom' }],
    ['a long first line', `${'x'.repeat(119)}💥 and more\n`, { id: 'header', found: 'x'.repeat(119) }],
    ['an endless first line', 'é'.repeat(100_000), { id: 'header', found: 'é'.repeat(120) }],
    ['endless spaces', ' '.repeat(100_000), { id: 'header', found: ' '.repeat(120) }],

    ['commas', `${HEADER.replaceAll('|', ',')}\n`, { id: 'spreadsheet', separator: ',' }],
    [
      'semicolons',
      `\uFEFF${HEADER.replaceAll('|', ';')}\r\n1,8E+01;1486;ATLAS;\r\n`,
      { id: 'spreadsheet', separator: ';' },
    ],
    ['tabs', `${HEADER.replaceAll('|', '\t')}\n`, { id: 'spreadsheet', separator: '\t' }],
    ['quotes', '"SIRET";"IDCC";"OPCO_PROPRIETAIRE";"OPCO_GESTION"\n', { id: 'spreadsheet', separator: ';' }],
    ['all in one cell', `${HEADER};;;\n`, { id: 'spreadsheet', separator: ';' }],

    [
      'Latin-1',
      latin1(`${HEADER}\n00000000000018|1486|ATLAS|\n00000000000026|1486|OPCO MOBILITÉS|\n`),
      { id: 'encoding', line: 3 },
    ],
    ['Latin-1 where nothing is read', latin1(`${HEADER}\nQualité\n`), { id: 'encoding', line: 2 }],
    ['Latin-1 on the last line', latin1(`${HEADER}\n00000000000018|1486|OPCO SANTÉ|`), { id: 'encoding', line: 2 }],
    ['Latin-1 in the header', latin1('SIRET|IDCC|OPCO_PROPRIÉTAIRE|OPCO_GESTION\n'), { id: 'encoding', line: 1 }],
    ['an end in a character of the header', latin1('SIRET|\u00c3'), { id: 'encoding', line: 1 }],
    [
      'UTF-16, little end first, without a mark',
      new Uint8Array(Uint16Array.from(bytesOf(`${HEADER}\n`)).buffer),
      { id: 'encoding', line: 1 },
    ],
    [
      'UTF-16 with its mark',
      Uint8Array.of(0xff, 0xfe, 0x53, 0x00, 0x49, 0x00, 0x0a, 0x00),
      { id: 'encoding', line: 1 },
    ],
    [
      'UTF-16, big end first, with its mark',
      Uint8Array.of(0xfe, 0xff, 0x00, 0x53, 0x00, 0x49),
      { id: 'encoding', line: 1 },
    ],
    [
      'UTF-16, big end first, without a mark',
      Uint8Array.of(0x00, 0x53, 0x00, 0x49, 0x00, 0x0a),
      { id: 'encoding', line: 1 },
    ],
    ['a compressed file', Uint8Array.of(0x1f, 0x8b, 0x08, 0x00, 0x0a, 0x31), { id: 'encoding', line: 1 }],

    ['an unknown owner', among('00000000000018|1486|OPCO NEUF|'), { id: 'label', label: 'OPCO NEUF', line: 2 }],
    ['an unknown manager', among('', '00000000000018|1486|ATLAS|N/A'), { id: 'label', label: 'N/A', line: 3 }],
    [
      'a label that was spoiled',
      among('00000000000018|1486|OPCO MOBILIT\uFFFDS|'),
      { id: 'label', label: 'OPCO MOBILIT\uFFFDS', line: 2 },
    ],
    ['an unknown owner of a bad number', among('1|1|OPCO NEUF|'), { id: 'label', label: 'OPCO NEUF', line: 2 }],
    ['a label of Object', among('00000000000018|1486|constructor|'), { id: 'label', label: 'constructor', line: 2 }],
    ['a header again', among(HEADER), { id: 'label', label: 'OPCO_PROPRIETAIRE', line: 2 }],
    ['a last label with its newline', `${HEADER}\n00000000000018|1486|ATL|\n`, { id: 'label', label: 'ATL', line: 2 }],

    ['an end in a number', `${among()}0000000`, { id: 'truncated', line: 1002 }],
    ['an end in an agreement', `${among()}00000000000018|14`, { id: 'truncated', line: 1002 }],
    ['an end in an owner', `${among()}00000000000018|1486|ATL`, { id: 'truncated', line: 1002 }],
    ['an end behind an owner', `${among()}00000000000018|1486|ATLAS`, { id: 'truncated', line: 1002 }],
    ['an end in a manager', `${among()}00000000000018|1486|ATLAS|AK`, { id: 'truncated', line: 1002 }],
    ['an end in a character', latin1(`${among()}00000000000018|1486|ATLAS|\u00c3`), { id: 'truncated', line: 1002 }],
  ])('is refused: %s', (_, file, fault) => {
    expect(read(file)).toEqual({ ok: false, fault });
    expect(read(file, 1)).toEqual({ ok: false, fault });
  });

  it('is refused at once, and nothing more is read', () => {
    const reader = createSiroReader();
    expect(reader.push(bytesOf(`${HEADER}\n00000000000018|1486|OPCO NEUF`))).toBeNull();
    const fault = { id: 'label', label: 'OPCO NEUF', line: 2 };
    expect(reader.push(bytesOf('|\n00000000000026|1486|ATLAS|\nbad\n'))).toEqual(fault);
    expect(reader.push(bytesOf('\n\n\n'))).toEqual(fault);
    expect(reader.lines).toBe(2);
    expect(reader.finish()).toEqual({ ok: false, fault });
  });

  it('is refused before the end of an endless first line', () => {
    const reader = createSiroReader();
    expect(reader.push(new Uint8Array(4000).fill(0x78))).toBeNull();
    expect(reader.push(new Uint8Array(4000).fill(0x78))).toEqual({ id: 'header', found: 'x'.repeat(120) });
    expect(reader.lines).toBe(1);
  });

  it('is refused by its first line, however much comes with it', () => {
    const reader = createSiroReader();
    expect(reader.push(latin1(`é\n${'x'.repeat(9000)}`))).toEqual({ id: 'encoding', line: 1 });
    expect(reader.lines).toBe(1);
  });

  it('is refused for agreements without end, which no official file has', () => {
    const endings = Array.from({ length: 70_000 }, (_, index) => {
      const opcos = OPCO_IDS[Math.floor(index / 10_000)];
      return `${String(index + 1).padStart(14, '0')}|${String(index % 10_000).padStart(4, '0')}|${opcos}|`;
    });
    const fault = faultOf(`${[HEADER, ...endings].join('\n')}\n`);
    expect(fault).toMatchObject({ id: 'too-many-rejected', rejected: { total: 70_000 - 65_536 }, rows: 70_000 });
    expect(fault).toHaveProperty('rejected.lines.0', {
      line: 65_538,
      reason: 'idcc',
      text: '00000000065537|5536|opco2i|',
    });
  });
});

describe('a reader that has finished', () => {
  it('gives the same again and takes no more', () => {
    const reader = createSiroReader();
    reader.push(bytesOf(`${HEADER}\n00000000000018|1486|ATLAS|`));
    const result = reader.finish();
    expect(reader.push(bytesOf('00000000000026|1486|ATLAS|\n'))).toBeNull();
    expect(reader.finish()).toBe(result);
    expect(reader.lines).toBe(2);
    expect(rowsOf(result)).toEqual(['00000000000018 atlas null 1486']);
  });
});

describe('any bytes', () => {
  const pieces = fc.constantFrom(
    ...[
      HEADER,
      HEADER,
      '\n',
      '\n',
      '\r\n',
      '\r',
      '|',
      '|||',
      '00000000000018',
      '3.56E+13',
      '1486',
      '',
      'x',
      ';',
      '\uFEFF',
    ],
    ...[
      '00000000000018|1486|ATLAS|\n',
      '00000000000018|1486|AFDAS|\r\n',
      '00000000000026|0016||AKTO\n',
      '|OPCO NEUF|',
      'é',
    ],
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((all) => bytesOf(all.join('')));
  const bytes = fc.uint8Array({ maxLength: 60 });
  const good = bytesOf(`${[HEADER, ...goodLines(150)].join('\n')}\n`);
  const joined = fc
    .tuple(
      fc.constantFrom(new Uint8Array(0), bytesOf(`${HEADER}\n`), good),
      fc.oneof(texts, bytes),
      fc.oneof(texts, bytes),
    )
    .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

  it('never throw, and give the same wherever they are cut', () => {
    fc.assert(
      fc.property(joined, fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }), (file, sizes) => {
        const whole = read(file);
        expect(read(file, ...sizes, 1)).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});
