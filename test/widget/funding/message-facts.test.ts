import { expect, it } from 'vitest';
import type { ProfileId } from '../../../core/answer.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import type { ProfileGroupId } from '../../../core/wording/wording.ts';
import { courseOfPage } from '../../../widget/funding/course-offered.ts';
import { createFunding, stepOf } from '../../../widget/funding/funding.ts';
import { messageOf } from '../../../widget/funding/message-facts.ts';
import { COURSE, company, TODAY, WORDS } from './cases.ts';

function answered(lang: 'fr' | 'en', group: ProfileGroupId, profile: ProfileId, courseType: string, course = COURSE) {
  const funding = createFunding({ words: WORDS[lang], assess, today: () => TODAY, onChange: () => undefined });
  funding.meet(company(), course);
  funding.chooseGroup(group);
  funding.chooseProfile(profile);
  funding.chooseCourseType(courseType as never);
  while (stepOf(funding.state) === 'question') funding.dontKnow();
  return funding.state;
}

it.each([
  ['fr', /^- Formation.: La formation d’un tuteur$/m],
  ['en', /^- Course: /m],
] as const)('names the course of a tutor, whose way of funding has the same name, in %s', (lang, line) => {
  const state = answered(lang, 'tutor', 'tutor_employee', 'tutor_training', courseOfPage(null));
  expect(messageOf('employer', state).body).toMatch(line);
});

it('names the money where a way of funding says whose it is, and does not say the course twice', () => {
  const topUp = answered('fr', 'employee', 'employee_cdi', 'cpf');
  expect(topUp.assessment.verdicts[0]?.scheme).toBe('CPF');
  expect(messageOf('employer', topUp).body).not.toContain('Financement');
  const [account, ...rest] = topUp.assessment.verdicts;
  const state = {
    ...topUp,
    assessment: { ...topUp.assessment, verdicts: [{ ...account, scheme: 'CPF_COFUND' }, ...rest] },
  };
  expect(messageOf('employer', state as never).body).toMatch(/^- Financement.: un complément au compte personnel/im);
});
