import { describe, expect, it } from 'vitest';
import { decide, decidedBy } from './facts.ts';

describe('overseas', () => {
  it.each([
    ['975', 'Saint-Pierre-et-Miquelon'],
    ['976', 'Mayotte'],
    ['977', 'Saint-Barthélemy'],
    ['978', 'Saint-Martin'],
  ])('%s (%s) has AKTO alone', (territory) => {
    for (const idccs of [['1486'], ['9999'], ['8411']]) {
      const answer = decide({ territory, idccs });
      expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'akto', conflicts: [] });
      expect(decidedBy(answer)).toBe('overseas/sole-opco');
    }
  });

  it.each([
    ['986', 'Wallis-et-Futuna'],
    ['987', 'Polynésie française'],
    ['988', 'Nouvelle-Calédonie'],
  ])('%s (%s) has a law of its own', (territory) => {
    const answer = decide({ territory, idccs: ['1486'], naf: '62.01Z' });
    expect(answer).toMatchObject({ outcome: 'none', certainty: 'deduced', funder: 'local-law', opco: null });
    expect(decidedBy(answer)).toBe('overseas/other-law');
  });

  it.each(['971', '972', '973', '974', '44', '2A', '98', '984', ''])('%s has no rule of its own', (territory) => {
    expect(decide({ territory, idccs: ['0843'] })).toMatchObject({ outcome: 'attributed', opco: 'opcoep' });
  });

  it('does not overrule an official row', () => {
    expect(decide({ territory: '976', officialRow: { owner: 'opcommerce' } })).toMatchObject({
      certainty: 'official',
      opco: 'opcommerce',
    });
  });

  it('against a declared OPCO is a conflict with the territory', () => {
    expect(decide({ territory: '976', declaredOpco: 'atlas' }).conflicts).toMatchObject([
      { between: ['territory', 'declaredOpco'], says: ['akto', 'atlas'] },
    ]);
  });
});
