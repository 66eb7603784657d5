import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeTable } from '../../core/siret-table/encode-table.ts';
import type { TableRows } from '../../core/siret-table/table-rows.ts';
import { shardFileName } from '../../core/sources/table-shards.ts';

export interface FolderOptions {
  /** Month of the release, `2026-06`. */
  month: string;
  /** SHA-256 of the official file, in hexadecimal. */
  source: string;
  shards: number;
  isSample?: boolean;
  /** Part of the work that is done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/** What `siret-table.json` says. */
export interface TableList {
  format: 1;
  month: string;
  rows: number;
  /** SHA-256 of the official file that all was made from. */
  source: string;
  isSample: boolean;
  /** The whole table, with the agreements. */
  file: string;
  bytes: number;
  sha256: string;
  /** The table in parts, without the agreements. */
  shards: { count: number; folder: string; bytes: number };
}

/**
 * Writes the folder that a static host serves: the whole table in one file, the shards, and the list of both. Names carry
 * the month and a digest, so that a file never changes under its name; the list is replaced last, in one step.
 */
export async function writeTableFolder(folder: string, rows: TableRows, options: FolderOptions): Promise<TableList> {
  const { month, source, shards, isSample = false, onProgress = () => undefined } = options;
  const common = { month, source, shards, isSample };
  await mkdir(folder, { recursive: true });

  const whole = await encodeTable(rows, {
    ...common,
    keepsAgreements: true,
    onProgress: (done) => onProgress(done * 0.45),
  });
  const sha256 = createHash('sha256').update(whole.file).digest('hex');
  const name = `siret-table-${month.replace('-', '')}-${sha256.slice(0, 8)}`;
  await writeFile(path.join(folder, `${name}.siro`), whole.file);

  const small = await encodeTable(rows, {
    ...common,
    keepsAgreements: false,
    onProgress: (done) => onProgress(0.45 + done * 0.45),
  });
  await mkdir(path.join(folder, name), { recursive: true });
  let bytes = 0;
  for (let shard = 0; shard < shards; shard++) {
    const file = await small.shardFile(shard);
    bytes += file.length;
    await writeFile(path.join(folder, name, shardFileName(shard)), file);
    if (shard % 64 === 0) onProgress(0.9 + (0.1 * shard) / shards);
  }

  const list: TableList = {
    format: 1,
    month,
    rows: rows.sirets.length,
    source,
    isSample,
    file: `${name}.siro`,
    bytes: whole.file.length,
    sha256,
    shards: { count: shards, folder: name, bytes },
  };
  const listPath = path.join(folder, 'siret-table.json');
  await writeFile(`${listPath}.part`, `${JSON.stringify(list, null, 2)}\n`);
  await rename(`${listPath}.part`, listPath);
  onProgress(1);
  return list;
}
