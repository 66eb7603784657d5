import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const root = path.join(import.meta.dirname, '../..');
const files = pagesOfFolder(path.join(root, 'dist-widget', packageJson.version), '/w/');
for (const file of Object.values(files)) file.headers = { 'access-control-allow-origin': '*' };
const jquery = readFileSync(path.join(root, 'node_modules/jquery1/dist/jquery.js'));

/** Pages of providers that we have no say in, on one host; the widget on another; the State's services on a third. */
test.describe('a page that makes it hard', () => {
  // Many pages to a test, each of them looked over by axe.
  test.describe.configure({ timeout: 120_000 });

  let upstreams: ServedUpstreams;
  let host: PageServer;
  let pages: Record<string, string | ServedAnswer>;
  let site: PageServer;

  test.beforeAll(async () => {
    upstreams = await serveUpstreams();
    host = await servePages(files);
    pages = { '/jquery.js': { type: 'text/javascript', body: jquery } };
    site = await servePages(pages);
  });
  test.afterAll(async () => {
    await site.close();
    await host.close();
    await upstreams.close();
  });

  interface Host {
    /** What stands in the head before the script. */
    head?: string;
    body?: string;
    /** Attributes of the script, beside its type and source. */
    script?: string;
    policy?: string;
    headers?: Record<string, string>;
    /** HTML unless told. */
    type?: string;
    doctype?: string;
  }

  async function open(context: BrowserContext, given: Host) {
    const {
      head = '',
      body,
      script = '',
      policy,
      headers = {},
      type,
      doctype = '<!doctype html><html lang="fr">',
    } = given;
    const element = `<opco-finder api="${upstreams.url}"><a href="https://example.org/">Trouver mon OPCO</a></opco-finder>`;
    pages['/page'] = {
      body: `${doctype}<head><meta charset="utf-8" /><link rel="icon" href="data:," /><title>Page</title>${head}
        <script type="module" crossorigin="" src="${host.url}/w/define.js" ${script}></script></head>
        <body><main><h1>Formation</h1>${body?.replace('<opco-finder></opco-finder>', element) ?? element}</main></body></html>`,
      headers: { ...headers, ...(policy && { 'content-security-policy': policy }) },
      ...(type && { type }),
    };
    const page = await context.newPage();
    const told: string[] = [];
    page.on('pageerror', (error) => told.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().startsWith('opco-finder')) told.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('opco-error', (event) => {
        document.documentElement.dataset.error = JSON.stringify((event as CustomEvent).detail);
      });
    });
    await page.goto(`${site.url}/page`);
    return { page, told };
  }

  /** It answers, keeps nothing, and axe finds nothing. */
  async function expectWorks(page: Page, told: string[]): Promise<void> {
    await field(page).fill(NATURALIA);
    await page.getByRole('button', { name: 'Trouver l’OPCO' }).first().click();
    await expect(page.getByRole('article').first()).toContainText('NATURALIA FRANCE relève');
    expect(told).toEqual([]);
    await expectAccessible(page);
    const kept = await page.evaluate(async () => {
      const counts = [
        () => localStorage.length,
        () => sessionStorage.length,
        () => document.cookie.length,
        async () => (await indexedDB.databases()).length,
        async () => (await caches.keys()).length,
      ];
      // Where a page has none of them, nothing is kept in it.
      return Promise.all(counts.map(async (count) => count()).map((each) => each.catch(() => 0)));
    });
    expect(kept).toEqual([0, 0, 0, 0, 0]);
  }

  const policies = (): [what: string, policy: string, script?: string, inline?: string][] => {
    const widget = new URL(host.url).origin;
    const connect = `connect-src ${widget} ${upstreams.url}`;
    const base = `default-src 'none'; base-uri 'none'; form-action 'self'; ${connect}`;
    return [
      ['no style at all', `${base}; script-src ${widget}; style-src 'none'`],
      ['styles of its own', `${base}; script-src ${widget}; style-src 'self'`],
      ['styles with a nonce', `${base}; script-src ${widget}; style-src 'nonce-abc'`],
      ['scripts with a nonce, and what they load', `${base}; script-src 'nonce-abc' 'strict-dynamic'`, 'nonce="abc"'],
      ['scripts with a nonce, which what they load inherits', `${base}; script-src 'nonce-abc'`, 'nonce="abc"'],
      ['scripts of one folder', `${base}; script-src ${widget}/w/`],
      ['Trusted Types', `${base}; script-src ${widget}; require-trusted-types-for 'script'; trusted-types 'none'`],
      ['a sandbox', `${base}; script-src ${widget}; sandbox allow-scripts allow-same-origin allow-forms`],
    ];
  };
  test('works under every strict content policy', async ({ context }) => {
    for (const [what, policy, script] of policies()) {
      await test.step(what, async () => {
        const { page, told } = await open(context, { policy, ...(script && { script }) });
        await expectWorks(page, told);
        const look = await field(page).evaluate((input) => getComputedStyle(input).borderTopLeftRadius);
        expect(look, 'its own style sheet applies').toBe('8px');
        await page.close();
      });
    }
  });

  test('says which line a content policy lacks, on screen and in the console', async ({ context }) => {
    const widget = new URL(host.url).origin;
    const lacking: [what: string, policy: string, line: string][] = [
      [
        'connect-src',
        `default-src 'none'; script-src ${widget}; connect-src ${widget}`,
        `connect-src ${upstreams.url}`,
      ],
      [
        'connect-src of its own files',
        `default-src 'none'; script-src ${widget}; connect-src ${upstreams.url}`,
        `connect-src ${widget}`,
      ],
      [
        'script-src of what it loads',
        `default-src 'none'; script-src ${widget}/w/define.js; connect-src ${widget} ${upstreams.url}`,
        `script-src ${widget}`,
      ],
    ];
    for (const [what, policy, line] of lacking) {
      await test.step(what, async () => {
        const { page, told } = await open(context, { policy });
        await field(page).fill(what === 'connect-src of its own files' ? 'boulangerie' : NATURALIA);
        await field(page).press('Enter');
        await expect.poll(() => told.join('\n')).toContain(line);
        expect(told.filter((each) => each.includes(line))).toHaveLength(1);
        // Who visits the page reads it too, beside what the page put into the element.
        const notice = page.getByRole('alert').first();
        await expect(notice).toContainText('Content-Security-Policy');
        await expect(notice).toContainText(line);
        await expect(page.getByRole('link', { name: 'Trouver mon OPCO' })).toBeVisible();
        await expect.poll(() => page.evaluate(() => document.documentElement.dataset.error)).toBeTruthy();
        await expect(field(page)).not.toHaveValue('');
        await expectAccessible(page);
        await page.close();
      });
    }
  });

  const dresses: Record<string, string> = {
    'everything unset': '* { all: unset !important }',
    'everything dressed':
      '* { margin: 9px !important; color: #777 !important; font: 700 8px/3 serif !important; display: block !important; border: 3px dotted red !important }',
    'a small rem': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
    'letters apart, all capitals':
      'body { text-transform: uppercase; letter-spacing: .4em; word-spacing: 1em; text-indent: 3em; white-space: pre; line-height: 3; text-align: right; hyphens: auto; visibility: visible; font-variant: small-caps; cursor: wait; user-select: none }',
    'written from the right': 'html { direction: rtl }',
    'fields and labels of a theme':
      'label { display: none !important } input, button { width: 3px !important; opacity: .1 !important; appearance: none } [hidden] { display: block !important } form { display: none !important }',
    'a box that lays out its own':
      'main { display: grid; grid-template-columns: repeat(3, 1fr) } main > * { min-width: 0 }',
    'a row that gives no more room than is asked for':
      'main { display: flex; flex-wrap: wrap; align-items: center; justify-content: center } main > * { flex: none; max-width: 100% }',
    'a cell of a table': 'main { display: table } opco-finder { display: table-cell !important }',
    'a line of text': 'opco-finder { display: inline !important }',
    'something that floats': 'opco-finder { float: left }',
    'a box of its own size': 'opco-finder { position: absolute; inset-inline-start: 20px; top: 100px }',
    'twice the size of text, in the dark':
      'html { font-size: 200%; color-scheme: dark; background: #222; color: #eee }',
    'nothing stands still': '* { transition: all 3s !important; animation-duration: 3s !important }',
  };
  test('looks and works the same under the style of any page', async ({ context }) => {
    for (const [what, css] of Object.entries(dresses)) {
      await test.step(what, async () => {
        const { page, told } = await open(context, { head: `<style>${css}</style>` });
        await field(page).fill(NATURALIA);
        await page.getByRole('button', { name: 'Trouver l’OPCO' }).first().click();
        const answer = page.getByRole('article').first();
        await expect(answer).toContainText('NATURALIA FRANCE relève');
        const look = await answer.evaluate((element) => {
          const { textTransform, letterSpacing, whiteSpace, textIndent, direction, userSelect } =
            getComputedStyle(element);
          return { textTransform, letterSpacing, whiteSpace, textIndent, direction, userSelect };
        });
        expect(look).toEqual({
          textTransform: 'none',
          letterSpacing: 'normal',
          whiteSpace: 'normal',
          textIndent: '0px',
          direction: 'ltr',
          userSelect: 'auto',
        });
        const box = await answer.boundingBox();
        expect(box?.width).toBeGreaterThan(150);
        const faults = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (what !== 'everything dressed') expect(faults).toBeLessThanOrEqual(0);
        expect(told).toEqual([]);
        // What is wrong with the page around it is no fault of the element.
        await expectAccessible(page, 'opco-finder');
        await page.close();
      });
    }
  });

  const scripts: Record<string, string> = {
    'frozen prototypes':
      'for (const each of [Object, Array, Function, String, Promise, Element, HTMLElement, Node, EventTarget, Event]) Object.freeze(each.prototype);',
    'prototypes with additions':
      'Array.prototype.last = function () { return this[this.length - 1]; }; String.prototype.trim2 = 1; Function.prototype.bind2 = () => {};',
    'another Array.from and JSON':
      'Array.from = (list) => { const all = []; for (let i = 0; i < list.length; i++) all.push(list[i]); return all; }; Array.prototype.toJSON = function () { return [...this]; };',
    'storage that throws':
      "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });",
    'no cookies and a define that is taken':
      "customElements.define('opco-other', class extends HTMLElement {}); Object.defineProperty(document, 'cookie', { get() { throw new Error('no'); }, set() { throw new Error('no'); } });",
  };
  test('works beside the scripts of any page', async ({ context }) => {
    for (const [what, script] of Object.entries(scripts)) {
      await test.step(what, async () => {
        const { page, told } = await open(context, { head: `<script>${script}</script>` });
        await expectWorks(page, told);
        await page.close();
      });
    }
    await test.step('something that every object has', async () => {
      // Axe does not run on such a page.
      const { page, told } = await open(context, {
        head: '<script>Object.prototype.extend = function () {};</script>',
      });
      await field(page).fill(NATURALIA);
      await page.getByRole('button', { name: 'Trouver l’OPCO' }).first().click();
      await expect(page.getByRole('article').first()).toContainText('NATURALIA FRANCE relève');
      expect(told).toEqual([]);
      await page.close();
    });
    await test.step('an old jQuery that moves it about', async () => {
      const { page, told } = await open(context, {
        head: '<script src="/jquery.js"></script>',
        body: '<div id="a"><opco-finder></opco-finder></div><div id="b"></div>',
      });
      await field(page).fill(NATURALIA);
      await page.evaluate(() => {
        const $ = (
          globalThis as unknown as {
            $: (s: string) => { appendTo(s: string): { hide(): { show(): void } }; wrap(s: string): void };
          }
        ).$;
        $('opco-finder').appendTo('#b').hide().show();
        $('opco-finder').wrap('<section></section>');
      });
      await expect(field(page)).toHaveValue(NATURALIA);
      await expectWorks(page, told);
      await page.close();
    });
    await test.step('fifty of it', async () => {
      const { page, told } = await open(context, { body: '<opco-finder></opco-finder>'.repeat(50) });
      await expect(page.getByRole('combobox')).toHaveCount(50);
      await field(page).fill(NATURALIA);
      await field(page).press('Enter');
      await expect(page.getByRole('article')).toHaveCount(1);
      await expect(page.getByRole('article')).toContainText('NATURALIA');
      expect(told).toEqual([]);
      await page.close();
    });
  });

  const documents: [what: string, host: Host][] = [
    ['without a doctype', { doctype: '<html lang="fr">' }],
    ['with another base for its addresses', { head: '<base href="https://elsewhere.example/deep/" />' }],
    [
      'with its policy in its head',
      { head: `<meta http-equiv="content-security-policy" content="style-src 'none'" />` },
    ],
    [
      'apart from all others',
      {
        headers: {
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
        },
      },
    ],
    ['enlarged', { head: '<style>body { zoom: 2 }</style>' }],
    [
      'with words that may break anywhere, in columns',
      {
        head: '<style>body { word-break: break-all; columns: 2; writing-mode: horizontal-tb; hyphens: manual }</style>',
      },
    ],
  ];
  test('works in documents of every kind', async ({ context }) => {
    for (const [what, given] of documents) {
      await test.step(what, async () => {
        const { page, told } = await open(context, given);
        await expectWorks(page, told);
        await page.close();
      });
    }
    await test.step('where nothing may be copied', async () => {
      const { page, told } = await open(context, { headers: { 'permissions-policy': 'clipboard-write=()' } });
      await expectWorks(page, told);
      await page.getByRole('button', { name: 'Copier la réponse' }).click();
      await expect(page.getByRole('article').getByRole('status').first()).toContainText(/copi/);
      await expect(page.getByRole('article').getByRole('status').first()).not.toContainText('Copié.');
      expect(told).toEqual([]);
      await page.close();
    });
  });

  test('says what happens where the network is cut, and works inside a frame of a stranger', async ({ context }) => {
    await test.step('services that a blocker drops', async () => {
      const { page, told } = await open(context, {});
      await page.route(`${upstreams.url}/**`, (route) => route.abort('blockedbyclient'));
      await field(page).fill(NATURALIA);
      await field(page).press('Enter');
      await expect(page.getByRole('alert').first()).toContainText('ne répond pas');
      await expect(page.getByRole('alert').first()).toContainText('Votre saisie est gardée');
      expect(told).toEqual([]);
      await expectAccessible(page);
      await page.close();
    });
    await test.step('offline before the first act', async () => {
      const { page } = await open(context, {});
      await field(page).waitFor();
      await context.setOffline(true);
      await field(page).fill(NATURALIA);
      await field(page).press('Enter');
      await expect(page.getByRole('alert').first()).toContainText('connexion');
      await expect(field(page)).toHaveValue(NATURALIA);
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await expect(page.getByRole('article')).toContainText('NATURALIA');
      await page.close();
    });
    await test.step('a sandboxed frame of another host', async () => {
      const { page: inner, told } = await open(context, {});
      await inner.close();
      const framing = await servePages({
        '/': `<!doctype html><title>Frame</title><iframe title="Formation" sandbox="allow-scripts allow-forms" width="320" height="600" src="${site.url}/page"></iframe>`,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => told.push(error.message));
      await page.goto(framing.url);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('combobox').fill(NATURALIA);
      await frame.getByRole('combobox').press('Enter');
      await expect(frame.getByRole('article')).toContainText('NATURALIA FRANCE relève');
      expect(told).toEqual([]);
      await page.close();
      await framing.close();
    });
  });

  test('shows what the page put into it where scripts do not run, or are not those that the page names', async ({
    context,
  }) => {
    const fallback = { name: 'Trouver mon OPCO' };
    const shows = async (given: Host) => {
      const { page, told } = await open(context, given);
      await expect(page.getByRole('link', fallback)).toBeVisible();
      await expect(page.getByRole('combobox')).toHaveCount(0);
      expect(told).toEqual([]);
      await expectAccessible(page);
      await page.close();
    };
    await test.step('another integrity', () => shows({ script: 'integrity="sha384-AAAA"' }));
    await test.step('no script allowed', () => shows({ policy: "default-src 'none'" }));
    await test.step('a document of XML, in which Chromium runs no module', () =>
      shows({
        doctype: '<html xmlns="http://www.w3.org/1999/xhtml" lang="fr">',
        type: 'application/xhtml+xml; charset=utf-8',
      }));
    await test.step('a script that is gone', async () => {
      const define = files['/w/define.js'];
      if (!define) throw new Error('The script is not there.');
      define.status = 404;
      await shows({}).finally(() => delete define.status);
    });
    await test.step('parts that are gone, and come back', async () => {
      const parts = Object.entries(files).filter(([name]) => name.endsWith('.js') && name !== '/w/define.js');
      for (const [, part] of parts) part.status = 404;
      const { page, told } = await open(context, {});
      await field(page).fill(NATURALIA);
      await field(page).press('Enter');
      const notice = page.getByRole('alert').first();
      await expect(notice).toContainText('n’a pas pu être chargée');
      await expect(page.getByRole('link', fallback)).toBeVisible();
      await expect(field(page)).toHaveValue(NATURALIA);
      expect(await page.evaluate(() => document.documentElement.dataset.error)).toContain('load-failed');
      expect(told).toEqual([]);
      await expectAccessible(page);
      for (const [, part] of parts) delete part.status;
      await page.reload();
      await expectWorks(page, told);
      await page.close();
    });
    const plain = await context.newPage();
    const session = await context.newCDPSession(plain);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await plain.goto(`${site.url}/page`);
    await expect(plain.getByRole('link', fallback)).toBeVisible();
    await plain.close();
  });
});

const field = (page: Page) => page.getByRole('combobox').first();
