import { describe, expect, it } from 'vitest';
import { decide, decidedBy, type Known, questions, stepsOf } from './facts.ts';

describe('no employee', () => {
  it('is concluded from the person’s own answer', () => {
    const answer = decide({ isEmployer: false, idccs: ['1486'], naf: '62.01Z' });
    expect(answer).toMatchObject({
      outcome: 'none',
      certainty: 'deduced',
      opco: null,
      funder: 'self-employed-fund',
      candidates: [],
    });
    expect(decidedBy(answer)).toBe('no-employee/person-says-none');
  });

  it.each<[string, Known]>([
    ['NN', { headcountBand: 'NN', naf: '62.01Z' }],
    ['00', { headcountBand: '00', naf: '62.01Z' }],
    ['00, and no row in the table', { headcountBand: '00', naf: '62.01Z', officialRow: null }],
    ['NN, and agreements of other establishments', { headcountBand: 'NN', companyIdccs: ['1486'] }],
  ])('is only a question where a registry says %s', (_, known) => {
    const answer = decide(known);
    expect(answer.outcome).not.toBe('none');
    expect(answer.warnings).toContain('maybe-no-employee');
    expect(questions(answer)).toContain('has-employees');
    expect(stepsOf(answer, 'no-employee')[0]).toMatchObject({ finding: 'band-says-none', effect: 'warns' });
  });

  it.each<[string, Known]>([
    ['an agreement on the payroll return', { headcountBand: 'NN', idccs: ['1486'] }],
    ['a row in the table', { headcountBand: '00', officialRow: { owner: 'atlas' } }],
    ['a row without an OPCO', { headcountBand: '00', officialRow: { owner: null } }],
    ['the person', { headcountBand: 'NN', isEmployer: true, naf: '62.01Z' }],
    ['a band of employees', { headcountBand: '01', naf: '62.01Z' }],
  ])('is not asked where %s shows employees', (_, known) => {
    const answer = decide(known);
    expect(answer.warnings).not.toContain('maybe-no-employee');
    expect(questions(answer)).not.toContain('has-employees');
  });

  it('does not overrule an official row', () => {
    expect(decide({ isEmployer: false, officialRow: { owner: 'atlas' } })).toMatchObject({
      outcome: 'attributed',
      opco: 'atlas',
      funder: null,
    });
  });
});
