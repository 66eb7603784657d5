import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';

const BNP_PARIBAS = '662 042 449 32116';
const OCTO = '418 166 096 00069';

test.describe('the widget with a copy of the table on its own site', () => {
  let upstreams: ServedUpstreams;
  let demo: DemoServer;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    demo = await serveDemo({ ports: [0], sample: { base: upstreams.url, month: upstreams.month } });
  });
  test.afterEach(async () => {
    await demo.close();
    await upstreams.close();
  });

  test('asks its site for one group of companies, and no API for the OPCO', async ({ context }) => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/siret-table/')) asked.push(pathname);
    });
    await page.goto(`${demo.url}/fr/table`);
    const field = page.getByRole('combobox');
    await field.fill(BNP_PARIBAS);
    expect(asked).toEqual([]);
    await field.press('Enter');

    const answer = page.getByRole('article');
    await expect(answer.getByRole('heading', { level: 2 })).toContainText('Atlas');
    // Rows from another host are never called official.
    await expect(answer).toContainText('D’après une copie de la table');
    await expect(answer).toContainText('127.0.0.1');
    await expect(answer).toContainText('échantillon enregistré');
    await expect(answer.getByRole('heading', { level: 2 })).toContainText('BNP PARIBAS');

    const [list, shard, ...more] = asked;
    expect(list).toBe('/siret-table/siret-table.json');
    expect(shard).toMatch(/^\/siret-table\/siret-table-202606-[0-9a-f]{8}\/\d{4}\.siro$/);
    expect(more).toEqual([]);
    expect(upstreams.log.map(({ upstream }) => upstream)).not.toContain('table');
    expect(upstreams.log.map(({ upstream }) => upstream)).not.toContain('datasets');
    await expectAccessible(page);
  });

  test('asks the table in line where its sample has no row', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/table`);
    await page.getByRole('combobox').fill(OCTO);
    await page.getByRole('combobox').press('Enter');
    await expect(page.getByRole('article')).toContainText('Atlas');
    expect(upstreams.log.map(({ upstream }) => upstream)).toContain('table');
  });

  test('says that its copy is damaged, and that the table in line answered', async ({ context }) => {
    const page = await context.newPage();
    await page.route('**/siret-table/**/*.siro', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 40] = (body[body.length - 40] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
    await page.goto(`${demo.url}/fr/table`);
    await page.getByRole('combobox').fill(BNP_PARIBAS);
    await page.getByRole('combobox').press('Enter');
    const answer = page.getByRole('article');
    await expect(answer).toContainText('Atlas');
    await expect(answer).toContainText(
      'La copie de la table officielle est abîmée. La table officielle en ligne a été consultée à sa place.',
    );
  });
});
