import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Naf, Naf2025 } from '../../../core/answer.ts';
import type { NafShares } from '../../../core/tables/naf-shares.ts';
import { readManifest } from '../../../scripts/tables/manifest.ts';
import { type CommandResult, HEADER, readOutput, runCommand, several, writeSiro, writeStock } from './small-files.ts';

const coreManifest = join(import.meta.dirname, '../../../core/tables/manifest.json');
const folder = mkdtempSync(join(tmpdir(), 'naf-shares-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);

function newFolder(name: string): string {
  const path = inFolder(name);
  mkdirSync(path, { recursive: true });
  return path;
}

const code = (text: string): Naf | Naf2025 => text as Naf | Naf2025;
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const software = { naf: '62.01Z', naf2025: '62.10Y' };
const restaurant = { naf: '56.10A', naf2025: '56.11G' };

const establishments = [
  // A band that is kept apart, and three that are too small for it.
  ...several(24, { ...software, band: '11', label: 'ATLAS' }),
  ...several(6, { ...software, band: '11', label: 'OPCO2I' }),
  ...several(10, { ...software, band: '12', label: 'ATLAS' }),
  ...several(9, { ...software, band: '21', label: 'OPCO EP' }),
  ...several(1, { ...software, band: null, label: 'ATLAS' }),
  // Null, empty and NN are one band: 20 together are just enough.
  ...several(12, { ...restaurant, band: null, label: 'AKTO' }),
  ...several(5, { ...restaurant, band: 'NN', label: 'AKTO' }),
  ...several(3, { ...restaurant, band: '', label: "L'OPCOMMERCE" }),
  // 19 are not enough.
  ...several(19, { naf: '47.71Z', naf2025: '47.71Y', band: '01', label: 'OPCO EP' }),
  // The two vintages are counted each by its own column.
  ...several(4, { naf: '62.02A', naf2025: '62.10Y', band: '11', label: 'ATLAS' }),
  ...several(2, { naf: '62.02A', naf2025: null, band: '11', label: 'ATLAS' }),
  // Neither an older nomenclature, a code that does not exist, a hidden one nor none at all.
  ...several(1, { naf: '722Z', nomenclature: 'NAFRev1', band: '11', label: 'AFDAS' }),
  ...several(1, { naf: '62.01Z', nomenclature: 'NAFRev1', band: '11', label: 'AFDAS' }),
  ...several(2, { naf: '62.99Z', naf2025: '62.99Y', band: '11', label: 'AFDAS' }),
  ...several(2, { naf: '[ND]', naf2025: '[ND]', band: '11', label: 'AFDAS' }),
  ...several(2, { naf: null, nomenclature: null, band: '11', label: 'AFDAS' }),
  // In both files, without an OPCO.
  ...several(7, { ...software, band: '11', label: '' }),
  // In Sirene alone; one carries the latest update, one a SIRET that is not a number, one another row's in short.
  ...several(40, { ...software, band: '11' }),
  ...several(1, { ...software, band: '11', updated: '2026-11-30T23:59:59' }),
  { ...software, siret: '[ND]', band: '11' },
  { ...software, siret: '12300000000000', band: '11' },
];
// The last as a spreadsheet writes a SIRET: it must not be taken for a number.
const siroOnly = ['99999999900017|1486|AFDAS|', '99999999900025|||', '1.23E+13|1486|AFDAS|'];

describe('the command, on files that hold all there is to tell apart', () => {
  const out = newFolder('main');
  const siro = inFolder('siro-202609.csv');
  const sirene = inFolder('StockEtablissement.parquet');
  let result: CommandResult;
  let table: NafShares;

  beforeAll(async () => {
    cpSync(coreManifest, join(out, 'manifest.json'));
    writeSiro(siro, establishments, ...siroOnly);
    await writeStock(sirene, establishments);
    result = await runCommand('--siro', siro, '--sirene', sirene, '--out', out);
    if (result.status === 0) table = await readOutput(out);
  });

  it('ends well and prints what it joined', () => {
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain('rows of the official table: 113\n');
    expect(result.stdout).toContain('rows joined: 110, of which with an OPCO: 103\n');
    expect(result.stdout).toContain('rows without a row of Sirene: 3, of which with an OPCO: 2\n');
    expect(result.stdout).toContain('counted in NAF rev. 2: 95 establishments, 4 codes\n');
    expect(result.stdout).toContain('counted in NAF 2025: 93 establishments, 3 codes\n');
  });

  it('prints its progress, step by step', () => {
    const steps = result.stdout.match(/^\[\d+\.\d s\] .*$/gm);
    expect(steps?.map((step) => step.replace(/^\[.*?\] /, ''))).toEqual([
      `${siro}: 113 rows`,
      `${sirene}: 153 rows, last update in 2026-11, with NAF 2025`,
      'joined: 110 rows',
      expect.stringMatching(/^counted: \d+ groups of NAF rev\. 2, \d+ of NAF 2025$/),
      'hashed both files',
    ]);
  });

  it('gives the shares of a band that is large enough', () => {
    expect(table.shares(code('62.01Z'), '11')).toEqual({
      shares: [
        { opco: 'atlas', share: 0.8, establishments: 24 },
        { opco: 'opco2i', share: 0.2, establishments: 6 },
      ],
      sample: 30,
      isBandOwn: true,
    });
  });

  it('gives the whole activity without a band, and for a band that is too small or absent', () => {
    const whole = {
      shares: [
        { opco: 'atlas', share: 35 / 50, establishments: 35 },
        { opco: 'opcoep', share: 9 / 50, establishments: 9 },
        { opco: 'opco2i', share: 6 / 50, establishments: 6 },
      ],
      sample: 50,
      isBandOwn: false,
    };
    for (const band of [undefined, '12', '21', 'NN', '53'] as const) {
      expect(table.shares(code('62.01Z'), band)).toEqual(whole);
    }
    expect(table.shares(code('47.71Z'), '01')).toEqual({
      shares: [{ opco: 'opcoep', share: 1, establishments: 19 }],
      sample: 19,
      isBandOwn: false,
    });
  });

  it('takes null, empty and NN for one band', () => {
    const expected = {
      shares: [
        { opco: 'akto', share: 0.85, establishments: 17 },
        { opco: 'opcommerce', share: 0.15, establishments: 3 },
      ],
      sample: 20,
    };
    expect(table.shares(code('56.10A'), 'NN')).toEqual({ ...expected, isBandOwn: true });
    expect(table.shares(code('56.10A'))).toEqual({ ...expected, isBandOwn: false });
  });

  it('counts each vintage by its own column', () => {
    expect(table.shares(code('62.02A'))).toMatchObject({ sample: 6 });
    expect(table.shares(code('62.10Y'))).toMatchObject({ sample: 54 });
    expect(table.shares(code('62.10Y'), '11')).toEqual({
      shares: [
        { opco: 'atlas', share: 28 / 34, establishments: 28 },
        { opco: 'opco2i', share: 6 / 34, establishments: 6 },
      ],
      sample: 34,
      isBandOwn: true,
    });
  });

  it('has nothing of codes that no establishment has or that do not exist', () => {
    for (const absent of ['01.11Z', '01.11Y', '62.99Z', '62.99Y', '722Z']) {
      expect(table.shares(code(absent), '11')).toEqual({ shares: [], sample: 0, isBandOwn: false });
    }
  });

  it('says which months it joined', () => {
    expect(table.asOf).toEqual({ siro: '2026-09', sirene: '2026-11' });
  });

  it('writes where its module comes from at its head', () => {
    const [head] = readFileSync(join(out, 'data/naf-shares.ts'), 'utf8').split('\n');
    expect(head).toBe(
      '// Generated by "node scripts/build-naf-shares.ts --siro FILE --sirene FILE", do not edit. From: ' +
        'France compétences, Table SIRET-OPCO, 2026-09; ' +
        'INSEE, Base Sirene des entreprises et de leurs établissements, stock des établissements, 2026-11.',
    );
  });

  it('adds its entry to the manifest and keeps the others as they were', () => {
    const before = JSON.parse(readFileSync(coreManifest, 'utf8'));
    const after = readManifest(out);
    const { 'siro-naf-shares': official, sirene: stock, ...otherSources } = after.sources;
    expect(otherSources).toEqual(before.sources);
    expect(after.inputs).toEqual(before.inputs);
    expect(after.tables.slice(0, -1)).toEqual(before.tables);
    expect(official).toMatchObject({ publisher: 'France compétences', asOf: '2026-09' });
    expect(stock).toMatchObject({ publisher: 'INSEE', asOf: '2026-11', licence: 'Licence Ouverte 2.0' });
    expect(after.tables.at(-1)).toEqual({
      file: 'data/naf-shares.ts',
      // 62.01Z twice, 56.10A, 47.71Z and 62.02A once; 62.10Y twice, 56.11G and 47.71Y once.
      rows: 9,
      sha256: sha256(join(out, 'data/naf-shares.ts')),
      sources: ['siro-naf-shares', 'sirene'],
      inputs: { 'siro-202609.csv': sha256(siro), 'StockEtablissement.parquet': sha256(sirene) },
    });
  });

  it('gives the same bytes again, in place of its former entry', async () => {
    const written = ['manifest.json', 'data/naf-shares.ts'].map((name) => join(out, name));
    const first = written.map((path) => readFileSync(path, 'utf8'));
    expect(await runCommand('--siro', siro, '--sirene', sirene, '--out', out)).toMatchObject({ status: 0 });
    expect(written.map((path) => readFileSync(path, 'utf8'))).toEqual(first);
  });

  it('gives the same table whatever the order of the rows', async () => {
    const turned = newFolder('turned');
    const backwards = establishments.toReversed();
    const siroTurned = writeSiro(join(turned, 'siro-202609.csv'), backwards, ...siroOnly);
    const sireneTurned = await writeStock(join(turned, 'StockEtablissement.parquet'), backwards);
    const { status } = await runCommand('--siro', siroTurned, '--sirene', sireneTurned, '--out', turned);
    expect(status).toBe(0);
    expect(readFileSync(join(turned, 'data/naf-shares.ts'), 'utf8')).toBe(
      readFileSync(join(out, 'data/naf-shares.ts'), 'utf8'),
    );
  });
});

describe.concurrent('the command, on other layouts of the Sirene stock', () => {
  async function build(
    name: string,
    list: Parameters<typeof writeStock>[1],
    layout: Parameters<typeof writeStock>[2],
  ): Promise<[CommandResult, NafShares]> {
    const out = newFolder(name);
    const siro = writeSiro(join(out, 'siro-202609.csv'), list);
    const sirene = await writeStock(join(out, 'stock.parquet'), list, layout);
    const result = await runCommand('--siro', siro, '--sirene', sirene, '--out', out);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    return [result, await readOutput(out)];
  }

  it('does without the column of NAF 2025', async () => {
    const [result, table] = await build('rev2-only', establishments, {
      without: ['activitePrincipaleNAF25Etablissement'],
    });
    expect(result.stdout).toContain('without NAF 2025');
    expect(result.stdout).toContain('counted in NAF 2025: 0 establishments, 0 codes\n');
    expect(table.shares(code('62.01Z'), '11')).toMatchObject({ sample: 30, isBandOwn: true });
    expect(table.shares(code('62.10Y'))).toEqual({ shares: [], sample: 0, isBandOwn: false });
  });

  it('reads NAF 2025 in the main column, once INSEE has moved it there', async () => {
    const moved = several(3, { naf: '62.10Y', nomenclature: 'NAF2025', band: '11', label: 'ATLAS' });
    const [, table] = await build('moved', [...moved, ...several(1, { naf: '62.01Z', label: 'ATLAS' })], {
      without: ['activitePrincipaleNAF25Etablissement'],
    });
    expect(table.shares(code('62.10Y'))).toMatchObject({ sample: 3 });
    expect(table.shares(code('62.01Z'))).toMatchObject({ sample: 1 });
  });

  it.each(['VARCHAR', 'BIGINT'] as const)('finds SIRETs that begin with zeros, as %s', async (siretType) => {
    const withZeros = ['00000000100015', '00532000000027', '01234567800010'];
    const list = withZeros.map((siret) => ({ siret, naf: '62.01Z', band: '11', label: 'ATLAS' }));
    const [result, table] = await build(`zeros-${siretType}`, list, { siretType });
    expect(result.stdout).toContain('rows without a row of Sirene: 0,');
    expect(table.shares(code('62.01Z'))).toMatchObject({ sample: 3 });
  });

  it('keeps the lowest and the highest band apart', async () => {
    const list = [
      ...several(20, { ...software, band: '00', label: 'ATLAS' }),
      ...several(21, { ...restaurant, band: '53', label: 'AKTO' }),
    ];
    const [, table] = await build('bands', list, {});
    expect(table.shares(code('62.01Z'), '00')).toMatchObject({ sample: 20, isBandOwn: true });
    expect(table.shares(code('62.01Z'), '53')).toMatchObject({ sample: 20, isBandOwn: false });
    expect(table.shares(code('56.11G'), '53')).toMatchObject({ sample: 21, isBandOwn: true });
    expect(table.shares(code('56.11G'), '00')).toMatchObject({ sample: 21, isBandOwn: false });
  });
});

describe.concurrent('the command refuses, with exit code 2 and nothing written,', () => {
  const list = several(3, { ...software, band: '11', label: 'ATLAS' });
  const files = newFolder('refused');
  const inFiles = (name: string): string => join(files, name);
  const siro = writeSiro(inFiles('siro-202609.csv'), list);
  const sirene = inFiles('stock.parquet');
  beforeAll(() => writeStock(sirene, list));

  async function refusal(name: string, ...args: string[]): Promise<string> {
    const out = inFiles(name);
    const { status, stderr } = await runCommand(...args, '--out', out);
    expect(status).toBe(2);
    expect(existsSync(out)).toBe(false);
    // A sentence, not a stack.
    expect(stderr).not.toContain('    at ');
    return stderr;
  }

  it('a call without its files', async () => {
    expect(await refusal('out-usage', '--siro', siro)).toContain('usage: node scripts/build-naf-shares.ts');
  });

  it('a file that is not there', async () => {
    const absent = inFiles('siro-202601.csv');
    expect(await refusal('out-1', '--siro', absent, '--sirene', sirene)).toBe(`${absent}: file not found\n`);
    const noStock = inFiles('absent.parquet');
    expect(await refusal('out-2', '--siro', siro, '--sirene', noStock)).toBe(`${noStock}: file not found\n`);
  });

  it('a folder in place of a file', async () => {
    expect(await refusal('out-14', '--siro', siro, '--sirene', files)).toBe(`${files}: file not found\n`);
  });

  it('a name without a month', async () => {
    const named = writeSiro(inFiles('table.csv'), list);
    expect(await refusal('out-3', '--siro', named, '--sirene', sirene)).toContain('the name must carry the month');
  });

  it('another header, and an empty file', async () => {
    const changed = inFiles('header-202609.csv');
    writeFileSync(changed, 'SIRET|IDCC|OPCO\n');
    expect(await refusal('out-4', '--siro', changed, '--sirene', sirene)).toBe(
      `${changed}: the header is "SIRET|IDCC|OPCO", expected "${HEADER}"\n`,
    );
    const empty = inFiles('empty-202609.csv');
    writeFileSync(empty, '');
    expect(await refusal('out-5', '--siro', empty, '--sirene', sirene)).toContain('the file is empty');
  });

  it('a row with other columns', async () => {
    const short = writeSiro(inFiles('short-202609.csv'), list, '99999999900017|1486');
    const said = await refusal('out-6', '--siro', short, '--sirene', sirene);
    expect(said).toContain(`${short}: cannot be read`);
    expect(said).toContain('Line: 5');
  });

  it('OPCO labels that it does not know, all of them', async () => {
    const lines = ['99999999900017|1486|OPCO NEUF|', '99999999900025|1486|N/C|', '99999999900033|1486|ATLAS|'];
    const unknown = writeSiro(inFiles('label-202609.csv'), list, ...lines);
    expect(await refusal('out-7', '--siro', unknown, '--sirene', sirene)).toBe(
      `${unknown}: unknown OPCO label "N/C", "OPCO NEUF"\n`,
    );
  });

  it('a Sirene file without columns that it needs, all of them', async () => {
    const without = ['siret', 'trancheEffectifsEtablissement'];
    const lacking = await writeStock(inFiles('lacking.parquet'), list, { without });
    const said = await refusal('out-8', '--siro', siro, '--sirene', lacking);
    expect(said).toContain(`${lacking}: missing columns: siret, trancheEffectifsEtablissement; found: `);
    expect(said).toContain('libelleCommuneEtablissement');
  });

  it('a Sirene file that is not parquet', async () => {
    const text = inFiles('text.parquet');
    writeFileSync(text, 'siret,activitePrincipaleEtablissement\n');
    const said = await refusal('out-9', '--siro', siro, '--sirene', text);
    expect(said).toContain(`${text}: cannot be read`);
    expect(said).not.toContain('SELECT');
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('a workforce band that it does not know', async () => {
    const odd = [...list, ...several(1, { ...software, band: '99', label: 'ATLAS' })];
    const stock = await writeStock(inFiles('band.parquet'), odd);
    const table = writeSiro(inFiles('band-202609.csv'), odd);
    expect(await refusal('out-10', '--siro', table, '--sirene', stock)).toContain('unknown workforce band "99"');
  });

  it('a SIRET that stands twice in either file', async () => {
    const [first] = list.map(({ siret }) => siret).sort();
    const twice = writeSiro(inFiles('twice-202609.csv'), [...list, ...list]);
    expect(await refusal('out-11', '--siro', twice, '--sirene', sirene)).toBe(
      `${twice}: SIRET on more than one row: 3, the first is ${first}\n`,
    );
    const twiceStock = await writeStock(inFiles('twice.parquet'), [...list, ...list.slice(0, 1)]);
    expect(await refusal('out-12', '--siro', siro, '--sirene', twiceStock)).toBe(
      `${twiceStock}: SIRET on more than one row: 1, the first is ${first}\n`,
    );
  });

  it('files without an establishment in common', async () => {
    const other = writeSiro(inFiles('other-202609.csv'), several(2, { label: 'ATLAS' }));
    expect(await refusal('out-13', '--siro', other, '--sirene', sirene)).toContain(
      'no establishment with an OPCO and an activity is in both',
    );
  });
});
