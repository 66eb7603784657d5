import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsBelow, MOST_MAGNITUDE, magnitudeOf, smallestOf } from '../../../core/siret-table/magnitude.ts';

describe('the magnitude of a number', () => {
  it('and the bits below give it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 - 1 }), fc.nat(30), (large, shift) => {
        for (const number of [large, large >>> shift]) {
          const magnitude = magnitudeOf(number);
          const rest = number - smallestOf(magnitude);
          expect(rest).toBeGreaterThanOrEqual(0);
          expect(rest).toBeLessThan(2 ** bitsBelow(magnitude));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('counts up without a gap, to the largest', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16].map(magnitudeOf)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 11, 12,
    ]);
    for (let magnitude = 0; magnitude < MOST_MAGNITUDE; magnitude++) {
      const next = smallestOf(magnitude) + 2 ** bitsBelow(magnitude);
      expect(smallestOf(magnitude + 1)).toBe(next);
      expect(magnitudeOf(next - 1)).toBe(magnitude);
      expect(magnitudeOf(next)).toBe(magnitude + 1);
    }
    expect(smallestOf(MOST_MAGNITUDE) + 2 ** bitsBelow(MOST_MAGNITUDE)).toBe(2 ** 30);
  });
});
