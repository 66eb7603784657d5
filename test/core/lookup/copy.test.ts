import { describe, expect, it } from 'vitest';
import type { Answer, LookupResult, OfficialRow, Query, Siren, Siret, SourceFailure } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { createLookUp, type LookUpOptions } from '../../../core/lookup/look-up.ts';
import type { Provenance } from '../../../core/siret-table/installation.ts';
import { copiedRows, type TableCopy } from '../../../core/sources/table-copy.ts';
import { createTableShards } from '../../../core/sources/table-shards.ts';
import { tableFolderForEachTest } from '../../stubs/table-folder.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';
import { encode, type NumberedRow, officialRow, open, SOURCE } from '../siret-table/tables.ts';

const upstreams = upstreamsForEachTest();
const folder = tableFolderForEachTest();

const BNP = '66204244932116' as Siret;
/** A sister of it that only the copies of these tests know. */
const BNP_SISTER = '66204244900014' as Siret;
/** No row in the official table; its agreement leads to Atlas. */
const OCTO = '41816609600069' as Siret;
const OCTO_SISTER = '41816609600028' as Siret;
/** The only open establishment of its company. */
const ONLY = '53374499100035' as Siret;
const UNKNOWN = '73282932000074' as Siret;

type Rows = Record<Siret, OfficialRow>;

function numbered(rows: Rows): NumberedRow[] {
  return Object.entries(rows).map(([siret, row]) => [Number(siret), row]);
}

/** A copy of a table with these rows, and how often it was asked. */
async function copyOf(
  rows: Rows,
  { isSample = false, provenance = { kind: 'publisher' } as Provenance, delay = 0 } = {},
): Promise<TableCopy & { asked: string[] }> {
  const table = await open((await encode(numbered(rows), { isSample })).file);
  const asked: string[] = [];
  return {
    asked,
    async findRows(number) {
      asked.push(number);
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      return {
        ok: true,
        value: copiedRows(table.ofCompany(number.slice(0, 9)), table.about, provenance, '2026-11-24'),
      };
    },
  };
}

function failingCopy(kind: SourceFailure['kind'] = 'damaged'): TableCopy {
  return { findRows: async () => ({ ok: false, failure: { source: 'table-copy', kind } }) };
}

