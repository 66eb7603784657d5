import fc from 'fast-check';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import { recogniseColumns } from '../../../core/sheet/recognise-columns.ts';
import type { RowCompany, RowResult } from '../../../core/sheet/sheet.ts';
import { exportSheet } from '../../../entrypoints/list/export-sheet.ts';

const COMPANY: RowCompany = {
  siren: '302474648' as Siren,
  siret: '30247464800664' as Siret,
  name: null,
  nameState: 'withheld',
  isSoleTrader: true,
  attribution: {
    outcome: 'attributed',
    certainty: 'official',
    opco: 'atlas',
    managedBy: null,
    funder: null,
    candidates: [],
    warnings: ['closed'],
    steps: [
      {
        id: 'official-row',
        finding: 'row',
        effect: 'decides',
        facts: [],
        codes: ['1486'],
        opcos: ['atlas'],
        source: {
          id: 'official-table',
          publisher: 'France compétences',
          title: 'Table SIRET-OPCO',
          asOf: '2026-06',
          url: 'https://www.data.gouv.fr',
        },
        law: null,
      },
    ],
  },
  idccs: ['1486'] as RowCompany['idccs'],
  naf: '62.01Z' as RowCompany['naf'],
  headcountBand: '12',
  state: 'closed',
  warnings: ['closed'],
  tableMonth: '2026-06',
  source: {
    id: 'official-table',
    publisher: 'France compétences',
    title: 'Table SIRET-OPCO',
    asOf: '2026-06',
    url: 'https://www.data.gouv.fr',
  },
  failures: [],
  readAt: '2026-11-27',
};

const ANSWERED: RowResult = {
  kind: 'answered',
  company: COMPANY,
  read: { kind: 'siret', value: '30247464800664', repair: null },
};

function write(
  lines: string[][],
  results: (RowResult | null)[],
  format: 'csv' | 'xlsx' = 'csv',
  language: 'fr' | 'en' = 'fr',
  hasHeader = true,
) {
  const { columns, column } = recogniseColumns(lines);
  const about = {
    fileName: 'clients.2026.xlsx',
    sheets: [],
    sheet: 0,
    rows: results.length,
    hasHeader,
    columns,
    column,
    notes: [],
  };
  return exportSheet({
    sheet: { lines },
    about,
    results,
    format,
    language,
    today: '2026-11-27',
    breathe: async () => undefined,
    onProgress: () => undefined,
  });
}

const read = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data;

/** The cells of our columns in the first row of data, by their headers. */
async function ours(result: RowResult | null, language: 'fr' | 'en' = 'fr') {
  const { blob } = await write([['SIRET'], ['30247464800664']], [result], 'csv', language);
  const [header = [], row = []] = read((await blob.text()).slice(0), language === 'fr' ? ';' : ',');
  return Object.fromEntries(header.map((name, at) => [name.replace('\ufeff', ''), row[at]]));
}

