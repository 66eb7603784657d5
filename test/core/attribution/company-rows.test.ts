import { describe, expect, it } from 'vitest';
import { decide, decidedBy, type Known, kept, questions, stepsOf } from './facts.ts';

describe('official rows of a company asked by its SIREN', () => {
  it.each<[string, Known]>([
    ['one establishment', { sisterOpcos: ['atlas'] }],
    ['two establishments', { sisterOpcos: ['atlas', 'atlas'] }],
    ['agreements that lead elsewhere', { sisterOpcos: ['atlas'], companyIdccs: ['0843'] }],
    ['an escape code', { sisterOpcos: ['atlas'], companyIdccs: ['9999'] }],
  ])('that agree answer for the company, with %s', (_, known) => {
    const answer = decide(known);
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas', conflicts: [] });
    expect(decidedBy(answer)).toBe('company-rows/rows-agree');
    expect(answer.warnings).toEqual(['company-level']);
    expect(questions(answer)).toEqual(['which-siret']);
  });

  it('that differ give each OPCO once and ask for the establishment', () => {
    const answer = decide({ sisterOpcos: ['atlas', 'opcoep', 'atlas'] });
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'deduced', opco: null });
    expect(kept(answer)).toEqual(['atlas', 'opcoep']);
    expect(answer.warnings).toContain('sisters-differ');
    expect(questions(answer)).toEqual(['which-siret']);
  });

  it('settle on the declared OPCO among them', () => {
    const answer = decide({ sisterOpcos: ['atlas', 'opcoep'], declaredOpco: 'opcoep' });
    expect(answer).toMatchObject({ outcome: 'attributed', opco: 'opcoep' });
    expect(decidedBy(answer)).toBe('declared-opco/declared-among');
  });

  it('against a declared OPCO are the other side of the conflict', () => {
    expect(decide({ sisterOpcos: ['atlas'], declaredOpco: 'opcoep' }).conflicts).toMatchObject([
      { between: ['sisterOpcos', 'declaredOpco'], says: ['atlas', 'opcoep'] },
    ]);
  });

  it('never answer for an establishment that is named', () => {
    const answer = decide({ siret: '73282932000074', sisterOpcos: ['atlas'] });
    expect(answer).toMatchObject({ outcome: 'unknown', opco: null, candidates: [] });
    expect(stepsOf(answer, 'company-rows')[0]).toMatchObject({ finding: 'nothing-known', effect: 'none' });
  });

  it('grow old like any row', () => {
    const oldOn = (today: string) => decide({ sisterOpcos: ['atlas'] }, { today }).warnings.includes('old-data');
    expect(oldOn('2027-07-24')).toBe(false);
    expect(oldOn('2027-07-25')).toBe(true);
  });
});
