import type { ServerResponse } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Siren, Siret, SourceFailure } from '../../../core/answer.ts';
import type { EncodedTable } from '../../../core/siret-table/encode-table.ts';
import { createTableShards, shardFileName, type TableShardsOptions } from '../../../core/sources/table-shards.ts';
import { tableFolderForEachTest } from '../../stubs/table-folder.ts';
import { digits, encode, type NumberedRow, officialRow, regular, SOURCE } from '../siret-table/tables.ts';

const folder = tableFolderForEachTest();

/** Shard 42 of 512, with two establishments; another company of the same shard, and one of shard 43. */
const COMPANY = 42 + 512 * 100_000;
const FIRST = digits(regular(COMPANY, 1));
const SECOND = digits(regular(COMPANY, 2));
const NEIGHBOUR = digits(regular(COMPANY + 512));
const ELSEWHERE = digits(regular(COMPANY + 1));
const ROWS: NumberedRow[] = [
  [Number(FIRST), officialRow('akto', '1486')],
  [Number(SECOND), officialRow('atlas', '9999', 'akto')],
  [Number(NEIGHBOUR), officialRow(null)],
  [Number(ELSEWHERE), officialRow('opcoep')],
];
const LATER = 'b2'.repeat(32);

let june: EncodedTable;
let september: EncodedTable;

beforeAll(async () => {
  june = await encode(ROWS);
  september = await encode(
    ROWS.map(([siret]) => [siret, officialRow('uniformation')]),
    { month: '2026-09', source: LATER },
  );
});

afterEach(() => vi.unstubAllGlobals());

function list(more: Record<string, unknown> = {}, shards: Record<string, unknown> = {}): string {
  const whole = {
    format: 1,
    month: '2026-06',
    rows: 4,
    source: SOURCE,
    shards: { count: 512, folder: 'june', ...shards },
  };
  return JSON.stringify({ ...whole, ...more });
}

/** Puts a release on the host, with the shards that these tests ask for. */
async function publish(encoded: EncodedTable, name: string) {
  const { files } = folder.current;
  files.set('siret-table.json', list({ source: encoded.about.source, month: encoded.about.month }, { folder: name }));
  for (const shard of [42, 43]) files.set(`${name}/00${shard}.siro`, await encoded.shardFile(shard));
}

beforeEach(() => publish(june, 'june'));

function open(options: Partial<TableShardsOptions> = {}) {
  return createTableShards({ folder: folder.current.url, today: () => '2026-11-24', timeout: 300, ...options });
}

/** The OPCOs of a company's rows, or how it failed. */
async function opcosOf(copy: ReturnType<typeof open>, number: Siret | Siren = FIRST): Promise<unknown> {
  const reply = await copy.findRows(number);
  return reply?.ok ? reply.value.value.map(({ row }) => row.owner) : reply?.failure.kind;
}

async function failureWith(path: string, answer: Parameters<typeof folder.current.files.set>[1], number = FIRST) {
  folder.current.files.set(path, answer);
  const reply = await open().findRows(number);
  return reply?.ok === false ? reply.failure : null;
}

const failed = (kind: SourceFailure['kind']) => ({ source: 'table-copy', kind });

