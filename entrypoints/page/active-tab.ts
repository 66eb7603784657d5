import { browser } from 'wxt/browser';
import { loadCertifications } from '../../core/tables/certifications.ts';
import { today } from '../../widget/today.ts';
import { forgetChoice, recallChoice, rememberChoice } from '../kept/site-choice.ts';
import type { PageAccess, ReadPage } from './page-finder.ts';
import { originOf, readLinkedOfTab, readTab } from './read-tab.ts';

/** The page in front of the person, whose click on the toolbar icon allowed to read it (activeTab). */
export function openActiveTab(): PageAccess {
  let tabId: number | undefined;
  let origin: string | null = null;

  async function read(): Promise<ReadPage | 'slow' | null> {
    const tab = await frontTab();
    tabId = tab?.id;
    if (tabId === undefined) return null;
    origin = originOf(tab?.url);
    const [page, remembered] = await Promise.all([
      readTab(tabId),
      origin === null ? null : recallChoice(origin, today()),
    ]);
    return page && page !== 'slow' ? { reading: page.reading, origin, remembered } : page;
  }

  return {
    read,
    async readLinked(address) {
      return tabId === undefined || origin === null ? null : readLinkedOfTab(tabId, address, origin);
    },
    remember: (origin, number) => rememberChoice(origin, number, today()),
    forget: forgetChoice,
    certifications: loadCertifications,
  };
}

async function frontTab() {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab;
  } catch {
    return undefined;
  }
}