function openLookUp(options: Partial<LookUpOptions> = {}) {
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

function statuses({ reports }: { reports: Answer['reports'] }): string[] {
  return reports.map(({ source, status, failure, fromCache }) =>
    [source, failure?.kind ?? status, fromCache ? 'kept' : ''].join(' ').trim(),
  );
}

function bySiret(siret: Siret): Query {
  return { by: 'siret', siret };
}

function bySiren(siret: Siret): Query {
  return { by: 'siren', siren: siret.slice(0, 9) as Siren };
}

/** The first answer, and the one that the sources complete. */
async function lookUpTwice(query: Query, options: Partial<LookUpOptions>) {
  let first: Promise<LookupResult> | undefined;
  const second = await new Promise<LookupResult>((onUpdate, reject) => {
    first = openLookUp(options).lookUp(query, { onUpdate });
    setTimeout(() => reject(new Error('No update came')), 5000);
  });
  return { first: await (first as Promise<LookupResult>), second };
}

function askedOfTable(): string[] {
  return [...pathsTo(upstreams.current, 'table'), ...pathsTo(upstreams.current, 'datasets')];
}

function takeDown(...names: ('registry' | 'table' | 'datasets')[]) {
  for (const name of names) upstreams.current.setFault(name, 'down');
}

describe('a SIRET with a row in the copy', () => {
  it('is answered at once, and completed by the registry alone', async () => {
    upstreams.current.setFault('registry', 'slow');
    const copy = await copyOf({ [BNP]: officialRow('atlas', '2120') });
    const start = performance.now();
    const { first, second } = await lookUpTwice(bySiret(BNP), { copy, timeout: 500 });
    expect(performance.now() - start).toBeGreaterThan(400);
    expect(answerOf(first).attribution).toMatchObject({ outcome: 'attributed', certainty: 'official', opco: 'atlas' });
    expect(answerOf(first).facts).not.toHaveProperty('name');
    expect(answerOf(first).facts.siren?.value).toBe('662042449');
    expect(statuses(answerOf(first))).toEqual(['table-copy answered']);
    expect(statuses(answerOf(second))).toEqual(['table-copy answered', 'company-registry timeout']);
    expect(askedOfTable()).toEqual([]);
    expect(copy.asked).toEqual([BNP]);
  });

  it('does not wait for the registry', async () => {
    upstreams.current.setFault('registry', 'slow');
    const start = performance.now();
    await openLookUp({ copy: await copyOf({ [BNP]: officialRow('atlas') }), timeout: 2000 }).lookUp(bySiret(BNP));
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('gets its name when the registry answers, and is kept', async () => {
    const cache = createMemoryCache();
    const copy = await copyOf({ [BNP]: officialRow('atlas', '2120') });
    const { second } = await lookUpTwice(bySiret(BNP), { cache, copy });
    expect(answerOf(second).facts.name?.value).toBe('BNP PARIBAS (HELLO BANK!)');
    expect(answerOf(second).attribution).toMatchObject({ certainty: 'official', opco: 'atlas' });
    expect(statuses(answerOf(second))).toEqual(['table-copy answered', 'company-registry answered']);
    expect((await cache.get(BNP))?.facts.officialRow?.source).toMatchObject({
      id: 'official-table',
      asOf: '2026-06',
      publisher: 'France compétences',
    });
    expect(askedOfTable()).toEqual([]);
  });

  it('is answered while all else is down', async () => {
    takeDown('registry', 'table', 'datasets');
    const { first, second } = await lookUpTwice(bySiret(BNP), { copy: await copyOf({ [BNP]: officialRow('atlas') }) });
    for (const result of [first, second]) expect(answerOf(result).attribution.opco).toBe('atlas');
    expect(statuses(answerOf(second))).toEqual(['table-copy answered', 'company-registry network']);
  });

  it('that the registry does not know is answered', async () => {
    const { second } = await lookUpTwice(bySiret(UNKNOWN), { copy: await copyOf({ [UNKNOWN]: officialRow('akto') }) });
    expect(answerOf(second).attribution.opco).toBe('akto');
    expect(statuses(answerOf(second))).toEqual(['table-copy answered', 'company-registry empty']);
  });

  it('is not updated once it is given up', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas') });
    const controller = new AbortController();
    const updates: LookupResult[] = [];
    const result = await openLookUp({ copy }).lookUp(bySiret(BNP), {
      signal: controller.signal,
      onUpdate: (update) => updates.push(update),
    });
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answerOf(result).attribution.opco).toBe('atlas');
    expect(updates).toEqual([]);
    expect(upstreams.current.log).toEqual([]);
  });

  it('given up while the copy is read is aborted, without a request', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas') }, { delay: 400 });
    const controller = new AbortController();
    const looking = openLookUp({ copy }).lookUp(bySiret(BNP), { signal: controller.signal });
    controller.abort();
    const start = performance.now();
    expect(await looking).toEqual({ kind: 'aborted' });
    expect(performance.now() - start).toBeLessThan(350);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(upstreams.current.log).toEqual([]);
  });
});

describe('a SIRET without a row in the copy', () => {
  it('is answered by its agreement, and the table is not asked', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas') });
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiret(OCTO)));
    expect(answer.facts.officialRow).toMatchObject({ value: null, source: { id: 'official-table', asOf: '2026-06' } });
    expect(answer.attribution).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(answer.attribution.steps[0]).toMatchObject({ id: 'official-row', finding: 'row-absent' });
    expect(statuses(answer)).toEqual(['table-copy empty', 'company-registry answered']);
    expect(askedOfTable()).toEqual([]);
  });

  it('has the OPCOs of its sisters, and not their row', async () => {
    const copy = await copyOf({ [OCTO_SISTER]: officialRow('opcoep', '1486') });
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiret(OCTO)));
    expect(answer.facts.officialRow?.value).toBeNull();
    expect(answer.facts.sisterOpcos?.value).toEqual(['opcoep']);
    expect(answer.attribution.opco).toBe('atlas');
    expect(answer.attribution.warnings).toContain('sisters-differ');
  });

  it('is not found where the registry has none either', async () => {
    const result = await openLookUp({ copy: await copyOf({ [BNP]: officialRow('atlas') }) }).lookUp(bySiret(UNKNOWN));
    expect(result.kind).toBe('not-found');
    expect(result.kind === 'not-found' && statuses(result)).toEqual(['table-copy empty', 'company-registry empty']);
    expect(askedOfTable()).toEqual([]);
  });
});

