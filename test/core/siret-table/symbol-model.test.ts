import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../core/siret-table/byte-reader.ts';
import { ByteWriter } from '../../../core/siret-table/byte-writer.ts';
import {
  modelOf,
  placeOfPart,
  readModel,
  type SymbolModel,
  writeModel,
} from '../../../core/siret-table/symbol-model.ts';

const SCALE = 2 ** 14;

const counts = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 0, max: 10_001 }),
      fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 4_000_000 })),
    ),
    { selector: ([symbol]) => symbol, minLength: 1, maxLength: 300 },
  )
  .map((entries) => new Map(entries));

/** Parts of each symbol, in rising order of the symbols. */
function partsOf({ starts }: SymbolModel): number[] {
  return Array.from(starts.slice(1), (start, index) => start - (starts[index] as number));
}

function expectWhole(model: SymbolModel, given: ReadonlyMap<number, number>) {
  expect([...model.symbols]).toEqual([...given.keys()].sort((a, b) => a - b));
  const parts = partsOf(model);
  expect(Math.min(...parts)).toBeGreaterThanOrEqual(1);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(SCALE);
}

function written(model: SymbolModel | null): Uint8Array {
  const writer = new ByteWriter();
  writeModel(writer, model);
  return writer.done();
}

describe('a model', () => {
  it('gives each symbol at least one part, and has 2^14 in all', () => {
    fc.assert(fc.property(counts, (given) => expectWhole(modelOf(given) as SymbolModel, given)));
  });

  it.each<[string, Map<number, number>]>([
    ['one symbol', new Map([[7, 1]])],
    ['one symbol of millions', new Map([[10_001, 4_000_000]])],
    ['all symbols alike', new Map(Array.from({ length: 10_002 }, (_, symbol) => [symbol, 1]))],
    ['all symbols, one far ahead', new Map(Array.from({ length: 10_002 }, (_, symbol) => [symbol, symbol ? 1 : 1e9]))],
    ['all symbols, half ahead', new Map(Array.from({ length: 10_002 }, (_, symbol) => [symbol, symbol % 2 ? 1 : 1e6]))],
    [
      'two, one of them rare',
      new Map([
        [0, 1],
        [1, 1e9],
      ]),
    ],
    [
      'three alike',
      new Map([
        [0, 1],
        [1, 1],
        [2, 1],
      ]),
    ],
  ])('has room for %s', (_, given) => {
    expectWhole(modelOf(given) as SymbolModel, given);
  });

  it('gives more parts to what occurs more', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const model = modelOf(given) as SymbolModel;
        const total = [...given.values()].reduce((sum, count) => sum + count, 0);
        for (const [place, part] of partsOf(model).entries()) {
          const share = ((given.get(model.symbols[place] as number) ?? 0) / total) * SCALE;
          // Symbols of less than a part take theirs from the others.
          expect(part).toBeGreaterThan(share / 2 - given.size);
          expect(part).toBeLessThan(share * 2 + given.size);
        }
      }),
    );
  });

  it('of nothing is none', () => {
    expect(modelOf(new Map())).toBeNull();
    expect(readModel(new ByteReader(written(null)))).toBeNull();
  });

  it('finds the symbol of each of its parts', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const model = modelOf(given) as SymbolModel;
        const found = Array.from({ length: SCALE }, (_, part) => placeOfPart(model, part));
        const expected = partsOf(model).flatMap((parts, place) => Array<number>(parts).fill(place));
        expect(found.every((place, part) => place === expected[part])).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const model = modelOf(given) as SymbolModel;
        const bytes = written(model);
        const reader = new ByteReader(bytes);
        expect(readModel(reader)).toEqual(model);
        expect(reader.at).toBe(bytes.length);
      }),
    );
  });

  it('is none where bytes end before it does, or are any', () => {
    fc.assert(
      fc.property(counts, fc.nat(), (given, at) => {
        const bytes = written(modelOf(given));
        const reader = new ByteReader(bytes.slice(0, at % bytes.length));
        expect(readModel(reader) === undefined || reader.isOver).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const model = readModel(new ByteReader(bytes));
        if (model) expect(partsOf(model).reduce((sum, part) => sum + part, 0)).toBe(SCALE);
      }),
    );
  });
});
