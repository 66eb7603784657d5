import type { DBSchema, IDBPDatabase } from 'idb';
import type { IsoDate } from '../../core/answer.ts';
import { createOpener } from '../../core/cache/open-database.ts';
import type { Provenance } from '../../core/siret-table/installation.ts';
import type { RejectedLine } from '../../core/siret-table/siro-fault.ts';
import type { DownloadJob } from './table-download.ts';

/** What is known of an installation besides the table's own words. */
export interface InstallationNotes {
  provenance: Provenance;
  /** Day of the installation. */
  on: IsoDate;
  /** SHA-256 of the table as one file, in hexadecimal, and its length. */
  sha256: string;
  bytes: number;
  /** Lines of the official file that could not be read and were left out, and the first of them. */
  rejected: number;
  rejectedLines: RejectedLine[];
}

/** The table in use. Its shards are records of their own, under its generation. */
export interface CurrentTable {
  generation: number;
  /** The head of the file: what it says of itself, and what it takes to read its shards. */
  head: Uint8Array<ArrayBuffer>;
  /** SHA-256 of each shard, 32 bytes each, in their order. */
  digests: Uint8Array<ArrayBuffer>;
  notes: InstallationNotes;
  /** SHA-256 over all of the above: what is damaged is found, not read. */
  seal: Uint8Array<ArrayBuffer>;
}

export interface TableSchema extends DBSchema {
  current: { key: 'table'; value: CurrentTable };
  shards: { key: [generation: number, shard: number]; value: Uint8Array<ArrayBuffer> };
  download: { key: 'job'; value: DownloadJob };
  pieces: { key: number; value: Uint8Array<ArrayBuffer> };
}

export type TableDatabase = IDBPDatabase<TableSchema>;

/** Version of the database. A new one adds its step to `upgrade`. */
const VERSION = 1;

/** Opens the database of the national table, as `createOpener` does. */
export function createTableOpener(name = 'opcoscope-table'): () => Promise<TableDatabase> {
  return createOpener<TableSchema>({
    name,
    version: VERSION,
    upgrade(db, from) {
      if (from >= 1) return;
      for (const store of ['current', 'shards', 'download', 'pieces'] as const) db.createObjectStore(store);
    },
  });
}

/** The database of the table in this browser: one connection for all that reads and writes it in a page. */
export const openTableDatabase = createTableOpener();

/** SHA-256 of bytes, or of several in a row. */
export async function sha256Of(...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const [first = new Uint8Array()] = parts;
  const whole = parts.length === 1 ? first : new Uint8Array(await new Blob(parts).arrayBuffer());
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** The seal over the record of the table in use. */
export function sealOf({
  generation,
  head,
  digests,
  notes,
}: Omit<CurrentTable, 'seal'>): Promise<Uint8Array<ArrayBuffer>> {
  return sha256Of(head, digests, new TextEncoder().encode(JSON.stringify([generation, notes])));
}

export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
