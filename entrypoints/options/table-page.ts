import type { AsOf, IsoDate } from '../../core/answer.ts';
import type { InstallFault, InstallStage } from '../../core/siret-table/installation.ts';
import type { Reply } from '../../core/sources/request.ts';
import { readFolderAddress } from '../../core/sources/table-folder.ts';
import { monthOfName, type PublishedRelease } from '../../core/sources/table-releases.ts';
import type { InUse, TableWording } from '../../core/wording/wording.ts';
import { deletion } from '../kept/deletion.ts';
import { keepFolderAddress, recallFolderAddress } from '../kept/folder-address.ts';
import type { Installed, InstalledRead, InstalledTable } from '../kept/installed-table.ts';
import type { GiveBack } from '../kept/lent-host.ts';
import { isPrivateWindow } from '../kept/private-window.ts';
import type { DownloadJob, DownloadStore } from '../kept/table-download.ts';
import type { TableWriter } from '../kept/table-writer.ts';
import { keepUpdateChoice, recallUpdateChoice, type UpdateChoice } from '../kept/update-choice.ts';
import { KIND_BYTES, kindOf } from '../table/file-kind.ts';
import type { InstallRequest } from '../table/install.ts';
import { readWorkerMessage, TABLE_LOCK } from '../table/install-messages.ts';
import { checkForUpdate } from '../table/update-check.ts';

/** An installation under way in this page. */
export interface Work {
  stage: InstallStage;
  done: number;
  total: number | null;
  /** When the stage began, in milliseconds, and with how much of it done: for the time that is left. */
  began: { at: number; done: number };
}

export type Outcome =
  | { kind: 'installed'; month: AsOf }
  | { kind: 'fault'; fault: InstallFault }
  | { kind: 'cancelled' }
  | { kind: 'removed' };

/** A release with an address to download it from. */
export interface FoundRelease extends PublishedRelease {
  url: string;
}

export interface ChosenFile {
  file: File;
  /** Month of its data, empty where nothing says it; a table in our format states its own. */
  month: AsOf | '';
  /** False for an archive until it shows that it holds a CSV of which nothing says the month. */
  asksMonth: boolean;
}

export interface TablePageState {
  /** Null until it is read. */
  installed: InstalledRead<Installed | null> | null;
  work: Work | null;
  outcome: Outcome | null;
  /** A download that can go on. */
  halfWay: DownloadJob | null;
  /** Another page installs or deletes. */
  isBusyElsewhere: boolean;
  isFinding: boolean;
  release: FoundRelease | null;
  /** Month of that release where its name does not say it. */
  releaseMonth: AsOf | '';
  chosen: ChosenFile | null;
  folder: string;
  isRemoving: boolean;
  /** Tables that were installed from this page. */
  installs: number;
  updates: UpdateChoice;
  /** Month of a newer release than the installed one. */
  newer: AsOf | null;
  /** What was said last to those who do not see the page. */
  said: string;
}

export interface TablePageContext {
  wording: TableWording;
  table: InstalledTable;
  writer: TableWriter;
  downloads: DownloadStore;
  startWorker: () => Worker;
  findReleases: () => Promise<Reply<PublishedRelease[]>>;
  /** Asks the person for access to a host while a table is installed. To be called first thing in a click. */
  lendHost: (host: string) => Promise<GiveBack | null>;
  today: () => IsoDate;
  onChange: () => void;
}

export type TablePage = ReturnType<typeof createTablePage>;

/** Wait for another page to let go, in milliseconds. */
const LOCK_PATIENCE = 3000;

