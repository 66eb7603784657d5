import { storage } from 'wxt/utils/storage';
import type { ProfileId } from '../../core/answer.ts';

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

const item = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** The settings; the defaults where the store does not answer. */
export async function recallSettings(): Promise<Settings> {
  try {
    return await item.getValue();
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Changes some of them; false when the store refuses. */
export async function keepSettings(change: Partial<Settings>): Promise<boolean> {
  try {
    await item.setValue({ ...(await item.getValue()), ...change });
    return true;
  } catch {
    return false;
  }
}

/** Tells of each change, made in any window. @returns stops telling */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  return item.watch((settings) => tell(settings));
}

/** The language that a surface speaks. */
export function languageOf({ language }: Settings): 'fr' | 'en' {
  if (language !== 'auto') return language;
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}
