import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** Without a trailing slash. */
  url: string;
  /** Every request so far, in order, without those of the browser for an icon. */
  requests: { path: string; cookie: string | undefined }[];
  close(): Promise<void>;
}

/** What a path answers, where it is not simply a page. */
export interface ServedAnswer {
  /** 200 unless told. */
  status?: number;
  /** HTML unless told. */
  type?: string;
  /** Where a redirect leads. */
  location?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The connection stays open, and nothing comes. */
  isSilent?: true;
  /** The body comes, and its end does not. */
  isEndless?: true;
}

/**
 * Serves what a test wrote.
 * @param pages HTML, or another answer, by path: `/notice`
 */
export async function servePages(pages: Record<string, string | ServedAnswer>): Promise<PageServer> {
  const requests: PageServer['requests'] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://test');
    if (pathname !== '/favicon.ico') requests.push({ path: pathname, cookie: request.headers.cookie });
    const served = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    const answer = served ?? { status: 404, body: '<!doctype html><title>Not found</title>' };
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      location,
      headers,
      body = '',
      isSilent,
      isEndless,
    } = typeof answer === 'string' ? { body: answer } : answer;
    if (isSilent) return;
    response.writeHead(status, { 'content-type': type, ...(location && { location }), ...headers });
    response.write(body);
    if (!isEndless) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
