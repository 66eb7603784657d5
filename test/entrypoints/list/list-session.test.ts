import { afterEach, describe, expect, it } from 'vitest';
import { deletion } from '../../../entrypoints/kept/deletion.ts';
import { createListStore } from '../../../entrypoints/kept/lists.ts';
import { fillDiskAfter } from '../kept/table-store.ts';
import { locks, openSession, SIRETS } from './session.ts';

const heal: (() => void)[] = [];
afterEach(() => {
  for (const undo of heal.splice(0)) undo();
});

const LIST = ['SIRET;Nom', ...SIRETS.map((siret, at) => `${siret};Client ${at}`)].join('\n');
const FEW = ['siret', SIRETS[0], SIRETS[1], '55210055400013', '55210055400014', ''].join('\n');

describe('a list', () => {
  it('is recognised before anything runs', async () => {
    const { send, last } = await openSession();
    expect(last('table')).toEqual({
      kind: 'table',
      table: { state: 'installed', month: '2026-06', isSample: false, provenance: { kind: 'publisher' } },
    });
    expect(last('lists')).toEqual({ kind: 'lists', lists: [] });
    await send({ kind: 'read-text', text: LIST });
    expect(last('sheet')?.about).toMatchObject({
      fileName: null,
      rows: SIRETS.length,
      hasHeader: true,
      column: 0,
      columns: [
        { header: 'SIRET', kind: 'siret', recognised: SIRETS.length },
        { header: 'Nom', kind: 'name', examples: ['Client 0', 'Client 1', 'Client 2'] },
      ],
    });
    expect(last('status')).toBeUndefined();
  });

  it('is answered by the installed table, each row by its own, and nothing is sent', async () => {
    const { send, last } = await openSession();
    await send({ kind: 'read-text', text: FEW });
    await send({ kind: 'run', useSources: false });
    expect(last('status')).toMatchObject({
      status: 'done',
      useSources: false,
      progress: { done: 4, total: 4, counts: { official: 2, 'not-found': 1, refused: 1, waiting: 0 } },
    });
    await send({ kind: 'rows', request: 1, group: null, from: 0, count: 50 });
    const rows = last('rows');
    expect(rows?.matching).toBe(4);
    expect(rows?.rows.map(({ place, result }) => [place, result?.kind])).toEqual([
      [0, 'answered'],
      [1, 'answered'],
      [2, 'not-found'],
      [3, 'refused'],
    ]);
    await send({ kind: 'rows', request: 2, group: 'refused', from: 0, count: 50 });
    expect(last('rows')).toMatchObject({ request: 2, matching: 1, rows: [{ place: 3, cells: ['55210055400014'] }] });
  });

  it('says that nothing can answer before it runs', async () => {
    const { send, last } = await openSession({ hasTable: false });
    expect(last('table')?.table).toEqual({ state: 'none' });
    await send({ kind: 'read-text', text: FEW });
    await send({ kind: 'run', useSources: false });
    expect(last('run-fault')?.fault).toBe('no-source');
    expect(last('status')).toMatchObject({ status: 'ready', progress: { done: 0 } });

    const forbidden = await openSession({
      hasTable: false,
      begin: { sources: { installedTable: true, officialTable: false, registry: false } },
    });
    await forbidden.send({ kind: 'read-text', text: FEW });
    await forbidden.send({ kind: 'run', useSources: true });
    expect(forbidden.last('run-fault')?.fault).toBe('no-source');
  });

  it('is looked up by another column when the person says so', async () => {
    const { send, last } = await openSession();
    await send({ kind: 'read-text', text: `Code;Autre\n${SIRETS[0]};${SIRETS[5]}\n` });
    await send({ kind: 'set-column', column: 1, columnKind: 'siret', hasHeader: true });
    expect(last('sheet')?.about).toMatchObject({ column: 1, rows: 1 });
    await send({ kind: 'run', useSources: false });
    await send({ kind: 'rows', request: 1, group: null, from: 0, count: 1 });
    expect(last('rows')?.rows[0]?.result).toMatchObject({ company: { siret: SIRETS[5] } });
  });

  it('of words without a column of numbers asks which one it is', async () => {
    const { send, last } = await openSession();
    await send({ kind: 'read-text', text: 'Nom;Prénom\nMartin;Anne\nPetit;Luc\n' });
    expect(last('sheet')?.about.column).toBeNull();
    await send({ kind: 'run', useSources: false });
    expect(last('run-fault')?.fault).toBe('no-column');
  });

  it('is paused, resumed and cancelled at any row', async () => {
    let breaths = 0;
    const session = await openSession({
      onBreath: () => {
        if (++breaths === 1) void session.send({ kind: 'pause' });
      },
    });
    await session.send({ kind: 'read-text', text: LIST.repeat(4) });
    await session.send({ kind: 'run', useSources: false });
    const paused = session.last('status');
    expect(paused?.status).toBe('paused');
    expect(paused?.progress.done).toBeGreaterThan(0);
    expect(paused?.progress.done).toBeLessThan(paused?.progress.total ?? 0);
    await session.send({ kind: 'resume' });
    expect(session.last('status')).toMatchObject({ status: 'done', progress: { counts: { waiting: 0 } } });

    breaths = -1_000_000;
    await session.send({ kind: 'read-text', text: LIST });
    await session.send({ kind: 'cancel' });
    expect(session.last('status')?.status).toBe('cancelled');
  });

  it('is paused where the person takes back the source that it uses, and for no other', async () => {
    let breaths = 0;
    let taken: 'installedTable' | 'registry' = 'installedTable';
    const all = { installedTable: true, officialTable: true, registry: true };
    const session = await openSession({
      onBreath: () => {
        if (++breaths === 1) void begin({ ...all, [taken]: false });
      },
    });
    const begin = (sources: typeof all) => session.send({ kind: 'begin', mayKeep: true, sources, cacheDays: 30 });
    await session.send({ kind: 'read-text', text: LIST.repeat(4) });
    await session.send({ kind: 'run', useSources: false });
    expect(session.last('status')?.status).toBe('paused');
    await begin(all);
    taken = 'registry';
    breaths = 0;
    await session.send({ kind: 'resume' });
    expect(session.last('status')?.status).toBe('done');
  });

  it('is paused where everything is about to be deleted', async () => {
    let breaths = 0;
    const session = await openSession({
      onBreath: () => {
        if (++breaths === 1) deletion.tell();
      },
    });
    await session.send({ kind: 'read-text', text: LIST.repeat(8) });
    await session.send({ kind: 'run', useSources: false });
    expect(session.last('status')?.status).toBe('paused');
  });

  it('goes on where it was after its worker was killed', async () => {
    const store = createListStore('killed');
    const killed = await openSession({ store });
    await killed.send({ kind: 'read-text', text: LIST });
    await killed.send({ kind: 'run', useSources: false });
    const [record] = await store.list();
    if (!record) throw new Error('The list was not kept.');
    // Half of its blocks had been written then.
    for (const block of [2, 3]) await store.putResults(record.id, block, []);
    await store.put({ ...record, status: 'running', done: 1000 });

    const next = await openSession({ store });
    expect(next.last('lists')?.lists).toMatchObject([{ id: record.id, status: 'running', done: 1000 }]);
    await next.send({ kind: 'open', id: record.id });
    expect(next.last('status')).toMatchObject({ status: 'paused', progress: { done: 1000, total: SIRETS.length } });
    await next.send({ kind: 'resume' });
    expect(next.last('status')).toMatchObject({ status: 'done', progress: { done: SIRETS.length } });
    await next.send({ kind: 'rows', request: 1, group: null, from: 0, count: 3 });
    expect(next.last('rows')?.rows[1]?.cells).toEqual([SIRETS[1], 'Client 1']);
  });

  it('goes on in memory where the store is full, and says so once', async () => {
    const { send, events, last } = await openSession();
    await send({ kind: 'read-text', text: LIST });
    heal.push(fillDiskAfter(1).heal);
    await send({ kind: 'run', useSources: false });
    expect(events.filter(({ kind }) => kind === 'not-kept')).toHaveLength(1);
    expect(last('status')).toMatchObject({ status: 'done', progress: { done: SIRETS.length } });
  });

  it('leaves nothing in a private window', async () => {
    const { send, last, events, store } = await openSession({ begin: { mayKeep: false } });
    await send({ kind: 'read-text', text: LIST });
    await send({ kind: 'run', useSources: false });
    expect(last('status')?.status).toBe('done');
    expect(await store.list()).toEqual([]);
    expect(events.some(({ kind }) => kind === 'not-kept')).toBe(false);
  });

  it('runs in one page at a time', async () => {
    const held = locks();
    await held.request('opcoscope-list-run', { ifAvailable: true }, async () => {
      const { send, last } = await openSession({ locks: held });
      await send({ kind: 'read-text', text: FEW });
      await send({ kind: 'run', useSources: false });
      expect(last('run-fault')?.fault).toBe('running-elsewhere');
    });
  });

  it('that another page went on with is taken as that page left it', async () => {
    const store = createListStore('two-pages');
    const one = await openSession({ store });
    await one.send({ kind: 'read-text', text: LIST });
    await one.send({ kind: 'run', useSources: false });
    const [record] = await store.list();
    if (!record) throw new Error('The list was not kept.');
    for (const block of [0, 1, 2, 3]) await store.putResults(record.id, block, []);
    await store.put({ ...record, status: 'paused', done: 0, changedAt: 1 });
    const two = await openSession({ store });
    await two.send({ kind: 'open', id: record.id });
    const three = await openSession({ store });
    await three.send({ kind: 'open', id: record.id });
    await three.send({ kind: 'resume' });
    await two.send({ kind: 'resume' });
    expect(two.last('status')).toMatchObject({ status: 'done', progress: { done: SIRETS.length } });
  });

  it('is deleted with its rows', async () => {
    const { send, last, store } = await openSession();
    await send({ kind: 'read-text', text: FEW });
    await send({ kind: 'run', useSources: false });
    const id = last('lists')?.lists[0]?.id ?? '';
    await send({ kind: 'delete', id });
    expect(last('lists')?.lists).toEqual([]);
    expect(await store.open(id)).toBeNull();
    await send({ kind: 'open', id });
    expect(last('run-fault')?.fault).toBe('gone');
  });

  it('is paused when the network goes, and no row is lost', async () => {
    const { send, last } = await openSession({ hasTable: false });
    await send({ kind: 'read-text', text: LIST.split('\n').slice(0, 40).join('\n') });
    await send({ kind: 'run', useSources: true });
    expect(last('run-fault')?.fault).toBe('sources-silent');
    expect(last('status')).toMatchObject({ status: 'paused', useSources: true });
  });

  it('is exported in the middle', async () => {
    const { send, last } = await openSession();
    await send({ kind: 'read-text', text: FEW });
    await send({ kind: 'export', format: 'csv', language: 'fr' });
    const exported = last('exported');
    expect(exported?.fileName).toBe('liste - OPCO - 2026-11-27.csv');
    expect((await exported?.blob.text())?.split('\r\n')[1]).toContain('Pas encore recherché.');
  });
});