describe('a table on a host', () => {
  it('gives all rows of the company, with the host as their source', async () => {
    const rows = [
      { siret: FIRST, row: { owner: 'akto', manager: null, idcc: '1486' } },
      { siret: SECOND, row: { owner: 'atlas', manager: 'akto', idcc: '9999' } },
    ];
    for (const number of [FIRST, SECOND, FIRST.slice(0, 9) as Siren]) {
      const reply = await open().findRows(number);
      expect(reply).toMatchObject({
        ok: true,
        value: { value: rows, isComplete: true, isSample: false, readAt: '2026-11-24' },
      });
      expect(reply?.ok && reply.value.source).toMatchObject({
        id: 'other-host',
        publisher: folder.current.host,
        title: 'Table SIRET-OPCO',
        asOf: '2026-06',
      });
    }
  });

  it('has no rows of a company that is not in it, without a failure', async () => {
    expect(await opcosOf(open(), digits(regular(COMPANY + 512 * 7)))).toEqual([]);
  });

  it('learns the group of a company, never its number', async () => {
    const copy = open();
    await copy.findRows(FIRST);
    expect(folder.current.asked()).toEqual(['/table/siret-table.json', '/table/june/0042.siro']);
    for (const { path, headers } of folder.current.log) {
      const said = JSON.stringify([path, headers]);
      for (let length = 5; length <= 14; length++) expect(said).not.toContain(FIRST.slice(0, length));
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('if-none-match');
    }
  });

  it('is asked without cookies, without referrer and past the cache of the browser', async () => {
    const inits: (RequestInit | undefined)[] = [];
    await open({
      fetch: (input, init) => {
        inits.push(init);
        return fetch(input, init);
      },
    }).findRows(FIRST);
    expect(inits).toHaveLength(2);
    for (const init of inits)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  it('is asked once for each group', async () => {
    const copy = open();
    await copy.findRows(FIRST);
    folder.current.asked();
    expect(await opcosOf(copy, SECOND)).toEqual(['akto', 'atlas']);
    expect(await opcosOf(copy, NEIGHBOUR)).toEqual([null]);
    expect(folder.current.asked()).toEqual([]);
    expect(await opcosOf(copy, ELSEWHERE)).toEqual(['opcoep']);
    expect(folder.current.asked()).toEqual(['/table/june/0043.siro']);
  });

  it('is asked once by questions that come together', async () => {
    const copy = open();
    const all = await Promise.all([FIRST, SECOND, NEIGHBOUR, ELSEWHERE, FIRST].map((number) => opcosOf(copy, number)));
    expect(all).toEqual([['akto', 'atlas'], ['akto', 'atlas'], [null], ['opcoep'], ['akto', 'atlas']]);
    expect(folder.current.asked().sort()).toEqual([
      '/table/june/0042.siro',
      '/table/june/0043.siro',
      '/table/siret-table.json',
    ]);
  });

  it('may have many groups, and a folder named with any slashes at its end', async () => {
    const { files, url } = folder.current;
    const encoded = await encode(ROWS, { shards: 32_768 });
    const shard = COMPANY % 32_768;
    files.set('siret-table.json', list({}, { count: 32_768 }));
    files.set(`june/${shardFileName(shard)}`, await encoded.shardFile(shard));
    for (const named of [url, url.slice(0, -1), `${url}/`])
      expect(await opcosOf(open({ folder: named }))).toEqual(['akto', 'atlas']);
  });

  it('may be named by an address that is relative to the page', async () => {
    vi.stubGlobal('document', { baseURI: folder.current.url.replace('/table/', '/page.html') });
    expect(await opcosOf(open({ folder: 'table' }))).toEqual(['akto', 'atlas']);
    expect(await opcosOf(open({ folder: '/table/' }))).toEqual(['akto', 'atlas']);
  });

  it('fails, and does not throw, where its address is none', async () => {
    for (const named of ['table', 'https://', 'javascript:alert(1)', ''])
      expect(await open({ folder: named }).findRows(FIRST)).toEqual({ ok: false, failure: failed('network') });
  });

  it('says of a sample that it is one', async () => {
    const sample = await encode(ROWS, { isSample: true });
    folder.current.files.set('june/0042.siro', await sample.shardFile(42));
    const reply = await open().findRows(FIRST);
    expect(reply).toMatchObject({ ok: true, value: { isSample: true, source: { id: 'other-host-sample' } } });
  });
});

describe('the names of shards', () => {
  it('have at least four digits', () => {
    expect([0, 42, 511, 32_767].map(shardFileName)).toEqual(['0000.siro', '0042.siro', '0511.siro', '32767.siro']);
  });
});

const hang = () => {};
const cut = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': '5000' }).write('a beginning');
  setTimeout(() => response.destroy(), 10);
};
const stall = (response: ServerResponse) => {
  response.writeHead(200).write('a beginning');
};
const huge = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  const piece = new Uint8Array(100_000).fill(32);
  const more = () => {
    if (!response.destroyed) response.write(piece, () => setImmediate(more));
  };
  more();
};

