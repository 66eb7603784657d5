import type { BrowserContext, Page } from '@playwright/test';
import { openBrowserSession, sendToExtensions } from './browser-session.ts';

/** Lets the extension of a folder into private windows, as the switch on the browser's page of extensions does. */
export async function allowInPrivate(context: BrowserContext, folder: string): Promise<void> {
  const session = await openBrowserSession(context);
  await sendToExtensions(session, 'loadUnpacked', { path: folder, enableInIncognito: true });
}

/**
 * Opens a page of the extension in a private window of its own.
 * @param from a page of the extension in an ordinary window
 */
export async function openPrivately(context: BrowserContext, from: Page, url: string): Promise<Page> {
  const opened = context.waitForEvent('page', (page) => page.url() === url || page.url() === 'about:blank');
  await from.evaluate((address) => {
    const { chrome } = globalThis as unknown as { chrome: { windows: { create: (of: object) => void } } };
    chrome.windows.create({ incognito: true, url: address });
  }, url);
  const page = await opened;
  await page.waitForURL(url);
  return page;
}
