import { browser } from 'wxt/browser';
import { questionText } from '../kept/panel-question.ts';
import { watchSettings } from '../kept/settings.ts';
import { askInPanel } from './ask-in-panel.ts';
import { workerWords } from './worker-words.ts';

const MENU = 'opco-of-selection';

/** The line in the browser's menu on selected text. Called while the worker starts: a click may be what woke it. */
export function offerOnSelection(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const text = menuItemId === MENU ? questionText(selectionText) : '';
    // The panel opens in the click only: nothing is awaited before.
    if (text !== '') void askInPanel(text, tab?.windowId);
  });
  browser.runtime.onInstalled.addListener(() => void renewMenu());
  browser.runtime.onStartup.addListener(() => void renewMenu());
  watchSettings(() => void renewMenu());
  // Private windows of Chromium have a menu of their own, and no event says that they begin.
  if (browser.extension.inIncognitoContext) void renewMenu();
}

/** Says it in the person's language; the browser keeps it while the worker sleeps. */
async function renewMenu(): Promise<void> {
  const title = (await workerWords()).worker.menuTitle;
  try {
    await browser.contextMenus.update(MENU, { title });
  } catch {
    // Read, so that it is no error: another event of the same moment has made it already.
    browser.contextMenus.create({ id: MENU, title, contexts: ['selection'] }, () => void browser.runtime.lastError);
  }
}
