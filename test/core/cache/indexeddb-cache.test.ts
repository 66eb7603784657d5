import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IsoDate, Siret } from '../../../core/answer.ts';
import type { CacheEntry } from '../../../core/cache/cache.ts';
import { createIndexedDbCache, type IndexedDbCacheOptions } from '../../../core/cache/indexeddb-cache.ts';
import { fillDiskAfter } from '../../entrypoints/kept/table-store.ts';

const BNP = '66204244932116' as Siret;
const OCTO = '41816609600069' as Siret;
const BAKER = '73282932000074' as Siret;

let name = '';
let count = 0;
beforeEach(() => {
  name = `cache-${++count}`;
});

const open = (options: IndexedDbCacheOptions = {}) => createIndexedDbCache({ name, ...options });
const entry = (siret: Siret, storedAt: IsoDate): CacheEntry => ({ siret, storedAt, facts: {}, reports: [] });

async function stored(): Promise<string[]> {
  const db = await openDB(name);
  const keys = db.objectStoreNames.contains('establishments') ? await db.getAllKeys('establishments') : [];
  db.close();
  return keys.map(String);
}

describe('entries that are older than the person wants', () => {
  const oldest = async () => '2026-10-28';

  it('are deleted when the database opens, and the others stay', async () => {
    const before = open();
    await before.put(entry(BNP, '2026-10-27'));
    await before.put(entry(OCTO, '2026-10-28'));
    await before.put(entry(BAKER, '2026-11-27'));
    await open({ oldest }).open();
    await expect.poll(stored).toEqual([OCTO, BAKER]);
  });

  it('are not given, and go when they are asked for', async () => {
    const cache = open({ oldest });
    await cache.open();
    await cache.put(entry(BNP, '2026-10-27'));
    expect(await cache.get(BNP)).toBeUndefined();
    expect(await stored()).toEqual([]);
  });

  it('all stay where nothing says how old is too old', async () => {
    const cache = open();
    await cache.put(entry(BNP, '2019-04-01'));
    expect((await open().get(BNP))?.storedAt).toBe('2019-04-01');
  });
});

describe('a database of the first version', () => {
  it('keeps its entries, and the old ones of them go', async () => {
    const first = await openDB(name, 1, {
      upgrade: (db) => void db.createObjectStore('establishments', { keyPath: 'siret' }),
    });
    await first.put('establishments', entry(BNP, '2026-11-01'));
    await first.put('establishments', entry(OCTO, '2026-01-01'));
    first.close();
    const cache = open({ oldest: async () => '2026-10-28' });
    expect(await cache.get(BNP)).toEqual(entry(BNP, '2026-11-01'));
    expect(cache.isPersistent).toBe(true);
    await expect.poll(stored).toEqual([BNP]);
  });
});

describe('how much is kept', () => {
  it('is counted, and weighed by the first entries', async () => {
    const cache = open();
    expect(await cache.count()).toEqual({ entries: 0, bytes: 0 });
    await cache.put(entry(BNP, '2026-11-27'));
    await cache.put(entry(OCTO, '2026-11-27'));
    const weight = JSON.stringify(entry(BNP, '2026-11-27')).length;
    expect(await cache.count()).toEqual({ entries: 2, bytes: 2 * weight });
    await cache.clear();
    expect(await cache.count()).toEqual({ entries: 0, bytes: 0 });
  });
});

describe('a place where nothing may be kept', () => {
  it('is remembered in memory, and nothing is read from the disk or written to it', async () => {
    await open().put(entry(BNP, '2026-11-27'));
    const mayKeep = vi.fn(async () => false);
    const cache = open({ mayKeep });
    expect(await cache.get(BNP)).toBeUndefined();
    await cache.put(entry(OCTO, '2026-11-27'));
    expect(await cache.get(OCTO)).toEqual(entry(OCTO, '2026-11-27'));
    expect(await cache.count()).toMatchObject({ entries: 1 });
    expect(cache.isPersistent).toBe(false);
    expect(await stored()).toEqual([BNP]);
    expect(mayKeep).toHaveBeenCalledTimes(1);
  });
});

describe('a full disk', () => {
  let disk: { heal: () => void } | undefined;
  afterEach(() => disk?.heal());

  it('ends in memory, and the entry before it is still there for the next page', async () => {
    const cache = open();
    await cache.put(entry(BNP, '2026-11-26'));
    disk = fillDiskAfter(0);
    await cache.put(entry(BNP, '2026-11-27'));
    expect(cache.isPersistent).toBe(false);
    expect((await cache.get(BNP))?.storedAt).toBe('2026-11-27');
    disk.heal();
    expect((await open().get(BNP))?.storedAt).toBe('2026-11-26');
  });
});
