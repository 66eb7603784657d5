import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Below it, compression wins nothing. */
const LEAST_BYTES = 500;
const isText = (type: string) => /^(?:text|application\/json|image\/svg)/.test(type);
const made = new Map<string, Buffer>();

/** Ends an answer with a body in the shortest form that the browser takes, as a careful static host does. */
export function endCompressed(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  if (!encoding || body.length < LEAST_BYTES || !isText(String(response.getHeader('content-type')))) {
    response.end(body);
    return;
  }
  response.setHeader('content-encoding', encoding);
  response.setHeader('vary', 'accept-encoding');
  const key = encoding + createHash('sha256').update(body).digest('base64');
  const short = made.get(key) ?? (encoding === 'br' ? brotliCompressSync(body) : gzipSync(body));
  made.set(key, short);
  response.end(short);
}
