import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frListPage } from '../../../core/wording/fr-list-page.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../entrypoints/kept/settings.ts';
import type {
  KeptList,
  ListCommand,
  ListEvent,
  ListProgress,
  ListStatus,
  RowGroup,
  SheetAbout,
} from '../../../entrypoints/list/list-contract.ts';
import { createListPage, EXAMPLE, type ListPage } from '../../../entrypoints/list/list-page.ts';

vi.mock('wxt/utils/storage', () => ({ storage: { defineItem: () => ({}) } }));

class FakeWorker extends EventTarget {
  heard: ListCommand[] = [];
  isEnded = false;
  postMessage(command: ListCommand) {
    this.heard.push(command);
  }
  terminate() {
    this.isEnded = true;
  }
  tell(data: ListEvent) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  /** Commands of a kind, in order. */
  commands<Kind extends ListCommand['kind']>(kind: Kind): (ListCommand & { kind: Kind })[] {
    return this.heard.filter((command) => command.kind === kind) as never;
  }
}

let workers: FakeWorker[];
let saved: string[];
let consent: boolean | Error;
let page: ListPage;

const worker = () => workers.at(-1) as FakeWorker;

function openPage(change: { settings?: Partial<Settings>; isPrivate?: boolean } = {}): void {
  page = createListPage({
    wording: frListPage,
    settings: { ...DEFAULT_SETTINGS, ...change.settings },
    isPrivate: change.isPrivate ?? false,
    startWorker: () => {
      workers.push(new FakeWorker());
      return worker() as unknown as Worker;
    },
    requestConsent: async () => {
      if (consent instanceof Error) throw consent;
      return consent;
    },
    saveBlob: (_, fileName) => saved.push(fileName),
    onChange: () => undefined,
  });
  page.start();
}

beforeEach(() => {
  workers = [];
  saved = [];
  consent = true;
  openPage();
});

const SHEET: SheetAbout = {
  fileName: null,
  sheets: [],
  sheet: 0,
  rows: 500,
  hasHeader: true,
  columns: [
    { header: 'SIRET', kind: 'siret', filled: 500, recognised: 499, restored: 0, examples: ['30247464800664'] },
    { header: 'Nom', kind: 'name', filled: 500, recognised: 500, restored: 0, examples: ['Naturalia'] },
  ],
  column: 0,
  notes: [],
};
const INSTALLED: ListEvent = {
  kind: 'table',
  table: { state: 'installed', month: '2026-06', isSample: false, provenance: { kind: 'publisher' } as never },
};
const KEPT: KeptList = { id: 'k', about: SHEET, status: 'paused', done: 12, changedAt: 0 };

function progress(done: number, counts: Partial<Record<RowGroup, number>> = {}): ListProgress {
  const all: RowGroup[] = [
    'official',
    'deduced',
    'several',
    'none',
    'unknown',
    'refused',
    'not-found',
    'to-choose',
    'failed',
  ];
  return {
    done,
    total: 500,
    rate: 7,
    counts: {
      ...(Object.fromEntries(all.map((group) => [group, 0])) as Record<RowGroup, number>),
      waiting: 500 - done,
      ...counts,
    },
    pausedBySource: null,
  };
}
const tellStatus = (status: ListStatus, done: number, counts?: Partial<Record<RowGroup, number>>) =>
  worker().tell({ kind: 'status', status, progress: progress(done, counts), useSources: false });

/** A list that runs. */
function runList(): void {
  worker().tell(INSTALLED);
  page.readText('30247464800664');
  worker().tell({ kind: 'sheet', about: SHEET });
  tellStatus('running', 10, { official: 10 });
}

describe('the worker', () => {
  it('first hears what may be kept and asked', () => {
    expect(worker().heard).toEqual([
      { kind: 'begin', mayKeep: true, sources: DEFAULT_SETTINGS.sources, cacheDays: DEFAULT_SETTINGS.cacheDays },
    ]);
  });

  it('hears in a private window that nothing may be kept, and the page says so from the start', () => {
    openPage({ isPrivate: true });
    expect(worker().heard[0]).toMatchObject({ mayKeep: false });
    expect(page.state.isNotKept).toBe(true);
  });

  it('that breaks off is replaced, and the person reads why', () => {
    runList();
    worker().dispatchEvent(new Event('error', { cancelable: true }));
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isEnded).toBe(true);
    expect(page.state).toMatchObject({ fault: { kind: 'crash' }, sheet: null, status: null });
    // What the old one still says is not heard.
    workers[0]?.tell({ kind: 'sheet', about: SHEET });
    expect(page.state.sheet).toBeNull();
  });
});

