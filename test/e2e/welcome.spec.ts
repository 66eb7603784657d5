import type { Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { readPopup } from './harness/popup.ts';
import { cutNetwork, routeUpstreams } from './harness/route-upstreams.ts';

const INDEPENDENCE = {
  fr: /Opcoscope est un outil indépendant, sans lien avec France compétences/,
  en: /Opcoscope is an independent tool, with no link to France compétences/,
};

test.describe('the welcome', () => {
  let upstreams: ServedUpstreams;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
  });
  test.afterEach(() => upstreams.close());

  for (const language of ['fr', 'en'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ language });

      test('says what is read and sent, and leads on, at any width and in any colours', async ({
        context,
        extensionId,
      }) => {
        const asked = routeUpstreams(context, upstreams);
        const page = await context.newPage();
        for (const name of ['welcome', 'example']) {
          await page.goto(`chrome-extension://${extensionId}/${name}.html`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await expect(page.getByText(INDEPENDENCE[language])).toBeVisible();
          expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
          await expectAccessible(page);
          await page.emulateMedia({ forcedColors: 'none' });
          await page.setViewportSize({ width: 320, height: 640 });
          expect(await widthOf(page)).toBeLessThanOrEqual(320);
          await page.setViewportSize({ width: 1280, height: 800 });
        }
        // Nothing was asked of anybody.
        expect(asked).toEqual([]);
      });
    });
  }

  test('leads to the example, to the settings and to the list', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/welcome.html`);
    const list = page.getByRole('link', { name: 'Ouvrir la page des listes' });
    expect(await list.getAttribute('href')).toBe('/list.html');
    const [options] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Installer la table' }).click(),
    ]);
    await options.waitForURL(/options\.html/);
    await page.getByRole('link', { name: 'Ouvrir la page d’exemple' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Formation Développeur web et web mobile');
  });

  test('shows around by the keyboard alone, and can be left and begun again', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/example.html`);
    const said = page.getByRole('region', { name: 'Visite' }).getByRole('status');
    await expect(said).toContainText('Étape 1 sur 5');
    const next = page.getByRole('button', { name: 'Suivant' });
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(said).toContainText('Étape 2 sur 5');
    await expect(next).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('Étape 1 sur 5');
    // There is none before the first.
    await page.keyboard.press('Enter');
    await expect(said).toContainText('Étape 1 sur 5');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Passer la visite' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(said).toBeEmpty();
    const again = page.getByRole('button', { name: 'Revoir la visite' });
    await expect(again).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(next).toBeFocused();
    for (const step of [2, 3, 4, 5]) {
      await page.keyboard.press('Enter');
      await expect(said).toContainText(`Étape ${step} sur 5`);
    }
    await expect(page.getByRole('button', { name: 'Terminer' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(said).toHaveText('La visite est finie. La page reste là pour essayer.');
    await expect(again).toBeFocused();
  });

  test('has an example that the popup answers for, with its course, after the click only', async ({
    context,
    extensionId,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/example.html`);
    await page.getByRole('button', { name: 'Suivant' }).click();
    expect(asked).toEqual([]);

    const popup = await clickAction(page);
    await popup.find('article', /^LA POSTE relève d’OPCO EP/);
    expect(asked.join(' ')).toContain('35600000000048');
    // Neither the page nor its made-up address goes anywhere.
    expect(asked.join(' ')).not.toMatch(/bouvreuil|formation/);
    await (await popup.find('DisclosureTriangle', 'Formation de cette page')).click();
    await expect.poll(() => readPopup(popup)).toMatch(/RNCP37674.*2 450 €.*140 heures/);
    await popup.find('DisclosureTriangle', 'Qui peut payer une formation ?');
    await popup.find('DisclosureTriangle', 'Pourquoi cette réponse ?');
  });

  test.describe('without a network', () => {
    test.use({ language: 'en' });

    test('has an example that says so, and the field answers for a trade', async ({
      context,
      extensionId,
      clickAction,
    }) => {
      cutNetwork(context);
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/example.html`);
      // The page stays French, as the pages that the extension reads; English explains it.
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Formation Développeur web et web mobile');
      await expect(page.getByText('The name of a training centre that does not exist.')).toBeVisible();
      const popup = await clickAction(page);
      await expect
        .poll(() => readPopup(popup))
        .toMatch(/The State’s company directory does not answer\. What you typed is kept\./);
      await popup.evaluate(() => document.querySelector('input')?.select());
      await popup.press(...'boulangerie');
      await (await popup.find('option', /^Boulangeries pâtisseries artisanales/)).click();
      await popup.find('article', /OPCO EP/);
    });
  });
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
