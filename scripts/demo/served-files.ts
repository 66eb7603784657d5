import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a file may fail to come. */
export type FileFault =
  /** The connection is cut after half of what was asked for. */
  | 'cut'
  /** Nothing more comes after that many bytes, and the connection stays open. */
  | { stallsAfter: number }
  /** Gone from its address. */
  | '404'
  | '500'
  /** One byte fewer than the file has, said and sent. */
  | 'shorter'
  /** Its length and what tells it apart are not said. */
  | 'bare';

export interface ServedFiles {
  set(path: string, bytes: Uint8Array): void;
  /** Bytes of a file; undefined where there is none. */
  lengthOf(path: string): number | undefined;
  /** Makes every file fail from now on; null heals them. */
  setFault(fault: FileFault | null): void;
  answer(path: string, request: IncomingMessage, response: ServerResponse): void;
}

/** Gives files as a static host does: length, ETag, and parts of them (`Range`, `If-Range`; RFC 9110, 13.1.5 and 14). */
export function createServedFiles(): ServedFiles {
  const files = new Map<string, Uint8Array>();
  let fault: FileFault | null = null;
  return {
    set: (path, bytes) => void files.set(path, bytes),
    lengthOf: (path) => files.get(path)?.length,
    setFault(next) {
      fault = next;
    },
    answer(path, request, response) {
      const whole = files.get(path);
      if (!whole || fault === '404') return void response.writeHead(404).end('Not found');
      if (fault === '500') return void response.writeHead(500).end('Something went wrong');
      const bytes = fault === 'shorter' ? whole.subarray(0, -1) : whole;
      const etag = `"${createHash('sha256').update(whole).digest('hex').slice(0, 16)}"`;
      const headers = { 'content-type': 'text/csv', etag, 'accept-ranges': 'bytes' };
      const first = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
      const condition = request.headers['if-range'];
      const isPart = first >= 0 && (condition === undefined || condition === etag);
      if (isPart && first >= bytes.length) {
        return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
      }
      const body = isPart ? bytes.subarray(first) : bytes;
      if (fault === 'bare') return void response.writeHead(200, { 'content-type': 'text/csv' }).end(body);
      response.writeHead(isPart ? 206 : 200, {
        ...headers,
        'content-length': body.length,
        ...(isPart && { 'content-range': `bytes ${first}-${bytes.length - 1}/${bytes.length}` }),
      });
      if (fault === 'cut') {
        response.write(body.subarray(0, Math.ceil(body.length / 2)), () => setTimeout(() => response.destroy(), 50));
      } else if (typeof fault === 'object' && fault) response.write(body.subarray(0, fault.stallsAfter));
      else response.end(body);
    },
  };
}
