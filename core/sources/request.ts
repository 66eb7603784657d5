import { safeParse, type ZodMiniType } from 'zod/mini';
import type { SourceFailure, SourceId } from '../answer.ts';

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

export interface RequestCall<T> {
  source: SourceId;
  url: string;
  schema: ZodMiniType<T>;
  signal?: AbortSignal | undefined;
  /** False where the caller has another address to try, which is better than the same one twice. */
  retry?: boolean;
}

export type Request = <T>(call: RequestCall<T>) => Promise<Reply<T>>;

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

  return async ({ source, url, schema, signal, retry = true }) => {
    const fail = (kind: SourceFailure['kind'], retryAfter?: number): Reply<never> => ({
      ok: false,
      failure: retryAfter === undefined ? { source, kind } : { source, kind, retryAfter },
    });

    const secondsLeft = Math.ceil(((pausedUntil.get(source) ?? 0) - now()) / 1000);
    if (secondsLeft > 0) return fail('rate-limited', secondsLeft);

    let got = await getText(fetch, url, timeout, signal);
    if (retry && isWorthARetry(got)) {
      await pause(retryDelay, signal);
      if (!signal?.aborted) got = await getText(fetch, url, timeout, signal);
    }

    if (typeof got === 'string') return fail(got);
    if (got.status === 429) {
      const seconds = pauseAsked(got.retryAfter, now());
      pausedUntil.set(source, now() + seconds * 1000);
      return fail('rate-limited', seconds);
    }
    if (got.status >= 500) return fail('server');
    if (got.status >= 400) return fail('refused');

    let json: unknown;
    try {
      json = JSON.parse(got.text);
    } catch {
      return fail('not-json');
    }
    const checked = safeParse(schema, json);
    return checked.success ? { ok: true, value: checked.data } : fail('unexpected-shape');
  };
}

interface HttpAnswer {
  status: number;
  text: string;
  retryAfter: string | null;
}

type Broken = 'timeout' | 'network' | 'unexpected-shape';

function isWorthARetry(got: HttpAnswer | Broken): boolean {
  return typeof got === 'string' ? got === 'network' : got.status >= 500;
}

async function getText(
  fetch: typeof globalThis.fetch,
  url: string,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer | Broken> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let broken: Broken = 'network';
  const timer = setTimeout(() => {
    broken = 'timeout';
    abort();
  }, timeout);
  signal?.addEventListener('abort', abort);
  try {
    if (signal?.aborted) return 'network';
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The browser's own cache would keep a trace of who was asked about, and answer a refresh with the old answer.
      cache: 'no-store',
      signal: controller.signal,
    });
    const text = response.ok ? await readText(response) : '';
    if (text === null) {
      broken = 'unexpected-shape';
      return broken;
    }
    return { status: response.status, text, retryAfter: response.headers.get('retry-after') };
  } catch {
    return broken;
  } finally {
    // Also drops the body of a refusal, or the rest of an answer that is too long.
    abort();
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** The body as text, or null when it is longer than any real answer. */
async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) return null;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds to stay silent: what `Retry-After` says (seconds or a date), within reason, at least 5. */
function pauseAsked(header: string | null, now: number): number {
  const seconds = Number(header ?? 0);
  const asked = Number.isNaN(seconds) ? (Date.parse(header ?? '') - now) / 1000 : seconds;
  return Math.min(Math.max(Math.ceil(asked) || 0, MIN_PAUSE_SECONDS), MAX_PAUSE_SECONDS);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
