/**
 * What reading a page costs, in real Chromium: `npm run -s bench:detection [-- --corpus DIR]`.
 * 1. Pages of three sizes, with and without identifiers: processor time of the script in the page beside one
 * `textContent` of such a page, the longest task, and the time of interpreting outside of the page what it gave.
 * 2. Hostile texts, ever longer: time of the whole reading for one character. 3. The page reader beside expressions over
 * the whole page, on a corpus. The last line printed is one JSON object.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { readGathered } from '../../core/detection/read-gathered.ts';
import { loadBuiltReader } from '../../scripts/detection/built-reader.ts';
import { readCorpus } from '../../scripts/detection/read-corpus.ts';
import { buildPage } from './detection/build-page.ts';
import { comparePeers } from './detection/compare-peers.ts';
import { HOSTILE_DATA, HOSTILE_TEXTS } from './detection/hostile-texts.ts';
import { type Growth, measureGrowth } from './detection/measure-growth.ts';
import { type Cost, measureScript } from './detection/measure-script.ts';

/** A big page takes seconds to load and to lay out: fewer runs. */
const SIZES = [
  { elements: 2_000, runs: 9 },
  { elements: 20_000, runs: 7 },
  { elements: 100_000, runs: 3 },
];
const BASELINE = 'document.body.textContent.length';
const SHORTEST = 125_000;
const INTERPRETATIONS = 6;
const OWN_CORPUS = path.join(import.meta.dirname, '../corpus');

try {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  const corpus = values.corpus ?? (existsSync(path.join(OWN_CORPUS, 'labels.jsonl')) ? OWN_CORPUS : undefined);
  const pages = corpus ? readCorpus(corpus) : [];
  const script = loadBuiltReader(console.log);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  });
  try {
    const sizes = await measureSizes(browser, script);
    console.table(sizes);
    const growth = await measureHostile(browser, script);
    console.table(Object.fromEntries(Object.entries(growth).map(([name, figures]) => [name, growthRow(figures)])));
    const peers = await comparePeers(browser, script, pages);
    console.table(peers);
    console.log(JSON.stringify({ sizes, growth, peers }));
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function measureSizes(browser: Browser, script: string) {
  const rows = [];
  for (const { elements, runs } of SIZES) {
    for (const hasIdentifiers of [false, true]) {
      const page = buildPage(elements, hasIdentifiers);
      const baselines: Cost[] = [];
      const reads: Cost[] = [];
      for (let run = 0; run < runs; run++) {
        baselines.push(await measureScript(browser, page.html, BASELINE));
        reads.push(await measureScript(browser, page.html, script));
      }
      const textContentMs = median(baselines.map(({ cpuMs }) => cpuMs));
      const readMs = median(reads.map(({ cpuMs }) => cpuMs));
      rows.push({
        elements: page.elements,
        chars: page.chars,
        hasIdentifiers,
        textContentMs: round(textContentMs),
        readMs: round(readMs),
        ratio: round(readMs / textContentMs),
        // The worst of all runs; others at work on the machine lengthen it.
        longestTaskMs: round(Math.max(...reads.map(({ longestTaskMs }) => longestTaskMs))),
        medianLongestTaskMs: round(median(reads.map(({ longestTaskMs }) => longestTaskMs))),
        interpretMs: round(await measureInterpretation(browser, page.html, script)),
      });
    }
  }
  return rows;
}

/** Milliseconds that the popup takes for what the script gathered on a page: the median of some runs, the first left out. */
async function measureInterpretation(browser: Browser, html: string, script: string): Promise<number> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('https://page.invalid/bench');
  const gathered: unknown = await page.evaluate(script);
  await page.context().close();
  const times = Array.from({ length: INTERPRETATIONS }, () => {
    const start = performance.now();
    if (!readGathered(gathered)) throw new Error('The reader gave no page.');
    return performance.now() - start;
  });
  return median(times.slice(1));
}

async function measureHostile(browser: Browser, script: string): Promise<Record<string, Growth | null>> {
  const figures: Record<string, Growth | null> = {};
  for (const [families, isData] of [
    [HOSTILE_TEXTS, false],
    [HOSTILE_DATA, true],
  ] as const) {
    for (const [name, write] of Object.entries(families)) {
      const texts = [1, 2, 4, 8].map((times) => write(times * SHORTEST));
      figures[name] = await measureGrowth(browser, script, texts, isData);
    }
  }
  return figures;
}

function growthRow(figures: Growth | null): Record<string, string | number> {
  if (!figures) return { ratio: 'failed' };
  return { 'ns/char, each length twice the one before': figures.nanosecondsAChar.join(' '), ratio: figures.ratio };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
