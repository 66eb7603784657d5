import { browser } from 'wxt/browser';
import type { AsOf, IsoDate } from '../../core/answer.ts';
import { isDay } from './is-day.ts';
import { isMonth } from './is-month.ts';
import { isPrivateWindow } from './private-window.ts';

/** Whether this browser may ask for newer releases, when it last did, and what it heard. */
export interface UpdateChoice {
  isAllowed: boolean;
  checkedOn: IsoDate | null;
  /** Month of the newest release that was heard of. */
  newest: AsOf | null;
}

// Two records: what is heard from the publisher never writes over what the person chooses meanwhile.
const CHOICE_KEY = 'table-updates';
const CHECK_KEY = 'table-updates-check';
const NOTHING: UpdateChoice = { isAllowed: false, checkedOn: null, newest: null };

/** What was chosen and heard; nothing is allowed where it cannot be read. */
export async function recallUpdateChoice(): Promise<UpdateChoice> {
  try {
    const [{ isAllowed }, { checkedOn, newest }] = await Promise.all([recall(CHOICE_KEY), recall(CHECK_KEY)]);
    return {
      isAllowed: isAllowed === true,
      checkedOn: isDay(checkedOn) ? checkedOn : null,
      newest: isMonth(newest) ? newest : null,
    };
  } catch {
    return NOTHING;
  }
}

/** Keeps what the person chose; false when the store refuses it. */
export function keepUpdateChoice(choice: Pick<UpdateChoice, 'isAllowed'>): Promise<boolean> {
  return keep(CHOICE_KEY, choice);
}

/** Keeps when it was asked, and what was heard; false when the store refuses it. */
export function keepUpdateCheck(check: Pick<UpdateChoice, 'checkedOn' | 'newest'>): Promise<boolean> {
  return keep(CHECK_KEY, check);
}

/** Tells that the person chose otherwise, in any window. @returns stops telling */
export function watchUpdateChoice(tell: () => void): () => void {
  const listen = (changes: object) => {
    if (CHOICE_KEY in changes) tell();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

async function recall(key: string): Promise<Record<string, unknown>> {
  return Object((await browser.storage.local.get(key))[key]);
}

async function keep(key: string, value: object): Promise<boolean> {
  try {
    if (await isPrivateWindow()) return false;
    await browser.storage.local.set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}
