import { JOB_SEEKERS, TRAINEES } from '../profiles.ts';
import type { Rule } from '../rule.ts';

const SESSION = {
  scheme: 'POEC',
  verdict: 'opco',
  funder: 'some-opco',
  from: '2019-01-01',
  paysTeaching: true,
  amounts: ['poec.hours', 'poec.company_share_max', 'poec.contract_min'],
  steps: ['ask-opco-sessions'],
  confidence: 'high',
} as const satisfies Partial<Rule>;

/** Ways of people without a job: France Travail's, the OPCOs', and the status of trainee. */
export const jobSeekerRules: readonly Rule[] = [
  {
    id: 'R38',
    scheme: 'POEI',
    who: JOB_SEEKERS,
    verdict: 'other_funder',
    funder: 'france-travail',
    from: '2024-06-18',
    paysTeaching: true,
    needs: ['registered', 'offer-long-enough', 'no-layoff', 'levies-up-to-date', 'poei-hours', 'asked-before-start'],
    amounts: [
      'poei.hours.with_provider',
      'poei.hours.tutoring_or_seasonal',
      'poei.hours.pic_public',
      'poei.tutoring_rate',
      'poei.contract_min',
      'poei.no_economic_layoff',
    ],
    steps: ['poei-with-france-travail'],
    sources: ['POEI-CAP', 'POEI-FNA', 'POEI-H'],
    confidence: 'medium',
  },
  {
    ...SESSION,
    id: 'R42',
    who: TRAINEES,
    needs: ['collective-session', 'poec-hours', 'poec-aim'],
    sources: ['POEC'],
  },
  {
    ...SESSION,
    id: 'R39',
    who: JOB_SEEKERS,
    needs: ['collective-session', 'registered', 'poec-hours', 'poec-aim'],
    sources: ['POEC', 'POEC-H', 'L6332-17'],
  },
  {
    id: 'R40',
    scheme: 'AIF',
    who: JOB_SEEKERS,
    verdict: 'other_funder',
    funder: 'france-travail',
    only: ['account-falls-short'],
    paysTeaching: true,
    needs: ['registered', 'last-resort', 'adviser-agrees', 'asked-before-start'],
    amounts: ['aif.cap'],
    steps: ['ask-adviser', 'see-cpf'],
    sources: ['AIF'],
    confidence: 'medium',
  },
  {
    id: 'R42',
    scheme: null,
    who: TRAINEES,
    verdict: 'other_funder',
    funder: 'course-funder',
    from: '2019-01-01',
    only: ['is-plan'],
    steps: ['ask-course-funder'],
    sources: ['POEC'],
    confidence: 'high',
  },
];
