import { browser } from 'wxt/browser';
import type { IsoDate, Siren, Siret } from '../../core/answer.ts';
import { isDay } from './is-day.ts';
import { isPrivateWindow } from './private-window.ts';
import { readCompanyNumber } from './read-company-number.ts';

/** All that is kept of a choice: a number and a day, never a name. */
interface SiteChoice {
  number: Siren | Siret;
  on: IsoDate;
}

/** A choice that was made longer ago is forgotten: the site may have changed hands, or the person's mind. */
const MOST_DAYS = 90;
const DAY = 86_400_000;

/** What the keys of choices begin with in `storage.local`; the origin of the site follows. */
export const SITE_CHOICES = 'site-choice:';

const keyOf = (origin: string) => SITE_CHOICES + origin;

/**
 * The company that the person chose for a site. One of more than 90 days is forgotten.
 * @param origin `https://example.com`
 * @returns its SIRET or SIREN; null when none was chosen, or the store does not answer
 */
export async function recallChoice(origin: string, today: IsoDate): Promise<Siren | Siret | null> {
  try {
    const key = keyOf(origin);
    return (await standing(key, (await browser.storage.local.get(key))[key], today))?.number ?? null;
  } catch {
    return null;
  }
}

/** A choice that was stored, where it still holds; else it is forgotten, and null. Rejects as the store does. */
async function standing(key: string, stored: unknown, today: IsoDate): Promise<SiteChoice | null> {
  const choice = readSiteChoice(stored);
  const age = Date.parse(today) - Date.parse(choice?.on ?? '');
  if (age <= MOST_DAYS * DAY) return choice;
  // Also what cannot be read: nothing says how old it is.
  if (stored !== undefined) await browser.storage.local.remove(key);
  return null;
}

/** What a store, or a file, holds as the choice for a site; null where it is none. */
export function readSiteChoice(stored: unknown): SiteChoice | null {
  const { number, on } = Object(stored) as Record<keyof SiteChoice, unknown>;
  const known = readCompanyNumber(number);
  return known && isDay(on) ? { number: known, on } : null;
}

/** Keeps the choice for a site; false when the store refuses it. */
export async function rememberChoice(origin: string, number: Siren | Siret, on: IsoDate): Promise<boolean> {
  try {
    if (await isPrivateWindow()) return false;
    await browser.storage.local.set({ [keyOf(origin)]: { number, on } satisfies SiteChoice });
    return true;
  } catch {
    return false;
  }
}

/** Forgets the choice for a site; false when the store refuses. */
export async function forgetChoice(origin: string): Promise<boolean> {
  try {
    await browser.storage.local.remove(keyOf(origin));
    return true;
  } catch {
    return false;
  }
}

/** A choice, and the site it was made for. */
export interface ListedChoice extends SiteChoice {
  /** `https://example.com` */
  site: string;
}

/** The choices that still hold, by site; none where the store does not answer. */
export async function listChoices(today: IsoDate): Promise<ListedChoice[]> {
  try {
    const all: Record<string, unknown> = await browser.storage.local.get(null);
    const keys = Object.keys(all).filter((key) => key.startsWith(SITE_CHOICES));
    const found = await Promise.all(
      keys.sort().map(async (key) => {
        const choice = await standing(key, all[key], today);
        return choice && { site: key.slice(SITE_CHOICES.length), ...choice };
      }),
    );
    return found.filter((choice) => choice !== null);
  } catch {
    return [];
  }
}

/** Tells that a choice was made or forgotten, in any window. @returns stops telling */
export function watchChoices(tell: () => void): () => void {
  const listen = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith(SITE_CHOICES))) tell();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
