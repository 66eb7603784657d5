/**
 * What a list of 100 000 rows costs: `npm run -s bench:list [-- --rows N] [--table-rows N]`, on made-up rows, in a real
 * Chromium with the built extension and through its list page, as a person uses it. Reading, looking up and writing are
 * reported apart; so is the longest task of the page's own thread. The ratio is to the bare look-ups in the same table in this
 * process: no attribution, no results, no store. Needs the built extension. The last line printed is one JSON object; the
 * exit code is 1 where a limit is broken.
 */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import writeExcel from 'write-excel-file/node';
import type { Siret } from '../../core/answer.ts';
import { encodeTable } from '../../core/siret-table/encode-table.ts';
import { readTable } from '../../core/siret-table/read-table.ts';
import { siretDigits } from '../../core/siret-table/siret-parts.ts';
import { absentSirets } from '../../scripts/siret-table/absent-sirets.ts';
import { seededRandom, wholeBelow } from '../../scripts/siret-table/seeded-random.ts';
import { syntheticRows } from '../../scripts/siret-table/synthetic-rows.ts';
import { idOfFolder, launchExtension } from '../e2e/harness/launch-extension.ts';

const SEED = 1;
/** Seconds for looking up 100 000 rows, and milliseconds for one task of the page. */
const MOST_SECONDS = 5;
const MOST_TASK = 50;
/** Longest wait for a step, in milliseconds. */
const PATIENCE = 180_000;
/** Rows of the list that are in no table. */
const ABSENT_SHARE = 0.1;
const extension = path.join(import.meta.dirname, '../../dist-ext/chrome-mv3');

/** A task of the page's thread that took 50 ms or more, and what the worker had been told last. */
interface Task {
  during: string;
  duration: number;
}

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, 'table-rows': { type: 'string', default: '1000000' } },
});
const count = Number(values.rows);
const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-list-'));
try {
  if (!existsSync(path.join(extension, 'list.html'))) throw new Error('Run `npm run build` first.');
  await measure();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const rows = syntheticRows({ rows: Number(values['table-rows']), seed: SEED, distribution: 'official' });
  const { file } = await encodeTable(rows, {
    month: '2026-06',
    source: '0'.repeat(64),
    shards: 1024,
    keepsAgreements: true,
  });
  const sirets = pickSirets(rows.sirets, absentSirets(rows, Math.ceil(count * ABSENT_SHARE), SEED));
  const paths = await writeFiles(file, sirets);
  const baseline = await bareLookUps(file, sirets);

  const { context, close } = await launchExtension({ folder: extension, language: 'fr' });
  try {
    const origin = `chrome-extension://${idOfFolder(extension)}`;
    await install(await context.newPage(), origin, paths.table);
    const page = await context.newPage();
    await page.addInitScript(listenToWorkers);
    await page.goto(`${origin}/list.html`);

    const readCsv = await timeOf(page, 'read-file', 'sheet', () => chooseFile(page, paths.csv));
    const lookUp = await timeOf(page, 'run', 'done', () => page.getByRole('button', { name: /^Lancer/ }).click());
    const writeCsv = await timeOf(page, 'export', 'exported', () => download(page, 'CSV'));
    const writeXlsx = await timeOf(page, 'export', 'exported', () => download(page, 'Excel (.xlsx)'));
    const scrolled = await scroll(page);
    const another = await context.newPage();
    await another.addInitScript(listenToWorkers);
    await another.goto(`${origin}/list.html`);
    const readXlsx = await timeOf(another, 'read-file', 'sheet', () => chooseFile(another, paths.xlsx));
    const tasks = [...(await longTasks(page)), ...(await longTasks(another))].sort((a, b) => b.duration - a.duration);
    const ofLists = tasks.filter(({ during }) => during !== 'open' && during !== 'begin');

    const seconds = { readCsv, readXlsx, lookUp, writeCsv, writeXlsx };
    console.log(`${count} rows, a table of ${values['table-rows']} rows`);
    console.table(Object.fromEntries(Object.entries(seconds).map(([name, time]) => [name, { seconds: round(time) }])));
    console.log(
      `Bare look-ups in this process: ${round(baseline)} s; looking up the list takes ${round(lookUp / baseline)} times that.`,
    );
    console.log(
      `Tasks of ${MOST_TASK} ms or more on the page: ${tasks.map(({ during, duration }) => `${during} ${Math.round(duration)}`).join(', ') || 'none'}; ${scrolled} screens scrolled.`,
    );
    const longestTaskMs = ofLists[0]?.duration ?? 0;
    console.log(
      JSON.stringify({ rows: count, seconds, baselineSeconds: baseline, ratio: lookUp / baseline, longestTaskMs }),
    );
    if (lookUp * (100_000 / count) > MOST_SECONDS || longestTaskMs > MOST_TASK) process.exitCode = 1;
  } finally {
    await close();
  }
}