describe('a row without OPCO in the copy', () => {
  it('is said to be one, and the other rules go on', async () => {
    const copy = await copyOf({ [OCTO]: officialRow(null, '9999') });
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiret(OCTO)));
    expect(answer.facts.officialRow?.value).toEqual({ owner: null, manager: null, idcc: '9999' });
    expect(answer.attribution).toMatchObject({ certainty: 'deduced', opco: 'atlas' });
    expect(answer.attribution.warnings).toContain('row-without-opco');
    expect(statuses(answer)).toEqual(['table-copy answered', 'company-registry answered']);
    expect(askedOfTable()).toEqual([]);
  });

  it('is an answer while all else is down', async () => {
    takeDown('registry', 'table', 'datasets');
    const copy = await copyOf({ [OCTO]: officialRow(null) });
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiret(OCTO)));
    expect(answer.attribution.outcome).toBe('unknown');
    expect(answer.attribution.warnings).toContain('row-without-opco');
  });
});

describe('a sample', () => {
  it('with the row answers as a sample', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas') }, { isSample: true });
    const { first } = await lookUpTwice(bySiret(BNP), { copy });
    expect(answerOf(first).facts.officialRow?.source.id).toBe('official-table-sample');
    expect(answerOf(first).attribution).toMatchObject({ certainty: 'official', opco: 'atlas' });
    expect(askedOfTable()).toEqual([]);
  });

  it.each([
    ['of another host', { kind: 'host', host: 'example.org' }, 'other-host-sample'],
    ['from a file', { kind: 'file', name: 'echantillon.siro' }, 'other-file-sample'],
  ] as const)('%s is not the publisher', async (_, provenance, id) => {
    const copy = await copyOf({ [BNP]: officialRow('atlas') }, { isSample: true, provenance });
    const { first } = await lookUpTwice(bySiret(BNP), { copy });
    expect(answerOf(first).facts.officialRow?.source.id).toBe(id);
    expect(answerOf(first).attribution.certainty).toBe('deduced');
  });

  it('without the row leaves the question to the table', async () => {
    const copy = await copyOf({ [BNP_SISTER]: officialRow('opcoep') }, { isSample: true });
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiret(BNP)));
    expect(answer.facts.officialRow?.value?.owner).toBe('atlas');
    expect(statuses(answer)).toEqual(['official-table answered', 'company-registry answered']);
    expect(askedOfTable().length).toBeGreaterThan(0);
  });
});

