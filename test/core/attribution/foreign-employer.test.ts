import { describe, expect, it } from 'vitest';
import { decide, decidedBy } from './facts.ts';

describe('foreign employer', () => {
  it('without an establishment in France has no OPCO', () => {
    const answer = decide({ hasFrenchEstablishment: false, idccs: ['1486'] });
    expect(answer).toMatchObject({ outcome: 'none', certainty: 'deduced', funder: 'foreign-employer', opco: null });
    expect(decidedBy(answer)).toBe('foreign-employer/applies');
  });

  it.each([
    ['says so', true],
    ['says nothing', undefined],
  ])('is not concluded for an establishment that %s', (_, hasFrenchEstablishment) => {
    const known = hasFrenchEstablishment === undefined ? {} : { hasFrenchEstablishment };
    expect(decide({ ...known, idccs: ['1486'] })).toMatchObject({ outcome: 'attributed', opco: 'atlas' });
  });
});
