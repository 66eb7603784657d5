import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ByteWriter } from '../../../core/siret-table/byte-writer.ts';
import { magnitudeOf } from '../../../core/siret-table/magnitude.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import type { SiretTable, TableFault } from '../../../core/siret-table/siret-table.ts';
import type { SymbolModel } from '../../../core/siret-table/symbol-model.ts';
import { DIGEST_BYTES, readHead, type TableHead, writeHead } from '../../../core/siret-table/table-header.ts';
import { COUNT_MODEL, type TableModels } from '../../../core/siret-table/table-models.ts';
import { digits, encode, type NumberedRow, officialRow, open, regular, resigned } from './tables.ts';

/** All in shard 7 of 512: several companies, one with several establishments, rows that break the rule. */
const ROWS: NumberedRow[] = [
  [regular(7), officialRow('akto', '1486')],
  ...[1, 2, 3, 40, 977].map((nic): NumberedRow => [regular(7 + 512 * 90_000, nic), officialRow('atlas', '2120')]),
  [regular(7 + 512 * 90_000, 5000), officialRow(null, '9999', 'akto')],
  ...[1, 2, 5, 9].map((step): NumberedRow => [regular(7 + 512 * (90_000 + step)), officialRow('opcoep', '5516')]),
  [regular(7 + 512 * 90_000, 12) + 1, officialRow('afdas', '1486')],
  [regular(7 + 512 * 120_000) + 1e5, officialRow('afdas', '1486')],
];

let whole: Uint8Array<ArrayBuffer>;
let shard: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const encoded = await encode(ROWS);
  whole = encoded.file;
  shard = await encoded.shardFile(7);
});

afterEach(() => vi.unstubAllGlobals());