describe('a copy that fails', () => {
  it.each(['network', 'timeout', 'damaged', 'other-release', 'unchecked'] as const)(
    'by %s leaves the question to the table, and the answer says so',
    async (kind) => {
      const cache = createMemoryCache();
      const answer = answerOf(await openLookUp({ cache, copy: failingCopy(kind) }).lookUp(bySiret(BNP)));
      expect(answer.facts.officialRow?.value?.owner).toBe('atlas');
      expect(statuses(answer)).toEqual([`table-copy ${kind}`, 'official-table answered', 'company-registry answered']);
      expect((await cache.get(BNP))?.facts.officialRow?.value?.owner).toBe('atlas');
    },
  );

  it('is named among the failures when all is down', async () => {
    takeDown('registry', 'table', 'datasets');
    for (const query of [bySiret(BNP), bySiren(BNP)]) {
      const result = await openLookUp({ copy: failingCopy() }).lookUp(query);
      expect(result.kind === 'failed' && result.failures.map(({ source, kind }) => `${source} ${kind}`)).toEqual([
        'table-copy damaged',
        'official-table network',
        'company-registry network',
      ]);
    }
  });

  it('does not hide that nobody knows the number', async () => {
    const result = await openLookUp({ copy: failingCopy() }).lookUp(bySiret(UNKNOWN));
    expect(result.kind).toBe('not-found');
  });

  it('is told of a SIREN too, of whatever size', async () => {
    for (const siret of [ONLY, BNP, '30247464800664' as Siret]) {
      const answer = answerOf(await openLookUp({ copy: failingCopy() }).lookUp(bySiren(siret)));
      expect(statuses(answer)[0]).toBe('table-copy damaged');
    }
    // More rows than a page holds: the row of the only establishment is asked for again.
    const data = [{ SIRET: '53374499100019', IDCC: null, OPCO_PROPRIETAIRE: null, OPCO_GESTION: null }];
    upstreams.current.setAnswer('table', { data, meta: { total: 60 } });
    const answer = answerOf(await openLookUp({ copy: failingCopy() }).lookUp(bySiren(ONLY)));
    expect(statuses(answer)[0]).toBe('table-copy damaged');
  });

  it('is not said to be kept where the table answered instead', async () => {
    const cache = createMemoryCache();
    await lookUpTwice(bySiret(BNP), { cache, copy: await copyOf({ [BNP]: officialRow('atlas') }) });
    const { second } = await lookUpTwice(bySiret(BNP), { cache, copy: failingCopy() });
    expect(statuses(answerOf(second))).toEqual([
      'table-copy damaged',
      'official-table answered',
      'company-registry answered',
    ]);
  });

  it('leaves what it said before, while the table is down', async () => {
    const cache = createMemoryCache();
    await lookUpTwice(bySiret(BNP), { cache, copy: await copyOf({ [BNP]: officialRow('uniformation') }) });
    takeDown('table', 'datasets', 'registry');
    const { first, second } = await lookUpTwice(bySiret(BNP), { cache, copy: failingCopy() });
    for (const result of [first, second]) expect(answerOf(result).attribution.opco).toBe('uniformation');
    expect(statuses(answerOf(second))).toEqual([
      'table-copy damaged kept',
      'official-table network',
      'company-registry network kept',
    ]);
  });
});

describe('no copy at all', () => {
  it('is the same as a copy that is not there yet', async () => {
    const withNone = answerOf(await openLookUp({ copy: { findRows: async () => null } }).lookUp(bySiret(BNP)));
    expect(withNone).toEqual(answerOf(await openLookUp().lookUp(bySiret(BNP))));
    expect(statuses(withNone)).toEqual(['official-table answered', 'company-registry answered']);
  });
});

describe('a kept answer', () => {
  async function keptFrom(options: Partial<LookUpOptions>) {
    const cache = createMemoryCache();
    await openLookUp({ cache, today: () => '2026-11-01', ...options }).lookUp(bySiret(BNP));
    return cache;
  }

  it('gives way to the row of the copy, and keeps the rest', async () => {
    const cache = await keptFrom({});
    const copy = await copyOf({ [BNP]: officialRow('uniformation') });
    const { first, second } = await lookUpTwice(bySiret(BNP), { cache, copy });
    for (const result of [first, second]) {
      expect(answerOf(result).attribution.opco).toBe('uniformation');
      expect(answerOf(result).facts.name?.value).toBe('BNP PARIBAS (HELLO BANK!)');
    }
    expect(statuses(answerOf(first))).toEqual(['table-copy answered', 'company-registry answered kept']);
    expect(statuses(answerOf(second))).toEqual(['table-copy answered', 'company-registry answered']);
    expect((await cache.get(BNP))?.facts.officialRow?.value?.owner).toBe('uniformation');
  });

  it('gives way to a row without OPCO too', async () => {
    const cache = await keptFrom({});
    const { first } = await lookUpTwice(bySiret(BNP), { cache, copy: await copyOf({ [BNP]: officialRow(null) }) });
    expect(answerOf(first).attribution.warnings).toContain('row-without-opco');
    expect(answerOf(first).facts.officialRow?.value?.owner).toBeNull();
  });

  it('loses its row when the copy has none any more', async () => {
    const cache = await keptFrom({});
    const { second } = await lookUpTwice(bySiret(BNP), { cache, copy: await copyOf({ [OCTO]: officialRow('akto') }) });
    expect(answerOf(second).facts.officialRow?.value).toBeNull();
    expect((await cache.get(BNP))?.facts.officialRow?.value).toBeNull();
  });

  it('loses the sisters that the copy has no more', async () => {
    const cache = createMemoryCache();
    const before = await copyOf({ [BNP]: officialRow('atlas'), [BNP_SISTER]: officialRow('opcoep') });
    await lookUpTwice(bySiret(BNP), { cache, copy: before });
    expect((await cache.get(BNP))?.facts.sisterOpcos?.value).toEqual(['opcoep']);
    const { first, second } = await lookUpTwice(bySiret(BNP), {
      cache,
      copy: await copyOf({ [BNP]: officialRow('atlas') }),
    });
    for (const result of [first, second]) {
      expect(answerOf(result).facts).not.toHaveProperty('sisterOpcos');
      expect(answerOf(result).attribution.warnings).not.toContain('sisters-differ');
    }
  });

  it('does not wait for a copy that is slow, and gives way to it afterwards', async () => {
    const cache = await keptFrom({});
    const copy = await copyOf({ [BNP]: officialRow('uniformation') }, { delay: 700 });
    const start = performance.now();
    let looking: Promise<{ result: LookupResult; took: number }> | undefined;
    const second = await new Promise<LookupResult>((onUpdate) => {
      looking = openLookUp({ cache, copy })
        .lookUp(bySiret(BNP), { onUpdate })
        .then((result) => ({ result, took: performance.now() - start }));
    });
    const { result: first, took } = (await looking) as Awaited<NonNullable<typeof looking>>;
    expect(answerOf(first).attribution.opco).toBe('atlas');
    expect(statuses(answerOf(first))).toEqual(['official-table answered kept', 'company-registry answered kept']);
    expect(took).toBeLessThan(600);
    expect(answerOf(second).attribution.opco).toBe('uniformation');
    expect(statuses(answerOf(second))).toEqual(['table-copy answered', 'company-registry answered']);
    expect(copy.asked).toEqual([BNP]);
  });

  it('comes as before where the copy fails', async () => {
    const cache = await keptFrom({});
    const { first } = await lookUpTwice(bySiret(BNP), { cache, copy: failingCopy() });
    expect(statuses(answerOf(first))).toEqual(['official-table answered kept', 'company-registry answered kept']);
  });
});

