import type { Browser } from '@playwright/test';
import { readGathered } from '../../../core/detection/read-gathered.ts';
import type { CorpusPage } from '../../../scripts/detection/read-corpus.ts';
import {
  addressOf,
  type PageLabels,
  type ScoredReading,
  scoreReadings,
} from '../../../scripts/detection/score-readings.ts';
import { NAIVE_PEERS } from './naive-peers.ts';

/** How one reader did on a corpus: SIREN, SIRET, RCS and VAT together. */
export interface PeerScore {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  subjectRight: number;
  subjectInvented: number;
  /** All pages together, by the clock; the page reader's holds its wait for the browser's next idle moment on each page. */
  ms: number;
}

const TEXTS = { innerText: 'document.body.innerText', outerHTML: 'document.documentElement.outerHTML' };

/**
 * Reads each page of a corpus with the page reader and with its naive peers. The page gives a peer its text; expression
 * and check run here, warm, which is in their favour.
 * @param script the page reader
 */
export async function comparePeers(
  browser: Browser,
  script: string,
  pages: readonly CorpusPage[],
): Promise<Record<string, PeerScore>> {
  const runs = new Map<string, { read: { labels: PageLabels; reading: ScoredReading }[]; ms: number }>();
  const keep = (name: string, labels: PageLabels, reading: ScoredReading, ms: number) => {
    const run = runs.get(name) ?? { read: [], ms: 0 };
    run.read.push({ labels, reading });
    run.ms += ms;
    runs.set(name, run);
  };

  const page = await browser.newPage();
  for (const { labels, html } of pages) {
    await page.route('**/*', (route) => {
      if (!route.request().isNavigationRequest()) return route.abort();
      const headers = { 'content-security-policy': "script-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    });
    await page.goto(addressOf(labels), { waitUntil: 'domcontentloaded' });
    // The reader comes first: nothing is warm for it.
    const own = await time<unknown>(script);
    const start = performance.now();
    const reading = readGathered(own.value);
    if (!reading) throw new Error(`The page reader gave no page for ${labels.id}.`);
    keep('page reader', labels, reading, own.ms + performance.now() - start);
    for (const [source, expression] of Object.entries(TEXTS)) {
      const text = await time<string>(expression);
      for (const [check, read] of Object.entries(NAIVE_PEERS)) {
        const start = performance.now();
        const reading = read(text.value);
        keep(`${source}, ${check}`, labels, reading, text.ms + performance.now() - start);
      }
    }
    await page.unrouteAll();
  }
  await page.context().close();

  return Object.fromEntries(
    [...runs].map(([name, { read, ms }]) => {
      const { company, subject } = scoreReadings(read);
      const { precision, recall, f1 } = company;
      const { right, invented } = subject;
      return [name, { precision, recall, f1, subjectRight: right, subjectInvented: invented, ms: Math.round(ms) }];
    }),
  );

  /** Evaluates in the page, with its layout invalid. As text: the page's policy lets the debugger evaluate, not a function. */
  function time<T>(expression: string): Promise<{ value: T; ms: number }> {
    return page.evaluate(`(async () => {
      document.documentElement.style.fontSize = 16 + Math.random() + 'px';
      const start = performance.now();
      const value = await (0, eval)(${JSON.stringify(expression)});
      return { value, ms: performance.now() - start };
    })()`);
  }
}
