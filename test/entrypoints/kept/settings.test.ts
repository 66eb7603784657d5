import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DAYS,
  DEFAULT_SETTINGS,
  keepSettings,
  languageOf,
  readSettings,
  recallSettings,
  type Settings,
  watchSettings,
} from '../../../entrypoints/kept/settings.ts';
import { extensionStorage, resetExtension } from './extension-storage.ts';

vi.mock('wxt/browser', async () => (await import('./extension-storage.ts')).fakeBrowser());

beforeEach(resetExtension);

const OTHER: Settings = {
  language: 'en',
  sources: { installedTable: false, officialTable: true, registry: false },
  cacheDays: 1,
  historyDays: 365,
  profile: 'apprentice',
};

describe('the settings', () => {
  it('are the defaults until one is chosen, and where the store is closed', async () => {
    expect(await recallSettings()).toEqual(DEFAULT_SETTINGS);
    extensionStorage.isClosed = true;
    expect(await recallSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await keepSettings({ language: 'en' })).toBe(false);
  });

  it('come back as they were chosen', async () => {
    expect(await keepSettings(OTHER)).toBe(true);
    expect(await recallSettings()).toEqual(OTHER);
  });

  it('keep what another window chose meanwhile', async () => {
    await keepSettings({ historyDays: 7 });
    await keepSettings({ language: 'fr' });
    expect(await recallSettings()).toEqual({ ...DEFAULT_SETTINGS, historyDays: 7, language: 'fr' });
  });

  it('are read in a private window, and not changed there', async () => {
    await keepSettings({ language: 'fr' });
    extensionStorage.isPrivate = true;
    const before = structuredClone(extensionStorage.kept);
    expect(await keepSettings({ language: 'en' })).toBe(false);
    expect(extensionStorage.kept).toEqual(before);
    expect((await recallSettings()).language).toBe('fr');
  });

  it('are told to every window that listens, until it no longer does', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await keepSettings({ language: 'en' });
    stop();
    await keepSettings({ language: 'fr' });
    expect(told).toEqual([{ ...DEFAULT_SETTINGS, language: 'en' }]);
  });

  it('are told as the defaults once everything is deleted', async () => {
    await keepSettings(OTHER);
    const told: Settings[] = [];
    watchSettings((settings) => told.push(settings));
    for (const listen of extensionStorage.listeners) listen({ settings: {} });
    expect(told).toEqual([DEFAULT_SETTINGS]);
  });

  it('never hold what is no setting, whoever gives it', async () => {
    const change = { cacheDays: 4000, secret: 'x' } as unknown as Partial<Settings>;
    expect(await keepSettings(change)).toBe(true);
    expect(extensionStorage.kept.settings).toEqual({ ...DEFAULT_SETTINGS, version: 1, changedAt: expect.any(Number) });
  });
});

describe('a stored value that is no setting', () => {
  it.each([undefined, null, 'x', 42, [], {}])('leaves the defaults: %j', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['language', 'de'],
    ['language', 1],
    ['sources', null],
    ['sources', 'all'],
    ['cacheDays', 0],
    ['cacheDays', DAYS.most + 1],
    ['cacheDays', 1.5],
    ['cacheDays', '30'],
    ['historyDays', -1],
    ['historyDays', Number.NaN],
    ['historyDays', null],
    ['profile', 'astronaut'],
    ['profile', 'toString'],
    ['profile', {}],
  ] as const)('is its own default, and the others stand: %s %j', (key, value) => {
    expect(readSettings({ ...OTHER, [key]: value })).toEqual({ ...OTHER, [key]: DEFAULT_SETTINGS[key] });
  });

  it('is one source, where the others can be read', () => {
    const sources = { installedTable: 'no', officialTable: false, registry: false };
    expect(readSettings({ sources }).sources).toEqual({ installedTable: true, officialTable: false, registry: false });
  });
});

describe('a record of another version', () => {
  const to = {
    version: 3,
    migrations: {
      2: ({ days, ...rest }: Record<string, unknown>) => ({ ...rest, historyDays: days }),
      3: ({ historyDays, ...rest }: Record<string, unknown>) => ({ ...rest, historyDays: Number(historyDays) * 30 }),
    },
  };

  it('goes through each step in order, from its own version on', () => {
    expect(readSettings({ version: 1, days: 2 }, to).historyDays).toBe(60);
    expect(readSettings({ version: 2, historyDays: 3 }, to).historyDays).toBe(90);
    expect(readSettings({ version: 3, historyDays: 45 }, to).historyDays).toBe(45);
  });

  it('is of the first where it does not say', () => {
    expect(readSettings({ days: 1 }, to).historyDays).toBe(30);
    expect(readSettings({ version: 'x', days: 1 }, to).historyDays).toBe(30);
  });

  it('gives what is understood where it is newer', () => {
    expect(readSettings({ ...OTHER, version: 99, cacheDays: { most: 1 } })).toEqual({ ...OTHER, cacheDays: 30 });
  });
});

describe('the language of a surface', () => {
  it('is the one that was chosen; else French where the browser is, and English everywhere else', () => {
    expect(languageOf({ ...DEFAULT_SETTINGS, language: 'fr' })).toBe('fr');
    for (const [browserLanguage, language] of [
      ['fr-CA', 'fr'],
      ['de-DE', 'en'],
    ]) {
      vi.stubGlobal('navigator', { language: browserLanguage });
      expect(languageOf(DEFAULT_SETTINGS)).toBe(language);
    }
    vi.unstubAllGlobals();
  });
});
