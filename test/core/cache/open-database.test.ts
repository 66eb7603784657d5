import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOpener } from '../../../core/cache/open-database.ts';

interface Things extends DBSchema {
  things: { key: string; value: number };
}

let name = '';
let count = 0;
const opener = (version = 1) =>
  createOpener<Things>({
    name,
    version,
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('things');
    },
  });

beforeEach(() => {
  name = `things-${++count}`;
});

describe('a database', () => {
  it('is opened once for all who ask', async () => {
    const open = opener();
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toBe(second);
    expect(await open()).toBe(first);
  });

  it('is opened again after it was refused', async () => {
    const open = opener();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'SecurityError');
    });
    await expect(open()).rejects.toMatchObject({ name: 'SecurityError' });
    await (await open()).put('things', 1, 'one');
    expect(await (await open()).get('things', 'one')).toBe(1);
  });

  it('stands aside for a newer version of another page, and does not keep it waiting', async () => {
    const open = opener();
    const before = await open();
    const newer = await opener(2)();
    expect(newer.version).toBe(2);
    expect(() => before.transaction('things')).toThrow();
    // An older page cannot go back, and says so.
    await expect(open()).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('is opened again after another page deleted everything', async () => {
    const open = opener();
    await (await open()).put('things', 1, 'one');
    await new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(name);
      deletion.onsuccess = resolve;
      deletion.onerror = reject;
    });
    expect(await (await open()).get('things', 'one')).toBeUndefined();
  });
});
