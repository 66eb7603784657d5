import { EXPATRIATES, FOREIGN_STAFF, INTERNS, UNPAID_HEADS } from '../profiles.ts';
import type { Rule } from '../rule.ts';

const NOBODY = { scheme: null, verdict: 'not_fundable', confidence: 'medium' } as const satisfies Partial<Rule>;

/** People for whom nobody pays contributions in France: no scheme answers, whatever is asked. */
export const outOfReachRules: readonly Rule[] = [
  {
    ...NOBODY,
    id: 'R43',
    who: INTERNS,
    funder: 'school',
    from: '2019-01-01',
    needs: ['eligible-profile'],
    amounts: ['stage.pay_from_hour'],
    steps: ['ask-school', 'see-apprenticeship'],
    sources: ['STAGE', 'STAGE-B'],
    confidence: 'high',
  },
  {
    ...NOBODY,
    id: 'R56',
    who: UNPAID_HEADS,
    funder: null,
    from: '2020-01-01',
    needs: ['pay-in-base'],
    steps: ['see-cpf'],
    sources: ['AS-FFB', 'AGEFICE-X'],
  },
  {
    ...NOBODY,
    id: 'R64',
    who: EXPATRIATES,
    funder: 'local-employer',
    needs: ['pays-contributions'],
    steps: ['ask-local-employer', 'see-cpf'],
    sources: ['L6131-1'],
  },
  {
    ...NOBODY,
    id: 'R66',
    who: FOREIGN_STAFF,
    funder: 'employer',
    needs: ['pays-contributions'],
    steps: ['ask-local-employer', 'see-cpf'],
    sources: ['L6131-1', 'FRONTALIER'],
  },
];
