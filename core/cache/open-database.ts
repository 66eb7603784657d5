import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

/**
 * Gives a database of IndexedDB, opened by the first call and shared by the next ones. Rejects where the browser refuses;
 * the call after that tries again.
 * @param upgrade makes a database of an older version, 0 for none, one of this version
 */
export function createOpener<Schema extends DBSchema>(database: {
  name: string;
  version: number;
  upgrade: (
    db: IDBPDatabase<Schema>,
    from: number,
    transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
  ) => void;
}): () => Promise<IDBPDatabase<Schema>> {
  const { name, version, upgrade } = database;
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  function open(): Promise<IDBPDatabase<Schema>> {
    // Where storage is blocked, asking for it throws.
    const opening = (async () =>
      openDB<Schema>(name, version, {
        upgrade: (db, from, _to, transaction) => upgrade(db, from, transaction),
        // Another page wants a newer version or to delete everything: stand aside, and open again when asked again.
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: () => forget(),
      }))();
    const forget = () => {
      if (opened === opening) opened = undefined;
    };
    opening.catch(forget);
    return opening;
  }

  return () => {
    opened ??= open();
    return opened;
  };
}
