import { browser } from 'wxt/browser';

/**
 * Whether this page, or this worker of the background, belongs to a private window: then nothing is kept. Chromium runs
 * private windows in a process of their own, where the databases live in memory and `storage.local` is that of all windows.
 * Firefox has one process for both, so that the window of the page is asked. Where no window answers, as in a background,
 * it is for the caller to look at `tab.incognito`. Never rejects.
 */
export async function isPrivateWindow(): Promise<boolean> {
  // A worker of a page has no part of the browser: its page asks before it starts one.
  if (browser?.extension?.inIncognitoContext) return true;
  // In Chromium the answer above is the whole of it.
  if (!import.meta.env.FIREFOX) return false;
  try {
    return (await browser.windows.getCurrent()).incognito;
  } catch {
    return false;
  }
}
