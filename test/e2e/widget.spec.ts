import type { BrowserContext, Locator, Page } from '@playwright/test';
import { type Fault, type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

const NATURALIA = '302 474 648 00664';
const BNP_PARIBAS = '662 042 449 32116';
const CARREFOUR = '451 321 335 00023';
const IN_NO_SOURCE = '732 829 320 00074';
const FRENCH = '/fr/formation';
const ENGLISH = '/en/course';

test.describe('the widget on a course page', () => {
  let upstreams: ServedUpstreams;
  let demo: DemoServer;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    demo = await serveDemo({ ports: [0], sample: { base: upstreams.url, month: upstreams.month } });
  });
  test.afterEach(async () => {
    await demo.close();
    await upstreams.close();
  });

  async function open(context: BrowserContext, address = FRENCH): Promise<Page> {
    const page = await context.newPage();
    await page.goto(demo.url + address);
    await expect(page.getByRole('button', { name: address === FRENCH ? 'Trouver l’OPCO' : /OPCO/ })).toBeVisible();
    return page;
  }

  test('asks nothing before a SIRET is typed, answers, tells the page, and keeps nothing', async ({ context }) => {
    const page = await open(context);
    await field(page).focus();
    expect(upstreams.log).toEqual([]);
    await page.evaluate(() => {
      document.addEventListener('opco-result', (event) => {
        document.body.dataset.detail = JSON.stringify((event as CustomEvent).detail);
        document.body.dataset.isPlain = String(
          JSON.stringify(structuredClone((event as CustomEvent).detail)) === document.body.dataset.detail,
        );
      });
    });

    await field(page).fill(NATURALIA);
    expect(upstreams.log).toEqual([]);
    await field(page).press('Enter');
    await expect(headline(page)).toContainText('NATURALIA FRANCE relève');
    await expect(headline(page)).toContainText('L’Opcommerce');
    expect(upstreams.log.length).toBeGreaterThan(0);

    const { detail, isPlain } = await page.evaluate(() => ({ ...document.body.dataset }));
    expect(isPlain).toBe('true');
    expect(JSON.parse(detail ?? '')).toMatchObject({ attribution: { outcome: 'attributed', opco: 'opcommerce' } });
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookie: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookie: '' });
    expect(await context.cookies()).toEqual([]);
  });

  test('suggests agreements, and answers for one without asking about it', async ({ context }) => {
    const page = await open(context);
    await field(page).fill('boulang');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.first()).toContainText('Chercher une entreprise de ce nom');
    await expect(options.nth(1)).toContainText('oulang');
    await field(page).press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await field(page).press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await field(page).press('Enter');
    await expect(headline(page)).toContainText('Opco EP', { ignoreCase: true });
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    expect(upstreams.log.filter(({ path }) => !path.startsWith('/search?q=boulang'))).toEqual([]);
  });

  test('closes the list of suggestions on Escape and keeps the text', async ({ context }) => {
    const page = await open(context);
    await field(page).fill('boulang');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await field(page).press('Escape');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(0);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(field(page)).toHaveValue('boulang');
  });

  test('lists the companies of a name, and answers for the one chosen', async ({ context }) => {
    const page = await open(context);
    await ask(page, 'ganymede');
    const companies = page.getByRole('region', { name: /ganymede/i }).getByRole('button');
    await expect(companies.first()).toBeVisible();
    expect(await companies.count()).toBeGreaterThan(1);
    await companies.filter({ hasText: '817 883 150' }).click();
    await expect(headline(page)).toContainText('GANYMEDE');
    await page.getByRole('button', { name: 'Retour' }).click();
    await expect(companies.first()).toBeVisible();
  });

  test('gives two OPCOs with their shares for an agreement that has two', async ({ context }) => {
    const page = await open(context);
    await ask(page, 'IDCC 8822');
    const candidates = page.getByRole('region', { name: 'OPCO possibles' }).getByRole('listitem');
    await expect(candidates).toHaveCount(2);
    await expect(candidates.first()).toContainText('%');
    await expect(candidates.last()).toContainText('%');
    expect(upstreams.log).toEqual([]);
  });

  test('gives leads for an activity, never one sure OPCO', async ({ context }) => {
    const page = await open(context);
    await ask(page, '47.71Z');
    await expect(page.getByRole('article')).toContainText('Piste d’après l’activité, à confirmer');
    await expect(headline(page)).not.toContainText('relève');
    const candidates = page.getByRole('region', { name: 'OPCO possibles' }).getByRole('listitem');
    expect(await candidates.count()).toBeGreaterThan(1);
  });

  const refused: [what: string, text: string, french: string, english: string][] = [
    [
      'a wrong checksum',
      '302 474 648 00665',
      'un chiffre est sans doute mal recopié',
      'one digit is probably mistyped',
    ],
    ['13 digits', '302 474 648 0066', 'Il en manque 1', '1 missing'],
    ['a phone number', '06 12 34 56 78', 'numéro de téléphone', 'a phone number'],
    ['an IBAN', 'FR76 3000 6000 0112 3456 7890 189', 'compte bancaire', 'bank account number'],
    ['a foreign VAT number', 'DE136695976', 'TVA n’est pas français', 'VAT number is not French'],
    ['an emoji', '🥐', 'ni mot ni numéro', 'no word or number'],
    ['10,000 characters', 'a'.repeat(10_000), 'trop long pour une recherche', 'too long for a search'],
    ['a SIRET in no source', IN_NO_SOURCE, 'Aucune source ne connaît', 'No source knows'],
  ];
  for (const [address, language] of [
    [FRENCH, 'French'],
    [ENGLISH, 'English'],
  ] as const) {
    test(`says in ${language} what is wrong with each bad entry, and keeps the last answer`, async ({ context }) => {
      const page = await open(context, address);
      await ask(page, NATURALIA);
      await expect(headline(page)).toContainText('NATURALIA FRANCE');
      const sentences = new Set<string>();
      for (const [what, text, french, english] of refused) {
        await ask(page, text);
        await expect(alert(page), what).toContainText(address === FRENCH ? french : english);
        await expect(headline(page), what).toContainText('NATURALIA FRANCE');
        sentences.add((await alert(page).textContent()) ?? '');
      }
      expect(sentences.size).toBe(refused.length);
    });
  }

  const faults: Fault[] = ['html', 'half-json', 'empty', 'down'];
  for (const fault of faults) {
    test(`answers from the registry when the table fails: ${fault}`, async ({ context }) => {
      upstreams.setFault('table', fault);
      const page = await open(context);
      await ask(page, NATURALIA);
      await expect(headline(page)).toContainText('L’Opcommerce');
      await expect(page.getByRole('article').locator('p.notice').first()).toContainText('table', { ignoreCase: true });
    });

    test(`answers from the table when the registry fails: ${fault}`, async ({ context }) => {
      upstreams.setFault('registry', fault);
      const page = await open(context);
      await ask(page, BNP_PARIBAS);
      await expect(headline(page)).toContainText('Atlas', { ignoreCase: true });
      await expect(page.getByRole('article').locator('p.notice').first()).toContainText('entreprises');
    });

    test(`keeps what is on screen when every source fails: ${fault}`, async ({ context }) => {
      const page = await open(context);
      await ask(page, NATURALIA);
      await expect(headline(page)).toContainText('NATURALIA FRANCE');
      upstreams.setFault('table', fault);
      upstreams.setFault('registry', fault);
      upstreams.setFault('datasets', fault);
      await ask(page, CARREFOUR);
      await expect(alert(page)).toContainText('Votre saisie est gardée.');
      await expect(alert(page).getByRole('link', { name: 'page officielle' })).toBeVisible();
      await expect(alert(page).getByRole('button', { name: 'Réessayer' })).toBeVisible();
      await expect(headline(page)).toContainText('NATURALIA FRANCE');
      await expect(field(page)).toHaveValue(CARREFOUR);
    });
  }

  test('finds the main one of several activities', async ({ context }) => {
    const page = await open(context);
    await page.getByText('Mon employeur a plusieurs activités', { exact: true }).click();
    const [first, second] = [activity(page, 1), activity(page, 2)];
    await page.getByRole('button', { name: 'Trouver l’activité principale' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'au moins deux codes' })).toBeVisible();
    await first.getByLabel('Code d’activité').fill('10.71C');
    await first.getByLabel('Nature').selectOption('commercial');
    await first.getByLabel('Chiffre d’affaires').fill('100 000');
    await second.getByLabel('Code d’activité').fill('47.71Z');
    await second.getByLabel('Nature').selectOption('commercial');
    await second.getByLabel('Chiffre d’affaires').fill('900 000');
    await page.getByRole('button', { name: 'Trouver l’activité principale' }).click();
    await expect(page.getByRole('article')).toContainText('47.71Z');
    await expect(headline(page)).toBeVisible();
    expect(upstreams.log).toEqual([]);
  });

  for (const [employer, opco] of [
    ['une agence d’intérim', 'AKTO'],
    ['un particulier', 'Opco EP'],
  ] as const) {
    test(`needs no number for ${employer}`, async ({ context }) => {
      const page = await open(context);
      await page.getByText('Je ne connais aucun numéro', { exact: true }).click();
      await expect(page.getByRole('img', { name: /fiche de paie/ })).toBeVisible();
      await page.getByRole('button', { name: employer, exact: true }).click();
      await expect(headline(page)).toContainText(opco, { ignoreCase: true });
      expect(upstreams.log).toEqual([]);
    });
  }

  test('is accessible at rest, with suggestions, an answer, its reasons, and an error', async ({ context }) => {
    const page = await open(context);
    await expectAccessible(page);
    await field(page).fill('boulang');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await ask(page, NATURALIA);
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await expectAccessible(page);
    await page.getByText('Pourquoi cette réponse ?').click();
    await expect(page.getByRole('article').locator('ol.steps')).toBeVisible();
    await expectAccessible(page);
    await ask(page, '06 12 34 56 78');
    await expect(alert(page)).toContainText('numéro de téléphone');
    await expectAccessible(page);
  });

  test('never scrolls sideways on a screen 320 pixels wide', async ({ context }) => {
    const page = await open(context);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    await field(page).fill('boulang');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(320);
    await ask(page, NATURALIA);
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await page.getByText('Pourquoi cette réponse ?').click();
    expect(await width()).toBeLessThanOrEqual(320);
    await ask(page, 'IDCC 8822');
    await expect(page.getByRole('region', { name: 'OPCO possibles' })).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(320);
  });
});

const field = (page: Page): Locator => page.getByRole('combobox').first();
const headline = (page: Page): Locator => page.locator('#headline');
const alert = (page: Page): Locator => page.locator('#notice');
const activity = (page: Page, number: number): Locator =>
  page.getByRole('group', { name: `Activité ${number}`, exact: true });

async function ask(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}
