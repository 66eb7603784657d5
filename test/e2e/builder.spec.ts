import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type ServedAnswer, servePages } from './harness/serve-pages.ts';

const { version } = packageJson;
const built = path.join(import.meta.dirname, '../../dist-widget', version);
const COPY = 'Copier le code';

test.describe('the page that makes the tag', () => {
  let demo: DemoServer;

  test.beforeAll(async () => {
    demo = await serveDemo({ ports: [0], sample: null });
  });
  test.afterAll(() => demo.close());

  /** The page, and every address that the browser asked since. */
  async function open(context: BrowserContext, hash = '') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(message.text())));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${demo.url}/builder/${hash}`);
    return { page, asked, said };
  }

  test('shows in its frame what is chosen, and no request leaves its folders', async ({ context }) => {
    const { page, asked, said } = await open(context);
    const frame = page.frameLocator('iframe');
    const finder = frame.locator('opco-finder');
    await expect(frame.getByRole('heading', { name: /Qui êtes-vous/ })).toBeVisible();

    await page.getByRole('radio', { name: 'Une ligne' }).check();
    await expect(frame.getByRole('button', { name: 'Vérifier' })).toBeVisible();
    await page.getByRole('radio', { name: 'Compacte' }).check();
    await page.getByLabel('Couleurs').selectOption('night');
    await expect(frame.locator('opco-finder.opco-theme-night[mode="compact"]')).toBeVisible();
    await page.getByLabel(/^Couleur des liens/).fill('#ff8800');
    const button = frame.getByRole('button', { name: 'Trouver l’OPCO' });
    await expect(button).toHaveCSS('background-color', 'rgb(255, 136, 0)');
    await page.getByLabel('Langue de l’outil').selectOption('en');
    await expect(frame.getByRole('button', { name: 'Find the OPCO' })).toBeVisible();

    await page.getByRole('radio', { name: 'Indiquée ici' }).check();
    await page.getByLabel('Code de la certification').fill('rncp 37674');
    await page.getByLabel(/^Prix/).fill('2 450 €');
    await page.getByRole('radio', { name: 'Mon serveur' }).check();
    await page.getByLabel('Adresse de votre serveur').fill('https://relay.example.org/opco');
    await expect(finder).toHaveAttribute('rncp', 'RNCP37674');
    await expect(finder).toHaveAttribute('price', '2450');
    await expect(finder).toHaveAttribute('api', 'off');
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue(
      / rncp="RNCP37674" price="2450" api="https:\/\/relay/,
    );

    // The element answers in the frame, from its own tables.
    await frame.getByRole('combobox').fill('IDCC 1505');
    await frame.getByRole('combobox').press('Enter');
    await expect(frame.getByRole('article').first()).toContainText('L’Opcommerce');

    await page.getByRole('radio', { name: 'Sombre', exact: true }).check();
    await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
    await page.getByRole('radio', { name: 'Tablette' }).check();
    expect((await page.locator('iframe').boundingBox())?.width).toBe(768);

    expect(asked.filter((address) => !/^\/(builder|\d+\.\d+\.\d+)\//.test(address.slice(demo.url.length)))).toEqual([]);
    expect(asked.join()).not.toMatch(/37674|2450|relay|1505/);
    expect(page.url()).toBe(`${demo.url}/builder/`);
    expect(said).toEqual([]);
  });

  test('lets nothing out, whatever its scripts try', async ({ context }) => {
    const { page } = await open(context);
    const away = await servePages({});
    const refused = await page.evaluate(async (address) => {
      const image = new Image();
      const isRefused = new Promise((resolve) => {
        image.onerror = () => resolve(true);
        image.onload = () => resolve(false);
      });
      image.src = `${address}/image`;
      return [
        await fetch(`${address}/fetch`).then(
          () => false,
          () => true,
        ),
        await isRefused,
      ];
    }, away.url);
    expect(refused).toEqual([true, true]);
    // The frame asks its own host only, and hears nobody but the page around it.
    const frame = page.frames()[1];
    expect(
      await frame?.evaluate(
        (address) =>
          fetch(address).then(
            () => 'came',
            () => 'refused',
          ),
        away.url,
      ),
    ).toBe('refused');
    expect(away.requests).toEqual([]);
    const settings = { attributes: { mode: 'badge' }, accent: null, page: { lang: 'fr', scheme: 'light' } };
    await frame?.evaluate((message) => postMessage(message, '*'), settings);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await expect(page.frameLocator('iframe').locator('opco-finder:not([mode])')).toBeVisible();
    await away.close();
  });

  test('says so where its preview finds no element', async ({ context }) => {
    await context.route('**/define.js', (route) => route.abort());
    const { page } = await open(context);
    await expect(page.getByRole('alert')).toContainText('ne trouve pas les fichiers de l’outil');
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue(/<opco-finder>/);

    // And where the browser refuses to copy, the code is ready for the keyboard.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: COPY }).click();
    await expect(page.getByText('Le navigateur a refusé la copie')).toBeVisible();
    await expect(page.getByLabel('Code', { exact: true })).toBeFocused();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toContain('</opco-finder>');
  });

  test('copies a code that works on another site, with every digest', async ({ context }) => {
    const upstreams = await serveUpstreams();
    const files = pagesOfFolder(built, `/opcoscope/${version}/`);
    for (const file of Object.values(files)) file.headers = { 'access-control-allow-origin': '*' };
    const host = await servePages(files);
    const pages: Record<string, ServedAnswer> = {};
    const site = await servePages(pages);
    const { page } = await open(context, '#look=warm&course=told&rncp=RNCP37674&isInForm=true&name=lead%5Bopco%5D');
    await page.getByLabel(/^Adresse du dossier/).fill(`${host.url}/opcoscope/${version}/`);
    await page.getByRole('radio', { name: 'Mon serveur' }).check();
    await page.getByLabel('Adresse de votre serveur').fill(upstreams.url);

    for (const variant of ['Page ordinaire', 'Page ordinaire, tout vérifié', 'Ancien outil', 'WordPress']) {
      await page.getByRole('radio', { name: variant, exact: variant === 'Page ordinaire' }).check();
      await page.getByRole('button', { name: COPY }).click();
      await expect(page.getByText('Code copié.')).toBeVisible();
      const code = await page.evaluate(() => navigator.clipboard.readText());
      // Under the policy that the page asks for, but for the map, which takes the nonce of a page.
      const lines = ((await page.locator('pre', { hasText: 'script-src' }).textContent()) ?? '').split('\n');
      const policy = ["default-src 'none'", 'img-src data:', ...lines].join('; ');
      pages['/page'] = {
        body: `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title><form>${code}</form>`,
        headers: code.includes('importmap') ? {} : { 'content-security-policy': policy },
      };
      const other = await context.newPage();
      const said: string[] = [];
      other.on('console', (message) => void (message.type() !== 'log' && said.push(message.text())));
      await other.goto(`${site.url}/page`);
      const finder = other.locator('opco-finder');
      await finder.getByRole('combobox').fill('302 474 648 00664');
      await finder.getByRole('combobox').press('Enter');
      await expect(finder.getByRole('article').first(), variant).toContainText('L’Opcommerce');
      await expect(finder).toHaveAttribute('name', 'lead[opco]');
      expect(await finder.evaluate((element) => getComputedStyle(element).getPropertyValue('--opco-paper'))).toBe(
        '#fdf6ec',
      );
      expect(said, variant).toEqual([]);
      await other.close();
    }
    await site.close();
    await host.close();
    await upstreams.close();
  });

  test('says beside a field what is wrong, keeps it, and leaves it out', async ({ context }) => {
    const { page } = await open(context, '#course=told');
    const code = page.getByLabel('Code', { exact: true });
    const wrong = [
      ['Code de la certification', 'abc', 'ni RNCP ni RS'],
      ['Prix pour une personne, en euros hors taxes', '-20', 'négatif'],
      ['Dossier de votre copie de la table officielle (facultatif)', 'http://x.example/', 'pas en https'],
      ['Adresse du dossier où vous servez les fichiers', 'https://x.example/0.2.0', 'barre oblique'],
    ] as const;
    for (const [label, text, fault] of wrong) {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(text);
      await expect(field).toHaveAttribute('aria-invalid', 'false');
      await field.press('Tab');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(fault));
      await expect(field).toHaveValue(text);
    }
    await expect(code).toHaveValue(/static\.example\.org.*<opco-finder>/s);
    await expect(page.getByText(/^4 champs sont à corriger/)).toBeVisible();

    const accent = page.getByLabel(/^Couleur des liens/);
    await accent.fill('#ffcc00');
    await expect(page.getByText(/Sur fond clair.*1,5 pour 1, trop faible.*plus foncée/)).toBeVisible();
    await expect(page.getByText(/Sur fond sombre.*lisible/)).toBeVisible();
    await expect(code).toHaveValue(/--opco-accent: #ffcc00; --opco-on-accent: #000000/);
  });

  test('gives its choices to a link, and to nobody before', async ({ context }) => {
    const { page } = await open(context);
    await page.getByRole('radio', { name: 'Compacte' }).check();
    await page.getByRole('checkbox', { name: /dans un formulaire/ }).check();
    await page.getByLabel('Nom du champ').fill('mon-opco');
    await page.getByRole('button', { name: 'English' }).click();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await expect(page.getByText('Link copied')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const { page: again } = await open(context, new URL(link).hash);
    await expect(again.getByRole('radio', { name: 'Compact', exact: true })).toBeChecked();
    await expect(again.getByLabel('Name of the field')).toHaveValue('mon-opco');
    await expect(again.locator('html')).toHaveAttribute('lang', 'en');
    await again.getByRole('button', { name: 'Start again' }).click();
    await expect(again.getByRole('radio', { name: 'Complete' })).toBeChecked();
  });

  test('is for everybody: keyboard, light and dark, narrow, both languages', async ({ context }) => {
    const { page } = await open(
      context,
      '#course=told&rncp=x&accent=%23b35900&look=light&isInForm=true&source=own&ui=fr',
    );
    await expect(page.frameLocator('iframe').getByRole('combobox')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('radio', { name: 'Tablet' }).check();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    const { page: keyed } = await open(context);
    await expect(keyed.frameLocator('iframe').getByRole('combobox')).toBeVisible();
    await tabTo(keyed, 'mode');
    await keyed.keyboard.press('ArrowDown');
    await expect(keyed.getByRole('radio', { name: 'Compacte' })).toBeFocused();
    await expect(keyed.frameLocator('iframe').locator('opco-finder[mode="compact"]')).toBeVisible();
    await keyed.getByRole('radio', { name: 'WordPress' }).focus();
    await keyed.keyboard.press('Space');
    await keyed.keyboard.press('Tab');
    await expect(keyed.getByLabel('Code', { exact: true })).toBeFocused();
    await keyed.keyboard.press('Tab');
    await keyed.keyboard.press('Enter');
    await expect(keyed.getByRole('button', { name: COPY })).toBeFocused();
    await expect(keyed.getByText('Code copié.')).toBeVisible();
    expect(await keyed.evaluate(() => navigator.clipboard.readText())).toContain('<!-- wp:html -->');
  });
});

/** Presses Tab until a control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}
