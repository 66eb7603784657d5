import path from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const files = pagesOfFolder(path.join(import.meta.dirname, '../../dist-widget', packageJson.version), '/widget/');
const FALLBACK = 'Appelez-nous : 01 23 45 67 89';

test.describe('the modes of the widget', () => {
  let upstreams: ServedUpstreams;
  let site: PageServer;
  let pages: Record<string, string | ServedAnswer>;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    pages = { ...files, '/favicon.ico': { type: 'image/x-icon' } };
    site = await servePages(pages);
  });
  test.afterEach(async () => {
    await site.close();
    await upstreams.close();
  });

  /** A page of a provider's with one element in it, as its HTML says. */
  async function open(
    context: BrowserContext,
    options: { lang?: 'fr' | 'en'; attributes?: string; around?: string; inside?: string; policy?: string } = {},
  ): Promise<Page> {
    const { lang = 'fr', attributes = '', around = '@', inside = '', policy } = options;
    const element = `<opco-finder api="${upstreams.url}" ${attributes}><p>${FALLBACK}</p>${inside}</opco-finder>`;
    pages['/page'] = {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}"><title>Page</title>
        ${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
        <script type="module" src="/widget/define.js"></script>
        <main><h1>Formation</h1>${around.replace('@', element)}</main></html>`,
    };
    const page = await context.newPage();
    await page.goto(`${site.url}/page`);
    await expect(page.getByRole('button').first()).toBeVisible();
    return page;
  }

  test('asks in three steps, by keyboard only, and loses nothing on the way back', async ({ context }) => {
    const page = await open(context);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      /Qui êtes-vous/,
      /Votre employeur/,
      /Qui peut payer/,
    ]);
    await expect(stage(page, /Qui peut payer/)).toContainText('La réponse vient ici');
    await expectAccessible(page);
    expect(upstreams.log).toEqual([]);

    await page.keyboard.press('Tab');
    await expect(group(page, 'Salarié')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(group(page, 'Salarié')).toHaveAttribute('aria-pressed', 'true');
    expect(upstreams.log).toEqual([]);
    for (let key = 0; key < 10; key++) await page.keyboard.press('Tab');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(NATURALIA);
    await page.keyboard.press('Enter');
    await expect(headline(page)).toContainText('L’Opcommerce');

    // The conversation stands open, after the group.
    const payers = stage(page, /Qui peut payer/);
    await payers.getByRole('button', { name: 'Salarié en CDI' }).focus();
    await page.keyboard.press('Enter');
    await expect(payers.getByRole('heading', { level: 3 }).first()).toBeFocused();
    await expectAccessible(page);
    await payers
      .getByRole('button', { name: /^Retour/ })
      .first()
      .click();
    await expect(payers.getByRole('button', { name: 'Salarié en CDI' })).toHaveAttribute('aria-pressed', 'true');

    // Who one is can be said anew; the employer stays.
    await group(page, 'Tuteur').click();
    await expect(group(page, 'Salarié')).toHaveAttribute('aria-pressed', 'false');
    await expect(payers.getByRole('button', { name: /Tuteur salarié/ })).toBeVisible();
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await expect(field(page)).toHaveValue(NATURALIA);

    // A choice among companies belongs to the search, and what was pressed hands the focus on.
    await field(page).fill('ganymede');
    await field(page).press('Enter');
    const companies = stage(page, /Votre employeur/).getByRole('region', { name: /ganymede/i });
    await companies.getByRole('button').filter({ hasText: '817 883 150' }).press('Enter');
    await expect(headline(page)).toContainText('GANYMEDE');
    await expect(headline(page)).toBeFocused();
    await page.getByRole('button', { name: 'Retour' }).first().click();
    await expect(companies.getByRole('button').first()).toBeVisible();
    await page.getByRole('button', { name: 'Retour' }).first().click();
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await expectAccessible(page);
  });

  test('needs no employer of who has none, and takes the page’s word for who that is', async ({ context }) => {
    const page = await open(context, { lang: 'en', attributes: 'profile="job_seeker"' });
    await expect(group(page, 'Job seeker')).toHaveAttribute('aria-pressed', 'true');
    await expect(stage(page, /Your employer/)).toContainText('You need no employer here.');
    await expect(field(page)).toBeVisible();
    const payers = stage(page, /Who may pay/);
    await payers.getByRole('button', { name: 'Go on without an employer' }).click();
    await expect(payers.getByRole('group')).toBeVisible();
    await expect(payers.getByRole('heading', { level: 2 })).toBeFocused();
    await expectAccessible(page);

    await group(page, 'Self-employed').click();
    await payers.getByRole('button', { name: 'Craftsperson' }).or(payers.getByRole('button').nth(2)).first().click();
    await expect(payers.getByRole('heading', { level: 3 }).first()).toBeFocused();
    await group(page, 'Employee').click();
    await expect(stage(page, /Your employer/)).not.toContainText('You need no employer here.');
    await field(page).fill(NATURALIA);
    await field(page).press('Enter');
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await expect(payers.getByRole('button', { name: 'Employee on a permanent contract (CDI)' })).toBeVisible();
    expect(upstreams.log.length).toBeGreaterThan(0);

    // Who says to be of a private firm hears at once that this employer is public.
    await field(page).fill('217 500 016 00019');
    await field(page).press('Enter');
    await expect(headline(page)).toContainText('VILLE DE PARIS');
    await expect(payers).toContainText('The employer on screen is public');
    await payers.getByRole('button', { name: 'Change', exact: true }).click();
    await payers.getByRole('button', { name: /^A public servant/ }).click();
    await expect(group(page, 'Public servant')).toHaveAttribute('aria-pressed', 'true');
    await expect(payers).not.toContainText('The employer on screen is public');
  });

  for (const [lang, question, button] of [
    ['fr', 'Qui peut payer cette formation ?', 'Vérifier'],
    ['en', 'Who may pay for this course?', 'Check'],
  ] as const) {
    test(`is one line that opens the finder and keeps it: ${lang}`, async ({ context }) => {
      const page = await open(context, { lang, attributes: 'mode="badge"' });
      await expect(page.getByText(question.replace(' ?', '\u202f?'))).toBeVisible();
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
      await expectAccessible(page);
      const opener = page.getByRole('button', { name: button });
      await page.keyboard.press('Tab');
      await expect(opener).toBeFocused();
      await expect(opener).toHaveAttribute('aria-expanded', 'false');
      await page.keyboard.press('Enter');
      await expect(opener).toHaveAttribute('aria-expanded', 'true');
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
      await field(page).fill('302 474 648');
      await expectAccessible(page);
      await opener.click();
      await expect(field(page)).toBeHidden();
      await opener.click();
      await expect(field(page)).toHaveValue('302 474 648');
      expect(upstreams.log).toEqual([]);
    });
  }

  test('opens its line as the page looks something up, and keeps its look in another document', async ({ context }) => {
    const page = await open(context, { attributes: 'mode="badge"' });
    const opener = page.getByRole('button', { name: 'Vérifier' });
    const outcome = await page.locator('opco-finder').evaluate(async (element, siret) => {
      const result = await (element as unknown as { lookup(text: string): Promise<{ kind: string }> }).lookup(siret);
      return result.kind;
    }, NATURALIA);
    expect(outcome).toBe('answer');
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await opener.click();
    await expect(headline(page)).toBeHidden();
    await opener.click();

    const look = (place: Locator) =>
      place.evaluate((element) => {
        const { display, borderRadius, fontWeight } = getComputedStyle(element);
        return { display, borderRadius, fontWeight };
      });
    const before = [await look(opener), await look(headline(page))];
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.title = 'Autre document';
      document.body.append(frame);
      const moved = document.querySelector('opco-finder');
      if (moved) frame.contentDocument?.body.append(moved);
    });
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('#headline')).toContainText('NATURALIA FRANCE');
    expect([
      await look(inside.getByRole('button', { name: 'Vérifier' })),
      await look(inside.locator('#headline')),
    ]).toEqual(before);
    await expect(inside.getByRole('combobox')).toHaveValue(NATURALIA);
    await inside.getByRole('button', { name: 'Salarié', exact: true }).click();
    await expect(inside.getByRole('button', { name: 'Salarié en CDI' })).toBeVisible();
  });

  test('is compact, says what it would send, and sends it only as the visitor says', async ({ context }) => {
    const page = await open(context, {
      attributes: 'mode="compact" name="opco"',
      around: '<form action="/sent">@<button>Envoyer</button></form>',
      inside: '<p slot="after-verdict">Écrivez-nous</p>',
    });
    await expect(page.locator('opco-finder summary')).toHaveText(['Je ne connais aucun numéro']);
    await expect(page.getByText('Écrivez-nous')).toBeHidden();
    await field(page).fill(NATURALIA);
    await field(page).press('Enter');
    await expect(headline(page)).toContainText('L’Opcommerce');
    await expect(page.getByText('Écrivez-nous')).toBeVisible();
    await expect(page.getByText(FALLBACK)).toBeHidden();

    const sending = page.getByRole('region', { name: 'Ce qui sera ajouté au formulaire de cette page' });
    await expect(sending.getByRole('definition')).toHaveText([
      '302\u202f474\u202f648\u202f00664',
      'L’Opcommerce',
      'D’après la convention collective',
      /^NATURALIA FRANCE relève de L’Opcommerce.*juin 2026, la rattache à cet OPCO\.$/,
    ]);
    await expectAccessible(page);
    expect(await entries(page)).toEqual([]);
    const button = sending.getByRole('button');
    await expect(button).toHaveText('Envoyer à l’organisme de formation');
    await button.press('Enter');
    await expect(sending.getByRole('status')).toContainText('Ajouté');
    await expect(button).toBeFocused();
    await expectAccessible(page);
    expect((await entries(page)).map(([name]) => name)).toEqual([
      'opco',
      'opco-siret',
      'opco-certainty',
      'opco-summary',
    ]);
    await button.press('Enter');
    await expect(sending.getByRole('status')).toContainText('Rien ne part');
    expect(await entries(page)).toEqual([]);
    for (const part of ['field', 'input', 'button', 'answer', 'notice']) {
      await expect(page.locator(`opco-finder [part="${part}"]`), part).toHaveCount(1);
    }

    await page.locator('opco-finder').evaluate((element) => element.toggleAttribute('disabled', true));
    await expect(field(page)).toBeDisabled();
    await expect(button).toBeDisabled();
    await expect(headline(page)).toBeVisible();
    await expectAccessible(page);
  });

  test('never leaves a blank box: a part that does not come, another part than the one built, a policy', async ({
    context,
  }) => {
    const page = await open(context);
    await page.route(/first-act/, (route) => route.abort());
    await page.getByText('Je ne connais aucun numéro').click();
    await expect(page.getByText('Une partie du programme n’a pas pu être chargée').first()).toBeVisible();
    await field(page).fill(NATURALIA);
    await field(page).press('Enter');
    await expect(notice(page)).toContainText('la connexion est peut-être coupée');
    await expect(notice(page)).toContainText('Votre saisie est gardée');
    await expect(page.getByText(FALLBACK)).toBeVisible();
    await expectAccessible(page);
    await page.unroute(/first-act/);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(headline(page)).toContainText('NATURALIA FRANCE');
    await expect(page.getByText(FALLBACK)).toBeHidden();

    for (const [lang, sentence] of [
      ['fr', 'n’autorise pas tout ce dont cet outil a besoin'],
      ['en', 'does not allow all that this tool needs'],
    ] as const) {
      const refused = await open(context, { lang, policy: "connect-src 'self'" });
      // A search for suggestions is nobody's question: what refuses it is told to the console alone.
      const violation = refused.evaluate(
        () => new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve, { once: true })),
      );
      await field(refused).pressSequentially('naturalia');
      await violation;
      await expect(notice(refused)).toBeEmpty();
      await field(refused).fill(NATURALIA);
      await field(refused).press('Enter');
      await expect(notice(refused)).toContainText(sentence);
      await expect(notice(refused)).toContainText(`connect-src ${upstreams.url}`);
      await expect(refused.getByText(FALLBACK)).toBeVisible();
      await expectAccessible(refused);
    }
  });
});

const field = (page: Page): Locator => page.getByRole('combobox').first();
const headline = (page: Page): Locator => page.locator('#headline');
const notice = (page: Page): Locator => page.locator('#notice');
const group = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const stage = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });

/** What the form would send of the element. */
function entries(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(() => [...new FormData(document.forms[0])]);
}
