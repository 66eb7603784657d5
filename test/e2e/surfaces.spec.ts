import type { Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { openListPage } from './harness/list-page.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';

const NATURALIA = '302 474 648 00664';
const OCTO = '418 166 096 00069';

test.describe('a page of the extension', () => {
  let upstreams: ServedUpstreams;

  test.beforeEach(async ({ context }) => {
    upstreams = await serveUpstreams();
    routeUpstreams(context, upstreams);
  });
  test.afterEach(() => upstreams.close());

  for (const name of ['options', 'welcome', 'example'] as const) {
    test(`${name}: is reached by Tab, is big enough, and bears zoom and forced colours`, async ({
      context,
      extensionId,
    }) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}.html`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectSound(page);
    });
  }

  test('list: the same, with its answers on screen', async ({ context, extensionId }) => {
    const { page, paste, runToTheEnd } = await openListPage(context, extensionId);
    await expectSound(page);
    await paste(['SIRET', NATURALIA, '302 474 648 00665']);
    await expectSound(page);
    await runToTheEnd();
    await page
      .getByRole('button', { name: /^Pourquoi/ })
      .first()
      .click();
    await expectSound(page);
  });

  test('panel: the same, with what it keeps on screen', async ({ context, extensionId }) => {
    const page = await openPanel(context.newPage(), extensionId, NATURALIA, OCTO);
    await page.getByRole('button', { name: 'Garder OCTO-TECHNOLOGY' }).click();
    await page.getByRole('button', { name: 'Gardées (1)' }).click();
    await page.getByText('Vos entreprises gardées, par OPCO').click();
    await page.getByRole('button', { name: /^Note et étiquettes/ }).click();
    await expectSound(page);
  });

  test('of the panel is worked with the keyboard alone', async ({ context, extensionId }) => {
    const page = await openPanel(context.newPage(), extensionId, NATURALIA, OCTO);
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await tabTo(page, page.getByRole('combobox', { name: /^SIRET/ }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(NATURALIA);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: /^NATURALIA FRANCE/ })).toBeVisible();
    await tabTo(page, button('Autres façons de copier'));
    await page.keyboard.press('Enter');
    await tabTo(page, button('Ligne de tableur'));
    await page.keyboard.press('Escape');
    await expect(button('Autres façons de copier')).toBeFocused();
    await expect(button('Ligne de tableur')).toBeHidden();
    await tabTo(page, button('Garder'));
    await page.keyboard.press(' ');
    await expect(button('Gardée')).toBeFocused();

    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type('octo');
    await tabTo(page, button('Tout montrer'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await tabTo(page, button('Sélectionner'));
    await page.keyboard.press('Enter');
    await expect(button('Toutes')).toBeFocused();
    await tabTo(page, page.getByRole('checkbox', { name: 'Sélectionner OCTO-TECHNOLOGY' }));
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Terminer' }).press('Enter');
    await expect(button('Sélectionner')).toBeFocused();
  });
});

/** The panel in a tab, after it answered for some numbers. */
async function openPanel(opening: Promise<Page>, extensionId: string, ...numbers: string[]): Promise<Page> {
  const page = await opening;
  for (const number of numbers) {
    // Opened anew: a page that is only loaded again asks nothing by itself.
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html#q=${encodeURIComponent(number)}`);
    await expect(page.getByRole('button', { name: /^Supprimer / }).first()).toBeVisible();
  }
  return page;
}

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, control: ReturnType<Page['getByRole']>): Promise<void> {
  const isFocused = () => control.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 80 && !(await isFocused()); tabs++) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
}

/** What every page owes to whoever looks at it with other eyes, other hands or another window. */
async function expectSound(page: Page): Promise<void> {
  expect(await page.title()).not.toBe('');
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('link[rel="icon"]')).toHaveCount(1);
  // Twice the size in a window of 1 280 pixels, and four times.
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(findSmall)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  expect(await page.evaluate(findVanished)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  const shown = await walk(page);
  expect(shown.filter(({ isOutlined }) => !isOutlined)).toEqual([]);
}

/** Names of the controls that are hard to hit. A link within a text is as high as its line. */
function findSmall(): string[] {
  const controls = document.querySelectorAll<HTMLElement>('button, select, summary, textarea, input, a.button, nav a');
  return [...controls]
    .filter((control) => control.checkVisibility() && !control.matches('[type="radio"], [type="checkbox"]'))
    .filter((control) => control.offsetWidth < 31 || control.offsetHeight < 31)
    .map((control) => `${control.ariaLabel ?? control.textContent}: ${control.offsetWidth} x ${control.offsetHeight}`);
}

/** What says something by its look, and cannot be told from what is beside or behind it. */
function findVanished(): string[] {
  const look = (element: Element) => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.borderBottomColor, style.outlineStyle, style.fontWeight].join();
  };
  const canvas = getComputedStyle(document.body.appendChild(document.createElement('mark'))).backgroundColor;
  document.body.lastElementChild?.remove();
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const toggles = [...document.querySelectorAll('[aria-pressed="true"]')].filter((toggle) => {
    const other = toggle.parentElement?.querySelector(':scope > [aria-pressed="false"]');
    return other && look(other) === look(toggle);
  });
  const marks = [...document.querySelectorAll('.mark, .icon')].filter(
    (mark) => getComputedStyle(mark).stroke === paper,
  );
  const bars = [...document.querySelectorAll('.opco-bars .bar > :first-child, .kept .dot')].filter((bar) => {
    const { backgroundColor, borderTopWidth } = getComputedStyle(bar);
    return borderTopWidth === '0px' && [paper, canvas, 'rgba(0, 0, 0, 0)'].includes(backgroundColor);
  });
  return [...toggles, ...marks, ...bars].map((vanished) => vanished.outerHTML.slice(0, 120));
}

/** Goes through the page with Tab, and says of each control whether its focus can be seen. */
async function walk(page: Page): Promise<{ control: string; isOutlined: boolean }[]> {
  const stops: { control: string; isOutlined: boolean }[] = [];
  // The browser begins where the focus was last.
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    main.tabIndex = -1;
    main.focus();
    main.blur();
    main.removeAttribute('tabindex');
  });
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const control = document.activeElement;
      if (!control || control === document.body || control.hasAttribute('data-walked')) return null;
      control.setAttribute('data-walked', '');
      const { outlineStyle, outlineWidth } = getComputedStyle(control);
      return {
        control: control.outerHTML.slice(0, 120),
        isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked');
  });
  expect(stops.length).toBeGreaterThan(2);
  return stops;
}
