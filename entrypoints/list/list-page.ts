import type { ListPageWording } from '../../core/wording/list-page-wording.ts';
import type { Settings } from '../kept/settings.ts';
import type {
  ColumnKind,
  KeptList,
  ListCommand,
  ListEvent,
  ListProgress,
  ListRow,
  ListStatus,
  ListTable,
  RowGroup,
  RunFault,
  SheetAbout,
  SheetFault,
} from './list-contract.ts';

/** Why something that was asked for did not happen. What was there before is still there. */
export type PageFault =
  | { kind: 'sheet'; fault: SheetFault }
  | { kind: 'run'; fault: RunFault }
  /** Another list is running in this page. */
  | { kind: 'busy' }
  /** The list on screen is not kept: another would take its place. */
  | { kind: 'would-lose' }
  | { kind: 'nothing-pasted' }
  /** The person refused to have anything sent. */
  | { kind: 'no-consent' }
  | { kind: 'export' }
  /** The worker broke off. */
  | { kind: 'crash' };

/** What came of an act that went well. */
export type PageNews =
  | { kind: 'exported'; fileName: string; harmless: number }
  | { kind: 'deleted' | 'reading-cancelled' };

/** The rows of the group that is shown, around the part that is on screen. */
export interface RowsShown {
  from: number;
  rows: PlacedRow[];
  /** Rows of the group. */
  matching: number;
}

export interface PlacedRow extends ListRow {
  place: number;
}

export interface ListPageState {
  /** Null until the worker has said it. */
  table: ListTable | null;
  lists: KeptList[] | null;
  reading: { bytes: number; total: number | null } | null;
  sheet: SheetAbout | null;
  status: ListStatus | null;
  progress: ListProgress | null;
  /** Whether the State's services are asked too. */
  useSources: boolean;
  isNotKept: boolean;
  group: RowGroup | null;
  shown: RowsShown;
  fault: PageFault | null;
  news: PageNews | null;
  exporting: { format: ExportFormat; done: number; total: number } | null;
  /** What is asked before it is done: the id of a list to delete, or what would be lost. */
  asks: { kind: 'delete'; id: string } | { kind: 'new-list' } | null;
  isDragging: boolean;
  /** What was pasted into the field and is not read yet. */
  draft: string;
  /** Lists begun or opened in this page: the view of one begins afresh with the next. */
  opened: number;
  /** What was said last to those who do not see the page. */
  said: string;
}

/** What is read, as the worker is told. */
type Reading = ListCommand & { kind: 'read-file' | 'read-text' };

export type ExportFormat = 'csv' | 'xlsx';

export interface ListPageContext {
  wording: ListPageWording;
  settings: Settings;
  isPrivate: boolean;
  bases?: (ListCommand & { kind: 'begin' })['bases'];
  startWorker: () => Worker;
  /** Asks the person for what the browser wants to hear before anything is sent. To be called first thing in a click. */
  requestConsent: () => Promise<boolean>;
  saveBlob: (blob: Blob, fileName: string) => void;
  onChange: () => void;
}

export type ListPage = ReturnType<typeof createListPage>;

/** Five lines to try with: real establishments in the sample of the demo, and one number with a wrong digit. */
export const EXAMPLE = [
  '302 474 648 00664',
  '418 166 096 00069',
  '351 556 394 00010',
  '400 461 356 00133',
  '302 474 648 00665',
];

/** A paste this long is read at once: a field that shows it would freeze the page. */
export const LONGEST_DRAFT = 50_000;

/** Rows that are asked for on each side of the screen. */
const MARGIN = 60;

const NOTHING_SHOWN: RowsShown = { from: 0, rows: [], matching: 0 };