describe.each(['siret-table.json', 'june/0042.siro'])('a host whose %s', (path) => {
  it.each<[string, Parameters<typeof failureWith>[1], SourceFailure['kind']]>([
    ['is missing', 404, 'refused'],
    ['is forbidden', 403, 'refused'],
    ['fails', 500, 'server'],
    ['is busy', 503, 'server'],
    ['never comes', hang, 'timeout'],
    ['stops coming', stall, 'timeout'],
    ['is cut off', cut, 'network'],
    ['never comes, as the connection is closed', (response) => void response.socket?.destroy(), 'network'],
    ['has no end', huge, 'unexpected-shape'],
  ])('%s', async (_, answer, kind) => {
    expect(await failureWith(path, answer)).toEqual(failed(kind));
  });
});

describe('a list', () => {
  it.each([
    ['that is a page', '<!doctype html><title>Not found</title>', 'not-json'],
    ['that is empty', '', 'not-json'],
    ['that stops half-way', list().slice(0, 40), 'not-json'],
    ['that is no object', '[]', 'unexpected-shape'],
    ['that is null', 'null', 'unexpected-shape'],
    ['without shards', list({ shards: undefined }), 'unexpected-shape'],
    ['without a source', list({ source: undefined }), 'unexpected-shape'],
    ['with another source', list({ source: 'June' }), 'unexpected-shape'],
    ['with fewer groups than hide a company', list({}, { count: 511 }), 'unexpected-shape'],
    ['with one group', list({}, { count: 1 }), 'unexpected-shape'],
    ['with a group for each company', list({}, { count: 100_000_000 }), 'unexpected-shape'],
    ['with half a group', list({}, { count: 600.5 }), 'unexpected-shape'],
    ['with no count', list({}, { count: null }), 'unexpected-shape'],
    ['with a folder above', list({}, { folder: '../june' }), 'unexpected-shape'],
    ['with a folder of dots', list({}, { folder: '..' }), 'unexpected-shape'],
    ['with a folder elsewhere', list({}, { folder: 'https://example.org/june' }), 'unexpected-shape'],
    ['with a folder of another host', list({}, { folder: '//example.org' }), 'unexpected-shape'],
    ['with a folder at the root', list({}, { folder: '/june' }), 'unexpected-shape'],
    ['with a folder in disguise', list({}, { folder: '%2e%2e' }), 'unexpected-shape'],
    ['with a folder of backslashes', list({}, { folder: '\\\\example.org' }), 'unexpected-shape'],
    ['with a folder and a question', list({}, { folder: 'june?' }), 'unexpected-shape'],
    ['with no folder', list({}, { folder: '' }), 'unexpected-shape'],
  ])('%s is not used', async (_, text, kind) => {
    expect(await failureWith('siret-table.json', text)).toEqual(failed(kind as SourceFailure['kind']));
    expect(folder.current.asked()).toEqual(['/table/siret-table.json']);
  });
});

describe('a shard', () => {
  it.each<[string, () => Promise<Uint8Array | string>]>([
    ['that is a page', async () => '<!doctype html><title>Not found</title>'],
    ['that is empty', async () => ''],
    ['that is truncated', async () => (await june.shardFile(42)).slice(0, -1)],
    ['that is altered', async () => (await june.shardFile(42)).with(-40, 0xee)],
    ['that is another one', () => june.shardFile(43)],
    ['that is the whole table', async () => june.file],
    ['of another count of groups', async () => (await encode(ROWS, { shards: 1024 })).shardFile(42)],
  ])('%s is damaged', async (_, body) => {
    expect(await failureWith('june/0042.siro', await body())).toEqual(failed('damaged'));
  });

  it('of another release is not used', async () => {
    expect(await failureWith('june/0042.siro', await september.shardFile(42))).toEqual(failed('other-release'));
  });

  it('of a later format is of an unknown shape', async () => {
    const later = (await june.shardFile(42)).with(8, 2);
    expect(await failureWith('june/0042.siro', later)).toEqual(failed('unexpected-shape'));
  });

  it('is not used where it cannot be checked', async () => {
    vi.stubGlobal('crypto', {});
    expect(await opcosOf(open())).toBe('unchecked');
  });
});

