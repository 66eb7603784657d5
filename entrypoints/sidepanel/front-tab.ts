import { browser } from 'wxt/browser';
import { isAllowed, requestSiteOf, watchAllowedSites } from '../kept/allowed-sites.ts';

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
  /** Tells that another page is in front, or its address changed (`left`), or that it has come, or may be read now. */
  watch(tell: (what: 'left' | 'came') => void): void;
  /** Asks the person to allow the site of an address; to be called first thing in a click. */
  allow(url: string): Promise<boolean>;
}

/** The tabs of one window. */
export function createFrontTabs(windowId: number): FrontTabs {
  return {
    async look() {
      try {
        const [tab] = await browser.tabs.query({ active: true, windowId });
        if (tab?.id === undefined) return null;
        return {
          id: tab.id,
          url: tab.url ?? null,
          isLoading: tab.status === 'loading',
          isAllowed: await isAllowed(tab.url),
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
      watchAllowedSites(() => tell('came'));
    },

    allow: requestSiteOf,
  };
}
