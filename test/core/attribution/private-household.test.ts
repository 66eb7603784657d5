import { describe, expect, it } from 'vitest';
import { decide, decidedBy, kept } from './facts.ts';

describe('private household', () => {
  it('is at OPCO EP', () => {
    const answer = decide({ isPrivateHousehold: true });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'opcoep' });
    expect(kept(answer)).toEqual(['opcoep']);
    expect(decidedBy(answer)).toBe('private-household/applies');
  });

  it('by its agreement, 3239, is at OPCO EP too', () => {
    expect(decide({ idccs: ['3239'] })).toMatchObject({ outcome: 'attributed', opco: 'opcoep' });
  });

  it('that says no leaves the agreement to answer', () => {
    expect(decide({ isPrivateHousehold: false, idccs: ['1486'] })).toMatchObject({ opco: 'atlas' });
  });

  it('that declares another OPCO contradicts the kind of employer, not an agreement', () => {
    const answer = decide({ isPrivateHousehold: true, declaredOpco: 'akto' });
    expect(answer).toMatchObject({ opco: 'opcoep' });
    expect(answer.conflicts).toMatchObject([
      { between: ['isPrivateHousehold', 'declaredOpco'], says: ['opcoep', 'akto'] },
    ]);
  });
});
