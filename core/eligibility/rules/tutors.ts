import { EMPLOYEES_AND_PAID_HEADS, SELF_EMPLOYED } from '../profiles.ts';
import type { Rule } from '../rule.ts';

const TRAINING = {
  id: 'R36',
  scheme: 'TUTOR_TRAINING',
  verdict: 'opco_conditional',
  funder: 'opco',
  from: '2019-01-01',
  paysTeaching: true,
  amounts: ['=tutor-training-total', 'tutor.training.hours_max'],
  steps: ['ask-opco-before-start'],
  sources: ['L6332-14', 'TUT-F'],
  confidence: 'high',
} as const satisfies Partial<Rule>;

/** Training and work of tutors and apprentice masters, L6332-14. */
export const tutorRules: readonly Rule[] = [
  { ...TRAINING, who: EMPLOYEES_AND_PAID_HEADS, needs: ['tutor-role', 'board-priorities'] },
  // The employer in person, in a firm under 11 only; above, the fund of the self-employed pays.
  { ...TRAINING, who: SELF_EMPLOYED, when: ['under-11'], needs: ['tutor-role', 'board-priorities'] },
  {
    id: 'R37',
    scheme: 'TUTOR_EXERCISE',
    who: EMPLOYEES_AND_PAID_HEADS + SELF_EMPLOYED,
    verdict: 'opco_conditional',
    funder: 'opco',
    from: '2019-01-01',
    needs: ['tutor-role', 'board-priorities'],
    amounts: ['=tutor-exercise'],
    steps: ['ask-opco-before-start'],
    sources: ['TUT-E', 'TUT-CAP'],
    confidence: 'high',
  },
];
