import type { LinkedPage } from '../answer.ts';
import type { GatheredPage } from './gathered-page.ts';

const MOST_BYTES = 1_000_000;
const MOST_MILLISECONDS = 5_000;

/** A page that was fetched and gathered, or why it was not. */
export type FetchedPage = { ok: true; url: string; page: GatheredPage } | (LinkedPage & { ok: false });

export interface LinkedPageOptions {
  /** Address of the page that has the link: only its origin is asked. */
  from: string;
  /** Gathers the document, which runs no script and loads nothing. */
  gather: (document: Document, url: string) => Promise<GatheredPage>;
}

/**
 * Fetches a page of the same origin without cookies and gathers it. Another origin is never asked, be it the link's or
 * that of a redirect. At most 1 MB and 5 seconds; HTML only. Never throws: what went wrong is the `reason`, `refused`
 * for an answer such as 404.
 */
export async function fetchLinkedPage(address: string, options: LinkedPageOptions): Promise<FetchedPage> {
  const { from, gather } = options;
  const slow = AbortSignal.timeout(MOST_MILLISECONDS);
  const fail = (reason: (LinkedPage & { ok: false })['reason']): FetchedPage => ({ ok: false, url: address, reason });
  const request: RequestInit = {
    // A redirect to another origin fails before it is followed.
    mode: 'same-origin',
    credentials: 'omit',
    headers: { accept: 'text/html' },
    signal: slow,
  };
  try {
    const { origin } = new URL(from);
    if (new URL(address, from).origin !== origin) return fail('other-origin');
    let response: Response;
    try {
      response = await fetch(address, request);
    } catch (error) {
      if (slow.aborted) throw error;
      // A refused redirect and a cut connection fail alike; asked not to follow, the browser tells them apart. A redirect
      // without end it does not tell from one to another origin: the reason stands for both.
      const { type } = await fetch(address, { ...request, redirect: 'manual' });
      return fail(type === 'opaqueredirect' ? 'other-origin' : 'network');
    }
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) return fail('refused');
    if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return fail('not-a-page');
    const bytes = await readBytes(response);
    if (!bytes) return fail('too-big');
    const page = new DOMParser().parseFromString(decode(bytes, type), 'text/html');
    return { ok: true, url: response.url, page: await gather(page, response.url) };
  } catch {
    return fail(slow.aborted ? 'too-slow' : 'network');
  }
}

/** Null, and the rest left unread, as soon as there are too many. */
async function readBytes({ body, headers }: Response): Promise<Uint8Array | null> {
  if (Number(headers.get('content-length')) > MOST_BYTES) {
    await body?.cancel();
    return null;
  }
  const bytes = new Uint8Array(MOST_BYTES);
  const reader = body?.getReader();
  for (let length = 0; ; ) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return bytes.subarray(0, length);
    if (length + value.length > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    bytes.set(value, length);
    length += value.length;
  }
}

/** By the charset of the header, else of the page's `<meta>`, else as UTF-8. */
function decode(bytes: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, charset] =
    /charset\s*=\s*["']?([\w-]{1,40})/i.exec(type) ??
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start) ??
    [];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
