type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/** `browser.storage.local` of the tests: what it keeps, whether it refuses, and how the window and the person are. */
export const extensionStorage = {
  kept: {} as Record<string, unknown>,
  isClosed: false,
  isPrivate: false,
  /** Permissions for data that Firefox was given. */
  granted: [] as string[],
  /** Sites that may be read, those of the manifest among them. */
  origins: [] as string[],
  /** `browser.storage.session`. */
  session: {} as Record<string, unknown>,
  listeners: new Set<Listener>(),
};

/** What `wxt/browser` gives in a test, to be mocked with. */
export function fakeBrowser() {
  const orRefuse = async <T>(work: () => T): Promise<T> => {
    if (extensionStorage.isClosed) throw new Error('The store is closed.');
    return work();
  };
  const tell = (changes: Record<string, { newValue?: unknown }>) => {
    for (const listen of extensionStorage.listeners) listen(structuredClone(changes));
  };
  const local = {
    get: (key: string | null) =>
      orRefuse(() => {
        const { kept } = extensionStorage;
        if (key === null) return structuredClone(kept);
        return key in kept ? structuredClone({ [key]: kept[key] }) : {};
      }),
    clear: () =>
      orRefuse(() => {
        const keys = Object.keys(extensionStorage.kept);
        extensionStorage.kept = {};
        tell(Object.fromEntries(keys.map((key) => [key, {}])));
      }),
    set: (entries: object) =>
      orRefuse(() => {
        Object.assign(extensionStorage.kept, structuredClone(entries));
        tell(Object.fromEntries(Object.entries(entries).map(([key, newValue]) => [key, { newValue }])));
      }),
    remove: (key: string) =>
      orRefuse(() => {
        delete extensionStorage.kept[key];
        tell({ [key]: {} });
      }),
    onChanged: {
      addListener: (listener: Listener) => void extensionStorage.listeners.add(listener),
      removeListener: (listener: Listener) => void extensionStorage.listeners.delete(listener),
    },
  };
  const extension = {
    get inIncognitoContext() {
      return extensionStorage.isPrivate;
    },
  };
  const windows = { getCurrent: () => orRefuse(() => ({ incognito: extensionStorage.isPrivate })) };
  const permissions = {
    contains: ({ data_collection }: { data_collection: string[] }) =>
      orRefuse(() => data_collection.every((kind) => extensionStorage.granted.includes(kind))),
    request: ({ data_collection }: { data_collection: string[] }) =>
      orRefuse(() => {
        extensionStorage.granted = [...data_collection];
        return true;
      }),
    getAll: () =>
      orRefuse(() => ({ origins: [...extensionStorage.origins], data_collection: [...extensionStorage.granted] })),
    remove: (of: { origins?: string[]; data_collection?: string[] }) =>
      orRefuse(() => {
        extensionStorage.origins = extensionStorage.origins.filter((origin) => !of.origins?.includes(origin));
        extensionStorage.granted = extensionStorage.granted.filter((kind) => !of.data_collection?.includes(kind));
        return true;
      }),
  };
  const session = {
    get: (key: string) => orRefuse(() => structuredClone({ [key]: extensionStorage.session[key] })),
    set: (entries: object) => orRefuse(() => Object.assign(extensionStorage.session, structuredClone(entries))),
    remove: (key: string) => orRefuse(() => delete extensionStorage.session[key]),
    clear: () => orRefuse(() => Object.assign(extensionStorage, { session: {} })),
  };
  const runtime = { getManifest: () => ({ host_permissions: ['https://www.data.gouv.fr/api/1/datasets/*'] }) };
  return { browser: { storage: { local, session }, extension, windows, permissions, runtime } };
}

/** Empties it before each test. */
export function resetExtension(): void {
  Object.assign(extensionStorage, {
    kept: {},
    isClosed: false,
    isPrivate: false,
    granted: [],
    origins: [],
    session: {},
  });
  extensionStorage.listeners.clear();
}
