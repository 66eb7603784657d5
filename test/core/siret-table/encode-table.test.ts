import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialRow, Siret } from '../../../core/answer.ts';
import type { SiretTable } from '../../../core/siret-table/siret-table.ts';
import type { TableRow } from '../../../core/siret-table/table-rows.ts';
import { OPCO_IDS } from '../../../core/tables/opcos.ts';
import { columnsOf, digits, encode, type NumberedRow, officialRow, open, regular, SOURCE } from './tables.ts';

const ESCAPE_CODES = ['5100', '5501', '9998', '9999'];

const opco = fc.constantFrom(null, ...OPCO_IDS);
const idcc = fc.oneof(
  fc.constantFrom(null, '0000', '0001', '1486', '7999', ...ESCAPE_CODES),
  fc.integer({ min: 0, max: 9999 }).map((code) => String(code).padStart(4, '0')),
);
const row: fc.Arbitrary<OfficialRow> = fc
  .tuple(opco, idcc, opco)
  .map(([owner, code, manager]) => officialRow(owner, code, manager));
/** Few enough companies for several rows of each, on both sides of the shards' borders. */
const company = fc.oneof(
  fc.constantFrom(0, 1, 511, 512, 513, 35_600_000, 99_999_487, 99_999_999),
  fc.integer({ min: 0, max: 99_999_999 }),
);
const siret = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(company, fc.integer({ min: 0, max: 9999 })).map(([c, e]) => regular(c, e)) },
  { weight: 2, arbitrary: fc.tuple(company, fc.nat(999_999)).map(([c, rest]) => c * 1e6 + rest) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1e14 - 1 }) },
);
const rows: fc.Arbitrary<NumberedRow[]> = fc.uniqueArray(fc.tuple(siret, row), {
  selector: ([number]) => number,
  maxLength: 60,
});
const shards = fc.constantFrom(512, 513, 1024, 32_768);

/** What a table says of a row that it was given. */
function kept({ owner, manager, idcc: code }: OfficialRow, keepsAgreements = true): TableRow {
  const agreement = code === null ? 'none' : keepsAgreements || ESCAPE_CODES.includes(code) ? 'kept' : 'not-kept';
  return { owner, manager, idcc: agreement === 'kept' ? code : null, agreement };
}

function neighbours(number: number): number[] {
  return [-1e6, -1e5, -10, -1, 1, 10, 1e5, 1e6].map((step) => number + step).filter((near) => near >= 0 && near < 1e14);
}

/** Asks a table everything that may be asked of these rows: each alone, by company, and all. */
function expectExactly(table: SiretTable, given: readonly NumberedRow[], keepsAgreements = true) {
  const sorted = given.toSorted(([a], [b]) => a - b);
  const numbers = new Set(given.map(([number]) => number));
  const byCompany = new Map<string, { siret: Siret; row: TableRow }[]>();
  for (const [number, said] of sorted) {
    const found = { siret: digits(number), row: kept(said, keepsAgreements) };
    const siren = found.siret.slice(0, 9);
    byCompany.set(siren, [...(byCompany.get(siren) ?? []), found]);
  }
  if (given.length <= 100) {
    expect(sorted.map(([number]) => table.find(digits(number)))).toEqual(
      sorted.map(([, said]) => kept(said, keepsAgreements)),
    );
    const absent = sorted.flatMap(([number]) => neighbours(number)).filter((near) => !numbers.has(near));
    expect(absent.filter((near) => table.find(digits(near)) !== null)).toEqual([]);
    // A SIREN with another check digit is another company.
    const others = [...byCompany.keys()].flatMap((siren) => [0, 1, 5, 9].map((digit) => siren.slice(0, 8) + digit));
    expect(others.filter((siren) => !byCompany.has(siren) && table.ofCompany(siren).length > 0)).toEqual([]);
  }
  for (const [siren, expected] of byCompany) expect(table.ofCompany(siren)).toEqual(expected);
  const all = [...table.all()];
  expect(all.toSorted((a, b) => Number(a.siret) - Number(b.siret))).toEqual([...byCompany.values()].flat());
}

