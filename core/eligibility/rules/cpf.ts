import {
  EMPLOYEES_AND_PAID_HEADS,
  FIRM_STAFF,
  HOUSEHOLD_STAFF,
  INTERMITTENTS,
  JOB_SEEKERS,
  OUT_OF_REACH,
  SELF_EMPLOYED,
  TEMP_WORKERS,
  VOLUNTEERS,
} from '../profiles.ts';
import type { Rule, RuleAmount } from '../rule.ts';

/** Whoever holds an account in euros and is not registered as a job seeker; officials hold hours. */
const HOLDERS = EMPLOYEES_AND_PAID_HEADS + SELF_EMPLOYED + VOLUNTEERS + OUT_OF_REACH;
/** The holder's own share, which falls away when somebody tops up. */
const SHARE: readonly RuleAmount[] = [
  ['nobody-tops-up', 'cpf.share.2024'],
  ['nobody-tops-up', 'cpf.share.2025'],
  ['nobody-tops-up', 'cpf.share.2026'],
  ['nobody-tops-up', 'cpf.share.2026_planned'],
];
const ACCOUNT = {
  scheme: 'CPF',
  verdict: 'other_funder',
  funder: 'cpf',
  paysTeaching: true,
} as const satisfies Partial<Rule>;

/** The personal account, alone or topped up: shares of the year, caps since 26 February 2026. */
export const cpfRules: readonly Rule[] = [
  {
    id: 'R06',
    scheme: 'CPF_COFUND',
    who: FIRM_STAFF + HOUSEHOLD_STAFF + TEMP_WORKERS + INTERMITTENTS,
    verdict: 'opco_conditional',
    funder: 'opco',
    from: '2019-01-01',
    only: ['account-may-pay', 'account-falls-short'],
    when: ['under-50'],
    paysTeaching: true,
    needs: ['holder-agrees', 'cost-above-rights', 'board-priorities', 'cpf-listed'],
    steps: ['ask-employer-top-up', 'ask-opco-before-start', 'book-on-cpf'],
    sources: ['L6332-17', 'CPF-RAC'],
    confidence: 'high',
  },
  {
    ...ACCOUNT,
    id: 'R10',
    who: HOLDERS,
    from: '2026-02-26',
    only: ['is-licence'],
    needs: ['third-party', 'cpf-rights'],
    amounts: ['cpf.cap.light_licence', 'cpf.licence.third_party_min', ...SHARE],
    steps: ['ask-employer-top-up', 'book-on-cpf'],
    sources: ['CPF-LF', 'CPF-26'],
    confidence: 'medium',
  },
  {
    ...ACCOUNT,
    id: 'R09',
    who: HOLDERS,
    from: '2026-02-26',
    only: ['is-audit'],
    needs: ['cpf-rights'],
    amounts: ['cpf.cap.skills_audit', 'cpf.skills_audit.min_hours', ...SHARE],
    steps: ['book-on-cpf'],
    sources: ['CPF-26', 'CPF-PROJ'],
    confidence: 'medium',
  },
  {
    ...ACCOUNT,
    id: 'R08',
    who: HOLDERS,
    from: '2026-02-26',
    only: ['in-specific-directory'],
    needs: ['cpf-listed', 'cpf-rights'],
    amounts: ['cpf.cap.rs', ...SHARE],
    steps: ['book-on-cpf'],
    sources: ['CPF-26', 'CPF-PROJ'],
    confidence: 'medium',
  },
  {
    ...ACCOUNT,
    id: 'R41',
    who: JOB_SEEKERS,
    from: '2019-01-01',
    only: ['account-may-pay'],
    needs: ['cpf-listed', 'cpf-rights'],
    amounts: [
      ['is-licence', 'cpf.cap.light_licence'],
      ['is-audit', 'cpf.cap.skills_audit'],
      ['in-specific-directory', 'cpf.cap.rs'],
    ],
    steps: ['book-on-cpf'],
    sources: ['CPF-RAC', 'CPF-26'],
    confidence: 'high',
  },
  {
    ...ACCOUNT,
    id: 'R07',
    who: HOLDERS,
    from: '2019-01-01',
    only: ['account-may-pay'],
    needs: ['cpf-listed', 'cpf-rights'],
    amounts: SHARE,
    steps: ['book-on-cpf'],
    sources: ['CPF-RAC', 'CPF-PROJ'],
    confidence: 'medium',
  },
];
