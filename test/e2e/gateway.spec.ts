import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './harness/extension-test.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';
import { servePages } from './harness/serve-pages.ts';

const HOST = 'https://tabular-api.data.gouv.fr';

test.describe('the stand-in for the official hosts', () => {
  let standIn: Server;
  let url = '';

  test.beforeAll(async () => {
    standIn = createServer((request, response) => {
      if (request.url === '/cut') request.socket.destroy();
      else if (request.url === '/closed') response.writeHead(410).end('Gone');
      else response.writeHead(200, { 'access-control-allow-origin': '*' }).end(`Answer to ${request.url}`);
    });
    await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`;
  });
  test.afterAll(() => standIn.close());

  test('answers as the upstreams do, and nothing else is reached', async ({ context }) => {
    const asked = routeUpstreams(context, { url });
    const pages = await servePages({ '/': '<!doctype html><title>Test</title>' });
    const page = await context.newPage();
    await page.goto(pages.url);
    const ask = (address: string) =>
      page.evaluate(
        (target) =>
          fetch(target).then(
            (response) => response.text(),
            () => 'unreadable',
          ),
        address,
      );

    expect(await ask(`${HOST}/open?q=1`)).toBe('Answer to /open?q=1');
    expect(await ask(`${HOST}/closed`)).toBe('unreadable');
    expect(await ask(`${HOST}/cut`)).toBe('unreadable');
    expect(await ask('https://elsewhere.example/')).toBe('unreadable');
    expect(asked).toEqual([`${HOST}/open?q=1`, `${HOST}/closed`, `${HOST}/cut`, 'https://elsewhere.example/']);
    await pages.close();
  });
});
