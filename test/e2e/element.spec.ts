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
      Object.assign(globalThis, { heardHere: heard });
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

    // A page that writes its attributes anew takes nothing of what is typed, and one that has none asks for no "null".
    await field(page).fill('3024746');
    const refused = await page.evaluate(async (siret) => {
      const finder = document.querySelector('opco-finder') as HTMLElement & { lookup(text: null): Promise<unknown> };
      finder.setAttribute('siret', siret);
      return finder.lookup(null);
    }, NATURALIA);
    expect(refused).toBeNull();
    await expect(field(page)).toHaveValue('3024746');

    // A page that begins anew as it hears of an answer hears no more of it.
    const before = (await heard(page, 'opco-result')).length;
    const dropped = await page.evaluate(async (siret) => {
      type Element = HTMLElement & { lookup(text: string): Promise<unknown>; reset(): void };
      const finder = document.querySelector('opco-finder') as Element;
      finder.addEventListener('opco-change', () => finder.reset(), { once: true });
      return finder.lookup(siret);
    }, NATURALIA);
    expect(dropped).toBeNull();
    expect(await heard(page, 'opco-result')).toHaveLength(before);

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

  test('sends what is on screen, to the form it is in, when the visitor says so', async ({ context }) => {
    const { page, told } = await open(
      context,
      `<form id="one"><opco-finder name="opco" required></opco-finder></form><form id="two"></form><form id="other">
       <opco-finder></opco-finder></form>`,
    );
    const entries = (form: string) =>
      page.evaluate((id) => {
        const data = [...new FormData(document.querySelector<HTMLFormElement>(`#${id}`) as HTMLFormElement)];
        return Object.fromEntries(data.filter(([name]) => !name.endsWith('-summary')));
      }, form);
    const opcommerce = { opco: 'opcommerce', 'opco-siret': '30247464800664', 'opco-certainty': 'deduced' };

    await ask(page, NATURALIA);
    await expect(page.getByRole('article')).toContainText('NATURALIA');
    const send = page.getByRole('button', { name: 'Envoyer à l’organisme de formation' });
    // The page hears of it in the click itself.
    await page.evaluate(() => {
      document.addEventListener('click', () => heardHere.push({ type: 'clicked' }));
    });
    await send.click();
    expect((await heard(page)).slice(-2).map(({ type }) => type)).toEqual(['opco-change', 'clicked']);
    expect(await entries('one')).toEqual(opcommerce);

    // Another answer is sent when the visitor says so again, and the one that they go back to as well.
    await ask(page, 'IDCC 1486');
    await expect(page.getByRole('article').first()).toContainText('IDCC 1486');
    await expect.poll(() => entries('one')).toEqual({});
    await send.click();
    expect(await entries('one')).toMatchObject({ opco: 'atlas', 'opco-siret': '' });
    await page.getByRole('button', { name: 'Retour' }).first().click();
    await expect(page.getByRole('article').first()).toContainText('NATURALIA');
    expect(await element(page, 'value')).toBe('30247464800664 opcommerce');
    expect(await entries('one')).toEqual({});
    await send.click();
    await page.getByRole('button', { name: 'Ne plus envoyer' }).click();
    expect(await entries('one')).toEqual({});

    // A list of companies is no answer.
    await send.click();
    await ask(page, 'ganymede');
    await expect(page.getByRole('region', { name: /ganymede/i })).toBeVisible();
    expect(await element(page, 'value')).toBe('');
    expect(await entries('one')).toEqual({});
    await page.getByRole('button', { name: 'Retour' }).first().click();

    // Another form asks anew; a move within the same one does not.
    await send.click();
    const moveTo = (form: string) =>
      page.evaluate((id) => {
        document.querySelector(`#${id}`)?.append(document.querySelector('opco-finder') as Node);
      }, form);
    await moveTo('one');
    expect(await entries('one')).toEqual(opcommerce);
    await moveTo('two');
    expect(await entries('two')).toEqual({});
    expect(await entries('one')).toEqual({});

    // Without a name nothing is sent, even as the form is submitted.
    await page.evaluate(async (siret) => {
      const form = document.querySelector('#other') as HTMLFormElement;
      form.addEventListener('submit', (event) => event.preventDefault());
      await (form.querySelector('opco-finder') as HTMLElement & { lookup(text: string): Promise<unknown> }).lookup(
        siret,
      );
      form.requestSubmit();
    }, NATURALIA);
    expect(await entries('other')).toEqual({});
    expect((await heard(page, 'opco-change')).at(-1)).toMatchObject({ siret: '30247464800664', isSent: false });
    expect(told).toEqual([]);
  });

  test('holds nobody back who has done what they could, and brings a text back that was not sent', async ({
    context,
  }) => {
    const { page } = await open(
      context,
      `<form><opco-finder name="opco" required></opco-finder></form><a href="/">Ailleurs</a>`,
    );
    const isValid = () => page.evaluate(() => document.forms[0]?.checkValidity());
    await expect.poll(isValid).toBe(false);
    await ask(page, '3024746');
    await expect(page.getByRole('alert').first()).not.toBeEmpty();
    expect(await isValid()).toBe(false);
    await page.route(`${upstreams.url}/**`, (route) => route.abort());
    await ask(page, NATURALIA);
    await expect(page.getByRole('alert').first()).toContainText('ne répond pas');
    expect(await isValid()).toBe(true);
    await page.unroute(`${upstreams.url}/**`);
    // A number: a name would be searched as it is typed.
    await field(page).fill('302 474 648');
    expect(await isValid()).toBe(false);
    const asked = upstreams.log.length;
    await page.getByRole('link', { name: 'Ailleurs' }).press('Enter');
    await page.goBack();
    await expect(field(page)).toHaveValue('302 474 648');
    expect(upstreams.log.length).toBe(asked);
    expect(await element(page, 'result')).toBeNull();

    // Who needs no employer has nothing to look up.
    await expect.poll(isValid).toBe(false);
    await page.getByRole('button', { name: 'Demandeur d’emploi' }).click();
    await expect.poll(isValid).toBe(true);
  });

  test('tells once of what the form takes, holds it back in the same task, and keeps what it shows to itself', async ({
    context,
  }) => {
    const { page, told } = await open(context, '<form><opco-finder name="opco"></opco-finder></form>');
    await field(page).waitFor();
    const seen = await page.evaluate(async (siret) => {
      const form = document.forms[0] as HTMLFormElement;
      const finder = form.querySelector('opco-finder') as HTMLElement & {
        required: boolean;
        value: string;
        result: { answer: { attribution: { opco: string } } };
        lookup(text: string): Promise<unknown>;
      };
      const entries = () => [...new FormData(form)].length;
      const inListener: number[] = [];
      // In the capture phase: the event of a form in a form does not bubble out of it.
      form.addEventListener('submit', (event) => event.preventDefault(), true);
      finder.addEventListener('opco-change', () => inListener.push(entries()));
      // A page takes out of an event what it hands on to nobody.
      finder.addEventListener('opco-result', ({ detail }: CustomEventInit) => {
        detail.attribution.opco = '';
        delete detail.facts.siret;
      });

      form.requestSubmit();
      finder.required = true;
      const whileRequired = form.checkValidity();
      finder.required = false;
      const whileNot = form.checkValidity();

      await finder.lookup(siret);
      finder.result.answer.attribution.opco = '';
      const { value } = finder;
      // A form of the provider's in the slot is another one.
      const inner = document.createElement('form');
      inner.slot = 'after-verdict';
      finder.append(inner);
      inner.requestSubmit();
      const afterInner = entries();
      form.requestSubmit();
      form.requestSubmit();
      return { whileRequired, whileNot, value, afterInner, inListener };
    }, NATURALIA);
    expect(seen).toEqual({
      whileRequired: false,
      whileNot: true,
      value: '30247464800664 opcommerce',
      afterInner: 0,
      inListener: [0, 4],
    });
    expect(await heard(page, 'opco-change')).toEqual([
      expect.objectContaining({ opco: 'opcommerce', isSent: false }),
      expect.objectContaining({ opco: 'opcommerce', isSent: true }),
    ]);
    expect(told).toEqual([]);
  });

  test('takes the course from the page’s own data, and from its attributes before that', async ({ context }) => {
    const course = {
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: 'Comptabilité générale',
      offers: { '@type': 'Offer', price: 1850, priceCurrency: 'EUR' },
    };
    const data = `<script type="application/ld+json">${JSON.stringify(course)}</script>`;
    for (const [attributes, price] of [
      ['', /1\s850/],
      ['price="925,50" level="12"', /925,50/],
    ] as const) {
      const { page, told } = await open(context, `${data}<opco-finder ${attributes}></opco-finder>`);
      await page.getByRole('button', { name: 'Salarié', exact: true }).click();
      await ask(page, NATURALIA);
      await page.getByRole('button', { name: 'Salarié en CDI' }).click();
      await page.getByRole('button', { name: /plan/i }).first().click();
      const payers = page.getByRole('region', { name: /Qui peut payer/ });
      await expect(payers.getByRole('heading', { name: /Combien de salariés/ })).toBeVisible();
      await payers.getByRole('textbox').first().fill('12');
      await payers.getByRole('button', { name: 'Continuer', exact: true }).click();
      await payers.getByRole('button', { name: 'Voir qui paie' }).click();
      await expect(payers).toContainText(price);
      expect(told).toEqual(attributes ? ['opco-finder: level="12" means nothing, and is left out.'] : []);
      await page.close();
    }
  });

  test('asks through the page’s own proxy, set when the element is there already', async ({ context }) => {
    const { page, told } = await open(context, '<p>Formation</p>');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.evaluate((stub) => {
      const finder = document.createElement('opco-finder');
      document.body.append(finder);
      const paths = { 'tabular-api': 'table', www: 'datasets', 'recherche-entreprises': 'registry' };
      const source = (address: string, init: RequestInit) => {
        const { host, pathname, search } = new URL(address);
        const path = paths[host.split('.')[0] as keyof typeof paths];
        return fetch(`${stub}/${path}${pathname}${search}`, init);
      };
      Object.assign(finder, { source });
    }, upstreams.url);
    await ask(page, '662 042 449 32116');
    const answer = page.getByRole('article');
    await expect(answer).toContainText(new URL(site.url).host);
    expect((await heard(page, 'opco-change')).at(-1)).toMatchObject({ opco: 'atlas', certainty: 'deduced' });
    expect(new Set(asked)).toEqual(new Set([new URL(upstreams.url).origin, new URL(site.url).origin]));
    expect(told).toEqual([]);
  });

  test('speaks the last language that the page settles on', async ({ context }) => {
    const { page, told } = await open(context, '<main></main>');
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('opco-finder'));
      for (const lang of ['en', 'fr', 'en', 'fr']) document.documentElement.lang = lang;
    });
    await field(page).waitFor();
    for (const [lang, button] of [
      ['en', 'Find the OPCO'],
      ['fr', 'Trouver l’OPCO'],
    ] as const) {
      await page.evaluate((value) => {
        document.documentElement.lang = 'fr';
        document.documentElement.lang = value;
      }, lang);
      await expect(page.getByRole('button', { name: button })).toBeVisible();
    }
    // In another shadow root it hears of the language in there.
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      const around = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(around);
      around.append(document.querySelector('opco-finder') as Node);
      Object.assign(globalThis, { around });
    });
    await page.evaluate(() => {
      (globalThis as unknown as { around: HTMLElement }).around.lang = 'en';
    });
    await expect(page.getByRole('button', { name: 'Find the OPCO' })).toBeVisible();
    expect(told).toEqual([]);
  });

  test('shows what it stands for until its language is there, and French where it does not come', async ({
    context,
  }) => {
    for (const outcome of ['comes', 'is missing'] as const) {
      let answer: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await context.route(/en-entry-[^/]*\.js/, async (route) => {
        await held;
        await (outcome === 'comes' ? route.continue() : route.abort());
      });
      const { page } = await open(
        context,
        '<form><opco-finder lang="en" name="opco" required><a href="/">Find my OPCO</a></opco-finder></form>',
      );
      await page.evaluate(() => customElements.whenDefined('opco-finder'));
      await expect(page.getByRole('link', { name: 'Find my OPCO' })).toBeVisible();
      await expect(page.getByRole('combobox')).toHaveCount(0);
      // It holds its form back already.
      expect(await page.evaluate(() => document.querySelector('form')?.checkValidity())).toBe(false);
      answer();
      const name = outcome === 'comes' ? 'Find the OPCO' : 'Trouver l’OPCO';
      await expect(page.getByRole('button', { name })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Find my OPCO' })).toHaveCount(0);
      await page.close();
      await context.unrouteAll();
    }
  });

  test('says what the policy of the page refuses where it was asked, and nothing of what is not its own', async ({
    context,
  }) => {
    const { page, told } = await open(
      context,
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; img-src 'none'">
       <img src="/widget/none.png" alt=""><opco-finder></opco-finder><opco-finder></opco-finder>`,
    );
    await expect(page.getByRole('combobox')).toHaveCount(2);
    await expect(page.getByRole('alert').first()).toBeEmpty();
    await ask(page, NATURALIA);
    const line = `connect-src ${new URL(upstreams.url).origin}`;
    await expect(page.getByRole('alert').first()).toContainText(line);
    await expect(page.getByRole('alert').last()).toBeEmpty();
    expect(told.filter((each) => each.startsWith('opco-finder'))).toEqual([expect.stringContaining(line)]);
    expect(await heard(page, 'opco-error')).toContainEqual({ type: 'opco-error', kind: 'blocked', line });
  });

  test('names each wrong attribute once in the console, and works without it', async ({ context }) => {
    const wrong = 'lang="de" mode="big" theme="pink" siret="123" profile="A B" rncp="X12" price="-3" level="9"';
    const { page, told } = await open(
      context,
      `<opco-finder ${wrong}></opco-finder><opco-finder ${wrong}></opco-finder>`,
    );
    await expect(page.getByRole('combobox')).toHaveCount(2);
    const named = () => told.map((line) => /(\w+)="(.*)"/.exec(line)?.slice(1).join('=')).toSorted();
    await expect
      .poll(named)
      .toEqual(['lang=de', 'level=9', 'mode=big', 'price=-3', 'profile=A B', 'rncp=X12', 'siret=123', 'theme=pink']);
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

declare global {
  /** Events that the page heard, in order. */
  var heardHere: Heard[];
}

/** What the page heard so far. */
async function heard(page: Page, type?: string): Promise<Heard[]> {
  const all = await page.evaluate(() => heardHere);
  return all.filter((each) => !type || each.type === type);
}
