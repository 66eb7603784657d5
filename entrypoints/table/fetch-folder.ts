import { hexOf } from '../../core/siret-table/hex.ts';
import type { InstallFault } from '../../core/siret-table/installation.ts';
import { readBody } from '../../core/sources/read-body.ts';
import { FOLDER_DESCRIPTION, type ListedFile, readTableList } from '../../core/sources/table-folder.ts';
import { sha256Of } from '../kept/table-database.ts';

export interface FolderOptions {
  fetch: typeof globalThis.fetch;
  onProgress: (received: number, total: number) => void;
  /** Longest silence, in milliseconds: a slow line gets there in the end. */
  patience?: number;
}

export type FolderFile =
  | { ok: true; file: Uint8Array<ArrayBuffer>; table: ListedFile }
  | { ok: false; fault: InstallFault };

/** A table takes about 6 MB: this is far above, and far below what would hurt. */
const MOST_FILE_BYTES = 32_000_000;
const MOST_DESCRIPTION_BYTES = 1_000_000;

/**
 * Fetches a table in our format from a folder: its description, then the file that it names, whose length and SHA-256
 * must be those of the description.
 * @param address of the folder, https, with a slash at its end
 */
export async function fetchFolder(address: string, options: FolderOptions): Promise<FolderFile> {
  const { host } = new URL(address);
  const refuse = (fault: InstallFault): FolderFile => ({ ok: false, fault });
  const get = (name: string, limit: number, onBytes?: (count: number) => void) =>
    fetchBytes(new URL(name, address).href, { ...options, limit, host, onBytes });

  const described = await get(FOLDER_DESCRIPTION, MOST_DESCRIPTION_BYTES);
  if (!described.ok) {
    const { fault } = described;
    const isAbsent = (fault.kind === 'http' && [403, 404, 410].includes(fault.status)) || fault.kind === 'too-big';
    return refuse(isAbsent ? { kind: 'folder', reason: 'no-description' } : fault);
  }
  const table = readTableList(parseJson(described.bytes))?.file;
  if (!table) return refuse({ kind: 'folder', reason: 'unknown-description' });
  if (table.bytes > MOST_FILE_BYTES) return refuse({ kind: 'too-big', bytes: table.bytes, limit: MOST_FILE_BYTES });

  const { bytes: total } = table;
  options.onProgress(0, total);
  const got = await get(table.file, MOST_FILE_BYTES, (count) => options.onProgress(count, total));
  if (!got.ok) return refuse(got.fault);
  if (got.bytes.length !== total) return refuse({ kind: 'other-size', expected: total, found: got.bytes.length });
  const isSame = hexOf(await sha256Of(got.bytes)) === table.sha256;
  return isSame ? { ok: true, file: got.bytes, table } : refuse({ kind: 'other-content' });
}

type Bytes = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; fault: InstallFault };

async function fetchBytes(
  url: string,
  call: FolderOptions & { limit: number; host: string; onBytes: ((count: number) => void) | undefined },
): Promise<Bytes> {
  const { fetch, patience = 30_000, limit, host, onBytes } = call;
  const refuse = (fault: InstallFault): Bytes => ({ ok: false, fault });
  let count = 0;
  let total: number | null = null;
  const silence = new AbortController();
  let clock = setTimeout(() => silence.abort(), patience);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: silence.signal,
    });
    if (!response.ok || !response.body) return refuse({ kind: 'http', host, status: response.status });
    const stated = Number(response.headers.get('content-length') ?? Number.NaN);
    if (stated > limit) {
      await response.body.cancel();
      return refuse({ kind: 'too-big', bytes: stated, limit });
    }
    total = Number.isFinite(stated) ? stated : null;
    const bytes = await readBody(response.body, limit, (received) => {
      clearTimeout(clock);
      clock = setTimeout(() => silence.abort(), patience);
      count = received;
      onBytes?.(received);
    });
    return bytes ? { ok: true, bytes } : refuse({ kind: 'too-big', bytes: limit + 1, limit });
  } catch {
    return refuse(count > 0 ? { kind: 'cut', received: count, total, isKept: false } : { kind: 'network', host });
  } finally {
    clearTimeout(clock);
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
