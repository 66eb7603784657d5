import type { SourceFailure, SourceId } from '../answer.ts';
import { readBody } from './read-body.ts';
import { isRecord, type UpstreamRecord } from './read-upstream.ts';

/** What a source gives back: a value, or how it failed. An aborted request counts as a network failure. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: SourceFailure };

export interface RequestOptions {
  fetch?: typeof globalThis.fetch;
  /** Milliseconds; `Date.now` unless told. */
  now?: () => number;
  /** Longest wait for a whole answer, in milliseconds. */
  timeout?: number;
  /** Pause before the one retry, in milliseconds. */
  retryDelay?: number;
}

export interface RequestCall {
  source: SourceId;
  url: string;
  /** Field of the answer that holds its list. */
  list: string;
  signal: AbortSignal | undefined;
  /** False where the caller has another address to try, which is better than the same one twice. */
  retry?: boolean;
}

/** An answer: the records of its list, and the whole of it for what stands beside. */
export interface Page {
  records: UpstreamRecord[];
  whole: UpstreamRecord;
}

export type Request = (call: RequestCall) => Promise<Reply<Page>>;

/** Far above any real answer, a few tens of kilobytes. */
const MAX_BYTES = 2_000_000;
const MIN_PAUSE_SECONDS = 5;
const MAX_PAUSE_SECONDS = 3600;

/**
 * One place for the manners of every upstream: a plain GET without headers, cookies or referrer, a time limit, a size
 * limit, one retry on a broken connection or a 5xx, and after a 429 a pause in which nothing is sent to that source.
 * Their documentation: 7 requests a second for one address, then blocked connections for those who insist.
 */
export function createRequest(options: RequestOptions = {}): Request {
  const { fetch = globalThis.fetch, now = Date.now, timeout = 5000, retryDelay = 1000 } = options;
  const pausedUntil = new Map<SourceId, number>();

  async function get(url: string, signal: AbortSignal | undefined): Promise<HttpAnswer | 'timeout' | 'network'> {
    const limit = AbortSignal.timeout(timeout);
    const end = signal ? AbortSignal.any([signal, limit]) : limit;
    try {
      return await untilAborted(read(url, end), end);
    } catch {
      return limit.aborted ? 'timeout' : 'network';
    }
  }

  async function read(url: string, signal: AbortSignal): Promise<HttpAnswer> {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The browser's own cache would keep a trace of who was asked about, and answer a refresh with the old answer.
      cache: 'no-store',
      signal,
    });
    const bytes = await readBody(response.body, response.ok ? MAX_BYTES : 0);
    // What is longer than any real answer reads as none, and that is no JSON.
    const text = bytes ? new TextDecoder().decode(bytes) : '';
    return { status: response.status, text, retryAfter: response.headers.get('retry-after') };
  }

  return async ({ source, url, list, signal, retry = true }) => {
    const fail = (kind: SourceFailure['kind'], more?: { retryAfter: number }): Reply<never> => ({
      ok: false,
      failure: { source, kind, ...more },
    });

    const secondsLeft = Math.ceil(((pausedUntil.get(source) ?? 0) - now()) / 1000);
    if (secondsLeft > 0) return fail('rate-limited', { retryAfter: secondsLeft });

    let got = await get(url, signal);
    if (retry && (got === 'network' || (typeof got === 'object' && got.status >= 500))) {
      await new Promise((resolve) => setTimeout(resolve, retryDelay));
      if (!signal?.aborted) got = await get(url, signal);
    }

    if (typeof got === 'string') return fail(got);
    const { status, text, retryAfter } = got;
    if (status === 429) {
      const seconds = Math.min(Math.max(Number(retryAfter) || 0, MIN_PAUSE_SECONDS), MAX_PAUSE_SECONDS);
      pausedUntil.set(source, now() + seconds * 1000);
      return fail('rate-limited', { retryAfter: seconds });
    }
    if (status >= 500) return fail('server');
    if (status >= 400) return fail('refused');

    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return fail('not-json');
    }
    if (!isRecord(json)) return fail('unexpected-shape');
    // All that is asked of an upstream: a field that is absent or has another type tomorrow costs its own fact, no more.
    const records = json[list];
    return Array.isArray(records) && records.every(isRecord)
      ? { ok: true, value: { records, whole: json } }
      : fail('unexpected-shape');
  };
}

/** The work, or a rejection with the signal: a `fetch` of a page's own need not heed it, and may hang for ever. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
    work.then(resolve, reject);
  });
}

interface HttpAnswer {
  status: number;
  text: string;
  retryAfter: string | null;
}