async function faultOf(bytes: Uint8Array<ArrayBuffer>): Promise<TableFault | null> {
  const read = await readTable(bytes);
  return read.ok ? null : read.fault;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array<ArrayBuffer> {
  const altered = Uint8Array.from(bytes);
  altered[at] = value;
  return altered;
}

describe('bytes that are no table', () => {
  it('are none at all', async () => {
    expect(await faultOf(new Uint8Array())).toEqual({ id: 'empty' });
  });

  it.each([
    ['a text', 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION\n00000000000018|1486|ATLAS|\n'],
    ['a table of a spreadsheet', 'SIRET;IDCC\n1;2\n'],
    ['a zip', 'PK\x03\x04\x14\x00'],
    ['a picture', '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR'],
    ["a server's page", '<!doctype html><title>404 Not Found</title>'],
    ['JSON', '{"format":1}'],
    ['a single letter', 'S'],
    ['zeros', '\0'.repeat(5000)],
    ['a text with a byte order mark', '\xef\xbb\xbfSIRET'],
  ])('are %s', async (_, text) => {
    expect(await faultOf(bytesOf(text))).toEqual({ id: 'foreign' });
  });

  it.each([
    ['line ends of Windows made of others', /\n/g, '\r\n'],
    ['line ends of Unix made of others', /\r\n/g, '\n'],
    ['the eighth bit of each byte gone', /[\x80-\xff]/g, '\x09'],
  ])('are a table that was taken for a text: %s', async (_, from, to) => {
    const text = String.fromCharCode(...whole).replace(from, to);
    expect(await faultOf(bytesOf(text))).toEqual({ id: 'foreign' });
  });
});

describe('a file of another format', () => {
  it.each([
    [0, 'older-format'],
    [2, 'newer-format'],
    [65_535, 'newer-format'],
  ])('%d is named, whatever its length', async (version, id) => {
    const other = withByte(withByte(whole, 8, version & 255), 9, version >> 8);
    expect(await faultOf(other)).toEqual({ id, version });
    expect(await faultOf(resigned(other))).toEqual({ id, version });
    expect(await faultOf(other.slice(0, 12))).toEqual({ id, version });
  });
});

describe('a file that is not as it was made', () => {
  it('is truncated, wherever it stops', async () => {
    for (const file of [whole, shard]) {
      for (let length = 1; length < file.length; length++) {
        const fault = await faultOf(file.slice(0, length));
        expect(fault).toMatchObject({ id: 'truncated', bytes: length });
        const { expected } = fault as TableFault & { id: 'truncated' };
        expect(expected).toBeGreaterThan(length);
        if (length >= 64) expect(expected).toBe(file.length);
      }
    }
  });

  it('is refused for any byte that is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, shard),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 255 }),
        async (file, place, change) => {
          const at = place % file.length;
          expect(await faultOf(withByte(file, at, (file[at] as number) ^ change))).not.toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
    for (const [at, byte] of shard.entries()) {
      const fault = await faultOf(withByte(shard, at, byte ^ 0x41));
      expect(fault?.id).toMatch(at < 8 ? /^foreign$/ : at < 10 ? /^(older|newer)-format$/ : /^(altered|truncated)$/);
    }
  });

  it('is refused with bytes behind its end, or in front', async () => {
    for (const more of [[0], [10], [13, 10], [...shard]]) {
      expect(await faultOf(Uint8Array.from([...shard, ...more]))).toEqual({ id: 'altered' });
      expect((await faultOf(Uint8Array.from([...more, ...shard])))?.id).toMatch(/^(foreign|altered)$/);
    }
  });

  it('is refused with more than it states, whatever its SHA-256', async () => {
    const longer = Uint8Array.from([...shard.slice(0, -DIGEST_BYTES), 0, ...shard.slice(-DIGEST_BYTES)]);
    expect(await faultOf(resigned(longer))).toEqual({ id: 'altered' });
  });

  it('is refused when it is made of two', async () => {
    const later = (await encode(ROWS, { month: '2026-09' })).file;
    expect(later).toHaveLength(whole.length);
    expect(await faultOf(Uint8Array.from([...whole.slice(0, 700), ...later.slice(700)]))).toEqual({ id: 'altered' });
  });

  it('is altered, not truncated, where its length is the one it states', async () => {
    // Its models go on to the end of the file.
    const filled = shard.slice();
    filled.fill(0xff, 64);
    expect(await faultOf(resigned(filled))).toEqual({ id: 'altered' });
    filled.fill(0, 64);
    expect(await faultOf(resigned(filled))).toEqual({ id: 'altered' });
  });
});

describe('where nothing can be checked', () => {
  it.each([
    ['no crypto', undefined],
    ['no SHA-256, as on a page without https', { getRandomValues: () => {} }],
  ])('a file is not used: %s', async (_, crypto) => {
    vi.stubGlobal('crypto', crypto);
    expect(await faultOf(whole)).toEqual({ id: 'cannot-check' });
    expect(await faultOf(whole.slice(0, -1))).toMatchObject({ id: 'truncated' });
    expect(await faultOf(bytesOf('<!doctype html>'))).toEqual({ id: 'foreign' });
  });
});

describe('a file in the middle of other bytes', () => {
  it('is read where it lies', async () => {
    const around = new Uint8Array(shard.length + 200).fill(0xaa);
    around.set(shard, 100);
    const table = await open(around.subarray(100, 100 + shard.length));
    for (const [number, { owner }] of ROWS) expect(table.find(digits(number))?.owner).toBe(owner);
  });
});

function headOfShard(): TableHead {
  const read = readHead(shard);
  if (!read.ok) throw new Error('no head');
  return read.head;
}

/** The shard with other models or another body, and the SHA-256 that fits. */
function remade({ models, body }: { models?: TableModels; body?: Uint8Array }): Uint8Array<ArrayBuffer> {
  const head = headOfShard();
  const used = body ?? shard.slice(head.bytes, -DIGEST_BYTES);
  const writer = new ByteWriter();
  writeHead(writer, { ...head, models: models ?? head.models, lengths: [used.length] });
  writer.bytes(used);
  writer.bytes(new Uint8Array(DIGEST_BYTES));
  return resigned(writer.done());
}

/** A model that always gives the same symbol, which takes no bits. */
function always(symbol: number): SymbolModel {
  return { symbols: Uint16Array.of(symbol), starts: Uint16Array.of(0, 2 ** 14), jumps: new Uint16Array(256) };
}

const SIRENS = [...new Set(ROWS.map(([number]) => digits(number).slice(0, 9)))];

/** Asks all that may be asked of a table that may say anything, but has to say it soon, and of numbers that can be. */
function expectHarmless(table: SiretTable) {
  for (const [number] of ROWS) table.find(digits(number));
  for (const siren of SIRENS) {
    for (const { siret } of table.ofCompany(siren)) {
      if (!siret.startsWith(siren) || siret.length !== 14) throw new Error(`${siret} of ${siren}`);
    }
  }
  let count = 0;
  for (const { siret, row } of table.all()) {
    if (!/^\d{14}$/.test(siret)) throw new Error(`${siret} is no SIRET`);
    if (row.idcc !== null && !/^\d{4}$/.test(row.idcc)) throw new Error(`${row.idcc} is no agreement`);
    if (++count > 1e6) throw new Error('rows without end');
  }
}

async function expectHarmlessFile(file: Uint8Array<ArrayBuffer>) {
  const start = performance.now();
  const read = await readTable(file);
  if (read.ok) expectHarmless(read.table);
  expect(performance.now() - start).toBeLessThan(5000);
  return read;
}

/** A number as it is written in a body; Infinity as one above all that can be. */
function varint(...numbers: number[]): number[] {
  const writer = new ByteWriter();
  for (const number of numbers) {
    if (number === Number.POSITIVE_INFINITY) writer.bytes(new Uint8Array(9).fill(0xff));
    else writer.varint(number);
  }
  return [...writer.done()];
}

const HUGE = [300, 65_536, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 53 - 1, Number.POSITIVE_INFINITY];

describe('a hostile file whose SHA-256 fits', () => {
  it.each(HUGE)('may state %d of anything', async (huge) => {
    const soundBlock = varint(1, 90_000, 32 * 2, 8);
    const bodies = {
      blocks: varint(huge, 1, 32, 4),
      company: varint(1, huge, 32, 4, 0, 1, 2, 3, 4),
      companies: varint(1, 90_000, huge * 32, 4, 0, 1, 2, 3, 4),
      'companies of an odd octave': varint(1, 90_000, huge * 32 + 31, 4, 0, 1, 2, 3, 4),
      'length of a block': varint(2, 90_000, 64, huge, 1, 64, 4, 0, 0, 0),
      establishment: varint(2, 90_000, 32, 4, 0, huge, 32, 4, 0, 1, 2, 3, 4),
      'bytes of exceptions': [...soundBlock, ...varint(huge), 1, 2, 3, 4],
      exception: [...varint(0, 12, huge * 2), 13, ...varint(1487, huge * 2 + 1), 0, 0],
      agreement: [...varint(0, 16, 14_600_000_000_000), 13, ...varint(huge, 3, 3, 3)],
    };
    for (const body of Object.values(bodies)) await expectHarmlessFile(remade({ body: Uint8Array.from(body) }));
  });

  it('may repeat its blocks and its exceptions without end', async () => {
    const body = (count: number, block: number[], rest: number[] = [0]) =>
      Uint8Array.from([...varint(count), ...Array.from({ length: count }, () => block).flat(), ...rest, 0, 0, 0, 0]);
    for (const block of [
      varint(0, 0, 31 * 32, 0),
      varint(0, 1, 31 * 32, 0),
      varint(1, 1e6, 0),
      varint(45_000, 2 ** 40, 0),
    ])
      await expectHarmlessFile(remade({ body: body(100_000, block) }));
    for (const distance of [0, 1, 2, 3])
      await expectHarmlessFile(
        remade({ body: Uint8Array.from([...varint(0, 200_000), ...Array(200_000).fill(distance)]) }),
      );
  });

  it('may give a company more blocks than it can have establishments', async () => {
    // Each row costs nothing, and each block is full of the same establishments.
    const models = headOfShard().models.map((_, place) => always(place === COUNT_MODEL ? magnitudeOf(255) : 0));
    const blocks = Array.from({ length: 9999 }, (_, index) => (index ? [0, index, 32, 0] : [90_000, 32, 0])).flat();
    const table = await open(remade({ models, body: Uint8Array.from([...varint(9999, ...blocks), 0]) }));
    const sirets = table.ofCompany(digits(regular(7 + 512 * 90_000)).slice(0, 9)).map(({ siret }) => siret);
    expect(sirets.length).toBeLessThan(10_000);
    expect(new Set(sirets).size).toBe(sirets.length);
  });

  it('may be any bytes below its head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (body) => {
        await expectHarmlessFile(remade({ body }));
      }),
      { numRuns: 500 },
    );
  });

  it('may have any bytes altered', async () => {
    const alterations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(alterations, async (changes) => {
        const altered = shard.slice();
        // The first 32 bytes say which part it is: nothing is asked of a file that is another.
        for (const [place, value] of changes) altered[32 + (place % (altered.length - 64))] = value;
        if ((await expectHarmlessFile(resigned(altered))).ok) opened++;
      }),
      { numRuns: 1500 },
    );
    expect(opened).toBeGreaterThan(100);
  });

  it('may have any head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), fc.boolean(), async (place, value, isWhole) => {
        const file = isWhole ? whole : shard;
        await expectHarmlessFile(resigned(withByte(file, 10 + (place % 54), value)));
      }),
      { numRuns: 500 },
    );
  });

  it('may have models of symbols that no table has, and has no companies of other shards', async () => {
    const { models } = headOfShard();
    for (const symbol of [116, 127, 128, 131, 200, 9999, 10_001]) {
      for (let model = -1; model < models.length; model++) {
        const altered = models.map((sound, place) => (model < 0 || place === model ? always(symbol) : sound));
        const read = await expectHarmlessFile(remade({ models: altered }));
        if (!read.ok) throw new Error('refused');
        const all = [...read.table.all()].map(({ siret }) => siret);
        expect(all.filter((siret) => Number(siret.slice(0, 8)) % 512 !== 7)).toEqual([]);
        expect(all).toEqual(all.toSorted());
      }
    }
  });
});
