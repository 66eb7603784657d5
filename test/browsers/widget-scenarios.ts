import { expect } from '@playwright/test';
import { AXE_OPTIONS, axeFaults, axeScript } from '../e2e/harness/run-axe.ts';
import { type BrowserPage, KEYS } from './browser-page.ts';
import { plain } from './plain.ts';
import { until } from './until.ts';

export interface Scenario {
  name: string;
  /** The page it is tried on, by its path. */
  path: string;
  run(page: BrowserPage): Promise<void>;
}

const NATURALIA = '302 474 648 00664';

interface PageGiven {
  /** Of the element. */
  attributes?: string;
  /** What stands around the element. */
  around?: (element: string) => string;
  /** Whom the page's policy lets scripts ask. */
  connect?: string;
  script?: string;
  /** What stands in the element beside its link. */
  inside?: string;
}

/** The pages of the scenarios. A policy is sent with each: no browser may need more than a careful provider allows. */
export function scenarioPages(services: string): Record<string, { body: string; headers: Record<string, string> }> {
  const page = (given: PageGiven = {}) => {
    const {
      attributes = '',
      around = (element) => element,
      connect = `'self' ${services}`,
      script = '/w/define.js',
      inside = '',
    } = given;
    const element = `<opco-finder api="${services}" ${attributes}><a href="https://example.org/">Trouver mon OPCO</a>${inside}</opco-finder>`;
    return {
      body: `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Formation</title>
        <script type="module" src="${script}"></script><main><h1>Formation</h1>${around(element)}</main>`,
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'none'; img-src data:; connect-src ${connect}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    };
  };
  return {
    '/plain': page(),
    '/english': page({ attributes: 'lang="en" mode="badge"' }),
    '/form': page({
      attributes: 'name="opco" required mode="compact"',
      around: (element) =>
        `<form><fieldset><legend>Devis</legend>${element}</fieldset><button type="reset">Vider</button></form>`,
    }),
    '/quote': page({
      attributes: 'name="opco" required mode="compact"',
      around: (element) => `<form action="/received">${element}<button>Demander un devis</button></form>`,
    }),
    '/lead': page({
      attributes: 'name="opco" form="lead" mode="compact"',
      inside: '<form slot="after-verdict" id="lead" action="/received"><button>Recevoir le devis</button></form>',
    }),
    '/received': page({ around: () => '<p>Reçu</p>' }),
    '/blocked': page({ connect: "'self'" }),
    '/alone': page({ script: '/alone/define.js' }),
  };
}

