import { browser } from 'wxt/browser';
import { readFetched, readGathered } from '../../core/detection/read-gathered.ts';
import { loadCertifications } from '../../core/tables/certifications.ts';
import { today } from '../../widget/today.ts';
import { forgetChoice, recallChoice, rememberChoice } from '../kept/site-choice.ts';
import { askExample, isExample } from './example-reading.ts';
import { LINKED_ADDRESS } from './linked-address.ts';
import type { PageAccess, ReadPage } from './page-finder.ts';

/** A page that keeps its thread to itself answers no script: it can be read again later. */
const MOST_MILLISECONDS = 6_000;

/**
 * The page in front of the person, whose click on the toolbar icon allowed to read it (activeTab). The scripts run in
 * a page that may be hostile: what they give back is checked as if a stranger had typed it.
 */
export function openActiveTab(): PageAccess {
  let tabId: number | undefined;
  let origin: string | null = null;

  async function read(): Promise<ReadPage | 'slow' | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slow = new Promise<'slow'>((resolve) => {
      timer = setTimeout(() => resolve('slow'), MOST_MILLISECONDS);
    });
    const page = await Promise.race([readTab(), slow]);
    clearTimeout(timer);
    return page;
  }

  async function readTab(): Promise<ReadPage | null> {
    try {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      tabId = tab?.id;
      if (tabId === undefined) return null;
      origin = originOf(tab?.url);
      const [result, remembered] = await Promise.all([
        isExample(tab?.url) ? askExample(tabId) : inject(tabId, '/page-reader.js'),
        origin === null ? null : recallChoice(origin, today()),
      ]);
      const reading = readGathered(result);
      if (!reading) return null;
      // The browser's own viewer of a PDF is a page without a word: nothing was found, because nothing could be read.
      if (reading.companies.length === 0 && !isExample(tab?.url) && (await isDocumentViewer(tabId))) return null;
      return { reading, origin, remembered };
    } catch {
      return null; // The store, the browser's own pages, another extension's: closed to all extensions.
    }
  }

  return {
    read,
    async readLinked(address) {
      if (tabId === undefined || origin === null) return null;
      try {
        await browser.scripting.executeScript({
          target: { tabId },
          injectImmediately: true,
          func: (key: string, value: string) => {
            Object.assign(globalThis, { [key]: value });
          },
          args: [LINKED_ADDRESS, address],
        });
        return readFetched(await inject(tabId, '/linked-page-reader.js'), origin);
      } catch {
        return null;
      }
    },
    remember: (origin, number) => rememberChoice(origin, number, today()),
    forget: forgetChoice,
    certifications: loadCertifications,
  };
}

/**
 * Runs one of the extension's own scripts in the tab, and gives what it returned. At once: a page whose pictures never
 * end would be waited for without end.
 */
async function inject(tabId: number, file: '/page-reader.js' | '/linked-page-reader.js'): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
  return frame?.result;
}

async function isDocumentViewer(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: () => document.contentType,
  });
  return frame?.result === 'application/pdf';
}

/** Null for what has no origin of its own: files, `about:blank`. */
function originOf(url: string | undefined): string | null {
  const origin = url && URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? null : origin;
}
