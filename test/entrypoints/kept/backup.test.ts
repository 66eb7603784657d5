import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import {
  type Backup,
  type BackupPart,
  makeBackup,
  readBackup,
  restoreBackup,
} from '../../../entrypoints/kept/backup.ts';
import { createBackupParts } from '../../../entrypoints/kept/backup-parts.ts';
import { type CompaniesStore, createCompanies } from '../../../entrypoints/kept/companies-store.ts';
import { keepSettings, recallSettings } from '../../../entrypoints/kept/settings.ts';
import { recallChoice, rememberChoice } from '../../../entrypoints/kept/site-choice.ts';
import { extensionStorage, resetExtension } from './extension-storage.ts';
import { answerAbout, BAKER, BNP, OCTO } from './kept-answers.ts';
import { fillDiskAfter } from './table-store.ts';

vi.mock('wxt/browser', async () => (await import('./extension-storage.ts')).fakeBrowser());

const TODAY = '2026-11-27';
const NOON = Date.parse('2026-11-27T12:00:00Z');

let count = 0;
let time = NOON;
let companies: CompaniesStore;
let parts: BackupPart[];

/** Another browser, with nothing in it. */
function newProfile(): void {
  resetExtension();
  const name = `backup-${++count}`;
  companies = createCompanies({ name, followed: `${name}-f`, now: () => time, dropCache: async () => {} });
  parts = createBackupParts(companies);
}
beforeEach(() => {
  time = NOON;
  newProfile();
});

/** Of this browser, as text. */
async function backup(): Promise<string> {
  const text = await makeBackup(parts, TODAY);
  if (text === null) throw new Error('No backup');
  return text;
}

async function takeIn(text: string) {
  const read = readBackup(text, parts);
  return read.ok ? restoreBackup(read.backup, parts) : read;
}

describe('a backup', () => {
  it('brings everything to another browser', async () => {
    await companies.save(await answerAbout(BNP));
    await companies.setTags(BNP, ['Nantes']);
    await companies.setNote(BNP, 'Appeler Mme Roux');
    await companies.see(await answerAbout(OCTO));
    await keepSettings({ language: 'en', historyDays: 30 });
    await rememberChoice('https://example.com', '732829320' as Siren, '2026-11-26');
    const list = await companies.list();
    const text = await backup();
    expect(JSON.parse(text)).toMatchObject({ format: 'opcoscope-backup', version: 1, on: TODAY });

    newProfile();
    expect(await takeIn(text)).toEqual({
      ok: true,
      restored: {
        settings: { taken: 1, leftOut: 0 },
        companies: { taken: 2, leftOut: 0 },
        sites: { taken: 1, leftOut: 0 },
      },
    });
    expect(await companies.list()).toEqual(list);
    expect(await recallSettings()).toMatchObject({ language: 'en', historyDays: 30 });
    expect(await recallChoice('https://example.com', TODAY)).toBe('732829320');
  });

  it('taken in twice changes nothing more', async () => {
    await companies.save(await answerAbout(BNP));
    await companies.setTags(BNP, ['Nantes']);
    const text = await backup();
    await takeIn(text);
    const once = [await companies.list(), structuredClone(extensionStorage.kept)];
    await takeIn(text);
    expect([await companies.list(), extensionStorage.kept]).toEqual(once);
  });

  it('is none where a store does not answer', async () => {
    extensionStorage.isClosed = true;
    expect(await makeBackup(parts, TODAY)).toBeNull();
  });
});

describe('what is here already', () => {
  it('is united with the backup: tags of both, the newer note, what was seen last', async () => {
    await companies.save(await answerAbout(BNP));
    await companies.setTags(BNP, ['Nantes', 'BTP']);
    await companies.setNote(BNP, 'old');
    await companies.save(await answerAbout(OCTO));
    await companies.setNote(OCTO, 'from the file');
    const text = await backup();
    newProfile();
    time = NOON + 5000;
    await companies.save(await answerAbout(BNP));
    await companies.setTags(BNP, ['nantes', 'Paris']);
    await companies.setNote(BNP, 'new');
    await companies.see(await answerAbout(OCTO));
    await companies.save(await answerAbout(BAKER));
    await takeIn(text);
    expect((await companies.get(BNP))?.saved).toEqual({
      at: NOON,
      tags: ['nantes', 'Paris', 'BTP'],
      note: 'new',
      changedAt: NOON + 5000,
    });
    expect(await companies.get(OCTO)).toMatchObject({ seenAt: NOON + 5000, saved: { note: 'from the file' } });
    expect(await companies.get(BAKER)).toBeDefined();
  });

  it('is not lost to an empty note, nor to an older choice', async () => {
    await companies.save(await answerAbout(BNP));
    await keepSettings({ language: 'en' });
    await rememberChoice('https://example.com', '732829320' as Siren, '2026-11-01');
    time = NOON + 5000;
    await companies.setNote(BNP, '');
    const text = await backup();
    newProfile();
    time = NOON;
    await companies.save(await answerAbout(BNP));
    await companies.setNote(BNP, 'kept');
    extensionStorage.kept.settings = { language: 'fr', version: 1, changedAt: Date.now() + 1000 };
    await rememberChoice('https://example.com', BNP as Siret, '2026-11-20');
    expect(await takeIn(text)).toMatchObject({ restored: { settings: { taken: 0 }, sites: { taken: 0, leftOut: 0 } } });
    expect((await companies.get(BNP))?.saved?.note).toBe('kept');
    expect((await recallSettings()).language).toBe('fr');
    expect(await recallChoice('https://example.com', TODAY)).toBe(BNP);
  });

  it('keeps what tables of each origin said last, and a change that was seen stays seen', async () => {
    await companies.save(await answerAbout(BNP));
    const [company] = await companies.all();
    const change = { before: 'akto', beforeMonth: '2026-04', after: 'atlas', afterMonth: '2026-06' } as const;
    const last = { says: 'akto', month: '2026-09', origin: 'file' } as const;
    await companies.merge([{ ...Object(company), last, change }]);
    expect(await companies.get(BNP)).toMatchObject({
      last: { says: 'atlas', month: '2026-06', origin: 'publisher' },
      elsewhere: [last],
      change: null,
    });
  });
});

