import { chromium, type Page } from '@playwright/test';
import { readGathered } from '../../core/detection/read-gathered.ts';
import type { FailedReading, ScoredReading } from './score-readings.ts';

/** A browser that reads documents as the extension would. */
export interface ReaderBrowser {
  /** Reads a document as if it stood at the address; never throws. */
  read(address: string, html: string): Promise<ScoredReading | FailedReading>;
  close(): Promise<void>;
}

const PATIENCE = 10_000;

/**
 * Opens the tests' headless Chromium with a page reader.
 * @param script whose completion value is what it gathered, or the promise of it
 */
export async function openReader(script: string): Promise<ReaderBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  });
  let page: Page | undefined;
  return {
    async read(address, html) {
      page ??= await browser.newPage();
      try {
        return asReading(await readIn(page, script, address, html));
      } catch (error) {
        // A page that hangs keeps its tab and its process: the next one has others.
        await page.context().close();
        page = undefined;
        return { failure: (error as Error).message.split('\n')[0] ?? '' };
      }
    },
    close: () => browser.close(),
  };
}

async function readIn(page: Page, script: string, address: string, html: string): Promise<unknown> {
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    if (route.request().url() !== address) return route.abort();
    // The page's own scripts do not run. Turning scripts off in the browser would stop the reader's timers too.
    const headers = { 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no reading after ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([page.evaluate<unknown>(script), late]).finally(() => clearTimeout(timer));
}

/** As the popup reads what the script gives. */
function asReading(value: unknown): ScoredReading | FailedReading {
  return readGathered(value) ?? { failure: 'what the reader gave is no page' };
}
