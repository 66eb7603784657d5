import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import type { TableRelease } from '../../../core/siret-table/releases.ts';
import { createInstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { createDownloadStore } from '../../../entrypoints/kept/table-download.ts';
import { createTableWriter, type TableWriter } from '../../../entrypoints/kept/table-writer.ts';
import { type InstallContext, type InstallProgress, install } from '../../../entrypoints/table/install.ts';
import { unpack } from '../../../entrypoints/table/unpack.ts';
import { sha256, siroCsv, siroTable } from '../../stubs/siro-csv.ts';
import { upstreamsForEachTest } from '../../stubs/upstreams.ts';
import { fillDiskAfter, freshDatabase } from '../kept/table-store.ts';

const upstreams = upstreamsForEachTest();
/** One piece of a download, and a part of the next. */
const ROWS = 180_000;
const csv = siroCsv(ROWS);
const table = await siroTable(siroCsv(300), '2026-04');

let progress: InstallProgress[];
let context: InstallContext;
let open: ReturnType<typeof freshDatabase>;
const undo: (() => void)[] = [];

beforeEach(() => {
  progress = [];
  open = freshDatabase();
  context = {
    fetch: globalThis.fetch,
    writer: createTableWriter(open),
    download: createDownloadStore(open),
    free: async () => 1_000_000,
    today: () => '2026-11-27',
    onProgress: (report) => progress.push(report),
    patience: 300,
  };
  upstreams.current.setCsv('2026-06', csv);
});
afterEach(() => {
  for (const heal of undo.splice(0)) heal();
});

const release = (more: object = {}) => ({
  way: 'publisher' as const,
  release: {
    url: `${upstreams.current.url}/resources/table-siret-opco/siro-202606.csv`,
    month: '2026-06',
    publishedOn: null,
    bytes: csv.length,
    ...more,
  },
});
const file = (bytes: Uint8Array, name = 'siro-202606.csv', month: string | null = '2026-06') => ({
  way: 'file' as const,
  file: new File([new Uint8Array(bytes)], name),
  month,
});
const asked = () => upstreams.current.log.filter(({ upstream }) => upstream === 'files');
const about = async () => {
  const read = await createInstalledTable(open).about();
  return read.ok ? read.value : read.fault;
};

describe('an installation from the publisher', () => {
  it('downloads, reads, converts and keeps, in this order, and forgets the download', async () => {
    expect(await install(release(), context)).toBeNull();
    expect([...new Set(progress.map(({ stage }) => stage))]).toEqual(['download', 'read', 'convert', 'keep']);
    expect(await about()).toMatchObject({ about: { month: '2026-06', rows: ROWS, source: sha256(csv) } });
    expect(await context.download.job()).toBeNull();
    expect(progress.filter(({ stage }) => stage === 'download').at(-1)).toMatchObject({
      done: csv.length,
      total: csv.length,
    });
  });

  it('names the host where it is not the publisher’s', async () => {
    await install(release(), context);
    expect(await about()).toMatchObject({ provenance: { kind: 'host', host: new URL(upstreams.current.url).host } });
  });

  it('is the publisher’s where the file comes from data.gouv.fr', async () => {
    const url = 'https://static.data.gouv.fr/resources/table-siret-opco/siro-202606.csv';
    const small = new Uint8Array(siroCsv(300));
    const fetch = async () => new Response(small);
    expect(await install(release({ url, bytes: small.length }), { ...context, fetch })).toBeNull();
    expect(await about()).toMatchObject({ provenance: { kind: 'publisher' } });
    const stranger = 'https://notdata.gouv.fr.example/siro-202606.csv';
    expect(await install(release({ url: stranger, bytes: small.length }), { ...context, fetch })).toBeNull();
    expect(await about()).toMatchObject({ provenance: { kind: 'host', host: 'notdata.gouv.fr.example' } });
  });

  it('keeps what came before the connection was cut, and goes on from there', async () => {
    upstreams.current.setFileFault('cut');
    expect(await install(release(), context)).toMatchObject({ kind: 'cut', total: csv.length });
    const received = (await context.download.job())?.received ?? 0;
    expect(received).toBeGreaterThan(0);
    expect(await about()).toBeNull();
    upstreams.current.setFileFault(null);
    expect(await install(release(), context)).toBeNull();
    expect(asked().map(({ headers }) => headers.range)).toEqual([undefined, `bytes=${received}-`]);
    expect(await about()).toMatchObject({ about: { source: sha256(csv) } });
  });

  it('keeps nothing of a cut download that nothing tells from another', async () => {
    const half = csv.subarray(0, csv.length / 2);
    const fetch = async () => new Response(new Uint8Array(half), { headers: { 'content-length': String(csv.length) } });
    expect(await install(release(), { ...context, fetch })).toMatchObject({ kind: 'cut', isKept: false });
    expect(await context.download.job()).toBeNull();
  });

  it('does not wait without end for bytes that do not come', async () => {
    upstreams.current.setFileFault({ stallsAfter: 4_500_000 });
    expect(await install(release(), context)).toMatchObject({ kind: 'cut', received: 4_500_000 });
  });

  it('asks for nothing where all bytes are here: the conversion broke off', async () => {
    const writer: TableWriter = {
      ...context.writer,
      replace: () => Promise.reject(new DOMException('', 'UnknownError')),
    };
    expect(await install(release(), { ...context, writer })).toEqual({ kind: 'store' });
    expect(await install(release(), context)).toBeNull();
    expect(asked()).toHaveLength(1);
  });

  it.each([
    ['while it is read', { stage: 'read' }],
    ['while it is converted', { stage: 'convert' }],
    ['while it is kept', { stage: 'keep' }],
  ] as const)('keeps the download where memory is short %s, and says that the work broke off', async (_, { stage }) => {
    const onProgress = (report: InstallProgress) => {
      if (report.stage === stage) throw new RangeError('Array buffer allocation failed');
    };
    expect(await install(release(), { ...context, onProgress })).toEqual({ kind: 'crash' });
    expect(await install(release(), context)).toBeNull();
    expect(asked()).toHaveLength(1);
  });

  it('asks for all bytes again where a piece of them is lost', async () => {
    const writer: TableWriter = { ...context.writer, replace: () => Promise.reject(new DOMException('', 'DataError')) };
    await install(release(), { ...context, writer });
    await (await open()).delete('pieces', 0);
    expect(await install(release(), context)).toEqual({ kind: 'store' });
    expect(await install(release(), context)).toBeNull();
    expect(asked()).toHaveLength(2);
  });

  it('begins afresh where the file is another one now', async () => {
    upstreams.current.setFileFault('cut');
    await install(release(), context);
    upstreams.current.setFileFault(null);
    const other = siroCsv(ROWS, ['30247464800664|1486|OPCO EP|']);
    upstreams.current.setCsv('2026-06', other);
    expect(await install(release({ bytes: null }), context)).toBeNull();
    expect(await about()).toMatchObject({ about: { source: sha256(other) } });
  });

  it.each([
    ['a part that begins elsewhere', { 'content-range': `bytes 7-${csv.length - 1}/${csv.length}` }],
    [
      'a part of a longer file',
      { 'content-range': `bytes ${Math.ceil(csv.length / 2)}-${csv.length}/${csv.length + 1}` },
    ],
    ['a part that says nothing', {}],
  ])('begins afresh on %s', async (_, headers) => {
    upstreams.current.setFileFault('cut');
    await install(release(), context);
    upstreams.current.setFileFault(null);
    const fetch: typeof globalThis.fetch = async (url, init) =>
      new Headers(init?.headers).has('range')
        ? new Response(new Uint8Array(csv.subarray(7)), { status: 206, headers: headers as Record<string, string> })
        : globalThis.fetch(url, init);
    expect(await install(release(), { ...context, fetch })).toBeNull();
    expect(await about()).toMatchObject({ about: { source: sha256(csv) } });
  });

  it('says a full disk while it downloads, keeps the pieces, and goes on with them', async () => {
    const disk = fillDiskAfter(3); // The job, and one piece with it.
    undo.push(disk.heal);
    const fault = await install(release(), context);
    expect(fault).toMatchObject({ kind: 'quota', free: 1_000_000 });
    expect(fault?.kind === 'quota' && fault.needed).toBeGreaterThan(csv.length);
    disk.heal();
    expect(await context.download.job()).toMatchObject({ pieces: 1 });
    expect(await install(release(), context)).toBeNull();
    expect(asked().at(-1)?.headers.range).toMatch(/^bytes=\d{7}-$/);
  });

  it('lets the download go where the table itself finds no room', async () => {
    let attempts = 0;
    const writer: TableWriter = {
      ...context.writer,
      async replace(...call) {
        if (attempts++ === 0) throw new DOMException('', 'QuotaExceededError');
        expect(await context.download.job()).toBeNull();
        return context.writer.replace(...call);
      },
    };
    expect(await install(release(), { ...context, writer })).toBeNull();
    expect(attempts).toBe(2);
  });

  it.each([
    ['404', { kind: 'http', status: 404 }],
    ['500', { kind: 'http', status: 500 }],
    ['shorter', { kind: 'other-size', expected: csv.length, found: csv.length - 1 }],
  ] as const)('says that the file is %s', async (fault, said) => {
    upstreams.current.setFileFault(fault);
    expect(await install(release(), context)).toMatchObject(said);
    expect(await context.download.job()).toBeNull();
  });

  it('says that the host does not answer', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await install(release(), { ...context, fetch })).toMatchObject({ kind: 'network' });
  });

  it('forgets bytes that are no table: they would fail again', async () => {
    upstreams.current.setCsv('2026-06', Buffer.from('<!doctype html>'));
    expect(await install(release({ bytes: null }), context)).toMatchObject({
      kind: 'official',
      fault: { id: 'header' },
    });
    expect(await context.download.job()).toBeNull();
  });
});

