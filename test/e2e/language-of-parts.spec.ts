import type { Page } from '@playwright/test';
import { loadIdccLabels } from '../../core/tables/idcc-labels.ts';
import { loadNafLabels } from '../../core/tables/naf-labels.ts';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expect, test } from './harness/extension-test.ts';

test.describe('what is French on an English page says so', () => {
  let upstreams: ServedUpstreams;
  let demo: DemoServer;

  test.beforeAll(async () => {
    upstreams = await serveUpstreams();
    demo = await serveDemo({ ports: [0], sample: { base: upstreams.url, month: upstreams.month } });
  });
  test.afterAll(async () => {
    await demo.close();
    await upstreams.close();
  });

  for (const [asked, code] of [
    ['302 474 648 00664', '1505'],
    ['IDCC 1486', '1486'],
    ['IDCC 2216', '2216'],
    ['62.01Z', '1486'],
    ['47.29Z', '47.29Z'],
  ] as const) {
    test(`in the answer to ${asked}, and in its reasons`, async ({ context }) => {
      const page = await context.newPage();
      await page.goto(`${demo.url}/en/course`);
      await page.getByRole('combobox').first().fill(asked);
      await page.getByRole('combobox').first().press('Enter');
      await page.getByRole('article').getByText('Why this answer').click();
      await expectMarked(page, await nameOf(code));
    });
  }

  test('in the list under the field, and in the list of companies', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/en/course`);
    await page.getByRole('combobox').first().fill('boulangerie');
    await expect(page.getByRole('option', { name: /0843/ })).toBeVisible();
    await expectMarked(page, await nameOf('0843'));
    await page.getByRole('combobox').first().fill('ganymede');
    await page.getByRole('combobox').first().press('Enter');
    await expect(page.getByRole('region', { name: /ganymede/i })).toBeVisible();
    await expectMarked(page, null);
  });

  test('in who pays', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/en/course`);
    await page.getByRole('combobox').first().fill('302 474 648 00664');
    await page.getByRole('combobox').first().press('Enter');
    await page.getByText('Who can pay for a course').click();
    const funding = page.locator('section.funding').first();
    for (const title of ['Who is the course for?', 'More precisely?', 'Which course?']) {
      await expect(funding.getByRole('heading', { level: 3 })).toHaveText(title);
      await funding.locator('.picker').getByRole('button').first().click();
    }
    await funding.getByRole('spinbutton').or(funding.getByRole('textbox')).fill('12');
    await funding.getByRole('button', { name: 'Continue' }).click();
    await funding.getByRole('button', { name: 'See who pays' }).click();
    await expect(funding.locator('.verdict-card').first()).toBeVisible();
    for (const fold of await funding.locator('summary').all()) await fold.click();
    await expectMarked(page, null);
  });

  test('in the card of an OPCO', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/en/course`);
    await page.getByRole('combobox').first().fill('atlas');
    await page
      .getByRole('option', { name: /^Atlas/i })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Its largest branches' })).toBeVisible();
    await expectMarked(page, await nameOf('1486'));
  });
});

async function nameOf(code: string): Promise<string> {
  const name = code.includes('.') ? (await loadNafLabels()).label(code) : (await loadIdccLabels()).title(code);
  if (!name) throw new Error(`No name of ${code}`);
  return name;
}

/** Every text of the widget that holds an official name is French by the nearest `lang`; the one given is among them. */
async function expectMarked(page: Page, name: string | null): Promise<void> {
  const idcc = await loadIdccLabels();
  const naf = await loadNafLabels();
  const names = [...idcc.codes.map(idcc.title), ...[...naf.codes, ...naf.codes2025].map(naf.label)].map(String);
  if (name) await expect.poll(async () => (await textsOf(page)).some(([text]) => text.includes(name))).toBe(true);
  const wrong = (await textsOf(page)).filter(
    ([text, language]) => language !== 'fr' && names.some((one) => one.length > 8 && text.includes(one)),
  );
  expect(wrong).toEqual([]);
}

/** Texts that a reader meets, each with its language. */
function textsOf(page: Page): Promise<[string, string | undefined][]> {
  return page.evaluate(() => {
    const root = document.querySelector('opco-finder')?.shadowRoot;
    if (!root) throw new Error('No widget');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: [string, string | undefined][] = [];
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode as Text;
      if (!parentElement?.checkVisibility() || parentElement.closest('.unseen')) continue;
      texts.push([data, parentElement.closest<HTMLElement>('[lang]')?.lang]);
    }
    return texts;
  });
}
