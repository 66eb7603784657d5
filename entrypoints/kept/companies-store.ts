import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Answer, AsOf, CompanyFacts, Siren, Siret } from '../../core/answer.ts';
import { createOpener } from '../../core/cache/open-database.ts';
import { withoutRows } from '../../core/lookup/row-facts.ts';
import type { TableSaying } from '../../core/wording/wording.ts';
import { carryOverFollowed } from './carry-over-followed.ts';
import type { Companies, KeptCompany } from './companies.ts';
import type { InstalledTable } from './installed-table.ts';
import { makeRoom } from './make-room.ts';
import { mergeCompanies } from './merge-companies.ts';
import { isPrivateWindow } from './private-window.ts';
import { MOST, readKeptCompany, readTags, withoutPersonName } from './read-kept-company.ts';
import { recallSettings } from './settings.ts';
import { createSignal } from './signal.ts';
import { originOf, saidIn, withSaid } from './table-said.ts';

interface KeptSchema extends DBSchema {
  companies: { key: string; value: KeptCompany };
}

type Store = IDBPObjectStore<KeptSchema, 'companies'[], 'companies', 'readwrite'>;

/** Version of the database. A new one adds its step to `upgrade`; version 0 was a database of its own. */
const VERSION = 1;
const DATABASE = 'opcoscope-kept';
const DAY = 86_400_000;

/** The store itself, for what writes them all into a file and reads them back. Both calls reject as the store does. */
export interface CompaniesStore extends Companies {
  all(): Promise<KeptCompany[]>;
  /** Unites others with what is kept, all or none of them. */
  merge(others: readonly KeptCompany[]): Promise<void>;
}

export interface CompaniesOptions {
  name?: string;
  /** Database of the first versions, taken over by the first opening. */
  followed?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Days that what is not saved is kept for; those of the settings unless told. */
  historyDays?: () => Promise<number>;
  /** Makes room on a full disk: clears the cache unless told. */
  dropCache?: () => Promise<void>;
}

