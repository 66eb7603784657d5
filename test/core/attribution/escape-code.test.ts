import { describe, expect, it } from 'vitest';
import { decide, decidedBy, kept, questions, stepsOf } from './facts.ts';

const CODES: [code: string, finding: string][] = [
  ['9999', 'escape'],
  ['9998', 'escape'],
  ['5100', 'escape'],
  ['5501', 'escape'],
  ['0804', 'inoperative'],
];

describe.each(CODES)('the code %s', (code, finding) => {
  it('leads to no OPCO, whatever the activity', () => {
    for (const known of [{}, { naf: '62.01Z' }, { naf2025: '62.10Y' }]) {
      const answer = decide({ idccs: [code], ...known });
      expect(answer).toMatchObject({ outcome: 'unknown', certainty: null, opco: null, candidates: [] });
      expect(stepsOf(answer, 'escape-code')).toMatchObject([{ finding, codes: [code], effect: 'none' }]);
      expect(questions(answer)).toEqual(['opco-on-payroll-return', 'agreement-on-payslip']);
      expect(answer.missing.every(({ wouldSettle }) => wouldSettle)).toBe(true);
    }
  });

  it('lets the declared OPCO answer', () => {
    const answer = decide({ idccs: [code], declaredOpco: 'afdas' });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'afdas', missing: [] });
    expect(decidedBy(answer)).toBe('declared-opco/declared');
    expect(kept(answer)).toEqual(['afdas']);
  });

  it('changes nothing beside an agreement', () => {
    expect(decide({ idccs: [code, '1486'] })).toMatchObject({ outcome: 'attributed', opco: 'atlas', missing: [] });
  });

  it('changes nothing against an official row', () => {
    const answer = decide({ idccs: [code], officialRow: { owner: 'opcoep' } });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'official', opco: 'opcoep', conflicts: [] });
  });

  it('of the establishment speaks before agreements of the others', () => {
    expect(decide({ idccs: [code], companyIdccs: ['1486'] })).toMatchObject({ outcome: 'unknown', opco: null });
  });

  it('of the company alone leads to no OPCO either', () => {
    expect(decide({ companyIdccs: [code], naf: '62.01Z' })).toMatchObject({ outcome: 'unknown', candidates: [] });
  });
});

it('several of them are one step', () => {
  const answer = decide({ idccs: ['9999', '0804', '5100'] });
  expect(stepsOf(answer, 'escape-code')).toMatchObject([{ finding: 'escape', codes: ['9999', '5100', '0804'] }]);
});

describe('La Poste', () => {
  it('5516 with 9999 is at OPCO EP', () => {
    const answer = decide({ idccs: ['5516', '9999'] });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'opcoep', missing: [] });
  });

  it.each([
    ['35600000000014', ['la-poste-checksum']],
    ['35600000000048', []],
    ['35600000000015', []],
  ])('%s warns of its checksum: %s', (siret, warnings) => {
    expect(decide({ siret, officialRow: { owner: 'opcoep' } }).warnings).toEqual(warnings);
  });
});
