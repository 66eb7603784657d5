import { type PageServer, servePages } from '../e2e/harness/serve-pages.ts';
import { expect, test } from './harness/firefox-test.ts';
import { LEGAL_NOTICE } from './harness/legal-notice.ts';

test.describe('the sidebar in Firefox', () => {
  let pages: PageServer;

  test.beforeEach(async () => {
    pages = await servePages({ '/': LEGAL_NOTICE });
  });
  test.afterEach(() => pages.close());

  test('stays beside the page, and reads it once the icon was clicked', async ({
    openTab,
    clickAction,
    openSidebar,
    gateway,
  }) => {
    await openTab(pages.url);
    const sidebar = await openSidebar();
    await (await sidebar.find('button', 'Lire cette page')).click();
    await sidebar.says(/Cliquez d’abord sur l’icône d’Opcoscope/);
    await (await clickAction()).says('302 474 648 00664');
    await (await sidebar.find('button', 'Lire cette page')).click();
    // Nothing is sent before the person agreed: what would be is said here as in the popup.
    await sidebar.says(/« 302 474 648 00664 » sera envoyé/);
    await sidebar.says('Entreprise de cette page : NATURALIA FRANCE');
    expect(gateway.asked.filter((address) => address.includes('302474648'))).toEqual([]);
  });
});
