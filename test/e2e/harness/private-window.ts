import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** Lets the extension of a folder into private windows, as the switch on the browser's page of extensions does. */
export async function allowInPrivate(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context has no browser.');
  // Playwright's types know no command of the Extensions domain.
  const send = session.send.bind(session) as (method: string, params: object) => ReturnType<CDPSession['send']>;
  await send('Extensions.loadUnpacked', { path: folder, enableInIncognito: true });
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
