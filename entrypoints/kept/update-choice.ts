import { browser } from 'wxt/browser';
import type { AsOf, IsoDate } from '../../core/answer.ts';

/** Whether this browser may ask for newer releases, when it last did, and what it heard. */
export interface UpdateChoice {
  isAllowed: boolean;
  checkedOn: IsoDate | null;
  /** Month of the newest release that was heard of. */
  newest: AsOf | null;
}

const KEY = 'table-updates';
const NOTHING: UpdateChoice = { isAllowed: false, checkedOn: null, newest: null };

/** What was chosen; nothing is allowed where it cannot be read. */
export async function recallUpdateChoice(): Promise<UpdateChoice> {
  try {
    const { isAllowed, checkedOn, newest } = Object((await browser.storage.local.get(KEY))[KEY]) as Record<
      string,
      unknown
    >;
    const text = (value: unknown, shape: RegExp) => (typeof value === 'string' && shape.test(value) ? value : null);
    return {
      isAllowed: isAllowed === true,
      checkedOn: text(checkedOn, /^\d{4}-\d\d-\d\d$/),
      newest: text(newest, /^20\d\d-\d\d$/),
    };
  } catch {
    return NOTHING;
  }
}

/** Keeps the choice; false when the store refuses it. */
export async function keepUpdateChoice(choice: UpdateChoice): Promise<boolean> {
  try {
    await browser.storage.local.set({ [KEY]: choice });
    return true;
  } catch {
    return false;
  }
}