describe('the sisters of an establishment', () => {
  const differing = { [BNP]: officialRow('atlas'), [BNP_SISTER]: officialRow('opcoep') };

  it('are listed where their OPCO is another one', async () => {
    const { first, second } = await lookUpTwice(bySiret(BNP), { copy: await copyOf(differing) });
    for (const result of [first, second]) {
      expect(result.kind === 'answer' && result.establishments).toEqual([
        { siret: BNP_SISTER, opco: 'opcoep' },
        { siret: BNP, opco: 'atlas' },
      ]);
      const { facts, attribution } = answerOf(result);
      expect(facts.sisterOpcos?.value).toEqual(['opcoep']);
      expect(attribution).toMatchObject({ opco: 'atlas', certainty: 'official' });
      expect(attribution.warnings).toContain('sisters-differ');
    }
  });

  it('are listed under the head office that the registry names', async () => {
    const laPoste = '35600000024221' as Siret;
    const copy = await copyOf({
      [laPoste]: officialRow('opcomobilites', '5516'),
      '35600000024230': officialRow('akto', '5516'),
    } as Rows);
    const { second } = await lookUpTwice(bySiret(laPoste), { copy });
    expect(second.kind === 'answer' && second.establishments).toMatchObject([
      { siret: '35600000000048', isHeadOffice: true },
      { siret: '35600000024221', opco: 'opcomobilites' },
      { siret: '35600000024230', opco: 'akto' },
    ]);
  });

  it('are not listed where all have the same, or none', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas'), [BNP_SISTER]: officialRow('atlas') });
    const { first } = await lookUpTwice(bySiret(BNP), { copy });
    expect(first).not.toHaveProperty('establishments');
    expect(answerOf(first).attribution.warnings).not.toContain('sisters-differ');
    const none = await copyOf({ [BNP]: officialRow('atlas'), [BNP_SISTER]: officialRow(null) });
    expect((await lookUpTwice(bySiret(BNP), { copy: none })).first).not.toHaveProperty('establishments');
  });
});

