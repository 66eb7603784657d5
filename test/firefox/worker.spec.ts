import { type PageServer, servePages } from '../e2e/harness/serve-pages.ts';
import { expect, test } from './harness/firefox-test.ts';
import { LEGAL_NOTICE, SIRET } from './harness/legal-notice.ts';

const ALLOWED = 'allowed.example';

test.describe('the worker in Firefox', () => {
  let pages: PageServer;

  test.beforeEach(async ({ gateway }) => {
    pages = await servePages({ '/': LEGAL_NOTICE, '/recipes': '<!doctype html><title>Recettes</title><p>Cuire.' });
    gateway.others.set(ALLOWED, pages.url);
  });
  test.afterEach(() => pages.close());

  test('shows the OPCO on the icon over an allowed site, and over no other', async ({
    openTab,
    installTable,
    allowSite,
    icon,
  }) => {
    await installTable();
    await openTab(`https://${ALLOWED}/`);
    await allowSite(ALLOWED);
    await expect.poll(async () => (await icon()).badge).toBe('ATLA');
    await expect.poll(async () => (await icon()).title.replace(/\s/g, ' ')).toContain(`${SIRET} relève d’Atlas`);
    await openTab(`https://${ALLOWED}/recipes`);
    await expect.poll(async () => (await icon()).badge).toBe('');
    await openTab(pages.url);
    // Long enough for a badge that should not come.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await icon()).toEqual({ badge: '', title: 'Opcoscope' });
  });

  test('hands the selected text to the sidebar from the menu of the browser', async ({
    openTab,
    chooseInMenu,
    sidebar,
    gateway,
  }) => {
    const page = await openTab(pages.url);
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, text.data.indexOf('302'), text, text.data.length);
    });
    await (await page.find('heading', 'Mentions légales')).openMenu();
    await chooseInMenu(`OPCO de « ${SIRET} »`);
    await sidebar.says(`« ${SIRET} » sera envoyé`);
    expect(gateway.asked).toEqual([]);
  });

  test('answers the keyword of the address bar, without asking anybody while somebody types', async ({
    addressBar,
    openAddresses,
    gateway,
  }) => {
    await addressBar.type('opco boulangerie');
    await addressBar.says('Convention collective 0843');
    await addressBar.take();
    await expect.poll(openAddresses).toContain('/sidepanel.html#q=boulangerie');
    expect(gateway.asked).toEqual([]);
  });
});
