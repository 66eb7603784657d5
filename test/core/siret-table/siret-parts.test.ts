import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiret, parseSiret } from '../../../core/identifiers/siret.ts';
import { companyOf, partsOf, sirenCheckDigit, siretDigits, siretOf } from '../../../core/siret-table/siret-parts.ts';

const company = fc.integer({ min: 0, max: 99_999_999 });
const establishment = fc.integer({ min: 0, max: 9999 });

describe('the check digits of a SIRET', () => {
  it('are those that its parser asks for', () => {
    fc.assert(
      fc.property(company, establishment, (first, nic) => {
        const siret = siretOf({ company: first, establishment: nic });
        const digits = siretDigits(siret);
        expect(digits).toMatch(/^\d{14}$/);
        expect(digits.slice(0, 8)).toBe(String(first).padStart(8, '0'));
        expect(digits.slice(9, 13)).toBe(String(nic).padStart(4, '0'));
        expect(isSiret(digits)).toBe(true);
        // Zeros alone are no number that a person means.
        if (siret > 0) expect(parseSiret(digits).ok).toBe(true);
        expect(partsOf(siret)).toEqual({ company: first, establishment: nic });
        expect(companyOf(siret)).toBe(first);
        expect(sirenCheckDigit(first)).toBe(Number(digits[8]));
      }),
      { numRuns: 2000 },
    );
  });

  it('are of one kind only: any other digit in their place breaks the rule', () => {
    fc.assert(
      fc.property(company, establishment, fc.integer({ min: 1, max: 9 }), (first, nic, other) => {
        const digits = siretDigits(siretOf({ company: first, establishment: nic }));
        for (const place of [8, 13]) {
          const wrong = digits.slice(0, place) + ((Number(digits[place]) + other) % 10) + digits.slice(place + 1);
          expect(partsOf(Number(wrong))).toBeNull();
          if (!wrong.startsWith('356000000')) expect(isSiret(wrong)).toBe(false);
        }
      }),
    );
  });

  it('part the numbers that the parser takes, and no others', () => {
    const any = fc.integer({ min: 0, max: 1e14 - 1 });
    const sound = fc
      .tuple(company, establishment)
      .map(([first, nic]) => siretOf({ company: first, establishment: nic }));
    fc.assert(
      fc.property(fc.oneof(any, sound), fc.constantFrom(-1e5, -10, -1, 0, 1, 10, 1e5), (number, step) => {
        const siret = Math.min(Math.max(number + step, 0), 1e14 - 1);
        fc.pre(!siretDigits(siret).startsWith('356000000'));
        expect(partsOf(siret) !== null).toBe(isSiret(siretDigits(siret)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['73282932000074', true],
    ['73282932000075', false],
    ['00000000000018', true],
    ['99999999999999', false],
    // La Poste: its head office follows the rule, an establishment its digit sum alone.
    ['35600000000048', true],
    ['35600000024221', false],
  ])('of %s follow from the others: %s', (digits, follows) => {
    expect(partsOf(Number(digits)) !== null).toBe(follows);
  });
});
