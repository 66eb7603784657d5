import type { BrowserContext, Locator, Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { siroCsv } from '../stubs/siro-csv.ts';
import { withAllowedSites } from './harness/allowed-sites.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/options-page.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';

const SITE = 'https://www.example.com';

interface Settings {
  page: Page;
  button: (name: string) => Locator;
  section: (name: string) => Locator;
}

async function openSettings(context: BrowserContext, extensionId: string, hash = ''): Promise<Settings> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
  await page.getByRole('navigation').waitFor();
  return {
    page,
    button: (name) => page.getByRole('button', { name, exact: true }),
    section: (name) => page.getByRole('region', { name, exact: true }),
  };
}

/** Replaces a part of the browser's own functions in the pages that open from now on. */
function stub(context: BrowserContext, part: 'permissions.request' | 'storage.local.set', gives: boolean) {
  return context.addInitScript(
    ([path, answer]) => {
      const names = path.split('.');
      const last = names.pop() as string;
      let owner = (globalThis as never as { chrome: Record<string, never> }).chrome;
      for (const name of names) owner = owner?.[name] as never;
      // Frames of no extension have none of it.
      if (!owner) return;
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      Object.assign(owner, {
        [last]: async (of: unknown) => {
          asked.push(of);
          if (!answer && path.startsWith('storage')) throw new Error('QUOTA_BYTES quota exceeded');
          return answer;
        },
      });
    },
    [part, gives] as const,
  );
}

test.describe('the page of settings', () => {
  test('is accessible at rest, asked once more and refused, narrow, enlarged, dark and in forced colours', async ({
    context,
    extensionId,
  }) => {
    const { page, button, section } = await openSettings(context, extensionId);
    await expectAccessible(page);
    await button('Tout supprimer').click();
    await button('Revenir aux réglages d’origine').click();
    await expect(page.getByRole('group', { name: /^Revenir aux réglages d’origine/ })).toBeFocused();
    await page.getByLabel('Adresse du site').fill('http://exemple.fr');
    await button('Autoriser ce site').click();
    await expect(section('Sites')).toContainText('Ce site n’est pas en https');
    await expect(page.getByLabel('Adresse du site')).toHaveAttribute('aria-invalid', 'true');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    // 640 pixels are a window of 1280 at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('opens at the part that its address names', async ({ context, extensionId }) => {
    const { section } = await openSettings(context, extensionId, '#reset');
    await expect(section('Remise à zéro')).toBeInViewport();
  });

  test('works by keyboard alone, and the focus is never lost', async ({ context, extensionId }) => {
    const { page, button } = await openSettings(context, extensionId);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Langue', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Celle du navigateur')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('La table officielle, installée ici')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText('C’est enregistré.')).toBeVisible();
    await expect(page.getByLabel('La table officielle, installée ici')).not.toBeChecked();

    await button('Tout supprimer').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: /^Supprimer pour toujours/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button('Oui, tout supprimer')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(button('Tout supprimer')).toBeFocused();

    await button('Revenir aux réglages d’origine').focus();
    for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByText('Les réglages d’origine sont revenus.')).toBeVisible();
    await expect(page.getByLabel('La table officielle, installée ici')).toBeChecked();
  });

  test('keeps what is chosen, and two windows are in step', async ({ context, extensionId }) => {
    const one = await openSettings(context, extensionId);
    const other = await openSettings(context, extensionId);
    await one.page.getByLabel('L’annuaire des entreprises de l’État').uncheck();
    await one.page.getByLabel('Garder une réponse').selectOption('7 jours');
    await one.page.getByLabel('Pour qui, le plus souvent').selectOption('Apprenti');
    await expect(other.page.getByLabel('L’annuaire des entreprises de l’État')).not.toBeChecked();
    await expect(other.page.getByLabel('Garder une réponse')).toHaveValue('7');
    await other.page.getByLabel('Se souvenir d’une entreprise regardée').selectOption('365 jours');
    await expect(one.page.getByLabel('Se souvenir d’une entreprise regardée')).toHaveValue('365');
    await one.page.reload();
    await expect(one.page.getByLabel('L’annuaire des entreprises de l’État')).not.toBeChecked();
    await expect(one.page.getByLabel('Garder une réponse')).toHaveValue('7');
    await expect(one.page.getByLabel('Pour qui, le plus souvent')).toHaveValue('apprentice');
  });

  test('puts a control back where the store refuses, and says so', async ({ context, extensionId }) => {
    await stub(context, 'storage.local.set', false);
    const { page, section } = await openSettings(context, extensionId);
    const registry = page.getByLabel('L’annuaire des entreprises de l’État');
    await registry.click();
    await expect(section('Sources')).toContainText('Le navigateur refuse d’enregistrer. Rien n’a changé');
    await expect(registry).toBeChecked();
    await page.getByLabel('English').click();
    await expect(section('Langue')).toContainText('Le navigateur refuse');
    await expect(page.getByLabel('Celle du navigateur')).toBeChecked();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });
});

