import { describe, expect, it } from 'vitest';
import { decide, decidedBy, type Known, questions, stepsOf } from './facts.ts';

describe('public employer', () => {
  it.each([
    ['7120', 'ministry', 'state-budget'],
    ['7210', 'commune', 'cnfpt'],
    ['7220', 'department', 'cnfpt'],
    ['7344', 'metropolis', 'cnfpt'],
    ['7361', 'social action centre of a commune', 'cnfpt'],
    ['7372', 'fire service', 'cnfpt'],
    ['7364', 'hospital', 'anfh'],
    ['7365', 'syndicate of hospitals', 'anfh'],
    ['7389', 'national administrative body', 'public-employer'],
    ['7490', 'other body of administrative law', 'public-employer'],
  ])('of category %s (%s) has no OPCO: %s', (legalCategory, _, funder) => {
    const answer = decide({ legalCategory });
    expect(answer).toMatchObject({ outcome: 'none', certainty: 'deduced', opco: null, funder, candidates: [] });
    expect(decidedBy(answer)).toBe('public-employer/public-category');
  });

  it.each<[string, Known, string[]]>([
    ['no agreement', {}, []],
    ['2149, stray', { idccs: ['2149'] }, ['stray-agreement']],
    ['9901, stray and replaced', { idccs: ['9901'] }, ['stray-agreement', 'replaced-agreement']],
    ['5021, the statute of its staff', { idccs: ['5021'] }, []],
    ['5021 and 9999', { idccs: ['5021', '9999'] }, []],
    ['5100, no agreement', { idccs: ['5100'] }, []],
    ['5501, no agreement', { idccs: ['5501'] }, []],
  ])('has no OPCO with %s', (_, known, warnings) => {
    const answer = decide({ legalCategory: '7210', isPublicAdministration: true, ...known });
    expect(answer).toMatchObject({ outcome: 'none', funder: 'cnfpt', opco: null, conflicts: [], missing: [] });
    expect(answer.warnings).toEqual(warnings);
  });

  it('is one by its flag alone', () => {
    const answer = decide({ isPublicAdministration: true, idccs: ['2149'] });
    expect(answer).toMatchObject({ outcome: 'none', funder: 'public-employer', warnings: ['stray-agreement'] });
    expect(decidedBy(answer)).toBe('public-employer/public-flag');
  });

  it.each<[string, string, string[], string]>([
    ['ADEME', '4110', ['1486'], 'atlas'],
    ['a local trade body', '4140', ['2147'], 'akto'],
  ])('%s, trade body flagged as administration, has an OPCO', (_, legalCategory, idccs, opco) => {
    const answer = decide({ legalCategory, isPublicAdministration: true, idccs });
    expect(stepsOf(answer, 'public-employer')[0]).toMatchObject({ finding: 'public-trade-body', effect: 'none' });
    expect(answer).toMatchObject({ outcome: 'attributed', opco });
  });

  it('in the official table is at the OPCO of its row', () => {
    expect(decide({ legalCategory: '7210', officialRow: { owner: 'uniformation' } })).toMatchObject({
      outcome: 'attributed',
      certainty: 'official',
      opco: 'uniformation',
    });
  });

  it.each<[string, Known, string]>([
    ['a civil-service statute', { idccs: ['5021', '9999'] }, 'public-statute'],
    ['State staff', { idccs: ['5003'] }, 'public-statute'],
    ['an activity of administration', { naf: '84.11Z' }, 'public-activity'],
    ['that activity, in NAF 2025', { naf2025: '84.11Y' }, 'public-activity'],
    ['that activity, NAF 2025 in the older field', { naf: '84.11Y' }, 'public-activity'],
  ])('is a question with %s and no legal category', (_, known, finding) => {
    const answer = decide(known);
    expect(answer).toMatchObject({ outcome: 'unknown', opco: null });
    expect(questions(answer)).toContain('public-employer');
    expect(answer.warnings).toContain('maybe-public');
    expect(stepsOf(answer, 'public-employer')[0]).toMatchObject({ finding, effect: 'warns' });
  });

  it.each<[string, Known, string]>([
    ['social security, 84.30', { naf: '84.30A', idccs: ['0218'] }, 'uniformation'],
    [
      'a private company with staff under a statute',
      { legalCategory: '5710', idccs: ['1424', '5021'] },
      'opcomobilites',
    ],
    ['an activity of administration with an agreement', { naf: '84.11Z', idccs: ['1486'] }, 'atlas'],
  ])('is not concluded for %s', (_, known, opco) => {
    expect(decide(known)).toMatchObject({ outcome: 'attributed', opco });
  });
});
