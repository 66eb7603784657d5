import { describe, expect, it } from 'vitest';
import { decide, decidedBy, type Known, kept, stepsOf } from './facts.ts';

describe('a declared OPCO', () => {
  it.each<[string, Known, string]>([
    ['alone', {}, 'declared'],
    ['with an escape code', { idccs: ['9999'] }, 'declared'],
    ['with an activity that leads elsewhere', { naf: '62.01Z' }, 'declared'],
    ['with a row without an OPCO', { officialRow: { owner: null } }, 'declared'],
    ['with a statute of the civil service', { idccs: ['5021'] }, 'declared'],
    ['among the candidates of a split agreement', { idccs: ['8411'] }, 'declared-among'],
    ['among those of two agreements', { idccs: ['1979', '1486'] }, 'declared-among'],
  ])('%s is the answer', (_, known, finding) => {
    const answer = decide({ ...known, declaredOpco: 'akto' });
    expect(answer).toMatchObject({
      outcome: 'attributed',
      certainty: 'deduced',
      opco: 'akto',
      missing: [],
      conflicts: [],
    });
    expect(decidedBy(answer)).toBe(`declared-opco/${finding}`);
    expect(kept(answer)).toEqual(['akto']);
  });

  it.each<[string, Known, string, string]>([
    ['an official row', { officialRow: { owner: 'atlas' } }, 'officialRow', 'official'],
    ['an agreement', { idccs: ['1486'] }, 'idccs', 'deduced'],
    ['an agreement of the company', { companyIdccs: ['1486'] }, 'companyIdccs', 'deduced'],
  ])('against %s is a conflict', (_, known, followed, certainty) => {
    const answer = decide({ ...known, declaredOpco: 'opcoep' });
    expect(answer).toMatchObject({ outcome: 'attributed', opco: 'atlas', certainty });
    expect(answer.conflicts).toEqual([
      { between: [followed, 'declaredOpco'], says: ['atlas', 'opcoep'], advice: 'correct-payroll-return' },
    ]);
    expect(kept(answer)).toEqual(['atlas']);
    expect(stepsOf(answer, 'declared-opco')).toMatchObject([{ finding: 'declared-against', effect: 'warns' }]);
  });

  it('against both OPCOs of a split agreement leaves the choice open', () => {
    const answer = decide({ idccs: ['8411'], declaredOpco: 'opcoep' });
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'deduced', opco: null });
    expect(kept(answer)).toEqual(['ocapiat', 'akto']);
    expect(answer.conflicts).toEqual([
      { between: ['idccs', 'declaredOpco'], says: ['ocapiat', 'opcoep'], advice: 'ask-employer-statement' },
    ]);
  });

  it('that says the same as the row is no conflict, and is worded by its own id', () => {
    const answer = decide({ officialRow: { owner: 'atlas' }, declaredOpco: 'atlas' });
    expect(answer).toMatchObject({ opco: 'atlas', conflicts: [] });
    expect(stepsOf(answer, 'declared-opco')).toMatchObject([{ finding: 'declared', effect: 'none' }]);
  });

  it('does not make a public employer a private one', () => {
    const answer = decide({ legalCategory: '7210', declaredOpco: 'uniformation' });
    expect(answer).toMatchObject({ outcome: 'none', opco: null, candidates: [] });
    expect(stepsOf(answer, 'declared-opco')).toMatchObject([{ finding: 'declared-against', effect: 'warns' }]);
  });

  it('and an agreement, both against the row, are two conflicts', () => {
    const answer = decide({ officialRow: { owner: 'atlas' }, idccs: ['0843'], declaredOpco: 'akto' });
    expect(answer.conflicts.map(({ between, says }) => [...between, ...says])).toEqual([
      ['officialRow', 'idccs', 'atlas', 'opcoep'],
      ['officialRow', 'declaredOpco', 'atlas', 'akto'],
    ]);
  });
});
