import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { codeUnder } from '../docs/code-under.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const files = pagesOfFolder(path.join(import.meta.dirname, '../../dist-widget', packageJson.version), '/w/');

test.describe('what the documents for providers say', () => {
  let upstreams: ServedUpstreams;
  let demo: DemoServer;
  let site: PageServer;
  let pages: Record<string, string | ServedAnswer>;

  test.beforeAll(async () => {
    upstreams = await serveUpstreams();
    demo = await serveDemo({ ports: [0], sample: { base: upstreams.url, month: upstreams.month } });
    pages = { ...files };
    site = await servePages(pages);
  });
  test.afterAll(async () => {
    await site.close();
    await demo.close();
    await upstreams.close();
  });

  /** Opens a page with this content, whose element asks the recorded services under their official names. */
  async function open(context: BrowserContext, content: string, css = 'body { margin: 0 16px }'): Promise<Page> {
    routeUpstreams(context, upstreams);
    pages['/page'] = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width"><title>Formation</title><style>${css}</style>
      <script type="module" src="/w/define.js"></script><main><h1>Formation</h1>${content}</main>`;
    const page = await context.newPage();
    await page.goto(`${site.url}/page`);
    return page;
  }

  test('is all that is asked, of whom and when, and tells the services which site asks', async ({ context }) => {
    const asked = routeUpstreams(context, upstreams);
    const before = upstreams.log.length;
    const loaded = () => site.requests.filter(({ path }) => path.startsWith('/w/')).map(({ path }) => path);
    const page = await open(context, '<opco-finder lang="en" profile="job_seeker"></opco-finder>');
    await page.evaluate(() => Object.assign(document.querySelector('opco-finder') as Element, { labels: {} }));
    await expect.poll(loaded).toHaveLength(1 + 1 + 2 + 1);
    expect(asked).toEqual([]);

    // What is answered about funding stays here.
    await page.getByRole('button', { name: 'Self-employed' }).click();
    await page.getByRole('button', { name: 'Craftsperson' }).click();
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeFocused();
    expect(asked).toEqual([]);

    await field(page).pressSequentially('ganymede');
    await expect(page.getByRole('option', { name: /SIREN/ }).first()).toBeVisible();
    await page.getByRole('option', { name: /817 883 150/ }).click();
    await expect(page.getByRole('article').first()).toContainText('GANYMEDE');
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('NATURALIA');
    await ask(page, 'IDCC 1486');
    await expect(page.getByRole('article').first()).toContainText('IDCC 1486');

    // Every address is in a row of the document, and every row of it was seen.
    const rows = codeSpans('provider/requests.md').filter(([host]) => host?.endsWith('.gouv.fr'));
    const promised = new Set(rows.map(([host, start]) => `https://${host}${start?.split('…')[0]}`));
    const promiseOf = (address: string) => [...promised].find((start) => address.startsWith(start));
    expect(asked.filter((address) => !promiseOf(address))).toEqual([]);
    expect(new Set(asked.map(promiseOf))).toEqual(promised);
    for (const { headers } of upstreams.log.slice(before)) {
      expect([headers.origin, headers.referer, headers.cookie]).toEqual([site.url, undefined, undefined]);
    }
  });

  test('the script for a data layer pushes what it says, and nothing of the company', async ({ context }) => {
    const script = codeUnder('provider/data-layer.md', 'Measuring, without personal data', 'js');
    const page = await open(
      context,
      `<form><opco-finder name="opco"></opco-finder><button>Envoyer</button></form><script>${script}
        document.forms[0].addEventListener('submit', (event) => event.preventDefault());</script>`,
    );
    const pushed = () => page.evaluate(() => (globalThis as unknown as { dataLayer: object[] }).dataLayer);
    await ask(page, 'ganymede');
    await expect(page.getByRole('region', { name: /ganymede/i })).toBeVisible();
    expect(await pushed()).toEqual([]);
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('NATURALIA');
    const answer = {
      event: 'opco_answer',
      opco_outcome: 'attributed',
      opco_certainty: 'deduced',
      opco_question: 'siret',
    };
    await expect.poll(pushed).toEqual([answer]);
    // Asked again it comes at once, from memory, and then as the services say it.
    const heard = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let times = 0;
          document.addEventListener('opco-result', () => ++times === 2 && resolve());
        }),
    );
    await ask(page, NATURALIA);
    await heard;
    expect(await pushed()).toEqual([answer]);
    await ask(page, 'IDCC 1486');
    await expect(page.getByRole('article').first()).toContainText('IDCC 1486');
    await ask(page, '3024746');
    await expect(page.getByRole('alert').first()).not.toBeEmpty();
    await page.getByRole('button', { name: 'Envoyer à l’organisme' }).click();
    expect(await pushed()).toEqual([
      answer,
      { ...answer, opco_question: 'idcc' },
      { event: 'opco_error', opco_error: 'refusal' },
      { event: 'opco_sent' },
    ]);
    expect(JSON.stringify(await pushed())).not.toMatch(/30247|naturalia|opcommerce|atlas|\d{4}/i);
  });

  for (const [heading, button] of [
    ['In a form of yours', 'Demander un devis'],
    ['After the verdict', 'Recevoir le devis'],
  ] as const) {
    test(`a form sends the answer: ${heading}`, async ({ context }) => {
      const content = codeUnder('provider/lead-form.md', heading, 'html').replace('/received', `${demo.url}/received`);
      const page = await open(context, content);
      await field(page).waitFor();
      const submit = page.getByRole('button', { name: button });
      expect(await submit.isVisible()).toBe(heading !== 'After the verdict');
      await ask(page, NATURALIA);
      await expect(submit).toBeVisible();
      if (heading === 'After the verdict') {
        const above = await page.getByRole('article').first().boundingBox();
        const below = await page.locator('#lead').boundingBox();
        expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0), 'room between them').toBeGreaterThan(8);
      }
      const entries = () => page.evaluate(() => [...new FormData(document.forms[0])].map(([name]) => name));
      expect(await entries()).toEqual(['email']);
      await page.getByRole('button', { name: 'Envoyer à l’organisme de formation' }).click();
      expect((await entries()).toSorted()).toEqual(['email', 'opco', 'opco-certainty', 'opco-siret', 'opco-summary']);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ne plus envoyer' }).click();
      expect(await entries()).toEqual(['email']);

      await page.getByLabel('E-mail').fill('ana@example.org');
      await submit.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que le formulaire a envoyé');
      for (const text of ['ana@example.org', 'opcommerce', '30247464800664', 'deduced', 'NATURALIA FRANCE relève']) {
        await expect(page.getByRole('main')).toContainText(text);
      }
    });
  }

  test('the room kept for it is enough, in each mode and language', async ({ context }) => {
    const css = codeUnder('provider/looks.md', 'Room, before it is there', 'css');
    for (const lang of ['fr', 'en']) {
      const page = await open(
        context,
        ['badge', 'compact', 'finder']
          .map((mode) => `<opco-finder lang="${lang}" mode="${mode}"></opco-finder><p>…</p>`)
          .join(''),
        `body { margin: 0 16px; font-family: sans-serif } ${css}`,
      );
      await expect(page.getByRole('combobox')).toHaveCount(2);
      await expect(page.getByRole('button', { name: lang === 'fr' ? 'Vérifier' : 'Check' })).toBeVisible();
      for (const width of [360, 412, 640, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        // As far as it was before the element was there, to the last of its lines.
        const tooLow = await page.locator('opco-finder').evaluateAll((all) =>
          all.flatMap((element) => {
            const kept = Number.parseFloat(getComputedStyle(element).minHeight);
            const { height } = element.getBoundingClientRect();
            return height > kept + 0.5 ? `${element.getAttribute('mode')}: ${height} of ${kept}` : [];
          }),
        );
        expect(tooLow, `${lang}, ${width}`).toEqual([]);
      }
      await page.close();
    }
  });

  test('targets are large enough, and spaced text is all there', async ({ context }) => {
    const page = await open(context, '<opco-finder></opco-finder>');
    await page.setViewportSize({ width: 320, height: 800 });
    const expectTargets = async () => {
      const { violations } = await new AxeBuilder({ page }).withRules('target-size').analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    };
    await expectTargets();
    await page.getByRole('button', { name: 'Salarié' }).click();
    await ask(page, NATURALIA);
    await expect(page.getByRole('article').first()).toContainText('NATURALIA');
    await page.getByText('Pourquoi cette réponse').click();
    await expectTargets();

    // As WCAG 1.4.12 words it; a style sheet of the page does not reach so far.
    await page.locator('opco-finder').evaluate(({ shadowRoot }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.finder, .finder * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        .finder p { margin-bottom: 2em !important }`);
      shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    const cut = await page.locator('opco-finder').evaluate(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll<HTMLElement>('.finder *') ?? [])]
        .filter((each) => getComputedStyle(each).overflow !== 'visible' && !each.matches('.unseen, svg, svg *, input'))
        .filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth || scrollHeight > clientHeight,
        )
        .map(({ className }) => className),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(
      await page
        .locator('opco-finder p')
        .first()
        .evaluate((p) => getComputedStyle(p).letterSpacing),
    ).not.toBe('normal');
  });
});

const field = (page: Page) => page.getByRole('combobox').first();

async function ask(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** What stands as code in each row of the tables of a document. */
function codeSpans(file: string): string[][] {
  const rows = readFileSync(path.join(import.meta.dirname, '../../docs', file), 'utf8').match(/^\|.*\|$/gm) ?? [];
  return rows.map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string));
}
