import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { siroCsv, siroTable } from '../stubs/siro-csv.ts';
import { expectAccessible, expectPopupAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/options-page.ts';
import { type BrowserSurface, readPopup } from './harness/popup.ts';
import { cutNetwork, routeHost, routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';
import { openSidePanel } from './harness/side-panel.ts';

const HOST = 'emplois.example.org';
const NATURALIA = '302 474 648 00664';
const OCTO = '418 166 096 00069';

const html = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
const edited = (name: string, siret: string) => `<p>Ce site est édité par ${name}, SIRET ${siret}.</p>`;

const PAGES = {
  '/naturalia': html('Mentions légales', edited('Naturalia France', NATURALIA)),
  '/octo': html('Mentions légales', edited('Octo Technology', OCTO)),
  '/recettes': html('Recettes', '<p>Cuire 20 minutes.</p>'),
};

test.use({ givenHosts: [HOST] });

test.describe('the side panel', () => {
  let upstreams: ServedUpstreams;
  let site: PageServer;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    site = await servePages(PAGES);
  });
  test.afterEach(async () => {
    await Promise.all([upstreams.close(), site.close()]);
  });

  test('stays beside pages, says how a page is opened to it, and reads it after the icon was clicked', async ({
    context,
    extensionId,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`${site.url}/naturalia`);
    const panel = await openSidePanel(context, page, extensionId);
    await panel.find('button', 'Lire cette page');
    const focused = () => panel.evaluate(() => document.activeElement?.textContent);
    for (let tabs = 0; tabs < 10 && (await focused()) !== 'Lire cette page'; tabs++) await panel.press('Tab');
    await panel.press('Enter');
    await expect.poll(() => readPopup(panel)).toMatch(/Cliquez d’abord sur l’icône d’Opcoscope/);
    // The button is pressed again once that is done.
    expect(await focused()).toBe('Lire cette page');
    await expectPopupAccessible(panel);
    expect(asked).toEqual([]);

    const popup = await clickAction(page);
    await popup.find('article', /NATURALIA FRANCE/);
    await popup.close();
    await (await panel.find('button', 'Lire cette page')).click();
    await panel.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
    await panel.find('button', 'Relire la page');
    await expectPopupAccessible(panel);

    // The panel stays, and so does the answer; whose it is, is said.
    await page.goto(`${site.url}/octo`);
    await expect.poll(() => readPopup(panel)).toMatch(/Cette réponse vient d’une page que vous avez quittée/);
    await panel.find('button', 'Lire cette page');
    await panel.find('button', /^NATURALIA FRANCE$/);
  });

  test('reads the pages of an allowed site by itself, and sends nothing before a click', async ({
    context,
    extensionId,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    routeHost(context, HOST, site.url);
    const own = () => asked.filter((address) => !address.startsWith(`https://${HOST}/`));
    const page = await context.newPage();
    await page.goto(`https://${HOST}/naturalia`);
    const panel = await openSidePanel(context, page, extensionId);
    await expect.poll(() => readPopup(panel)).toMatch(/chaque page est lue, sans rien demander/);
    await expect.poll(() => fieldOf(panel)).toBe(NATURALIA);
    await expect.poll(() => readPopup(panel)).toMatch(/Lu sans rien demander sur le réseau/);
    await expectPopupAccessible(panel);

    await page.goto(`https://${HOST}/octo`);
    await expect.poll(() => fieldOf(panel)).toBe(OCTO);
    expect(await readPopup(panel)).not.toMatch(/Naturalia France/);
    await page.goto(`https://${HOST}/recettes`);
    await expect.poll(() => readPopup(panel)).toMatch(/Aucune entreprise trouvée sur cette page/);
    expect(await readPopup(panel)).not.toMatch(/418 166 096/);
    expect(await fieldOf(panel)).toBe('');
    expect(own()).toEqual([]);

    await page.goto(`https://${HOST}/octo`);
    await (await panel.find('button', 'Demander aux services de l’État')).click();
    await panel.find('article', /^OCTO-TECHNOLOGY relève d’Atlas/);
    expect(own().join(' ')).toContain('41816609600069');

    // What the sources said once is known of the page from then on.
    await page.goto(`https://${HOST}/recettes`);
    const before = own().length;
    await page.goto(`https://${HOST}/octo`);
    await panel.find('article', /^OCTO-TECHNOLOGY relève d’Atlas/);
    expect(own()).toHaveLength(before);
  });

  test('answers what another surface left for it, in its own window', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`${site.url}/recettes`);
    const panel = await openSidePanel(context, page, extensionId);
    const leave = (text: string, more: number) =>
      panel.evaluate(
        async ({ text, more }) => {
          const { chrome } = globalThis as never as { chrome: Chrome };
          const { id } = await chrome.windows.getCurrent();
          await chrome.storage.session.set({ 'panel-question': { text, windowId: id + more, at: Date.now() } });
        },
        { text, more },
      );
    await leave('55203253400703', 1);
    await leave('30247464800664', 0);
    await panel.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
    expect(await fieldOf(panel)).toBe(NATURALIA);
    expect(await readPopup(panel)).not.toMatch(/552 032 534/);
  });

  test('keeps what was looked at, saves, notes and tags it, and shows it without a network', async ({
    context,
    extensionId,
  }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA, OCTO);
    await expect(page.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
    await page.getByRole('button', { name: 'Garder NATURALIA FRANCE' }).click();
    await page.getByRole('button', { name: 'Note et étiquettes de NATURALIA FRANCE' }).click();
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.fill('Rappeler en janvier');
    await expect(page.getByText('Note gardée.')).toBeVisible();
    await page.getByRole('combobox', { name: 'Nouvelle étiquette' }).last().fill('Lycée Nord');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Retirer l’étiquette «.Lycée Nord.»$/ })).toBeVisible();
    await expectAccessible(page);
    // Closed in the middle of a word.
    await note.fill('Rappeler en janvier, avant le 15');
    await page.close();

    cutNetwork(context);
    const again = await context.newPage();
    await again.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await again.getByRole('button', { name: 'Gardées (1)' }).click();
    await expect(again.getByText('Rappeler en janvier, avant le 15')).toBeVisible();
    await again.getByRole('button', { name: 'NATURALIA FRANCE', exact: true }).click();
    const answer = again.getByRole('article', { name: /^NATURALIA FRANCE relève de L’Opcommerce/ });
    await expect(answer).toBeInViewport();
  });

  test('finds, narrows and exports what is kept', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA, OCTO, '552 032 534 00703');
    const rows = page.getByRole('button', { name: /^Supprimer / });
    await expect(rows).toHaveCount(3);
    await page.getByRole('searchbox').fill('octo 418');
    await expect(rows).toHaveCount(1);
    await expect(page.getByText('1 sur 3 entreprises')).toBeVisible();
    await page.getByRole('searchbox').fill('rien de tel');
    await expect(page.getByText('Aucune entreprise ne correspond.')).toBeVisible();
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    const chip = page.getByRole('button', { name: /^L’Opcommerce 1$/ });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect(rows).toHaveCount(1);
    await expectAccessible(page);
    await chip.click();
    await page.getByText('Filtrer et trier').click();
    await page.getByLabel('Trier par').selectOption('Nom');
    await expect(page.getByRole('button', { name: /^(DANONE|NATURALIA FRANCE|OCTO-TECHNOLOGY)$/ })).toHaveText([
      'DANONE',
      'NATURALIA FRANCE',
      'OCTO-TECHNOLOGY',
    ]);
    await page.getByLabel('Certitude').selectOption('Il manque une information');
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: 'Tout montrer' }).click();

    await page.getByRole('button', { name: 'Sélectionner', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Sélectionner OCTO-TECHNOLOGY' }).check();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter la sélection (CSV)' }).click();
    const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^OCTO-TECHNOLOGY;418166096;41816609600069;Atlas;/);
    await expectAccessible(page);
  });

  test('sends nothing for a question of its address when the browser brings its tab back', async ({
    context,
    extensionId,
  }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA);
    const asked = upstreams.log.length;
    expect(asked).toBeGreaterThan(0);
    await page.reload();
    await expect(page.getByRole('combobox', { name: /^SIRET/ })).toHaveValue(NATURALIA);
    await expect(page.getByRole('button', { name: 'Historique (1)' })).toBeVisible();
    expect(upstreams.log).toHaveLength(asked);
  });

  test('deletes with a way back that the keyboard reaches, in every window', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA, OCTO);
    const other = await context.newPage();
    await other.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await expect(other.getByRole('button', { name: 'Historique (2)' })).toBeVisible();

    await page.bringToFront();
    await page.getByRole('button', { name: 'Supprimer NATURALIA FRANCE' }).focus();
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: 'Annuler' });
    await expect(undo).toBeFocused();
    await expect(page.getByText('NATURALIA FRANCE : supprimée de la liste.').last()).toBeVisible();
    await expect(other.getByRole('button', { name: 'Historique (1)' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Vos entreprises' })).toBeFocused();
    await expect(other.getByRole('button', { name: 'Historique (2)' })).toBeVisible();

    await page.getByRole('button', { name: 'Sélectionner', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Toutes' }).press(' ');
    await page.getByRole('button', { name: 'Supprimer les 2 sélectionnées' }).press('Enter');
    await expect(undo).toBeFocused();
    await expect(page.getByText(/Aucune entreprise pour l’instant/)).toBeVisible();
    await page.getByRole('button', { name: 'Fermer' }).press('Enter');
    await expect(undo).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Vos entreprises' })).toBeFocused();
  });

  test('marks a kept company whose OPCO another table changes, while it is open', async ({
    context,
    extensionId,
    openOptions,
  }) => {
    routeUpstreams(context, upstreams);
    const options = await openOptions();
    const install = async (month: string, rows: string[]) => {
      const bytes = await siroTable(siroCsv(500, rows), month);
      await options.installFile({ name: `${month}.siro`, bytes });
      await expect(options.outcome).toContainText('est installée');
    };
    await install('2026-06', ['30247464800664|1505|OPCOMMERCE|']);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA);
    await page.getByRole('button', { name: 'Garder NATURALIA FRANCE' }).click();
    await expect(page.getByRole('button', { name: 'Gardées (1)' })).toBeVisible();

    await options.page.bringToFront();
    await install('2026-09', ['30247464800664|1505|OPCO EP|']);
    await page.bringToFront();
    await expect(page.getByText('Une entreprise gardée a changé d’OPCO.')).toBeVisible();
    await page.getByRole('button', { name: 'Voir', exact: true }).click();
    const change = page.getByText(/L’Opcommerce en juin 2026, OPCO EP en septembre 2026/);
    await expect(change).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'J’ai vu' }).click();
    await expect(change).toHaveCount(0);
    await expect(page.getByText('Aucune entreprise ne correspond.')).toBeVisible();
  });

  test('goes on in the language chosen in another window', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA);
    await page.evaluate(() => {
      const { chrome } = globalThis as never as { chrome: Chrome };
      return chrome.storage.local.set({ settings: { language: 'en' } });
    });
    await expect(page.getByRole('heading', { name: 'Your companies' })).toBeVisible();
    await expect(page.getByRole('article', { name: /^NATURALIA FRANCE/ })).toContainText('Opcommerce');
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await expectAccessible(page);
  });

  test('fits 320 pixels, dark and forced colours', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, NATURALIA, OCTO);
    await page.getByRole('button', { name: 'Garder OCTO-TECHNOLOGY' }).click();
    await page.getByRole('button', { name: 'Gardées (1)' }).click();
    await page.getByText('Vos entreprises gardées, par OPCO').click();
    await expect(page.getByRole('figure').getByRole('listitem')).toHaveText('Atlas1');
    await page.getByRole('button', { name: /^Note et étiquettes/ }).click();
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });

  test('stays quick with a history of 3 000', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await openInTab(context.newPage(), extensionId, OCTO);
    await page.evaluate(copyCompany, 3_000);
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Historique (3 000)' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Supprimer / })).toHaveCount(50);
    await page.getByRole('button', { name: 'Montrer les 50 suivantes (il en reste 2 950)' }).click();
    await expect(page.getByRole('button', { name: /^Supprimer / })).toHaveCount(100);
    await page.getByRole('searchbox').fill('entreprise 2987');
    await expect(page.getByRole('button', { name: /^Supprimer / })).toHaveCount(1);
  });
});

