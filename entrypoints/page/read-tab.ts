import { browser } from 'wxt/browser';
import type { LinkedPage, PageReading } from '../../core/answer.ts';
import { readFetched, readGathered } from '../../core/detection/read-gathered.ts';
import { askExample, exampleAddress } from './example-reading.ts';
import { LINKED_ADDRESS } from './linked-address.ts';

/** A page that keeps its thread to itself answers no script: it can be read again later. */
const MOST_MILLISECONDS = 6_000;

/** What was read of a tab, and the address of the page that it was read on: the tab may show another one since. */
export interface TabReading {
  reading: PageReading;
  url: string;
}

/**
 * Reads the page of a tab that the browser lets the extension into: by a click on the toolbar icon, or because the person
 * allowed the site. The scripts run in a page that may be hostile: what they give back is checked as if a stranger had
 * typed it. Never rejects, and uses no network.
 * @returns null for a page that no extension may read; `slow` for one that does not answer in time
 */
export async function readTab(tabId: number): Promise<TabReading | 'slow' | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), MOST_MILLISECONDS);
  });
  const page = await Promise.race([read(tabId), slow]);
  clearTimeout(timer);
  return page;
}

async function read(tabId: number): Promise<TabReading | null> {
  try {
    const result = await inject(tabId, '/page-reader.js');
    const reading = readGathered(result);
    // In a page of this extension, some browsers run the script; that is no page of the web.
    if (!reading) return await readExample(tabId);
    // The browser's own viewer of a PDF is a page without a word: nothing was found, because nothing could be read.
    if (reading.companies.length === 0 && (await isDocumentViewer(tabId))) return null;
    return { reading, url: (result as { url: string }).url };
  } catch {
    // The store, the browser's own pages, another extension's: closed to all extensions.
    return await readExample(tabId);
  }
}

/** The example page gathers itself; its address is the extension's, whatever address it makes up. */
async function readExample(tabId: number): Promise<TabReading | null> {
  const reading = readGathered(await askExample(tabId));
  return reading && { reading, url: exampleAddress() };
}

/**
 * Reads a page that the page of a tab links to, on the person's click; null when the tab has gone meanwhile.
 * @param origin of the page of the tab: no other is asked
 */
export async function readLinkedOfTab(tabId: number, address: string, origin: string): Promise<LinkedPage | null> {
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
}

/** The site of an address; null for what has no origin of its own: files, `about:blank`. */
export function originOf(url: string | undefined): string | null {
  const origin = (url === undefined ? null : URL.parse(url))?.origin ?? 'null';
  return origin === 'null' ? null : origin;
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