describe('a file that is no backup', () => {
  const SOUND = { format: 'opcoscope-backup', version: 1, on: TODAY, parts: {} };

  it.each([
    ['empty', '', 'not-a-backup'],
    ['another kind of file', 'SIRET;OPCO', 'not-a-backup'],
    ['a picture', '\u0000\u0001PNG', 'not-a-backup'],
    ['other JSON', '{"format":"bookmarks"}', 'not-a-backup'],
    ['a list', '[]', 'not-a-backup'],
    ['null', 'null', 'not-a-backup'],
    ['of a newer version', JSON.stringify({ ...SOUND, version: 2 }), 'newer'],
    ['without a version', JSON.stringify({ ...SOUND, version: undefined }), 'damaged'],
    ['of half a version', JSON.stringify({ ...SOUND, version: 0.5 }), 'damaged'],
    ['without a day', JSON.stringify({ ...SOUND, on: 'June' }), 'damaged'],
    ['without parts', JSON.stringify({ ...SOUND, parts: null }), 'damaged'],
    ['with a list of parts', JSON.stringify({ ...SOUND, parts: [] }), 'damaged'],
    ['with companies that are none', JSON.stringify({ ...SOUND, parts: { companies: {} } }), 'damaged'],
    ['with settings that are none', JSON.stringify({ ...SOUND, parts: { settings: 'x' } }), 'damaged'],
    ['with sites that are none', JSON.stringify({ ...SOUND, parts: { sites: null } }), 'damaged'],
  ] as const)('is refused with its own fault: %s', (_, text, fault) => {
    expect(readBackup(text, parts)).toEqual({ ok: false, fault });
  });

  it('is refused wherever it is cut, before anything is written', async () => {
    await companies.save(await answerAbout(BNP));
    await keepSettings({ language: 'en' });
    const text = await backup();
    newProfile();
    for (let length = 40; length < text.length; length += 97) {
      expect(await takeIn(text.slice(0, length))).toEqual({ ok: false, fault: 'damaged' });
    }
    expect(await companies.list()).toEqual([]);
    expect(extensionStorage.kept).toEqual({});
  });

  it('is one with a mark at its beginning, as some editors put there', () => {
    expect(readBackup(`\uFEFF${JSON.stringify(SOUND)}`, parts).ok).toBe(true);
  });
});

describe('a backup with damaged records', () => {
  it('gives the others, and says how many were left out', async () => {
    await companies.save(await answerAbout(BNP));
    await companies.save(await answerAbout(OCTO));
    await rememberChoice('https://example.com', '732829320' as Siren, '2026-11-26');
    const file: { parts: Backup['parts'] } = JSON.parse(await backup());
    const [first, second] = file.parts.companies as Record<string, unknown>[];
    file.parts.companies = [first, { ...second, number: '1' }, null, 'x'];
    file.parts.sites = {
      ...(file.parts.sites as object),
      'https://other.example': { number: '1', on: TODAY },
      'javascript:alert(1)': { number: '732829320', on: TODAY },
    };
    file.parts.settings = { language: 'de', cacheDays: 7, changedAt: 1 };
    newProfile();
    expect(await takeIn(JSON.stringify(file))).toMatchObject({
      restored: { companies: { taken: 1, leftOut: 3 }, sites: { taken: 1, leftOut: 2 }, settings: { taken: 1 } },
    });
    expect(await companies.list()).toHaveLength(1);
    expect(Object.keys(extensionStorage.kept).sort()).toEqual(['settings', 'site-choice:https://example.com']);
    expect(await recallSettings()).toMatchObject({ language: 'auto', cacheDays: 7 });
  });

  it('never brings the name of a sole trader who is not saved', async () => {
    await companies.save(await answerAbout(BAKER));
    const text = (await backup()).replace('"5710"', '"1000"').replace(/"saved":\{[^}]*\}/, '"saved":null');
    newProfile();
    expect(await takeIn(text)).toMatchObject({ ok: true });
    expect(await companies.all()).toMatchObject([{ number: BAKER, saved: null }]);
    expect((await companies.all())[0]?.facts).not.toHaveProperty('name');
  });
});

describe('a store that refuses the backup', () => {
  let disk: { heal: () => void } | undefined;
  afterEach(() => disk?.heal());

  it('says that it is full, and keeps what was there', async () => {
    await companies.save(await answerAbout(BNP));
    await companies.save(await answerAbout(OCTO));
    const text = await backup();
    newProfile();
    await companies.save(await answerAbout(BAKER));
    disk = fillDiskAfter(1);
    expect(await takeIn(text)).toEqual({ ok: false, fault: 'full' });
    disk.heal();
    expect((await companies.all()).map(({ number }) => number)).toEqual([BAKER]);
  });

  it('says so where it is closed, and in a private window', async () => {
    const text = await backup();
    extensionStorage.isPrivate = true;
    expect(await takeIn(text)).toEqual({ ok: false, fault: 'store' });
    expect(extensionStorage.kept).toEqual({});
    extensionStorage.isPrivate = false;
    extensionStorage.isClosed = true;
    expect(await takeIn(text)).toEqual({ ok: false, fault: 'store' });
  });
});
