import type { AsOf } from '../answer.ts';
import { readText, type UpstreamRecord } from './read-upstream.ts';

/** The description of a table that a folder at some address offers, `siret-table.json`. */
export interface FolderTable {
  month: AsOf;
  rows: number;
  /** Name of the file in the same folder. */
  file: string;
  bytes: number;
  /** SHA-256 of the file in hexadecimal. */
  sha256: string;
}

export const FOLDER_DESCRIPTION = 'siret-table.json';
/** Version of the description's shape. */
const FORMAT = 1;

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

/** Reads a description; null where a field that is needed is absent or of another kind. Other fields are left aside. */
export function readFolderTable(json: unknown): FolderTable | null {
  const record = Object(json) as UpstreamRecord;
  const { format, rows, bytes } = record;
  const month = readText(record, 'month') ?? '';
  const file = readText(record, 'file') ?? '';
  const sha256 = readText(record, 'sha256')?.toLowerCase() ?? '';
  const isSound =
    format === FORMAT &&
    /^20\d\d-(0[1-9]|1[0-2])$/.test(month) &&
    isCount(rows) &&
    isCount(bytes) &&
    // A name, never a path: the file lies beside its description.
    /^[\w-][\w.-]{0,99}$/.test(file) &&
    /^[0-9a-f]{64}$/.test(sha256);
  return isSound ? { month, rows, file, bytes, sha256 } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
