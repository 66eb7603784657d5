import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/eligibility/assess.ts';
import { likelyOpco } from '../../../core/wording/likely-opco.ts';
import { answerSheet, sheetText } from '../../../widget/funding/answer-sheet.ts';
import { answersUsed } from '../../../widget/funding/answers-used.ts';
import { costBreakdown } from '../../../widget/funding/cost-breakdown.ts';
import { createFunding, stepOf } from '../../../widget/funding/funding.ts';
import { messageOf, messagesFor } from '../../../widget/funding/message-facts.ts';
import { COURSE, company, TODAY, WORDS, withCandidates } from './cases.ts';

const headcount = (band: string) => band;

function answered(employer = withCandidates('constructys'), courseType: 'apprenticeship' | 'plan' = 'plan') {
  const funding = createFunding({ words: WORDS.fr, assess, today: () => TODAY, onChange: () => undefined });
  funding.meet(employer, COURSE);
  funding.chooseGroup(courseType === 'plan' ? 'employee' : 'learner');
  funding.chooseProfile(courseType === 'plan' ? 'employee_cdi' : 'apprentice');
  funding.chooseCourseType(courseType);
  while (stepOf(funding.state) === 'question') {
    if (funding.state.current === 'companySize') {
      funding.type('companySize', '12');
      funding.submit();
    } else funding.dontKnow();
  }
  return funding.state;
}

describe.each(['plan', 'apprenticeship'] as const)('an OPCO that only the activity suggests, for %s', (courseType) => {
  const state = answered(withCandidates('constructys'), courseType);
  const [first] = state.assessment.verdicts;
  if (!first) throw new Error('No verdict.');

  it('is told from one that is known', () => {
    expect(likelyOpco(first)).toBe('constructys');
    const [known] = answered(company(), courseType).assessment.verdicts;
    expect(known && likelyOpco(known)).toBeNull();
    expect(known?.funder).toBe('opcoep');
  });

  it('is named as probable on screen, and among the answers with where it is from', () => {
    const used = answersUsed(state, { headcount } as never).find(({ key }) => key === 'opco');
    expect(used).toMatchObject({ value: 'Constructys', label: expect.stringContaining('à confirmer') });
    expect(
      WORDS.fr.wording
        .headline(first)
        .map((part) => (typeof part === 'string' ? part : part.strong))
        .join(''),
    ).toContain('probablement Constructys');
  });

  it('is in no message, no sum and no address that are taken away', () => {
    const messages = messagesFor(state).map((to) => messageOf(to, state).body);
    expect(messages).not.toEqual([]);
    for (const body of messages) expect(body).not.toContain('Constructys');
    const costs = costBreakdown(state.assessment, 2450).lines.map(WORDS.fr.wording.cost);
    expect(costs.join(' ')).toContain('opérateur de compétences (OPCO) de l’employeur');
    expect(costs.join(' ')).not.toContain('Constructys');
    const sheet = sheetText(answerSheet(state, { headcount } as never, TODAY), '');
    for (const [, before] of sheet.matchAll(/(.{0,20})Constructys/g))
      expect(before).toMatch(/probablement |confirmer l’OPCO \(|à confirmer\).: /);
    expect(sheet).not.toContain('constructys.fr');
  });
});