/** What every browser must do with the built file. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'asks nothing before an act, answers for a SIRET, keeps nothing, and axe finds nothing',
    path: '/plain',
    async run(page) {
      const field = await page.find('combobox', /SIRET/);
      expect(
        await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, ''))),
      ).toEqual(['define.js']);
      await expectAccessible(page);
      await field.press(NATURALIA + KEYS.enter);
      await page.find('heading', /NATURALIA FRANCE relève .*L’Opcommerce/);
      await expectAccessible(page);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases?.())?.length ?? 0,
      ]);
      expect(kept).toEqual([0, 0, '', 0]);
      const look = await page.evaluate(() => {
        const input = document.querySelector('opco-finder')?.shadowRoot?.querySelector('input');
        return input && getComputedStyle(input).borderTopLeftRadius;
      });
      expect(look, 'its style sheet applies under any policy').toBe('8px');
    },
  },
  {
    name: 'offers agreements by the keyboard, and answers for one',
    path: '/plain',
    async run(page) {
      const field = await page.find('combobox', /SIRET/);
      await field.press('boulang');
      await page.find('option', /oulang/);
      await field.press(KEYS.down + KEYS.down + KEYS.enter);
      await page.find('heading', /opco ep/i);
    },
  },
  {
    name: 'is part of a form: required, filled on submission only, disabled, reset',
    path: '/form',
    async run(page) {
      const entries = () => page.evaluate(() => [...new FormData(document.forms[0])].map((entry) => entry.join('=')));
      const isValid = () => page.evaluate(() => document.forms[0]?.checkValidity() ?? null);
      const field = await page.find('combobox', /SIRET/);
      await until(
        async () => (await isValid()) === false,
        () => 'The form is valid without an answer.',
      );
      await field.press(NATURALIA + KEYS.enter);
      await page.find('heading', /NATURALIA FRANCE relève/);
      await until(isValid, () => 'The form stays invalid.');
      expect(await entries()).toEqual([]);
      await (await page.find('button', /organisme de formation/)).click();
      await until(
        async () => (await entries()).length > 0,
        () => 'The form is not filled.',
      );
      expect(await entries()).toEqual(
        expect.arrayContaining(['opco=opcommerce', 'opco-siret=30247464800664', 'opco-certainty=deduced']),
      );

      const disable = (isDisabled: boolean) =>
        page.evaluate((value) => {
          (document.querySelector('fieldset') as HTMLFieldSetElement).disabled = value;
        }, isDisabled);
      await disable(true);
      await until(
        async () => !(await field.isEnabled()),
        () => 'The field stays enabled.',
      );
      expect(await entries()).toEqual([]);
      await disable(false);
      await until(
        () => field.isEnabled(),
        () => 'The field stays disabled.',
      );

      await (await page.find('button', 'Vider')).click();
      await until(
        async () => (await page.count('heading', /NATURALIA/)) === 0,
        () => 'The answer stays.',
      );
      expect(await entries()).toEqual([]);
    },
  },
  {
    name: 'opens from its badge in English, and says what is wrong with a number',
    path: '/english',
    async run(page) {
      await (await page.find('button', /Check/)).click();
      const field = await page.find('combobox', /SIRET/);
      await expectAccessible(page);
      await field.press(`302 474 648 00665${KEYS.enter}`);
      const alert = await until(
        () =>
          page.evaluate(
            () => document.querySelector('opco-finder')?.shadowRoot?.querySelector('[role=alert]')?.textContent,
          ),
        () => 'Nothing is said.',
      );
      expect(plain(alert)).toContain('one digit is probably mistyped');
    },
  },
  {
    name: 'holds back a form that needs an answer, goes to the field, and fills the form as it is sent',
    path: '/quote',
    async run(page) {
      const field = await page.find('combobox', /SIRET/);
      const submit = await page.find('button', 'Demander un devis');
      await until(
        async () => (await page.evaluate(() => document.forms[0]?.checkValidity())) === false,
        () => 'The form is valid without an answer.',
      );
      await submit.click();
      await until(
        () => page.evaluate(() => document.activeElement?.localName === 'opco-finder'),
        () => 'The focus is not on the element.',
      );
      expect(await page.evaluate(() => location.pathname)).toBe('/quote');
      await field.press(NATURALIA + KEYS.enter);
      await page.find('heading', /NATURALIA FRANCE relève/);
      await submit.click();
      await until(
        () => page.evaluate(() => location.pathname === '/received'),
        () => 'The form is not sent.',
      );
      const sent = new URLSearchParams(await page.evaluate(() => location.search));
      expect(sent.get('opco')).toBe('opcommerce');
      expect(sent.get('opco-siret')).toBe('30247464800664');
      expect(sent.get('opco-summary')).toContain('NATURALIA FRANCE relève');
    },
  },
  {
    name: 'fills the form that it names, which stands after its answer',
    path: '/lead',
    async run(page) {
      const field = await page.find('combobox', /SIRET/);
      expect(await page.count('button', 'Recevoir le devis')).toBe(0);
      await field.press(NATURALIA + KEYS.enter);
      await (await page.find('button', 'Recevoir le devis')).click();
      await until(
        () => page.evaluate(() => location.pathname === '/received'),
        () => 'The form is not sent.',
      );
      const sent = new URLSearchParams(await page.evaluate(() => location.search));
      expect(sent.get('opco')).toBe('opcommerce');
      expect(sent.get('opco-siret')).toBe('30247464800664');
    },
  },
  {
    name: 'finds companies by their name, and goes back to them',
    path: '/plain',
    async run(page) {
      const field = await page.find('combobox', /SIRET/);
      await field.press(`ganymede${KEYS.enter}`);
      const company = await page.find('button', /817 883 150/);
      await expectAccessible(page);
      await company.click();
      await page.find('heading', /GANYMEDE/);
      await (await page.find('button', 'Retour')).click();
      await page.find('button', /817 883 150/);
    },
  },
  {
    name: 'says on screen and in its event which line the policy of a page lacks',
    path: '/blocked',
    async run(page) {
      await page.evaluate(() => {
        document.addEventListener('opco-error', (event) => {
          const { kind, line } = (event as CustomEvent).detail;
          if (kind === 'blocked') document.documentElement.dataset.line = line;
        });
      });
      await (await page.find('combobox', /SIRET/)).press(NATURALIA + KEYS.enter);
      const line = await until(
        () => page.evaluate(() => document.documentElement.dataset.line),
        () => 'No event tells of it.',
      );
      expect(line).toMatch(/^connect-src http:/);
      const said = await until(
        () =>
          page.evaluate(() => document.querySelector('opco-finder')?.shadowRoot?.querySelector('code')?.textContent),
        () => 'It is not on screen.',
      );
      expect(said).toBe(line);
      await page.find('link', 'Trouver mon OPCO');
      await expectAccessible(page);
    },
  },
  {
    name: 'shows what the page put into it where its parts do not come, and keeps what was typed',
    path: '/alone',
    async run(page) {
      await (await page.find('combobox', /SIRET/)).press(NATURALIA + KEYS.enter);
      await page.find('link', 'Trouver mon OPCO');
      const { said, typed } = await page.evaluate(() => {
        const root = document.querySelector('opco-finder')?.shadowRoot;
        return { said: root?.querySelector('[role=alert]')?.textContent, typed: root?.querySelector('input')?.value };
      });
      expect(plain(said ?? '')).toContain('n’a pas pu être chargée');
      expect(plain(typed ?? '')).toBe(NATURALIA);
      await expectAccessible(page);
    },
  },
  {
    name: 'keeps its answer while it is moved, follows the language and the side of the page, and begins anew',
    path: '/plain',
    async run(page) {
      await (await page.find('combobox', /SIRET/)).press(NATURALIA + KEYS.enter);
      await page.find('heading', /NATURALIA FRANCE relève/);
      await page.evaluate(() => {
        const host = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        const element = document.querySelector('opco-finder');
        if (element) host.append(element);
        document.documentElement.lang = 'en';
        document.documentElement.dir = 'rtl';
        element?.setAttribute('theme', 'dark');
      });
      await page.find('heading', /NATURALIA FRANCE .*L’Opcommerce/);
      await page.find('button', /Find|Search/);
      const look = await page.evaluate(() => {
        const element = document.body.lastElementChild?.shadowRoot?.querySelector('opco-finder');
        const finder = element?.shadowRoot?.querySelector('.finder');
        const style = finder && getComputedStyle(finder);
        return style && { direction: style.direction, scheme: style.colorScheme, ground: style.backgroundColor };
      });
      expect(look).toEqual({ direction: 'ltr', scheme: 'dark', ground: 'rgb(20, 24, 31)' });
      const result = await page.evaluate(() => {
        const element = document.body.lastElementChild?.shadowRoot?.querySelector('opco-finder');
        const before = element?.result?.kind;
        element?.reset();
        return [before, element?.result ?? null];
      });
      expect(result).toEqual(['answer', null]);
    },
  },
  {
    name: 'is shown by the page that makes its tag as it is chosen there',
    path: '/builder/index.html',
    async run(page) {
      await (await page.find('radio', 'Compacte')).click();
      const shown = await until(
        () =>
          page.evaluate(() => {
            const inFrame = document.querySelector('iframe')?.contentDocument?.querySelector('opco-finder');
            const code = document.querySelector('textarea')?.value;
            return inFrame?.shadowRoot?.querySelector('input') && { mode: inFrame.getAttribute('mode'), code };
          }),
        () => 'The frame stays empty.',
      );
      expect(shown?.mode).toBe('compact');
      expect(shown?.code).toContain('<opco-finder mode="compact">');
      await expectAccessible(page);
    },
  },
];

async function expectAccessible(page: BrowserPage): Promise<void> {
  expect(await page.evaluate(axeFaults, AXE_OPTIONS, axeScript())).toEqual([]);
}
