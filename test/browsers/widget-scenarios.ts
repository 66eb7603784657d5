import { expect } from '@playwright/test';
import { axeFaults, axeScript } from '../e2e/harness/run-axe.ts';
import { type BrowserPage, KEYS, plain, until } from './browser-page.ts';

export interface Scenario {
  name: string;
  /** The page it is tried on, by its path. */
  path: string;
  run(page: BrowserPage): Promise<void>;
}

const NATURALIA = '302 474 648 00664';

const element = (content: string, attributes = ''): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Formation</title>
   <script type="module" src="/w/define.js"></script><main><h1>Formation</h1>${content.replace('<opco-finder', `<opco-finder ${attributes}`)}</main>`;

/** The pages of the scenarios. A policy is sent with each: no browser may need more than a careful provider allows. */
export function scenarioPages(services: string): Record<string, { body: string; headers: Record<string, string> }> {
  const api = `api="${services}"`;
  const policy = {
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'none'; img-src data:; connect-src 'self' ${services}; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
  const fallback = '<a href="https://example.org/">Trouver mon OPCO</a></opco-finder>';
  const page = (content: string, attributes: string) => ({
    body: element(content, `${api} ${attributes}`),
    headers: policy,
  });
  return {
    '/plain': page(`<opco-finder>${fallback}`, ''),
    '/english': page(`<opco-finder>${fallback}`, 'lang="en" mode="badge"'),
    '/form': page(
      `<form><fieldset><legend>Devis</legend><opco-finder>${fallback}</fieldset><button type="reset">Vider</button></form>`,
      'name="opco" required mode="compact"',
    ),
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
];

async function expectAccessible(page: BrowserPage): Promise<void> {
  expect(await page.evaluate(axeFaults, undefined, axeScript())).toEqual([]);
}
