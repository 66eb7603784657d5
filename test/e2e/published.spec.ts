import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { sampleTable } from '../../scripts/demo/sample-table.ts';
import { expect, test } from './harness/extension-test.ts';
import { pagesOfFolder } from './harness/pages-of-folder.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';

const published = path.join(import.meta.dirname, '../published');
const built = path.join(import.meta.dirname, '../../dist-widget', packageJson.version);

const [, snippet = ''] =
  /^## 0\.1\.0[\s\S]*?```html\n([\s\S]*?)```/m.exec(readFileSync(path.join(published, 'README.md'), 'utf8')) ?? [];
const OLD_SCRIPT = '/opcoscope/define.js';
const NEW_SCRIPT = '/new/define.js';

test.describe('the snippet of version 0.1.0', () => {
  let unpacked: string;
  let upstreams: ServedUpstreams;
  let site: PageServer;

  test.beforeAll(async () => {
    unpacked = mkdtempSync(path.join(tmpdir(), 'opcoscope-0.1.0-'));
    const archive = path.join(published, 'opcoscope-0.1.0.tgz');
    expect(spawnSync('tar', ['-xzf', archive, '-C', unpacked]).status).toBe(0);
    upstreams = await serveUpstreams();
    const table = [...(await sampleTable())].map(([file, bytes]) => [`/opco/${file}`, Buffer.from(bytes)] as const);
    const body = snippet.replace('api="/api"', `api="${upstreams.url}"`);
    const page = (content: string) => `<!doctype html><html lang="fr"><title>Page</title>${content}`;
    const second = (source: string) => `<script type="module" src="${source}"></script>`;
    site = await servePages({
      ...pagesOfFolder(unpacked, `${path.posix.dirname(OLD_SCRIPT)}/`),
      ...pagesOfFolder(built, `${path.posix.dirname(NEW_SCRIPT)}/`),
      ...Object.fromEntries(table.map(([file, bytes]) => [file, { type: 'application/octet-stream', body: bytes }])),
      '/old': page(body),
      '/old-then-new': page(body + second(NEW_SCRIPT)),
      '/new-then-old': page(second(NEW_SCRIPT) + body),
      '/new': page(body.replace(OLD_SCRIPT, NEW_SCRIPT)),
    });
  });
  test.afterAll(async () => {
    await site.close();
    await upstreams.close();
    rmSync(unpacked, { recursive: true, force: true });
  });

  for (const [address, what, script] of [
    ['/old', 'works with its own files', OLD_SCRIPT],
    ['/old-then-new', 'works when a newer version loads after it', NEW_SCRIPT],
    ['/new-then-old', 'works when a newer version was there before', OLD_SCRIPT],
    ['/new', 'works with the files of today', NEW_SCRIPT],
  ] as const) {
    test(what, async ({ context }) => {
      const { page, faults } = await open(context, site.url + address);
      expect(site.requests.map((request) => request.path)).toContain(script);
      const asked = upstreams.log.length;

      const field = page.getByRole('combobox').first();
      await expect(field).toHaveValue(/^302\s474\s648\s00664$/);
      expect(upstreams.log.length).toBe(asked);
      await page.getByRole('button', { name: /OPCO/ }).first().click();
      const answer = page.getByRole('article').first();
      await expect(answer.getByRole('heading').first()).toContainText('NATURALIA FRANCE');
      await expect(answer).toContainText('L’Opcommerce');
      // The row came from the site's own folder, and the page was told.
      await expect(answer).toContainText('127.0.0.1');
      expect(await page.evaluate(() => document.body.dataset.opco)).toBe('opcommerce');

      // Who the visitor is was said by the page: they are asked for the course first.
      await page.getByText('Qui peut payer', { exact: false }).first().click();
      await expect(page.getByRole('heading', { name: 'Quelle formation ?' })).toBeVisible();
      expect(faults).toEqual([]);
    });
  }
});

async function open(context: BrowserContext, address: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('opco-result', (event) => {
      document.body.dataset.opco = (event as CustomEvent).detail.attribution?.opco;
    });
  });
  await page.goto(address);
  return { page, faults };
}