describe('a SIREN', () => {
  it('is answered by the rows of the copy', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas'), [BNP_SISTER]: officialRow('atlas') });
    const result = await openLookUp({ copy }).lookUp(bySiren(BNP));
    expect(result.kind === 'establishments' && result.establishments).toEqual([
      { siret: BNP_SISTER, opco: 'atlas' },
      { siret: BNP, opco: 'atlas' },
    ]);
    expect(answerOf(result).attribution).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(statuses(answerOf(result))).toEqual(['table-copy answered', 'company-registry answered']);
    expect(askedOfTable()).toEqual([]);
  });

  it('whose establishments differ is several', async () => {
    const copy = await copyOf({ [BNP]: officialRow('atlas'), [BNP_SISTER]: officialRow('opcoep') });
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiren(BNP)));
    expect(answer.attribution.outcome).toBe('several');
    expect(answer.attribution.candidates.map(({ opco }) => opco).sort()).toEqual(['atlas', 'opcoep']);
  });

  it('with a single open establishment is answered by the row of that one', async () => {
    const closed = '53374499100019' as Siret;
    const copy = await copyOf({ [ONLY]: officialRow('opco2i'), [closed]: officialRow('akto') });
    const result = await openLookUp({ copy }).lookUp(bySiren(ONLY));
    expect(answerOf(result).facts.siret?.value).toBe(ONLY);
    expect(answerOf(result).attribution).toMatchObject({ certainty: 'official', opco: 'opco2i' });
    expect(askedOfTable()).toEqual([]);
  });

  it('is answered while all but the copy is down', async () => {
    takeDown('registry', 'table', 'datasets');
    const result = await openLookUp({ copy: await copyOf({ [BNP]: officialRow('atlas') }) }).lookUp(bySiren(BNP));
    expect(answerOf(result).attribution.opco).toBe('atlas');
    expect(statuses(answerOf(result))).toEqual(['table-copy answered', 'company-registry network']);
  });
});

describe('the provenance of a copy', () => {
  it.each([
    [{ kind: 'publisher' }, 'official-table', 'France compétences', 'official'],
    [{ kind: 'host', host: 'example.org' }, 'other-host', 'example.org', 'deduced'],
    [{ kind: 'file', name: 'juin.siro' }, 'other-file', 'juin.siro', 'deduced'],
  ] as const)('%o decides how sure it is', async (provenance, id, publisher, certainty) => {
    const copy = await copyOf({ [BNP]: officialRow('atlas') }, { provenance });
    const { first, second } = await lookUpTwice(bySiret(BNP), { copy });
    for (const result of [first, second]) {
      const { facts, attribution } = answerOf(result);
      expect(facts.officialRow?.source).toMatchObject({ id, publisher, asOf: '2026-06' });
      expect(attribution).toMatchObject({ opco: 'atlas', certainty });
      expect(attribution.warnings.includes('not-from-publisher')).toBe(certainty !== 'official');
    }
  });
});

describe('a copy that a host serves in shards', () => {
  it('answers in place of the table, and the upstreams learn nothing new', async () => {
    const { files, url, host } = folder.current;
    const encoded = await encode(numbered({ [BNP]: officialRow('atlas', '2120') }));
    const shard = Number(BNP.slice(0, 8)) % 512;
    files.set(
      'siret-table.json',
      JSON.stringify({ format: 1, month: '2026-06', rows: 1, source: SOURCE, shards: { count: 512, folder: 'june' } }),
    );
    files.set(`june/${String(shard).padStart(4, '0')}.siro`, await encoded.shardFile(shard));
    const copy = createTableShards({ folder: url, today: () => '2026-11-24', timeout: 300 });
    const { first } = await lookUpTwice(bySiret(BNP), { copy });
    expect(answerOf(first).facts.officialRow?.source.publisher).toBe(host);
    expect(answerOf(first).attribution).toMatchObject({ opco: 'atlas', certainty: 'deduced' });
    expect(askedOfTable()).toEqual([]);
  });

  it('that is down costs its time limit, no more', async () => {
    const { files, url } = folder.current;
    files.set('siret-table.json', () => {});
    const copy = createTableShards({ folder: url, today: () => '2026-11-24', timeout: 100 });
    const start = performance.now();
    const answer = answerOf(await openLookUp({ copy }).lookUp(bySiret(BNP)));
    expect(performance.now() - start).toBeLessThan(1500);
    expect(answer.attribution.opco).toBe('atlas');
    expect(statuses(answer)[0]).toBe('table-copy timeout');
  });
});
