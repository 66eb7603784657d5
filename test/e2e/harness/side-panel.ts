import type { BrowserContext, Page } from '@playwright/test';
import { openBrowserSession } from './browser-session.ts';
import { attachSurface, type BrowserSurface } from './popup.ts';

/**
 * Opens the side panel of the browser, from a click as the browser wants it, beside `page`.
 * @returns the panel, which stays open while the tabs of its window change
 */
export async function openSidePanel(context: BrowserContext, page: Page, extensionId: string): Promise<BrowserSurface> {
  const session = await openBrowserSession(context);
  // Any page of the extension may ask for it, on a click.
  const opener = await context.newPage();
  await opener.goto(`chrome-extension://${extensionId}/options.html`);
  await opener.evaluate(() => {
    const { sidePanel, windows } = (globalThis as never as { chrome: Chrome }).chrome;
    const button = document.createElement('button');
    button.textContent = 'Open the panel';
    document.body.append(button);
    void windows.getCurrent().then(({ id }) => {
      button.addEventListener('click', () => void sidePanel.open({ windowId: id }));
      button.id = 'ready';
    });
  });
  await opener.locator('button#ready').click();
  const panel = await attachSurface(session, `chrome-extension://${extensionId}/sidepanel.html`);
  await opener.close();
  await page.bringToFront();
  return panel;
}

/** The parts of the browser's own interface that opening a panel takes. */
interface Chrome {
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  windows: { getCurrent(): Promise<{ id: number }> };
}
