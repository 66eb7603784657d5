import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { siroCsv, siroTable } from '../stubs/siro-csv.ts';
import { type ExtensionChrome, stopWorker, updateExtension, workerOf } from './harness/extension-worker.ts';
import { launchExtension } from './harness/launch-extension.ts';
import { expect, test } from './harness/options-page.ts';
import { cutNetwork, routeHost, routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { openSidePanel } from './harness/side-panel.ts';

declare const chrome: ExtensionChrome;

const ALLOWED = 'allowed.example';
const SIRET = '302 474 648 00664';
const UNKNOWN = '552 032 534 00703';
const notice = (siret: string) =>
  `<!doctype html><html lang="fr"><title>Mentions légales</title>
   <h1>Mentions légales</h1><p>Ce site est édité par Naturalia France, SIRET ${siret}.</p>`;
const RECIPES = '<!doctype html><html lang="fr"><title>Recettes</title><h1>Recettes</h1><p>Cuire 20 minutes.</p>';

const plain = (text: string) => text.replace(/\s/g, ' ');

test.describe('the worker', () => {
  let server: PageServer;

  test.use({ givenHosts: [ALLOWED] });
  test.beforeEach(async ({ context }) => {
    server = await servePages({ '/company': notice(SIRET), '/unknown': notice(UNKNOWN), '/recipes': RECIPES });
    routeHost(context, ALLOWED, server.url);
    routeHost(context, 'other.example', server.url);
  });
  test.afterEach(() => server.close());

  test.describe('on the icon', () => {
    test('shows the OPCO of the page’s company on an allowed site, and asks nobody', async ({
      context,
      openOptions,
    }) => {
      const { page: desk, installFile, outcome } = await openOptions();
      await installFile({ name: 'table.siro', bytes: await siroTable(siroCsv(200), '2026-06') });
      await expect(outcome).toContainText('est installée');
      const asked = routeUpstreams(context, server);
      const before = asked.length;
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      await expect.poll(() => badgeOn(desk, page)).toBe('ATLA');
      const title = plain(await titleOn(desk, page));
      expect(title).toContain('302 474 648 00664 relève d’Atlas');
      expect(title).toContain('juin 2026');

      await page.goto(`https://${ALLOWED}/unknown`);
      await expect.poll(() => badgeOn(desk, page)).toBe('?');
      expect(plain(await titleOn(desk, page))).toContain(
        `ne dit de quel OPCO (opérateur de compétences) relève ${UNKNOWN}`,
      );

      await page.goto(`https://${ALLOWED}/recipes`);
      await expect.poll(() => badgeOn(desk, page)).toBe('');
      expect(await titleOn(desk, page)).toBe('Opcoscope');

      // The worker is ended and started again by the browser, and knows the same.
      await stopWorker(context, desk);
      await page.goto(`https://${ALLOWED}/company`);
      await expect.poll(() => badgeOn(desk, page)).toBe('ATLA');
      expect(asked.slice(before).every((url) => url.startsWith(`https://${ALLOWED}/`))).toBe(true);
      // Nothing of what was seen is kept.
      expect(await companiesKept(desk)).toBe(0);
    });

    test('is gone with the page, also where the page goes by itself', async ({ context, openOptions }) => {
      const { page: desk } = await openOptions();
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      await expect.poll(() => badgeOn(desk, page)).toBe('?');
      await page.evaluate(() => {
        document.body.textContent = 'Recettes';
        history.pushState(null, '', '/recipes');
      });
      await expect.poll(() => badgeOn(desk, page)).toBe('');
      expect(await titleOn(desk, page)).toBe('Opcoscope');
    });

    test('never shows over a page what was read on the one before', async ({ context, openOptions }) => {
      const { page: desk } = await openOptions();
      const worker = await workerOf(context);
      // The first page is read, and its answer comes when the second is there.
      await worker.evaluate(() => {
        const { executeScript } = chrome.scripting;
        const world = globalThis as unknown as { held: number; release?: () => void };
        world.held = 0;
        chrome.scripting.executeScript = async (injection) => {
          const result = await executeScript.call(chrome.scripting, injection);
          world.held += 1;
          if (world.held === 1) await new Promise<void>((resolve) => (world.release = resolve));
          return result;
        };
      });
      const held = () => worker.evaluate(() => (globalThis as unknown as { held: number }).held);
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      await expect.poll(held).toBe(1);
      await page.goto(`https://${ALLOWED}/recipes`);
      await expect.poll(held).toBeGreaterThan(1);
      await worker.evaluate(() => (globalThis as unknown as { release: () => void }).release());
      // Long enough for a badge that should not come.
      await page.waitForTimeout(700);
      expect(await badgeOn(desk, page)).toBe('');
    });

    test('reads nothing on a site that nobody allowed, and stops where the permission is taken back', async ({
      context,
      openOptions,
    }) => {
      const { page: desk } = await openOptions();
      const worker = await workerOf(context);
      await worker.evaluate(() => {
        const { executeScript } = chrome.scripting;
        const world = globalThis as unknown as { reads: number };
        world.reads = 0;
        chrome.scripting.executeScript = (injection) => {
          world.reads += 1;
          return executeScript.call(chrome.scripting, injection);
        };
      });
      const reads = () => worker.evaluate(() => (globalThis as unknown as { reads: number }).reads);
      const other = await context.newPage();
      await other.goto('https://other.example/company');
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      await expect.poll(() => badgeOn(desk, page)).toBe('?');
      const before = await reads();
      await other.bringToFront();
      await other.reload();
      await other.waitForTimeout(500);
      expect(await reads()).toBe(before);
      expect(await badgeOn(desk, other, true)).toBe('');

      await worker.evaluate(() => {
        chrome.permissions.contains = async () => false;
        chrome.permissions.onRemoved.dispatch({ origins: ['https://allowed.example/*'] });
      });
      await expect.poll(() => badgeOn(desk, page)).toBe('');
      await page.reload();
      await page.waitForTimeout(500);
      expect(await reads()).toBe(before);
    });
  });

  test.describe('in the menu of a selection', () => {
    test('hands the selected text to the side panel of the window', async ({ context, extensionId }) => {
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      const panel = await openSidePanel(context, page, extensionId);
      // The menu itself belongs to the system: its click is what a test can give, without the right to open a panel.
      await stubPanel(context);
      const tabs = context.pages().length;
      await clickMenu(context, `  ${UNKNOWN}\n`);
      await panel.waitFor(() => document.querySelector('input')?.value !== '');
      const field = await panel.evaluate(() => document.querySelector('input')?.value ?? '');
      expect(plain(field)).toBe(UNKNOWN);
      expect(context.pages()).toHaveLength(tabs);
      // Taken once, and gone.
      const worker = await workerOf(context);
      expect(await worker.evaluate(() => chrome.storage.session.get('panel-question'))).toEqual({});
    });

    test('leaves it in memory for the panel that is opening, and wakes for it', async ({ context, openOptions }) => {
      const { page: desk } = await openOptions();
      await stopWorker(context, desk);
      // Any event of the browser wakes it.
      await desk.goto(`https://${ALLOWED}/company`);
      await stubPanel(context);
      await clickMenu(context, SIRET.repeat(40));
      const worker = await workerOf(context);
      const question = () =>
        worker.evaluate(async () => (await chrome.storage.session.get('panel-question'))['panel-question']);
      await expect.poll(question).toEqual({
        text: SIRET.repeat(40).slice(0, 200),
        windowId: expect.any(Number),
        at: expect.any(Number),
      });
    });

    test('opens the panel’s page in a tab where the browser opens no panel', async ({ context, extensionId }) => {
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      const opened = context.waitForEvent('page');
      await clickMenu(context, 'IDCC 1486');
      const tab = await opened;
      await tab.waitForURL(`chrome-extension://${extensionId}/sidepanel.html#q=IDCC%201486`);
      await expect(tab.getByRole('combobox')).toHaveValue('IDCC 1486');
      const worker = await workerOf(context);
      expect(await worker.evaluate(() => chrome.storage.session.get('panel-question'))).toEqual({});
    });

    test('speaks the language of the settings, as soon as it is another one', async ({ context }) => {
      const worker = await workerOf(context);
      const title = await worker.evaluate(
        () =>
          new Promise<unknown>((resolve) => {
            // The installation may still be at its own title, in the language of the browser.
            chrome.contextMenus.update = async (_, change) => {
              const { title } = Object(change) as { title?: string };
              if (title?.startsWith('OPCO of')) resolve(title);
            };
            void chrome.storage.local.set({ settings: { version: 1, language: 'en' } });
          }),
      );
      expect(title).toBe('OPCO of “%s”');
    });

    test('does nothing without a text', async ({ context }) => {
      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/company`);
      const tabs = context.pages().length;
      await clickMenu(context, ' \n ');
      await page.waitForTimeout(500);
      expect(context.pages()).toHaveLength(tabs);
    });
  });

  test.describe('in the address bar', () => {
    test('suggests what this computer knows, without asking anybody, and opens what is taken', async ({
      context,
      extensionId,
    }) => {
      const asked = routeUpstreams(context, server);
      const worker = await workerOf(context);
      const shown = await worker.evaluate(async () => {
        const texts: string[] = [];
        const { setDefaultSuggestion } = chrome.omnibox;
        chrome.omnibox.setDefaultSuggestion = (suggestion) => {
          texts.push(suggestion.description);
          return setDefaultSuggestion.call(chrome.omnibox, suggestion);
        };
        return new Promise<{ texts: string[]; suggested: { content: string; description: string }[] }>((resolve) => {
          const event = chrome.omnibox.onInputChanged as unknown as {
            dispatch(text: string, suggest: (list: never) => void): void;
          };
          event.dispatch('boulangerie <R&D>', (suggested) => resolve({ texts, suggested }));
        });
      });
      expect(shown.texts.map(plain)).toEqual(['OPCO de « boulangerie &lt;R&amp;D&gt; » : demander à Opcoscope']);
      expect(shown.suggested.map(({ content }) => content)).toContain('IDCC 0843');
      expect(asked).toEqual([]);

      const page = await context.newPage();
      await page.goto(`https://${ALLOWED}/recipes`);
      await worker.evaluate(() => chrome.omnibox.onInputEntered.dispatch('IDCC 0843', 'currentTab'));
      await page.waitForURL(`chrome-extension://${extensionId}/sidepanel.html#q=IDCC%200843`);
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        worker.evaluate(() => chrome.omnibox.onInputEntered.dispatch('R&D 100 %', 'newBackgroundTab')),
      ]);
      await opened.waitForURL(`chrome-extension://${extensionId}/sidepanel.html#q=R%26D%20100%20%25`);
    });
  });

  test('opens no page before a click on the icon, and this one after it', async ({
    context,
    clickAction,
    openOptions,
  }) => {
    const { page: desk } = await openOptions();
    const page = await context.newPage();
    await page.goto(`${server.url}/company`);
    const tabId = await tabOf(desk, page, true);
    const read = () =>
      desk.evaluate(
        (id) =>
          chrome.scripting.executeScript({ target: { tabId: id }, files: ['/page-reader.js'] }).then(
            () => 'read',
            (error: Error) => error.message,
          ),
        tabId,
      );
    expect(await read()).toMatch(/^Cannot access contents/);
    await clickAction(page);
    expect(await read()).toBe('read');
  });

  test('welcomes once, and after an update keeps everything and opens nothing', async ({
    extensionFolder,
    language,
    extensionId,
  }) => {
    const browser = await launchExtension({ folder: extensionFolder, language, keepsWelcome: true });
    const { context, welcome } = browser;
    try {
      cutNetwork(context);
      await expect(welcome).toHaveURL(`chrome-extension://${extensionId}/welcome.html`);
      await welcome.evaluate(() =>
        chrome.storage.local.set({ settings: { version: 1, language: 'en', cacheDays: 12 } }),
      );
      await expect.poll(() => menuIsThere(context)).toBe(true);

      const file = path.join(extensionFolder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
      await updateExtension(context, extensionFolder);
      const desk = await context.newPage();
      await desk.goto(`chrome-extension://${extensionId}/options.html`);
      expect(await desk.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0');
      const settings = await desk.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
      expect(settings).toMatchObject({ language: 'en', cacheDays: 12 });
      await expect.poll(() => menuIsThere(context)).toBe(true);
      // Pages of the old version are closed, and none opens by itself.
      await desk.waitForTimeout(700);
      expect(context.pages().filter((page) => page.url().startsWith('chrome-extension://'))).toEqual([desk]);
    } finally {
      await browser.close();
    }
  });
});

/** What the icon wears over the tab of a page. */
async function badgeOn(desk: Page, page: Page, isActive = false): Promise<string> {
  const tabId = await tabOf(desk, page, isActive);
  return desk.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

async function titleOn(desk: Page, page: Page): Promise<string> {
  const tabId = await tabOf(desk, page);
  return desk.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
}

/** The tab of a page by its address; of a site that the extension may not read it is not known, and the tab in front is it. */
async function tabOf(desk: Page, page: Page, isActive = false): Promise<number> {
  const tabs = await desk.evaluate(() => chrome.tabs.query({}));
  const tab = tabs.find(({ url, active }) => (isActive ? active : url === page.url()));
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  return tab.id;
}

/** Gives the worker what a click on the menu gives it. */
async function clickMenu(context: BrowserContext, selectionText: string): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'opco-of-selection', selectionText: text }, tab);
  }, selectionText);
}

/** A click of a test is no gesture for the browser: the panel counts as opened. */
async function stubPanel(context: BrowserContext): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(() => {
    chrome.sidePanel.open = async () => undefined;
  });
}

async function menuIsThere(context: BrowserContext): Promise<boolean> {
  const worker = await workerOf(context);
  return worker.evaluate(() =>
    chrome.contextMenus.update('opco-of-selection', {}).then(
      () => true,
      () => false,
    ),
  );
}

/** How many companies the browser keeps. */
function companiesKept(desk: Page): Promise<number> {
  return desk.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('opcoscope-kept');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('companies').objectStore('companies').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
