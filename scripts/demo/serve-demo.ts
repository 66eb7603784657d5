import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { endCompressed } from './compressed.ts';
import { readForm, receivedPage } from './received-page.ts';
import { PAGES, renderPage, type Sample } from './render-page.ts';
import { sampleTable } from './sample-table.ts';

const root = path.join(import.meta.dirname, '../..');
const { version } = packageJson;
const UPSTREAMS = 'https://recherche-entreprises.api.gouv.fr https://tabular-api.data.gouv.fr https://www.data.gouv.fr';

/** Folder of the sample of the official table, in shards. */
const TABLE = '/siret-table/';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface DemoServer {
  /** Without a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the demo pages and the built widget on this machine only, under a strict content policy, as a careful provider
 * would, with a sample of the official table as a folder of shards. Reads dist-widget/ at each request.
 * @param options.ports ports to try in order; 0 is any free one
 * @param options.sample what stands in for the upstreams, or null to ask them live
 * @throws Error when none of the ports is free
 */
export async function serveDemo(options: { ports: number[]; sample: Sample | null }): Promise<DemoServer> {
  const { ports, sample } = options;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${sample ? sample.base : UPSTREAMS}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

  const table = await sampleTable();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? '/', 'http://demo').pathname;
    const give = (type: string, body: string | Buffer, caching = 'no-cache') => {
      response.setHeader('content-type', type).setHeader('cache-control', caching);
      endCompressed(request, response, Buffer.from(body));
    };
    const givePage = (html: string) => {
      response.setHeader('content-security-policy', policy);
      give('text/html; charset=utf-8', html);
    };
    if (address === '/builder') return void response.writeHead(301, { location: '/builder/' }).end();
    if (Object.hasOwn(PAGES, address)) return givePage(renderPage(address, sample));
    if (address === '/received' && request.method === 'POST') {
      const entries = await readForm(request);
      if (entries) return givePage(receivedPage(entries, request.headers.referer));
      response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8' }).end('Too long');
      return;
    }
    const file = fileAt(address);
    const content = address.startsWith(TABLE) ? table.get(address.slice(TABLE.length)) : file && read(file);
    if (!content) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    const isNamedByContent = /^\/(?:widget|\d+\.\d+\.\d+)\/.*-[\w-]{8}\.\w+$/.test(address);
    give(
      TYPES[path.extname(address.replace(/\/$/, '/index.html'))] ?? 'application/octet-stream',
      Buffer.from(content),
      isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  };
  const server = createServer((request, response) => {
    // A form that is cut off on its way: nobody waits for an answer any more.
    answer(request, response).catch(() => response.destroy());
  });

  for (const port of ports) {
    if (await listens(server, port)) {
      return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    }
  }
  throw new Error(`No free port among ${ports.join(', ')}: set PORT to another one.`);
}

/**
 * The widget stands at `/widget/0.2.0/`, as a provider would serve it, and at `/widget/` for pages that outlive a version; at
 * `/0.2.0/` beside `/builder/`, the page that makes the tag.
 */
function fileAt(address: string): string | undefined {
  const name = path.basename(address);
  const [, ofBuilder] = /^\/builder\/((?:docs\/)?(?:[a-z]+\.\w+)?)$/.exec(address) ?? [];
  if (ofBuilder !== undefined) return path.join(root, 'dist-widget/builder', ofBuilder || 'index.html');
  const [, file] =
    /^\/(?:widget\/(?:\d+\.\d+\.\d+\/)?|\d+\.\d+\.\d+\/)((?:\w[\w.-]*\/)?\w[\w.-]*)$/.exec(address) ?? [];
  if (file) return path.join(root, 'dist-widget', version, file);
  if (address === '/icon.svg') return path.join(root, 'scripts/icon/icon.svg');
  if (/^\/[\w-]+\.(?:css|js|svg)$/.test(address)) return path.join(import.meta.dirname, 'pages', name);
  return undefined;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const refuse = () => resolve(false);
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve(true);
    });
  });
}
