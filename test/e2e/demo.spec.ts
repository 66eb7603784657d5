import type { Locator } from '@playwright/test';
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { PAGES } from '../../scripts/demo/render-page.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

test.describe('demo pages', () => {
  let demo: DemoServer;

  test.beforeAll(async () => {
    demo = await serveDemo({ ports: [0], sample: { base: 'http://127.0.0.1:9', month: '2026-06' } });
  });
  test.afterAll(() => demo.close());

  for (const address of Object.keys(PAGES)) {
    test(`${address} loads, is accessible, and says what answers`, async ({ context }) => {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });

      await page.goto(demo.url + address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('complementary')).toContainText('juin 2026');
      await expect(page.getByRole('complementary')).toContainText('recorded sample of real companies');
      await expect(page.getByRole('contentinfo')).toContainText('seul l’OPCO décide');
      await expect(page.getByRole('contentinfo')).toContainText('only the OPCO decides');
      await expectAccessible(page);
      expect(errors).toEqual([]);
    });
  }

  test('fit a narrow screen, in the dark too', async ({ context }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const address of Object.keys(PAGES)) {
      await page.goto(demo.url + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    }
  });

  test('of providers answer, and a form shows what it sends', async ({ context }) => {
    const upstreams = await serveUpstreams();
    const live = await serveDemo({ ports: [0], sample: { base: upstreams.url, month: upstreams.month } });
    const page = await context.newPage();
    const ask = async (place: Locator) => {
      await place.getByRole('combobox').fill('302 474 648 00664');
      await place.getByRole('combobox').press('Enter');
      await expect(place.getByRole('article').first()).toContainText('Opcommerce');
      await expectAccessible(page);
    };

    await page.goto(`${live.url}/fr/organisme-de-formation`);
    await page.getByRole('button', { name: 'Salarié' }).click();
    await ask(page.locator('opco-finder'));
    await page.goto(`${live.url}/en/training-company`);
    await ask(page.locator('opco-finder'));
    await page.goto(`${live.url}/fr/cfa`);
    const badge = page.locator('opco-finder[mode="badge"]');
    await badge.getByRole('button', { name: 'Vérifier' }).click();
    await ask(badge);

    await page.goto(`${live.url}/fr/formatrice`);
    const quote = page.getByRole('button', { name: 'Recevoir le devis' });
    await expect(quote).toBeHidden();
    await ask(page.getByRole('region', { name: 'Qui peut payer' }));
    await expect(quote).toBeVisible();
    const booking = page.getByRole('region', { name: 'Réserver une place' });
    await booking.getByLabel('Votre nom').fill('<b>Ana & Léo</b>');
    await booking.getByLabel('Votre adresse e-mail').fill('ana@example.org');
    await ask(booking.locator('opco-finder'));
    await booking.getByRole('button', { name: 'Envoyer à l’organisme de formation' }).click();
    await booking.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que le formulaire a envoyé');
    const sent = page.getByRole('main');
    await expect(sent).toContainText('<b>Ana & Léo</b>');
    await expect(sent).toContainText('30247464800664');
    await expect(sent).toContainText('opcommerce');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Revenir à la page' }).click();
    await expect(page).toHaveURL(`${live.url}/fr/formatrice`);
    await live.close();
    await upstreams.close();
  });

  test('load the widget', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/formation`);
    await page.waitForFunction(() => customElements.get('opco-finder') !== undefined);
    await expect(page.locator('opco-finder')).toHaveAttribute('api', 'http://127.0.0.1:9');
  });
});
