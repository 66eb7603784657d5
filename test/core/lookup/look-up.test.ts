import { describe, expect, it } from 'vitest';
import type { Answer, Idcc, LookupResult, Naf, Naf2025, Query, Siren, Siret } from '../../../core/answer.ts';
import type { CompanyCache } from '../../../core/cache/cache.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { createLookUp, type LookUpOptions } from '../../../core/lookup/look-up.ts';
import { OFFICIAL_BASES } from '../../../core/sources/source-bases.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();
const OCTO: Query = { by: 'siret', siret: '41816609600069' as Siret };
const BNP: Query = { by: 'siret', siret: '66204244932116' as Siret };

function open(options: Partial<LookUpOptions> = {}) {
  return createLookUp({
    bases: upstreams.current.bases,
    cache: createMemoryCache(),
    today: () => '2026-11-24',
    timeout: 300,
    retryDelay: 5,
    ...options,
  });
}

function answerOf(result: LookupResult): Answer {
  if (result.kind !== 'answer' && result.kind !== 'establishments') throw new Error(`No answer but ${result.kind}`);
  return result.answer;
}

function statuses(answer: Answer): string[] {
  return answer.reports.map(({ source, status, failure }) => [source, failure?.kind ?? status].join(' '));
}

function siren(digits: string): Query {
  return { by: 'siren', siren: digits as Siren };
}

describe('a SIRET', () => {
  it('is answered by both sources together', async () => {
    const toLocal: typeof fetch = (input, init) =>
      fetch(String(input).replace(/^https:\/\/[^/]+/, upstreams.current.url), init);
    const answer = answerOf(await open({ bases: OFFICIAL_BASES, fetch: toLocal }).lookUp(BNP));
    expect(answer.query).toEqual(BNP);
    expect(answer.attribution).toMatchObject({ outcome: 'attributed', certainty: 'official', opco: 'atlas' });
    expect(answer.facts.name?.value).toBe('BNP PARIBAS (HELLO BANK!)');
    expect(answer.facts.officialRow?.source.asOf).toBe('2026-06');
    expect(statuses(answer)).toEqual(['official-table answered', 'company-registry answered']);
  });

  it('is not official according to another host', async () => {
    const { attribution } = answerOf(await open().lookUp(BNP));
    expect(attribution).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(attribution.warnings).toContain('not-from-publisher');
  });

  it('without a row is answered by its agreement', async () => {
    const answer = answerOf(await open().lookUp(OCTO));
    expect(answer.facts.officialRow?.value).toBeNull();
    expect(answer.attribution).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(statuses(answer)).toEqual(['official-table empty', 'company-registry answered']);
  });

  it('is answered by the table alone while the registry is down, and the other way round', async () => {
    upstreams.current.setFault('registry', 'down');
    const byTable = answerOf(await open().lookUp(BNP));
    expect(byTable.attribution.opco).toBe('atlas');
    expect(byTable.facts).not.toHaveProperty('name');
    expect(byTable.facts.siren?.value).toBe('662042449');
    expect(statuses(byTable)).toEqual(['official-table answered', 'company-registry network']);

    upstreams.current.setFault('registry', null);
    upstreams.current.setFault('table', '500');
    const byRegistry = answerOf(await open().lookUp(OCTO));
    expect(byRegistry.attribution.opco).toBe('atlas');
    expect(byRegistry.facts).not.toHaveProperty('officialRow');
    expect(statuses(byRegistry)).toEqual(['official-table server', 'company-registry answered']);
  });

  it('fails with both failures when all is down', async () => {
    for (const upstream of ['registry', 'table', 'datasets'] as const) upstreams.current.setFault(upstream, 'html');
    expect(await open().lookUp(OCTO)).toEqual({
      kind: 'failed',
      query: OCTO,
      failures: [
        { source: 'official-table', kind: 'not-json' },
        { source: 'company-registry', kind: 'not-json' },
      ],
    });
  });

  it('that no source knows is not found', async () => {
    const unknown: Query = { by: 'siret', siret: '73282932000074' as Siret };
    const result = await open().lookUp(unknown);
    expect(result).toMatchObject({ kind: 'not-found', query: unknown });
    expect(result.kind === 'not-found' && result.reports.map(({ status }) => status)).toEqual(['empty', 'empty']);
  });

  it('is not called unknown on the word of one source', async () => {
    upstreams.current.setFault('table', 'slow');
    const answer = answerOf(await open().lookUp({ by: 'siret', siret: '73282932000074' as Siret }));
    expect(answer.attribution.outcome).toBe('unknown');
    expect(statuses(answer)).toEqual(['official-table timeout', 'company-registry empty']);
  });

  it('has no agreement but those of its company where its own are not recorded', async () => {
    const { facts } = answerOf(await open().lookUp(BNP));
    expect(facts).not.toHaveProperty('idccs');
    expect(facts.companyIdccs?.value).toEqual(['2120', '9999', '2931']);
  });
});

