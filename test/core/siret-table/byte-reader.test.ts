import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../core/siret-table/byte-reader.ts';
import { ByteWriter } from '../../../core/siret-table/byte-writer.ts';

type Kind = 'byte' | 'u16' | 'u32' | 'varint';

const number = fc.oneof(
  ...(
    [
      ['byte', 255],
      ['u16', 65_535],
      ['u32', 2 ** 32 - 1],
      ['varint', Number.MAX_SAFE_INTEGER],
    ] as const
  ).map(([kind, max]) => fc.tuple(fc.constant<Kind>(kind), fc.oneof(fc.integer({ min: 0, max }), fc.constant(max)))),
);

describe('numbers as bytes', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 1000 }), (numbers) => {
        const writer = new ByteWriter();
        for (const [kind, value] of numbers) writer[kind](value);
        const bytes = writer.done();
        expect(bytes).toHaveLength(writer.length);
        const reader = new ByteReader(bytes);
        for (const [kind, value] of numbers) expect(reader[kind]()).toBe(value);
        expect([reader.isAtEnd, reader.isOver]).toEqual([true, false]);
      }),
    );
  });

  it('read as zeros past the end, and the reader says so', () => {
    const reader = new ByteReader(Uint8Array.of(7, 0x80));
    expect([reader.byte(), reader.varint(), reader.isOver]).toEqual([7, 0, true]);
    expect([reader.u32(), reader.u16(), reader.byte()]).toEqual([0, 0, 0]);
  });

  it('that nobody wrote are infinite, in a bounded number of bytes', () => {
    for (const bytes of [new Uint8Array(100).fill(0xff), Uint8Array.of(...Array(7).fill(0xff), 0x7f)]) {
      const reader = new ByteReader(bytes);
      expect(reader.varint()).toBe(Number.POSITIVE_INFINITY);
      expect(reader.at).toBeLessThan(11);
    }
  });

  it('put in a place left open change nothing else, however the bytes have grown', () => {
    const writer = new ByteWriter();
    writer.u32(0);
    writer.bytes(new Uint8Array(5000).fill(1));
    writer.setU32(0, 4_000_000_000);
    const reader = new ByteReader(writer.done());
    expect(reader.u32()).toBe(4_000_000_000);
    expect([...reader.bytes(5000)].every((byte) => byte === 1)).toBe(true);
    writer.clear();
    expect(writer.done()).toHaveLength(0);
  });
});
