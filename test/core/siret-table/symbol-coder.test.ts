import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SymbolReader, SymbolWriter } from '../../../core/siret-table/symbol-coder.ts';
import { modelOf, type SymbolModel } from '../../../core/siret-table/symbol-model.ts';

/** A symbol, as its place in one of the models, or bits. */
type Told = { model: SymbolModel; place: number } | { value: number; count: number };

function model(counts: Iterable<[number, number]>): SymbolModel {
  return modelOf(new Map(counts)) as SymbolModel;
}

const MODELS = [
  model([[3, 1]]),
  model([
    [0, 1],
    [1, 1],
  ]),
  model([
    [5, 1],
    [9999, 1_000_000],
  ]),
  model(Array.from({ length: 10_002 }, (_, symbol) => [symbol, 1])),
  model(Array.from({ length: 10_002 }, (_, symbol) => [symbol, symbol === 77 ? 1e9 : 1])),
  model(Array.from({ length: 40 }, (_, symbol) => [symbol * 3, 2 ** (symbol % 20)])),
];

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.tuple(fc.constantFrom(...MODELS), fc.nat(), fc.boolean()).map(([used, place, isLast]) => ({
    model: used,
    place: isLast ? used.symbols.length - 1 : place % used.symbols.length,
  })),
  fc
    .integer({ min: 1, max: 30 })
    .chain((count) => fc.integer({ min: 0, max: 2 ** count - 1 }).map((value) => ({ value, count }))),
);

function write(writer: SymbolWriter, all: readonly Told[]): Uint8Array {
  for (const each of all) {
    if ('model' in each) writer.symbol(each.model, each.place);
    else writer.bits(each.value, each.count);
  }
  return writer.finish();
}

function expectReads(bytes: Uint8Array, at: number, all: readonly Told[]) {
  const reader = new SymbolReader(bytes, at);
  for (const each of all) {
    if ('model' in each) expect(reader.symbol(each.model)).toBe(each.model.symbols[each.place]);
    else expect(reader.bits(each.count)).toBe(each.value);
  }
}

describe('symbols', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 400 }), (all) => expectReads(write(new SymbolWriter(), all), 0, all)),
    );
  });

  it('come out of blocks one behind the other, and of a writer that is used again', () => {
    fc.assert(
      fc.property(fc.array(fc.array(told, { maxLength: 60 }), { maxLength: 6 }), (blocks) => {
        const writer = new SymbolWriter();
        const written = blocks.map((all) => write(writer, all));
        const bytes = Uint8Array.from(written.flatMap((block) => [...block]));
        let at = 0;
        for (const [index, all] of blocks.entries()) {
          expectReads(bytes, at, all);
          at += (written[index] as Uint8Array).length;
        }
      }),
    );
  });

  it('have room however many they are', () => {
    const all = Array.from({ length: 30_000 }, (_, index): Told => {
      const used = MODELS[index % MODELS.length] as SymbolModel;
      return index % 7 === 0 ? { value: index, count: 30 } : { model: used, place: (index * 31) % used.symbols.length };
    });
    expectReads(write(new SymbolWriter(), all), 0, all);
  });

  it('cost what their frequency says', () => {
    const [only, even, rare] = MODELS as [SymbolModel, SymbolModel, SymbolModel];
    const lengthOf = (used: SymbolModel, place: number) =>
      write(new SymbolWriter(), Array<Told>(8000).fill({ model: used, place })).length;
    expect(lengthOf(only, 0)).toBe(4);
    expect(lengthOf(even, 1)).toBeGreaterThan(995);
    expect(lengthOf(even, 1)).toBeLessThan(1010);
    expect(lengthOf(rare, 1)).toBeLessThan(10);
    expect(lengthOf(rare, 0)).toBeGreaterThan(13_900);
  });

  it('of any bytes are some that the model has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat(40), (bytes, at) => {
        const reader = new SymbolReader(bytes, at);
        for (let index = 0; index < 50; index++) {
          const used = MODELS[index % MODELS.length] as SymbolModel;
          expect(used.symbols.includes(reader.symbol(used))).toBe(true);
          const value = reader.bits(27);
          expect(value >= 0 && value < 2 ** 27).toBe(true);
        }
      }),
    );
  });
});