describe('an answer from the cache', () => {
  const DAYS = ['2026-11-01', '2026-11-24'];

  async function lookUpTwice(between: () => void) {
    const cache = createMemoryCache();
    await open({ cache, today: () => DAYS[0] as string }).lookUp(BNP);
    const before = upstreams.current.log.length;
    between();
    const lookUp = open({ cache, today: () => DAYS[1] as string });
    let first: Promise<LookupResult> | undefined;
    const second = await new Promise<LookupResult>((onUpdate) => {
      first = lookUp.lookUp(BNP, { onUpdate });
    });
    return { cache, before, first: answerOf(await (first as Promise<LookupResult>)), second: answerOf(second) };
  }

  it('comes at once with its age, and is asked for again behind', async () => {
    const { cache, before, first, second } = await lookUpTwice(() => {});
    expect(first.reports.map(({ readAt, fromCache }) => [readAt, fromCache])).toEqual([
      [DAYS[0], true],
      [DAYS[0], true],
    ]);
    expect(first.attribution.opco).toBe('atlas');
    expect(upstreams.current.log.length).toBeGreaterThan(before);
    expect(second.reports.map(({ readAt, fromCache }) => [readAt, fromCache])).toEqual([
      [DAYS[1], false],
      [DAYS[1], false],
    ]);
    expect((await cache.get('66204244932116' as Siret))?.storedAt).toBe(DAYS[1]);
  });

  it('is put right by what the sources say now', async () => {
    const changed = { SIRET: '66204244932116', IDCC: '2120', OPCO_PROPRIETAIRE: 'OPCO EP', OPCO_GESTION: null };
    const { first, second } = await lookUpTwice(() => {
      upstreams.current.setAnswer('table', { data: [changed], meta: { total: 1 } });
    });
    expect(first.attribution.opco).toBe('atlas');
    expect(second.attribution.opco).toBe('opcoep');
  });

  it('keeps what a source had said while that source is down', async () => {
    const { cache, second } = await lookUpTwice(() => upstreams.current.setFault('table', 'down'));
    expect(second.attribution.opco).toBe('atlas');
    expect(second.facts.officialRow?.readAt).toBe(DAYS[0]);
    expect(second.facts.name?.readAt).toBe(DAYS[1]);
    expect(second.reports).toMatchObject([
      { source: 'official-table', status: 'failed', failure: { kind: 'network' }, readAt: DAYS[0], fromCache: true },
      { source: 'company-registry', status: 'answered', readAt: DAYS[1], fromCache: false },
    ]);
    expect((await cache.get('66204244932116' as Siret))?.facts.officialRow?.readAt).toBe(DAYS[0]);
  });

  it('is kept whole while everything is down', async () => {
    const { cache, second } = await lookUpTwice(() => {
      for (const upstream of ['registry', 'table', 'datasets'] as const) upstreams.current.setFault(upstream, 'down');
    });
    expect(second.attribution.opco).toBe('atlas');
    expect(second.facts.name?.readAt).toBe(DAYS[0]);
    expect(second.reports.every(({ status, fromCache }) => status === 'failed' && fromCache)).toBe(true);
    expect((await cache.get('66204244932116' as Siret))?.storedAt).toBe(DAYS[0]);
  });

  it('is of one establishment alone', async () => {
    const cache = createMemoryCache();
    await open({ cache }).lookUp({ by: 'siret', siret: '35600000024221' as Siret });
    const sister = answerOf(await open({ cache }).lookUp({ by: 'siret', siret: '35600000024230' as Siret }));
    expect(sister.reports.some(({ fromCache }) => fromCache)).toBe(false);
  });

  it('is never made of failures', async () => {
    const cache = createMemoryCache();
    for (const upstream of ['registry', 'table'] as const) upstreams.current.setFault(upstream, 'wrong-shape');
    await open({ cache }).lookUp(OCTO);
    expect(await cache.get('41816609600069' as Siret)).toBeUndefined();
  });
});