describe('a table', () => {
  it('says exactly what its rows say, and nothing of any other number', async () => {
    await fc.assert(
      fc.asyncProperty(rows, shards, fc.boolean(), async (given, count, keepsAgreements) => {
        const { file } = await encode(given, { shards: count, keepsAgreements });
        expectExactly(await open(file), given, keepsAgreements);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same bytes in whatever order rows come', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        async ([given, shuffled]) => {
          expect((await encode(shuffled)).file).toEqual((await encode(given)).file);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has room for many establishments of one company, block after block', async () => {
    const values = [officialRow('akto'), officialRow('atlas', '1486'), officialRow(null, '9999', 'akto')];
    for (const size of [256, 257, 513, 5003, 10_000]) {
      const given = Array.from({ length: size }, (_, nic): NumberedRow => {
        return [regular(512 * 70_000, nic), values[(nic * nic) % 3] as OfficialRow];
      });
      // Companies of the same shard before and behind, and one that breaks the rule in between.
      given.push(
        [regular(512 * 69_999, 7), officialRow('afdas')],
        [regular(512 * 70_001), officialRow('opcoep')],
        [regular(512 * 70_002), officialRow('opcoep')],
        [regular(512 * 70_000, 3) + 1, officialRow('constructys')],
      );
      const table = await open((await encode(given)).file);
      expectExactly(table, given);
      for (const [number, said] of given) expect(table.find(digits(number))).toEqual(kept(said));
      if (size < 10_000) expect(table.find(digits(regular(512 * 70_000, size)))).toBeNull();
      expect(table.ofCompany(digits(regular(512 * 70_000)).slice(0, 9))).toHaveLength(size + 1);
    }
  });

  it('keeps the establishments of La Poste, whose numbers follow a rule of their own', async () => {
    const nics = Array.from({ length: 3000 }, (_, index) => 10 + index * 7);
    const given = nics.map((nic): NumberedRow => [356_000_000 * 1e5 + nic, officialRow('opcomobilites', '5516')]);
    const encoded = await encode(given);
    expect(encoded.exceptions).toBe(given.filter(([number]) => number !== regular(35_600_000, nicOf(number))).length);
    expect(encoded.exceptions).toBeGreaterThan(2500);
    const table = await open(encoded.file);
    expectExactly(table, given);
    for (const [number] of given) expect(table.find(digits(number))?.owner).toBe('opcomobilites');
    expect(table.find(digits(356_000_000 * 1e5 + 11))).toBeNull();
  });

  it('tells a SIREN from those of the same eight digits', async () => {
    const right = regular(73_282_932);
    const wrong = right + 1e5;
    const table = await open((await encode([right, wrong].map((number) => [number, officialRow('akto')]))).file);
    expect(table.ofCompany(digits(right).slice(0, 9)).map((found) => found.siret)).toEqual([digits(right)]);
    expect(table.ofCompany(digits(wrong).slice(0, 9)).map((found) => found.siret)).toEqual([digits(wrong)]);
  });

  it('without agreements says that there is one, and keeps the codes that are none', async () => {
    const given = ['1486', '0000', ...ESCAPE_CODES, null].map((code, index): NumberedRow => {
      return [regular(1000, index), officialRow('akto', code)];
    });
    const { file, about } = await encode(given, { keepsAgreements: false });
    expect(about.hasAgreements).toBe(false);
    const table = await open(file);
    expect(given.map(([number]) => table.find(digits(number))).map((found) => [found?.idcc, found?.agreement])).toEqual(
      [
        [null, 'not-kept'],
        [null, 'not-kept'],
        ['5100', 'kept'],
        ['5501', 'kept'],
        ['9998', 'kept'],
        ['9999', 'kept'],
        [null, 'none'],
      ],
    );
  });

  it('may be empty, or one row', async () => {
    const empty = await open((await encode([])).file);
    expect([...empty.all()]).toEqual([]);
    expect(empty.find(digits(regular(1)))).toBeNull();
    expect(empty.about.rows).toBe(0);
    for (const number of [0, 1, 1e14 - 1, regular(0, 9999), regular(99_999_999, 9999)])
      expectExactly(await open((await encode([[number, officialRow(null)]])).file), [[number, officialRow(null)]]);
  });

  it('says what it was made from', async () => {
    const given: NumberedRow[] = [[regular(3), officialRow('akto', '1486')]];
    const { file, about } = await encode(given, { shards: 600, isSample: true, month: '2027-12' });
    expect(about).toEqual({
      month: '2027-12',
      rows: 1,
      shards: 600,
      hasAgreements: true,
      isSample: true,
      source: SOURCE,
    });
    const table = await open(file);
    expect(table.about).toEqual(about);
    expect(table.parts).toEqual(Array.from({ length: 600 }, (_, index) => index));
  });

  it('counts its progress up to 1', async () => {
    const done: number[] = [];
    await encode([[regular(3), officialRow('akto')]], { onProgress: (part) => done.push(part) });
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect(done[0]).toBe(0);
  });

  it.each([0, 511, 32_769, Number.NaN, 600.5])('is not made in %d groups', async (count) => {
    await expect(encode([], { shards: count })).rejects.toThrow(RangeError);
  });

  it.each(['2026-06-30', '2026', '2026-13', '0026-06', ''])('is not made of the month "%s"', async (month) => {
    await expect(encode([], { month })).rejects.toThrow(RangeError);
  });

  it.each(['', '5a', 'zz'.repeat(32), '5A'.repeat(32), '5a'.repeat(33)])(
    'is not made of the SHA-256 "%s"',
    async (source) => {
      await expect(encode([], { source })).rejects.toThrow(RangeError);
    },
  );
});

describe('the file of one shard', () => {
  it('says the same as the whole table of its own companies, and nothing of others', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.filter((given) => given.length > 0),
        shards,
        async (given, count) => {
          const encoded = await encode(given, { shards: count });
          const whole = await open(encoded.file);
          const shardOf = ([number]: NumberedRow) => Math.floor(number / 1e6) % count;
          for (const shard of new Set([0, count - 1, ...given.slice(0, 5).map(shardOf)])) {
            const part = await open(await encoded.shardFile(shard));
            expect(part.parts).toEqual([shard]);
            expect(part.about).toEqual(whole.about);
            expectExactly(
              part,
              given.filter((found) => shardOf(found) === shard),
            );
            for (const [number] of given.filter((found) => shardOf(found) !== shard)) {
              expect(part.find(digits(number))).toBeNull();
              expect(part.ofCompany(digits(number).slice(0, 9))).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a large table', () => {
  it('takes little more than its parts', async () => {
    const given: NumberedRow[] = [];
    for (let index = 0; index < 100_000; index++) {
      const opco = OPCO_IDS[(index * index) % 11] ?? null;
      for (let nic = 1; nic <= 1 + (index % 3 === 0 ? index % 5 : 0); nic++)
        given.push([
          regular(index * 937 + ((index * 7919) % 900), nic),
          officialRow(opco, nic === 2 ? '1486' : '2120'),
        ]);
    }
    const { file, parts } = await encode(given);
    const sum = parts.companies + parts.establishments + parts.opcos + parts.agreements;
    for (const part of Object.values(parts)) expect(part).toBeGreaterThan(0);
    expect(sum).toBeLessThan(file.length);
    expect(sum).toBeGreaterThan(0.8 * file.length);
    expect(file.length / columnsOf(given).sirets.length).toBeLessThan(3);
    const table = await open(file);
    for (const [number, said] of given.filter((_, index) => index % 17 === 0))
      expect(table.find(digits(number))).toEqual(kept(said));
  });
});

/** Number of the establishment, without its check digit. */
function nicOf(number: number): number {
  return Math.floor(number / 10) % 1e4;
}
