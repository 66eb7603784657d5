import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';
import { createOpener } from '../../core/cache/open-database.ts';
import type { ColumnKind, RowResult, SheetAbout, SheetNote } from '../../core/sheet/sheet.ts';
import type { KeptList, ListStatus } from '../list/list-contract.ts';
import { checkRowResult } from './check-row-result.ts';
import { makeRoom } from './make-room.ts';

/** A list as it is kept, without its rows. */
export interface ListRecord extends KeptList {
  columnKind: ColumnKind | null;
  useSources: boolean;
}

/** A list with its rows: the lines of the sheet, its header among them, and what each row of data gave. */
export interface WholeList {
  list: ListRecord;
  lines: string[][];
  results: (RowResult | null)[];
}

interface ListsSchema extends DBSchema {
  lists: { key: string; value: ListRecord };
  /** Lines of the sheet, `BLOCK_ROWS` to a record. They are written once. */
  lines: { key: [list: string, block: number]; value: string[][] };
  /** What the rows of data gave, `BLOCK_ROWS` to a record. */
  results: { key: [list: string, block: number]; value: (RowResult | null)[] };
}

/** A store as a transaction writes to it. */
type Written<Name extends 'lists' | 'results'> = IDBPObjectStore<
  ListsSchema,
  ('lists' | 'results')[],
  Name,
  'readwrite'
>;

/** Rows that are kept as one record. */
export const BLOCK_ROWS = 500;
/** Records of one transaction: few enough that a closed tab loses little, and that memory is not doubled. */
const BATCH = 40;
const VERSION = 1;
const STATUSES: readonly ListStatus[] = ['ready', 'running', 'paused', 'done', 'cancelled'];
const NOTES: Record<SheetNote['id'], true> = {
  'restored-zeros': true,
  scientific: true,
  'mixed-separators': true,
  'ragged-lines': true,
  'merged-cells': true,
  'latin-1': true,
  'other-sheets': true,
};
const KINDS: readonly (ColumnKind | null)[] = ['siret', 'siren', 'vat', 'name', null];

/** The lists that this browser keeps. No call rejects: what the store refuses is `false`, null, or an empty list. */
export interface ListStore {
  /** All of them, the last changed first. */
  list(): Promise<ListRecord[]>;
  /** Keeps a sheet, whole or not at all. */
  create(list: ListRecord, lines: string[][]): Promise<boolean>;
  /** Keeps a list with what its rows gave, whole or not at all. */
  restore(whole: WholeList): Promise<boolean>;
  /** Null for one that is not there, or that cannot be read. */
  open(id: string): Promise<WholeList | null>;
  get(id: string): Promise<ListRecord | null>;
  /** False also for a list that is kept no longer: it was deleted in another page, and does not come back. */
  put(list: ListRecord): Promise<boolean>;
  /** Keeps what the rows of one block gave; false as `put`. */
  putResults(id: string, block: number, results: readonly (RowResult | null)[]): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  clear(): Promise<boolean>;
}

export function createListStore(name = 'opcoscope-lists'): ListStore {
  const open = createOpener<ListsSchema>({
    name,
    version: VERSION,
    upgrade(db, from) {
      if (from >= 1) return;
      db.createObjectStore('lists', { keyPath: 'id' });
      db.createObjectStore('lines');
      db.createObjectStore('results');
    },
  });

  async function attempt<T>(work: (db: IDBPDatabase<ListsSchema>) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work(await open());
    } catch {
      return otherwise;
    }
  }
  /** Writes; where the disk is full, the kept answers of the sources make room first. */
  const done = (work: (db: IDBPDatabase<ListsSchema>) => Promise<unknown>) =>
    attempt(async (db) => {
      await makeRoom(() => work(db));
      return true;
    }, false);

  /** Writes to a list that is still kept. */
  async function change(
    id: string,
    write: (results: Written<'results'>, lists: Written<'lists'>) => Promise<unknown>,
  ): Promise<boolean> {
    let isThere = false;
    const isDone = await done(async (db) => {
      const transaction = db.transaction(['lists', 'results'], 'readwrite');
      const lists = transaction.objectStore('lists');
      isThere = (await lists.getKey(id)) !== undefined;
      // `done` says why it was refused.
      if (isThere) write(transaction.objectStore('results'), lists).catch(() => undefined);
      await transaction.done;
    });
    return isDone && isThere;
  }

  async function keepWhole(whole: WholeList): Promise<boolean> {
    const isKept = await done((db) => writeWhole(db, whole));
    if (!isKept) await done((db) => deleteList(db, whole.list.id));
    return isKept;
  }

  async function deleteList(db: IDBPDatabase<ListsSchema>, id: string): Promise<void> {
    const change = db.transaction(['lists', 'lines', 'results'], 'readwrite');
    const blocks = blocksOf(id);
    void change.objectStore('lists').delete(id);
    void change.objectStore('lines').delete(blocks);
    void change.objectStore('results').delete(blocks);
    await change.done;
  }

  return {
    list: () =>
      attempt(async (db) => {
        const lists = (await db.getAll('lists')).flatMap((stored) => checkRecord(stored) ?? []);
        return lists.sort((a, b) => b.changedAt - a.changedAt);
      }, []),
    create: (list, lines) => keepWhole({ list, lines, results: [] }),
    restore: keepWhole,
    open: (id) => attempt((db) => readWhole(db, id), null),
    get: (id) => attempt(async (db) => checkRecord(await db.get('lists', id)), null),
    put: (list) => change(list.id, (_results, lists) => lists.put(list)),
    putResults: (id, block, results) => change(id, (kept) => kept.put(results.map(withoutPersonName), [id, block])),
    remove: (id) => done((db) => deleteList(db, id)),
    clear: () =>
      done(async (db) => {
        const change = db.transaction(['lists', 'lines', 'results'], 'readwrite');
        for (const store of ['lists', 'lines', 'results'] as const) void change.objectStore(store).clear();
        await change.done;
      }),
  };
}