describe('an installation from a file', () => {
  it('says where it came from', async () => {
    expect(await install(file(siroCsv(300)), context)).toBeNull();
    expect(await about()).toMatchObject({ provenance: { kind: 'file', name: 'siro-202606.csv' }, on: '2026-11-27' });
  });

  it.each([
    ['the official CSV', () => siroCsv(300), (bytes: Uint8Array) => ({ source: sha256(bytes), table: 'x' })],
    ['our table', () => table, (bytes: Uint8Array) => ({ source: 'x', table: sha256(bytes) })],
  ])('counts as the publisher’s where it is %s of a release of ours', async (_, make, hashes) => {
    const bytes = make();
    const releases: TableRelease[] = [{ month: '2026-06', ...hashes(bytes) }];
    expect(await install(file(bytes), { ...context, releases })).toBeNull();
    expect(await about()).toMatchObject({ provenance: { kind: 'publisher' } });
  });

  it.each(['2026-04', null])(
    'is of the month of our release, where it is one, and never %s as picked',
    async (month) => {
      const csv = siroCsv(300);
      const releases: TableRelease[] = [{ month: '2026-06', source: sha256(csv), table: 'x' }];
      expect(await install(file(csv, 'x.csv', month), { ...context, releases })).toBeNull();
      expect(await about()).toMatchObject({ about: { month: '2026-06' }, provenance: { kind: 'publisher' } });
    },
  );

  it('believes no hash that a table states of its source', async () => {
    const releases = [{ month: '2026-04', source: sha256(siroCsv(300)), table: 'x' }];
    expect(await install(file(table), { ...context, releases })).toBeNull();
    expect(await about()).toMatchObject({ provenance: { kind: 'file' } });
  });

  it.each([
    ['the CSV', () => ({ 'dossier/siro-202606.csv': new Uint8Array(siroCsv(300)) })],
    ['our table', () => ({ 'table.siro': table })],
    [
      'a note beside it',
      () => ({
        'lisez-moi.md': new Uint8Array(9),
        '__MACOSX/._siro.csv': new Uint8Array(9),
        'siro.csv': new Uint8Array(siroCsv(300)),
      }),
    ],
  ])('opens an archive with %s', async (_, files) => {
    expect(await install(file(zipSync(files()), 'siro-202606.zip'), context)).toBeNull();
    expect(await about()).toMatchObject({ about: { rows: 300 } });
  });

  it('refuses an archive of which a byte changed, also where it unpacks', async () => {
    const bytes = zipSync({ 'siro.csv': [new Uint8Array(siroCsv(300)), { level: 0 }] });
    const at = Buffer.from(bytes).indexOf('ATLAS');
    bytes.set(Buffer.from('AFDAS'), at);
    expect(await install(file(bytes), context)).toEqual({ kind: 'archive', reason: 'unreadable' });
  });

  it('stops to unpack what grows beyond all measure', async () => {
    async function* archive() {
      yield zipSync({ 'siro.csv': new Uint8Array(3_000_000) }, { level: 9 });
    }
    let bytes = 0;
    const unpacking = (async () => {
      for await (const chunk of unpack(archive(), 1_000_000)) bytes += chunk.length;
    })();
    await expect(unpacking).rejects.toMatchObject({ fault: { kind: 'archive', reason: 'too-big' } });
    expect(bytes).toBeLessThanOrEqual(1_000_000);
  });

  it.each([
    [zipSync({ 'xl/workbook.xml': new Uint8Array(5) }), 'no-table'],
    [zipSync({}), 'no-table'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'unreadable'],
  ])('refuses an archive without a table', async (bytes, reason) => {
    expect(await install(file(bytes), context)).toEqual({ kind: 'archive', reason });
  });

  it('wants the month of a CSV, and none of a table', async () => {
    expect(await install(file(siroCsv(300), 'x.csv', null), context)).toEqual({ kind: 'archive', reason: 'no-month' });
    expect(await install(file(table, 'x', null), context)).toBeNull();
  });

  it('says that a file cannot be read any more', async () => {
    const gone = new File(['x'], 'x.csv');
    gone.stream = () => new ReadableStream({ start: (stream) => stream.error(new DOMException('', 'NotFoundError')) });
    expect(await install({ way: 'file', file: gone, month: '2026-06' }, context)).toEqual({ kind: 'file-unreadable' });
  });

  it('says a full disk, and what was in use stays', async () => {
    await install(file(table), context);
    const disk = fillDiskAfter(100);
    undo.push(disk.heal);
    expect(await install(file(siroCsv(300)), context)).toMatchObject({ kind: 'quota', free: 1_000_000 });
    disk.heal();
    expect(await about()).toMatchObject({ about: { month: '2026-04' } });
    const found = await createInstalledTable(open).findRows('30247464800664' as Siret);
    expect(found?.ok && found.rows.length).toBe(2);
  });
});
