import { describe, expect, it } from 'vitest';
import type { LookupResult, Query, Siren, Siret } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { createLookUp, type LookUpOptions, type SourcesAllowed } from '../../../core/lookup/look-up.ts';
import { copiedRows, type TableCopy } from '../../../core/sources/table-copy.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';
import { encode, type NumberedRow, officialRow, open } from '../siret-table/tables.ts';

const upstreams = upstreamsForEachTest();

const BNP = '66204244932116' as Siret;
/** Its row is not in the copy, and its agreement leads to Atlas. */
const OCTO = '41816609600069' as Siret;

const NOTHING: SourcesAllowed = { officialTable: false, registry: false };

function openLookUp(allowed: SourcesAllowed | (() => SourcesAllowed), options: Partial<LookUpOptions> = {}) {
  return createLookUp({
    bases: upstreams.current.bases,
    cache: createMemoryCache(),
    today: () => '2026-11-24',
    timeout: 300,
    retryDelay: 5,
    allowed: async () => (typeof allowed === 'function' ? allowed() : allowed),
    ...options,
  });
}

/** An installed table that has a row of BNP. */
async function installedCopy(): Promise<TableCopy> {
  const rows: NumberedRow[] = [[Number(BNP), officialRow('atlas', '2120')]];
  const table = await open((await encode(rows)).file);
  return {
    findRows: async (number) => ({
      ok: true,
      value: copiedRows(table.ofCompany(number.slice(0, 9)), table.about, { kind: 'publisher' }, '2026-11-24'),
    }),
  };
}

function statuses(result: LookupResult): string[] {
  if (result.kind === 'failed') return result.failures.map(({ source, kind }) => `${source} ${kind}`);
  if (result.kind !== 'answer' && result.kind !== 'establishments') return [result.kind];
  return result.answer.reports.map(({ source, status, failure }) => `${source} ${failure?.kind ?? status}`);
}

function opcoOf(result: LookupResult): string | null {
  return result.kind === 'answer' ? result.answer.attribution.opco : null;
}

const bySiret = (siret: Siret): Query => ({ by: 'siret', siret });

describe('a source that the person does not allow', () => {
  it('is not asked, and the other one answers alone', async () => {
    const withoutTable = await openLookUp({ officialTable: false, registry: true }).lookUp(bySiret(OCTO));
    expect(opcoOf(withoutTable)).toBe('atlas');
    expect(statuses(withoutTable)).toEqual(['official-table not-allowed', 'company-registry answered']);
    expect([...pathsTo(upstreams.current, 'table'), ...pathsTo(upstreams.current, 'datasets')]).toEqual([]);

    const withoutRegistry = await openLookUp({ officialTable: true, registry: false }).lookUp(bySiret(BNP));
    expect(opcoOf(withoutRegistry)).toBe('atlas');
    expect(statuses(withoutRegistry)).toEqual(['official-table answered', 'company-registry not-allowed']);
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(1);
  });

  it.each<Query>([bySiret(BNP), { by: 'siren', siren: BNP.slice(0, 9) as Siren }])(
    'is why there is no answer, where there is no other: %j',
    async (query) => {
      const result = await openLookUp(NOTHING).lookUp(query);
      expect(statuses(result)).toEqual(['official-table not-allowed', 'company-registry not-allowed']);
      expect(upstreams.current.log).toEqual([]);
    },
  );

  it('is not asked for a name either', async () => {
    const query: Query = { by: 'name', text: 'ganymede' };
    const failures = [{ source: 'company-registry', kind: 'not-allowed' }];
    expect(await openLookUp(NOTHING).lookUp(query)).toEqual({ kind: 'failed', query, failures });
    expect(upstreams.current.log).toEqual([]);
  });

  it('is no hindrance where the installed table has the answer', async () => {
    const updates: LookupResult[] = [];
    const looking = openLookUp(NOTHING, { copy: await installedCopy() });
    const first = await looking.lookUp(bySiret(BNP), { onUpdate: (update) => updates.push(update) });
    expect(opcoOf(first)).toBe('atlas');
    await expect.poll(() => updates.length).toBe(1);
    const [completed] = updates as [LookupResult];
    expect(opcoOf(completed)).toBe('atlas');
    expect(statuses(completed)).toEqual(['table-copy answered', 'company-registry not-allowed']);
    expect(upstreams.current.log).toEqual([]);
  });

  it('is told with what the installed table says of an establishment that it does not have', async () => {
    const result = await openLookUp(NOTHING, { copy: await installedCopy() }).lookUp(bySiret(OCTO));
    expect(result.kind).toBe('answer');
    expect(statuses(result)).toEqual(['table-copy empty', 'company-registry not-allowed']);
    expect(upstreams.current.log).toEqual([]);
  });

  it('leaves what it had said before', async () => {
    const cache = createMemoryCache();
    let allowed: SourcesAllowed = { officialTable: true, registry: true };
    const looking = openLookUp(() => allowed, { cache });
    await looking.lookUp(bySiret(BNP));
    allowed = NOTHING;
    const asked = upstreams.current.log.length;
    const updates: LookupResult[] = [];
    const kept = await looking.lookUp(bySiret(BNP), { onUpdate: (update) => updates.push(update) });
    expect(opcoOf(kept)).toBe('atlas');
    await expect.poll(() => updates.map(opcoOf)).toEqual(['atlas']);
    expect(upstreams.current.log).toHaveLength(asked);
  });

  it('does not keep what needs no source from being answered', async () => {
    const result = await openLookUp(NOTHING).lookUp({ by: 'employer', employer: 'temp-agency' });
    expect(opcoOf(result)).toBe('akto');
  });
});

describe('a person who has not agreed yet that anything is sent', () => {
  it('is told so of each source that they allow, and nothing is sent', async () => {
    const allowed = { officialTable: false, registry: true, hasConsent: false };
    const result = await openLookUp(allowed).lookUp(bySiret(BNP));
    expect(statuses(result)).toEqual(['official-table not-allowed', 'company-registry no-consent']);
    expect(upstreams.current.log).toEqual([]);
  });

  it('is asked about each look-up anew', async () => {
    let hasConsent = false;
    const looking = openLookUp(() => ({ officialTable: true, registry: false, hasConsent }));
    expect(opcoOf(await looking.lookUp(bySiret(BNP)))).toBeNull();
    hasConsent = true;
    expect(opcoOf(await looking.lookUp(bySiret(BNP)))).toBe('atlas');
  });
});
