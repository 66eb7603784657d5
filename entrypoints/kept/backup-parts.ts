import { browser } from 'wxt/browser';
import { type BackupPart, isRecord } from './backup.ts';
import type { KeptCompany } from './companies.ts';
import type { CompaniesStore } from './companies-store.ts';
import { readKeptCompany } from './read-kept-company.ts';
import { readSettings, SETTINGS_KEY, settingsRecord } from './settings.ts';
import { readSiteChoice, SITE_CHOICES } from './site-choice.ts';

type Stored = Record<string, unknown>;

/** The parts of a backup that are kept here; the lists of companies have a store, and a part, of their own. */
export function createBackupParts(companies: CompaniesStore): BackupPart[] {
  return [settingsPart, companiesPart(companies), sitesPart];
}

/** Those that were changed last stand. */
const settingsPart: BackupPart = {
  id: 'settings',
  async read() {
    const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    return settingsRecord(readSettings(stored), changedAt(stored));
  },
  check: isRecord,
  async restore(value) {
    const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    if (changedAt(value) <= changedAt(stored)) return { taken: 0, leftOut: 0 };
    await browser.storage.local.set({ [SETTINGS_KEY]: settingsRecord(readSettings(value), changedAt(value)) });
    return { taken: 1, leftOut: 0 };
  },
};

function companiesPart(store: CompaniesStore): BackupPart {
  return {
    id: 'companies',
    read: () => store.all(),
    check: Array.isArray,
    async restore(value) {
      const records: unknown[] = Array.isArray(value) ? value : [];
      const companies = records.flatMap((record): KeptCompany[] => {
        const company = readKeptCompany(record);
        return company ? [company] : [];
      });
      if (companies.length > 0) await store.merge(companies);
      return { taken: companies.length, leftOut: records.length - companies.length };
    },
  };
}

/** Which company a site is about. Of two choices for a site the later one stands. */
const sitesPart: BackupPart = {
  id: 'sites',
  async read() {
    const all: Stored = await browser.storage.local.get(null);
    const choices = Object.entries(all).filter(
      ([key, choice]) => key.startsWith(SITE_CHOICES) && readSiteChoice(choice),
    );
    return Object.fromEntries(choices.map(([key, choice]) => [key.slice(SITE_CHOICES.length), choice]));
  },
  check: isRecord,
  async restore(value) {
    const all: Stored = await browser.storage.local.get(null);
    const sites = Object.entries(Object(value) as Stored);
    const sound = sites.flatMap(([site, stored]) => {
      const choice = readSiteChoice(stored);
      return choice && isOrigin(site) ? [[SITE_CHOICES + site, choice] as const] : [];
    });
    const newer = sound.filter(([key, { on }]) => on > (readSiteChoice(all[key])?.on ?? ''));
    if (newer.length > 0) await browser.storage.local.set(Object.fromEntries(newer));
    return { taken: newer.length, leftOut: sites.length - sound.length };
  },
};

/** When the settings were changed, in milliseconds since 1970; 0 where they never were. */
function changedAt(stored: unknown): number {
  const { changedAt: at } = Object(stored) as Stored;
  return typeof at === 'number' && at >= 0 ? at : 0;
}

/** `https://example.com` */
function isOrigin(site: string): boolean {
  return URL.canParse(site) && new URL(site).origin === site;
}
