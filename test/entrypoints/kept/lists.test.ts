import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { readCell } from '../../../core/sheet/read-cell.ts';
import type { RowResult } from '../../../core/sheet/sheet.ts';
import { createListStore, type ListRecord } from '../../../entrypoints/kept/lists.ts';
import { createListsPart } from '../../../entrypoints/kept/lists-backup.ts';
import { fillDiskAfter } from './table-store.ts';

const heal: (() => void)[] = [];
afterEach(() => {
  for (const undo of heal.splice(0)) undo();
});

let count = 0;
const fresh = () => createListStore(`kept-lists-${++count}`);

function record(id: string, rows: number, changedAt = 1): ListRecord {
  return {
    id,
    about: { fileName: 'a.csv', sheets: [], sheet: 0, rows, hasHeader: true, columns: [], column: 0, notes: [] },
    columnKind: 'siret',
    status: 'running',
    useSources: false,
    done: 0,
    changedAt,
  };
}

const linesOf = (rows: number) => [['SIRET'], ...Array.from({ length: rows }, (_, at) => [`${at}`])];
const refusal = readCell('x', 'siret');
const REFUSED: RowResult = { kind: 'refused', reason: refusal.ok ? { kind: 'text', id: 'empty' } : refusal.reason };

describe('the kept lists', () => {
  it('give back every line and every result', async () => {
    const store = fresh();
    expect(await store.create(record('a', 1200), linesOf(1200))).toBe(true);
    expect(await store.putResults('a', 1, Array(500).fill(REFUSED))).toBe(true);
    const whole = await store.open('a');
    expect(whole?.lines).toEqual(linesOf(1200));
    expect(whole?.results).toHaveLength(1200);
    expect(whole?.results.filter(Boolean)).toHaveLength(500);
    expect(whole?.results[500]).toEqual(REFUSED);
    expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
  });

  it('are kept whole or not at all', async () => {
    const store = fresh();
    heal.push(fillDiskAfter(1).heal);
    expect(await store.create(record('a', 30_000), linesOf(30_000))).toBe(false);
    for (const undo of heal.splice(0)) undo();
    expect(await store.list()).toEqual([]);
    expect(await store.open('a')).toBeNull();
  });

  it('have no name of a sole trader', async () => {
    const store = fresh();
    await store.create(record('a', 1), linesOf(1));
    const company = {
      siren: '302474648',
      siret: null,
      name: 'MARTIN ANNE',
      nameState: 'known',
      isSoleTrader: true,
      attribution: {
        outcome: 'unknown',
        certainty: null,
        opco: null,
        managedBy: null,
        funder: null,
        candidates: [],
        warnings: [],
        steps: [],
      },
      idccs: [],
      naf: null,
      headcountBand: null,
      state: null,
      warnings: [],
      tableMonth: null,
      source: null,
      failures: [],
      readAt: '2026-11-27',
    };
    const read = { kind: 'siren', value: '302474648', repair: null };
    await store.putResults('a', 0, [{ kind: 'answered', company, read } as unknown as RowResult]);
    expect((await store.open('a'))?.results[0]).toMatchObject({ company: { name: null, nameState: 'not-kept' } });
    const choice = (name: string, isSoleTrader: boolean) => ({ siren: '302474648', name, town: null, isSoleTrader });
    const choices = [choice('MARTIN ANNE', true), choice('MARTIN SA', false)];
    await store.putResults('a', 0, [{ kind: 'to-choose', count: 2, choices } as unknown as RowResult]);
    expect((await store.open('a'))?.results[0]).toMatchObject({ choices: [{ name: null }, { name: 'MARTIN SA' }] });
  });

  it('do not come back once they are deleted, whatever page still works on them', async () => {
    const [store, name] = [fresh(), `kept-lists-${count}`];
    await store.create(record('a', 10), linesOf(10));
    await store.remove('a');
    expect(await store.putResults('a', 0, [REFUSED])).toBe(false);
    expect(await store.put(record('a', 10))).toBe(false);
    const db = await openDB(name, 1);
    expect([await db.count('lists'), await db.count('results')]).toEqual([0, 0]);
    db.close();
  });

  it('are looked up again where a result is none that this version knows', async () => {
    const store = fresh();
    await store.create(record('a', 4), linesOf(4));
    const odd = [{ kind: 'answered', company: {} }, { kind: 'later' }, 7, REFUSED];
    await store.putResults('a', 0, odd as unknown as RowResult[]);
    expect((await store.open('a'))?.results).toEqual([null, null, null, REFUSED]);
  });

  it('are none where they were altered', async () => {
    const store = fresh();
    await store.create(record('a', 600), linesOf(600));
    const db = await openDB(`kept-lists-${count}`, 1);
    await db.delete('lines', ['a', 1]);
    expect(await store.open('a')).toBeNull();
    await db.put('lists', { id: 'b' });
    const odd = record('c', 1);
    await db.put('lists', { ...odd, about: { ...odd.about, notes: [{ id: 'constructor' }] } });
    db.close();
    expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
    expect(await store.clear()).toBe(true);
    expect(await store.list()).toEqual([]);
  });

  it('go into a backup and come back in another browser', async () => {
    const [here, there] = [fresh(), fresh()];
    await here.create(record('a', 700, 5), linesOf(700));
    await here.putResults('a', 0, Array(500).fill(REFUSED));
    const backup: unknown = JSON.parse(JSON.stringify(await createListsPart(here).read()));
    const part = createListsPart(there);
    expect(part.check(backup)).toBe(true);
    expect(part.check({})).toBe(false);
    expect(await part.restore([...(backup as unknown[]), { list: 'none' }])).toEqual({ taken: 1, leftOut: 1 });
    const whole = await there.open('a');
    expect(whole?.lines).toEqual(linesOf(700));
    expect(whole?.results.filter(Boolean)).toHaveLength(500);
    expect(whole?.list.status).toBe('paused');
    // What went further here since stays.
    await there.put({ ...record('a', 700, 9), status: 'done' });
    expect(await part.restore(backup)).toEqual({ taken: 0, leftOut: 0 });
    expect((await there.get('a'))?.status).toBe('done');
  });
});