/** Establishments of the table in no order, as a list has them, and some that are in none. */
function pickSirets(present: Float64Array, absent: Float64Array): string[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, at) => {
    const from = at < absent.length ? absent : present;
    const place = at < absent.length ? at : wholeBelow(present.length, random);
    return siretDigits(from[place] as number);
  }).sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
}

async function writeFiles(table: Uint8Array, sirets: readonly string[]) {
  const paths = {
    table: path.join(folder, 'table.siro'),
    csv: path.join(folder, 'liste.csv'),
    xlsx: path.join(folder, 'liste.xlsx'),
  };
  const lines = sirets.map((siret, at) => [
    siret,
    `Client ${at} & Fils`,
    `Ville-${at % 900}`,
    at % 7 ? '' : 'à rappeler',
  ]);
  const header = ['SIRET', 'Raison sociale', 'Ville', 'Note'];
  writeFileSync(paths.table, table);
  writeFileSync(paths.csv, [header, ...lines].map((line) => line.join(';')).join('\r\n'));
  await writeExcel([header, ...lines]).toFile(paths.xlsx);
  console.log(`CSV ${megabytes(paths.csv)} MB, XLSX ${megabytes(paths.xlsx)} MB`);
  return paths;
}

async function bareLookUps(file: Uint8Array<ArrayBuffer>, sirets: readonly string[]): Promise<number> {
  const read = await readTable(file);
  if (!read.ok) throw new Error(read.fault.id);
  const start = performance.now();
  for (const siret of sirets) read.table.find(siret as Siret);
  return (performance.now() - start) / 1000;
}

async function install(page: Page, origin: string, table: string): Promise<void> {
  await page.goto(`${origin}/options.html`);
  await page.getByLabel('Fichier').setInputFiles(table);
  await page.locator('form').getByRole('button', { name: 'Installer', exact: true }).click();
  await page.locator('p.notice[role="status"]').filter({ hasText: 'est installée' }).waitFor({ timeout: PATIENCE });
  await page.close();
}

/** Runs in the page: notes when its worker is told and tells something, and the long tasks of the page. */
function listenToWorkers(): void {
  const noted = { told: new Map<string, number>(), heard: new Map<string, number>(), tasks: [] as Task[] };
  Object.assign(globalThis, { noted });
  globalThis.Worker = class extends Worker {
    constructor(...options: ConstructorParameters<typeof Worker>) {
      super(...options);
      this.addEventListener('message', ({ data }) => {
        noted.heard.set(data.status === 'done' ? 'done' : data.kind, performance.now());
      });
    }
    override postMessage(message: { kind: string }): void {
      noted.told.set(message.kind, performance.now());
      noted.heard.delete('exported');
      super.postMessage(message);
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      // What it was at: the last command before it; opening the page is no part of a list.
      const told =
        [...noted.told].filter(([, at]) => at <= startTime + duration).sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'open';
      noted.tasks.push({ during: told, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Seconds from a command of the page to what its worker tells at the end. */
async function timeOf(page: Page, told: string, heard: string, act: () => Promise<unknown>): Promise<number> {
  await act();
  const handle = await page.waitForFunction(
    ([command, event]) => {
      const { noted } = globalThis as unknown as { noted: { told: Map<string, number>; heard: Map<string, number> } };
      const [from, to] = [noted.told.get(command as string), noted.heard.get(event as string)];
      return from !== undefined && to !== undefined && to > from ? (to - from) / 1000 : 0;
    },
    [told, heard],
    { timeout: PATIENCE },
  );
  const seconds = (await handle.jsonValue()) as number;
  console.log(`${told}: ${round(seconds)} s`);
  return seconds;
}

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
}

async function download(page: Page, format: 'CSV' | 'Excel (.xlsx)'): Promise<void> {
  const [downloading] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE }),
    page.getByRole('button', { name: format }).click(),
  ]);
  console.log(`${format} of the answers: ${megabytes(await downloading.path())} MB`);
}

/** Goes through the list screen by screen. @returns how many */
async function scroll(page: Page): Promise<number> {
  const screens = 40;
  for (let screen = 0; screen < screens; screen++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
  return screens;
}

function longTasks(page: Page): Promise<Task[]> {
  return page.evaluate(() => (globalThis as unknown as { noted: { tasks: Task[] } }).noted.tasks);
}

function megabytes(file: string): number {
  return round(statSync(file).size / 1e6);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
