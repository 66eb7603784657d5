import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, LookupResult, Query, Siret } from '../../core/answer.ts';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { upstreamsForEachTest } from '../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();
/** Has a row in the official table. */
const BNP: Query = { by: 'siret', siret: '66204244932116' as Siret };

describe('where an element’s answers come from', () => {
  let said: string[];
  let openLookUp: typeof import('../../widget/open-look-up.ts').openLookUp;

  beforeEach(async () => {
    vi.resetModules();
    ({ openLookUp } = await import('../../widget/open-look-up.ts'));
    said = [];
    vi.spyOn(console, 'warn').mockImplementation((sentence) => void said.push(sentence));
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    };
  });

  async function ask(attributes: Record<string, string>, source?: unknown): Promise<LookupResult> {
    const element = { getAttribute: (name: string) => attributes[name] ?? null, source: source as typeof fetch };
    return (await openLookUp(element)).lookUp(BNP);
  }

  /** The page's own proxy: it is asked with the official addresses, and answers as the official servers do. */
  function proxy(asked: string[]): typeof fetch {
    return (input, init) => {
      const address = String(input);
      asked.push(new URL(address).origin);
      for (const name of ['table', 'datasets', 'registry'] as const) {
        if (address.startsWith(OFFICIAL_BASES[name])) {
          return fetch(address.replace(OFFICIAL_BASES[name], upstreams.current.bases[name]), init);
        }
      }
      throw new Error(`asked ${address}`);
    };
  }

  it('is the page’s own proxy where it has one, and what comes through it is never said to be official', async () => {
    vi.stubGlobal('document', { baseURI: 'https://www.formation.example/cours' });
    const asked: string[] = [];
    const { attribution, facts } = answerIn(await ask({}, proxy(asked)));
    expect(new Set(asked)).toEqual(
      new Set([
        'https://www.data.gouv.fr',
        'https://tabular-api.data.gouv.fr',
        'https://recherche-entreprises.api.gouv.fr',
      ]),
    );
    expect(attribution).toMatchObject({ outcome: 'attributed', opco: 'atlas', certainty: 'deduced' });
    const sources = Object.values(facts).map(({ source }) => source);
    expect(sources.length).toBeGreaterThan(3);
    for (const { id, publisher } of sources.filter((each) => each.id !== 'asked')) {
      expect({ id, publisher }).toEqual({ id: 'other-host', publisher: 'www.formation.example' });
    }
    expect(said).toEqual([]);
  });

  it.each([
    ['a page without a host', 'file:///C:/cours.html'],
    ['a page of `srcdoc` in one without', 'about:srcdoc'],
  ])('is said for %s too', async (_, baseURI) => {
    vi.stubGlobal('document', { baseURI });
    expect(answerIn(await ask({}, proxy([]))).attribution.certainty).toBe('deduced');
  });

  it('is a failure where the proxy throws or brings nonsense, and never an exception', async () => {
    const broken: unknown[] = [
      () => {
        throw new Error('no');
      },
      async () => 'text',
      async () => new Response('<html>'),
      async () => null,
    ];
    for (const source of broken) expect((await ask({}, source)).kind).toBe('failed');
  });

  it('is nobody with `api="off"`', async () => {
    const asked: string[] = [];
    expect((await ask({ api: 'off' }, proxy(asked))).kind).toBe('failed');
    expect(asked).toEqual([]);
  });

  it('is named by its host, where the page writes its address without one', async () => {
    vi.stubGlobal('document', { baseURI: `${upstreams.current.url}/cours/anglais` });
    for (const api of ['/', '..', upstreams.current.url.replace('http:', '')]) {
      const { publisher } = answerIn(await ask({ api })).facts.officialRow?.source ?? {};
      expect(publisher, api).toBe(new URL(upstreams.current.url).host);
    }
  });

  it('is named in the console where it is none', async () => {
    vi.stubGlobal('document', { baseURI: upstreams.current.url });
    await ask({ api: 'javascript:alert(1)', 'table-src': 'https://' }, 'https://proxy.example');
    expect(said).toEqual([
      'opco-finder: api="javascript:alert(1)" is no address: questions about a company stay without an answer.',
      'opco-finder: source is https://proxy.example, no function like fetch.',
      'opco-finder: table-src="https://" is no address: the table is not read from there.',
    ]);
  });

  it('is named in the console where the folder of the table holds none; the services answer', async () => {
    const folder = `${upstreams.current.url}/nowhere`;
    const { attribution } = answerIn(await ask({ api: upstreams.current.url, 'table-src': folder }));
    expect(attribution.opco).toBe('atlas');
    expect(said).toEqual([`opco-finder: table-src="${folder}" gave no table: refused.`]);
  });
});

function answerIn(result: LookupResult): Answer {
  if (result.kind !== 'answer') throw new Error(`no answer: ${JSON.stringify(result)}`);
  return result.answer;
}
