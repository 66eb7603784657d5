import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const root = path.join(import.meta.dirname, '../..');
const WHITE = 'rgb(255, 255, 255)';
const DARK = 'rgb(20, 24, 31)';

test.describe('the looks of the element', () => {
  let upstreams: ServedUpstreams;
  let site: PageServer;
  let pages: Record<string, string | ServedAnswer>;

  test.beforeAll(async () => {
    upstreams = await serveUpstreams();
    pages = pagesOfFolder(path.join(root, 'dist-widget', packageJson.version), '/w/');
    for (const theme of ['plain', 'warm', 'night']) {
      pages[`/${theme}.css`] = { type: 'text/css', body: readFileSync(path.join(root, `widget/themes/${theme}.css`)) };
    }
    site = await servePages(pages);
  });
  test.afterAll(async () => {
    await site.close();
    await upstreams.close();
  });

  interface Host {
    css?: string;
    element?: string;
    html?: string;
    theme?: string;
    width?: number;
  }

  /** Opens a page of a provider, and waits for the element. */
  async function open(context: BrowserContext, host: Host): Promise<{ page: Page; finder: Locator }> {
    const { css = '', element = '', html = 'lang="fr"', theme, width = 800 } = host;
    pages['/page'] = `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Page</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${css}</style>
      ${theme ? `<link rel="stylesheet" href="/${theme}.css">` : ''}<script type="module" src="/w/define.js"></script></head>
      <body><main><h1>Formation</h1><opco-finder api="${upstreams.url}" ${element}></opco-finder></main></body></html>`;
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.url}/page`);
    const finder = page.locator('opco-finder .finder');
    await expect(finder).toBeVisible();
    return { page, finder };
  }

  const answer = async (page: Page) => {
    await page.getByRole('combobox').fill(NATURALIA);
    await page.getByRole('combobox').press('Enter');
    await expect(page.getByRole('article').first()).toContainText('Opcommerce');
  };
  const styleOf = (locator: Locator, name: string) =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('takes the size and the family of the type around, and nothing else that a page hands down', async ({
    context,
  }) => {
    const { page, finder } = await open(context, {
      css: `body { font: italic 900 20px/3 monospace }
        * { letter-spacing: 3px !important; word-spacing: 9px !important; text-transform: uppercase !important;
          text-indent: 40px !important; white-space: nowrap !important; text-align: right !important;
          text-shadow: 1px 1px red !important; color: pink !important; background: lime !important }`,
    });
    const button = page.getByRole('button', { name: 'Trouver l’OPCO' });
    for (const place of [finder, finder.locator('p').first(), button]) {
      expect(await styleOf(place, 'letter-spacing')).toBe('normal');
      expect(await styleOf(place, 'word-spacing')).toBe('0px');
      expect(await styleOf(place, 'text-transform')).toBe('none');
      expect(await styleOf(place, 'text-indent')).toBe('0px');
      expect(await styleOf(place, 'white-space')).toBe('normal');
      expect(await styleOf(place, 'text-shadow')).toBe('none');
      expect(await styleOf(place, 'font-style')).toBe('normal');
    }
    expect(await styleOf(finder, 'font-size')).toBe('20px');
    expect(await styleOf(finder, 'font-family')).toBe('monospace');
    expect(await styleOf(finder, 'background-color')).toBe(WHITE);
    expect(await overflow(page)).toBe(0);

    await page.addStyleTag({ content: 'html { font-size: 62.5% } body { font-size: 1rem !important }' });
    expect(await styleOf(finder, 'font-size')).toBe('14px');
    await page.addStyleTag({ content: 'opco-finder { visibility: hidden }' });
    await expect(button).toBeHidden();
  });

  test('is a block with its own ground under "all: unset", and gone where it is hidden', async ({ context }) => {
    const { page, finder } = await open(context, { css: '* { all: unset } opco-finder { display: grid }' });
    expect(await styleOf(finder, 'background-color')).toBe(WHITE);
    expect((await finder.boundingBox())?.width).toBeGreaterThan(700);
    await page.locator('opco-finder').evaluate((element) => element.toggleAttribute('hidden', true));
    await expect(finder).toBeHidden();
  });

  test('is light where the page is, dark where the page follows a dark system, and as it is told', async ({
    context,
  }) => {
    const ground = async (host: Host) => {
      const { page, finder } = await open(context, host);
      await page.emulateMedia({ colorScheme: 'dark' });
      const colour = await styleOf(finder, 'background-color');
      await page.close();
      return colour;
    };
    expect(await ground({})).toBe(WHITE);
    expect(await ground({ css: ':root { color-scheme: light dark }' })).toBe(DARK);
    expect(await ground({ element: 'theme="dark"' })).toBe(DARK);
    expect(await ground({ css: ':root { color-scheme: light dark }', element: 'theme="light"' })).toBe(WHITE);
    expect(await ground({ css: 'opco-finder { --accent: red; --opco-paper: var(--paper); --paper: #fffae0 }' })).toBe(
      'rgb(255, 250, 224)',
    );
    expect(await ground({ theme: 'night', element: 'class="opco-theme-night"' })).toBe('rgb(17, 26, 46)');
    expect(await ground({ theme: 'warm', element: 'class="opco-theme-warm"' })).toBe('rgb(253, 246, 236)');
    expect(await ground({ theme: 'plain', element: 'class="opco-theme-plain"' })).toBe(WHITE);
  });

  for (const theme of ['plain', 'warm', 'night']) {
    test(`is accessible in the theme ${theme}, with an answer`, async ({ context }) => {
      const { page } = await open(context, { theme, element: `class="opco-theme-${theme}" mode="finder"` });
      await page.getByRole('button', { name: 'Salarié' }).click();
      await answer(page);
      await expectAccessible(page);
    });
  }

  test('fits from 200 pixels to a wide page, at twice the size of text, in a row and in a page from right to left', async ({
    context,
  }) => {
    for (const host of [
      { width: 200, css: 'body { margin: 0 }' },
      { width: 320 },
      { width: 400, css: 'body { font-size: 32px }' },
      { width: 600, css: 'main { display: flex; gap: 20px }' },
    ]) {
      const { page } = await open(context, { ...host, element: 'mode="finder"' });
      await answer(page);
      expect(await overflow(page), JSON.stringify(host)).toBe(0);
      await page.close();
    }

    const { page } = await open(context, { width: 1280, html: 'lang="ar" dir="rtl"', element: 'lang="fr"' });
    await answer(page);
    expect(await overflow(page)).toBe(0);
    const box = async (name: string) =>
      (await page.getByRole('region', { name }).boundingBox()) as { x: number; y: number };
    const [first, last] = [await box('Qui êtes-vous'), await box('Qui peut payer')];
    expect(last.y).toBe(first.y);
    expect(last.x).toBeGreaterThan(first.x);
    expect(await styleOf(page.locator('opco-finder .finder'), 'direction')).toBe('ltr');
  });

  test('prints the answer, black on white, without what can be typed or pressed', async ({ context }) => {
    const { page, finder } = await open(context, { theme: 'night', element: 'class="opco-theme-night"' });
    await answer(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'relève de' })).toBeVisible();
    await expect(page.getByRole('article').first()).toContainText('D’après la convention collective (IDCC 1505)');
    await expect(page.getByRole('combobox')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    expect(await styleOf(finder, 'color')).toBe('rgb(0, 0, 0)');
    expect(await styleOf(finder, 'background-color')).toBe(WHITE);
  });

  test('shows what is chosen in forced colours, and moves nothing where that is asked for', async ({ context }) => {
    const { page } = await open(context, { element: 'mode="finder"' });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const chip = page.getByRole('button', { name: 'Salarié' });
    const other = page.getByRole('button', { name: 'Tuteur' });
    await chip.click();
    expect(await styleOf(chip, 'background-color')).not.toBe(await styleOf(other, 'background-color'));
    await answer(page);
    await expectAccessible(page);
    const moving = await page
      .locator('opco-finder .finder')
      .evaluate((finder) => finder.getAnimations({ subtree: true }));
    expect(moving).toEqual([]);
  });
});
