import type { IsoDate } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { createInstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { createListStore, type ListStore } from '../../../entrypoints/kept/lists.ts';
import { createTableWriter } from '../../../entrypoints/kept/table-writer.ts';
import type { ListCommand, ListEvent } from '../../../entrypoints/list/list-contract.ts';
import { createListSession } from '../../../entrypoints/list/list-session.ts';
import { siroCsv, siroTable } from '../../stubs/siro-csv.ts';
import { freshDatabase, NOTES } from '../kept/table-store.ts';

let count = 0;

/** Locks of one browser, as far as lists use them. */
export function locks(): Pick<LockManager, 'request'> {
  let isHeld = false;
  return {
    request: async (_name: string, _options: unknown, work?: (lock: Lock | null) => unknown) => {
      if (isHeld) return work?.(null);
      isHeld = true;
      try {
        return await work?.({} as Lock);
      } finally {
        isHeld = false;
      }
    },
  } as Pick<LockManager, 'request'>;
}

/** The table of all sessions: they only read it. */
const installed = freshDatabase();
await createTableWriter(installed).replace(await siroTable(siroCsv(2000), '2026-06'), NOTES);

/** SIRETs of the table of `openSession`, in order. */
export const SIRETS = siroCsv(2000)
  .toString()
  .split('\n')
  .slice(1, -1)
  .map((line) => line.split('|')[0] as string);

export interface OpenSession {
  send(command: ListCommand): Promise<void>;
  events: ListEvent[];
  /** The last event of a kind. */
  last<Kind extends ListEvent['kind']>(kind: Kind): (ListEvent & { kind: Kind }) | undefined;
  store: ListStore;
  today: IsoDate;
}

export interface SessionOptions {
  store?: ListStore;
  locks?: Pick<LockManager, 'request'>;
  hasTable?: boolean;
  fetch?: typeof fetch;
  begin?: Partial<ListCommand & { kind: 'begin' }>;
  /** Called each time the worker lets others have their turn. */
  onBreath?: () => void;
  onEvent?: (event: ListEvent) => void;
}

/** A session with a table of 2 000 rows, and a store of its own, as a page has it after its first message. */
export async function openSession(options: SessionOptions = {}): Promise<OpenSession> {
  const { store = createListStore(`lists-${++count}`), hasTable = true } = options;
  const events: ListEvent[] = [];
  const session = createListSession({
    tell: (event) => {
      events.push(event);
      options.onEvent?.(event);
    },
    table: createInstalledTable(hasTable ? installed : freshDatabase()),
    store,
    cache: createMemoryCache(),
    locks: options.locks ?? locks(),
    fetch: options.fetch ?? (() => Promise.reject(new Error('No network in this test.'))),
    today: () => '2026-11-27',
    breathe: async () => {
      options.onBreath?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  await session.handle({
    kind: 'begin',
    mayKeep: true,
    sources: { installedTable: true, officialTable: true, registry: true },
    cacheDays: 30,
    ...options.begin,
  });
  return {
    send: (command) => session.handle(command),
    events,
    last: (kind) => events.findLast((event) => event.kind === kind) as never,
    store,
    today: '2026-11-27',
  };
}
