import { browser } from 'wxt/browser';

/**
 * What a live look-up sends: a number that stands in the page, or the words that were typed. Firefox asks the person for
 * these before the first one, and lets them be taken back in its own settings. Chromium has no such question.
 */
const SENT = { data_collection: ['websiteContent', 'searchTerms'] };

/** Firefox alone knows the key, and the types are Chromium's. */
const permissions = () =>
  browser.permissions as unknown as Record<'contains' | 'request', (of: typeof SENT) => Promise<boolean>>;

/** Whether a number or a name may be sent to the State's services. False where the browser does not answer. */
export async function mayAskLive(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  try {
    return await permissions().contains(SENT);
  } catch {
    return false;
  }
}

/**
 * Asks the person, in the browser's own words. Firefox wants it called first thing in a click, before anything is awaited.
 * @returns whether a number or a name may be sent
 */
export async function askForConsent(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  try {
    return await permissions().request(SENT);
  } catch {
    return false;
  }
}
