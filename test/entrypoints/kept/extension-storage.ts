/** `browser.storage.local` of the tests: what it keeps, and whether it refuses. */
export const extensionStorage = { kept: {} as Record<string, unknown>, isClosed: false };

/** What `wxt/browser` gives in a test, to be mocked with. */
export function fakeBrowser() {
  const orRefuse = async <T>(work: () => T): Promise<T> => {
    if (extensionStorage.isClosed) throw new Error('The store is closed.');
    return work();
  };
  const local = {
    get: (key: string) =>
      orRefuse(() => (key in extensionStorage.kept ? structuredClone({ [key]: extensionStorage.kept[key] }) : {})),
    set: (entries: object) => orRefuse(() => Object.assign(extensionStorage.kept, structuredClone(entries))),
    remove: (key: string) => orRefuse(() => delete extensionStorage.kept[key]),
  };
  return { browser: { storage: { local } } };
}
