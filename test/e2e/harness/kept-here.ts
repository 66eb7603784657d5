/** All that the extension keeps, as the window of a page sees it: settings and choices, and how many records. */
export interface KeptHere {
  local: object;
  records: Record<string, number>;
}

/** Counts it inside a page of the extension. It sees nothing of the test. */
export async function keptHere(): Promise<KeptHere> {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<object> } } } };
  const records: Record<string, number> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const db = opening.result;
    for (const store of db.objectStoreNames) {
      const count = db.transaction(store).objectStore(store).count();
      await new Promise((resolve) => {
        count.onsuccess = resolve;
      });
      // A page that only looks makes its stores too, empty.
      if (count.result > 0) records[`${name}/${store}`] = count.result;
    }
    db.close();
  }
  return { local: await chrome.storage.local.get(), records };
}
