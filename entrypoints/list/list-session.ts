import type { IsoDate, SourceId } from '../../core/answer.ts';
import type { CompanyCache } from '../../core/cache/cache.ts';
import { createLookUpRow } from '../../core/lookup/look-up-row.ts';
import { createTableRowsLookUp } from '../../core/lookup/table-rows-look-up.ts';
import { groupOfRow, noCounts } from '../../core/sheet/group-of-row.ts';
import { type CellRead, readCell } from '../../core/sheet/read-cell.ts';
import { columnNotes, describeColumn, recogniseColumns } from '../../core/sheet/recognise-columns.ts';
import type { ColumnKind, RowResult, RunFault, SheetAbout } from '../../core/sheet/sheet.ts';
import type { SiretTable } from '../../core/siret-table/siret-table.ts';
import { createPoliteFetch } from '../../core/sources/polite-fetch.ts';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { copiedRows } from '../../core/sources/table-copy.ts';
import { loadNafOpco } from '../../core/tables/naf-opco.ts';
import { deletion } from '../kept/deletion.ts';
import type { Installed, InstalledTable } from '../kept/installed-table.ts';
import { BLOCK_ROWS, type ListRecord, type ListStore } from '../kept/lists.ts';
import type { ListCommand, ListEvent, ListStatus, ListTable } from './list-contract.ts';
import { readPastedSheet, readSheetFile, type SheetLines, type SheetRead } from './read-sheet.ts';

export interface ListSessionContext {
  tell: (event: ListEvent) => void;
  table: InstalledTable;
  store: ListStore;
  cache: CompanyCache;
  locks: Pick<LockManager, 'request'>;
  fetch: typeof globalThis.fetch;
  today: () => IsoDate;
  /** Gives other work of the thread its turn. */
  breathe: () => Promise<void>;
}

export interface ListSession {
  /** Does what the page asks. Never rejects. */
  handle(command: ListCommand): Promise<void>;
}

/** Whoever runs a list holds this lock: one page at a time. */
const RUN_LOCK = 'opcoscope-list-run';
/** Milliseconds of work between two looks at what the page wants. */
const SLICE = 20;
/** Milliseconds between two reports, and between two writings of what a slow list gave. */
const REPORT_EVERY = 100;
const KEEP_EVERY = 2000;
/** Milliseconds over which the rate is counted. */
const RATE_OVER = 5000;
/** Rows that are with the sources at a time. */
const AT_ONCE = 6;
/** Rows in a row without any answer of a source, after which the list is paused: the network is gone. */
const SILENT_ROWS = 8;
const REGISTRY: SourceId = 'company-registry';
/** The one that a list without the network uses stands first. */
const SOURCES = ['installedTable', 'officialTable', 'registry'] as const;

type Begin = ListCommand & { kind: 'begin' };
type Export = ListCommand & { kind: 'export' };

/** What is on the page: a sheet, what was recognised, and what its rows gave. */
interface OpenList {
  id: string;
  sheet: SheetLines;
  about: SheetAbout;
  columnKind: ColumnKind | null;
  results: (RowResult | null)[];
  status: ListStatus;
  useSources: boolean;
  isKept: boolean;
  /** When it was kept last, to see whether another page went on with it. */
  changedAt: number;
}

