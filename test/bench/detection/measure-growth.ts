import type { Browser, Page } from '@playwright/test';
import { readGathered } from '../../../core/detection/read-gathered.ts';

/** Time of a whole reading, in the page and outside of it, for one character of a text, at each length. */
export interface Growth {
  lengths: number[];
  nanosecondsAChar: number[];
  /** Of the last to the first: about 1, or less, when the time grows as the text does. */
  ratio: number;
}

const PATIENCE = 20_000;
const RUNS = 2;
// No layout: that of a line of a million characters would be all that is measured.
const DOCUMENT = '<!doctype html><style>body { display: none }</style><body>';

/**
 * Reads a page whose text is one node, ever longer; the better of two runs each.
 * @param script whose completion value is what it gathered, or the promise of it
 * @param isData the text stands in a JSON-LD block
 * @returns null when the script threw, or had not ended after 20 s
 */
export async function measureGrowth(
  browser: Browser,
  script: string,
  texts: readonly string[],
  isData: boolean,
): Promise<Growth | null> {
  const page = await browser.newPage();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, null);
  });
  try {
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: DOCUMENT }));
    await page.goto('https://page.invalid/growth');
    return await Promise.race([runAll(page, script, texts, isData), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    await page.context().close();
  }
}

async function runAll(page: Page, script: string, texts: readonly string[], isData: boolean): Promise<Growth> {
  const nanosecondsAChar: number[] = [];
  for (const text of texts) {
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await runOnce(page, script, text, isData));
    nanosecondsAChar.push(Number(((Math.min(...times) * 1e6) / text.length).toFixed(2)));
  }
  const [first = 0, last = 0] = [nanosecondsAChar[0], nanosecondsAChar.at(-1)];
  return { lengths: texts.map(({ length }) => length), nanosecondsAChar, ratio: Number((last / first).toFixed(2)) };
}

/** Milliseconds of gathering in the page and of interpreting what it gave. */
async function runOnce(page: Page, script: string, text: string, isData: boolean): Promise<number> {
  const { ms, gathered } = await page.evaluate(
    async ([code, content, tag]) => {
      const holder = document.createElement(tag);
      if (holder instanceof HTMLScriptElement) holder.type = 'application/ld+json';
      holder.textContent = content;
      document.body.replaceChildren(holder);
      const start = performance.now();
      // biome-ignore lint/security/noGlobalEval: the completion value is what an injected script gives.
      const value: unknown = await globalThis.eval(code);
      return { ms: performance.now() - start, gathered: value };
    },
    [script, text, isData ? 'script' : 'p'] as const,
  );
  const start = performance.now();
  if (!readGathered(gathered)) throw new Error('The reader gave no page.');
  return ms + performance.now() - start;
}
