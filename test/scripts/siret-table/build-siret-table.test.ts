import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import { shardOf } from '../../../core/siret-table/table-header.ts';

const root = path.join(import.meta.dirname, '../../..');
const HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';
const ROWS = [
  '66204244932116|2120|ATLAS|',
  '66204244900014|2120|ATLAS|AKTO',
  "30247464800011|1505|L'OPCOMMERCE|",
  '35600000000048|5516|OPCO EP|',
  '21440109300015|||',
  '73282932000074|9999|AKTO|',
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-build-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const build = (file: string, out: string, ...more: string[]) =>
  run('build-siret-table', '--in', file, '--out', path.join(folder, out), ...more);

function listOf(out: string) {
  return JSON.parse(readFileSync(path.join(folder, out, 'siret-table.json'), 'utf8'));
}

async function open(out: string, file: string) {
  const read = await readTable(Uint8Array.from(readFileSync(path.join(folder, out, file))));
  if (!read.ok) throw new Error(read.fault.id);
  return read.table;
}

describe('npm run build:siret-table', () => {
  it('makes the whole table, the shards and their list from the official file', async () => {
    const csv = [HEADER, ...ROWS, ''].join('\n');
    const { status, stdout } = build(write('siro-202606.csv', csv), 'out', '--shards', '700');
    expect(status).toBe(0);
    expect(stdout).toContain('2026-06: 6 rows, 0 lines left out, 0 repeated');

    const list = listOf('out');
    const source = createHash('sha256').update(csv).digest('hex');
    expect(list).toMatchObject({
      format: 1,
      month: '2026-06',
      rows: 6,
      source,
      isSample: false,
      shards: { count: 700 },
    });
    const whole = readFileSync(path.join(folder, 'out', list.file));
    expect(list).toMatchObject({
      bytes: whole.length,
      sha256: createHash('sha256').update(whole).digest('hex'),
      file: `siret-table-202606-${list.sha256.slice(0, 8)}.siro`,
    });
    expect(stdout).toContain(JSON.stringify({ month: '2026-06', source, table: list.sha256 }));
    // The shards say less than the whole file: a name of theirs is about their own content.
    expect(list.shards.folder).toMatch(/^siret-table-202606-[0-9a-f]{8}$/);
    expect(list.shards.folder).not.toBe(list.file.replace('.siro', ''));

    const table = await open('out', list.file);
    expect(table.find('66204244932116' as Siret)).toEqual({
      owner: 'atlas',
      manager: null,
      idcc: '2120',
      agreement: 'kept',
    });
    expect(table.find('66204244900014' as Siret)?.manager).toBe('akto');
    expect(table.find('21440109300015' as Siret)).toEqual({
      owner: null,
      manager: null,
      idcc: null,
      agreement: 'none',
    });
    expect(table.find('35600000000048' as Siret)?.owner).toBe('opcoep');
    expect(table.find('66204244900022' as Siret)).toBeNull();

    const names = readdirSync(path.join(folder, 'out', list.shards.folder));
    expect(names).toHaveLength(700);
    const shard = shardOf(66204244, 700);
    const one = await open('out', `${list.shards.folder}/${String(shard).padStart(4, '0')}.siro`);
    expect(one.about).toMatchObject({ hasAgreements: false, source, shards: 700 });
    expect(one.find('66204244932116' as Siret)).toMatchObject({ owner: 'atlas', agreement: 'not-kept' });
  });

  it('reads the same from an archive, and gives the same bytes', () => {
    const csv = [HEADER, ...ROWS, ''].join('\n');
    const plain = build(write('siro-202606.csv', csv), 'plain');
    const zipped = build(write('siro-202606.zip', zipSync({ 'siro-202606.csv': strToU8(csv) })), 'zipped');
    expect([plain.status, zipped.status]).toEqual([0, 0]);
    expect(listOf('zipped')).toEqual(listOf('plain'));
  });

  it('lists the lines that it leaves out, by their number', () => {
    const many = Array.from({ length: 300 }, (_, index) => `${String(10_000_000_000_000 + index)}|1486|ATLAS|`);
    const csv = [HEADER, ...many, '3.02E+13|1505|AKTO|', '10000000000007|1486|AKTO|', ''].join('\n');
    const { status, stdout, stderr } = build(write('siro-202607.csv', csv), 'rejected');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Line 302:.*3\.02E\+13/m);
    expect(stderr).toMatch(/^Line 9:.*10000000000007\|1486\|ATLAS/m);
    expect(stderr).toMatch(/^Line 303:.*10000000000007\|1486\|AKTO/m);
    expect(stdout).toContain('2026-07: 299 rows, 3 lines left out');
  });

  it.each([
    ['an empty file', '', /empty/i],
    ['another header', 'SIRET|OPCO\n1|2\n', /SIRET\|OPCO/],
    ['a label that is no OPCO', `${HEADER}\n66204244932116|2120|OPCALIA|\n`, /OPCALIA.*2|2.*OPCALIA/],
    ['a copy of a spreadsheet', `${HEADER.replaceAll('|', ';')}\n6,62E+13;2120;ATLAS;\n`, /spreadsheet/i],
    ['a file that stops half-way', `${HEADER}\n66204244932116|2120|ATLAS|\n6620424490`, /stops|cut|half/i],
  ])('refuses %s with a sentence, and writes nothing', (_, csv, sentence) => {
    const { status, stderr } = build(write('siro-202608.csv', csv), 'refused');
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(() => listOf('refused')).toThrow();
  });

  it('asks for the month that the name does not carry, and for a possible number of groups', () => {
    const csv = write('opco.csv', `${HEADER}\n${ROWS[0]}\n`);
    expect(build(csv, 'nameless')).toMatchObject({ status: 2, stderr: expect.stringContaining('--month') });
    expect(build(csv, 'named', '--month', '2026-06').status).toBe(0);
    expect(listOf('named').month).toBe('2026-06');
    expect(build(csv, 'few', '--month', '2026-06', '--shards', '100')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('512'),
    });
  });

  it('says of a file that is not there that it is not', () => {
    const { status, stderr } = build(path.join(folder, 'siro-202609.csv'), 'absent');
    expect(status).toBe(2);
    expect(stderr).toContain('siro-202609.csv');
  });

  it('writes made-up rows in the official layout, the same for the same seed', () => {
    const make = (out: string, seed: string) => {
      run('build-siret-table', '--synthetic', '2000', '--seed', seed, '--out', path.join(folder, out));
      return readFileSync(path.join(folder, out, 'synthetic-siro-202606.csv'), 'utf8');
    };
    const text = make('made', '5');
    expect(text.split('\n')[0]).toBe(HEADER);
    expect(text.trim().split('\n')).toHaveLength(2001);
    expect(make('made-again', '5')).toBe(text);
    expect(make('made-other', '6')).not.toBe(text);
  });
});

