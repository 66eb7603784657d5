import { describe, expect, it } from 'vitest';
import type { CompanyFacts, OfficialRow, Siren, Siret, SourceRef } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { lookUpLocally } from '../../../core/lookup/look-up-locally.ts';
import type { CopiedRows, TableCopy } from '../../../core/sources/table-copy.ts';

const TODAY = '2026-11-27';
const FIRST = '30247464800011' as Siret;
const SECOND = '30247464800664' as Siret;
const SIREN = '302474648' as Siren;
const TABLE: SourceRef = {
  id: 'official-table',
  publisher: 'France compétences',
  title: 'Table SIRET-OPCO',
  asOf: '2026-06',
  url: 'https://www.data.gouv.fr',
};
const REGISTRY: SourceRef = { ...TABLE, id: 'company-registry', publisher: 'État', asOf: '2026-11-20' };

const rowsOf = (rows: Record<string, Partial<OfficialRow>>): TableCopy => ({
  async findRows(number) {
    const value = Object.entries(rows)
      .filter(([siret]) => siret.startsWith(number.slice(0, 9)))
      .map(([siret, row]) => ({ siret: siret as Siret, row: { owner: null, manager: null, idcc: null, ...row } }));
    const copied: CopiedRows = { value, source: TABLE, readAt: TODAY, isComplete: true, isSample: false };
    return { ok: true, value: copied };
  },
});
const NO_TABLE: TableCopy = { findRows: async () => null };

async function cacheWith(facts: CompanyFacts) {
  const cache = createMemoryCache();
  const reports = [
    { source: 'official-table', status: 'answered', readAt: '2026-11-20', fromCache: false },
    { source: 'company-registry', status: 'answered', readAt: '2026-11-20', fromCache: false },
  ] as const;
  await cache.put({ siret: SECOND, storedAt: '2026-11-20', facts, reports: [...reports] });
  return cache;
}

const name = { value: 'NATURALIA FRANCE', source: REGISTRY, readAt: '2026-11-20' };
const keptRow = { value: { owner: 'opcoep', manager: null, idcc: null }, source: TABLE, readAt: '2026-11-20' } as const;

describe('a look-up on this computer alone', () => {
  it('answers for an establishment by the row of the table', async () => {
    const copy = rowsOf({ [SECOND]: { owner: 'opcommerce' } });
    const found = await lookUpLocally(SECOND, { copy, cache: createMemoryCache(), today: () => TODAY });
    expect(found?.answer.attribution).toMatchObject({
      outcome: 'attributed',
      certainty: 'official',
      opco: 'opcommerce',
    });
    expect(found?.answer.reports).toEqual([
      { source: 'table-copy', status: 'answered', readAt: TODAY, fromCache: false },
    ]);
  });

  it('takes the row of the table before one that was kept, and what else was kept with it', async () => {
    const copy = rowsOf({ [SECOND]: { owner: 'opcommerce' } });
    const cache = await cacheWith({ name, officialRow: keptRow });
    const found = await lookUpLocally(SECOND, { copy, cache, today: () => TODAY });
    expect(found?.answer.attribution.opco).toBe('opcommerce');
    expect(found?.answer.facts.name?.value).toBe('NATURALIA FRANCE');
    expect(found?.answer.reports.map(({ source }) => source)).toEqual(['table-copy', 'company-registry']);
  });

  it('answers by what was kept where no table is installed, and where it has no row', async () => {
    const cache = await cacheWith({ name, officialRow: keptRow });
    for (const copy of [NO_TABLE, rowsOf({ [FIRST]: { owner: 'opcommerce' } })]) {
      const found = await lookUpLocally(SECOND, { copy, cache, today: () => TODAY });
      expect(found?.answer.attribution.opco).toBe('opcoep');
      expect(found?.answer.reports.every(({ fromCache }) => fromCache)).toBe(true);
    }
  });

  it('gives up a row that was kept where a newer table has none any more', async () => {
    const older = { ...keptRow, source: { ...TABLE, asOf: '2025-10' } };
    const cache = await cacheWith({ name, officialRow: older });
    const found = await lookUpLocally(SECOND, { copy: rowsOf({}), cache, today: () => TODAY });
    expect(found?.answer.attribution).toMatchObject({ outcome: 'unknown', opco: null });
    expect(found?.answer.facts.officialRow).toMatchObject({ value: null, source: { asOf: '2026-06' } });
    expect(found?.answer.reports[0]).toMatchObject({ source: 'table-copy', status: 'empty' });
  });

  it('answers for a company as a whole where its establishments agree, and lists them', async () => {
    const copy = rowsOf({ [FIRST]: { owner: 'opcommerce' }, [SECOND]: { owner: 'opcommerce' } });
    const found = await lookUpLocally(SIREN, { copy, cache: createMemoryCache(), today: () => TODAY });
    expect(found?.answer.attribution).toMatchObject({ outcome: 'attributed', opco: 'opcommerce' });
    expect(found?.establishments).toEqual([
      { siret: FIRST, opco: 'opcommerce' },
      { siret: SECOND, opco: 'opcommerce' },
    ]);
  });

  it('names no OPCO for a company whose establishments differ', async () => {
    const copy = rowsOf({ [FIRST]: { owner: 'opcommerce' }, [SECOND]: { owner: 'atlas' } });
    const found = await lookUpLocally(SIREN, { copy, cache: createMemoryCache(), today: () => TODAY });
    expect(found?.answer.attribution).toMatchObject({ outcome: 'several', opco: null });
  });

  it('says nothing of a number that nothing here knows', async () => {
    const nothing = { copy: rowsOf({}), cache: createMemoryCache(), today: () => TODAY };
    expect(await lookUpLocally(SECOND, nothing)).toBeNull();
    expect(await lookUpLocally(SIREN, nothing)).toBeNull();
    const damaged: TableCopy = {
      findRows: async () => ({ ok: false, failure: { source: 'table-copy', kind: 'damaged' } }),
    };
    expect(await lookUpLocally(SECOND, { ...nothing, copy: damaged })).toBeNull();
  });
});