/** What the field of a panel holds. */
async function fieldOf(panel: BrowserSurface): Promise<string> {
  return (await panel.find('combobox', /^SIRET/)).value();
}

/** The panel in a tab, after it answered for some numbers. */
async function openInTab(opening: Promise<Page>, extensionId: string, ...numbers: string[]): Promise<Page> {
  const page = await opening;
  for (const number of numbers) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html#q=${encodeURIComponent(number)}`);
    await expect(page.getByRole('article')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Supprimer / }).first()).toBeVisible();
  }
  return page;
}

/** Makes many of the one company that is kept; runs in the page. */
async function copyCompany(count: number): Promise<void> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settle(indexedDB.open('opcoscope-kept'));
  const transaction = db.transaction('companies', 'readwrite');
  const store = transaction.objectStore('companies');
  const [company] = await settle(store.getAll());
  // Numbers of La Poste have a check of their own; any other has to pass Luhn's.
  const withCheck = (digits: string) => {
    const sum = [...digits].reduce((total, digit, at) => {
      const weighed = Number(digit) * ((digits.length - at) % 2 === 1 ? 2 : 1);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
    return `${digits}${(10 - (sum % 10)) % 10}`;
  };
  for (let at = 1; at < count; at++) {
    const siren = withCheck(String(70_000_000 + at));
    const siret = withCheck(`${siren}0001`);
    const facts = { ...company.facts };
    facts.siren = { ...facts.siren, value: siren };
    facts.siret = { ...facts.siret, value: siret };
    facts.name = { ...facts.name, value: `ENTREPRISE ${at}` };
    store.put({ ...company, number: siret, facts, seenAt: company.seenAt - at * 600_000 });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}

/** The parts of the browser's own interface that the tests of the panel take. */
interface Chrome {
  windows: { getCurrent(): Promise<{ id: number }> };
  storage: Record<'session' | 'local', { set(items: object): Promise<void> }>;
}
