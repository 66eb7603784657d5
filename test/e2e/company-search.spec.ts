import type { BrowserContext, Locator, Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

const NATURALIA = '302 474 648 00664';
const PAUSE = 300;

test.describe('companies as a name is typed', () => {
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

  async function open(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/formation`);
    await expect(field(page)).toBeVisible();
    return page;
  }

  /** What the registry was asked for, in order. */
  const searched = () =>
    upstreams.log.map(({ upstream, path }) => `${upstream} ${new URLSearchParams(path.split('?')[1]).get('q')}`);

  test('asks nothing before three letters, and once after the pause', async ({ context }) => {
    const page = await open(context);
    await field(page).pressSequentially('ga', { delay: 30 });
    await page.waitForTimeout(2 * PAUSE);
    expect(searched()).toEqual([]);
    await field(page).pressSequentially('nymede', { delay: 30 });
    await expect(options(page).filter({ hasText: 'SIREN 423 208 180' })).toContainText('GANYMEDE NARBONNE');
    await expect(options(page).first()).toContainText('Chercher une entreprise de ce nom');
    await expect(page.getByRole('status').filter({ hasText: 'dans la liste' })).toContainText(/^[2-5] entreprises/);
    expect(searched()).toEqual(['registry ganymede']);
    await expectAccessible(page);
  });

  test('looks the chosen company up at once, by key and by pointer, and never covers its answer', async ({
    context,
  }) => {
    const page = await open(context);
    await field(page).pressSequentially('ganymede');
    const wanted = options(page).filter({ hasText: 'SIREN 817 883 150' });
    await expect(wanted).toBeVisible();
    await field(page).press('ArrowUp');
    for (let step = 0; step < 12 && (await wanted.getAttribute('aria-selected')) !== 'true'; step++) {
      await field(page).press('ArrowUp');
    }
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await wanted.getAttribute('id')) ?? '');
    await field(page).press('Enter');
    await expect(page.locator('#headline')).toContainText('GANYMEDE');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');

    await field(page).fill('ganymede');
    await options(page).filter({ hasText: 'SIREN 414 971 929' }).click();
    await expect(page.getByText('FINANCIERE GANYMEDE').last()).toBeVisible();
    await expect(field(page)).toHaveValue('FINANCIERE GANYMEDE');
    await expect(field(page)).toBeFocused();

    // Enter before the pause is over: its answer comes, and no list over it.
    await field(page).fill('carrefour');
    await field(page).press('Enter');
    await expect(page.getByRole('region', { name: /carrefour/i })).toBeVisible();
    await page.waitForTimeout(2 * PAUSE);
    await expect(options(page)).toHaveCount(0);
  });

  test('gives a request up at the next key, and shows the companies of the last text only', async ({ context }) => {
    const page = await open(context);
    const given: string[] = [];
    page.on('requestfailed', (request) => given.push(request.failure()?.errorText ?? ''));
    upstreams.setFault('registry', 'slow');
    await field(page).pressSequentially('gany');
    await expect.poll(searched).toEqual(['registry gany']);
    upstreams.setFault('registry', null);
    await field(page).pressSequentially('mede');
    await expect.poll(() => given).toEqual(['net::ERR_ABORTED']);
    await expect(options(page).filter({ hasText: 'GANYMEDE' }).first()).toBeVisible();
    expect(searched()).toEqual(['registry gany', 'registry ganymede']);
  });

  test('hears a 429, and says nothing of it before Enter', async ({ context }) => {
    const page = await open(context);
    upstreams.setFault('registry', '429');
    await field(page).pressSequentially('boulang');
    await expect.poll(searched).toEqual(['registry boulang']);
    await field(page).pressSequentially('erie');
    await page.waitForTimeout(3 * PAUSE);
    expect(searched()).toEqual(['registry boulang']);
    await expect(page.locator('#notice')).toBeEmpty();
    await expect(options(page).filter({ hasText: 'IDCC' }).first()).toBeVisible();
    await field(page).press('Enter');
    await expect(page.locator('#notice')).toContainText('reçoit trop de demandes');
    expect(searched()).toEqual(['registry boulang']);
  });

  test('is silent without a network: what comes with the programme is offered all the same', async ({ context }) => {
    const page = await open(context);
    await field(page).pressSequentially('bou');
    await expect(options(page).filter({ hasText: 'IDCC' }).first()).toBeVisible();
    await context.setOffline(true);
    await field(page).pressSequentially('lang');
    await page.waitForTimeout(3 * PAUSE);
    await expect(page.locator('#notice')).toBeEmpty();
    await expect(options(page).filter({ hasText: 'IDCC' }).first()).toBeVisible();
    await context.setOffline(false);
  });

  test('looks a SIRET up as it is pasted, and waits for Enter as it is typed', async ({ context }) => {
    const page = await open(context);
    await field(page).pressSequentially(NATURALIA);
    await page.waitForTimeout(2 * PAUSE);
    expect(searched()).toEqual([]);
    await field(page).selectText();
    await field(page).press('Control+X');
    await field(page).press('Control+V');
    await expect(page.locator('#headline')).toContainText('NATURALIA FRANCE');
  });

  test('keeps agreements and activities beside the companies, each in a group of its own', async ({ context }) => {
    const page = await open(context);
    upstreams.setAnswer('registry', { results: [unit('BOULANGERIE D’ESSAI', '732829320', 'LYON')], total_results: 1 });
    await field(page).pressSequentially('boulang');
    const companies = group(page, 'Entreprises').getByRole('option');
    const labels = group(page, 'Conventions, activités, OPCO').getByRole('option');
    await expect(companies).toHaveText(['BOULANGERIE D’ESSAI LYON · SIREN 732\u202f829\u202f320']);
    await expect(labels.first()).toContainText(/boulang/i);
    await expect(page.getByRole('status').filter({ hasText: 'dans la liste' })).toContainText(
      /^1 entreprise, \d+ conventions? ou activités?/,
    );
    await expectAccessible(page);
    await labels.first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await expect(options(page)).toHaveCount(0);
    expect(searched()).toEqual(['registry boulang']);
  });

  test('moves nothing under the keys when companies come late', async ({ context }) => {
    const page = await open(context);
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/search\?/, async (route) => {
      await late;
      await route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        json: { results: [unit('BOULANGERIE D’ESSAI', '732829320', 'LYON')], total_results: 1 },
      });
    });
    const asked = page.waitForRequest(/\/search\?/);
    await field(page).pressSequentially('boulang');
    await expect(options(page).nth(1)).toBeVisible();
    await asked;
    await field(page).press('ArrowDown');
    await field(page).press('ArrowDown');
    const chosen = (await options(page).nth(1).textContent()) ?? '';
    answer();
    await expect(options(page).last()).toContainText('BOULANGERIE D’ESSAI');
    await expect(options(page).nth(1)).toHaveText(chosen);
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', 'option-1');
  });

  test('sends no number and no code as it is typed', async ({ context }) => {
    const page = await open(context);
    for (const text of ['302 474 648', '62.01Z', 'IDCC 1486', 'FR76 3000 6000 01', '06 12 34 56 78', 'x'.repeat(61)]) {
      await field(page).fill(text);
      await page.waitForTimeout(1.5 * PAUSE);
    }
    expect(searched()).toEqual([]);
  });

  test('closes on Escape and on Tab, and the arrow opens it again with what is known', async ({ context }) => {
    const page = await open(context);
    await field(page).pressSequentially('ganymede');
    await expect(options(page).filter({ hasText: 'GANYMEDE' }).first()).toBeVisible();
    await field(page).press('Escape');
    await expect(options(page)).toHaveCount(0);
    await field(page).press('ArrowDown');
    await expect(options(page).filter({ hasText: 'GANYMEDE' }).first()).toBeVisible();
    await field(page).press('ArrowDown');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', 'option-0');
    await field(page).press('Home');
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    await expect(options(page).first()).toBeVisible();
    await field(page).press('Tab');
    await expect(options(page)).toHaveCount(0);
    await expect(field(page)).toHaveValue('ganymede');
    expect(searched()).toEqual(['registry ganymede']);
  });

  test('sends nothing as it is typed where the page turned the registry off', async ({ context }) => {
    const page = await open(context);
    await page
      .locator('opco-finder')
      .first()
      .evaluate((finder) => finder.setAttribute('api', 'off'));
    await field(page).pressSequentially('boulangerie');
    await expect(options(page).filter({ hasText: 'IDCC' }).first()).toBeVisible();
    await page.waitForTimeout(2 * PAUSE);
    expect(searched()).toEqual([]);
    await field(page).fill('302 474 648 00664');
    await field(page).press('Enter');
    await expect(page.locator('opco-finder').first().getByRole('alert')).toContainText(
      'Le site où vous êtes n’interroge pas la table officielle SIRET-OPCO ni l’annuaire des entreprises de l’État.',
    );
    expect(searched()).toEqual([]);
  });

  test('stays inside a page 320 pixels wide', async ({ context }) => {
    const page = await open(context);
    await page.setViewportSize({ width: 320, height: 640 });
    await field(page).pressSequentially('ganymede');
    await expect(options(page).filter({ hasText: 'GANYMEDE' }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

const field = (page: Page): Locator => page.getByRole('combobox').first();
const group = (page: Page, name: string): Locator => page.getByRole('listbox').getByRole('group', { name });
const options = (page: Page): Locator => page.getByRole('listbox').getByRole('option');

const unit = (name: string, siren: string, town: string) => ({
  siren,
  nom_complet: name,
  etat_administratif: 'A',
  siege: { libelle_commune: town },
});
