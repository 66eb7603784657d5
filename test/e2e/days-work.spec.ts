import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type RecordedCompanies, type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { type ExtensionBrowser, idOfFolder, launchExtension } from './harness/launch-extension.ts';
import { type ListPage, openListPage } from './harness/list-page.ts';
import { openPopup, type Popup, readPopup } from './harness/popup.ts';
import { routeHost, routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;

const NOTICE =
  '<p>Ce site est édité par Naturalia France, société par actions simplifiée, SIRET 302 474 648 00664.</p>';

const ADVERT = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Consultant en gestion',
  hiringOrganization: { '@type': 'Organization', name: 'Ganymede' },
  jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Paris' } },
};

const REGISTRY_HOST = 'www.pappers.fr';
const REGISTRY_PAGE = '/entreprise/octo-technology-418166096';

/** Ten pages of different kinds, as a day brings them. */
const PAGES = {
  '/mentions-legales': html(
    'Mentions légales',
    `${NOTICE}<h2>Hébergement</h2><p>Le site est hébergé par Appaloosa Technology, SIRET 801 364 258 00021.</p>`,
  ),
  [REGISTRY_PAGE]: html('Octo Technology', '<p>Voir aussi : Danone, SIREN 552 032 534.</p>'),
  '/offre': html(
    'Consultant en gestion',
    '<p>Ganymede recrute à Paris.</p>',
    `<script type="application/ld+json">${JSON.stringify(ADVERT)}</script>`,
  ),
  '/formation': html(
    'Formation Assistant ressources humaines',
    `<p>Titre professionnel inscrit au RNCP : RNCP41366. Durée : 140 heures. Tarif : 2 450 € HT par personne.</p>
     <footer><p>Ce site est édité par Kikou, SIRET 910 866 482 00011.</p></footer>`,
  ),
  '/groupe': html(
    'Les sociétés du groupe',
    `<ul><li>Clayens Genas, SIRET 325 090 728 00057</li><li>Spliit, SIRET 849 074 190 00042</li>
     <li>Danone, SIRET 552 032 534 00703</li></ul>`,
  ),
  '/recettes': html('Recettes', '<p>Cuire 20 minutes à 180 °C. Tél. 01 44 55 66 77.</p>'),
  '/plaquette.pdf': { type: 'application/pdf', body: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' },
  '/application': html('Application', '<main><p>Accueil</p></main>'),
  '/contact': html('Contact', '<p>Écrivez-nous. Notre SIRET : 302 474 648 00665.</p>'),
  '/chorale': html('Chorale Les Ménestriers', '<p>Association loi 1901, RNA W2B1004477.</p>'),
};

const HEADER = 'Dossier;Entreprise;SIRET;Ville;Remarque';
const ROWS = 500;
const EMPTY = ROWS / 20;
const FAULTY = ROWS / 25;
/** Names in the column of numbers, which are not guessed at. */
const NAMED = ROWS / 100;

/**
 * The spreadsheet of a year of contracts: the same employers come again and again, their numbers written as people write
 * them, or lost, or left out.
 */
function contracts(): string[] {
  const recorded = new URL('../../scripts/demo/recorded-companies.json', import.meta.url);
  const { companies }: RecordedCompanies = JSON.parse(readFileSync(recorded, 'utf8'));
  const employers = companies
    .flatMap(({ name, establishments: [first] }) => (first && name ? [{ name, siret: first.siret }] : []))
    .slice(15, 41);
  return Array.from({ length: ROWS }, (_, row) => {
    const { name, siret } = employers[Math.floor((row * employers.length) / ROWS)] as (typeof employers)[number];
    const spaced = siret.replace(/^(...)(...)(...)/, '$1 $2 $3 ');
    let number = row % 3 === 0 ? spaced : siret;
    // A zero that the spreadsheet lost, a company's nine digits, a name in the wrong column.
    if (row % 100 === 60) number = '552016800013';
    if (row % 100 === 61) number = siret.slice(0, 9);
    if (row % 100 === 62) number = 'Naturalia France';
    if (row % 20 === 9) number = '';
    if (row % 25 === 13) number = '30247464800665';
    return [`2027-${row + 1}`, name.replaceAll(/[;"]/g, ' '), number, row % 2 ? 'Nantes' : '', `note n° ${row}`].join(
      ';',
    );
  });
}

test('a day of work goes on over a closed browser, and moves to another profile', async ({
  extensionFolder,
  language,
}) => {
  test.setTimeout(120_000);
  const extensionId = idOfFolder(extensionFolder);
  const profile = realpathSync(mkdtempSync(path.join(tmpdir(), 'opcoscope-day-')));
  const rows = contracts();
  let upstreams: ServedUpstreams | undefined;
  let site: PageServer | undefined;
  let browser: ExtensionBrowser | undefined;

  try {
    upstreams = await serveUpstreams();
    site = await servePages(PAGES);
    const { url } = site;
    browser = await launchExtension({ folder: extensionFolder, language, profile, keepsWelcome: true });
    let { context } = browser;
    routeUpstreams(context, upstreams);
    routeHost(context, REGISTRY_HOST, url);
    const page = browser.welcome;
    const visit = async (address: string) => {
      await page.goto(address.startsWith('/') ? `${url}${address}` : address);
      return openPopup(context, page, extensionId);
    };

    await test.step('the welcome says where to begin', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bienvenue dans Opcoscope');
      await expect(page.getByRole('link', { name: 'Ouvrir la page d’exemple' })).toBeVisible();
    });

    await test.step('ten pages are read, and five companies kept', async () => {
      const notice = await visit('/mentions-legales');
      await notice.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
      await keep(notice, 'alternance 2027');

      const registry = await visit(`https://${REGISTRY_HOST}${REGISTRY_PAGE}`);
      await registry.find('article', /^OCTO-TECHNOLOGY/);
      await keep(registry, 'à rappeler');

      const advert = await visit('/offre');
      await (await advert.find('button', 'Chercher « Ganymede », Paris')).click();
      await (await advert.find('button', /^GANYMEDE.*817 883 150/)).click();
      await advert.find('article', /^GANYMEDE/);
      await keep(advert, 'alternance 2027');

      const course = await visit('/formation');
      await course.find('article', /^KIKOU relève d’AKTO/);
      await course.find('DisclosureTriangle', 'Qui paie cette formation ?');
      await keep(course, 'école');

      const group = await visit('/groupe');
      await group.find('heading', /^Cette page ne dit pas de quelle entreprise elle parle/);
      await (await group.find('button', /^Clayens Genas/)).click();
      await group.find('article', /^CLAYENS GENAS relève d’OPCO 2i/);
      await keep(group, 'alternance 2027');

      const recipes = await visit('/recettes');
      await recipes.find('heading', 'Aucune entreprise trouvée sur cette page.');
      // Those of the day are one click away.
      await recipes.find('button', /^CLAYENS GENAS\b.*325 090 728 00057/);
      await recipes.close();

      const file = await visit('/plaquette.pdf');
      await expect.poll(() => readPopup(file)).toContain('Cette page ne peut pas être lue');
      await file.press(...'boulangerie');
      await (await file.find('option', /^Boulangeries pâtisseries artisanales/)).click();
      await file.find('article', /OPCO EP/);
      await file.close();

      const application = await visit('/application');
      await application.find('heading', 'Aucune entreprise trouvée sur cette page.');
      await page.evaluate((text) => {
        document
          .querySelector('main')
          ?.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.children);
      }, NOTICE);
      await (await application.find('button', 'Relire la page')).click();
      await application.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
      await application.find('button', 'Gardée');
      await application.close();

      const contact = await visit('/contact');
      await expect.poll(() => readPopup(contact)).toContain('Le SIRET écrit sur la page est faux');
      await (await contact.find('DisclosureTriangle', 'Un numéro de la page ne passe pas le contrôle')).click();
      await expect.poll(() => readPopup(contact)).toContain('302 474 648 00665');
      await contact.close();

      const choir = await visit('/chorale');
      await choir.find('heading', 'Aucune entreprise trouvée sur cette page.');
      await choir.close();
    });

    await test.step('a note is written in the panel', async () => {
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      await page.getByRole('button', { name: 'Gardées (5)' }).click();
      await page.getByRole('button', { name: 'Note et étiquettes de KIKOU' }).click();
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Mme Roux, deux apprentis en septembre');
      await expect(page.getByText('Note gardée.')).toBeVisible();
    });

    await test.step('the browser is closed while a list of 500 is half-way', async () => {
      const list = await openListPage(context, extensionId);
      await list.drop({ name: 'contrats.csv', bytes: Buffer.from([HEADER, ...rows].join('\r\n')) });
      await expect(list.page.getByText('contrats.csv, 500 lignes')).toBeVisible();
      await expect(list.page.getByLabel('Colonne à chercher')).toHaveValue('2');
      await list.button('Lancer').click();
      await expect.poll(() => doneOf(list), { timeout: 20_000 }).toBeGreaterThan(ROWS / 3);
      await browser?.close();
    });

    await test.step('the list goes on where it was, to its end', async () => {
      browser = await launchExtension({ folder: extensionFolder, language, profile });
      context = browser.context;
      routeUpstreams(context, upstreams as ServedUpstreams);
      const list = await openListPage(context, extensionId);
      await expect(list.page.getByText(/^\d+ sur 500 lignes/)).toBeVisible();
      await list.button(/^Reprendre contrats\.csv/).click();
      await expect(list.page.getByRole('heading', { name: 'En pause' })).toBeFocused();
      expect(await doneOf(list)).toBeGreaterThan(ROWS / 10);
      expect(await doneOf(list)).toBeLessThan(ROWS);
      await list.button('Reprendre').click();
      await expect(list.page.getByRole('heading', { name: 'Recherche terminée' })).toBeVisible({ timeout: 30_000 });
      await expect(list.button(/^Toutes/)).toContainText('500');
      await expect(list.button(/^Ligne à corriger/)).toContainText(String(EMPTY + FAULTY + NAMED));
      await expect(list.button(/^Sans réponse d’un service/)).toBeHidden();

      const { name, path: file } = await list.download('CSV');
      expect(name).toMatch(/^contrats.*\.csv$/);
      const lines = readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split('\r\n');
      // What was in the file is in front, as it was, to the last space.
      expect(lines.map((line) => line.split(';').slice(0, 5).join(';'))).toEqual([HEADER, ...rows]);
      expect(
        lines.filter((line) => /;(?:Atlas|AKTO|OPCO 2i|L’Opcommerce|Uniformation);/.test(line)).length,
      ).toBeGreaterThan(100);
      expect(lines[61]).toContain('00552016800013');
      expect(lines[63]).toContain('Des mots, dans une colonne de numéros.');
    });

    await test.step('all of it is taken along to a second profile', async () => {
      const settings = await openSettings(context, extensionId);
      const begun = settings.waitForEvent('download');
      await settings.getByRole('button', { name: 'Enregistrer la sauvegarde' }).click();
      const backup = await (await begun).path();

      const elsewhere = await launchExtension({ folder: extensionFolder, language });
      try {
        const other = await openSettings(elsewhere.context, extensionId);
        await other.getByLabel('Choisir une sauvegarde').setInputFiles({
          name: 'opcoscope.json',
          mimeType: 'application/json',
          buffer: readFileSync(backup),
        });
        await expect(other.getByText(/La sauvegarde est reprise\s: \d+ entreprises et 1 liste\./)).toBeVisible();

        await other.goto(`chrome-extension://${extensionId}/sidepanel.html`);
        await other.getByRole('button', { name: 'Gardées (5)' }).click();
        const kept = other.getByRole('listitem').filter({ has: other.getByRole('button', { name: /^Supprimer / }) });
        await expect(kept).toHaveCount(5);
        await expect(kept.filter({ hasText: 'NATURALIA FRANCE' })).toContainText('alternance 2027');
        await expect(kept.filter({ hasText: 'OCTO-TECHNOLOGY' })).toContainText('à rappeler');
        await expect(kept.filter({ hasText: 'KIKOU' })).toContainText('Mme Roux, deux apprentis en septembre');
        await expect(kept.filter({ hasText: 'alternance 2027' })).toHaveCount(3);

        const list = await openListPage(elsewhere.context, extensionId);
        await list.button(/^Ouvrir contrats\.csv/).click();
        await expect(list.page.getByRole('heading', { name: 'Recherche terminée' })).toBeVisible();
        await expect(list.button(/^Toutes/)).toContainText('500');
      } finally {
        await elsewhere.close();
      }
    });
  } finally {
    await browser?.close();
    await Promise.all([site?.close(), upstreams?.close()]);
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Keeps the company on screen, gives it a tag, and closes the popup. */
async function keep(popup: Popup, tag: string): Promise<void> {
  await (await popup.find('button', 'Garder')).click();
  await popup.find('button', 'Gardée');
  await popup.waitFor(() => {
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Nouvelle étiquette"]');
    field?.focus();
    return field === document.activeElement && field !== null;
  });
  await popup.press(...tag, 'Enter');
  await popup.find('button', `Retirer l’étiquette « ${tag} »`);
  await popup.close();
}

/** How many rows of the list are done. */
function doneOf({ page }: ListPage): Promise<number> {
  return page
    .locator('progress')
    .first()
    .evaluate((bar) => (bar as HTMLProgressElement).value);
}

async function openSettings(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByRole('navigation').waitFor();
  return page;
}
