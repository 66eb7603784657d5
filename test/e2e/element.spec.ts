import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const SCRIPT = '<script type="module" src="/widget/define.js"></script>';
const files = pagesOfFolder(path.join(import.meta.dirname, '../../dist-widget', packageJson.version), '/widget/');

/** A course page of a provider, with what is in it. */
const coursePage = (content: string, script = SCRIPT, language = 'fr'): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Page</title>${script}${content}`;

test.describe('the element in a page', () => {
  let upstreams: ServedUpstreams;
  let site: PageServer;
  let pages: Record<string, string | ServedAnswer>;
  /** Receives forms, and says what came as text. */
  let receiver: Server;
  let received: string[];

  test.beforeAll(async () => {
    upstreams = await serveUpstreams();
    pages = { ...files, '/favicon.ico': { type: 'image/x-icon' } };
    site = await servePages(pages);
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (data) => {
        body += data;
      });
      request.on('end', () => {
        received.push(body);
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end('<!doctype html><title>Reçu</title>');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  test.beforeEach(() => {
    received = [];
  });
  test.afterAll(async () => {
    receiver.closeAllConnections();
    receiver.close();
    await site.close();
    await upstreams.close();
  });

  /** Opens a page with this content; what goes wrong in its scripts, and what it tells the console, is gathered. */
  async function open(context: BrowserContext, content: string, script = SCRIPT, language = 'fr') {
    pages['/page'] = coursePage(
      content.replaceAll('<opco-finder', `<opco-finder api="${upstreams.url}"`),
      script,
      language,
    );
    const page = await context.newPage();
    const told: string[] = [];
    page.on('pageerror', (error) => told.push(`error: ${error.message}`));
    page.on('console', (message) => told.push(message.text()));
    await page.addInitScript(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['opco-result', 'opco-change', 'opco-error']) {
        document.addEventListener(type, (event) => heard.push({ type, ...(event as CustomEvent).detail }));
      }
    });
    await page.goto(`${site.url}/page`);
    return { page, told };
  }

  test('fills the form of its page when the visitor submits it, and not before', async ({ context }) => {
    const action = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const { page, told } = await open(
      context,
      `<form method="post" action="${action}"><input name="email" value="a@b.example" aria-label="Courriel">
       <opco-finder name="opco" required></opco-finder><button>Demander un devis</button></form>`,
    );
    const entries = () =>
      page.evaluate(() =>
        [...new FormData(document.forms[0])].map((entry) => entry.join('=')).filter((e) => !e.startsWith('email')),
      );
    await field(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.forms[0]?.checkValidity())).toBe(false);
    expect(await element(page, 'validationMessage')).toBe('Cherchez d’abord votre employeur.');

    await ask(page, NATURALIA);
    await expect(page.getByRole('article')).toContainText('NATURALIA');
    await expect.poll(() => element(page, 'value')).toBe('30247464800664 opcommerce');
    expect(await page.evaluate(() => document.forms[0]?.checkValidity())).toBe(true);
    expect(await entries()).toEqual([]);
    expect(await heard(page, 'opco-change')).toEqual([
      { type: 'opco-change', siret: '30247464800664', opco: 'opcommerce', certainty: 'deduced', isSent: false },
    ]);

    await page.getByRole('button', { name: 'Demander un devis' }).click();
    await expect(page).toHaveTitle('Reçu');
    const sent = new URLSearchParams(received[0]);
    expect(sent.get('email')).toBe('a@b.example');
    expect(sent.get('opco')).toBe('opcommerce');
    expect(sent.get('opco-siret')).toBe('30247464800664');
    expect(sent.get('opco-certainty')).toBe('deduced');
    expect(sent.get('opco-summary')).toContain('NATURALIA FRANCE relève');

    // The browser brings the typed text back; nothing is looked up for it.
    const asked = upstreams.log.length;
    await page.goBack();
    await field(page).waitFor();
    await expect(field(page)).toHaveValue(/302\s?474\s?648\s?00664/);
    expect(upstreams.log.length).toBe(asked);
    expect(told).toEqual([]);
  });

  test('is reset with its form, and disabled with its fieldset', async ({ context }) => {
    const { page, told } = await open(
      context,
      `<form><fieldset><opco-finder name="opco" siret="${NATURALIA}"></opco-finder></fieldset><button type="reset">Vider</button></form>`,
    );
    await ask(page, 'IDCC 1486');
    await expect(page.getByRole('article')).toBeVisible();
    await page.getByRole('button', { name: 'Vider' }).click();
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(field(page)).toHaveValue(/302\s474\s648\s00664/);
    expect(await element(page, 'result')).toBeNull();
    expect(await element(page, 'value')).toBe('');

    const setDisabled = (isDisabled: boolean) =>
      page.evaluate((value) => {
        (document.querySelector('fieldset') as HTMLFieldSetElement).disabled = value;
      }, isDisabled);
    await setDisabled(true);
    await expect(field(page)).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Trouver l’OPCO' })).toBeDisabled();
    await setDisabled(false);
    await expect(field(page)).toBeEnabled();
    expect(told).toEqual([]);
  });

  test('takes what was set before it was defined, and gives methods and events', async ({ context }) => {
    const { page, told } = await open(
      context,
      `<opco-finder></opco-finder>
       <script>
         const finder = document.querySelector('opco-finder');
         finder.labels = { submit: 'Chercher', basis: 'Certain', fieldLabel: 3 };
         finder.name = 'mon-opco'; finder.required = true;
         finder.course = { name: 'Anglais', price: 900 };
       </script>`,
    );
    await expect(page.getByRole('button', { name: 'Chercher', exact: true })).toBeVisible();
    const seen = await page.evaluate(() => {
      const finder = document.querySelector('opco-finder') as unknown as HTMLElement & Record<string, unknown>;
      return { name: finder.getAttribute('name'), required: finder.hasAttribute('required'), type: finder.type };
    });
    expect(seen).toEqual({ name: 'mon-opco', required: true, type: 'opco-finder' });
    expect(told).toEqual([
      'opco-finder: the label basis cannot be reworded.',
      'opco-finder: the label fieldLabel is no text of at most 160 characters, and is left out.',
    ]);

    const answer = await page.evaluate(async (siret) => {
      const finder = document.querySelector('opco-finder') as HTMLElement & {
        lookup(text: string): Promise<{ answer: { attribution: { opco: string } } } | null>;
      };
      finder.focus();
      const isFocused = finder.shadowRoot?.activeElement?.id;
      const found = await finder.lookup(siret);
      const refused = await finder.lookup('3024746');
      return { isFocused, opco: found?.answer.attribution.opco, refused };
    }, NATURALIA);
    expect(answer).toEqual({ isFocused: 'field', opco: 'opcommerce', refused: null });
    const types = (await heard(page)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['opco-result', 'opco-change', 'opco-error']));
    await page.evaluate(() => (document.querySelector('opco-finder') as HTMLElement & { reset(): void }).reset());
    await expect(field(page)).toHaveValue('');
  });

  test('keeps what it shows while it is moved, and its place in shadow roots, dialogs and pages written from the right', async ({
    context,
  }) => {
    const { page, told } = await open(
      context,
      `<div id="one"><opco-finder></opco-finder></div><div id="two"></div><dialog id="dialog"></dialog><section id="host"></section>`,
    );
    await ask(page, NATURALIA);
    await expect(page.getByRole('article')).toContainText('NATURALIA');
    for (const where of ['#two', '#dialog', '#host']) {
      await page.evaluate((selector) => {
        const target = document.querySelector(selector) as HTMLElement;
        const finder = document.querySelector('opco-finder') ?? document.querySelector('#dialog opco-finder');
        const into = selector === '#host' ? target.attachShadow({ mode: 'open' }) : target;
        into.append(finder as Node);
        if (target instanceof HTMLDialogElement) target.showModal();
        else document.querySelector('dialog')?.close();
      }, where);
      await expect(page.getByRole('article')).toContainText('NATURALIA');
      await expect(field(page)).toHaveValue(/302/);
    }
    // In a shadow root it hears of the language of the page outside.
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      document.documentElement.dir = 'rtl';
    });
    await expect(page.getByRole('button', { name: 'Find the OPCO' })).toBeVisible();
    await expect(page.getByRole('article')).toContainText('NATURALIA');
    expect(told).toEqual([]);
  });

  test('is harmless when it is loaded twice, removed while it loads, and many times on a page', async ({ context }) => {
    const { page, told } = await open(
      context,
      `<script type="module" src="/widget/define.js?again"></script><opco-finder id="a"></opco-finder><opco-finder id="b" lang="en"></opco-finder>`,
    );
    await expect(page.getByRole('combobox')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Find the OPCO' })).toBeVisible();
    await page.evaluate((siret) => {
      const finder = document.querySelector('#a') as HTMLElement & { lookup(text: string): Promise<unknown> };
      void finder.lookup(siret);
      finder.remove();
    }, NATURALIA);
    await field(page).fill('IDCC 1486');
    await field(page).press('Enter');
    await expect(page.getByRole('article')).toContainText('IDCC');
    expect(await heard(page, 'opco-result')).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test('names each wrong attribute once in the console, and works without it', async ({ context }) => {
    const wrong = 'mode="big" theme="pink" siret="123" profile="A B" rncp="X12" price="-3" level="9"';
    const { page, told } = await open(
      context,
      `<opco-finder ${wrong}></opco-finder><opco-finder ${wrong}></opco-finder>`,
    );
    await expect(page.getByRole('combobox')).toHaveCount(2);
    const named = () => told.map((line) => /(\w+)="(.*)"/.exec(line)?.slice(1).join('=')).toSorted();
    await expect
      .poll(named)
      .toEqual(['level=9', 'mode=big', 'price=-3', 'profile=A B', 'rncp=X12', 'siret=123', 'theme=pink']);
  });
});

const field = (page: Page) => page.getByRole('combobox').first();

async function ask(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

const element = (page: Page, property: string): Promise<unknown> =>
  page.evaluate(
    (name) => (document.querySelector('opco-finder') as unknown as Record<string, unknown>)[name],
    property,
  );

interface Heard {
  type: string;
}

/** What the page heard so far. */
async function heard(page: Page, type?: string): Promise<Heard[]> {
  const all = await page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
  return all.filter((each) => !type || each.type === type);
}
