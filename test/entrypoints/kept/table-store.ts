import 'fake-indexeddb/auto';
import type { InstallationNotes, TableDatabase } from '../../../entrypoints/kept/table-database.ts';
import { createTableOpener } from '../../../entrypoints/kept/table-database.ts';

let count = 0;

/** Opens a database of its own, empty at first. */
export function freshDatabase(): () => Promise<TableDatabase> {
  const name = `table-${++count}`;
  return createTableOpener(name);
}

export const NOTES: Omit<InstallationNotes, 'sha256' | 'bytes'> = {
  provenance: { kind: 'publisher' },
  on: '2026-11-27',
  rejected: 0,
  rejectedLines: [],
};

/**
 * The same database with a disk that is full after so many more writes, as IndexedDB says it: the transaction is aborted
 * with a QuotaExceededError, and nothing of it is kept.
 */
export function fillDiskAfter(writes: number): { heal: () => void } {
  const { prototype } = IDBObjectStore;
  const { put } = prototype;
  let left = writes;
  prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    const request = put.call(this, value, key);
    if (left-- <= 0) {
      const transaction = this.transaction as IDBTransaction & { _abort(error: string): void };
      queueMicrotask(() => transaction._abort('QuotaExceededError'));
    }
    return request;
  } as typeof put;
  return {
    heal() {
      prototype.put = put;
    },
  };
}
