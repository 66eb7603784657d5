/**
 * What `<opco-finder>` costs the page around it, in real Chromium: `npm run -s bench:widget`. On a throttled page
 * (processor four times slower, Chromium's fast 3G): what moves when the element comes to life, the main thread's time for
 * its definition and first view beside the same page without its script, and the longest key of a name that is typed. On
 * a page at full speed: 50 elements defined and drawn, beside 50 bare ones. Needs the built widget. The last line printed is one
 * JSON object.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';

const widgetFolder = path.join(import.meta.dirname, '../../dist-widget', packageJson.version);
const RUNS = 11;
const INSTANCES = 50;
const SLOWER = 4;
/** Chromium's own "fast 3G". */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
/** Each mode, with the room that docs/provider/looks.md says to keep for it on a narrow page. */
const MODES = { finder: '68em', compact: '23em', badge: '6em' };
const NAME = 'boulangerie ganymede';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** An element as small as one can be, form-associated and with a shadow root of one field. */
const BARE = `
  customElements.define('opco-finder', class extends HTMLElement {
    static formAssociated = true;
    connectedCallback() {
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'SIRET');
      this.attachShadow({ mode: 'open' }).append(field);
    }
  });`;

const elements = (count: number, attributes: string): string =>
  `<opco-finder ${attributes}><a href="https://quel-est-mon-opco.francecompetences.fr/">Trouver mon OPCO</a></opco-finder>`.repeat(
    count,
  );

const coursePage = (
  attributes: string,
  script: string,
): string => `<!doctype html><html lang="fr"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Formation</title>
  <style>body{font:16px/1.5 sans-serif;max-width:40em;margin:auto;padding:1em}opco-finder{display:block}</style>
  ${script}
  <h1>Développeur web</h1><p>${'Une formation de 140 heures. '.repeat(12)}</p>
  ${elements(1, attributes)}
  <h2>Programme</h2><p>${'Un module de cette formation. '.repeat(60)}</p>`;

try {
  if (!existsSync(path.join(widgetFolder, 'define.js'))) {
    throw new Error('The built widget is missing: run `npm run build:widget` first.');
  }
  console.log(JSON.stringify(await measure()));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function measure() {
  const upstreams = await serveUpstreams();
  const pages: Record<string, string> = { '/bare.js': BARE };
  const { server, url } = await serve(pages);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  });
  try {
    const module = '<script type="module" src="/widget/define.js"></script>';
    const modes: Record<string, unknown> = {};
    for (const [mode, height] of Object.entries(MODES)) {
      const attributes = `mode="${mode}" style="min-height: ${height}" api="${upstreams.url}"`;
      pages['/with'] = coursePage(attributes, module);
      pages['/without'] = coursePage(attributes, '');
      const withScript: Load[] = [];
      const without: Load[] = [];
      // Turn by turn: what else the machine does weighs on both alike.
      for (let run = 0; run < RUNS; run++) {
        without.push(await load(browser, `${url}/without`, false));
        withScript.push(await load(browser, `${url}/with`, true));
      }
      modes[mode] = {
        // Each beside the one before it: what the machine does meanwhile changes slowly.
        mainThreadMs: round(median(withScript.map(({ taskMs }, run) => taskMs - (without[run]?.taskMs ?? 0)))),
        limitMs: 50,
        withoutMs: round(median(without.map(({ taskMs }) => taskMs))),
        // 0 where none takes 50 ms: browsers report no shorter one.
        longestTaskMs: round(median(withScript.map(({ longestMs }) => longestMs))),
        layoutShift: Math.max(...withScript.map(({ shift }) => shift)),
        heightPx: withScript[0]?.height,
        definedAfterMs: round(median(withScript.map(({ definedMs }) => definedMs))),
      };
    }
    console.table(modes);
    pages['/type'] = coursePage(`mode="compact" api="${upstreams.url}"`, module);
    const typing = await measureTyping(browser, `${url}/type`);
    console.table({ typing });
    pages['/many'] =
      `<!doctype html><meta charset="utf-8"><title>Many</title>${elements(INSTANCES, `api="${upstreams.url}"`)}`;
    const ours: Many[] = [];
    const bare: Many[] = [];
    for (let run = 0; run < RUNS; run++) {
      bare.push(await defineMany(browser, `${url}/many`, '/bare.js'));
      ours.push(await defineMany(browser, `${url}/many`, '/widget/define.js'));
    }
    const middle = (times: Many[], key: keyof Many) => round(median(times.map((each) => each[key])));
    const many = {
      instances: INSTANCES,
      definedMs: middle(ours, 'definedMs'),
      drawnMs: middle(ours, 'drawnMs'),
      bareMs: middle(bare, 'drawnMs'),
      limitMs: 50,
    };
    console.table({ many });
    return { slower: SLOWER, runs: RUNS, modes, typing, many };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await upstreams.close();
  }
}