describe('a sheet', () => {
  it('is shown, and nothing runs', () => {
    page.readExample();
    expect(worker().commands('read-text')).toEqual([{ kind: 'read-text', text: `SIRET\n${EXAMPLE.join('\n')}` }]);
    worker().tell({ kind: 'sheet', about: SHEET });
    expect(page.state).toMatchObject({ sheet: SHEET, reading: null, status: null });
    expect(page.state.said).toBe('500 lignes lues. Colonne à chercher\u202f: «\u202fSIRET\u202f».');
    expect(worker().commands('run')).toEqual([]);
  });

  it('is corrected one thing at a time', () => {
    page.readText('x');
    worker().tell({ kind: 'sheet', about: SHEET });
    page.setColumn({ column: 1 });
    page.setColumn({ columnKind: 'vat' });
    page.setColumn({ hasHeader: false });
    expect(worker().commands('set-column')).toEqual([
      { kind: 'set-column', column: 1, columnKind: 'name', hasHeader: true },
      { kind: 'set-column', column: 0, columnKind: 'vat', hasHeader: true },
      { kind: 'set-column', column: 0, columnKind: 'siret', hasHeader: false },
    ]);
  });

  it('of a workbook is changed for another of the same file', () => {
    const file = new File(['x'], 'clients.xlsx');
    page.readFile(file);
    worker().tell({ kind: 'sheet', about: { ...SHEET, fileName: 'clients.xlsx', sheets: ['A', 'B'] } });
    page.chooseSheet(1);
    expect(worker().commands('read-file').at(-1)).toEqual({ kind: 'read-file', file, sheet: 1 });
  });

  it('that cannot be read leaves the first one in place', () => {
    page.readText('x');
    worker().tell({ kind: 'sheet', about: SHEET });
    const first = new File(['x'], 'bad.xlsx');
    page.readFile(first);
    worker().tell({ kind: 'sheet-fault', fault: { id: 'password' } });
    expect(page.state).toMatchObject({
      sheet: SHEET,
      reading: null,
      fault: { kind: 'sheet', fault: { id: 'password' } },
    });
  });

  it('is not read from an empty field', () => {
    page.readText(' \n ');
    expect(page.state.fault).toEqual({ kind: 'nothing-pasted' });
    expect(worker().commands('read-text')).toEqual([]);
  });

  it('keeps what was pasted while it cannot be read, and lets it go once it is', () => {
    page.setDraft('???');
    page.readText(page.state.draft);
    worker().tell({ kind: 'sheet-fault', fault: { id: 'not-a-sheet' } });
    expect(page.state.draft).toBe('???');
    page.readText(page.state.draft);
    worker().tell({ kind: 'sheet', about: SHEET });
    expect(page.state.draft).toBe('');
  });

  it('is there again when the reading of another one is stopped', () => {
    page.readText('one');
    worker().tell({ kind: 'sheet', about: SHEET });
    page.readFile(new File(['x'], 'long.xlsx'));
    page.cancelReading();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isEnded).toBe(true);
    expect(worker().commands('read-text')).toEqual([{ kind: 'read-text', text: 'one' }]);
    expect(page.state.news).toEqual({ kind: 'reading-cancelled' });
    worker().tell({ kind: 'sheet', about: SHEET });
    expect(page.state.sheet).toBe(SHEET);
  });

  it('does not take the place of a list that is not kept', () => {
    runList();
    worker().tell({ kind: 'not-kept' });
    tellStatus('done', 500);
    page.readFile(new File(['x'], 'other.csv'));
    expect(page.state).toMatchObject({ fault: { kind: 'would-lose' }, status: 'done' });
    expect(worker().commands('read-file')).toEqual([]);
  });

  it('is not taken while another list runs, which goes on', () => {
    runList();
    page.readFile(new File(['x'], 'other.csv'));
    expect(page.state).toMatchObject({ fault: { kind: 'busy' }, sheet: SHEET, status: 'running' });
    expect(worker().commands('read-file')).toEqual([]);
  });
});

