/**
 * What the national table costs: `npm run -s bench:siret-table [-- --rows N]`, on made-up rows, 4 million unless told.
 * 1. Building it, by the command itself: time and memory. 2. Its size beside the bound counted in the same run, CSV, gzip
 * and SQLite. 3. Whether every row comes back, and as many SIRETs that are not in it are said not to be. 4. Looking up.
 * 5. Size and bound of tables of other kinds. The last line printed is one JSON object; the exit code is 1 where a row is
 * wrong.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type EncodedTable, encodeTable } from '../../core/siret-table/encode-table.ts';
import { readTable } from '../../core/siret-table/read-table.ts';
import type { TableRows } from '../../core/siret-table/table-rows.ts';
import { absentSirets } from '../../scripts/siret-table/absent-sirets.ts';
import { type Distribution, syntheticRows } from '../../scripts/siret-table/synthetic-rows.ts';
import { writeSiroCsv } from '../../scripts/siret-table/write-siro-csv.ts';
import { checkRoundTrip } from './siret-table/check-round-trip.ts';
import { compareFormats } from './siret-table/compare-formats.ts';
import { entropyBound } from './siret-table/entropy-bound.ts';

const SEED = 1;
const LOOK_UPS = 100_000;
const OTHERS: Distribution[] = ['uniform', 'few-large', 'dense', 'no-rule'];
const COMMON = { month: '2026-06', source: '0'.repeat(64), shards: 1024 };

const { values } = parseArgs({ options: { rows: { type: 'string', default: '4000000' } } });
const count = Number(values.rows);
const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-table-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const rows = syntheticRows({ rows: count, seed: SEED, distribution: 'official' });
  const csv = path.join(folder, 'siro-202606.csv');
  await writeSiroCsv(rows, csv);

  const building = measureBuilding(csv);
  console.log('Building from the CSV, both variants and the shards');
  console.table(building);

  const small = await encodeTable(rows, { ...COMMON, keepsAgreements: false });
  const whole = await encodeTable(rows, { ...COMMON, keepsAgreements: true });
  const size = measureSize(rows, small, whole);
  console.log('Bytes a row');
  console.table(size.parts);
  const others = await compareFormats(rows, csv, folder);
  console.table({
    'this table, with agreements': perRow(whole.file.length, rows),
    'this table, without': perRow(small.file.length, rows),
    CSV: perRow(others.csv, rows),
    'CSV, gzip 9': perRow(others.gzip, rows),
    SQLite: perRow(others.sqlite, rows),
  });

  const absent = absentSirets(rows, count, SEED);
  const roundTrips = {
    without: await roundTrip(rows, absent, small),
    with: await roundTrip(rows, absent, whole),
  };
  console.log('Round trip');
  console.table(roundTrips);

  const lookUps = measureLookUps(rows, absent, whole);
  console.log('Looking up, half of the SIRETs absent');
  console.table(lookUps);

  const kinds: Record<string, unknown> = {};
  for (const distribution of OTHERS) {
    const other = syntheticRows({ rows: Math.ceil(count / 4), seed: SEED, distribution });
    const table = await encodeTable(other, { ...COMMON, keepsAgreements: false });
    const { ratio, bound, bytesPerRow } = measureSize(other, table, table);
    const check = await roundTrip(other, absentSirets(other, other.sirets.length, SEED), table);
    kinds[distribution] = { rows: other.sirets.length, bytesPerRow, bound, ratio, ...check };
  }
  console.log('Other kinds of tables, without agreements');
  console.table(kinds);

  console.log(JSON.stringify({ rows: count, building, size, others, roundTrips, lookUps, kinds }));
  const checks = [roundTrips.without, roundTrips.with, ...(Object.values(kinds) as (typeof roundTrips.with)[])];
  if (checks.some(({ wrong, invented, isComplete }) => wrong > 0 || invented > 0 || !isComplete)) process.exitCode = 1;
}

function measureBuilding(csv: string) {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,process.on('exit',()=>console.log('memory',process.resourceUsage().maxRSS))`,
      'scripts/build-siret-table.ts',
      '--in',
      csv,
      '--out',
      path.join(folder, 'out'),
    ],
    { cwd: path.join(import.meta.dirname, '../..'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const kilobytes = Number(/^memory (\d+)$/m.exec(run.stdout)?.[1]);
  const shards = readdirSync(path.join(folder, 'out'), { recursive: true }).filter((name) =>
    /\d{4}\.siro$/.test(`${name}`),
  );
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: (kilobytes * 1024) / 1e6,
    shards: shards.length,
  };
}

/** The bound covers membership and both OPCOs: of the small variant, all but what it says of agreements. */
function measureSize(rows: TableRows, small: EncodedTable, whole: EncodedTable) {
  const bound = entropyBound(rows);
  const measured = small.file.length - small.parts.agreements;
  const overhead = small.file.length - Object.values(small.parts).reduce((sum, bytes) => sum + bytes, 0);
  const parts = {
    ...Object.fromEntries(bound.parts.map(({ name, bits }) => [`bound: ${name}`, perRow(bits / 8, rows)])),
    'bound, all': perRow(bound.bits / 8, rows),
    companies: perRow(small.parts.companies, rows),
    establishments: perRow(small.parts.establishments, rows),
    OPCOs: perRow(small.parts.opcos, rows),
    'head, index, ends of blocks, exceptions': perRow(overhead, rows),
    'all of these': perRow(measured, rows),
    'whether there is an agreement, and escape codes': perRow(small.parts.agreements, rows),
    agreements: perRow(whole.parts.agreements, rows),
  };
  return {
    bound: bound.bits / 8 / rows.sirets.length,
    ratio: measured / (bound.bits / 8),
    ratioWithStatus: small.file.length / (bound.bits / 8),
    bytesPerRow: small.file.length / rows.sirets.length,
    bytesPerRowWithAgreements: whole.file.length / rows.sirets.length,
    parts,
  };
}

function perRow(bytes: number, { sirets }: TableRows): number {
  return Number((bytes / sirets.length).toFixed(4));
}

async function roundTrip(rows: TableRows, absent: Float64Array, { file }: EncodedTable) {
  const read = await readTable(file);
  if (!read.ok) throw new Error(read.fault.id);
  const { exact, wrong, absent: rightlyAbsent, invented, listed } = checkRoundTrip(rows, absent, read.table);
  return {
    exact,
    wrong: wrong.length,
    absent: rightlyAbsent,
    invented: invented.length,
    isComplete: exact === rows.sirets.length && rightlyAbsent === absent.length && listed === rows.sirets.length,
  };
}

function measureLookUps(rows: TableRows, absent: Float64Array, { file }: EncodedTable) {
  const table = path.join(folder, 'table.siro');
  const sirets = path.join(folder, 'sirets');
  writeFileSync(table, file);
  const half = LOOK_UPS / 2;
  const asked = new Float64Array(LOOK_UPS);
  for (let index = 0; index < half; index++) {
    asked[index * 2] = rows.sirets[(index * 7919) % rows.sirets.length] as number;
    asked[index * 2 + 1] = absent[(index * 7919) % absent.length] as number;
  }
  writeFileSync(sirets, new Uint8Array(asked.buffer));
  const script = path.join(import.meta.dirname, 'siret-table/measure-look-ups.ts');
  const run = spawnSync(process.execPath, ['--expose-gc', script, table, sirets], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
