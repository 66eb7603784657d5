import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeTable } from '../../core/siret-table/encode-table.ts';
import type { TableRows } from '../../core/siret-table/table-rows.ts';
import { FOLDER_DESCRIPTION, LIST_FORMAT } from '../../core/sources/table-folder.ts';
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
  format: typeof LIST_FORMAT;
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

/** A file of the folder: its path inside, and its bytes. */
export interface FolderFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * The files that a static host serves: the whole table, the shards, and last the list of both. Names carry the month and a
 * digest, so that a file never changes under its name.
 */
export async function* tableFiles(rows: TableRows, options: FolderOptions): AsyncGenerator<FolderFile, TableList> {
  const { month, source, shards, isSample = false, onProgress = () => undefined } = options;
  const common = { month, source, shards, isSample };

  const { file: whole } = await encodeTable(rows, {
    ...common,
    keepsAgreements: true,
    onProgress: (done) => onProgress(done * 0.45),
  });
  const file = `${nameOf(month, whole)}.siro`;
  yield { path: file, bytes: whole };

  const small = await encodeTable(rows, {
    ...common,
    keepsAgreements: false,
    onProgress: (done) => onProgress(0.45 + done * 0.45),
  });
  // The small variant as one file is the same bytes in another order: its digest names the folder.
  const shardFolder = nameOf(month, small.file);
  let bytes = 0;
  for (let shard = 0; shard < shards; shard++) {
    const file = await small.shardFile(shard);
    bytes += file.length;
    yield { path: `${shardFolder}/${shardFileName(shard)}`, bytes: file };
    if (shard % 64 === 0) onProgress(0.9 + (0.1 * shard) / shards);
  }

  const list: TableList = {
    format: LIST_FORMAT,
    month,
    rows: rows.sirets.length,
    source,
    isSample,
    file,
    bytes: whole.length,
    sha256: sha256Of(whole),
    shards: { count: shards, folder: shardFolder, bytes },
  };
  yield { path: FOLDER_DESCRIPTION, bytes: new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`) };
  onProgress(1);
  return list;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `siret-table-202606-1a2b3c4d`: other content has another name. */
function nameOf(month: string, bytes: Uint8Array): string {
  return `siret-table-${month.replace('-', '')}-${sha256Of(bytes).slice(0, 8)}`;
}

/** Writes the files of a table into a folder; each takes its place in one step, the list last. */
export async function writeTableFolder(folder: string, rows: TableRows, options: FolderOptions): Promise<TableList> {
  const files = tableFiles(rows, options);
  for (;;) {
    const next = await files.next();
    if (next.done) return next.value;
    const file = path.join(folder, next.value.path);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.part`, next.value.bytes);
    await rename(`${file}.part`, file);
  }
}
