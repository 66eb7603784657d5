import { FEWEST_SHARDS, MOST_SHARDS } from '../siret-table/table-header.ts';
import { readRecord, readText, type UpstreamRecord } from './read-upstream.ts';

/** What `siret-table.json` lists: the table as one file, the same in shards, or both. */
export interface TableList {
  file: ListedFile | null;
  shards: ListedShards | null;
}

export interface ListedFile {
  /** Name of the file in the same folder. */
  file: string;
  bytes: number;
  /** SHA-256 of the file in hexadecimal. */
  sha256: string;
}

export interface ListedShards {
  /** SHA-256 of the official file that the shards were made from. */
  source: string;
  count: number;
  /** Folder of the shards, inside the folder. */
  folder: string;
}

export const FOLDER_DESCRIPTION = 'siret-table.json';
/** Version of the list's shape. */
export const LIST_FORMAT = 1;

/**
 * The address of a folder as people paste it, with a slash at its end and without a query.
 * @returns `not-https` for an address that anyone on the way could change; null for what is no address
 */
export function readFolderAddress(text: string): URL | 'not-https' | null {
  const trimmed = text.trim();
  // `data.example.org/opco` is an address too, as people write it.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url?.hostname || url.username || url.password || /\s/.test(trimmed)) return null;
  if (url.protocol !== 'https:') return 'not-https';
  url.hash = '';
  url.search = '';
  url.pathname = url.pathname.replace(new RegExp(`/${FOLDER_DESCRIPTION}$`), '/').replace(/\/*$/, '/');
  return url;
}

/** Reads a list; null where it is none of this version. Fields that nobody asks for are left aside. */
export function readTableList(json: unknown): TableList | null {
  const record = readRecord(json);
  const isSound =
    record?.format === LIST_FORMAT &&
    isCount(record.rows) &&
    /^20\d\d-(0[1-9]|1[0-2])$/.test(readText(record, 'month') ?? '');
  return isSound ? { file: readFile(record), shards: readShards(record) } : null;
}

function readFile(record: UpstreamRecord): ListedFile | null {
  const { bytes } = record;
  const file = readText(record, 'file') ?? '';
  const sha256 = readText(record, 'sha256')?.toLowerCase() ?? '';
  return isCount(bytes) && NAME.test(file) && DIGEST.test(sha256) ? { file, bytes, sha256 } : null;
}

function readShards(record: UpstreamRecord): ListedShards | null {
  const shards = readRecord(record.shards);
  const count = shards?.count;
  const source = readText(record, 'source') ?? '';
  const folder = readText(shards, 'folder') ?? '';
  const isSound =
    isCount(count) && count >= FEWEST_SHARDS && count <= MOST_SHARDS && NAME.test(folder) && DIGEST.test(source);
  return isSound ? { source, count, folder } : null;
}

const DIGEST = /^[0-9a-f]{64}$/;
/** A name, never a path: what is listed lies beside the list. */
const NAME = /^[\w-][\w.-]{0,99}$/;

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
