import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import { createInstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { tableChanges } from '../../../entrypoints/kept/table-changes.ts';
import type { CurrentTable, TableDatabase } from '../../../entrypoints/kept/table-database.ts';
import { createTableWriter } from '../../../entrypoints/kept/table-writer.ts';
import { sha256, siroCsv, siroShard, siroTable } from '../../stubs/siro-csv.ts';
import { fillDiskAfter, freshDatabase, NOTES } from './table-store.ts';

const SIREN = '302474648' as Siren;
const SIRET = '30247464800664' as Siret;
const SHARD = 30247464 % 1024;

const june = await siroTable(siroCsv(500), '2026-06');
const september = await siroTable(siroCsv(500, ['30247464800664|1486|OPCO EP|']), '2026-09');
const shard = await siroShard(siroCsv(500), '2026-09');

async function installed() {
  const open = freshDatabase();
  const writer = createTableWriter(open);
  expect(await writer.replace(june, NOTES)).toBeNull();
  return { open, writer, table: createInstalledTable(open), db: await open() };
}

const heal: (() => void)[] = [];
afterEach(() => {
  for (const undo of heal.splice(0)) undo();
});

describe('the installed table', () => {
  it('is none before one is installed', async () => {
    const table = createInstalledTable(freshDatabase());
    expect(await table.about()).toEqual({ ok: true, value: null });
    expect(await table.findRows(SIRET)).toBeNull();
    expect(await table.loadAll()).toBeNull();
  });

  it('tells every open surface when another one is installed, and when it is deleted', async () => {
    const tell = vi.fn();
    const stop = tableChanges.watch(tell);
    const { writer } = await installed();
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
    await writer.remove();
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2));
    stop();
  });

  it('says what it is and where it came from', async () => {
    const { table } = await installed();
    const about = await table.about();
    expect(about.ok && about.value).toMatchObject({
      about: { month: '2026-06', rows: 500, shards: 1024, hasAgreements: true, source: sha256(siroCsv(500)) },
      provenance: { kind: 'publisher' },
      on: '2026-11-27',
      bytes: june.length,
      sha256: sha256(june),
    });
  });

  it.each([SIRET, SIREN])('gives all rows of the company of %s, by number', async (number) => {
    const { table } = await installed();
    const found = await table.findRows(number);
    expect(found?.ok && found.rows).toEqual([
      { siret: '30247464800011', row: { owner: 'opcommerce', manager: 'akto', idcc: '2120', agreement: 'kept' } },
      { siret: SIRET, row: { owner: 'atlas', manager: null, idcc: '1486', agreement: 'kept' } },
    ]);
  });

  it('has no row of a company that it does not have', async () => {
    const { table } = await installed();
    expect(await table.findRows('552032534' as Siren)).toMatchObject({ ok: true, rows: [] });
  });

  it('reads the head once, and one shard for a question', async () => {
    const { open } = await installed();
    const asked: string[] = [];
    const table = createInstalledTable(async () => {
      const db = await open();
      return new Proxy(db, {
        get(target, name) {
          if (name === 'get') {
            return (store: 'shards', key: [number, number]) => {
              asked.push(`${store} ${key}`);
              return target.get(store, key);
            };
          }
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    });
    await table.findRows(SIRET);
    await table.findRows(SIREN);
    const { generation } = (await (await open()).get('current', 'table')) as CurrentTable;
    expect(asked).toEqual(['current table', `shards ${generation},${SHARD}`, `shards ${generation},${SHARD}`]);
  });

  it('is whole in memory for a list', async () => {
    const { table } = await installed();
    const all = await table.loadAll();
    expect(all?.ok && [...all.value.all()].length).toBe(500);
    expect(all?.ok && all.value.find(SIRET)?.owner).toBe('atlas');
  });

  it('is not taken for another one that is installed after it was removed', async () => {
    const { table, writer } = await installed();
    await table.findRows(SIRET);
    await writer.remove();
    await writer.replace(september, NOTES);
    const found = await table.findRows(SIRET);
    expect(found?.ok && found.installed.about.month).toBe('2026-09');
  });

  it('is gone once removed', async () => {
    const { table, writer, db } = await installed();
    await writer.remove();
    expect(await table.about()).toEqual({ ok: true, value: null });
    expect(await db.count('shards')).toBe(0);
    const again = await table.findRows(SIRET);
    expect(again).toBeNull();
  });
});

describe('another release', () => {
  it('takes the place of the one before, also for a page that had read that one', async () => {
    const { table, writer, db } = await installed();
    await table.findRows(SIRET);
    expect(await writer.replace(september, NOTES)).toBeNull();
    const found = await table.findRows(SIRET);
    expect(found?.ok && found.installed.about.month).toBe('2026-09');
    expect(found?.ok && found.rows.map(({ row }) => row.owner)).toEqual(['opcoep']);
    expect(await db.count('shards')).toBe(1024);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['another file', new Uint8Array(200).fill(65), 'foreign'],
    ['the first half', september.slice(0, september.length / 2), 'truncated'],
    ['one byte less', september.slice(0, -1), 'truncated'],
    ['one byte more', Uint8Array.from([...september, 0]), 'altered'],
    ['a changed byte', september.map((byte, at) => (at === 3000 ? byte ^ 1 : byte)), 'altered'],
    ['one shard', shard, 'other-part'],
  ])('is refused where it is %s, and the one in use stays', async (_, file, id) => {
    const { table, writer, db } = await installed();
    expect(await writer.replace(file as Uint8Array<ArrayBuffer>, NOTES)).toMatchObject({ id });
    const found = await table.findRows(SIRET);
    expect(found?.ok && found.installed.about.month).toBe('2026-06');
    expect(await db.count('shards')).toBe(1024);
  });

  it.each([0, 1, 64, 700, 1023, 1024])(
    'breaks off on a full disk after %i writes, and the one in use stays',
    async (writes) => {
      const { table, writer, db } = await installed();
      const disk = fillDiskAfter(writes);
      heal.push(disk.heal);
      await expect(writer.replace(september, NOTES)).rejects.toMatchObject({ name: 'QuotaExceededError' });
      disk.heal();
      const found = await table.findRows(SIRET);
      expect(found?.ok && found.installed.about.month).toBe('2026-06');
      const all = await createInstalledTable(async () => db).loadAll();
      expect(all?.ok).toBe(true);
      await writer.sweep();
      expect(await db.count('shards')).toBe(1024);
      expect(await writer.replace(september, NOTES)).toBeNull();
    },
  );
});

/** Changes one bit. */
function flip(bytes: Uint8Array, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}

describe('what is damaged', () => {
  async function change(db: TableDatabase, edit: (current: CurrentTable) => void) {
    const current = (await db.get('current', 'table')) as CurrentTable;
    edit(current);
    await db.put('current', current, 'table');
  }
  const DAMAGES: [what: string, damage: (db: TableDatabase, generation: number) => Promise<unknown>][] = [
    [
      'a byte of the shard',
      async (db, generation) => {
        const shard = (await db.get('shards', [generation, SHARD])) as Uint8Array<ArrayBuffer>;
        flip(shard, shard.length - 1);
        await db.put('shards', shard, [generation, SHARD]);
      },
    ],
    [
      'the shard of another company',
      async (db, generation) => {
        await db.put('shards', (await db.get('shards', [generation, SHARD + 1])) as Uint8Array<ArrayBuffer>, [
          generation,
          SHARD,
        ]);
      },
    ],
    ['a shard that is gone', (db, generation) => db.delete('shards', [generation, SHARD])],
    ['a shard that is no bytes', (db, generation) => db.put('shards', 'text' as never, [generation, SHARD])],
    ['a byte of the head', (db) => change(db, ({ head }) => flip(head, 40))],
    ['the digests', (db) => change(db, ({ digests }) => flip(digests, SHARD * 32))],
    [
      'the origin',
      (db) => change(db, ({ notes }) => Object.assign(notes, { provenance: { kind: 'host', host: 'x.fr' } })),
    ],
    ['the record as a whole', (db) => db.put('current', {} as never, 'table')],
    ['a record that is no object', (db) => db.put('current', 7 as never, 'table')],
  ];
  it.each(DAMAGES)('is a fault and no answer: %s', async (_, damage) => {
    const { db, open, writer } = await installed();
    await damage(db, ((await db.get('current', 'table')) as CurrentTable).generation);
    const table = createInstalledTable(open);
    expect(await table.findRows(SIRET)).toEqual({ ok: false, fault: 'damaged' });
    expect(await table.loadAll()).toEqual({ ok: false, fault: 'damaged' });
    // What is installed anew is whole.
    expect(await writer.replace(june, NOTES)).toBeNull();
    expect(await table.findRows(SIRET)).toMatchObject({ ok: true });
    expect(await db.count('shards')).toBe(1024);
  });

  it('is said of a format that this version does not read', async () => {
    const { db, open } = await installed();
    const { sealOf } = await import('../../../entrypoints/kept/table-database.ts');
    const current = (await db.get('current', 'table')) as CurrentTable;
    current.head[8] = 9;
    await db.put('current', { ...current, seal: await sealOf(current) }, 'table');
    expect(await createInstalledTable(open).findRows(SIRET)).toEqual({ ok: false, fault: 'other-format' });
  });

  it('is not said of a store that does not answer', async () => {
    const table = createInstalledTable(() => Promise.reject(new Error('Closed.')));
    expect(await table.about()).toEqual({ ok: false, fault: 'unavailable' });
    expect(await table.findRows(SIRET)).toEqual({ ok: false, fault: 'unavailable' });
    const refused = createInstalledTable(() => Promise.reject(new DOMException('No mutations.', 'InvalidStateError')));
    expect(await refused.about()).toEqual({ ok: false, fault: 'private-window' });
  });
});
