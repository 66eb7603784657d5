import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type PageServer, servePages } from '../e2e/harness/serve-pages.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/firefox-test.ts';
import { LEGAL_NOTICE, SIRET } from './harness/legal-notice.ts';
import type { Surface } from './harness/surface.ts';

test.describe('the extension in Firefox', () => {
  let upstreams: ServedUpstreams;
  let pages: PageServer;

  test.beforeEach(async ({ gateway }) => {
    upstreams = await serveUpstreams();
    gateway.upstreams = upstreams.url;
    pages = await servePages({ '/': LEGAL_NOTICE });
  });
  test.afterEach(async () => {
    await upstreams.close();
    await pages.close();
  });

  test('welcomes once, and after an update keeps everything and opens nothing', async ({
    openTab,
    openAddresses,
    installTable,
    updateExtension,
  }) => {
    const welcomes = async () => (await openAddresses()).filter((address) => address === '/welcome.html').length;
    await expect.poll(welcomes, { timeout: 30_000 }).toBe(1);
    const welcome = await openTab('/welcome.html');
    await welcome.says('Bienvenue dans Opcoscope');
    await expectAccessible(welcome);

    const before = await installTable();
    await expectAccessible(before);
    await (await before.find('checkbox', /^Vérifier chaque semaine/)).click();
    await expect.poll(() => storedLocally(before)).toMatchObject({ 'table-updates': { isAllowed: true } });

    // Firefox leaves a tab that the extension opened where it is: what opens after the update is told from it.
    await before.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: { tabs: Tabs } };
      const tabs = await browser.tabs.query({ url: `${location.origin}/welcome.html` });
      await browser.tabs.remove(tabs.map(({ id }) => id));
    });
    await expect.poll(welcomes).toBe(0);
    await updateExtension('99.0.0');
    const after = await openTab('/options.html');
    await after.says('Installée dans ce navigateur Mois des données juin 2026');
    expect(await storedLocally(after)).toMatchObject({ 'table-updates': { isAllowed: true } });
    // Long enough for a page that should not open.
    await after.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await welcomes()).toBe(0);
  });

  test('reads the page of the tab on a click, and answers from the installed table without the network', async ({
    openTab,
    clickAction,
    installTable,
    gateway,
  }) => {
    gateway.upstreams = null;
    await installTable();
    await openTab(pages.url);
    const popup = await clickAction();
    await popup.says('Atlas');
    await popup.says('juin 2026');
    await expectAccessible(popup);
    expect(gateway.asked).toEqual([]);
  });

  test('asks before the first number leaves the browser, and asks nobody where the person refuses', async ({
    openTab,
    clickAction,
    answerPrompt,
    sidebar,
  }) => {
    await openTab(pages.url);
    const popup = await clickAction();
    await popup.says(`« ${SIRET} » sera envoyé aux services de l’État`);
    expect(upstreams.log).toEqual([]);
    await (await popup.find('button', 'Autoriser et chercher')).click();
    await answerPrompt('deny');
    await popup.says('Rien n’a été envoyé.');
    expect(upstreams.log).toEqual([]);

    await (await popup.find('button', 'Autoriser et chercher')).click();
    await answerPrompt('allow');
    await popup.says('NATURALIA FRANCE relève');
    expect(upstreams.log).not.toEqual([]);

    // The question goes on to the sidebar, where nothing is asked of the person again.
    await (await popup.find('button', 'Volet')).click();
    await sidebar.says('NATURALIA FRANCE relève');
    await expectAccessible(sidebar);
  });
});

interface Tabs {
  query(of: { url: string }): Promise<{ id: number }[]>;
  remove(ids: number[]): Promise<void>;
}

/** What the extension keeps of settings and choices. */
function storedLocally(page: Surface): Promise<object> {
  return page.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: { storage: { local: { get: () => Promise<object> } } } };
    return browser.storage.local.get();
  });
}