describe('a SIREN', () => {
  it('with a single open establishment is answered as that one', async () => {
    const cache = createMemoryCache();
    const answer = answerOf(await open({ cache }).lookUp(siren('533744991')));
    expect(answer.query).toEqual(siren('533744991'));
    expect(answer.facts.siret?.value).toBe('53374499100035');
    expect(answer.facts.idccs?.value).toEqual(['0637']);
    expect(answer.attribution.opco).toBe('opco2i');
    expect(upstreams.current.log).toHaveLength(3);
    expect(await cache.get('53374499100035' as Siret)).toBeDefined();
  });

  it('with several is answered for the company, without the agreements of its head office', async () => {
    const result = await open().lookUp(siren('302474648'));
    expect(result.kind).toBe('establishments');
    const { facts } = answerOf(result);
    expect(facts.companyIdccs?.value).toEqual(['1505']);
    expect(facts).not.toHaveProperty('idccs');
    expect(facts).not.toHaveProperty('siret');
    expect(result.kind === 'establishments' && result.company.name).toBe('NATURALIA FRANCE');
    expect(result.kind === 'establishments' && result.establishments).toMatchObject([
      { siret: '30247464800664', isHeadOffice: true, town: 'CLICHY' },
    ]);
  });

  it('known to the table alone comes with the OPCOs of its establishments', async () => {
    const result = await open().lookUp(siren('775688732'));
    expect(result.kind === 'establishments' && result.establishments).toEqual([
      { siret: '77568873200236', opco: 'opcosante' },
      { siret: '77568873211811', opco: 'opcosante' },
    ]);
    expect(answerOf(result).facts.sisterOpcos?.value).toEqual(['opcosante']);
    expect(answerOf(result).facts).not.toHaveProperty('officialRow');
  });

  it('of a closed company is answered for its last head office', async () => {
    const answer = answerOf(await open().lookUp(siren('880878145')));
    expect(answer.facts.siret?.value).toBe('88087814500015');
    expect(answer.facts.state?.value).toBe('closed');
    expect(answer.attribution.warnings).toContain('closed');
  });

  it('with more rows than a page holds has the row of its only establishment asked for', async () => {
    const data = [{ SIRET: '53374499100019', IDCC: null, OPCO_PROPRIETAIRE: null, OPCO_GESTION: null }];
    upstreams.current.setAnswer('table', { data, meta: { total: 60 } });
    const answer = answerOf(await open().lookUp(siren('533744991')));
    expect(pathsTo(upstreams.current, 'table')[1]).toContain('SIRET__exact=53374499100035');
    expect(answer.facts).not.toHaveProperty('officialRow');
    expect(answer.attribution.opco).toBe('opco2i');
  });

  it('that no source knows is not found, and all down fails with both failures', async () => {
    expect((await open().lookUp(siren('732829320'))).kind).toBe('not-found');
    for (const upstream of ['registry', 'datasets'] as const) upstreams.current.setFault(upstream, 'half-json');
    const result = await open().lookUp(siren('302474648'));
    expect(result.kind === 'failed' && result.failures.map(({ source, kind }) => `${source} ${kind}`)).toEqual([
      'official-table not-json',
      'company-registry not-json',
    ]);
  });
});

