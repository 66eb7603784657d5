import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexedDbCache } from '../../../core/cache/indexeddb-cache.ts';
import { createCompanies } from '../../../entrypoints/kept/companies-store.ts';
import { deleteEverything } from '../../../entrypoints/kept/delete-everything.ts';
import { DEFAULT_SETTINGS, keepSettings, recallSettings } from '../../../entrypoints/kept/settings.ts';
import { createTableOpener } from '../../../entrypoints/kept/table-database.ts';
import { extensionStorage, resetExtension } from './extension-storage.ts';
import { answerAbout, BNP } from './kept-answers.ts';

vi.mock('wxt/browser', async () => (await import('./extension-storage.ts')).fakeBrowser());

beforeEach(resetExtension);

describe('one button', () => {
  it('deletes every database, setting, choice and permission, also those that other windows hold open', async () => {
    const companies = createCompanies();
    await companies.save(await answerAbout(BNP));
    await createIndexedDbCache().put({ siret: BNP, storedAt: '2026-11-27', facts: {}, reports: [] });
    await createTableOpener()();
    await keepSettings({ language: 'en' });
    Object.assign(extensionStorage, {
      session: { question: 'x' },
      origins: ['https://www.data.gouv.fr/*', 'https://example.com/*', 'https://*/*'],
      granted: ['websiteContent', 'searchTerms'],
    });
    expect(await deleteEverything()).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
    expect(extensionStorage).toMatchObject({
      kept: {},
      session: {},
      origins: ['https://www.data.gouv.fr/*'],
      granted: [],
    });
    expect(await recallSettings()).toEqual(DEFAULT_SETTINGS);
    // The window that was open goes on with an empty store.
    expect(await companies.list()).toEqual([]);
    expect(await companies.save(await answerAbout(BNP))).toBe(true);
  });

  it('tells the windows that show companies', async () => {
    const told = vi.fn();
    const stop = createCompanies().watch(told);
    await deleteEverything();
    await expect.poll(() => told.mock.calls.length).toBe(1);
    stop();
  });

  it('says that something stayed where a part refuses, and deletes the rest', async () => {
    await createCompanies().save(await answerAbout(BNP));
    extensionStorage.isClosed = true;
    expect(await deleteEverything()).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('says that something stayed where a page does not let go of a database', async () => {
    const held = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('held');
      opening.onsuccess = () => resolve(opening.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const deleting = deleteEverything();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(await deleting).toBe(false);
    held.close();
  });
});
