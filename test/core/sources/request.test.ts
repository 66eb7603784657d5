import { describe, expect, it } from 'vitest';
import { createRequest, type RequestOptions } from '../../../core/sources/request.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();
const QUICK = { timeout: 300, retryDelay: 5 };

function ask(options: RequestOptions = {}, signal?: AbortSignal) {
  return createRequest({ ...QUICK, ...options })(call(signal));
}

function call(signal?: AbortSignal) {
  const url = `${upstreams.current.bases.registry}/search?q=302474648`;
  return { source: 'company-registry', url, list: 'results', signal } as const;
}

function failed(kind: string, more = {}) {
  return { ok: false, failure: { source: 'company-registry', kind, ...more } };
}

describe('a request', () => {
  it('gives the list and what stands beside it', async () => {
    const reply = await ask();
    expect(reply.ok && reply.value.records[0]?.siren).toBe('302474648');
    expect(reply.ok && reply.value.whole.total_results).toBe(1);
  });

  it('is a plain GET: no cookie, no referrer, no header that would ask for a preflight', async () => {
    await ask();
    const [{ method, headers } = { method: '', headers: {} }] = upstreams.current.log;
    expect(method).toBe('GET');
    expect(Object.keys(headers)).not.toContain('cookie');
    expect(Object.keys(headers)).not.toContain('referer');
    expect(Object.keys(headers)).not.toContain('content-type');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  it.each<[string, typeof fetch]>([
    ['never answers', () => new Promise(() => undefined)],
    ['never comes to its end', async () => new Response(new ReadableStream())],
  ])('ends in time where it goes through a `fetch` that heeds no signal and %s', async (_, fetch) => {
    expect(await ask({ fetch, timeout: 20 })).toEqual(failed('timeout'));
    const controller = new AbortController();
    const reply = ask({ fetch, timeout: 60_000 }, controller.signal);
    controller.abort();
    expect(await reply).toEqual(failed('network'));
  });

  it.each([
    ['down', 'network', 2],
    ['500', 'server', 2],
    ['slow', 'timeout', 1],
    ['html', 'not-json', 1],
    ['half-json', 'not-json', 1],
    ['empty', 'not-json', 1],
    ['wrong-shape', 'unexpected-shape', 1],
    ['gone', 'refused', 1],
  ] as const)('reports an upstream that is %s as %s, in %i requests', async (fault, kind, requests) => {
    upstreams.current.setFault('registry', fault);
    expect(await ask()).toEqual(failed(kind));
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(requests);
  });

  it('asks once more after a 503, and is done when that works', async () => {
    upstreams.current.setFault('registry', '503-then-ok');
    expect((await ask()).ok).toBe(true);
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(2);
  });

  it('takes an answer longer than any real one for no JSON', async () => {
    upstreams.current.setAnswer('registry', { results: [{ nom_complet: 'x'.repeat(3_000_000) }] });
    expect(await ask()).toEqual(failed('not-json'));
  });

  it.each([[{ results: null }], [{ results: ['302474648'] }], [[]], [null], ['text']])(
    'refuses the shape of %j',
    async (body) => {
      upstreams.current.setAnswer('registry', body);
      expect(await ask()).toEqual(failed('unexpected-shape'));
    },
  );

  it('reports an address that is none as a network failure', async () => {
    const reply = await createRequest(QUICK)({ ...call(), url: 'not an address' });
    expect(reply).toEqual(failed('network'));
  });
});

describe('after a 429', () => {
  it('waits as long as it is told, without asking, then asks again', async () => {
    let now = 1_000_000;
    const request = createRequest({ ...QUICK, now: () => now });
    upstreams.current.setFault('registry', '429');
    expect(await request(call())).toEqual(failed('rate-limited', { retryAfter: 7 }));
    upstreams.current.setFault('registry', null);

    now += 2_500;
    expect(await request(call())).toEqual(failed('rate-limited', { retryAfter: 5 }));
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(1);

    now += 4_500;
    expect((await request(call())).ok).toBe(true);
  });

  it('lets other sources be asked', async () => {
    const request = createRequest(QUICK);
    upstreams.current.setFault('registry', '429');
    await request(call());
    const url = `${upstreams.current.bases.datasets}/api/1/datasets/table-siret-opco/`;
    const reply = await request({ source: 'official-table', url, list: 'resources', signal: undefined });
    expect(reply.ok).toBe(true);
  });

  it.each([
    ['soon', 5],
    [null, 5],
    ['0', 5],
    ['999999', 3600],
  ])('with Retry-After %j waits %i seconds', async (header, seconds) => {
    const fetch = async () => new Response('', { status: 429, headers: header ? { 'retry-after': header } : {} });
    expect(await ask({ fetch })).toEqual(failed('rate-limited', { retryAfter: seconds }));
  });

  it('knows the pace of the registry: the eighth request in a second is refused', async () => {
    const request = createRequest(QUICK);
    const replies = await Promise.all(Array.from({ length: 8 }, () => request(call())));
    expect(replies.filter(({ ok }) => !ok)).toEqual([failed('rate-limited', { retryAfter: 5 })]);
  });
});

describe('an aborted request', () => {
  it('is given up at once', async () => {
    upstreams.current.setFault('registry', 'slow');
    const controller = new AbortController();
    const reply = ask({ timeout: 60_000 }, controller.signal);
    setTimeout(() => controller.abort(), 20);
    expect(await reply).toEqual(failed('network'));
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(1);
  });

  it('is never sent when the signal was aborted before', async () => {
    expect(await ask({}, AbortSignal.abort())).toEqual(failed('network'));
    expect(upstreams.current.log).toEqual([]);
  });
});
