import type { BrowserContext } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { type Popup, readPopup } from './harness/popup.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';

const SIRET = '302 474 648 00664';

const PAGES = {
  '/notice': `<!doctype html><html lang="fr"><title>Mentions légales</title>
    <h1>Mentions légales</h1><p>Ce site est édité par Naturalia France, SIRET ${SIRET}.</p></html>`,
  '/three': `<!doctype html><html lang="fr"><title>Partenaires</title><h1>Partenaires</h1><ul>
    <li>Naturalia France, SIRET ${SIRET}</li>
    <li>Octo Technology, SIRET 418 166 096 00069</li>
    <li>Danone, SIRET 552 032 534 00703</li></ul></html>`,
  '/none':
    '<!doctype html><html lang="fr"><title>Recettes</title><h1>Recettes</h1><p>Cuire 20 minutes à 180 °C. Tél. 01 44 55 66 77.</p></html>',
};

test.describe('the popup', () => {
  let pages: PageServer;
  let upstreams: ServedUpstreams;

  test.beforeEach(async () => {
    pages = await servePages(PAGES);
    upstreams = await serveUpstreams();
  });
  test.afterEach(async () => {
    await pages.close();
    await upstreams.close();
  });

  test('reads the only number of a legal notice, and answers', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`${pages.url}/notice`);
    const popup = await clickAction(page);

    expect(await waitForAnswer(popup)).toContain('L’Opcommerce');
    expect((await fieldOf(popup)).text).toBe(SIRET);
    expect(asked.join(' ')).toContain('30247464800664');
  });

  test('offers several numbers as buttons, and asks nothing before one is chosen', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`${pages.url}/three`);
    const popup = await clickAction(page);

    const offered = await popup.waitFor(() => {
      const list = document.querySelector('ul[aria-labelledby="from-page"]');
      return [...(list?.querySelectorAll('button') ?? [])].map((button) => button.textContent).join('\n');
    });
    expect(offered.split('\n').map(spaced)).toEqual([SIRET, '418 166 096 00069', '552 032 534 00703']);
    expect((await fieldOf(popup)).text).toBe('');
    expect(asked).toEqual([]);

    await chooseFirst(popup);
    expect(await waitForAnswer(popup)).toContain('L’Opcommerce');
    expect(await statusOf(popup)).toContain('L’Opcommerce');
    expect(await fieldOf(popup)).toEqual({
      label: 'SIRET, nom de l’entreprise, convention collective ou activité',
      text: SIRET,
    });
    expect(asked.join(' ')).toContain('30247464800664');
    expect(asked.join(' ')).not.toContain('418166096');
  });

  test('leaves the field empty and asks nothing where no company is named', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`${pages.url}/none`);
    const popup = await clickAction(page);

    // The popup has had its reading by then: the same script, run once more, ends after the popup's own.
    const reading = await popup.evaluate(async () => {
      const { tabs, scripting } = (globalThis as never as { chrome: ExtensionApi }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const [frame] = await scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/page-reader.js'] });
      return frame?.result;
    });
    expect(reading).toEqual([]);
    expect((await fieldOf(popup)).text).toBe('');
    expect(await readPopup(popup)).not.toContain('Trouvé sur cette page');
    expect(await popup.evaluate(() => document.querySelector('article'))).toBeNull();
    expect(asked).toEqual([]);
  });

  test('answers again from what it kept when the sources are down, and says so', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`${pages.url}/three`);
    const first = await clickAction(page);
    await chooseFirst(first);
    const headline = await waitForAnswer(first);
    await closePopup(first, context);

    upstreams.setFault('registry', 'down');
    upstreams.setFault('table', 'down');
    upstreams.setFault('datasets', 'down');
    const second = await clickAction(page);
    await chooseFirst(second);
    expect(await waitForAnswer(second)).toBe(headline);
    const notice = await second.waitFor(() => document.querySelector('article .notice')?.textContent);
    expect(notice).toContain('ne répond pas');
    expect(await waitForAnswer(second)).toBe(headline);
  });

  test('works by keyboard alone, and axe finds nothing', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    const field = page.getByRole('combobox', { name: 'SIRET, nom de l’entreprise' });
    await expect(field).toBeFocused();
    await expectAccessible(page);

    await page.keyboard.type('30247464800664');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article', { name: 'L’Opcommerce' });
    await expect(answer.getByRole('heading', { name: 'L’Opcommerce' })).toBeVisible();
    await expectAccessible(page);
  });
});

/** The part of the extension's API that a test runs inside the popup. */
interface ExtensionApi {
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
}

/** Presses the first of the numbers found on the page, once they are offered. */
async function chooseFirst(popup: Popup): Promise<void> {
  await popup.waitFor(() => {
    const button = document.querySelector<HTMLElement>('ul[aria-labelledby="from-page"] button');
    button?.click();
    return button !== null;
  });
}

/** Waits for the answer, and gives the heading that names it to assistive technology. */
function waitForAnswer(popup: Popup): Promise<string> {
  return popup.waitFor(() => {
    const answer = document.querySelector('article');
    return answer?.querySelector(`h2#${answer.getAttribute('aria-labelledby')}`)?.textContent ?? '';
  });
}

/** What a screen reader is told when the answer arrives. */
function statusOf(popup: Popup): Promise<string> {
  return popup.waitFor(() => document.querySelector('.result > [role="status"]')?.textContent ?? '');
}

async function fieldOf(popup: Popup): Promise<{ label: string; text: string }> {
  const field = await popup.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[role="combobox"]');
    return { label: input?.labels?.[0]?.textContent ?? '', text: input?.value ?? '' };
  });
  return { label: field.label, text: spaced(field.text) };
}

/** Closes the popup, and waits until the browser has: the next click then opens another. */
async function closePopup(popup: Popup, context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await popup.evaluate(() => void setTimeout(() => window.close()));
  await expect
    .poll(async () => {
      const targets = await session?.send('Target.getTargets', { filter: [{ type: 'page' }] });
      return targets?.targetInfos.filter(({ url }) => url.endsWith('/popup.html')).length;
    })
    .toBe(0);
}

/** The spaces inside a number do not break; a plain one is as good here. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ');
}
