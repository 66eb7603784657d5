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

/** What the keys of choices begin with in `storage.local`; the origin of the site follows. */
export const SITE_CHOICES = 'site-choice:';

const keyOf = (origin: string) => SITE_CHOICES + origin;

/**
 * The company that the person chose for a site. One of more than 90 days is forgotten.
 * @param origin `https://example.com`
 * @returns its SIRET or SIREN; null when none was chosen, or the store does not answer
 */
export async function recallChoice(origin: string, today: IsoDate): Promise<Siren | Siret | null> {
  const key = keyOf(origin);
  try {
    const stored: unknown = (await browser.storage.local.get(key))[key];
    const choice = readSiteChoice(stored);
    const age = Date.parse(today) - Date.parse(choice?.on ?? '');
    // Also what cannot be read: nothing says how old it is.
    if (!(age <= MOST_DAYS * DAY)) {
      if (stored !== undefined) await browser.storage.local.remove(key);
      return null;
    }
    return choice?.number ?? null;
  } catch {
    return null;
  }
}

/** What a store, or a file, holds as the choice for a site; null where it is none. */
export function readSiteChoice(stored: unknown): SiteChoice | null {
  const { number, on } = Object(stored) as Record<keyof SiteChoice, unknown>;
  if (typeof number !== 'string' || typeof on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on)) return null;
  const parsed = number.length === 9 ? parseSiren(number) : parseSiret(number);
  return parsed.ok ? { number: parsed.value, on } : null;
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