/** Opens the companies that this browser keeps; nothing is opened before the first call. */
export function createCompanies(options: CompaniesOptions = {}): CompaniesStore {
  const { name = DATABASE, followed = 'opcoscope-followed', now = Date.now, dropCache } = options;
  const { historyDays = async () => (await recallSettings()).historyDays } = options;
  const openDatabase = createOpener<KeptSchema>({
    name,
    version: VERSION,
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('companies', { keyPath: 'number' });
    },
  });
  const changes = changesOf(name);
  let carried: Promise<void> | undefined;

  async function open(): Promise<IDBPDatabase<KeptSchema>> {
    const db = await openDatabase();
    carried ??= carryOver(db);
    await carried;
    return db;
  }

  async function carryOver(db: IDBPDatabase<KeptSchema>): Promise<void> {
    try {
      if (await isPrivateWindow()) return;
      const keep = (companies: KeptCompany[]) =>
        inTransaction(db, async (store) => {
          for (const company of companies) {
            const there = await read(store, company.number);
            if (!there?.saved) put(store, there ? { ...there, saved: company.saved, last: company.last } : company);
          }
        });
      await carryOverFollowed(keep, followed);
    } catch {
      // The next opening tries again: until then the old database stays.
      carried = undefined;
    }
  }

  /** Does one thing in one transaction, all of it or nothing. */
  async function inTransaction<T>(db: IDBPDatabase<KeptSchema>, work: (store: Store) => Promise<T>): Promise<T> {
    const transaction = db.transaction('companies', 'readwrite');
    const worked = work(transaction.objectStore('companies')).catch((error: unknown) => {
      try {
        transaction.abort();
      } catch {
        // It is over already.
      }
      throw error;
    });
    // Its own error says why it was aborted; that of a request in it only says that it was.
    const [done, result] = await Promise.allSettled([transaction.done, worked]);
    if (done.status === 'rejected') throw done.reason;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }

  /** Changes what is kept, and tells. Null where the store refuses, and in a private window. */
  async function change<T>(work: (store: Store) => Promise<T>): Promise<T | null> {
    try {
      return (await isPrivateWindow()) ? null : await changeOrReject(work);
    } catch {
      return null;
    }
  }

  async function changeOrReject<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const done = await makeRoom(async () => inTransaction(await open(), work), dropCache);
    changes.tell();
    return done;
  }

  /** Changes one company that is there; false where there is none. */
  async function changeOne(
    number: Siret | Siren,
    make: (company: KeptCompany) => KeptCompany | null,
  ): Promise<boolean> {
    const isMade = await change(async (store) => {
      const company = await read(store, number);
      const made = company ? make(company) : null;
      if (made) put(store, made);
      return made !== null;
    });
    return isMade ?? false;
  }

  async function keepAnswer(answer: Answer, isSaving: boolean): Promise<boolean> {
    const number = answer.facts.siret?.value ?? answer.facts.siren?.value;
    if (!number) return false;
    const at = now();
    const isDone = await change(async (store) => {
      const before = await read(store, number);
      const saved = before?.saved ?? (isSaving ? { at, tags: [], note: '' } : null);
      const { outcome, certainty, opco, managedBy, funder, warnings } = answer.attribution;
      // What the store would not give back is not put into it.
      const company = readKeptCompany({
        number,
        facts: { ...(isWhole(answer) ? {} : standing(before?.facts, answer)), ...answer.facts },
        reports: answer.reports,
        answered: { outcome, certainty, opco, managedBy, funder, warnings },
        seenAt: at,
        saved,
        last: before?.last ?? (saved && number.length === 14 ? saidIn(answer.facts) : null),
        elsewhere: before?.elsewhere,
        change: before?.change ?? null,
      });
      if (company) put(store, company);
      return company !== undefined;
    });
    return isDone ?? false;
  }

  async function all(): Promise<KeptCompany[]> {
    const stored: unknown[] = await (await open()).getAll('companies');
    return stored.flatMap((company) => readKeptCompany(company) ?? []);
  }

  /** Deletes what is history only and was seen before a moment. */
  const forgetSeenBefore = (moment: number) =>
    change(async (store) => {
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
        const { saved, seenAt }: Partial<KeptCompany> = Object(cursor.value);
        if (!saved && !(Number(seenAt) >= moment)) cursor.delete().catch(() => undefined);
      }
    });

  return {
    all,
    merge: (others) =>
      changeOrReject(async (store) => {
        for (const other of others) {
          const there = await read(store, other.number);
          put(store, there ? mergeCompanies(there, other) : other);
        }
      }),

    async list() {
      try {
        const companies = await all();
        const oldest = now() - (await historyDays()) * DAY;
        const isOver = ({ saved, seenAt }: KeptCompany) => !saved && seenAt < oldest;
        if (companies.some(isOver)) await forgetSeenBefore(oldest);
        return companies.filter((company) => !isOver(company)).sort((a, b) => b.seenAt - a.seenAt);
      } catch {
        return [];
      }
    },

    async get(number) {
      try {
        const company = readKeptCompany(await (await open()).get('companies', number));
        const isOver = company && !company.saved && company.seenAt < now() - (await historyDays()) * DAY;
        return isOver ? undefined : company;
      } catch {
        return undefined;
      }
    },

    see: (answer) => keepAnswer(answer, false),
    save: (answer) => keepAnswer(answer, true),

    unsave: (number) =>
      changeOne(number, ({ elsewhere, ...company }) => ({ ...company, saved: null, last: null, change: null })),
    setTags: (number, tags) =>
      changeOne(number, (company) =>
        company.saved ? { ...company, saved: { ...company.saved, tags: readTags(tags), changedAt: now() } } : null,
      ),
    setNote: (number, note) =>
      changeOne(number, (company) =>
        company.saved
          ? { ...company, saved: { ...company.saved, note: note.slice(0, MOST.note), changedAt: now() } }
          : null,
      ),
    dismissChange: (number) => changeOne(number, (company) => ({ ...company, change: null })),

    remove: (numbers) =>
      change(async (store) => {
        const removed: KeptCompany[] = [];
        for (const number of numbers) {
          const company = await read(store, number);
          if (company) removed.push(company);
          store.delete(number).catch(() => undefined);
        }
        return removed;
      }),

    async putBack(companies) {
      const isDone = await change(async (store) => {
        for (const company of companies) {
          // It may be there still, no longer saved, or have been seen anew meanwhile.
          const there = await read(store, company.number);
          put(store, there ? mergeCompanies(company, there) : company);
        }
        return true;
      });
      return isDone ?? false;
    },

    async compare(table) {
      try {
        const about = await table.about();
        // A sample lacks most establishments: their absence says nothing.
        if (!about.ok || !about.value || about.value.about.isSample) return;
        const { month } = about.value.about;
        const origin = originOf(about.value.provenance);
        const saved = (await all()).filter((company) => company.saved && company.number.length === 14);
        // Whether there is anything to ask, whatever the answer is.
        const behind = saved.filter((company) => withSaid(company, { says: 'absent', month, origin }) !== company);
        const says = await sayingsOf(table, behind, month);
        if (says.size === 0) return;
        await change(async (store) => {
          for (const [number, said] of says) {
            // Read again: another window may have compared, unsaved or seen it meanwhile.
            const company = await read(store, number);
            const told = company?.saved ? withSaid(company, { says: said, month, origin }) : company;
            if (told && told !== company) put(store, told);
          }
        });
      } catch {
        // The store does not answer: it is compared the next time.
      }
    },

    async clearHistory() {
      return (await forgetSeenBefore(Number.POSITIVE_INFINITY)) !== null;
    },

    watch: changes.watch,
  };
}

const changesOf = (name: string) => createSignal(`opcoscope-companies:${name}`);

/** Tells every window that the companies changed. */
export function tellOfCompanies(): void {
  changesOf(DATABASE).tell();
}

async function read(store: Store, number: Siret | Siren): Promise<KeptCompany | undefined> {
  return readKeptCompany(await store.get(number));
}

/** Puts it without waiting: where it is refused the whole transaction is, and says why. */
function put(store: Store, company: KeptCompany): void {
  store.put(withoutPersonName(company)).catch(() => undefined);
}

/** Whether the registry was heard: then what it no longer says is no longer so. */
function isWhole({ reports }: Answer): boolean {
  return reports.some(({ source, status }) => source === 'company-registry' && status !== 'failed');
}

/** What was known before and still is: where a table has its say, what rows said before is no more. */
function standing(before: CompanyFacts = {}, { facts }: Answer): CompanyFacts {
  return facts.officialRow ? withoutRows(before) : before;
}

/** What a table says of establishments. Those that it cannot be read for are left out, and all where it was replaced. */
async function sayingsOf(
  table: InstalledTable,
  companies: readonly KeptCompany[],
  month: AsOf,
): Promise<Map<Siret, TableSaying>> {
  const says = new Map<Siret, TableSaying>();
  for (const { number } of companies) {
    const read = await table.findRows(number);
    if (!read?.ok || read.installed.about.month !== month) continue;
    const row = read.rows.find((found) => found.siret === number)?.row;
    says.set(number as Siret, row ? (row.owner ?? 'no-opco') : 'absent');
  }
  return says;
}
