import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { controlsOf, readingOrder, tabOrder } from './harness/reading-order.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const AFTER_VERDICT = '<p slot="after-verdict"><button type="button">Recevoir un devis</button></p>';
const WHO = [
  'region 1 Qui êtes-vous ?',
  'heading 1 Qui êtes-vous ?',
  'button Salarié',
  'button Alternant ou stagiaire',
  'button Employeur qui recrute',
  'button Tuteur',
  'button Demandeur d’emploi',
  'button Indépendant',
  'button Dirigeant ou conjoint',
  'button Agent public',
  'button Bénévole',
  'button À l’étranger',
];
const FIELD = 'combobox SIRET, nom de l’entreprise, convention collective ou activité';
const WITHOUT_NUMBER = 'fold Je ne connais aucun numéro';
/** The second step, and the heading of the third. What is said aloud stands right behind what it is about. */
const EMPLOYER = ['region 2 Votre employeur', 'heading 2 Votre employeur', FIELD];
const NO_EMPLOYER = ['alert', WITHOUT_NUMBER, 'fold Mon employeur a plusieurs activités'];
const PAYS = ['region 3 Qui peut payer ?', 'heading 3 Qui peut payer ?', 'status'];
const BENEFITS = 'fold Qui peut bénéficier d’un OPCO ?';
const ASK = 'button Trouver l’OPCO';
const CLEAR = 'button Effacer';
const files = pagesOfFolder(path.join(import.meta.dirname, '../../dist-widget', packageJson.version), '/w/');

test.describe('read from top to bottom', () => {
  let upstreams: ServedUpstreams;
  let site: PageServer;
  let pages: Record<string, string | ServedAnswer>;

  test.beforeAll(async () => {
    upstreams = await serveUpstreams();
    pages = { ...files };
    site = await servePages(pages);
  });
  test.afterAll(async () => {
    await site.close();
    await upstreams.close();
  });

  async function open(context: BrowserContext, attributes: string, content = ''): Promise<Page> {
    pages['/page'] =
      `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title>
      <script type="module" src="/w/define.js"></script><a href="#before">Avant</a>
      <form><opco-finder api="${upstreams.url}" ${attributes}>${content}</opco-finder></form>`;
    const page = await context.newPage();
    await page.goto(`${site.url}/page`);
    await page.locator('opco-finder .finder').waitFor();
    return page;
  }

  /** The page is read in this order, and the Tab key goes through its controls in the same. */
  async function expectOrder(page: Page, lines: string[]): Promise<void> {
    await expect.poll(() => readingOrder(page)).toEqual(['link Avant', ...lines]);
    expect(await tabOrder(page, 'Avant')).toEqual(controlsOf(lines));
  }

  test('a badge is one question with its button, and what it opens comes right behind', async ({ context }) => {
    const page = await open(context, 'mode="badge"');
    await expectOrder(page, ['button Vérifier']);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expectOrder(page, ['button Vérifier', ...WHO, ...EMPLOYER, ASK, ...NO_EMPLOYER, ...PAYS, BENEFITS]);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expectOrder(page, ['button Vérifier']);
  });

  test('a compact one is the field, what is said of it, and the way without a number', async ({ context }) => {
    const page = await open(context, 'mode="compact"');
    await expectOrder(page, [FIELD, ASK, 'alert', 'status', WITHOUT_NUMBER]);
    await page.getByRole('combobox').fill('boulang');
    await page.getByRole('option').first().waitFor();
    const lines = await readingOrder(page);
    const list = lines.indexOf('listbox Suggestions');
    expect(lines.slice(0, list)).toEqual(['link Avant', FIELD, CLEAR, ASK]);
    expect(lines[list + 1]).toBe('option Chercher une entreprise de ce nom boulang');
    expect(lines.filter((line) => line.startsWith('option ')).length).toBeGreaterThan(3);
    expect(lines.slice(-3)).toEqual(['alert', 'status', WITHOUT_NUMBER]);
  });

  test('three steps are read as they are numbered, the answer in the third, before what the page adds', async ({
    context,
  }) => {
    const page = await open(context, 'name="opco"', AFTER_VERDICT);
    await expectOrder(page, [...WHO, ...EMPLOYER, ASK, ...NO_EMPLOYER, ...PAYS, BENEFITS]);
    await page.getByRole('combobox').fill(NATURALIA);
    await page.getByRole('combobox').press('Enter');
    await page.getByRole('button', { name: /organisme de formation/ }).waitFor();
    const answer = 'NATURALIA FRANCE relève de L’Opcommerce, l’opérateur de compétences du commerce.';
    await expectOrder(page, [
      ...WHO,
      ...EMPLOYER,
      CLEAR,
      ASK,
      // How many suggestions there are, once something was typed.
      'status',
      ...NO_EMPLOYER,
      ...PAYS,
      `article ${answer}`,
      `heading ${answer}`,
      'button Copier la réponse',
      'link Vérifier sur la page officielle de France compétences',
      'status',
      'region Ce qui sera ajouté au formulaire de cette page :',
      'status',
      'button Envoyer à l’organisme de formation',
      'fold Qui peut payer une formation ?',
      'fold Pourquoi cette réponse ?',
      'fold Que fait cet OPCO ?',
      'button Recevoir un devis',
      BENEFITS,
    ]);
  });
});
