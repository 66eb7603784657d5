import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enTable } from '../../../core/wording/en-table.ts';
import { frTable } from '../../../core/wording/fr-table.ts';
import { createInstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { createDownloadStore, type DownloadStore } from '../../../entrypoints/kept/table-download.ts';
import { createTableWriter } from '../../../entrypoints/kept/table-writer.ts';
import { keepUpdateChoice } from '../../../entrypoints/kept/update-choice.ts';
import { createTablePage, type FoundRelease, type TablePage } from '../../../entrypoints/options/table-page.ts';
import { siroCsv, siroTable } from '../../stubs/siro-csv.ts';
import { extensionStorage, resetExtension } from '../kept/extension-storage.ts';
import { freshDatabase, NOTES } from '../kept/table-store.ts';

vi.mock('wxt/browser', async () => (await import('../kept/extension-storage.ts')).fakeBrowser());

const RELEASE: FoundRelease = {
  id: 'r',
  asOf: '2026-06',
  isMonth: true,
  url: 'https://static.data.gouv.fr/siro-202606.csv',
  bytes: 109,
  publishedOn: '2026-09-24',
};
const table = await siroTable(siroCsv(300), '2026-04');

class FakeWorker extends EventTarget {
  requests: unknown[] = [];
  isEnded = false;
  postMessage(request: unknown) {
    this.requests.push(request);
  }
  terminate() {
    this.isEnded = true;
  }
  tell(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let worker: FakeWorker;
let workers: number;
let hosts: string[];
let isGiven: boolean | Error;
let page: TablePage;
let open: ReturnType<typeof freshDatabase>;
let wholeReadings: number;
let downloads: DownloadStore;

beforeEach(async () => {
  resetExtension();
  open = freshDatabase();
  workers = 0;
  wholeReadings = 0;
  hosts = [];
  isGiven = true;
  const writer = createTableWriter(open);
  await writer.replace(table, NOTES);
  const kept = createInstalledTable(open);
  downloads = createDownloadStore(open);
  page = createTablePage({
    wording: frTable,
    table: {
      ...kept,
      loadAll() {
        wholeReadings++;
        return kept.loadAll();
      },
    },
    writer,
    downloads,
    startWorker: () => {
      workers++;
      worker = new FakeWorker();
      return worker as unknown as Worker;
    },
    findReleases: async () => ({ ok: true, value: [RELEASE] }),
    lendHost: async (host) => {
      hosts.push(host);
      if (isGiven instanceof Error) throw isGiven;
      return isGiven ? async () => void hosts.splice(hosts.indexOf(host), 1) : null;
    },
    today: () => '2026-11-27',
    onChange: () => undefined,
  });
  await page.start();
});

const said = () =>
  page.state.outcome?.kind === 'fault' ? frTable.fault(page.state.outcome.fault, page.inUse()) : null;

describe('the permission for a host', () => {
  it.each([
    ['a release', () => page.installRelease(), 'static.data.gouv.fr'],
    ['a folder', () => page.installFolder(), 'opco.example.org'],
    ['a download that stopped', () => page.resume(), 'static.data.gouv.fr'],
  ])('is asked within the click, as Firefox wants it, for %s', async (_, click, host) => {
    await page.find();
    page.setFolder('https://opco.example.org/');
    page.state.halfWay = { ...RELEASE, month: '2026-06', total: 109, received: 7, pieces: 1, validator: null };
    const done = click();
    // Nothing was awaited yet.
    expect(hosts).toEqual([host]);
    await done;
    expect(worker.requests).toHaveLength(1);
  });

  it.each([
    ['ends', () => worker.tell({ type: 'end', fault: null })],
    ['fails', () => worker.tell({ type: 'end', fault: { kind: 'crash' } })],
    ['is cancelled', () => void page.cancel()],
  ])('is given back when the installation %s', async (_, end) => {
    await page.find();
    await page.installRelease();
    expect(hosts).toEqual(['static.data.gouv.fr']);
    end();
    await vi.waitFor(() => expect(page.state.work).toBeNull());
    expect(hosts).toEqual([]);
  });

  it.each([false, new Error('No gesture.')])('that is refused changes nothing, and is said', async (answer) => {
    isGiven = answer;
    await page.find();
    await page.installRelease();
    expect(workers).toBe(0);
    expect(said()).toMatch(/Sans votre autorisation.*La table d’avril 2026 reste en service/);
  });
});

describe('an installation', () => {
  const choose = async () => {
    await page.choose(new File([new Uint8Array(table)], 'table.siro'));
    page.installFile();
  };

  it('is none in a private window, which says so, and what was in use stays', async () => {
    extensionStorage.isPrivate = true;
    await page.start();
    await choose();
    expect(workers).toBe(0);
    expect(page.state.work).toBeNull();
    expect(said()).toMatch(/En navigation privée, rien ne peut être enregistré/);
    expect(said()).toMatch(/La table d’avril 2026 reste en service/);
  });

  it('goes on in another language', async () => {
    await choose();
    page.speak(enTable);
    worker.tell({ type: 'progress', progress: { stage: 'keep', done: 0.5, total: 1 } });
    expect(page.state.work).toMatchObject({ stage: 'keep', done: 0.5 });
    expect(page.state.said).toBe(`${enTable.stage('keep')}.`);
    expect(page.wording).toBe(enTable);
  });

  it('shows how far it is', async () => {
    await choose();
    expect(page.state.work).toMatchObject({ stage: 'read', done: 0, total: null });
    worker.tell({ type: 'progress', progress: { stage: 'keep', done: 0.5, total: 1 } });
    expect(page.state.work).toMatchObject({ stage: 'keep', done: 0.5 });
    expect(page.state.said).toBe('Vérification et enregistrement.');
  });

  it('that breaks off says so, and what was in use stays', async () => {
    await choose();
    worker.dispatchEvent(new Event('error', { cancelable: true }));
    await vi.waitFor(() => expect(page.state.work).toBeNull());
    expect(worker.isEnded).toBe(true);
    expect(said()).toMatch(/s’est interrompue.*La table d’avril 2026 reste en service/);
    // The file is still chosen.
    page.installFile();
    expect(workers).toBe(2);
  });

  it('is not begun twice', async () => {
    await choose();
    page.installFile();
    expect(workers).toBe(1);
  });

  it('ends where another page is about to delete everything', async () => {
    await choose();
    const otherPage = createTablePage({
      wording: frTable,
      table: createInstalledTable(open),
      writer: createTableWriter(open),
      downloads,
      startWorker: () => new FakeWorker() as unknown as Worker,
      findReleases: async () => ({ ok: true, value: [] }),
      lendHost: async () => null,
      today: () => '2026-11-27',
      onChange: () => undefined,
    });
    await otherPage.stopAll();
    await vi.waitFor(() => expect(page.state).toMatchObject({ work: null, outcome: { kind: 'cancelled' } }));
    expect(worker.isEnded).toBe(true);
  });

  it('ends at once where it is cancelled, and hears no more of it', async () => {
    await choose();
    await page.cancel();
    expect(worker.isEnded).toBe(true);
    expect(page.state).toMatchObject({ work: null, outcome: { kind: 'cancelled' } });
    worker.tell({ type: 'end', fault: { kind: 'store' } });
    expect(page.state.outcome).toEqual({ kind: 'cancelled' });
  });

  it('says which month is in use once it is done', async () => {
    await choose();
    worker.tell({ type: 'end', fault: null });
    await vi.waitFor(() => expect(page.state.outcome).toEqual({ kind: 'installed', month: '2026-04' }));
    expect(page.state.chosen).toBeNull();
  });

  it('is not said to be in use where it cannot be read', async () => {
    await choose();
    await (await open()).put('current', 7 as never, 'table');
    worker.tell({ type: 'end', fault: null });
    await vi.waitFor(() => expect(page.state.work).toBeNull());
    expect(page.state).toMatchObject({ outcome: null, installed: { ok: false, fault: 'damaged' } });
    expect(page.inUse()).toBe('unreadable');
  });
});

it('deletes no download that another page began while this one opened', async () => {
  const { url, bytes: total, publishedOn } = RELEASE;
  const job = { url, total, publishedOn, month: '2026-06', received: 7, pieces: 1, validator: '"x"' };
  const read = downloads.job;
  downloads.job = async () => {
    const found = await read();
    if (!found) await downloads.add(new Uint8Array(7), job);
    return found;
  };
  await page.start();
  expect(await read()).toEqual(job);
});

it('reads every part of the table over when it opens, and again only while one is damaged', async () => {
  await page.lookAgain();
  expect(wholeReadings).toBe(1);
  const db = await open();
  const shards = await db.getAllKeys('shards');
  await db.put('shards', new Uint8Array([1]), shards[0] as [number, number]);
  page.state.installed = null;
  await page.start();
  expect(page.inUse()).toBe('unreadable');
  await page.lookAgain();
  expect(page.inUse()).toBe('unreadable');
  expect(wholeReadings).toBe(3);
});

describe('the month of a file', () => {
  const choose = async (bytes: Uint8Array, name: string) => {
    await page.choose(new File([new Uint8Array(bytes)], name));
    return page.state.chosen;
  };
  const archive = zipSync({ 'table.siro': table });

  it.each([
    ['a CSV', siroCsv(9), 'export.csv', { asksMonth: true, month: '' }],
    ['a CSV whose name says it', siroCsv(9), 'siro-202606.csv', { asksMonth: true, month: '2026-06' }],
    ['an archive whose name says it', archive, 'siro-202606.zip', { asksMonth: true, month: '2026-06' }],
    ['an archive, which may hold a table', archive, 'export.zip', { asksMonth: false }],
    ['a table', table, 'export.siro', { asksMonth: false }],
  ])('is asked where it may be needed: %s', async (_, bytes, name, asked) => {
    expect(await choose(bytes, name)).toMatchObject(asked);
  });

  it('is asked of an archive once it shows that it holds a CSV', async () => {
    await choose(archive, 'export.zip');
    page.installFile();
    worker.tell({ type: 'end', fault: { kind: 'archive', reason: 'no-month' } });
    await vi.waitFor(() => expect(page.state.chosen?.asksMonth).toBe(true));
    expect(said()).toMatch(/Rien ne dit de quel mois.*Indiquez le mois/);
    page.setFileMonth('2026-06');
    page.installFile();
    await vi.waitFor(() => expect(worker.requests).toMatchObject([{ way: 'file', month: '2026-06' }]));
  });
});

describe('a release', () => {
  it('without an https address is none', async () => {
    RELEASE.url = 'http://static.data.gouv.fr/siro-202606.csv';
    await page.find();
    RELEASE.url = 'https://static.data.gouv.fr/siro-202606.csv';
    expect(said()).toMatch(/n’annonce aucun fichier/);
  });

  it('without a month is not installed before the person gives it', async () => {
    RELEASE.isMonth = false;
    await page.find();
    RELEASE.isMonth = true;
    await page.installRelease();
    expect(hosts).toEqual([]);
    page.setReleaseMonth('2026-06');
    await page.installRelease();
    expect(worker.requests).toMatchObject([{ release: { month: '2026-06' } }]);
  });
});

it('deletes nothing while another page is at work', async () => {
  let letGo = () => {};
  await new Promise<void>((taken) => {
    void navigator.locks.request('opcoscope-table', () => {
      taken();
      return new Promise<void>((resolve) => {
        letGo = resolve;
      });
    });
  });
  await page.remove();
  expect(said()).toMatch(/en cours dans un autre onglet.*La table d’avril 2026 reste/);
  letGo();
  await page.remove();
  expect(page.state.outcome).toEqual({ kind: 'removed' });
});

describe('what another page, or a deletion, changes', () => {
  it('of updates is read again', async () => {
    await keepUpdateChoice({ isAllowed: true });
    expect(page.state.updates.isAllowed).toBe(false);
    await page.lookAtChoice();
    expect(page.state.updates.isAllowed).toBe(true);
  });

  it('by deleting everything leaves nothing on the page', async () => {
    await page.find();
    await page.choose(new File([new Uint8Array(table)], 'table.siro'));
    await createTableWriter(open).remove();
    await page.startAfresh();
    expect(page.state).toMatchObject({
      installed: { ok: true, value: null },
      release: null,
      chosen: null,
      outcome: null,
    });
  });
});

it('the weekly question goes back to what it was where the store refuses it', async () => {
  extensionStorage.isClosed = true;
  await page.allowUpdates(true);
  expect(page.state.updates.isAllowed).toBe(false);
});

describe('a table that is chosen while the page opens', () => {
  it('waits until the page is ready, and then is installed', async () => {
    const opening = page.start();
    await page.choose(new File([table], 'table.siro'));
    page.installFile();
    expect(page.state.work?.stage).toBe('read');
    expect(worker.requests).toEqual([]);
    await opening;
    expect(worker.requests).toHaveLength(1);
  });

  it('is not installed in a private window, which is known only then', async () => {
    extensionStorage.isPrivate = true;
    await page.choose(new File([table], 'table.siro'));
    const opening = page.start();
    page.installFile();
    await opening;
    await vi.waitFor(() => expect(page.state.outcome).toEqual({ kind: 'fault', fault: { kind: 'store' } }));
    expect(worker.requests).toEqual([]);
  });
});
