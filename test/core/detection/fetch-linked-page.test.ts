import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchLinkedPage } from '../../../core/detection/fetch-linked-page.ts';
import type { GatheredPage } from '../../../core/detection/gathered-page.ts';

const from = 'https://example.com/accueil';
const address = 'https://example.com/mentions-legales';
const gathered = { url: address, title: '' } as GatheredPage;

/** Stands in for the browser's parser: the text that it was given is what the reader sees. */
class TextParser {
  parseFromString(text: string): { text: string } {
    return { text };
  }
}

/** Fetches a page that the site answers so; also what was asked, and the text that came to the reader. */
async function read(answer: (url: string, init: RequestInit) => Response | Promise<Response>, url = address) {
  const asked: [url: string, init: RequestInit][] = [];
  vi.stubGlobal('DOMParser', TextParser);
  vi.stubGlobal('fetch', async (to: string, init: RequestInit) => {
    asked.push([to, init]);
    return answer(to, init);
  });
  const texts: string[] = [];
  const page = await fetchLinkedPage(url, {
    from,
    gather: async (document) => {
      texts.push((document as never as { text: string }).text);
      return gathered;
    },
  });
  return { page, asked, text: texts[0] };
}

const reply = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'text/html' }, status = 200) => {
  const response = new Response(body, { headers, status });
  Object.defineProperty(response, 'url', { value: address });
  return response;
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('fetchLinkedPage', () => {
  it('asks the same origin once, without cookies, and reads what comes', async () => {
    const { page, asked, text } = await read(() => reply('<p>SIRET</p>'));
    expect(page).toEqual({ ok: true, url: address, page: gathered });
    expect(text).toBe('<p>SIRET</p>');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.[1]).toMatchObject({ mode: 'same-origin', credentials: 'omit' });
  });

  it.each([
    'https://other.example/mentions-legales',
    'http://example.com/mentions-legales',
    'https://example.com:8443/',
    'https://example.com.evil.example/',
    'data:text/html,<p>',
  ])('asks nothing of another origin: %s', async (url) => {
    const { page, asked } = await read(() => reply(''), url);
    expect(page).toEqual({ ok: false, url, reason: 'other-origin' });
    expect(asked).toEqual([]);
  });

  it('tells a redirect that the browser refused from a connection that failed', async () => {
    const refused = await read((_url, { redirect }) => {
      if (redirect === 'manual') return { type: 'opaqueredirect' } as Response;
      throw new TypeError('Failed to fetch');
    });
    expect(refused.page).toMatchObject({ ok: false, reason: 'other-origin' });
    const cut = await read(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(cut.page).toMatchObject({ ok: false, reason: 'network' });
  });

  it.each([404, 403, 500])('says that the site refused it: %i', async (status) => {
    const { page } = await read(() => reply('', undefined, status));
    expect(page).toMatchObject({ ok: false, reason: 'refused' });
  });

  it.each(['application/pdf', 'text/plain', 'application/json', ''])('reads no %j', async (type) => {
    const { page } = await read(() => reply('x', { 'content-type': type }));
    expect(page).toMatchObject({ ok: false, reason: 'not-a-page' });
  });

  it('reads 1 MB and not a byte more, whatever the headers promise', async () => {
    const most = 'a'.repeat(1_000_000);
    expect((await read(() => reply(most))).page.ok).toBe(true);
    expect((await read(() => reply(`${most}a`))).page).toMatchObject({ ok: false, reason: 'too-big' });
    const announced = { 'content-type': 'text/html', 'content-length': '1000001' };
    expect((await read(() => reply('a', announced))).page).toMatchObject({ ok: false, reason: 'too-big' });
    const lying = { 'content-type': 'text/html', 'content-length': '1' };
    expect((await read(() => reply(`${most}a`, lying))).page).toMatchObject({ ok: false, reason: 'too-big' });
  });

  it('stops an endless page at its first megabyte', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const { page } = await read(() => reply(endless));
    expect(page).toMatchObject({ ok: false, reason: 'too-big' });
    expect(sent).toBeLessThan(1_500_000);
  });

  it('gives up after its time', async () => {
    const { page } = await read((_url, { signal }) => {
      vi.spyOn(signal as AbortSignal, 'aborted', 'get').mockReturnValue(true);
      throw new DOMException('Timed out', 'TimeoutError');
    });
    expect(page).toMatchObject({ ok: false, reason: 'too-slow' });
  });

  it.each([
    ['its header', 'text/html; charset=iso-8859-1', '<p>é'],
    ['its meta', 'text/html', '<meta charset="windows-1252"><p>é'],
    ['the old meta', 'text/html', '<meta http-equiv="content-type" content="text/html; charset=latin1"><p>é'],
  ])('decodes by %s', async (_where, type, page) => {
    const bytes = Uint8Array.from(page, (letter) => letter.charCodeAt(0));
    expect((await read(() => reply(bytes, { 'content-type': type }))).text).toBe(page);
  });

  it.each(['text/html', 'text/html; charset=utf-8', 'text/html; charset=martian'])(
    'else as UTF-8: %s',
    async (type) => {
      expect((await read(() => reply('<p>é 😀', { 'content-type': type }))).text).toBe('<p>é 😀');
    },
  );
});
