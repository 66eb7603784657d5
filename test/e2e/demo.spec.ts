import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { PAGES } from '../../scripts/demo/render-page.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

test.describe('demo pages', () => {
  let demo: DemoServer;

  test.beforeAll(async () => {
    demo = await serveDemo({ ports: [0], sample: { base: 'http://127.0.0.1:9', month: '2026-06' } });
  });
  test.afterAll(() => demo.close());

  for (const address of Object.keys(PAGES)) {
    test(`${address} loads, is accessible, and says what answers`, async ({ context }) => {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });

      await page.goto(demo.url + address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('complementary')).toContainText('juin 2026');
      await expect(page.getByRole('complementary')).toContainText('recorded sample of real companies');
      await expect(page.getByRole('contentinfo')).toContainText('seul l’OPCO décide');
      await expect(page.getByRole('contentinfo')).toContainText('only the OPCO decides');
      await expectAccessible(page);
      expect(errors).toEqual([]);
    });
  }

  test('fit a narrow screen, in the dark too', async ({ context }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const address of Object.keys(PAGES)) {
      await page.goto(demo.url + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    }
  });

  test('load the widget', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/formation`);
    await page.waitForFunction(() => customElements.get('opco-finder') !== undefined);
    await expect(page.locator('opco-finder')).toHaveAttribute('api', 'http://127.0.0.1:9');
  });
});

test('npm start builds, serves every page and both scripts, and says so', async () => {
  test.setTimeout(120_000);
  const script = path.join(import.meta.dirname, '../../scripts/start.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
  for (const address of [...Object.keys(PAGES), '/widget/define.js', '/demo.js']) {
    expect(stdout).toMatch(new RegExp(`^200 ${address} [1-9]\\d* bytes$`, 'm'));
  }
});
