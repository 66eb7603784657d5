import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { siroCsv } from '../stubs/siro-csv.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { stopWorker } from './harness/extension-worker.ts';
import { type ListPage, listPageIn, openListPage } from './harness/list-page.ts';
import { expect, type OptionsPage, test } from './harness/options-page.ts';
import { allowInPrivate, openPrivately } from './harness/private-window.ts';
import { cutNetwork, routeUpstreams } from './harness/route-upstreams.ts';

const NATURALIA = '30247464800664';
const OTHER_SHOP = '30247464800011';
const WRONG = '30247464800665';
/** In no table and in no register of the tests. */
const UNKNOWN = '73282932000074';

/** The published table, with SIRETs whose first digit is a zero among others. */
const CSV = siroCsv(3000, [
  `${NATURALIA}|1486|ATLAS|`,
  `${OTHER_SHOP}|2120|L'OPCOMMERCE|AKTO`,
  '00552016800013|1486|ATLAS|',
]);
const SIRETS = [...CSV.toString().matchAll(/^(\d{14})\|/gm)].map(([, siret]) => siret as string);

test.describe('a list of companies', () => {
  let upstreams: ServedUpstreams;

  test.beforeEach(async ({ context }) => {
    upstreams = await serveUpstreams();
    routeUpstreams(context, upstreams);
  });
  test.afterEach(() => upstreams.close());

  /** Installs the table from its publisher and cuts the network. */
  async function installTable(context: BrowserContext, openOptions: () => Promise<OptionsPage>): Promise<void> {
    upstreams.setCsv(upstreams.month, CSV);
    const { page, installFromPublisher, outcome } = await openOptions();
    await installFromPublisher();
    await expect(outcome).toContainText('est installée');
    await page.close();
    cutNetwork(context);
  }

  test.describe('with the installed table', () => {
    let list: ListPage;
    let asked: readonly string[];

    test.beforeEach(async ({ context, extensionId, openOptions }) => {
      await installTable(context, openOptions);
      asked = routeUpstreams(context, upstreams);
      cutNetwork(context);
      const before = asked.length;
      list = await openListPage(context, extensionId);
      asked = new Proxy(asked, { get: (all, key) => Reflect.get(all.slice(before), key) });
    });

    test('is pasted, shown, looked up without any network, and taken away', async () => {
      const { page, paste, runToTheEnd, row, download } = list;
      await expect(page.getByText('rien ne quitte ce navigateur')).toBeVisible();
      await expectAccessible(page);
      await paste([
        'SIRET\tClient',
        `${NATURALIA}\t=1+1`,
        `${OTHER_SHOP}\tBoutique`,
        `${WRONG}\tFaute`,
        `${UNKNOWN}\t`,
      ]);

      await expect(page.getByRole('heading', { name: 'Ce qui a été reconnu' })).toBeFocused();
      await expect(page.getByLabel('Colonne à chercher')).toHaveValue('0');
      await expect(page.getByLabel('Elle contient')).toHaveValue('siret');
      await expect(page.getByLabel('La première ligne est un en-tête')).toBeChecked();
      await expect(page.getByRole('cell', { name: NATURALIA })).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Dans la table installée' })).toBeChecked();
      await expectAccessible(page);

      await runToTheEnd();
      await expect(row(1)).toContainText('Atlas');
      await expect(row(1)).toContainText('D’après la table officielle');
      await expect(row(2)).toContainText('dossiers gérés par AKTO');
      await expect(row(3)).toContainText('Ligne à corriger');
      await expect(row(3)).toContainText('mal recopié');
      await expect(row(4)).toContainText('Absent de la table installée');
      await row(1).getByRole('button').click();
      await expect(row(1)).toContainText('juin 2026');
      await expect(row(1).getByRole('link', { name: 'Voir la réponse complète' })).toHaveAttribute(
        'href',
        `sidepanel.html#q=${NATURALIA}`,
      );
      await expectAccessible(page);

      const { name, path } = await download('CSV');
      expect(name).toMatch(/\.csv$/);
      const lines = readFileSync(path, 'utf8').split(/\r?\n/);
      expect(lines[0]).toMatch(/^\uFEFF?SIRET;Client;.*OPCO/);
      expect(lines[1]).toMatch(new RegExp(`^${NATURALIA};.*'=1\\+1.*Atlas.*juin 2026`));
      await expect(page.getByText(/a été rendue inoffensive/)).toBeVisible();
      expect(asked.length).toBe(0);
    });

    test('is dropped as a CSV, and the column that was taken is corrected', async () => {
      const { page, drop, runToTheEnd, row } = list;
      const bytes = Buffer.from(`Siège;Établissement\n${UNKNOWN};${NATURALIA}\n${UNKNOWN};${OTHER_SHOP}\n`);
      await drop({ name: 'clients.csv', bytes });
      await expect(page.getByText('clients.csv, 2 lignes')).toBeVisible();
      await page.getByLabel('Colonne à chercher').focus();
      await page.getByLabel('Colonne à chercher').selectOption({ label: '«\u202fÉtablissement\u202f»' });
      await expect(page.getByLabel('Elle contient')).toHaveValue('siret');
      await expect(page.getByLabel('Colonne à chercher')).toBeFocused();
      await page.getByLabel('La première ligne est un en-tête').uncheck();
      await expect(page.getByText('clients.csv, 3 lignes')).toBeVisible();
      await page.getByLabel('La première ligne est un en-tête').check();
      await runToTheEnd();
      await expect(row(1)).toContainText('Atlas');
      await expect(row(2)).toContainText('L’Opcommerce');
    });

    test('comes from a sheet of a workbook, with the zeros that the spreadsheet lost', async () => {
      const { page, choose, runToTheEnd, row, download } = list;
      const workbook = await writeXlsxFile([
        { sheet: 'Notes', data: [[{ value: 'Rien ici' }]] },
        { sheet: 'Clients', data: [[{ value: 'SIRET' }], [{ value: 552016800013, type: Number, format: '0' }]] },
      ] as never).toBuffer();
      await choose({ name: 'clients.xlsx', bytes: workbook });
      await page.getByLabel('Feuille du classeur').selectOption('Clients');
      await expect(page.getByText('avaient perdu leur zéro').or(page.getByText('avait perdu'))).toBeVisible();
      await runToTheEnd();
      await expect(row(1)).toContainText('Atlas');
      const { name } = await download('Excel (.xlsx)');
      expect(name).toMatch(/\.xlsx$/);
    });

    test('is filtered by what came of its rows', async () => {
      const { page, paste, runToTheEnd, button } = list;
      await paste(['SIRET', ...SIRETS.slice(0, 200), WRONG, UNKNOWN]);
      await runToTheEnd();
      const rows = page.getByRole('grid').getByRole('rowheader');
      // Only what is on screen is in the page.
      await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '203');
      expect(await rows.count()).toBeLessThan(40);
      await button(/^Ligne à corriger/).click();
      await expect(button(/^Ligne à corriger/)).toHaveAttribute('aria-pressed', 'true');
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText('201');
      await button(/^Toutes/).click();
      await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '203');
    });

    test('is worked with the keyboard alone', async () => {
      const { page, row } = list;
      await page.getByLabel('Collez une colonne').focus();
      await page.keyboard.insertText(['SIRET', ...SIRETS.slice(0, 300)].join('\n'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Ce qui a été reconnu' })).toBeFocused();
      await press(list, 'Tab', 'Lancer');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Recherche terminée' })).toBeVisible();
      await page.getByRole('button', { name: /^Toutes/ }).focus();
      await press(list, 'Tab', /^Pourquoi/);
      await expect(row(1).getByRole('button')).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(row(2).getByRole('button')).toBeFocused();
      await page.keyboard.press('End');
      await expect(row(300).getByRole('button')).toBeFocused();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('Home');
      await expect(row(1).getByRole('button')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(row(1).getByRole('button')).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Tab');
      await expect(row(1).getByRole('link')).toBeFocused();
    });

    test('fits a narrow screen, and is told apart without its colours', async () => {
      const { page, paste, runToTheEnd, row } = list;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
      const fits = async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await fits();
      await paste(['SIRET\tNom', `${NATURALIA}\tNaturalia`, `${WRONG}\tFaute`]);
      await expect(page.getByLabel('Colonne à chercher')).toBeVisible();
      await fits();
      await runToTheEnd();
      await expect(row(1)).toContainText('D’après la table officielle');
      await fits();
      // axe knows nothing of forced colours: it reads those of the page.
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
      await expectAccessible(page);
    });

    test('stays where it is when another file cannot be read', async () => {
      const { page, choose, paste, drop } = list;
      const fault = page.getByRole('alert');
      await choose({ name: 'vide.csv', bytes: new Uint8Array() });
      await expect(fault).toContainText('rien à lire');
      await expect(fault).toBeFocused();
      await expectAccessible(page);
      const locked = Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]);
      await choose({ name: 'secret.xlsx', bytes: locked });
      await expect(fault).toContainText('mot de passe');
      const sheet = Buffer.alloc(210_000_000, ' ');
      const bomb = zipSync(
        {
          'xl/workbook.xml': Buffer.from(
            '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
          ),
          'xl/_rels/workbook.xml.rels': Buffer.from(
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
          ),
          'xl/worksheets/sheet1.xml': sheet,
        },
        { level: 1 },
      );
      await choose({ name: 'bombe.xlsx', bytes: bomb });
      await expect(fault).toContainText('200 Mo');
      await paste(['SIRET', NATURALIA]);
      await expect(fault).toBeHidden();
      await drop({ name: 'photo.csv', bytes: Buffer.from([0, 1, 2, 3, 0, 0, 0]) });
      await expect(fault).toContainText('n’est pas un tableau');
      await expect(page.getByRole('cell', { name: NATURALIA })).toBeVisible();
    });
  });

  test.describe('with the State’s services', () => {
    // As many as are not done while the page is looked at; the stub refuses more than seven a second.
    const numbers = () => JSON.parse(readFileSync(recorded, 'utf8')).companies.flatMap(siretsOf).slice(0, 60);
    const recorded = new URL('../../scripts/demo/recorded-companies.json', import.meta.url);
    const siretsOf = ({ establishments }: { establishments: { siret: string }[] }) =>
      establishments.map(({ siret }) => siret);

    test('goes on in a new tab after its own was closed, and asks nobody too often', async ({
      context,
      extensionId,
    }) => {
      const first = await openListPage(context, extensionId);
      await expect(first.page.getByText('La table officielle n’est pas installée')).toBeVisible();
      await first.paste(['SIRET', ...numbers()]);
      await expect(first.page.getByText('recherche-entreprises.api.gouv.fr')).toBeVisible();
      await first.button('Lancer').click();
      await expect(first.page.getByRole('heading', { name: 'Recherche en cours' })).toBeFocused();
      await expect(first.row(3)).not.toContainText('En attente');
      await first.button('Mettre en pause').click();
      await expect(first.page.getByRole('heading', { name: 'En pause' })).toBeVisible();
      await expect(first.button('Reprendre')).toBeFocused();
      await expectAccessible(first.page);
      // The browser ends the extension's worker when it likes: the list has one of its own.
      await stopWorker(context, first.page);
      await first.button('Reprendre').click();
      await expect(first.row(8)).not.toContainText('En attente');
      // At once: a look at the page takes as long as the rest of the list.
      await first.page.close();

      const second = await openListPage(context, extensionId);
      await expect(second.page.getByRole('heading', { name: 'Vos listes gardées' })).toBeVisible();
      await expectAccessible(second.page);
      await second.button(/^Reprendre Liste collée/).click();
      await expect(second.page.getByRole('heading', { name: 'En pause' })).toBeFocused();
      await expect(second.row(3)).not.toContainText('En attente');
      await second.button('Reprendre').click();
      await expectAccessible(second.page);
      await expect(second.page.getByRole('heading', { name: 'Recherche terminée' })).toBeVisible({ timeout: 30_000 });
      await expect(second.button(/^Sans réponse d’un service/)).toBeHidden();
      // The clock of a busy machine may let two requests arrive closer together than they left.
      expect(upstreams.refused).toBeLessThan(3);

      await second.button('Nouvelle liste').click();
      await second.button(/^Supprimer Liste collée/).click();
      await second.button('Oui, supprimer').click();
      await expect(second.page.getByText('La liste est supprimée.')).toBeVisible();
      await expect(second.page.getByRole('heading', { name: 'Vos listes gardées' })).toBeHidden();
    });

    test('is not kept in a private window, and the page says so', async ({ context, extensionFolder, extensionId }) => {
      await allowInPrivate(context, extensionFolder);
      const { page: ordinary } = await openListPage(context, extensionId);
      const { page, paste, button } = listPageIn(await openPrivately(context, ordinary, ordinary.url()));
      await expect(page.getByText('Fenêtre privée\u202f: rien n’est gardé ici')).toBeVisible();
      await paste(['SIRET', NATURALIA]);
      await button('Lancer').click();
      await expect(page.getByRole('heading', { name: 'Recherche terminée' })).toBeVisible({ timeout: 20_000 });
      await button('Nouvelle liste').click();
      await expect(page.getByText('elle sera perdue')).toBeVisible();
      await button('Non, la garder').click();
      await expect(button('Nouvelle liste')).toBeVisible();
      await ordinary.reload();
      await expect(ordinary.getByRole('heading', { name: 'Votre liste' })).toBeVisible();
      await expect(ordinary.getByRole('heading', { name: 'Vos listes gardées' })).toBeHidden();
    });

    test('waits when the network is gone, and tries again what failed', async ({ context, extensionId }) => {
      const { page, paste, button } = await openListPage(context, extensionId);
      upstreams.setFault('registry', '500');
      upstreams.setFault('table', '500');
      await paste(['SIRET', NATURALIA, OTHER_SHOP]);
      await button('Lancer').click();
      await expect(button(/^Réessayer les 2 lignes/)).toBeVisible({ timeout: 20_000 });
      upstreams.setFault('registry', null);
      upstreams.setFault('table', null);
      await button(/^Réessayer les 2 lignes/).click();
      await expect(page.getByText('NATURALIA FRANCE').first()).toBeVisible({ timeout: 20_000 });
    });
  });

  test.describe('in English', () => {
    test.use({ language: 'en' });

    test('explains itself, and is tried with five lines', async ({ context, extensionId }) => {
      const { page } = await openListPage(context, extensionId);
      await expect(page.getByRole('heading', { name: 'A whole list of companies' })).toBeVisible();
      await expect(page.getByText('500 rows: about 3 minutes')).toBeVisible();
      await page.getByRole('button', { name: 'Try with these five lines' }).click();
      await expect(page.getByText('Pasted list, 5 rows')).toBeVisible();
      await page.getByRole('button', { name: 'Start' }).click();
      await expect(page.getByRole('heading', { name: 'All rows are done' })).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('[role="row"][aria-rowindex="6"]')).toContainText('Row to correct');
    });
  });
});

/** Presses a key until the focus is on a button of that name. */
async function press({ page, button }: ListPage, key: string, name: string | RegExp): Promise<void> {
  for (let times = 0; times < 40; times++) {
    await page.keyboard.press(key);
    const focused = button(name).and(page.locator(':focus'));
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`The focus does not come to ${name}.`);
}
