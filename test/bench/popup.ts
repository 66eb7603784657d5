/**
 * How soon the popup shows an answer that it has kept: `npm run -s bench:popup`. A real click on the toolbar icon, on a
 * page of 2 000 elements that names one company; from the click to the answer's paint, 20 times. An empty popup, clicked
 * before it in the same way, says what the browser takes for itself on this machine. With the extension's worker awake and
 * with it asleep, turn by turn: what else the machine does then weighs on both alike. Needs the built extension. The last
 * line printed is one JSON object.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { stopWorker } from '../e2e/harness/extension-worker.ts';
import { idOfFolder, launchExtension } from '../e2e/harness/launch-extension.ts';
import { openPopup } from '../e2e/harness/popup.ts';
import { routeUpstreams } from '../e2e/harness/route-upstreams.ts';
import { servePages } from '../e2e/harness/serve-pages.ts';
import { buildPage } from './detection/build-page.ts';

const RUNS = 20;
const ELEMENTS = 2_000;
const AIM_MS = 150;
const folder = path.join(import.meta.dirname, '../../dist-ext/chrome-mv3');

/** As little as a popup can be, marked as ours is, beside a worker that welcomes as ours does. */
const EMPTY_POPUP = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  }),
  'popup.html': '<!doctype html><meta charset="utf-8"><p>Empty</p><script type="module" src="mark.js"></script>',
  'welcome.html': '<!doctype html><title>Welcome</title>',
  'worker.js': "chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: 'welcome.html' }));",
  'mark.js': "requestAnimationFrame(() => setTimeout(() => performance.mark('opcoscope:answer')));",
};

try {
  if (!existsSync(folder)) throw new Error('dist-ext/chrome-mv3 is missing: run `npm run build` first.');
  console.log(JSON.stringify(await measure()));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function measure() {
  const { html, elements } = buildPage(ELEMENTS, false);
  const named = html.replace('<body>', '<body><p>Ce site est édité par Naturalia France, SIRET 302 474 648 00664.</p>');
  if (named === html) throw new Error('The page has no <body> to put its company into.');
  const emptyFolder = mkdtempSync(path.join(tmpdir(), 'empty-popup-'));
  for (const [name, text] of Object.entries(EMPTY_POPUP)) writeFileSync(path.join(emptyFolder, name), text);
  const pages = await servePages({ '/': named });
  const upstreams = await serveUpstreams();
  try {
    const address = pages.url;
    const { awake: emptyTimes } = await timesOf({ extension: emptyFolder, address, upstreams });
    const { awake: times, asleep } = await timesOf({ extension: folder, address, upstreams });
    console.log(`From the click to the answer, in ms:   ${times.map(Math.round).join(' ')}`);
    console.log(`The same with the worker asleep:       ${asleep.map(Math.round).join(' ')}`);
    console.log(`The same click with an empty popup:    ${emptyTimes.map(Math.round).join(' ')}`);
    return {
      elements,
      runs: RUNS,
      medianMs: median(times),
      emptyPopupMs: median(emptyTimes),
      ownMs: median(times) - median(emptyTimes),
      fastestMs: Math.round(Math.min(...times)),
      slowestMs: Math.round(Math.max(...times)),
      aimMs: AIM_MS,
      asleepMedianMs: median(asleep),
    };
  } finally {
    await upstreams.close();
    await pages.close();
    rmSync(emptyFolder, { recursive: true });
  }
}

/** The times of one extension's popup, in a browser that has nothing else to do. */
async function timesOf(setting: {
  extension: string;
  address: string;
  upstreams: { url: string };
}): Promise<Record<'awake' | 'asleep', number[]>> {
  const { extension, address, upstreams } = setting;
  const { context, close } = await launchExtension({ folder: extension, language: 'fr' });
  try {
    routeUpstreams(context, upstreams);
    // From one of its own pages the worker can be ended.
    const desk = await context.newPage();
    await desk.goto(`chrome-extension://${idOfFolder(extension)}/welcome.html`);
    const page = await context.newPage();
    await page.goto(address);
    await timeToMark(page, extension); // The first click fills the cache, and is not counted.
    const times = { awake: [] as number[], asleep: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      await wakeWorker(desk);
      times.awake.push(await timeToMark(page, extension));
      // To be ended, it has to be there.
      await wakeWorker(desk);
      await stopWorker(context, desk);
      times.asleep.push(await timeToMark(page, extension));
    }
    return times;
  } finally {
    await close();
  }
}

/** Makes the browser start the worker: an event that it listens to comes. */
async function wakeWorker(desk: Page): Promise<void> {
  await desk.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('')));
}

async function timeToMark(page: Page, extension: string): Promise<number> {
  const popup = await openPopup(page.context(), page, idOfFolder(extension));
  const markedAt = await popup.waitFor(() => {
    const [mark] = performance.getEntriesByName('opcoscope:answer');
    return mark ? performance.timeOrigin + mark.startTime : 0;
  });
  // Behind the kept answer the sources are asked again: what is under way is not for the next run to bear.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await popup.close();
  return markedAt - popup.clickedAt;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Math.round(((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2);
}
