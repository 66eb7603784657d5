import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SIRO_HEADER } from '../../core/siret-table/siro-header.ts';
import { createSiroReader } from '../../core/siret-table/siro-reader.ts';
import { FEWEST_SHARDS } from '../../core/siret-table/table-header.ts';
import { tableFiles } from '../siret-table/write-table-folder.ts';
import type { RecordedCompanies } from './recorded-upstreams.ts';

/** The recorded rows of the official table, as the publisher writes them. */
function sampleCsv(): string {
  const { rows }: RecordedCompanies = readRecorded();
  const lines = rows.map(({ siret, idcc, owner, manager }) => [siret, idcc, owner, manager].join('|'));
  return [SIRO_HEADER, ...lines, ''].join('\n');
}

/** The folder of a table that holds the recorded rows, and says that it is a sample: its files by path. */
export async function sampleTable(): Promise<ReadonlyMap<string, Uint8Array>> {
  const csv = new TextEncoder().encode(sampleCsv());
  const reader = createSiroReader();
  reader.push(csv);
  const read = reader.finish();
  if (!read.ok) throw new Error(`The recorded rows are no table: ${read.fault.id}.`);
  const files = new Map<string, Uint8Array>();
  const source = createHash('sha256').update(csv).digest('hex');
  const { month } = readRecorded();
  for await (const file of tableFiles(read.rows, { month, source, shards: FEWEST_SHARDS, isSample: true })) {
    files.set(file.path, file.bytes);
  }
  return files;
}

function readRecorded(): RecordedCompanies {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'recorded-companies.json'), 'utf8'));
}
