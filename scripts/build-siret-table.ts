/**
 * Makes the national table from the official file, or a made-up file of the same layout:
 *
 *   node scripts/build-siret-table.ts --in siro-202606.csv --out DIR [--shards N] [--month 2026-06] [--sample]
 *   node scripts/build-siret-table.ts --synthetic ROWS --seed S --out DIR
 *
 * The official file is read as published, also zipped; the month is in its name. DIR gets what a static host serves.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEWEST_SHARDS, MOST_SHARDS } from '../core/siret-table/table-header.ts';
import { enTable } from '../core/wording/en-table.ts';
import { InstallStop } from '../entrypoints/table/install-stop.ts';
import { createProgressBar } from './siret-table/progress-bar.ts';
import { readSiroFile } from './siret-table/read-siro-file.ts';
import { sentenceOf } from './siret-table/sentence-of.ts';
import { syntheticRows } from './siret-table/synthetic-rows.ts';
import { writeSiroCsv } from './siret-table/write-siro-csv.ts';
import { writeTableFolder } from './siret-table/write-table-folder.ts';
import { monthIn } from './tables/month-in.ts';

const USAGE = `usage: npm run build:siret-table -- --in siro-AAAAMM.csv --out DIR [--shards N] [--month AAAA-MM] [--sample]
       npm run build:siret-table -- --synthetic ROWS --seed S --out DIR`;

/** Rejected lines shown one by one. */
const SHOWN = 50;

try {
  await build();
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 2;
}

async function build(): Promise<void> {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      shards: { type: 'string', default: '1024' },
      month: { type: 'string' },
      sample: { type: 'boolean', default: false },
      synthetic: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (!values.out || !(values.in || values.synthetic)) throw new Error(USAGE);
  if (values.synthetic) {
    await writeSynthetic(values.out, wholeNumber('--synthetic', values.synthetic), wholeNumber('--seed', values.seed));
    return;
  }
  const shards = wholeNumber('--shards', values.shards);
  if (shards < FEWEST_SHARDS || shards > MOST_SHARDS) {
    throw new Error(`--shards ${shards}: from ${FEWEST_SHARDS} to ${MOST_SHARDS} groups are possible`);
  }
  await buildTable(values.in as string, values.out, { shards, month: values.month, isSample: values.sample });
}

async function writeSynthetic(folder: string, rows: number, seed: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'synthetic-siro-202606.csv');
  await writeSiroCsv(syntheticRows({ rows, seed, distribution: 'official' }), file);
  console.log(`${file}: ${rows} made-up rows`);
}

async function buildTable(
  file: string,
  folder: string,
  options: { shards: number; month: string | undefined; isSample: boolean },
): Promise<void> {
  const month = monthIn(options.month ?? path.basename(file));
  if (!month) throw new Error(`${file}: the name carries no month, as siro-202606.csv does; give it with --month`);

  const total = statSync(file).size;
  const showRead = createProgressBar('reading');
  const read = await readSiroFile(file, (bytes) => showRead(bytes / total));
  if (!read.ok) throw new InstallStop({ kind: 'official', fault: read.fault });

  const { rejected, repeated, rows, source } = read;
  for (const line of rejected.lines.slice(0, SHOWN)) console.error(`${enTable.rejectedLine(line)} | ${line.text}`);
  if (rejected.total > SHOWN) console.error(`and ${rejected.total - SHOWN} more lines`);
  const list = await writeTableFolder(folder, rows, {
    ...options,
    month,
    source,
    onProgress: createProgressBar('writing'),
  });

  console.log(`${month}: ${list.rows} rows, ${rejected.total} lines left out, ${repeated} repeated`);
  console.log(`${path.join(folder, list.file)}: ${list.bytes} bytes, ${(list.bytes / list.rows).toFixed(3)} a row`);
  const mean = (list.shards.bytes / list.shards.count / 1000).toFixed(1);
  console.log(`${path.join(folder, list.shards.folder)}: ${list.shards.count} shards, ${mean} kB each`);
  console.log(`for core/siret-table/releases.ts: ${JSON.stringify({ month, source, table: list.sha256 })}`);
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${name} ${text}: not a whole number`);
  return number;
}
