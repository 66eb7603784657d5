import { describe, expect, it } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import type { CacheEntry } from '../../../core/cache/cache.ts';
import { readCacheEntry, withoutPersonName } from '../../../core/cache/cache-entry.ts';
import { createIndexedDbCache } from '../../../core/cache/indexeddb-cache.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';

const source = { id: 'company-registry', publisher: 'DINUM', title: 'Sirene', asOf: '2026-11-24', url: 'https://x.fr' };
const fact = <T>(value: T) => ({ value, source, readAt: '2026-11-24' });

const entry = {
  siret: '41816609600069',
  storedAt: '2026-11-24',
  facts: {
    siret: fact('41816609600069'),
    name: fact('OCTO'),
    idccs: fact(['1486']),
    naf: fact('62.02A'),
    headcountBand: fact('41'),
    legalCategory: fact('5710'),
    officialRow: fact({ owner: 'atlas', manager: null, idcc: '1486' }),
  },
  reports: [{ source: 'official-table', status: 'answered', readAt: '2026-11-24', fromCache: false }],
} as unknown as CacheEntry;

const siret = entry.siret;
const other = '41816609600077' as Siret;

describe.each([
  ['memory', createMemoryCache],
  ['IndexedDB where there is none', () => createIndexedDbCache()],
])('a cache in %s', (_, create) => {
  it('knows an establishment, and not its sisters', async () => {
    const cache = create();
    await cache.put(entry);
    expect(await cache.get(siret)).toEqual(entry);
    expect(await cache.get(other)).toBeUndefined();
  });

  it('forgets everything when told', async () => {
    const cache = create();
    await cache.put(entry);
    await cache.clear();
    expect(await cache.get(siret)).toBeUndefined();
  });
});

describe('a cache that cannot be kept on disk', () => {
  it('says so from the first refusal on', async () => {
    const cache = createIndexedDbCache();
    expect(cache.isPersistent).toBe(true);
    await cache.get(siret);
    expect(cache.isPersistent).toBe(false);
  });
});

describe('an entry read from disk', () => {
  it('is what was written', () => {
    expect(readCacheEntry(structuredClone(entry))).toEqual(entry);
    const unrowed = { ...entry, facts: { ...entry.facts, officialRow: fact(null) } };
    expect(readCacheEntry(unrowed)).toEqual(unrowed);
    const failure = { source: 'official-table', kind: 'rate-limited', retryAfter: 5 };
    const report = { source: 'official-table', status: 'failed', failure, readAt: '2026-11-24', fromCache: false };
    expect(readCacheEntry({ ...entry, reports: [report] })).toEqual({ ...entry, reports: [report] });
  });

  it.each([
    ['nothing', undefined],
    ['no object', 'text'],
    ['another shape', { siret, company: 'OCTO' }],
    ['no facts', { ...entry, facts: null }],
    ['a fact without its source', { ...entry, facts: { name: { value: 'OCTO', readAt: '2026-11-24' } } }],
    ['an OPCO that is none', { ...entry, facts: { officialRow: fact({ owner: 'opca', manager: null, idcc: null }) } }],
    ['an agreement that is none', { ...entry, facts: { idccs: fact(['<script>']) } }],
    ['an activity of the wrong vintage', { ...entry, facts: { naf: fact('62.10Y') } }],
    ['a day that is none', { ...entry, storedAt: 'yesterday' }],
    ['a source that nobody asks', { ...entry, reports: [{ ...entry.reports[0], source: 'cfadock' }] }],
  ])('is dropped when it is %s', (_, stored) => {
    expect(readCacheEntry(stored)).toBeUndefined();
  });

  it('keeps nothing that the contract does not know', () => {
    const more = { ...entry, facts: { ...entry.facts, isEmployer: fact(false), salary: fact(1) } };
    expect(readCacheEntry(more)).toEqual(entry);
  });
});

describe('an entry written to disk', () => {
  it.each(['1000', '1', '1900'])('has no name for a sole trader (%s)', (category) => {
    const person = { ...entry, facts: { ...entry.facts, legalCategory: fact(category) } };
    expect(withoutPersonName(person).facts).not.toHaveProperty('name');
    expect(withoutPersonName(person).facts.idccs).toEqual(person.facts.idccs);
    expect(person.facts.name?.value).toBe('OCTO');
  });

  it('keeps the name of a company', () => {
    expect(withoutPersonName(entry)).toBe(entry);
  });
});
