import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';

/** What a host does with one request: a body to send, a status, or anything else. */
export type HostAnswer = Uint8Array | string | number | ((response: ServerResponse) => void);

export interface TableFolder {
  /** With a trailing slash. */
  url: string;
  host: string;
  /** Every request so far, in order. */
  log: { path: string; headers: IncomingMessage['headers'] }[];
  /** Files of the folder by their path in it; what is not there is a 404. */
  files: Map<string, HostAnswer>;
  /** Paths asked since the last time, in order. */
  asked(): string[];
}

/** A static host with one folder, fresh for each test of a file. */
export function tableFolderForEachTest(): { current: TableFolder } {
  const holder = {} as { current: TableFolder };
  let close: () => Promise<void>;
  beforeEach(async () => {
    const log: TableFolder['log'] = [];
    const files: TableFolder['files'] = new Map();
    let counted = 0;
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      log.push({ path, headers: request.headers });
      const answer = files.get(path.replace(/^\/table\//, '')) ?? 404;
      if (typeof answer === 'function') answer(response);
      else if (typeof answer === 'number')
        response.writeHead(answer, { 'content-type': 'text/html' }).end('<h1>Error</h1>');
      else response.writeHead(200).end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    holder.current = {
      url: `http://${host}/table/`,
      host,
      log,
      files,
      asked() {
        const paths = log.slice(counted).map(({ path }) => path);
        counted = log.length;
        return paths;
      },
    };
    close = () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
  });
  afterEach(() => close());
  return holder;
}
