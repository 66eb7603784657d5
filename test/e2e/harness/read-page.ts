import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { PageReading } from '../../../core/answer.ts';
import { readGathered } from '../../../core/detection/read-gathered.ts';

const reader = path.join(import.meta.dirname, '../../../dist-ext/chrome-mv3/page-reader.js');

/** What a test reads: HTML at an address, and the pages that its frames ask for, by address. */
export interface ReadablePage {
  html: string;
  /** `https://page.invalid/` when absent. */
  url?: string;
  frames?: Record<string, string>;
}

interface Fixtures {
  /** Opens a page, runs the built script in it, and interprets what it gave as the popup does. */
  readPage: (page: ReadablePage) => Promise<PageReading>;
}

/** Playwright's `test`, in a Chromium that reaches nothing but the pages of the test. */
export const test = base.extend<Fixtures>({
  launchOptions: [
    { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false },
    { scope: 'worker' },
  ],

  readPage: async ({ page }, use) => {
    await use(async (readable) => {
      await openPage(page, readable);
      return runReader(page);
    });
  },
});

export const expect = test.expect;

/** The text of the built script: its completion value is the promise of what it gathered. */
export function readerText(): string {
  return readFileSync(reader, 'utf8');
}

/** Opens a page at its address. Everything that is not a page of the test is refused. */
export async function openPage(page: Page, { html, url = 'https://page.invalid/', frames = {} }: ReadablePage) {
  const bodies = new Map([[url, html], ...Object.entries(frames)]);
  await page.unrouteAll();
  await page.route('**/*', async (route) => {
    const body = bodies.get(route.request().url());
    if (body === undefined) await route.abort();
    else await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(url);
}

/** Runs the script in a world of its own, as the extension does: it shares the page's elements, and none of its objects. */
async function runReader(page: Page): Promise<PageReading> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: readerText(),
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return interpret(result.value);
}

/** The reading of what the script gave. */
export function interpret(gathered: unknown): PageReading {
  const reading = readGathered(gathered);
  if (!reading) throw new Error('The reader gave no page.');
  return reading;
}
