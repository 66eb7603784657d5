import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';

const ROUNDS = 10;
const built = path.join(import.meta.dirname, '../../dist-widget', packageJson.version);
const AGREEMENT = 'IDCC 1505';

/** What an element may leave behind in a page that goes on living without it. */
interface Left {
  nodes: number;
  jsEventListeners: number;
  documents: number;
  /** Observers of any kind that still watch something. */
  observers: number;
  /** Elements that were removed and are still in memory. */
  elements: number;
}

interface Counted {
  observing: Set<object>;
  removed: WeakRef<Element>[];
}

test.describe('the element in memory', () => {
  let site: PageServer;

  test.beforeAll(async () => {
    site = await servePages({
      ...pagesOfFolder(built, '/w/'),
      '/page': `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Formation</title>
        <script type="module" src="/w/define.js"></script><main><form id="place"></form></main>`,
      '/fifty': `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Formations</title>
        <script type="module" src="/w/define.js"></script><main>${'<opco-finder></opco-finder>'.repeat(50)}</main>`,
    });
  });
  test.afterAll(() => site.close());

  for (const [mode, act] of [
    ['finder', ask],
    ['compact', ask],
    ['badge', open],
  ] as const) {
    test(`leaves no node, listener, observer or copy of itself behind where it is gone: ${mode}`, async ({
      context,
    }) => {
      const page = await context.newPage();
      await page.addInitScript(countObservers);
      await page.goto(`${site.url}/page`);
      const session = await context.newCDPSession(page);

      // What the page keeps for all elements to come, such as scripts and tables, is there after the first ones.
      for (let round = 0; round < 3; round++) await addAndRemove(page, mode, act);
      const before = await left(page, session);
      for (let round = 0; round < ROUNDS; round++) await addAndRemove(page, mode, act);
      const after = await left(page, session);
      expect(after).toEqual({ ...before, observers: 0, elements: 0 });
    });
  }

  test('stays away when it is removed while its answer is on its way', async ({ context }) => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(countObservers);
    await page.goto(`${site.url}/page`);
    const session = await context.newCDPSession(page);
    const events = await page.evaluate(async (text) => {
      const told: string[] = [];
      for (const type of ['opco-result', 'opco-error', 'opco-change']) {
        addEventListener(type, () => told.push(type), { capture: true });
      }
      const { removed } = (globalThis as unknown as { counted: Counted }).counted;
      for (let each = 0; each < 5; each++) {
        const element = document.createElement('opco-finder') as HTMLElement & { lookup(text: string): Promise<null> };
        document.querySelector('#place')?.append(element);
        const asked = element.lookup(text);
        element.remove();
        await asked;
        removed.push(new WeakRef(element));
      }
      return told;
    }, AGREEMENT);
    expect(events).toEqual([]);
    expect(errors).toEqual([]);
    expect(await left(page, session)).toMatchObject({ observers: 0, elements: 0 });
  });

  test('leaves what it stands for in its place until it is drawn, fifty times on a page', async ({ context }) => {
    const page = await context.newPage();
    await page.route('**/define.js', async (route) => {
      const response = await route.fetch();
      // At once after the definition, before any other task.
      const look =
        'globalThis.early = [...document.querySelectorAll("opco-finder")].map((each) => each.shadowRoot !== null);';
      await route.fulfill({ response, body: `${await response.text()}\nqueueMicrotask(() => { ${look} });` });
    });
    await page.goto(`${site.url}/fifty`);
    await expect(page.getByRole('combobox')).toHaveCount(50);
    const early = await page.evaluate(() => (globalThis as unknown as { early: boolean[] }).early);
    // Those that wait are the last of the page.
    expect(early).toHaveLength(50);
    expect(early.lastIndexOf(true)).toBe(early.filter(Boolean).length - 1);
    // Whoever is asked for sooner does not wait.
    const focused = await page.evaluate(() => {
      const many = Array.from({ length: 50 }, () => document.createElement('opco-finder'));
      document.body.append(...many);
      many.at(-1)?.focus();
      return many.at(-1)?.shadowRoot?.activeElement?.id;
    });
    expect(focused).toBe('field');
    await expect(page.getByRole('combobox')).toHaveCount(100);
  });
});

async function ask(page: Page): Promise<void> {
  await page.getByRole('combobox').fill(AGREEMENT);
  await page.getByRole('combobox').press('Enter');
  await page.getByRole('article').waitFor();
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await ask(page);
}

async function addAndRemove(page: Page, mode: string, act: (page: Page) => Promise<void>): Promise<void> {
  await page.evaluate((value) => {
    const element = document.createElement('opco-finder');
    element.setAttribute('mode', value);
    element.setAttribute('name', 'opco');
    document.querySelector('#place')?.append(element);
  }, mode);
  await act(page);
  await page.evaluate(() => {
    const element = document.querySelector('opco-finder');
    if (!element) throw new Error('The element is not there.');
    (globalThis as unknown as { counted: Counted }).counted.removed.push(new WeakRef(element));
    element.remove();
  });
}

async function left(page: Page, session: CDPSession): Promise<Left> {
  // Rendering and focus keep the last ones until the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  const own = await page.evaluate(() => {
    const { observing, removed } = (globalThis as unknown as { counted: Counted }).counted;
    return { observers: observing.size, elements: removed.filter((each) => each.deref()).length };
  });
  return { nodes, jsEventListeners, documents, ...own };
}

/** Runs in the page before its scripts: each observer that watches something is known until it stops. */
function countObservers(): void {
  const counted: Counted = { observing: new Set(), removed: [] };
  Object.assign(globalThis, { counted });
  for (const Observer of [MutationObserver, ResizeObserver, IntersectionObserver, PerformanceObserver]) {
    const { observe, disconnect } = Observer.prototype as { observe(...given: unknown[]): void; disconnect(): void };
    Object.assign(Observer.prototype, {
      observe(this: object, ...given: unknown[]) {
        counted.observing.add(this);
        return observe.apply(this, given);
      },
      disconnect(this: object) {
        counted.observing.delete(this);
        return disconnect.apply(this);
      },
    });
  }
}