describe('an export', () => {
  it('says all of an answer, in French', async () => {
    expect(await ours(ANSWERED)).toEqual({
      SIRET: '30247464800664',
      'SIRET ou SIREN recherché': '30247464800664',
      'Nom au répertoire': 'nom non diffusé',
      OPCO: 'Atlas',
      'OPCO qui gère sur place': '',
      Certitude: 'D’après la table officielle',
      Raison: 'La table officielle rattache cet établissement à Atlas.',
      'Convention collective (IDCC)': expect.stringMatching(/^1486 .*bureaux d’études|^1486/i),
      'Activité (NAF)': expect.stringMatching(/^62\.01Z Programmation informatique/),
      Effectif: '20 à 49 salariés',
      État: 'Fermé',
      'À savoir': 'Cet établissement est fermé.',
      'Mois des données': 'juin 2026',
      Source: 'France compétences, Table SIRET-OPCO',
      'Sans réponse\u202f: pourquoi': '',
    });
  });

  it('says the same in English, with commas', async () => {
    expect(await ours(ANSWERED, 'en')).toMatchObject({
      'Registered name': 'name not disclosed',
      OPCO: 'Atlas',
      State: 'Closed',
      'Month of the data': 'June 2026',
      'No answer: why': '',
    });
  });

  it.each<[RowResult | null, RegExp]>([
    [null, /^Pas encore recherché/],
    [{ kind: 'refused', reason: { kind: 'cell', id: 'digits-lost' } }, /notation scientifique/],
    [{ kind: 'refused', reason: { kind: 'cell', id: 'words' } }, /Des mots, dans une colonne de numéros/],
    [{ kind: 'refused', reason: { kind: 'siret', id: 'checksum' } }, /mal recopié/],
    [{ kind: 'refused', reason: { kind: 'siret', id: 'empty' } }, /^Cellule vide/],
    [
      { kind: 'not-found', asked: ['table-copy'], read: { kind: 'siret', value: '1', repair: null } },
      /ne veut pas dire « aucun OPCO »/,
    ],
    [{ kind: 'not-found', asked: ['company-registry'], read: { kind: 'name', value: 'X', repair: null } }, /annuaire/],
    [
      {
        kind: 'to-choose',
        count: 3,
        choices: [
          { siren: '302474648' as Siren, name: null, town: 'Lyon', isSoleTrader: false },
          { siren: '552100554' as Siren, name: null, town: null, isSoleTrader: true },
        ],
      },
      /nom non diffusé \(302474648, Lyon\) ; entrepreneur individuel \(552100554\)\. Rien n’est choisi à votre place/,
    ],
    [{ kind: 'failed', why: 'name-needs-registry', failures: [] }, /n’a pas été interrogé/],
    [
      { kind: 'failed', why: 'sources', failures: [{ source: 'company-registry', kind: 'timeout' }] },
      /met trop de temps/,
    ],
  ])('says why %j has no answer', async (result, words) => {
    const row = await ours(result);
    expect(row.OPCO).toBe('');
    expect(row['Sans réponse\u202f: pourquoi']?.replace(/\u202f/g, ' ')).toMatch(words);
  });

  it('leaves the sheet as it was, and only what would run is made text', async () => {
    const lines = [
      ['SIRET', 'Note'],
      ['30247464800664', '=HYPERLINK("http://x")'],
      ['00030247464800', '-12,5'],
    ];
    const { blob, harmless, fileName } = await write(lines, [ANSWERED, null]);
    const rows = read(await blob.text(), ';');
    expect(fileName).toBe('clients.2026 - OPCO.csv');
    expect(harmless).toBe(1);
    expect(rows[1]?.slice(0, 2)).toEqual(['30247464800664', `'=HYPERLINK("http://x")`]);
    expect(rows[2]?.slice(0, 2)).toEqual(['00030247464800', '-12,5']);
  });

  it('of a sheet without headers gets some', async () => {
    const { blob } = await write([['30247464800664', 'x']], [ANSWERED], 'csv', 'fr', false);
    expect(read((await blob.text()).replace('\ufeff', ''), ';')[0]?.slice(0, 3)).toEqual([
      'Colonne 1',
      'Colonne 2',
      'SIRET ou SIREN recherché',
    ]);
  });

  it('of an export has columns of its own again', async () => {
    const { blob } = await write(
      [
        ['SIRET', 'OPCO'],
        ['30247464800664', 'Akto'],
      ],
      [ANSWERED],
    );
    const [header = []] = read(await blob.text(), ';');
    expect(header.filter((name) => /^OPCO/.test(name))).toEqual(
      ['OPCO', 'OPCO qui gère sur place'].flatMap((name) => (name === 'OPCO' ? ['OPCO', 'OPCO (2)'] : [name])),
    );
  });

  it('as a workbook holds every cell as text, and no formula', async () => {
    const lines = [
      ['SIRET', 'Note'],
      ['00030247464800', '=1+1'],
      ['30247464800664', 'a & b <c> "d" _x0041_ \u0007 é 🙂\n2'],
    ];
    const { blob, harmless } = await write(lines, [null, ANSWERED], 'xlsx');
    expect(harmless).toBe(0);
    const rows = await readSheet(await blob.arrayBuffer(), { trim: false });
    expect(rows.map((row) => row.slice(0, 2))).toEqual(lines);
    expect(rows[2]?.[4]).toBe('Atlas');
    expect(rows.flat().every((cell) => cell === null || typeof cell === 'string')).toBe(true);
  });

  it('gives any sheet back, cell by cell, in both formats', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', ';', ',', '"', '\n', ' ', 'é', "'", '=', '-', '\t', '<', '&', '_', 'x'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const lines = [['SIRET', 'Note'], ...rows];
        const results = rows.map(() => null);
        const { blob } = await write(lines, results);
        const csv = read(await blob.text(), ';');
        for (const [at, row] of rows.entries()) {
          const given = csv[at + 1]
            ?.slice(0, 2)
            .map((text, column) => (text === `'${row[column]}` ? row[column] : text));
          expect(given).toEqual(row);
        }
        const { blob: workbook } = await write(lines, results, 'xlsx');
        const back = await readSheet(await workbook.arrayBuffer(), { trim: false });
        expect(back.slice(1).map((row) => row.slice(0, 2).map((text) => text ?? ''))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});