describe('where to look', () => {
  const read = (about = SHEET) => {
    page.readText('x');
    worker().tell({ kind: 'sheet', about });
  };

  it('is the installed table where there is one', () => {
    worker().tell(INSTALLED);
    read();
    expect(page.state.useSources).toBe(false);
  });

  it('is the State’s services where there is none', () => {
    worker().tell({ kind: 'table', table: { state: 'none' } });
    read();
    expect(page.state.useSources).toBe(true);
  });

  it('is the State’s services for names, which no table holds', () => {
    worker().tell(INSTALLED);
    read({ ...SHEET, column: 1 });
    expect(page.needsSources()).toBe(true);
    expect(page.state.useSources).toBe(true);
  });

  it('is nobody before it is known what is installed', () => {
    read();
    expect(page.state.useSources).toBe(false);
    worker().tell(INSTALLED);
    expect(page.state.useSources).toBe(false);
  });

  it('stays the services for names when the table is read again', () => {
    worker().tell(INSTALLED);
    read({ ...SHEET, column: 1 });
    worker().tell(INSTALLED);
    expect(page.state.useSources).toBe(true);
  });

  it('is told as it is where Firefox opens no table, in a private window', () => {
    worker().tell({ kind: 'table', table: { state: 'unreadable', fault: 'private-window' } });
    read();
    expect(page.state.useSources).toBe(true);
    expect(page.cannotOpenTable()).toBe(true);
    expect(page.whyNoTable()).toBe(frListPage.ui.tableNotHere);
    worker().tell({ kind: 'table', table: { state: 'unreadable', fault: 'damaged' } });
    expect(page.whyNoTable()).toBe(frListPage.ui.tableFaulty);
  });

  it('is never what the settings forbid', () => {
    openPage({ settings: { sources: { installedTable: true, officialTable: false, registry: false } } });
    worker().tell({ kind: 'table', table: { state: 'none' } });
    read();
    expect(page.maySend()).toBe(false);
    expect(page.state.useSources).toBe(false);
  });

  it('follows the settings, which another window may change', () => {
    worker().tell({ kind: 'table', table: { state: 'none' } });
    read();
    page.setSettings({ ...DEFAULT_SETTINGS, sources: { installedTable: true, officialTable: false, registry: false } });
    expect(page.state.useSources).toBe(false);
    expect(worker().commands('begin').at(-1)).toMatchObject({ sources: { registry: false } });
  });

  it('stays as it was chosen while the column is corrected', () => {
    worker().tell(INSTALLED);
    read();
    page.setUseSources(true);
    worker().tell({ kind: 'sheet', about: { ...SHEET, hasHeader: false } });
    expect(page.state.useSources).toBe(true);
  });

  it.each([false, new Error('No gesture.')])('sends nothing without the person’s consent (%s)', async (answer) => {
    consent = answer;
    worker().tell({ kind: 'table', table: { state: 'none' } });
    read();
    await page.run();
    expect(page.state).toMatchObject({ fault: { kind: 'no-consent' }, sheet: SHEET });
    expect(worker().commands('run')).toEqual([]);
  });

  it('asks no consent for the installed table', async () => {
    consent = false;
    worker().tell(INSTALLED);
    read();
    await page.run();
    expect(worker().commands('run')).toEqual([{ kind: 'run', useSources: false }]);
  });
});

