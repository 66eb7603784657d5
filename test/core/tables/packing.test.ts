import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, packSorted, unpackNumbers, unpackSorted } from '../../../core/tables/packing.ts';

describe('packed numbers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  it('come back sorted and distinct', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(unpackSorted(packSorted(sorted))).toEqual(sorted);
      }),
    );
  });

  it('need no escape in a string of code', () => {
    expect(packNumbers(Array.from({ length: 5000 }, (_, index) => index))).toMatch(/^[(-[\]-~]*$/);
  });

  it('cannot be negative', () => {
    expect(() => packNumbers([-1])).toThrow(RangeError);
  });
});
