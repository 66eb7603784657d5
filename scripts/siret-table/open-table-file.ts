import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeTable } from '../../core/siret-table/encode-table.ts';
import { readTable } from '../../core/siret-table/read-table.ts';
import type { SiretTable } from '../../core/siret-table/siret-table.ts';
import { FEWEST_SHARDS } from '../../core/siret-table/table-header.ts';
import { enTable } from '../../core/wording/en-table.ts';
import { monthIn } from '../tables/month-in.ts';
import { readSiroFile } from './read-siro-file.ts';

/**
 * Opens a table from a file in our format, or from an official CSV, as published or zipped.
 * @throws Error with a sentence that names the file
 */
export async function openTableFile(file: string): Promise<SiretTable> {
  if (/\.siro$/.test(file)) return opened(file, await readFile(file));
  const read = await readSiroFile(file, () => undefined);
  if (!read.ok) throw new Error(`${file}: ${enTable.fault({ kind: 'official', fault: read.fault }, null)}`);
  const month = monthIn(path.basename(file));
  if (!month) throw new Error(`${file}: the name carries no month, as siro-202606.csv does`);
  const { source, rows } = read;
  const { file: bytes } = await encodeTable(rows, { month, source, shards: FEWEST_SHARDS, keepsAgreements: true });
  return opened(file, bytes);
}

async function opened(file: string, bytes: Uint8Array): Promise<SiretTable> {
  const read = await readTable(Uint8Array.from(bytes));
  if (!read.ok) throw new Error(`${file}: ${enTable.fault({ kind: 'table', fault: read.fault }, null)}`);
  return read.table;
}
