import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import { createInstalledCopy } from '../../../entrypoints/kept/installed-copy.ts';
import { createInstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { askForConsent, mayAskLive } from '../../../entrypoints/kept/live-consent.ts';
import { keepSettings } from '../../../entrypoints/kept/settings.ts';
import { sourcesAllowed } from '../../../entrypoints/kept/sources-allowed.ts';
import { createTableWriter } from '../../../entrypoints/kept/table-writer.ts';
import { encode, officialRow } from '../../core/siret-table/tables.ts';
import { extensionStorage, resetExtension } from './extension-storage.ts';
import { freshDatabase, NOTES } from './table-store.ts';

vi.mock('wxt/browser', async () => (await import('./extension-storage.ts')).fakeBrowser());

beforeEach(resetExtension);
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the sources that may be asked', () => {
  it('are all of them until the person says otherwise', async () => {
    expect(await sourcesAllowed()).toEqual({ officialTable: true, registry: true, hasConsent: true });
    await keepSettings({ sources: { installedTable: true, officialTable: false, registry: true } });
    expect(await sourcesAllowed()).toEqual({ officialTable: false, registry: true, hasConsent: true });
  });

  it('are asked in Firefox once the person agreed, and no longer when that was taken back', async () => {
    vi.stubEnv('FIREFOX', 'true');
    expect(await sourcesAllowed()).toMatchObject({ hasConsent: false });
    expect(await askForConsent()).toBe(true);
    expect(extensionStorage.granted).toEqual(['websiteContent', 'searchTerms']);
    expect(await sourcesAllowed()).toMatchObject({ hasConsent: true });
    extensionStorage.granted = ['searchTerms'];
    expect(await mayAskLive()).toBe(false);
  });

  it('are not asked in a Firefox that does not answer', async () => {
    vi.stubEnv('FIREFOX', 'true');
    extensionStorage.isClosed = true;
    expect(await mayAskLive()).toBe(false);
    expect(await askForConsent()).toBe(false);
  });

  it('need no consent in Chromium, which has no such question', async () => {
    expect(await askForConsent()).toBe(true);
    expect(extensionStorage.granted).toEqual([]);
  });

  it('have the installed table among them, and not where the person does without', async () => {
    const open = freshDatabase();
    const siret = '66204244932116' as Siret;
    await createTableWriter(open).replace((await encode([[Number(siret), officialRow('atlas')]])).file, NOTES);
    const copy = createInstalledCopy(createInstalledTable(open), () => '2026-11-27');
    expect(await copy.findRows(siret)).toMatchObject({ ok: true, value: { value: [{ siret }] } });
    await keepSettings({ sources: { installedTable: false, officialTable: true, registry: true } });
    expect(await copy.findRows(siret)).toBeNull();
  });
});
