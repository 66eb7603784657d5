import { describe, expect, it } from 'vitest';
import type { SituationFaultId } from '../../../core/answer.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { situation } from './situations.ts';

type Given = Parameters<typeof situation>[0];
const apprentice = (extra: Record<string, unknown>): Given => ({
  profile: 'apprentice',
  course: { type: 'apprenticeship' },
  extra: { level: 4, ...extra },
});

describe('an answer that cannot be is named, and no verdict is built on it', () => {
  it.each<[string, Given, SituationFaultId, string, string]>([
    ['a profile of no vocabulary', { profile: 'astronaut' }, 'unknown-id', 'profile', 'astronaut'],
    ['a profile that is a word of JavaScript', { profile: '__proto__' }, 'unknown-id', 'profile', '__proto__'],
    ['a course type', { course: { type: 'constructor' } }, 'unknown-id', 'course.type', 'constructor'],
    ['an extra key', { extra: { horoscope: 'lion' } }, 'unknown-id', 'extra.horoscope', 'lion'],
    ['an OPCO', { opco: 'OPCO Lune' }, 'unknown-id', 'opco', 'OPCO Lune'],
    ['a word for the extra answers', { extra: 'level' as never }, 'unknown-id', 'extra.extra', 'level'],
    ['a benefit', { extra: { benefit: 'RMI' } }, 'unknown-id', 'extra.benefit', 'RMI'],
    ['a mode', { extra: { mode: 'sideways' } }, 'unknown-id', 'extra.mode', 'sideways'],
    ['an offer', { extra: { offer: 'CDD_forever' } }, 'unknown-id', 'extra.offer', 'CDD_forever'],
    ['a negative price', { course: { price: -1 } }, 'impossible', 'course.price', '-1'],
    ['900 % at a distance', { course: { distanceShare: 900 } }, 'impossible', 'course.distanceShare', '900'],
    ['no hours', { course: { hours: 0 } }, 'impossible', 'course.hours', '0'],
    ['a negative headcount', { companySize: -3 }, 'impossible', 'companySize', '-3'],
    ['a level between two', { extra: { level: 4.5 } }, 'impossible', 'extra.level', '4.5'],
    ['level 9', { extra: { level: 9 } }, 'impossible', 'extra.level', '9'],
    ['an age of 200', { extra: { age: 200 } }, 'impossible', 'extra.age', '200'],
    ['30 February', { date: '2026-02-30' }, 'impossible', 'date', '2026-02-30'],
    ['a contract of 1998', { date: '1998-05-04' }, 'date-not-covered', 'date', '1998-05-04'],
    ['a contract of 2031', { date: '2031-01-01' }, 'date-not-covered', 'date', '2031-01-01'],
    ['a word for a yes', { course: { qualiopi: 'yes' } }, 'wrong-kind', 'course.qualiopi', 'yes'],
    ['a word for a number', { extra: { turnover: 'a lot' } }, 'wrong-kind', 'extra.turnover', 'a lot'],
    ['a list for a number', { companySize: [20] as never }, 'wrong-kind', 'companySize', '[…]'],
    ['an apprentice of 12', apprentice({ age: 12 }), 'too-young', 'extra.age', '12'],
    ['a tutor of 12', { course: { type: 'tutor_training' }, extra: { age: 12 } }, 'too-young', 'extra.age', '12'],
    [
      'a tutor without a company',
      { profile: 'tutor_employee', companySize: 0 },
      'tutor-without-company',
      'companySize',
      '0',
    ],
    [
      'a SAS head paid and unpaid',
      { profile: 'president_sas_paid', extra: { paid: false } },
      'paid-and-unpaid',
      'extra.paid',
      'false',
    ],
    [
      'a SASU head unpaid and paid',
      { profile: 'president_sasu_unpaid', extra: { paid: true } },
      'paid-and-unpaid',
      'extra.paid',
      'true',
    ],
  ])('%s', (_, given, id, key, text) => {
    const assessment = assess(situation(given));
    expect(assessment.faults).toEqual([{ id, key, given: text }]);
    expect(assessment.verdicts).toHaveLength(1);
    expect(assessment.verdicts[0]).toMatchObject({ verdict: 'needs_info', rule: null, funder: null, amounts: [] });
  });

  it('names all of them at once', () => {
    const { faults } = assess(situation({ profile: 'astronaut', companySize: -1, course: { price: -1, hours: -5 } }));
    expect(faults.map(({ key }) => key)).toEqual(['profile', 'companySize', 'course.hours', 'course.price']);
  });
});

describe('what only looks wrong is asked about first', () => {
  const exception = { key: 'apprenticeException', question: 'apprenticeException', wouldSettle: true };

  it('an apprentice of 45: disability, sport, a business to take over', () => {
    const assessment = assess(situation(apprentice({ age: 45 })));
    expect(assessment.verdicts[0]).toMatchObject({ verdict: 'needs_info', would: 'opco', scheme: 'APPRENTICESHIP' });
    expect(assessment.missing[0]).toEqual(exception);
    expect(assessment.warnings).toContain('unusual-age');
  });

  it('an apprentice of 31 is over the limit, and the exceptions are named', () => {
    const assessment = assess(situation(apprentice({ age: 31 })));
    expect(assessment.verdicts[0]).toMatchObject({ verdict: 'refused', conditions: { notMet: ['apprentice-age'] } });
    expect(assessment.missing[0]).toEqual(exception);
  });

  it('an apprentice of 15: has collège been finished?', () => {
    const assessment = assess(situation(apprentice({ age: 15 })));
    expect(assessment.verdicts[0]?.verdict).toBe('needs_info');
    expect(assessment.missing[0]).toEqual({ key: 'finishedCollege', question: 'finishedCollege', wouldSettle: true });
  });

  it('and once it is answered, it is not asked again', () => {
    const asked = (extra: Record<string, unknown>) =>
      assess(situation(apprentice(extra))).missing.map(({ key }) => key);
    for (const apprenticeException of [true, false]) {
      expect(asked({ age: 31, apprenticeException })).not.toContain('apprenticeException');
    }
    expect(asked({ age: 15, finishedCollege: false })).not.toContain('finishedCollege');
    expect(asked({ age: 45, rqth: true })).not.toContain('apprenticeException');
  });

  it('an employee of a firm of nobody', () => {
    const assessment = assess(situation({ companySize: 0 }));
    expect(assessment.verdicts[0]?.verdict).toBe('opco_conditional');
    expect(assessment.warnings).toContain('nobody-on-payroll');
  });

  it('a course without a certification: the certification is the condition that fails', () => {
    const notMet = (type: string, extra = {}) =>
      assess(situation({ course: { type, rncp: false }, extra: { cqp: false, age: 20, ...extra } })).verdicts[0]
        ?.conditions.notMet;
    expect(notMet('apprenticeship')).toEqual(['rncp']);
    expect(notMet('contrat_pro')).toEqual(['cpro-certification']);
    expect(notMet('reconversion')).toEqual(['reconversion-certification']);
  });
});
