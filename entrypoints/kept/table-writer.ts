import { hexOf } from '../../core/siret-table/hex.ts';
import { checkTable } from '../../core/siret-table/read-table.ts';
import type { TableFault } from '../../core/siret-table/siret-table.ts';
import { DIGEST_BYTES } from '../../core/siret-table/table-header.ts';
import { tableChanges } from './table-changes.ts';
import {
  type CurrentTable,
  type InstallationNotes,
  openTableDatabase,
  sealOf,
  sha256Of,
  type TableDatabase,
} from './table-database.ts';

/** Changes the table that this browser keeps. One page at a time may: the caller holds the lock. */
export interface TableWriter {
  /**
   * Checks a whole table, writes it beside the one in use, and switches to it in one last step. Until then, and
   * whatever fails, what was in use stays in use. Rejects where the store refuses, a full disk among others.
   * @param notes with the SHA-256 of the file where it is known already
   * @param onProgress part of the shards that are written, 0 to 1
   */
  replace(
    file: Uint8Array<ArrayBuffer>,
    notes: Omit<InstallationNotes, 'sha256' | 'bytes'> & { sha256?: string },
    onProgress?: (done: number) => void,
  ): Promise<TableFault | null>;
  /** Deletes the table in use. Rejects where the store refuses. */
  remove(): Promise<void>;
  /** Deletes what an installation that broke off left behind. Rejects where the store refuses. */
  sweep(): Promise<void>;
}

/** Shards of one transaction: few enough that a cancelled installation ends at once. */
const BATCH = 64;

export function createTableWriter(open: () => Promise<TableDatabase> = openTableDatabase): TableWriter {
  /** Deletes all shards but those of one generation; of all, where null. */
  async function deleteOthers(generation: number | null): Promise<void> {
    const db = await open();
    if (generation === null) return db.clear('shards');
    await db.delete('shards', IDBKeyRange.upperBound([generation], true));
    await db.delete('shards', IDBKeyRange.lowerBound([generation + 1]));
  }

  async function sweep(): Promise<number | null> {
    const stored: unknown = await (await open()).get('current', 'table');
    const { generation } = Object(stored) as Partial<CurrentTable>;
    const inUse = Number.isSafeInteger(generation) ? (generation as number) : null;
    await deleteOthers(inUse);
    return inUse;
  }

  return {
    async replace(file, notes, onProgress) {
      const read = await checkTable(file);
      if (!read.ok) return read.fault;
      const { head } = read;
      // One shard on its own is sound, and is not the table.
      if (head.lengths.length !== head.about.shards) return { id: 'other-part' };

      const db = await open();
      // Never one that was there before: a page may still know the head of a table that was deleted since.
      const generation = Math.max(((await sweep()) ?? 0) + 1, Date.now());
      const digests = new Uint8Array(head.lengths.length * DIGEST_BYTES);
      let at = head.bytes;
      for (let first = 0; first < head.lengths.length; first += BATCH) {
        const bodies = head.lengths.slice(first, first + BATCH).map((length) => {
          at += length;
          // A copy of its own: what is stored of a view is the whole buffer behind it.
          return file.slice(at - length, at);
        });
        for (const [index, body] of bodies.entries()) digests.set(await sha256Of(body), (first + index) * DIGEST_BYTES);
        const change = db.transaction('shards', 'readwrite');
        for (const [index, body] of bodies.entries()) {
          change.store.put(body, [generation, first + index]).catch(() => undefined); // `done` says why.
        }
        await change.done;
        onProgress?.(Math.min(1, (first + BATCH) / head.lengths.length));
      }

      const record = {
        generation,
        head: file.slice(0, head.bytes),
        digests,
        notes: { ...notes, sha256: notes.sha256 ?? hexOf(await sha256Of(file)), bytes: file.length },
      };
      const seal = await sealOf(record);
      // What the switch says is on the disk before it is said to be done.
      const change = db.transaction(['current', 'shards'], 'readwrite', { durability: 'strict' });
      const written = await change
        .objectStore('shards')
        .count(IDBKeyRange.bound([generation], [generation, head.lengths.length]));
      // The store's own fault, said as a store says it.
      if (written !== head.lengths.length) throw new DOMException('Shards are missing.', 'DataError');
      change
        .objectStore('current')
        .put({ ...record, seal }, 'table')
        .catch(() => undefined);
      await change.done;
      // It is in use: that the old one cannot be deleted now is no reason to say otherwise. The next sweep does.
      await deleteOthers(generation).catch(() => undefined);
      tableChanges.tell();
      return null;
    },
    async remove() {
      const change = (await open()).transaction(['current', 'shards'], 'readwrite', { durability: 'strict' });
      change
        .objectStore('current')
        .clear()
        .catch(() => undefined);
      change
        .objectStore('shards')
        .clear()
        .catch(() => undefined);
      await change.done;
      tableChanges.tell();
    },
    sweep: async () => void (await sweep()),
  };
}