describe('npm run diff:siret-table', () => {
  it('lists what changed, appeared and left, and the totals', () => {
    const before = write('siro-202601.csv', [HEADER, ...ROWS, ''].join('\n'));
    const after = write(
      'siro-202604.csv',
      [
        HEADER,
        ...ROWS.slice(0, 4).map((row) => row.replace('|2120|ATLAS|AKTO', '|2120|ATLAS|').replace('OPCO EP', 'AFDAS')),
        ROWS[5],
        '55210055400013|0016|OPCO MOBILITES|',
        '',
      ].join('\n'),
    );
    const { status, stdout, stderr } = run('diff-siret-tables', before, after);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').sort()).toEqual([
      '21440109300015,left,,,,',
      '35600000000048,owner,opcoep,afdas,,',
      '55210055400013,appeared,,opcomobilites,,',
      '66204244900014,manager,atlas,atlas,akto,',
      'siret,change,owner_before,owner_after,manager_before,manager_after',
    ]);
    expect(stderr).toContain('1 with another OPCO, 1 with another manager only, 1 appeared, 1 left');
  });

  it('says of an archive that it cannot read why, in a sentence', () => {
    const archive = write('siro-202601.zip', 'PK and nothing more');
    const { status, stderr } = run('diff-siret-tables', archive, archive);
    expect(status).toBe(2);
    expect(stderr).toMatch(/archive/i);
    expect(stderr.trim().split(' ').length).toBeGreaterThan(4);
  });

  it('refuses a file that is no table', () => {
    const { status, stderr } = run('diff-siret-tables', write('x.siro', 'hello'), write('y.siro', 'hello'));
    expect(status).toBe(2);
    expect(stderr).toContain('x.siro');
  });
});