describe('a list that runs', () => {
  beforeEach(runList);

  it('says its beginning, each quarter and its end, and nothing between', () => {
    const said: string[] = [page.state.said];
    for (const done of [60, 130, 140, 260, 300, 380, 499]) {
      tellStatus('running', done);
      if (page.state.said !== said.at(-1)) said.push(page.state.said);
    }
    tellStatus('done', 500);
    said.push(page.state.said);
    expect(said).toEqual([
      'Recherche en cours. 10 sur 500 lignes.',
      '25\u202f% des lignes sont faites.',
      '50\u202f% des lignes sont faites.',
      '75\u202f% des lignes sont faites.',
      'Recherche terminée, 500 lignes.',
    ]);
  });

  it('asks for the rows around the screen, one question at a time', () => {
    const [first] = worker().commands('rows');
    expect(first).toMatchObject({ group: null, from: 0 });
    page.want(200, 20);
    tellStatus('running', 20);
    expect(worker().commands('rows')).toHaveLength(1);
    worker().tell({ kind: 'rows', request: first?.request ?? -1, from: 0, rows: [], matching: 500 });
    expect(worker().commands('rows').at(-1)).toMatchObject({ from: 140, count: 140 });
  });

  it('does not ask again for rows that are here', () => {
    const [first] = worker().commands('rows');
    const rows = Array.from({ length: 100 }, (_, place) => ({ place, cells: ['x'], result: null }));
    worker().tell({ kind: 'rows', request: first?.request ?? -1, from: 0, rows, matching: 500 });
    page.want(30, 20);
    expect(worker().commands('rows')).toHaveLength(1);
    page.want(90, 20);
    expect(worker().commands('rows')).toHaveLength(2);
  });

  it('keeps the rows on screen when others come that were asked for before the person went back', () => {
    const many = (from: number) =>
      Array.from({ length: 100 }, (_, at) => ({ place: from + at, cells: ['x'], result: null }));
    const [first] = worker().commands('rows');
    worker().tell({ kind: 'rows', request: first?.request ?? -1, from: 0, rows: many(0), matching: 500 });
    page.want(400, 20);
    const [, far] = worker().commands('rows');
    page.want(0, 20);
    worker().tell({ kind: 'rows', request: far?.request ?? -1, from: 340, rows: many(340), matching: 500 });
    expect(page.state.shown.from).toBe(0);
    expect(worker().commands('rows').at(-1)).toMatchObject({ from: 0 });
    expect(worker().commands('rows')).toHaveLength(3);
  });

  it('shows no row of the group that was left', () => {
    const [first] = worker().commands('rows');
    page.show('failed');
    expect(worker().commands('rows').at(-1)).toMatchObject({ group: 'failed', from: 0 });
    const row = { place: 0, cells: ['x'], result: null };
    worker().tell({ kind: 'rows', request: first?.request ?? -1, from: 0, rows: [row], matching: 500 });
    expect(page.state.shown.rows).toEqual([]);
  });

  it('waits where the consent is taken back while the services of the State are asked', async () => {
    tellStatus('running', 10);
    page.stopAsking();
    expect(worker().commands('pause')).toEqual([]);
    worker().tell({ kind: 'status', status: 'running', progress: progress(10), useSources: true });
    page.stopAsking();
    expect(worker().commands('pause')).toHaveLength(1);
  });

  it('is paused, goes on and is stopped', async () => {
    page.pause();
    tellStatus('paused', 10);
    await page.resume();
    tellStatus('running', 10);
    page.cancel();
    const acts = worker().heard.filter(({ kind }) => kind !== 'rows');
    expect(acts.map(({ kind }) => kind).slice(-3)).toEqual(['pause', 'resume', 'cancel']);
  });

  it('looks up again what failed', async () => {
    tellStatus('done', 500, { failed: 3 });
    await page.retry();
    expect(worker().commands('retry')).toEqual([{ kind: 'retry', useSources: true }]);
  });

  it('is exported once at a time, in the language of the page', () => {
    page.export('csv');
    page.export('xlsx');
    expect(worker().commands('export')).toEqual([{ kind: 'export', format: 'csv', language: 'fr' }]);
    worker().tell({ kind: 'exporting', done: 100, total: 500 });
    expect(page.state.exporting).toEqual({ format: 'csv', done: 100, total: 500 });
    worker().tell({ kind: 'exported', blob: new Blob(), fileName: 'liste.csv', harmless: 2 });
    expect(saved).toEqual(['liste.csv']);
    expect(page.state).toMatchObject({ exporting: null, news: { fileName: 'liste.csv', harmless: 2 } });
  });

  it('is still there when its export fails', () => {
    page.export('xlsx');
    worker().tell({ kind: 'export-fault' });
    expect(page.state).toMatchObject({ exporting: null, fault: { kind: 'export' }, sheet: SHEET });
  });

  it('that is not kept is left only when it is confirmed', () => {
    expect(page.wouldLose()).toBe(false);
    worker().tell({ kind: 'not-kept' });
    expect(page.wouldLose()).toBe(true);
    tellStatus('done', 500);
    page.newList();
    expect(page.state).toMatchObject({ asks: { kind: 'new-list' }, sheet: SHEET });
    page.newList(true);
    expect(page.state).toMatchObject({ sheet: null, status: null, isNotKept: false });
  });
});

describe('a list that was left half-way', () => {
  beforeEach(() => worker().tell({ kind: 'lists', lists: [KEPT] }));

  it('is opened as it was left', () => {
    page.open('k');
    worker().tell({ kind: 'sheet', about: SHEET });
    tellStatus('paused', 12);
    expect(worker().commands('open')).toEqual([{ kind: 'open', id: 'k' }]);
    expect(page.state).toMatchObject({ sheet: SHEET, status: 'paused', progress: { done: 12 } });
    expect(page.canChooseSheet()).toBe(false);
  });

  it('that is gone meanwhile says so', () => {
    page.open('k');
    worker().tell({ kind: 'run-fault', fault: 'gone' });
    expect(page.state).toMatchObject({ sheet: null, fault: { kind: 'run', fault: 'gone' } });
  });

  it('is deleted only when it is confirmed', () => {
    page.askDelete('k');
    expect(worker().commands('delete')).toEqual([]);
    page.delete('k');
    worker().tell({ kind: 'lists', lists: [] });
    expect(worker().commands('delete')).toEqual([{ kind: 'delete', id: 'k' }]);
    expect(page.state).toMatchObject({ lists: [], news: { kind: 'deleted' }, asks: null });
  });
});