test.describe('the language', () => {
  let upstreams: ServedUpstreams;
  test.beforeEach(async ({ context }) => {
    upstreams = await serveUpstreams();
    routeUpstreams(context, upstreams);
  });
  test.afterEach(() => upstreams.close());

  test('changes at once in every window, and nothing typed or under way is lost', async ({
    context,
    extensionId,
    openOptions,
  }) => {
    upstreams.setCsv('2026-06', siroCsv(200_000));
    upstreams.setFileFault({ stallsAfter: 5_000_000 });
    const installing = await openOptions();
    await installing.page.getByLabel('Adresse du site').fill('exemple.fr');
    await installing.installFromPublisher();
    await expect(installing.page.getByText(/^5\sMo sur/)).toBeVisible();
    const other = await openSettings(context, extensionId);
    await other.page.getByLabel('English').check();
    await expect(other.page.getByRole('heading', { name: 'Official table' })).toBeVisible();
    await expect(other.page).toHaveTitle(/Opcoscope/);
    await expect(installing.page.getByText(/^5\sMB of/)).toBeVisible();
    await expect(installing.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(installing.page.getByLabel('Address of the site')).toHaveValue('exemple.fr');
    await expectAccessible(installing.page);
    await installing.page.getByLabel('Français').check();
    await expect(other.page.getByRole('heading', { name: 'Table officielle' })).toBeVisible();
    await expect(installing.page.getByText(/^5\sMo sur/)).toBeVisible();
    await installing.page.getByRole('button', { name: 'Annuler' }).click();
    await expect(installing.outcome).toContainText('annulée');
  });
});

test.describe('sites', () => {
  // Hosts of the manifest would be in the list.
  test.use({ givenHosts: [] });

  test('that were allowed are listed, taken back, and two windows are in step', async ({
    extensionFolder,
    language,
  }) => {
    const patterns = [`${SITE}/*`, 'https://b.example/*'];
    await withAllowedSites({ folder: extensionFolder, language, patterns }, async ({ context, extensionId }) => {
      const { page, section } = await openSettings(context, extensionId, '#sites');
      const other = await openSettings(context, extensionId);
      await expect(section('Sites').getByText('https://b.example')).toBeVisible();
      // Neither the services of the State, which are in the manifest, nor anything else.
      await expect(section('Sites').getByRole('button', { name: /^Ne plus autoriser / })).toHaveCount(2);
      await page.getByRole('button', { name: `Ne plus autoriser ${SITE}` }).click();
      await expect(section('Sites')).toContainText(`${SITE} n’est plus autorisé.`);
      await expect(page.getByText(`${SITE} n’est plus autorisé.`)).toBeFocused();
      await expect(other.section('Sites').getByRole('button', { name: /^Ne plus autoriser / })).toHaveCount(1);
      const isGiven = await page.evaluate(
        (origin) =>
          (
            globalThis as never as { chrome: { permissions: { contains(of: object): Promise<boolean> } } }
          ).chrome.permissions.contains({ origins: [origin] }),
        `${SITE}/*`,
      );
      expect(isGiven).toBe(false);
    });
  });

  test('may all be allowed, and that is taken back', async ({ extensionFolder, language }) => {
    const patterns = ['https://*/*'];
    await withAllowedSites({ folder: extensionFolder, language, patterns }, async ({ context, extensionId }) => {
      const { page, section, button } = await openSettings(context, extensionId);
      await expect(section('Sites')).toContainText('Tous les sites en https sont autorisés');
      await button('Ne plus autoriser tous les sites').click();
      await expect(page.getByText('L’autorisation de tous les sites est retirée.')).toBeFocused();
      await expect(button('Autoriser tous les sites')).toBeVisible();
      await expectAccessible(page);
    });
  });

  test('are asked for one at a time, with the site shown before', async ({ context, extensionId }) => {
    await stub(context, 'permissions.request', true);
    const { page, section, button } = await openSettings(context, extensionId);
    await page.getByLabel('Adresse du site').fill('www.example.com/jobs?q=1');
    await expect(section('Sites')).toContainText(`Le navigateur vous demandera d’autoriser : ${SITE}`);
    await page.keyboard.press('Enter');
    await expect(section('Sites')).toContainText(`${SITE} est autorisé.`);
    await button('Autoriser tous les sites').click();
    await expect(section('Sites')).toContainText('Tous les sites en https sont autorisés.');
    expect(await page.evaluate(() => (globalThis as never as { asked: unknown[] }).asked)).toEqual([
      { origins: [`${SITE}/*`] },
      { origins: ['https://*/*'] },
    ]);
  });

  test('that the person refuses change nothing', async ({ context, extensionId }) => {
    await stub(context, 'permissions.request', false);
    const { page, section, button } = await openSettings(context, extensionId);
    await page.getByLabel('Adresse du site').fill(SITE);
    await button('Autoriser ce site').click();
    await expect(section('Sites')).toContainText(`${SITE} n’est pas autorisé.`);
    await expect(page.getByLabel('Adresse du site')).toHaveValue(SITE);
    await expect(section('Sites')).toContainText('Aucun site n’est autorisé.');
  });

  test('show the companies that were chosen on them, and forget one', async ({ context, extensionId }) => {
    const { page, section } = await openSettings(context, extensionId);
    await expect(section('Sites')).toContainText('Aucun choix n’est gardé.');
    const today = new Date().toISOString().slice(0, 10);
    await page.evaluate(
      (on) =>
        (
          globalThis as never as { chrome: { storage: { local: { set(of: object): Promise<void> } } } }
        ).chrome.storage.local.set({ 'site-choice:https://www.example.com': { number: '30247464800664', on } }),
      today,
    );
    await expect(section('Sites')).toContainText(/SIRET 302\s474\s648\s00664, choisi le/);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Oublier le choix fait sur ${SITE}` }).click();
    await expect(page.getByText(`Le choix fait sur ${SITE} est oublié.`)).toBeFocused();
    await expect(section('Sites')).toContainText('Aucun choix n’est gardé.');
  });
});