/** What the page of the official table knows and does. */
export function createTablePage(context: TablePageContext) {
  const { table, writer, downloads, startWorker, findReleases, lendHost, today, onChange } = context;
  let { wording } = context;
  const state: TablePageState = {
    installed: null,
    work: null,
    outcome: null,
    halfWay: null,
    isBusyElsewhere: false,
    isFinding: false,
    release: null,
    releaseMonth: '',
    chosen: null,
    folder: '',
    isRemoving: false,
    installs: 0,
    updates: { isAllowed: false, checkedOn: null, newest: null },
    newer: null,
    said: '',
  };
  let worker: Worker | null = null;
  /** Of the host that the installation under way downloads from. */
  let giveBack = nothingLent;
  /** Ends once the page is ready and what an earlier installation left is gone: the next one needs the same lock. */
  let sweeping: Promise<unknown> = Promise.resolve();
  /** Read before anything is installed: in a private window nothing is. */
  let isPrivate = false;
  deletion.watch(() => {
    if (state.work) void cancel();
  });

  function set(change: Partial<TablePageState>): void {
    Object.assign(state, change);
    onChange();
  }

  function inUse(): InUse {
    const { installed } = state;
    if (!installed?.ok) return installed ? 'unreadable' : null;
    return installed.value && { month: installed.value.about.month };
  }

  /** Reads what is kept. Every part of the table is read over when the page opens, and again while it is damaged. */
  async function refresh(): Promise<void> {
    const wasSound = state.installed?.ok === true;
    const [installed, job] = await Promise.all([table.about(), downloads.job().catch(() => null)]);
    set({ installed, halfWay: job && canGoOn(job) ? job : null });
    if (wasSound || !installed.ok || !installed.value) return;
    // The head is sound; whether every part is takes a moment longer.
    const all = await table.loadAll();
    if (all && !all.ok) set({ installed: all });
  }

  /** Does something that only one page at a time may; false where another one is at it. */
  async function alone(work: () => Promise<void>): Promise<boolean> {
    try {
      // A worker that was ended lets go a moment later.
      await navigator.locks.request(TABLE_LOCK, { signal: AbortSignal.timeout(LOCK_PATIENCE) }, work);
      return true;
    } catch (error) {
      if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) return false;
      throw error;
    }
  }

  async function watchOthers(): Promise<void> {
    const { held = [] } = await navigator.locks.query();
    if (state.work || !held.some(({ name }) => name === TABLE_LOCK)) return;
    set({ isBusyElsewhere: true });
    await navigator.locks.request(TABLE_LOCK, { mode: 'shared' }, async () => undefined);
    set({ isBusyElsewhere: false });
    await refresh();
  }

  function run(request: InstallRequest): void {
    if (worker) return;
    // The worker has no window to ask about.
    if (isPrivate) {
      endWorker();
      set({ outcome: { kind: 'fault', fault: { kind: 'store' } } });
      return;
    }
    const started = startWorker();
    worker = started;
    const stage: InstallStage = request.way === 'file' ? 'read' : 'download';
    set({
      work: { stage, done: 0, total: null, began: { at: performance.now(), done: 0 } },
      outcome: null,
      said: `${wording.ui.underWay}. ${wording.stage(stage)}.`,
    });
    started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (worker !== started) return;
      const message = readWorkerMessage(data);
      if (message.type === 'end') return void finish(message.fault);
      const { progress } = message;
      const isNext = progress.stage !== state.work?.stage || state.work.total === null;
      const began = isNext || !state.work ? { at: performance.now(), done: progress.done } : state.work.began;
      set({
        work: { ...progress, began },
        ...(progress.stage !== state.work?.stage && { said: `${wording.stage(progress.stage)}.` }),
      });
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === started) void finish({ kind: 'crash' });
    });
    void sweeping.then(() => {
      if (worker !== started) return;
      if (isPrivate) void finish({ kind: 'store' });
      else started.postMessage(request);
    });
  }

  function endWorker(): void {
    worker?.terminate();
    worker = null;
    void giveBack();
    giveBack = nothingLent;
  }

  async function finish(fault: InstallFault | null): Promise<void> {
    endWorker();
    await refresh();
    const installed = state.installed?.ok ? state.installed.value : null;
    // What was installed and cannot be read is told where it is shown.
    const done: Outcome | null = installed && { kind: 'installed', month: installed.about.month };
    const outcome: Outcome | null = fault ? { kind: 'fault', fault } : done;
    const lacksMonth = fault?.kind === 'archive' && fault.reason === 'no-month';
    // What was chosen stays: after a fault it can be tried again, and is not typed twice.
    set({
      work: null,
      outcome,
      said: '',
      newer: null,
      ...(lacksMonth && state.chosen && { chosen: { ...state.chosen, asksMonth: true } }),
      ...(!fault && { chosen: null, release: null, installs: state.installs + 1 }),
    });
    if (fault?.kind === 'busy') await watchOthers();
  }

  async function runWithHost(url: URL, request: InstallRequest): Promise<void> {
    // Firefox asks only within the click: nothing may be awaited before.
    const lent = await lendHost(url.hostname).catch(() => null);
    if (lent) {
      await giveBack();
      giveBack = lent;
      run(request);
    } else set({ outcome: { kind: 'fault', fault: { kind: 'permission', host: url.hostname } } });
  }

  async function checkUpdates(): Promise<void> {
    const month = state.installed?.ok ? state.installed.value?.about.month : undefined;
    const newer = month ? await checkForUpdate({ installed: month, today: today(), findReleases }) : null;
    const kept = await recallUpdateChoice();
    // What the person ticked meanwhile may not be kept yet.
    set({ newer, updates: { ...kept, isAllowed: state.updates.isAllowed } });
  }

  async function start(): Promise<void> {
    // From now on: what is asked before the page is ready waits for it.
    sweeping = prepare().catch(() => undefined);
    await sweeping;
    await checkUpdates();
  }

  async function prepare(): Promise<void> {
    const recalled = Promise.all([recallFolderAddress(), recallUpdateChoice()]);
    isPrivate = await isPrivateWindow();
    const [folder, updates] = await recalled;
    set({ folder, updates });
    await refresh();
    await watchOthers();
    // What an installation left behind that broke off takes room.
    await alone(async () => {
      await writer.sweep();
      // Read here: another page may have begun one since this one looked.
      const job = await downloads.job();
      if (!job || !canGoOn(job)) await downloads.clear();
    });
  }

  return {
    state,
    get wording() {
      return wording;
    },
    inUse,
    /** Goes on in another language: nothing of what is under way is lost. */
    speak(words: TableWording): void {
      wording = words;
      onChange();
    },

    start,
    /** Reads again what another page may have changed meanwhile. */
    async lookAgain(): Promise<void> {
      if (!state.work && state.installed) await refresh();
    },

    /** Reads again what was chosen of updates in another page. */
    async lookAtChoice(): Promise<void> {
      set({ updates: await recallUpdateChoice() });
    },
    /** Everything that was kept is gone: so is what this page knew of it. */
    async startAfresh(): Promise<void> {
      set({ outcome: null, release: null, releaseMonth: '', chosen: null, newer: null, installs: state.installs + 1 });
      await start();
    },

    async find(): Promise<void> {
      if (state.isFinding) return;
      set({ isFinding: true, outcome: null, release: null });
      const reply = await findReleases();
      const release = reply.ok ? reply.value.find((found) => isHttps(found.url)) : undefined;
      set({
        isFinding: false,
        release: (release as FoundRelease | undefined) ?? null,
        releaseMonth: release?.isMonth ? release.asOf : '',
        ...(!release && { outcome: { kind: 'fault', fault: { kind: 'no-release' } } }),
      });
    },
    setReleaseMonth: (releaseMonth: AsOf | '') => set({ releaseMonth }),
    async installRelease(): Promise<void> {
      const { release, releaseMonth } = state;
      if (!release || !releaseMonth) return;
      const { url, publishedOn, bytes } = release;
      await runWithHost(new URL(url), { way: 'publisher', release: { url, month: releaseMonth, publishedOn, bytes } });
    },

    async choose(file: File | undefined): Promise<void> {
      if (!file) return set({ chosen: null });
      const start = await file
        .slice(0, KIND_BYTES)
        .arrayBuffer()
        .catch(() => null);
      if (!start) return set({ chosen: null, outcome: { kind: 'fault', fault: { kind: 'file-unreadable' } } });
      const kind = kindOf(new Uint8Array(start));
      const month = monthOfName(file.name) ?? '';
      const asksMonth = kind === 'text' || (kind === 'archive' && month !== '');
      set({ chosen: { file, month, asksMonth }, outcome: null });
    },
    setFileMonth: (month: AsOf | '') => set({ chosen: state.chosen && { ...state.chosen, month } }),
    installFile(): void {
      if (state.chosen) run({ way: 'file', file: state.chosen.file, month: state.chosen.month || null });
    },

    setFolder: (folder: string) => set({ folder }),
    async installFolder(): Promise<void> {
      const address = readFolderAddress(state.folder);
      if (address instanceof URL) {
        const asked = runWithHost(address, { way: 'folder', address: address.href });
        await keepFolderAddress(address.href);
        return asked;
      }
      const reason = address ?? 'no-address';
      set({ outcome: { kind: 'fault', fault: { kind: 'folder', reason } } });
    },

    cancel,
    /** Everything is about to be deleted: ends what is under way in this page and in any other. */
    async stopAll(): Promise<void> {
      deletion.tell();
      if (state.work) await cancel();
      // Whoever let go has ended; one that does not is not waited for.
      await alone(async () => undefined).catch(() => undefined);
    },
    async resume(): Promise<void> {
      const { halfWay } = state;
      if (!halfWay) return;
      const { url, month, publishedOn, total } = halfWay;
      await runWithHost(new URL(url), { way: 'publisher', release: { url, month, publishedOn, bytes: total } });
    },
    async forgetDownload(): Promise<void> {
      await attemptAlone(() => downloads.clear());
      await refresh();
    },

    askRemoval: () => set({ isRemoving: true }),
    keep: () => set({ isRemoving: false }),
    async remove(): Promise<void> {
      set({ isRemoving: false });
      const fault = await attemptAlone(() => writer.remove());
      await refresh();
      set({ outcome: fault ? { kind: 'fault', fault } : { kind: 'removed' }, newer: null });
    },

    async allowUpdates(isAllowed: boolean): Promise<void> {
      set({ updates: { ...state.updates, isAllowed } });
      if (!(await keepUpdateChoice({ isAllowed }))) {
        set({ updates: { ...state.updates, isAllowed: !isAllowed } });
        return;
      }
      if (isAllowed) await checkUpdates();
      else set({ newer: null });
    },
  };

  async function cancel(): Promise<void> {
    endWorker();
    await alone(() => writer.sweep()).catch(() => undefined);
    await refresh();
    set({ work: null, outcome: { kind: 'cancelled' }, said: '' });
  }

  async function attemptAlone(work: () => Promise<void>): Promise<InstallFault | null> {
    try {
      return (await alone(work)) ? null : { kind: 'busy' };
    } catch {
      return { kind: 'store' };
    }
  }
}

const nothingLent: GiveBack = async () => undefined;

/** Where nothing tells the file from another, its rest cannot be asked for. */
function canGoOn({ validator, received, total }: DownloadJob): boolean {
  return received > 0 && (validator !== null || received === total);
}

function isHttps(url: string | null): url is string {
  return url !== null && URL.canParse(url) && new URL(url).protocol === 'https:';
}
