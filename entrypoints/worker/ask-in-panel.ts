import { browser } from 'wxt/browser';
import { dropQuestion, leaveQuestion, questionPage } from '../kept/panel-question.ts';

/** Firefox's sidebar; the types are Chromium's. */
const sidebar = () => (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/**
 * Opens the side panel with a question, or its page in a tab where the browser opens no panel. Must be called in a click,
 * before anything is awaited.
 */
export async function askInPanel(text: string, windowId: number | undefined): Promise<void> {
  const [isOpen, isLeft] = await Promise.all([
    openPanel(windowId),
    windowId !== undefined && leaveQuestion({ text, windowId, at: Date.now() }),
  ]);
  if (isOpen && isLeft) return;
  await dropQuestion();
  await browser.tabs.create({ url: questionPage(text), ...(windowId !== undefined && { windowId }) });
}

async function openPanel(windowId: number | undefined): Promise<boolean> {
  try {
    if (windowId === undefined) return false;
    if (import.meta.env.FIREFOX) {
      const opening = sidebar()?.open();
      await opening;
      return opening !== undefined;
    }
    await browser.sidePanel.open({ windowId });
    return true;
  } catch {
    return false;
  }
}