async function writeWhole(db: IDBPDatabase<ListsSchema>, { list, lines, results }: WholeList): Promise<void> {
  const blocks = Math.ceil(lines.length / BLOCK_ROWS);
  for (let first = 0; first < blocks; first += BATCH) {
    const change = db.transaction(['lines', 'results'], 'readwrite');
    for (let block = first; block < Math.min(first + BATCH, blocks); block++) {
      const part = <T>(all: readonly T[]) => all.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS);
      const key: [string, number] = [list.id, block];
      change
        .objectStore('lines')
        .put(part(lines), key)
        .catch(() => undefined); // `done` says why.
      if (results.length === 0) continue;
      change
        .objectStore('results')
        .put(part(results).map(withoutPersonName), key)
        .catch(() => undefined);
    }
    await change.done;
  }
  // The last: a list without all its lines is none.
  await db.put('lists', list);
}

async function readWhole(db: IDBPDatabase<ListsSchema>, id: string): Promise<WholeList | null> {
  const list = checkRecord(await db.get('lists', id));
  if (!list) return null;
  const total = list.about.rows + (list.about.hasHeader ? 1 : 0);
  const lines: string[][] = [];
  const results: (RowResult | null)[] = [];
  for (let block = 0; block * BLOCK_ROWS < total; block++) {
    const [cells, given]: [unknown, unknown] = await Promise.all([
      db.get('lines', [id, block]),
      db.get('results', [id, block]),
    ]);
    if (!Array.isArray(cells) || !cells.every(isLine)) return null;
    lines.push(...cells);
    if (Array.isArray(given)) {
      for (const [at, result] of given.slice(0, BLOCK_ROWS).entries()) {
        results[block * BLOCK_ROWS + at] = checkRowResult(result);
      }
    }
  }
  if (lines.length !== total) return null;
  return { list, lines, results: Array.from({ length: list.about.rows }, (_, row) => results[row] ?? null) };
}

/** Names of sole traders are on no disk unless a person saves them. The sheet itself is the person's own. */
function withoutPersonName(result: RowResult | null): RowResult | null {
  if (result?.kind === 'to-choose') {
    const choices = result.choices.map((choice) => (choice.isSoleTrader ? { ...choice, name: null } : choice));
    return { ...result, choices };
  }
  if (result?.kind !== 'answered' || !result.company.isSoleTrader || result.company.name === null) return result;
  return { ...result, company: { ...result.company, name: null, nameState: 'not-kept' } };
}

function blocksOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}

/** A record that was stored, or null for what is none. */
export function checkRecord(stored: unknown): ListRecord | null {
  const list = Object(stored) as ListRecord;
  const about = Object(list.about) as SheetAbout;
  const isRecord =
    typeof list.id === 'string' &&
    STATUSES.includes(list.status) &&
    KINDS.includes(list.columnKind) &&
    typeof list.useSources === 'boolean' &&
    Number.isInteger(list.done) &&
    Number.isFinite(list.changedAt) &&
    (about.fileName === null || typeof about.fileName === 'string') &&
    Number.isInteger(about.rows) &&
    about.rows >= 0 &&
    typeof about.hasHeader === 'boolean' &&
    (about.column === null || Number.isInteger(about.column)) &&
    isLine(about.sheets) &&
    Array.isArray(about.notes) &&
    about.notes.every(isNote) &&
    Array.isArray(about.columns) &&
    about.columns.every(
      (column) =>
        (column.header === null || typeof column.header === 'string') &&
        KINDS.includes(column.kind) &&
        [column.filled, column.recognised, column.restored].every(Number.isInteger) &&
        isLine(column.examples),
    );
  return isRecord ? list : null;
}

/** Whether it is a note of a sheet, with its counts. */
function isNote(note: unknown): boolean {
  const { id, ...counts }: Record<string, unknown> = Object(note);
  return typeof id === 'string' && Object.hasOwn(NOTES, id) && Object.values(counts).every(Number.isInteger);
}

/** Whether it is a line of cells, as they are stored. */
export function isLine(line: unknown): line is string[] {
  return Array.isArray(line) && line.every((cell) => typeof cell === 'string');
}
