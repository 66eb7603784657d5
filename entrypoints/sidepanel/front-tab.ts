import { browser } from 'wxt/browser';

/** The tab in front of the person, as far as the browser lets the extension see it. */
export interface FrontTab {
  id: number;
  /** Null where the browser hides it: no click on the icon, no site allowed. */
  url: string | null;
  isLoading: boolean;
  /** The person allowed its site: it may be read without a click. */
  isAllowed: boolean;
}

/** What the panel knows of the tabs of its window. Nothing rejects. */
export interface FrontTabs {
  look(): Promise<FrontTab | null>;
  /** Tells that another page is in front, that it left for another address, or that it has come. */
  watch(tell: (what: 'left' | 'came') => void): void;
  /** Asks the person to allow a site for good; to be called first thing in a click. */
  allow(url: string): Promise<boolean>;
}

/** The tabs of the window that the panel stands in. */
export function createFrontTabs(): FrontTabs {
  let windowId: number | undefined;
  const opened = browser.windows.getCurrent().then(
    ({ id }) => {
      windowId = id;
    },
    () => undefined,
  );

  return {
    async look() {
      await opened;
      try {
        const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
        if (tab?.id === undefined) return null;
        const url = tab.url ?? null;
        const pattern = url && patternOf(url);
        return {
          id: tab.id,
          url,
          isLoading: tab.status === 'loading',
          isAllowed: Boolean(pattern) && (await browser.permissions.contains({ origins: [pattern as string] })),
        };
      } catch {
        return null;
      }
    },

    watch(tell) {
      browser.tabs.onActivated.addListener((active) => {
        if (active.windowId === windowId) tell('left');
      });
      browser.tabs.onUpdated.addListener((_id, change, tab) => {
        if (!tab.active || tab.windowId !== windowId) return;
        // An address may change without a new document.
        if (change.status === 'loading' || change.url) tell('left');
        else if (change.status === 'complete') tell('came');
      });
      // A site that was allowed, or is no longer, in any window.
      browser.permissions.onAdded.addListener(() => tell('came'));
      browser.permissions.onRemoved.addListener(() => tell('came'));
    },

    async allow(url) {
      const pattern = patternOf(url);
      if (!pattern) return false;
      try {
        return await browser.permissions.request({ origins: [pattern] });
      } catch {
        return false;
      }
    },
  };
}

/** The site of an address as permissions write it, without a port; null for what no extension may be given. */
function patternOf(url: string): string | null {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return hostname && (protocol === 'https:' || protocol === 'http:') ? `${protocol}//${hostname}/*` : null;
}