/** What a worker knows and does for its page: one list at a time. */
export function createListSession(context: ListSessionContext): ListSession {
  const { tell, store, today, breathe } = context;
  let begin: Begin = {
    kind: 'begin',
    mayKeep: false,
    sources: { installedTable: true, officialTable: false, registry: false },
    cacheDays: 30,
  };
  let list: OpenList | null = null;
  let counts = noCounts();
  let done = 0;
  /** Ends the run under way, and what it is waited with. */
  let stop: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();
  let pausedUntil: number | null = null;
  let samples: { at: number; done: number }[] = [];
  let reportedAt = 0;
  let isToldNotKept = false;

  function report(isDue = true): void {
    if (!list) return;
    const now = performance.now();
    if (!isDue && now - reportedAt < REPORT_EVERY) return;
    reportedAt = now;
    samples = samples.filter(({ at }) => now - at <= RATE_OVER);
    samples.push({ at: now, done });
    const [first] = samples;
    const seconds = first ? (now - first.at) / 1000 : 0;
    const isMoving = list.status === 'running' && first && seconds > 0.5;
    tell({
      kind: 'status',
      status: list.status,
      useSources: list.useSources,
      progress: {
        done,
        total: list.results.length,
        rate: isMoving ? (done - first.done) / seconds : null,
        counts: { ...counts },
        pausedBySource: pausedUntil === null ? null : Math.max(0, Math.ceil((pausedUntil - Date.now()) / 1000)),
      },
    });
  }

  function recount(): void {
    counts = noCounts();
    for (const result of list?.results ?? []) counts[groupOfRow(result)]++;
    done = (list?.results.length ?? 0) - counts.waiting;
  }

  function setResult(open: OpenList, row: number, result: RowResult | null): void {
    counts[groupOfRow(open.results[row] ?? null)]--;
    open.results[row] = result;
    counts[groupOfRow(result)]++;
    done = open.results.length - counts.waiting;
  }

  function notKept(): void {
    if (list) list.isKept = false;
    if (!isToldNotKept) tell({ kind: 'not-kept' });
    isToldNotKept = true;
  }

  const recordOf = ({ id, about, columnKind, status, useSources }: OpenList): ListRecord => ({
    id,
    about,
    columnKind,
    status,
    useSources,
    done,
    changedAt: Date.now(),
  });

  /** Writes the state of a list that is kept. */
  async function keep(open: OpenList): Promise<void> {
    if (!open.isKept) return;
    const record = recordOf(open);
    open.changedAt = record.changedAt;
    if (!(await store.put(record)) && open.isKept) notKept();
  }

  async function keepBlocks(open: OpenList, blocks: Set<number>): Promise<void> {
    const due = [...blocks];
    blocks.clear();
    for (const block of due) {
      if (!open.isKept) return;
      const part = open.results.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS);
      if (!(await store.putResults(open.id, block, part)) && open.isKept) return notKept();
    }
  }

  const tellLists = async () => tell({ kind: 'lists', lists: begin.mayKeep ? await store.list() : [] });

  async function tellTable(): Promise<void> {
    tell({ kind: 'table', table: await readTable() });
  }

  async function readTable(): Promise<ListTable> {
    if (!begin.sources.installedTable) return { state: 'none' };
    const read = await context.table.about();
    if (!read.ok) return { state: 'unreadable', fault: read.fault };
    if (!read.value) return { state: 'none' };
    const { about, provenance } = read.value;
    return { state: 'installed', month: about.month, isSample: about.isSample, provenance };
  }

  async function read(reading: () => Promise<SheetRead>): Promise<void> {
    await halt();
    const got = await reading();
    if (!got.ok) {
      tell({ kind: 'sheet-fault', fault: got.fault });
      return;
    }
    const { sheet } = got;
    const recognised = recogniseColumns(sheet.lines);
    const columnKind = recognised.column === null ? null : (recognised.columns[recognised.column]?.kind ?? null);
    show(sheet, { ...recognised, columnKind });
  }

  /** Puts a sheet on the page, as it was recognised or as the person says. */
  function show(
    sheet: SheetLines,
    {
      hasHeader,
      columns,
      column,
      columnKind,
    }: Pick<SheetAbout, 'hasHeader' | 'columns' | 'column'> & {
      columnKind: ColumnKind | null;
    },
  ): void {
    const rows = sheet.lines.length - (hasHeader ? 1 : 0);
    const notes = column === null || !columnKind ? [] : columnNotes(sheet.lines, column, hasHeader, columnKind);
    const about: SheetAbout = {
      fileName: sheet.fileName,
      sheets: sheet.sheets,
      sheet: sheet.sheet,
      rows,
      hasHeader,
      columns,
      column,
      notes: [...notes, ...sheet.notes],
    };
    list = {
      id: crypto.randomUUID(),
      sheet,
      about,
      columnKind,
      results: Array.from({ length: rows }, () => null),
      status: 'ready',
      useSources: false,
      isKept: false,
      changedAt: 0,
    };
    recount();
    tell({ kind: 'sheet', about });
  }

  async function setColumn({ column, columnKind, hasHeader }: ListCommand & { kind: 'set-column' }): Promise<void> {
    if (!list) return;
    await halt();
    const { sheet, about } = list;
    const columns = about.columns.map((known, at) =>
      at === column || hasHeader !== about.hasHeader
        ? describeColumn(sheet.lines, at, hasHeader, at === column ? columnKind : known.kind)
        : known,
    );
    show(sheet, { hasHeader, columns, column, columnKind });
  }

  /** Ends the run under way and waits until its last rows are kept. */
  async function halt(status: ListStatus = 'paused'): Promise<void> {
    if (list?.status === 'running') list.status = status;
    stop?.abort();
    // Why it broke off was told where it was begun.
    await running.catch(() => undefined);
  }

  function fail(fault: RunFault): void {
    tell({ kind: 'run-fault', fault });
    report();
  }

  async function run(useSources: boolean): Promise<void> {
    await halt();
    const open = list;
    if (!open) return;
    if (open.about.column === null || !open.columnKind) return fail('no-column');
    open.useSources = useSources;
    const own = new AbortController();
    stop = own;
    running = alone(async () => {
      const look = await openLook(useSources, own.signal);
      if (typeof look === 'string') return fail(look);
      await reloadIfOlder(open);
      open.status = 'running';
      samples = [];
      if (begin.mayKeep && !open.isKept && !isToldNotKept) {
        open.isKept = await store.create(recordOf(open), open.sheet.lines);
        if (!open.isKept) notKept();
        void tellLists();
      }
      report();
      const fault = await work(open, look, own.signal);
      pausedUntil = null;
      if (done === open.results.length) open.status = 'done';
      else if (open.status === 'running') open.status = 'paused';
      await keep(open);
      if (fault) tell({ kind: 'run-fault', fault });
      report();
      await tellLists();
    });
    await running;
  }

  /** Does something that only one page at a time may. */
  async function alone(task: () => Promise<void>): Promise<void> {
    await context.locks.request(RUN_LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return fail('running-elsewhere');
      await task();
    });
  }

  /** Another page may have gone on with the same list since it was opened here. */
  async function reloadIfOlder(open: OpenList): Promise<void> {
    if (!open.isKept) return;
    const record = await store.get(open.id);
    if (!record || record.changedAt === open.changedAt) return;
    const whole = await store.open(open.id);
    if (!whole) return;
    open.results = whole.results;
    open.changedAt = whole.list.changedAt;
    recount();
  }

  /** What answers rows: at once from the table in memory, or with the sources. */
  async function openLook(useSources: boolean, signal: AbortSignal): Promise<Look | RunFault> {
    const table = await loadTable();
    const allowed = allowedSources();
    if (useSources && (allowed.length > 0 || table === 'unreadable')) {
      const copy = table !== 'unreadable' && table;
      const lookUp = createLookUpRow({
        bases: begin.bases ?? OFFICIAL_BASES,
        fetch: createPoliteFetch({
          fetch: context.fetch,
          onPause: (until) => {
            pausedUntil = until;
            report();
          },
        }),
        cache: context.cache,
        ...(copy && {
          copy: {
            findRows: async (number) => {
              const rows = copy.table.ofCompany(number.slice(0, 9));
              return { ok: true, value: copiedRows(rows, copy.installed.about, copy.installed.provenance, today()) };
            },
          },
        }),
        today,
        cacheDays: begin.cacheDays,
        allowed: [...allowed, ...(copy ? (['table-copy'] as const) : [])],
      });
      return { kind: 'sources', lookUp: (cell) => lookUp(cell, signal) };
    }
    if (table === 'unreadable') return 'table-unreadable';
    if (!table) return 'no-source';
    const activities = await loadNafOpco();
    return {
      kind: 'table',
      lookUp: createTableRowsLookUp({
        table: table.table,
        provenance: table.installed.provenance,
        activities,
        today: today(),
      }),
    };
  }

  function allowedSources(): SourceId[] {
    const { officialTable, registry } = begin.sources;
    return [...(officialTable ? (['official-table'] as const) : []), ...(registry ? [REGISTRY] : [])];
  }

  async function loadTable(): Promise<{ table: SiretTable; installed: Installed } | 'unreadable' | null> {
    if (!begin.sources.installedTable) return null;
    const [about, read] = await Promise.all([context.table.about(), context.table.loadAll()]);
    if (!about.ok || (read && !read.ok)) return 'unreadable';
    return about.value && read ? { table: read.value, installed: about.value } : null;
  }

  function work(open: OpenList, look: Look, signal: AbortSignal): Promise<RunFault | null> {
    return look.kind === 'table' ? workTable(open, look.lookUp, signal) : workSources(open, look.lookUp, signal);
  }

  const readRow = (open: OpenList, row: number): CellRead =>
    readCell(
      open.sheet.lines[row + (open.about.hasHeader ? 1 : 0)]?.[open.about.column as number] ?? '',
      open.columnKind as ColumnKind,
    );

  async function workTable(open: OpenList, lookUp: (read: CellRead) => RowResult, signal: AbortSignal): Promise<null> {
    const unkept = new Set<number>();
    let keeping: Promise<void> = Promise.resolve();
    let sliceEnds = performance.now() + SLICE;
    for (let row = 0; row < open.results.length && !signal.aborted; row++) {
      if (!open.results[row]) {
        setResult(open, row, lookUp(readRow(open, row)));
        unkept.add(Math.floor(row / BLOCK_ROWS));
      }
      if (performance.now() < sliceEnds) continue;
      report(false);
      await breathe();
      // One writing at a time, of what has come since the last: the store sets the pace of the disk, not of the list.
      if (open.isKept && unkept.size > 4) {
        await keeping;
        keeping = keepBlocks(open, unkept);
      }
      sliceEnds = performance.now() + SLICE;
    }
    await keeping;
    await keepBlocks(open, unkept);
    return null;
  }

  async function workSources(
    open: OpenList,
    lookUp: (read: CellRead) => Promise<RowResult | null>,
    signal: AbortSignal,
  ): Promise<RunFault | null> {
    const unkept = new Set<number>();
    const silent: number[] = [];
    let next = 0;
    let fault: RunFault | null = null;
    const ticking = setInterval(() => report(false), REPORT_EVERY * 5);
    let keptAt = performance.now();

    async function workOff(): Promise<void> {
      while (!signal.aborted && !fault) {
        while (next < open.results.length && open.results[next]) next++;
        if (next >= open.results.length) return;
        const row = next++;
        const result = await lookUp(readRow(open, row));
        if (!result || open.results[row]) continue;
        setResult(open, row, result);
        unkept.add(Math.floor(row / BLOCK_ROWS));
        if (isSilence(result)) silent.push(row);
        else if (result.kind !== 'refused') silent.length = 0;
        if (silent.length >= SILENT_ROWS && !fault) {
          fault = 'sources-silent';
          for (const lost of silent) setResult(open, lost, null);
        }
        report(false);
        if (performance.now() - keptAt > KEEP_EVERY) {
          keptAt = performance.now();
          await keepBlocks(open, unkept);
          await keep(open);
        }
      }
    }

    await Promise.all(Array.from({ length: AT_ONCE }, workOff));
    clearInterval(ticking);
    await keepBlocks(open, unkept);
    return fault;
  }

  async function openKept(id: string): Promise<void> {
    await halt();
    const whole = await store.open(id);
    if (!whole) {
      tell({ kind: 'run-fault', fault: 'gone' });
      await tellLists();
      return;
    }
    const { about, columnKind, status, useSources, changedAt } = whole.list;
    const { fileName, sheets, sheet, notes } = about;
    list = {
      id,
      sheet: { fileName, sheets, sheet, lines: whole.lines, notes },
      about,
      columnKind,
      results: whole.results,
      status: status === 'running' ? 'paused' : status,
      useSources,
      isKept: true,
      changedAt,
    };
    samples = [];
    recount();
    tell({ kind: 'sheet', about });
    report();
  }

  async function remove(id: string): Promise<void> {
    if (list?.id === id) {
      await halt();
      list = null;
    }
    await store.remove(id);
    await tellLists();
  }

  function tellRows({ request, group, from, count }: ListCommand & { kind: 'rows' }): void {
    if (!list) return;
    const { results, sheet, about } = list;
    const first = about.hasHeader ? 1 : 0;
    const places: number[] = [];
    let matching = 0;
    if (group === null) {
      matching = results.length;
      for (let row = Math.max(0, from); row < Math.min(from + count, matching); row++) places.push(row);
    } else {
      for (let row = 0; row < results.length; row++) {
        if (groupOfRow(results[row] ?? null) !== group) continue;
        if (matching >= from && matching < from + count) places.push(row);
        matching++;
      }
    }
    const rows = places.map((place) => ({
      place,
      cells: sheet.lines[place + first] ?? [],
      result: results[place] ?? null,
    }));
    tell({ kind: 'rows', request, from, rows, matching });
  }

  async function retry(useSources: boolean): Promise<void> {
    await halt();
    if (!list) return;
    for (const [row, result] of list.results.entries()) if (result?.kind === 'failed') setResult(list, row, null);
    await run(useSources);
  }

  async function exportList({ format, language }: Export): Promise<void> {
    if (!list) return;
    const { sheet, about, results } = list;
    try {
      const { exportSheet } = await import('./export-sheet.ts');
      const exported = await exportSheet({
        sheet,
        about,
        results,
        format,
        language,
        today: today(),
        breathe,
        onProgress: (written) => tell({ kind: 'exporting', done: written, total: results.length }),
      });
      tell({ kind: 'exported', ...exported });
    } catch {
      // Memory, most likely: a part that could not be loaded, or a blob that could not be made.
      tell({ kind: 'export-fault' });
    }
  }

  async function obey(command: ListCommand): Promise<void> {
    switch (command.kind) {
      case 'begin': {
        const before = begin.sources;
        begin = command;
        // What the person takes back is not asked any more: the list waits, and goes on with what is left.
        const used = list?.useSources ? SOURCES : SOURCES.slice(0, 1);
        const isLess = used.some((source) => before[source] && !command.sources[source]);
        if (isLess && list?.status === 'running') await halt();
        await Promise.all([tellTable(), tellLists()]);
        return;
      }
      case 'read-text':
        return read(() => readPastedSheet(command.text));
      case 'read-file': {
        const { file, sheet = 0 } = command;
        let toldAt = 0;
        return read(() =>
          readSheetFile(file, sheet, (bytes) => {
            if (performance.now() - toldAt < REPORT_EVERY) return;
            toldAt = performance.now();
            tell({ kind: 'reading', bytes, total: file.size });
          }),
        );
      }
      case 'set-column':
        return setColumn(command);
      case 'run':
        return run(command.useSources);
      case 'resume':
        return run(list?.useSources ?? false);
      case 'pause':
        return halt();
      case 'cancel':
        if (list && list.status !== 'running' && list.status !== 'done') {
          list.status = 'cancelled';
          await keep(list);
          report();
        }
        return halt('cancelled');
      case 'open':
        return openKept(command.id);
      case 'delete':
        return remove(command.id);
      case 'rows':
        return tellRows(command);
      case 'retry':
        return retry(command.useSources);
      case 'export':
        return exportList(command);
    }
  }

  // A list that goes on would keep answers again.
  deletion.watch(() => void halt());

  return {
    async handle(command) {
      try {
        await obey(command);
      } catch {
        // Memory, most likely. What was read, and what is done, is still there.
        if (command.kind === 'read-file' || command.kind === 'read-text') {
          tell({ kind: 'sheet-fault', fault: { id: 'damaged' } });
        }
        if (list?.status === 'running') list.status = 'paused';
        report();
      }
    },
  };
}

type Look =
  | { kind: 'table'; lookUp: (read: CellRead) => RowResult }
  | { kind: 'sources'; lookUp: (read: CellRead) => Promise<RowResult | null> };

/** No source gave anything: the network is gone, or all upstreams are. */
function isSilence(result: RowResult): boolean {
  return (
    result.kind === 'failed' &&
    result.failures.length > 0 &&
    result.failures.every(({ kind }) => kind === 'network' || kind === 'timeout' || kind === 'server')
  );
}
