import { ANYONE_PRIVATE, PUBLIC_SERVICE } from '../profiles.ts';
import type { Rule } from '../rule.ts';

const CONTRACT = {
  scheme: 'CONTRAT_PRO',
  who: ANYONE_PRIVATE,
  from: '2019-01-01',
} as const satisfies Partial<Rule>;
const FUNDED = {
  ...CONTRACT,
  verdict: 'opco',
  funder: 'opco',
  paysTeaching: true,
  amounts: [
    'cpro.default_rate',
    'cpro.default_rate_priority',
    'cpro.min_hours',
    'cpro.training_share',
    'cpro.duration',
    'cpro.filing.deadline',
    'cpro.opco_decision',
  ],
  steps: ['cpro-to-opco-5-days'],
  confidence: 'medium',
} as const satisfies Partial<Rule>;

/** The contrat de professionnalisation: the young, adults who look for work, and who cannot sign one. */
export const workStudyRules: readonly Rule[] = [
  {
    id: 'R61',
    scheme: 'CONTRAT_PRO',
    who: PUBLIC_SERVICE,
    verdict: 'not_fundable',
    funder: null,
    from: '2019-01-01',
    needs: ['pays-contributions'],
    steps: ['see-apprenticeship'],
    sources: ['LBA-PUB'],
    confidence: 'high',
  },
  {
    ...FUNDED,
    id: 'R34',
    only: ['adult-job-seeker'],
    needs: ['cpro-public', 'cpro-certification', 'cpro-duration', 'cpro-hours'],
    sources: ['CPRO', 'CPRO-AFDAS', 'AID-CODE'],
  },
  {
    ...CONTRACT,
    id: 'R35',
    verdict: 'refused',
    funder: null,
    only: ['adult-in-post'],
    needs: ['cpro-age'],
    steps: ['see-reconversion', 'see-apprenticeship'],
    sources: ['CPRO'],
    confidence: 'high',
  },
  {
    ...FUNDED,
    id: 'R33',
    needs: ['cpro-age', 'cpro-certification', 'cpro-duration', 'cpro-hours'],
    sources: ['CPRO', 'CPRO-D', 'D6325', 'L6332-14'],
  },
  {
    id: 'R34',
    scheme: 'AID_45PLUS',
    who: ANYONE_PRIVATE,
    verdict: 'other_funder',
    funder: 'france-travail',
    from: '2019-01-01',
    beside: true,
    only: ['learner-45', 'adult-job-seeker'],
    needs: ['registered', 'learner-45'],
    amounts: ['aid.cpro.45plus'],
    steps: ['ask-adviser'],
    sources: ['AID-CODE'],
    confidence: 'medium',
  },
];