/** What the list page knows and does. The sheet and its rows are with the worker; here is what is on screen. */
export function createListPage(context: ListPageContext) {
  const { wording, isPrivate, bases, startWorker, requestConsent, saveBlob, onChange } = context;
  let { settings } = context;
  const state: ListPageState = {
    table: null,
    lists: null,
    reading: null,
    sheet: null,
    status: null,
    progress: null,
    useSources: false,
    isNotKept: isPrivate,
    group: null,
    shown: NOTHING_SHOWN,
    fault: null,
    news: null,
    exporting: null,
    asks: null,
    isDragging: false,
    draft: '',
    opened: 0,
    said: '',
  };

  let worker: Worker | null = null;
  /** Where the sheet on screen comes from, null for a list that was kept; and what is being read, or was last. */
  let origin: Reading | null = null;
  let given: Reading | null = null;
  /** Whether the person has chosen where to look for this sheet. */
  let hasChosenSources = false;
  let wanted: { from: number; count: number } | null = null;
  let requests = 0;
  /** The request for rows that is not answered yet. */
  let pending: number | null = null;
  let isStale = false;
  let quarter = 0;

  function set(change: Partial<ListPageState>): void {
    Object.assign(state, change);
    onChange();
  }

  function send(command: ListCommand): void {
    worker?.postMessage(command);
  }

  /** Sends what makes a list go on, once the person agreed that the State's services are asked where it asks them. */
  async function sendAgreed(command: ListCommand, useSources: boolean): Promise<void> {
    // Firefox asks only within the click: nothing may be awaited before.
    if (useSources && !(await requestConsent().catch(() => false))) {
      return set({ fault: { kind: 'no-consent' }, news: null });
    }
    set({ fault: null, news: null });
    send(command);
  }

  function begin(): void {
    const { sources, cacheDays } = settings;
    send({ kind: 'begin', mayKeep: !isPrivate, sources, cacheDays, ...(bases && { bases }) });
  }

  function start(): void {
    const started = startWorker();
    worker = started;
    started.addEventListener('message', ({ data }: MessageEvent<ListEvent>) => {
      if (worker === started) hear(data);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker !== started) return;
      started.terminate();
      close();
      set({ fault: { kind: 'crash' }, reading: null, exporting: null, asks: null });
      start();
    });
    begin();
  }

  /** Puts away what is on screen of a list. What is kept of it stays kept. */
  function close(): void {
    pending = null;
    wanted = null;
    hasChosenSources = false;
    Object.assign(state, {
      sheet: null,
      status: null,
      progress: null,
      group: null,
      shown: NOTHING_SHOWN,
      isNotKept: isPrivate,
      asks: null,
      exporting: null,
    } satisfies Partial<ListPageState>);
  }

  function hear(event: ListEvent): void {
    switch (event.kind) {
      case 'table':
        state.table = event.table;
        set(!state.status && !hasChosenSources ? { useSources: suggestedSources() } : {});
        break;
      case 'lists':
        set({ lists: event.lists });
        break;
      case 'reading':
        // What is still on its way after the person stopped it.
        if (state.reading) set({ reading: { bytes: event.bytes, total: event.total } });
        break;
      case 'sheet':
        hearSheet(event.about);
        break;
      case 'sheet-fault':
        set({ reading: null, fault: { kind: 'sheet', fault: event.fault } });
        break;
      case 'status':
        hearStatus(event);
        break;
      case 'run-fault':
        set({ reading: null, fault: { kind: 'run', fault: event.fault } });
        break;
      case 'not-kept':
        set({ isNotKept: true });
        break;
      case 'rows':
        hearRows(event);
        break;
      case 'exporting':
        if (state.exporting) set({ exporting: { ...state.exporting, done: event.done, total: event.total } });
        break;
      case 'exported':
        saveBlob(event.blob, event.fileName);
        set({
          exporting: null,
          fault: null,
          news: { kind: 'exported', fileName: event.fileName, harmless: event.harmless },
        });
        break;
      case 'export-fault':
        set({ exporting: null, fault: { kind: 'export' } });
        break;
    }
  }

  function hearSheet(about: SheetAbout): void {
    const isCorrection = state.sheet !== null && state.reading === null;
    if (!isCorrection) {
      const { reading } = state;
      close();
      origin = given;
      state.opened++;
      state.draft = reading && about.fileName === null ? '' : state.draft;
    }
    state.sheet = about;
    const column = about.column === null ? null : about.columns[about.column];
    if (!hasChosenSources || needsSources()) state.useSources = suggestedSources();
    set({
      reading: null,
      fault: null,
      said: wording.sheetRead(about.rows, column ? wording.column(column.header, about.column ?? 0) : null),
    });
  }

  function hearStatus({ status, progress, useSources }: ListEvent & { kind: 'status' }): void {
    const before = state.status;
    const part = progress.total > 0 ? Math.floor((4 * progress.done) / progress.total) : 0;
    let { said } = state;
    if (status !== before) {
      quarter = part;
      said =
        status === 'ready'
          ? said
          : status === 'done'
            ? wording.doneSummary(progress.total)
            : `${wording.ui[status]}. ${wording.progress(progress.done, progress.total)}.`;
    } else if (status === 'running' && part > quarter && part < 4) {
      quarter = part;
      said = wording.percentDone(part * 25);
    }
    // A sheet that only waits for its beginning is corrected, not run.
    const isBegun = status !== 'ready';
    set({
      status: isBegun ? status : null,
      progress: isBegun ? progress : null,
      ...(isBegun && { useSources }),
      said,
    });
    if (isBegun) refresh();
  }

  function hearRows({ request, from, rows, matching }: ListEvent & { kind: 'rows' }): void {
    if (request !== pending) return;
    pending = null;
    const shown = { from, rows, matching };
    // Asked for before the person went elsewhere: what is on screen stays, and is asked for anew.
    if (!isOnScreen(shown) && isOnScreen(state.shown)) {
      refresh();
      return;
    }
    set({ shown });
    if (isStale) refresh();
  }

  /** Whether these rows are all that the screen shows now. */
  function isOnScreen({ from, rows, matching }: RowsShown): boolean {
    if (!wanted) return true;
    return wanted.from >= from && Math.min(wanted.from + wanted.count, matching) <= from + rows.length;
  }

  /** Asks again for what is on screen: one question at a time, the last one counts. */
  function refresh(): void {
    isStale = pending !== null;
    if (isStale) return;
    const { from, count } = wanted ?? { from: 0, count: 30 };
    pending = ++requests;
    const first = Math.max(0, from - MARGIN);
    send({ kind: 'rows', request: pending, group: state.group, from: first, count: from - first + count + MARGIN });
  }

  /** Where to look unless the person says it: nobody is asked before it is known what is installed. */
  function suggestedSources(): boolean {
    return maySend() && (needsSources() || (state.table !== null && !canUseTable()));
  }

  /** Whether the settings allow a service of the State. */
  function maySend(): boolean {
    return settings.sources.officialTable || settings.sources.registry;
  }

  /** Only the State's company search knows names. */
  function needsSources(): boolean {
    const { sheet } = state;
    return sheet !== null && sheet.column !== null && sheet.columns[sheet.column]?.kind === 'name';
  }

  function canUseTable(): boolean {
    return state.table?.state === 'installed' && settings.sources.installedTable;
  }

  /** True in a private window of Firefox: nothing can be installed there either. */
  function cannotOpenTable(): boolean {
    return state.table?.state === 'unreadable' && state.table.fault === 'private-window';
  }

  /** Why the table does not answer, as far as it is known. */
  function whyNoTable(): string {
    if (cannotOpenTable()) return wording.ui.tableNotHere;
    return state.table?.state === 'unreadable' ? wording.ui.tableFaulty : wording.ui.tableNone;
  }

  /** True where the page may take another list; says why where not. */
  function mayTakeAnother(): boolean {
    const isBusy = state.status === 'running';
    if (!isBusy && !wouldLose()) return true;
    set({ fault: { kind: isBusy ? 'busy' : 'would-lose' }, news: null });
    return false;
  }

  /** True where leaving the list loses answers. */
  function wouldLose(): boolean {
    return state.isNotKept && state.status !== null;
  }

  function read(reading: Reading): void {
    given = reading;
    const total = reading.kind === 'read-file' ? reading.file.size : reading.text.length;
    set({ reading: { bytes: 0, total }, fault: null, news: null, said: wording.ui.readingTitle });
    send(reading);
  }

  function readText(text: string): void {
    if (!mayTakeAnother()) return;
    if (!text.trim()) {
      set({ fault: { kind: 'nothing-pasted' }, news: null });
      return;
    }
    read({ kind: 'read-text', text });
  }

  return {
    state,
    wording,
    isPrivate,
    maySend,
    canUseTable,
    cannotOpenTable,
    whyNoTable,
    needsSources,

    start,
    /** Reads again what may have changed meanwhile: a table may have been installed, another page may have run a list. */
    lookAgain: begin,
    /** Takes over what was chosen in another window meanwhile. */
    setSettings(changed: Settings): void {
      settings = changed;
      if (!state.status && !hasChosenSources) state.useSources = suggestedSources();
      begin();
      onChange();
    },

    setDraft: (draft: string) => set({ draft }),
    readText,
    readExample: () => readText(`SIRET\n${EXAMPLE.join('\n')}`),
    readFile(file: File | undefined): void {
      if (file && mayTakeAnother()) read({ kind: 'read-file', file });
    },
    chooseSheet(sheet: number): void {
      if (origin?.kind === 'read-file') read({ ...origin, sheet });
    },
    /** Whether another sheet of the workbook can be chosen: not of one that was kept and opened again. */
    canChooseSheet: () => origin?.kind === 'read-file',
    cancelReading(): void {
      // A reader in its loop hears nothing. What was read before is read again from its file, or was kept.
      worker?.terminate();
      const before = state.sheet !== null && state.status === null ? origin : null;
      close();
      start();
      if (before) read(before);
      set({ reading: before && state.reading, news: { kind: 'reading-cancelled' } });
    },
    setDragging: (isDragging: boolean) => {
      if (state.isDragging !== isDragging) set({ isDragging });
    },

    setColumn(change: { column?: number; columnKind?: ColumnKind; hasHeader?: boolean }): void {
      const { sheet } = state;
      if (!sheet) return;
      const column = change.column ?? sheet.column ?? 0;
      const columnKind = change.columnKind ?? sheet.columns[column]?.kind ?? 'siret';
      send({ kind: 'set-column', column, columnKind, hasHeader: change.hasHeader ?? sheet.hasHeader });
    },
    setUseSources(useSources: boolean): void {
      hasChosenSources = true;
      set({ useSources });
    },
    run: () => sendAgreed({ kind: 'run', useSources: state.useSources }, state.useSources),
    pause: () => send({ kind: 'pause' }),
    /** The consent to send anything was taken back: a list that asks waits. */
    stopAsking(): void {
      if (state.useSources && state.status === 'running') send({ kind: 'pause' });
    },
    resume: () => sendAgreed({ kind: 'resume' }, state.useSources),
    cancel: () => send({ kind: 'cancel' }),
    retry(): Promise<void> {
      const useSources = maySend();
      return sendAgreed({ kind: 'retry', useSources }, useSources);
    },
    keep: () => set({ asks: null }),

    show(group: RowGroup | null): void {
      pending = null;
      wanted = null;
      set({ group, shown: { ...NOTHING_SHOWN, matching: groupSize(state.progress, group) } });
      refresh();
    },
    /** Tells which rows of the group are on screen. */
    want(from: number, count: number): void {
      wanted = { from, count };
      if (!isOnScreen(state.shown)) refresh();
    },

    export(format: ExportFormat): void {
      if (state.exporting) return;
      const total = state.progress?.total ?? 0;
      set({ exporting: { format, done: 0, total }, fault: null, news: null, said: wording.ui.exporting });
      send({ kind: 'export', format, language: wording.lang });
    },

    open(id: string): void {
      if (!mayTakeAnother()) return;
      close();
      origin = null;
      state.opened++;
      set({ fault: null, news: null });
      send({ kind: 'open', id });
    },
    askDelete: (id: string) => set({ asks: { kind: 'delete', id }, news: null }),
    delete(id: string): void {
      set({ asks: null, news: { kind: 'deleted' } });
      send({ kind: 'delete', id });
    },

    /** Back to the empty page; asks first where that loses the list. */
    newList(isSure = false): void {
      if (wouldLose() && !isSure) {
        set({ asks: { kind: 'new-list' } });
        return;
      }
      close();
      origin = null;
      set({ fault: null, news: null });
      begin();
    },
    wouldLose,
  };
}

/** Rows of a group, as far as the list is. */
export function groupSize(progress: ListProgress | null, group: RowGroup | null): number {
  if (!progress) return 0;
  return group === null ? progress.total : progress.counts[group];
}
