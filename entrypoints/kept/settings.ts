import { browser } from 'wxt/browser';
import type { ProfileId } from '../../core/answer.ts';
import { GROUP_OF } from '../../core/eligibility/profiles.ts';
import { isPrivateWindow } from './private-window.ts';

/** What a person chose for the whole extension. The sites that may be read are the browser's own permissions. */
export interface Settings {
  /** `auto` follows the browser. */
  language: 'auto' | 'fr' | 'en';
  /** Sources that may be asked. With none, an agreement or an activity still gets its answer. */
  sources: { installedTable: boolean; officialTable: boolean; registry: boolean };
  /** Days after which a kept answer of the sources is deleted. */
  cacheDays: number;
  /** Days after which a company that was looked at, and not saved, is forgotten. */
  historyDays: number;
  /** Who the person asks for most often; null for none. */
  profile: ProfileId | null;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  sources: { installedTable: true, officialTable: true, registry: true },
  cacheDays: 30,
  historyDays: 90,
  profile: null,
};

/** Least and most days that something may be kept for. */
export const DAYS = { least: 1, most: 365 };

/** Of the record in `storage.local`: the settings, its version, and when they were changed. */
export const SETTINGS_KEY = 'settings';

/** Version of the record. A new one adds its step to `MIGRATIONS`. */
const VERSION = 1;

type Stored = Record<string, unknown>;

/** What makes a record of the version before one of this version, by that version. */
type Migrations = Readonly<Record<number, (before: Stored) => Stored>>;

const MIGRATIONS: Migrations = {};

/**
 * What a store, or a file, holds as settings. Each that is no setting is its own default, and the others stand. A record of
 * an older version is made one of this version first; of a newer one, what is understood is taken.
 * @param to with their `migrations`, of another version in a test
 */
export function readSettings(stored: unknown, to = { version: VERSION, migrations: MIGRATIONS }): Settings {
  let record: Stored = { ...Object(stored) };
  const from = typeof record.version === 'number' ? record.version : 1;
  for (let version = from + 1; version <= to.version; version++) {
    record = to.migrations[version]?.(record) ?? record;
  }
  const sources: Stored = Object(record.sources);
  const { language, profile } = record;
  const isOn = (source: keyof Settings['sources']) =>
    typeof sources[source] === 'boolean' ? sources[source] : DEFAULT_SETTINGS.sources[source];
  const days = (key: 'cacheDays' | 'historyDays') => {
    const value = record[key];
    const isDays = Number.isInteger(value) && Number(value) >= DAYS.least && Number(value) <= DAYS.most;
    return isDays ? Number(value) : DEFAULT_SETTINGS[key];
  };
  return {
    language: language === 'fr' || language === 'en' ? language : DEFAULT_SETTINGS.language,
    sources: {
      installedTable: isOn('installedTable'),
      officialTable: isOn('officialTable'),
      registry: isOn('registry'),
    },
    cacheDays: days('cacheDays'),
    historyDays: days('historyDays'),
    profile: typeof profile === 'string' && Object.hasOwn(GROUP_OF, profile) ? (profile as ProfileId) : null,
  };
}

/** The settings as they are stored. @param changedAt milliseconds since 1970; 0 where they never were */
export function settingsRecord(
  settings: Settings,
  changedAt: number,
): Settings & { version: number; changedAt: number } {
  return { ...settings, version: VERSION, changedAt };
}

/** The settings; the defaults where the store does not answer. */
export async function recallSettings(): Promise<Settings> {
  try {
    return readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Changes some of them; false when the store refuses, and in a private window. What is no setting is not kept. */
export async function keepSettings(change: Partial<Settings>): Promise<boolean> {
  try {
    if (await isPrivateWindow()) return false;
    const before = readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
    // What a caller gives is read as what a store gives: nothing that is no setting comes in.
    const after = readSettings({ ...before, ...change, version: VERSION });
    await browser.storage.local.set({ [SETTINGS_KEY]: settingsRecord(after, Date.now()) });
    return true;
  } catch {
    return false;
  }
}

/** Tells of each change, made in any window. @returns stops telling */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[SETTINGS_KEY];
    if (change) tell(readSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The language that a surface speaks. */
export function languageOf({ language }: Settings): 'fr' | 'en' {
  if (language !== 'auto') return language;
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}
