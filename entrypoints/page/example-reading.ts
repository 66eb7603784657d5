import { browser } from 'wxt/browser';

/** No script may be run in an extension's own page, in any browser: the example page is asked, and gathers itself. */
const KIND = 'opcoscope:gather-example';

/** Where the built-in example page is. */
export function exampleAddress(): string {
  return `${location.origin}/example.html`;
}

/** What the example page in that tab gathers of itself, unchecked; null where another page, or none, is there. */
export async function askExample(tabId: number): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ kind: KIND, tabId });
  } catch {
    return null; // Nobody listens.
  }
}

/**
 * Answers for the example page of this tab.
 * @param gather reads the page as the injected script does
 */
export async function answerAsExample(gather: () => Promise<unknown>): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const { kind, tabId } = Object(message) as Record<string, unknown>;
    if (sender.id !== browser.runtime.id || kind !== KIND || tabId !== tab?.id) return;
    void gather().then(respond);
    // The answer comes later.
    return true;
  });
}
