import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/eligibility/assess.ts';
import { answersThatChange } from '../../../widget/funding/answers-that-change.ts';
import { courseOfPage } from '../../../widget/funding/course-offered.ts';
import { createFunding, type FundingWords, isAgainstPublicEmployer, stepOf } from '../../../widget/funding/funding.ts';
import { COURSE, company, TODAY } from './cases.ts';

// The conversation hands its words to the views, and reads none.
const words = { lang: 'fr' } as FundingWords;

function start(options: { profile?: string; course?: typeof COURSE; met?: ReturnType<typeof company> } = {}) {
  let changes = 0;
  const funding = createFunding({
    words,
    assess,
    today: () => TODAY,
    onChange: () => changes++,
    profile: options.profile,
  });
  funding.meet(options.met ?? company(), options.course ?? COURSE);
  return { funding, changes: () => changes };
}

/** Answers every question until the answer is there. */
function answerAll(funding: ReturnType<typeof start>['funding'], text = '12'): string[] {
  const asked: string[] = [];
  while (stepOf(funding.state) === 'question') {
    asked.push(funding.state.current ?? '');
    funding.type(funding.state.current as never, text);
    funding.submit();
    if (funding.state.trouble) funding.dontKnow();
  }
  return asked;
}

describe('the conversation about who pays', () => {
  it('goes from the group to the profile, the course and the one question that matters', () => {
    const { funding } = start();
    expect(stepOf(funding.state)).toBe('group');
    funding.chooseGroup('employee');
    expect(stepOf(funding.state)).toBe('profile');
    funding.chooseProfile('employee_cdi');
    expect(stepOf(funding.state)).toBe('courseType');
    funding.chooseCourseType('plan');
    expect(funding.state.current).toBe('companySize');
    funding.type('companySize', '12');
    funding.submit();
    expect(stepOf(funding.state)).toBe('answer');
    expect(funding.state.assessment.verdicts[0]).toMatchObject({ scheme: 'PDC_LT50', verdict: 'opco_conditional' });
  });

  it('asks no profile and no course where there is one only', () => {
    const { funding } = start();
    funding.chooseGroup('recruiter');
    funding.chooseProfile('apprentice');
    expect(funding.state.courseType).toBe('apprenticeship');
  });

  it('never asks more than five questions, what is asked for among them', () => {
    for (const group of ['employee', 'job-seeker', 'recruiter'] as const) {
      const { funding } = start({ course: courseOfPage(null) });
      funding.chooseGroup(group);
      if (stepOf(funding.state) === 'profile')
        funding.chooseProfile(group === 'employee' ? 'employee_cdi' : 'job_seeker');
      const isTypeAsked = stepOf(funding.state) === 'courseType';
      if (isTypeAsked) funding.chooseCourseType(group === 'employee' ? 'reconversion' : 'poei');
      const asked = answerAll(funding);
      expect(asked.length + (isTypeAsked ? 1 : 0)).toBeLessThanOrEqual(5);
      expect(new Set(asked).size).toBe(asked.length);
      expect(stepOf(funding.state)).toBe('answer');
    }
  });

  it('names an impossible answer, builds nothing on it, and keeps it in its field', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    for (const text of ['-3', 'douze', '1e99']) {
      funding.type('companySize', text);
      funding.submit();
      expect(funding.state.trouble).toMatchObject({ key: 'companySize' });
      expect(funding.state.typed.companySize).toBe(text);
      expect(funding.state.given.companySize).toBeUndefined();
      expect(stepOf(funding.state)).toBe('question');
    }
    funding.type('companySize', '12');
    expect(funding.state.trouble).toBeNull();
  });

  it('goes on without an answer, and says what it would settle', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.dontKnow();
    expect(stepOf(funding.state)).toBe('answer');
    expect(funding.state.assessment.verdicts[0]?.verdict).toBe('needs_info');
    expect(funding.state.assessment.missing[0]).toMatchObject({ key: 'companySize', wouldSettle: true });
  });

  it('goes back with everything that was typed, and forward again', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.type('companySize', '12');
    funding.submit();
    funding.back();
    expect(funding.state).toMatchObject({ current: 'companySize', typed: { companySize: '12' } });
    funding.back();
    expect(stepOf(funding.state)).toBe('courseType');
    funding.back();
    funding.back();
    expect(stepOf(funding.state)).toBe('group');
    expect(funding.canGoBack).toBe(false);
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    // The size is still known.
    expect(stepOf(funding.state)).toBe('answer');
  });

  it('changes one answer, starting from what it was or from what the page says', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.type('companySize', '12');
    funding.submit();
    funding.change('price');
    expect(funding.state).toMatchObject({ current: 'price', typed: { price: '2450' } });
    funding.type('price', '900');
    funding.submit();
    expect(stepOf(funding.state)).toBe('answer');
    expect(funding.state.situation.course.price).toBe(900);
    funding.change('companySize');
    funding.type('companySize', '80');
    funding.submit();
    expect(funding.state.assessment.verdicts[0]?.verdict).toBe('employer_budget');
  });

  it('drops the answers of one employer for the next, keeps the others and what was typed, and starts again when told', () => {
    const { funding } = start({ met: company({ siren: '302474648' }) });
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.type('companySize', '12');
    funding.submit();
    funding.change('opco');
    funding.type('opco', 'atlas');
    funding.submit();
    funding.tell('courseStart', '2027-01-11');
    // Another establishment of the same employer, and a list of companies on the way to the next.
    funding.meet(company({ siren: '302474648', territory: '974' }), COURSE);
    funding.meet(null, COURSE);
    expect(funding.state).toMatchObject({ given: { companySize: '12', opco: 'atlas' }, profile: 'employee_cdi' });
    funding.meet(company({ siren: '662042449', territory: '974' }), COURSE);
    expect(funding.state.given).toEqual({ courseStart: '2027-01-11' });
    expect(funding.state).toMatchObject({ typed: { companySize: '12' }, profile: 'employee_cdi' });
    expect(funding.state.situation).toMatchObject({ opco: 'opcoep', companySize: null, extra: { overseas: true } });
    expect(funding.state.current).toBe('companySize');
    funding.startAgain();
    expect(funding.state).toMatchObject({ group: null, given: {}, typed: {} });
  });

  it('takes the band of one employer for no other, in the field neither', () => {
    const { funding } = start({ met: company({ siren: '302474648', band: '11' }) });
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.change('companySize');
    funding.type('companySize', 'band:11');
    funding.submit();
    expect(funding.state.given.companySize).toBe('band:11');
    funding.meet(company({ siren: '662042449', band: '41' }), COURSE);
    expect(funding.state.given.companySize).toBeUndefined();
    expect(funding.state.typed.companySize).toBeUndefined();
  });

  it('keeps what was answered before any employer was named', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.type('companySize', '12');
    funding.submit();
    funding.meet(company({ siren: '302474648' }), COURSE);
    expect(funding.state.given.companySize).toBe('12');
  });

  it('names contradicting answers instead of a verdict, wherever they come from', () => {
    const { funding } = start({ course: { ...COURSE, price: 'cher' as never } });
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    expect(stepOf(funding.state)).toBe('answer');
    expect(funding.state.assessment.faults).toMatchObject([{ key: 'course.price', given: 'cher' }]);
    funding.change('price');
    funding.type('price', '900');
    funding.submit();
    expect(funding.state.assessment.faults).toEqual([]);
  });

  it('offers to tell what the rules take for no: money of the firm, an undertaking', () => {
    const { funding } = start();
    funding.chooseGroup('recruiter');
    funding.chooseProfile('apprentice');
    expect(answerAll(funding, '260')).toContain('quotaUndertaking');
    const aid = () => funding.state.assessment.verdicts.find(({ scheme }) => scheme === 'HIRING_AID');
    // Nobody has said no: the aid is an open question, without a sum.
    expect(aid()).toMatchObject({ verdict: 'needs_info', would: 'other_funder', nextSteps: [] });
    expect(aid()?.amounts.filter(({ unit }) => unit.startsWith('EUR'))).toEqual([]);
    expect(answersThatChange(aid() as never, funding.state)).toEqual(['quotaUndertaking']);
    funding.change('quotaUndertaking');
    funding.type('quotaUndertaking', 'yes');
    funding.submit();
    expect(stepOf(funding.state)).toBe('answer');
    expect(aid()?.verdict).toBe('other_funder');
    expect(answersThatChange(aid() as never, funding.state)).toEqual([]);
  });

  it('takes a no to the undertaking for a no, and does not ask the apprentice for it', () => {
    const { funding } = start();
    funding.chooseGroup('recruiter');
    funding.chooseProfile('apprentice');
    for (let key = funding.state.current; key; key = funding.state.current) {
      funding.type(key, key === 'companySize' ? '260' : key === 'quotaUndertaking' ? 'no' : '');
      funding.submit();
    }
    const aid = () => funding.state.assessment.verdicts.find(({ scheme }) => scheme === 'HIRING_AID');
    expect(aid()).toMatchObject({ verdict: 'refused', conditions: { notMet: ['quota-undertaking'] } });
    const learner = start().funding;
    learner.chooseGroup('learner');
    learner.chooseProfile('apprentice');
    expect(answerAll(learner, '260')).not.toContain('quotaUndertaking');
  });

  it('asks what lifts the age limit of an apprentice, and takes the answer', () => {
    const { funding } = start();
    funding.chooseGroup('learner');
    funding.chooseProfile('apprentice');
    funding.tell('age', '33');
    expect(funding.state.assessment.verdicts[0]?.verdict).toBe('refused');
    funding.change('apprenticeException');
    funding.type('apprenticeException', 'yes');
    funding.submit();
    expect(funding.state.assessment.verdicts[0]?.verdict).toBe('opco');
  });

  it('can leave open what is asked for, and says what the plan and the account pay', () => {
    const { funding } = start({ course: { ...COURSE, certification: null } });
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    expect(funding.canLeaveTypeOpen).toBe(true);
    funding.leaveTypeOpen();
    answerAll(funding, '12');
    const schemes = () => funding.state.assessment.verdicts.map(({ scheme }) => scheme);
    expect(schemes()).toEqual(['PDC_LT50', 'CPF_COFUND', 'CPF']);
    funding.change('courseType');
    expect(stepOf(funding.state)).toBe('courseType');
    funding.chooseCourseType('plan');
    answerAll(funding, '12');
    expect(schemes()).toEqual(['PDC_LT50']);
    funding.startAgain();
    funding.chooseGroup('tutor');
    funding.chooseProfile('tutor_employee');
    funding.leaveTypeOpen();
    expect(funding.canLeaveTypeOpen).toBe(false);
    expect(stepOf(funding.state)).toBe('courseType');
  });

  it('remembers that what is asked for was left open, and marks no other choice', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.leaveTypeOpen();
    funding.change('courseType');
    expect(funding.state.chosen).toMatchObject({ group: 'employee', profile: 'employee_cdi', isTypeOpen: true });
    funding.chooseCourseType('cpf');
    funding.back();
    expect(funding.state.chosen).toMatchObject({ courseType: 'cpf', isTypeOpen: false });
    funding.startAgain();
    expect(funding.state.chosen).toMatchObject({ group: null, courseType: null, isTypeOpen: false });
  });

  it('asks a trainee for no other way than the course', () => {
    for (const group of ['learner', 'job-seeker'] as const) {
      const { funding } = start();
      funding.chooseGroup(group);
      funding.chooseProfile('trainee_vocational');
      expect(funding.state.courseType).toBe('plan');
      expect(funding.state.assessment.verdicts[0]).toMatchObject({ rule: 'R42', funder: 'course-funder' });
    }
  });

  it('asks a micro-entrepreneur for the turnover before the levy', () => {
    const { funding } = start();
    funding.chooseGroup('self-employed');
    funding.chooseProfile('micro_liberal');
    funding.chooseCourseType('plan');
    while (funding.state.current && funding.state.current !== 'turnover') funding.dontKnow();
    expect(funding.state.asked).not.toContain('cfpPaid');
    expect(funding.state.current).toBe('turnover');
    funding.type('turnover', '0');
    funding.submit();
    expect(funding.state.assessment.verdicts[0]).toMatchObject({ rule: 'R52', nextSteps: ['see-cpf'] });
  });

  it('leaves out a date that cannot be, and keeps the answer and what is typed', () => {
    const { funding } = start();
    funding.chooseGroup('employee');
    funding.chooseProfile('employee_cdi');
    funding.chooseCourseType('plan');
    funding.type('companySize', '12');
    funding.submit();
    funding.tell('date', '2026-10-01');
    expect(funding.state.situation.date).toBe('2026-10-01');
    funding.tell('date', '0202-10-01');
    expect(funding.state).toMatchObject({ trouble: { id: 'date-not-covered' }, typed: { date: '0202-10-01' } });
    expect(funding.state.situation.date).toBe(TODAY);
    expect(funding.state.assessment.verdicts[0]?.scheme).toBe('PDC_LT50');
    funding.tell('date', '');
    expect(funding.state.trouble).toBeNull();
  });

  it('starts with the profile that the page gives, and ignores one that is none', () => {
    expect(start({ profile: 'job_seeker' }).funding.state).toMatchObject({ profile: 'job_seeker' });
    expect(start({ profile: '__proto__' }).funding.state.group).toBeNull();
  });

  it('says when the person’s employer is a public one', () => {
    const met = company();
    met.attribution = { ...met.attribution, outcome: 'none', opco: null, funder: 'cnfpt' };
    const { funding } = start({ met });
    funding.chooseGroup('employee');
    expect(isAgainstPublicEmployer(funding.state)).toBe(true);
    funding.chooseGroup('public');
    expect(isAgainstPublicEmployer(funding.state)).toBe(false);
  });

  it('tells its views of each change once', () => {
    const { funding, changes } = start();
    funding.chooseGroup('employee');
    expect(changes()).toBe(1);
  });
});
