import type { BrowserContext, Locator, Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

const NATURALIA = '302 474 648 00664';
const FRENCH = '/fr/formation';
const ENGLISH = '/en/course';

test.describe('cards of the OPCOs and who can benefit', () => {
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

  async function open(context: BrowserContext, address = FRENCH): Promise<Page> {
    const page = await context.newPage();
    await page.goto(demo.url + address);
    await expect(field(page)).toBeVisible();
    return page;
  }

  test('shows the card of the answer’s OPCO, fetched as it is opened', async ({ context }) => {
    const page = await open(context);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await field(page).fill(NATURALIA);
    await field(page).press('Enter');
    await expect(page.locator('#headline')).toContainText('L’Opcommerce');
    expect(fetched.filter((url) => /guide-view|(fr|en)-opco-/.test(url))).toEqual([]);

    await page.getByText('Que fait cet OPCO ?').click();
    const card = page.getByRole('region', { name: 'L’Opcommerce' });
    await expect(card).toContainText('313 257 établissements');
    await expect(card.getByRole('link', { name: 'lopcommerce.com' })).toHaveAttribute(
      'href',
      'https://www.lopcommerce.com',
    );
    await expect(card.getByRole('heading')).toHaveText([
      'L’Opcommerce',
      'Ses secteurs',
      'Ce qu’il fait',
      'Ses plus grandes branches',
      'Avant 2019',
    ]);
    await expect(card.locator('.branches li')).toHaveCount(8);
    await expect(card.locator('.branches li').first()).toContainText('Commerces de détail non alimentaire IDCC 1517');
    await expect(card).toContainText('Forco');
    await expect(card).toContainText('Urssaf');
    expect(fetched.filter((url) => /guide-view|fr-opco-/.test(url))).toHaveLength(2);
    await expectAccessible(page);
  });

  test('tells what an OPCO is from every card, with a bar and a number for each of the 11', async ({ context }) => {
    const page = await open(context);
    await chooseName(page, 'AKTO', 'AKTO');
    await expect(page.getByRole('heading', { level: 2, name: 'AKTO' })).toBeVisible();
    const summary = page.getByText('Qu’est-ce qu’un OPCO ?');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'D’une vingtaine d’OPCA à 11 OPCO' })).toBeVisible();
    await expect(summary).toBeFocused();
    const bars = page.getByRole('figure').filter({ hasText: 'table SIRET-OPCO' }).getByRole('listitem');
    await expect(bars).toHaveCount(11);
    await expect(bars.first()).toHaveText(/OPCO EP\s*794\s514/);
    await expect(bars.nth(1)).toContainText('celui-ci');
    await expect(page.getByRole('figure').filter({ hasText: 'juin 2026' })).toBeVisible();
    const widths = await bars
      .locator('.length > span')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths.at(-1)).toBeGreaterThan(2);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(bars.first()).toBeHidden();
    await expect(summary).toBeFocused();
  });

  test('explains a word on a press, and Escape takes the meaning away', async ({ context }) => {
    const page = await open(context);
    await chooseName(page, 'opco ep', 'OPCO EP');
    const word = page.getByRole('button', { name: 'alternance', exact: true });
    await word.focus();
    await page.keyboard.press('Enter');
    await expect(word).toHaveAttribute('aria-expanded', 'true');
    const meaning = page.getByRole('status').filter({ hasText: 'Un vrai contrat de travail' });
    await expect(meaning).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(meaning).toHaveCount(0);
    await expect(word).toHaveAttribute('aria-expanded', 'false');
    await expect(word).toBeFocused();
  });

  test('leads from an old name to its OPCO, and back', async ({ context }) => {
    const page = await open(context);
    await field(page).fill(NATURALIA);
    await field(page).press('Enter');
    await expect(page.locator('#headline')).toContainText('NATURALIA');
    await field(page).fill('fafiec');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.first()).toContainText('Chercher une entreprise de ce nom');
    await expect(options.nth(1)).toContainText('Fafiec ancien nom : Atlas aujourd’hui');
    await field(page).press('ArrowDown');
    await field(page).press('ArrowDown');
    await field(page).press('Enter');
    await expect(page.locator('#headline')).toContainText('L’essentiel de ses branches est aujourd’hui chez Atlas.');
    await expect(page.getByRole('status').filter({ hasText: 'chez Atlas' })).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Atlas' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Retour' }).click();
    await expect(page.locator('#headline')).toContainText('NATURALIA');
  });

  test('lists both OPCOs of a divided name, and asks for the agreement', async ({ context }) => {
    const page = await open(context);
    await chooseName(page, 'Agefos PME', 'ancien nom : OPCO EP ou L’Opcommerce');
    await expect(page.locator('#headline')).toContainText(
      'partagées entre plusieurs OPCO, dont OPCO EP et L’Opcommerce',
    );
    const parts = page.locator('.successors > li');
    await expect(parts).toHaveCount(2);
    await expect(parts.first()).toContainText('OPCO EP');
    await expect(parts.last()).toContainText('électroménager');
    await parts.last().locator('summary').first().click();
    await expect(page.getByRole('region', { name: 'L’Opcommerce' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Chercher ma convention' }).click();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    // The name was searched as it was typed; for the cards nobody is asked.
    expect(upstreams.log.filter(({ path }) => !path.startsWith('/search?q=Agefos'))).toEqual([]);
  });

  test('hides no company and no activity behind a name', async ({ context }) => {
    const page = await open(context);
    const options = page.getByRole('listbox').getByRole('option');
    await field(page).fill('const');
    await expect(options.last()).toContainText('Constructys');
    await expect(options.nth(1)).not.toContainText('Constructys');
    await field(page).fill('Anfa');
    await expect(options.nth(1)).toContainText('OPCO Mobilités aujourd’hui');
    await field(page).press('Enter');
    await expect.poll(() => upstreams.log.length).toBeGreaterThan(0);
    await expect(page.locator('.guide')).toHaveCount(0);
  });

  for (const [address, title, expected] of [
    [
      FRENCH,
      'Qui peut bénéficier d’un OPCO ?',
      [
        ['Salariés', 'Oui, sous conditions', '50 salariés'],
        ['Alternants', 'Oui', '1er juillet 2025'],
        ['Tuteurs et maîtres d’apprentissage', 'Oui, sous conditions', '11 salariés'],
        ['Demandeurs d’emploi', 'Oui, sous conditions', 'France Travail'],
        ['Indépendants', 'Non, un autre financeur', 'AGEFICE'],
        ['Stagiaires', 'Cela dépend', 'convention de stage'],
        ['Dirigeants', 'Cela dépend', 'SAS'],
        ['Agents publics', 'Non, un autre financeur', 'CNFPT'],
      ],
    ],
    [
      ENGLISH,
      'Who can benefit from an OPCO?',
      [
        ['Employees', 'Yes, on conditions', '50 employees'],
        ['Work-study students', 'Yes', '1 July 2025'],
        ['Tutors and apprentice masters', 'Yes, on conditions', '11 employees'],
        ['Job seekers', 'Yes, on conditions', 'France Travail'],
        ['Self-employed', 'No, another funder', 'AGEFICE'],
        ['Trainees', 'It depends', 'internship'],
        ['Managers', 'It depends', 'SAS'],
        ['Public officials', 'No, another funder', 'CNFPT'],
      ],
    ],
  ] as const) {
    test(`tells each group who pays, by what rule, and what changed: ${address}`, async ({ context }) => {
      const page = await open(context, address);
      await page.getByText(title).focus();
      await page.keyboard.press('Enter');
      const groups = page.locator('.groups > li');
      await expect(groups).toHaveCount(expected.length);
      await expectAccessible(page);
      for (const [index, [name, verdict, fact]] of expected.entries()) {
        const group = groups.nth(index);
        await expect(group.locator('summary')).toContainText(`${name} ${verdict}`);
        await group.locator('summary').click();
        await expect(group.locator('dl')).toContainText(fact);
        expect(await group.locator('.source-list a').count()).toBeGreaterThan(0);
        await expect(group.locator('dt').last()).toHaveText(address === FRENCH ? 'Depuis 2025' : 'Since 2025');
      }
      await expectAccessible(page);
      expect(upstreams.log).toEqual([]);
    });
  }

  test('never scrolls sideways on a screen 320 pixels wide, in the dark and in forced colours', async ({ context }) => {
    const page = await open(context);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await chooseName(page, 'Opcalia', 'AKTO');
    for (const summary of await page.locator('.successors > li > details > summary').all()) await summary.click();
    await page.getByText('Qu’est-ce qu’un OPCO ?').first().click();
    await page.getByText('Qui peut bénéficier d’un OPCO ?').click();
    for (const summary of await page.locator('.groups summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'active' });
    const bar = page.locator('.length > span').first();
    expect(await bar.evaluate((one) => getComputedStyle(one).forcedColorAdjust)).toBe('none');
  });

  test('says that a part could not be loaded, and loads it when opened again', async ({ context }) => {
    const page = await open(context);
    await page.route(/guide-view/, (route) => route.abort());
    const summary = page.getByText('Qui peut bénéficier d’un OPCO ?');
    await summary.click();
    await expect(page.getByText('n’a pas pu être chargée')).toBeVisible();
    await page.unroute(/guide-view/);
    await summary.click();
    await summary.click();
    await expect(page.locator('.groups > li')).toHaveCount(8);
  });
});

const field = (page: Page): Locator => page.getByRole('combobox').first();

/** Types a name and chooses the suggestion that holds a text. */
async function chooseName(page: Page, name: string, suggestion: string): Promise<void> {
  await field(page).fill(name);
  await page.getByRole('listbox').getByRole('option').filter({ hasText: suggestion }).last().click();
  await expect(page.locator('.guide').first()).toBeVisible();
}