describe('a name', () => {
  it('leads to companies to choose from', async () => {
    const result = await open().lookUp({ by: 'name', text: 'ganymede' });
    expect(result).toMatchObject({ kind: 'companies', text: 'ganymede' });
    expect(result.kind === 'companies' && result.companies.length).toBeGreaterThan(3);
    expect(pathsTo(upstreams.current, 'table')).toEqual([]);
  });

  it('that nobody has leads to none, and fails by name', async () => {
    expect(await open().lookUp({ by: 'name', text: 'zzzzzz' })).toMatchObject({
      kind: 'companies',
      companies: [],
      total: 0,
    });
    upstreams.current.setFault('registry', '429');
    const query: Query = { by: 'name', text: 'ganymede' };
    expect(await open().lookUp(query)).toEqual({
      kind: 'failed',
      query,
      failures: [{ source: 'company-registry', kind: 'rate-limited', retryAfter: 7 }],
    });
  });
});

describe('without any request', () => {
  it.each<[string, Query, string, string | null]>([
    ['an agreement', { by: 'idcc', idcc: '1486' as Idcc }, 'attributed', 'atlas'],
    ['an escape code', { by: 'idcc', idcc: '9999' as Idcc }, 'unknown', null],
    ['an activity', { by: 'naf', naf: '47.29Z' as Naf }, 'several', null],
    ['an activity of 2025', { by: 'naf', naf: '47.27H' as Naf2025 }, 'several', null],
    [
      'activities',
      { by: 'activities', activities: [{ naf: '47.29Z' as Naf, kind: 'commercial', turnover: 9 }] },
      'several',
      null,
    ],
    ['a temp agency', { by: 'employer', employer: 'temp-agency' }, 'attributed', 'akto'],
    ['a private household', { by: 'employer', employer: 'private-household' }, 'attributed', 'opcoep'],
  ])('answers %s', async (_, query, outcome, opco) => {
    const answer = answerOf(await open().lookUp(query));
    expect(answer.attribution).toMatchObject({ outcome, opco });
    expect(answer.reports).toEqual([]);
    expect(Object.values(answer.facts)).toMatchObject([{ source: { id: 'person' }, readAt: '2026-11-24' }]);
    expect(upstreams.current.log).toEqual([]);
  });
});

describe('a look-up that is aborted', () => {
  const queries: Query[] = [OCTO, siren('302474648'), { by: 'name', text: 'ganymede' }];

  it.each(queries)('says so at once: %j', async (query) => {
    for (const upstream of ['registry', 'datasets'] as const) upstreams.current.setFault(upstream, 'slow');
    const controller = new AbortController();
    const result = open({ timeout: 60_000 }).lookUp(query, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    expect(await result).toEqual({ kind: 'aborted' });
  });

  it.each(queries)('is not begun when it was aborted before: %j', async (query) => {
    expect(await open().lookUp(query, { signal: AbortSignal.abort() })).toEqual({ kind: 'aborted' });
    expect(upstreams.current.log).toEqual([]);
  });

  it('gives no update and keeps nothing', async () => {
    const controller = new AbortController();
    const kept: string[] = [];
    const memory = createMemoryCache();
    await open({ cache: memory }).lookUp(BNP);
    const cache: CompanyCache = { ...memory, put: async ({ siret }) => void kept.push(siret) };
    upstreams.current.setFault('registry', 'slow');
    const updates: LookupResult[] = [];
    const call = { signal: controller.signal, onUpdate: (result: LookupResult) => updates.push(result) };
    const first = await open({ cache, timeout: 60_000 }).lookUp(BNP, call);
    expect(first.kind).toBe('answer');
    await expect.poll(() => pathsTo(upstreams.current, 'table')).toHaveLength(2);
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(updates).toEqual([]);
    expect(kept).toEqual([]);
  });
});