interface Load {
  /** All that the main thread did until the page was quiet. */
  taskMs: number;
  longestMs: number;
  /** Cumulative layout shift of which the element, or what stands below it, is a source. */
  shift: number;
  definedMs: number;
  /** Of the element, in the end. */
  height: number;
}

async function load(browser: Browser, address: string, isDefined: boolean): Promise<Load> {
  const { page, session } = await openThrottled(browser);
  await page.addInitScript(() => {
    const seen = { shift: 0, longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address);
  if (isDefined) await page.evaluate(() => customElements.whenDefined('opco-finder'));
  const definedMs = await page.evaluate(() => performance.now());
  // Two frames and a rest, in which late work would show.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForTimeout(500);
  const { shift, longest } = await page.evaluate(
    () => (globalThis as unknown as { seen: { shift: number; longest: number } }).seen,
  );
  const taskMs = await taskTime(session);
  const height = await page.evaluate(
    () => document.querySelector('opco-finder')?.shadowRoot?.firstElementChild?.scrollHeight ?? 0,
  );
  await page.context().close();
  return { taskMs, longestMs: longest, shift, definedMs, height };
}

/** A page on a processor and a network as slow as a cheap telephone's. */
async function openThrottled(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, session };
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The longest time from a key to the next paint, the first keys among them, and that of a script which does nothing. */
async function measureTyping(browser: Browser, address: string) {
  const { page } = await openThrottled(browser);
  await page.goto(address);
  await page.evaluate(() => customElements.whenDefined('opco-finder'));
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const field = page.getByRole('combobox');
  await field.click();
  await page.keyboard.type(NAME, { delay: 120 });
  await page.waitForTimeout(4000); // The labels come over the slow line.
  await field.press('Control+A');
  await page.keyboard.type(NAME, { delay: 120 });
  await page.waitForTimeout(1000);
  const durations = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
  await page.context().close();
  return {
    keys: 2 * NAME.length,
    longestMs: Math.max(...durations, 0),
    overLimit: durations.filter((duration) => duration > 100).length,
    limitMs: 100,
  };
}

interface Many {
  /** From the start of the definition, its script already there, until the page answers again. */
  definedMs: number;
  /** Until every element is drawn. */
  drawnMs: number;
}

async function defineMany(browser: Browser, address: string, script: string): Promise<Many> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const times = await page.evaluate(async (script) => {
    const preload = document.createElement('link');
    preload.rel = 'modulepreload';
    preload.href = script;
    const isThere = new Promise((resolve) => preload.addEventListener('load', resolve));
    document.head.append(preload);
    await isThere;
    const elements = [...document.querySelectorAll('opco-finder')];
    const nextTask = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    const start = performance.now();
    await import(script);
    await nextTask();
    document.body.getBoundingClientRect();
    const definedMs = performance.now() - start;
    while (elements.some(({ shadowRoot }) => !shadowRoot)) await nextTask();
    document.body.getBoundingClientRect();
    return { definedMs, drawnMs: performance.now() - start };
  }, script);
  await context.close();
  return times;
}

/** The built widget, compressed as a static host does, and the pages of this run. */
async function serve(pages: Record<string, string>): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const page = pages[pathname];
    const file = path.join(widgetFolder, pathname.replace('/widget/', ''));
    if (page === undefined && !(pathname.startsWith('/widget/') && existsSync(file))) {
      response.writeHead(404).end();
      return;
    }
    const type =
      TYPES[path.extname(pathname)] ?? (page === undefined ? 'application/octet-stream' : 'text/html; charset=utf-8');
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'no-store' });
    response.end(brotliCompressSync(page ?? readFileSync(file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
