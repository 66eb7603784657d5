import type { BrowserContext, Locator, Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

/** Longer than the pause in typing after which the registry is asked, and than the way to it. */
const LONG_ENOUGH = 900;

test.describe('companies while a name is typed', () => {
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

  /** Words that the registry was asked for. */
  const searched = () => upstreams.log.map(({ path }) => new URL(path, upstreams.url).searchParams.get('q'));

  test('asks nothing before three letters, once after the pause, and answers for the company chosen', async ({
    context,
  }) => {
    const page = await open(context);
    await field(page).pressSequentially('na');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(searched()).toEqual([]);

    await field(page).pressSequentially('turalia', { delay: 40 });
    const companies = listbox(page).getByRole('group', { name: 'Entreprises' }).getByRole('option');
    await expect(companies.first()).toContainText('NATURALIA FRANCE');
    await expect(companies.first()).toContainText('302 474 648');
    expect(searched()).toEqual(['naturalia']);
    await expect(page.getByRole('status').filter({ hasText: 'dans la liste' })).toContainText('1 entreprise');
    await expectAccessible(page);

    await field(page).press('ArrowDown');
    await field(page).press('ArrowDown');
    await expect(companies.first()).toHaveAttribute('aria-selected', 'true');
    await expectActive(page, companies.first());
    await field(page).press('Enter');
    await expect(page.getByRole('article').getByRole('heading').first()).toContainText('NATURALIA FRANCE');
    await expect(field(page)).toHaveValue('NATURALIA FRANCE');
    await expect(listbox(page)).toBeHidden();
    await expect(field(page)).toBeFocused();
  });

  test('cancels the request at the next key, and shows nothing of the older text', async ({ context }) => {
    const page = await open(context);
    const cancelled: string[] = [];
    page.on('requestfailed', (request) => cancelled.push(`${request.failure()?.errorText} ${request.url()}`));
    upstreams.setFault('registry', 'slow');
    await field(page).pressSequentially('ganym');
    await expect.poll(searched).toEqual(['ganym']);
    expect(cancelled).toEqual([]);

    upstreams.setFault('registry', null);
    await field(page).pressSequentially('ede');
    await expect.poll(() => cancelled).toEqual([expect.stringMatching(/^net::ERR_ABORTED .*q=ganym&/)]);
    await expect(listbox(page).getByRole('group', { name: 'Entreprises' }).getByRole('option')).not.toHaveCount(0);
    expect(searched()).toEqual(['ganym', 'ganymede']);
  });

  test('keeps agreements and activities beside the companies, and works by click, Tab and Escape', async ({
    context,
  }) => {
    const page = await open(context);
    upstreams.setAnswer('registry', { results: [unit('BOULANGERIE D’ESSAI', '732829320', 'LYON')], total_results: 1 });
    await field(page).fill('boulang');
    const labels = listbox(page).getByRole('group', { name: 'Conventions, activités, OPCO' }).getByRole('option');
    await expect(labels.first()).toContainText(/boulang/i);
    await expect(page.getByRole('status').filter({ hasText: 'dans la liste' })).toContainText(
      /1 entreprise, \d+ conventions ou activités/,
    );

    await field(page).press('Escape');
    await expect(listbox(page)).toBeHidden();
    await expect(field(page)).toHaveValue('boulang');
    await field(page).press('ArrowDown');
    await expect(labels.first()).toBeVisible();
    // What was found for this text is remembered.
    expect(searched()).toEqual(['boulang']);
    await field(page).press('Tab');
    await expect(listbox(page)).toBeHidden();

    await field(page).focus();
    await field(page).press('ArrowDown');
    await labels.first().click();
    await expect(page.getByRole('article')).toBeVisible();
    await expect(listbox(page)).toBeHidden();
    expect(searched()).toEqual(['boulang']);
  });

  test('moves nothing under the keys when companies come late', async ({ context }) => {
    const page = await open(context);
    await field(page).fill('boulang');
    const options = listbox(page).getByRole('option');
    await expect(options.nth(1)).toBeVisible();
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
    await field(page).pressSequentially('e');
    await page.waitForRequest(/\/search\?/);
    await field(page).press('ArrowDown');
    await field(page).press('ArrowDown');
    const chosen = await options.nth(1).textContent();
    answer();
    await expect(options.last()).toContainText('BOULANGERIE D’ESSAI');
    await expect(options.nth(1)).toHaveText(chosen ?? '');
    await expectActive(page, options.nth(1));
  });

  test('looks a SIRET up as it is pasted, and waits for Enter as it is typed', async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    const page = await open(context);
    await field(page).pressSequentially('30247464800664');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(upstreams.log).toEqual([]);

    await page.evaluate(() => navigator.clipboard.writeText('302 474 648 00664'));
    await field(page).fill('');
    await field(page).press('ControlOrMeta+v');
    await expect(page.getByRole('article').getByRole('heading').first()).toContainText('NATURALIA FRANCE');
  });

  test('says nothing of a registry that asks for a pause or cannot be reached, and does not insist', async ({
    context,
  }) => {
    const page = await open(context);
    upstreams.setFault('registry', '429');
    await field(page).fill('boulange');
    await expect.poll(searched).toEqual(['boulange']);
    await field(page).pressSequentially('rie', { delay: 500 });
    await page.waitForTimeout(LONG_ENOUGH);
    // Seven seconds were asked for: no request leaves in them, and agreements are there all the same.
    expect(searched()).toEqual(['boulange']);
    await expect(listbox(page).getByRole('option').nth(1)).toContainText(/boulangerie/i);
    await expect(page.getByRole('button', { name: 'Réessayer' })).toBeHidden();
    await field(page).press('Enter');
    await expect(page.getByText(/trop de demandes|trop de requêtes/)).toBeVisible();
    await expect(listbox(page)).toBeHidden();

    const other = await open(context);
    await field(other).fill('bo');
    await expect(listbox(other).getByRole('option').first()).toBeVisible();
    await context.setOffline(true);
    await field(other).fill('boulangerie');
    await other.waitForTimeout(LONG_ENOUGH);
    await expect(listbox(other).getByRole('option').nth(1)).toContainText(/boulangerie/i);
    await expect(other.getByRole('button', { name: 'Réessayer' })).toBeHidden();
    expect(searched()).toEqual(['boulange']);
    await context.setOffline(false);
  });

  test('sends nothing as one types where the State’s services are off, or the text is a number or a code', async ({
    context,
  }) => {
    const page = await open(context);
    for (const text of ['302 474 648', '62.01Z', 'IDCC 1486', 'FR76 3000 6000 01', '06 12 34 56 78', 'x'.repeat(61)]) {
      await field(page).fill(text);
      await page.waitForTimeout(400);
    }
    await page.locator('opco-finder').evaluate((element) => element.setAttribute('api', 'off'));
    await field(page).fill('naturalia');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(upstreams.log).toEqual([]);
  });
});

function field(page: Page): Locator {
  return page.getByRole('combobox', { name: /SIRET/ });
}

function listbox(page: Page): Locator {
  return page.getByRole('listbox');
}

/** The field names this option as the one under the keys. */
async function expectActive(page: Page, option: Locator): Promise<void> {
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none');
}

function unit(name: string, siren: string, town: string) {
  return { siren, nom_complet: name, etat_administratif: 'A', siege: { libelle_commune: town } };
}
