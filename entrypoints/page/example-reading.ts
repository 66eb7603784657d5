import { browser } from 'wxt/browser';

/** No script may be run in an extension's own page, in any browser: the example page is asked, and gathers itself. */
const KIND = 'opcoscope:gather-example';

/** True for the address of the built-in example page. */
export function isExample(address: string | undefined): boolean {
  return address?.split(/[?#]/)[0] === `${location.origin}/example.html`;
}

/** What the example page in that tab gathers of itself, unchecked; undefined where no page answers. */
export function askExample(tabId: number): Promise<unknown> {
  return browser.runtime.sendMessage({ kind: KIND, tabId });
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
