import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const built = path.join(import.meta.dirname, '../../dist-widget', packageJson.version);
const FOLDER = `/opcoscope/${packageJson.version}/`;
const EXAMPLE = `https://static.example.org${FOLDER}`;
const NATURALIA = '302 474 648 00664';
const FALLBACK = 'Trouver mon OPCO';
const ELEMENT = `<opco-finder><a href="https://example.org/">${FALLBACK}</a></opco-finder>`;

/** The built folder on a host of its own, and pages of a provider who has none of it. */
test.describe('the built folder, on another host than the page', () => {
  let upstreams: ServedUpstreams;
  let files: Record<string, ServedAnswer>;
  let host: PageServer;
  let pages: Record<string, ServedAnswer>;
  let site: PageServer;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    files = pagesOfFolder(built, FOLDER);
    for (const file of Object.values(files)) file.headers = { 'access-control-allow-origin': '*' };
    host = await servePages(files);
    pages = {};
    site = await servePages(pages);
  });
  test.afterEach(async () => {
    await site.close();
    await host.close();
    await upstreams.close();
  });

  /** The one file of the folder whose name begins so. */
  function fileNamed(start: string): ServedAnswer {
    const [file, ...more] = Object.entries(files).filter(([name]) => name.startsWith(FOLDER + start));
    expect(more).toEqual([]);
    expect(file, start).toBeDefined();
    return file?.[1] as ServedAnswer;
  }

  function alter(file: ServedAnswer, what: string, by: string): void {
    const text = String(file.body);
    expect(text).toContain(what);
    file.body = text.replace(what, by);
  }

  async function open(context: BrowserContext, content: string, policy?: string) {
    const body =
      `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title>${content}`.replaceAll(
        '<opco-finder',
        `<opco-finder api="${upstreams.url}"`,
      );
    pages['/page'] = { body, headers: policy ? { 'content-security-policy': policy } : {} };
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(message.text())));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${site.url}/page`);
    return { page, said };
  }

  const withSnippet = (context: BrowserContext) =>
    open(context, readFileSync(path.join(built, 'snippet.html'), 'utf8').replaceAll(EXAMPLE, host.url + FOLDER));

  test('answers with the snippet and all of its integrity', async ({ context }) => {
    const { page, said } = await withSnippet(context);
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('L’Opcommerce');
    // The names behind the codes come from a data file.
    await expect(page.getByRole('article').first()).toContainText('Autres commerces de détail alimentaires');
    expect(host.requests.map((request) => request.path)).toContainEqual(expect.stringMatching(/\/data\/naf-labels-/));
    expect(host.requests.every((request) => request.cookie === undefined)).toBe(true);
    expect(said).toEqual([]);
    // Frameworks look for a property before they write an attribute.
    const known = ['course', 'source', 'labels', 'required', 'disabled', 'mode', 'name'];
    const finder = page.locator('opco-finder');
    expect(await finder.evaluate((element, names) => names.filter((name) => name in element), known)).toEqual(known);
  });

  test('asks through the function that a page sets when the element is there already', async ({ context }) => {
    const { page } = await withSnippet(context);
    await page.locator('opco-finder').evaluate((element) => {
      const source: typeof fetch = (address, init) => {
        document.title = `asked ${new URL(String(address)).host}`;
        return fetch(address, init);
      };
      Object.assign(element, { source });
    });
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('L’Opcommerce');
    await expect(page).toHaveTitle(`asked ${new URL(upstreams.url).host}`);
  });

  test('works where a CMS writes its own version behind the name of the script', async ({ context }) => {
    const { page, said } = await open(
      context,
      `<script type="module" src="${host.url}${FOLDER}define.js?ver=6.5"></script>${ELEMENT}`,
    );
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('L’Opcommerce');
    await page.getByText('Pourquoi cette réponse').click();
    await expect(page.getByRole('article').first()).toContainText('IDCC 1505');
    expect(said).toEqual([]);
  });

  test('shows what is inside the element where the first script was altered', async ({ context }) => {
    alter(fileNamed('define.js'), 'opco-finder', 'opco-fInder');
    const { page, said } = await withSnippet(context);
    await expect(page.getByRole('link', { name: FALLBACK })).toBeVisible();
    expect(String(said)).toContain('integrity');
  });

  test('runs no script that was altered, and says that a part is missing', async ({ context }) => {
    const script = fileNamed('open-look-up-');
    script.body = `globalThis.isAltered = true;${script.body}`;
    const { page, said } = await withSnippet(context);
    await ask(page, NATURALIA);
    await expect(page.getByRole('alert').first()).toContainText('n’a pas pu être chargée');
    expect(await page.evaluate(() => 'isAltered' in globalThis)).toBe(false);
    expect(String(said)).toContain('integrity');
  });

  test('reads no data file that was altered: codes stay bare, and the console says why', async ({ context }) => {
    alter(fileNamed('data/naf-labels-'), 'Autres commerces de détail alimentaires', 'Autre chose');
    const { page, said } = await withSnippet(context);
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('47.29Z');
    await expect(page.getByRole('article').first()).not.toContainText('Autre chose');
    await expect.poll(() => String(said)).toMatch(/data\/naf-labels-.* is not the file that belongs to this version/);
  });

  test('gives no answer from an altered data file, and tells the page the reason', async ({ context }) => {
    alter(fileNamed('data/naf-agreements-'), 'IDCCS', 'IDCCZ');
    const { page } = await withSnippet(context);
    const detail = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('opco-error', (event) => resolve((event as CustomEvent).detail)),
        ),
    );
    await ask(page, '47.71Z');
    await expect(page.getByRole('alert').first()).toContainText('n’est pas celle de cette version');
    expect(await detail).toMatchObject({ kind: 'load-failed', reason: 'altered' });
  });

  test('a page without https has its data files checked by the browser', async ({ context }) => {
    await context.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
    alter(fileNamed('data/naf-labels-'), 'Autres commerces de détail alimentaires', 'Autre chose');
    const { page, said } = await withSnippet(context);
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('47.29Z');
    await expect(page.getByRole('article').first()).not.toContainText('Autre chose');
    await expect.poll(() => String(said)).toContain('integrity');
  });

  test.describe('the classic script', () => {
    const classic = () => `<script src="${host.url}${FOLDER}classic.js"></script>`;

    test('loads the element once, twice included and with a version behind its name', async ({ context }) => {
      const { page, said } = await open(
        context,
        `${classic()}${classic().replace('classic.js', 'classic.js?ver=6.5')}${ELEMENT}`,
      );
      await ask(page, NATURALIA);
      await expect(page.getByRole('article').first()).toContainText('L’Opcommerce');
      const loads = host.requests.filter(({ path: file }) => file === `${FOLDER}define.js`);
      expect(loads).toHaveLength(1);
      expect(said).toEqual([]);
    });

    test('refuses a first script that was altered', async ({ context }) => {
      alter(fileNamed('define.js'), 'opco-finder', 'opco-fInder');
      const { page, said } = await open(context, classic() + ELEMENT);
      await expect.poll(() => String(said)).toContain('integrity');
      await expect(page.getByRole('link', { name: FALLBACK })).toBeVisible();
    });

    for (const [what, policy] of [
      ['by its nonce', (url: string) => `script-src 'nonce-abc' 'strict-dynamic'; connect-src ${url} ${host.url}`],
      [
        'where Trusted Types are required',
        (url: string) => `script-src ${host.url}; require-trusted-types-for 'script'; connect-src ${url} ${host.url}`,
      ],
    ] as const) {
      test(`runs ${what}`, async ({ context }) => {
        const { page } = await open(
          context,
          classic().replace('<script', '<script nonce="abc"') + ELEMENT,
          policy(upstreams.url),
        );
        await ask(page, NATURALIA);
        await expect(page.getByRole('article').first()).toContainText('L’Opcommerce');
      });
    }
  });

  test('the page that is sent as a link tells its number to no server', async ({ context }) => {
    const page = await context.newPage();
    // The page as it is, but for the sample that stands in for the State's services.
    alter(fileNamed('finder.html'), '<opco-finder', `<opco-finder api="${upstreams.url}"`);
    alter(fileNamed('finder.html'), 'https://recherche-entreprises.api.gouv.fr', upstreams.url);
    const said: string[] = [];
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(message.text())));
    await page.goto(
      `${host.url}${FOLDER}finder.html#siret=30247464800664&lang=en&profile=job_seeker&api=https://evil.example`,
    );
    await expect(page).toHaveTitle('Who may pay for your course?');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who may pay for your course?');
    await expect(page.getByRole('combobox').first()).toHaveValue(/^302\s474\s648\s00664$/);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    expect(await page.locator('opco-finder').getAttribute('api')).toBe(upstreams.url);
    expect(upstreams.log).toEqual([]);
    expect(host.requests.map((request) => request.path).join()).not.toContain('30247464800664');
    await expectAccessible(page);

    await page.getByRole('combobox').first().press('Enter');
    await expect(page.getByRole('article').first()).toContainText('L’Opcommerce');
    expect(upstreams.log.every(({ headers }) => headers.referer === undefined)).toBe(true);

    await page.evaluate(() => {
      location.hash = 'lang=fr';
    });
    await expect(page).toHaveTitle(/^Qui peut payer votre formation\s\?$/);
    expect(said).toEqual([]);
  });
});

async function ask(page: Page, text: string): Promise<void> {
  const field = page.getByRole('combobox').first();
  await field.fill(text);
  await field.press('Enter');
}