describe('a failure', () => {
  it.each(['siret-table.json', 'june/0042.siro'])(
    'of %s is forgotten, and asked again by the next question',
    async (path) => {
      const { files } = folder.current;
      const sound = files.get(path) as Uint8Array;
      for (const answer of [500, 404, 'nothing of use', cut]) {
        const copy = open();
        files.set(path, answer);
        expect(await opcosOf(copy)).toEqual(expect.any(String));
        files.set(path, sound);
        expect(await opcosOf(copy)).toEqual(['akto', 'atlas']);
      }
    },
  );

  it('of one group leaves the others as they were', async () => {
    const copy = open();
    await copy.findRows(ELSEWHERE);
    folder.current.files.set('june/0042.siro', 500);
    expect(await opcosOf(copy)).toBe('server');
    folder.current.asked();
    expect(await opcosOf(copy, ELSEWHERE)).toEqual(['opcoep']);
    expect(folder.current.asked()).toEqual([]);
  });

  it('is shared by questions that come together', async () => {
    folder.current.files.set('june/0042.siro', 500);
    const copy = open();
    expect(await Promise.all([FIRST, SECOND, NEIGHBOUR].map((number) => opcosOf(copy, number)))).toEqual([
      'server',
      'server',
      'server',
    ]);
    expect(folder.current.asked()).toEqual(['/table/siret-table.json', '/table/june/0042.siro']);
  });
});

describe('a release that comes while the page lives', () => {
  /** A copy that has read the list and one other shard of June. */
  async function openInJune() {
    const copy = open();
    await copy.findRows(ELSEWHERE);
    folder.current.asked();
    return copy;
  }

  const REREAD = ['/table/june/0042.siro', '/table/siret-table.json', '/table/september/0042.siro'];

  it.each<[string, Parameters<typeof failureWith>[1]]>([
    ['gone', 404],
    ['gone for good', 410],
    ["answered with the site's own page", '<!doctype html><title>Home</title>'],
  ])('is read again once where the files of the one before are %s', async (_, answer) => {
    const copy = await openInJune();
    await publish(september, 'september');
    folder.current.files.set('june/0042.siro', answer);
    expect(await opcosOf(copy)).toEqual(['uniformation', 'uniformation']);
    expect(folder.current.asked()).toEqual(REREAD);
    expect(await opcosOf(copy, ELSEWHERE)).toEqual(['uniformation']);
    expect(folder.current.asked()).toEqual(['/table/september/0043.siro']);
  });

  it('is read again where its files have the same names', async () => {
    const copy = await openInJune();
    await publish(september, 'june');
    expect(await opcosOf(copy)).toEqual(['uniformation', 'uniformation']);
    expect(folder.current.asked()).toEqual([
      '/table/june/0042.siro',
      '/table/siret-table.json',
      '/table/june/0042.siro',
    ]);
  });

  it('is read again once by questions that come together', async () => {
    const copy = await openInJune();
    await publish(september, 'september');
    folder.current.files.delete('june/0042.siro');
    const all = await Promise.all([FIRST, SECOND, NEIGHBOUR].map((number) => opcosOf(copy, number)));
    expect(all.flat()).toEqual(Array(5).fill('uniformation'));
    expect(folder.current.asked()).toEqual(REREAD);
  });

  it('is not waited for: files that stay are read on', async () => {
    const copy = await openInJune();
    await publish(september, 'september');
    expect(await opcosOf(copy)).toEqual(['akto', 'atlas']);
    expect(folder.current.asked()).toEqual(['/table/june/0042.siro']);
  });

  it('is looked for once, and the failure is told where there is none', async () => {
    const copy = await openInJune();
    folder.current.files.delete('june/0042.siro');
    expect(await opcosOf(copy)).toBe('refused');
    expect(folder.current.asked()).toEqual([
      '/table/june/0042.siro',
      '/table/siret-table.json',
      '/table/june/0042.siro',
    ]);
  });

  it('is not looked for when the host does not answer', async () => {
    const copy = await openInJune();
    for (const answer of [500, hang]) {
      folder.current.files.set('june/0042.siro', answer);
      await copy.findRows(FIRST);
      expect(folder.current.asked()).toEqual(['/table/june/0042.siro']);
    }
  });
});
