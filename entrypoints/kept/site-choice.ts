import { browser } from 'wxt/browser';
import type { IsoDate, Siren, Siret } from '../../core/answer.ts';
import { parseSiren } from '../../core/identifiers/siren.ts';
import { parseSiret } from '../../core/identifiers/siret.ts';
import { isPrivateWindow } from './private-window.ts';

/** All that is kept of a choice: a number and a day, never a name. */
interface SiteChoice {
  number: Siren | Siret;
  on: IsoDate;
}

/** A choice that was made longer ago is forgotten: the site may have changed hands, or the person's mind. */
const MOST_DAYS = 90;
const DAY = 86_400_000;

const PREFIX = 'site-choice:';
const keyOf = (origin: string) => PREFIX + origin;

/**
 * The company that the person chose for a site. One of more than 90 days is forgotten.
 * @param origin `https://example.com`
 * @returns its SIRET or SIREN; null when none was chosen, or the store does not answer
 */
export async function recallChoice(origin: string, today: IsoDate): Promise<Siren | Siret | null> {
  const key = keyOf(origin);
  try {
    const stored: unknown = (await browser.storage.local.get(key))[key];
    const { number, on } = Object(stored) as Record<keyof SiteChoice, unknown>;
    if (typeof number !== 'string') return null;
    const age = Date.parse(today) - (typeof on === 'string' ? Date.parse(on) : Number.NaN);
    // Also without a day that can be read: nothing says how old it is.
    if (!(age <= MOST_DAYS * DAY)) {
      await browser.storage.local.remove(key);
      return null;
    }
    const parsed = number.length === 9 ? parseSiren(number) : parseSiret(number);
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
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
export interface ListedChoice {
  /** `https://example.com` */
  site: string;
  number: Siren | Siret;
  on: IsoDate;
}

/** The choices that still hold, by site; none where the store does not answer. */
export async function listChoices(today: IsoDate): Promise<ListedChoice[]> {
  try {
    const sites = Object.keys(await browser.storage.local.get(null))
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .sort();
    const found = await Promise.all(sites.map((site) => listChoice(site, today)));
    return found.filter((choice) => choice !== null);
  } catch {
    return [];
  }
}

async function listChoice(site: string, today: IsoDate): Promise<ListedChoice | null> {
  const number = await recallChoice(site, today);
  if (number === null) return null;
  const { on } = (await browser.storage.local.get(keyOf(site)))[keyOf(site)] as SiteChoice;
  return { site, number, on };
}

/** Tells that a choice was made or forgotten, in any window. @returns stops telling */
export function watchChoices(tell: () => void): () => void {
  const listen = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) tell();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
