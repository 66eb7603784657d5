import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiret } from '../../../core/identifiers/siret.ts';
import { sirenOf } from '../../../core/siret-table/siret-parts.ts';
import { LA_POSTE_BODY, partsOfSiret, siretOf } from '../../../scripts/siret-table/check-digits.ts';

const text = (siret: number) => String(siret).padStart(14, '0');
const bodies = fc.oneof(fc.integer({ min: 1, max: 99_999_999 }), fc.constant(LA_POSTE_BODY));
const numbers = fc.integer({ min: 0, max: 9999 });

describe('numbers made from their free digits', () => {
  it('are those of real companies', () => {
    expect(siretOf(sirenOf(73_282_932), 7)).toBe(73282932000074);
    expect(sirenOf(LA_POSTE_BODY)).toBe(356_000_000);
  });

  it('pass the checks of a SIRET and give their digits back', () => {
    fc.assert(
      fc.property(bodies, numbers, fc.boolean(), (body, number, isSecond) => {
        const siret = siretOf(sirenOf(body), number, isSecond);
        expect(isSiret(text(siret))).toBe(true);
        expect(partsOfSiret(siret)).toEqual({ siren: sirenOf(body), body, number, followsRule: true });
      }),
    );
  });

  it('follow the rule with no other check digit', () => {
    fc.assert(
      fc.property(bodies, numbers, fc.integer({ min: 0, max: 9 }), (body, number, last) => {
        const start = siretOf(sirenOf(body), number);
        const siret = start - (start % 10) + last;
        const isGood = body === LA_POSTE_BODY ? last % 5 === start % 5 : siret === start;
        expect(partsOfSiret(siret).followsRule).toBe(isGood);
      }),
    );
    expect(partsOfSiret(73282932100074).followsRule).toBe(false);
  });
});
