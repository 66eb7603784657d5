import { ANYONE_PRIVATE, EMPLOYEES } from '../ids.ts';
import type { Rule } from '../rule.ts';

const PERIOD = {
  scheme: 'RECONVERSION',
  who: EMPLOYEES,
  verdict: 'opco_conditional',
  from: '2026-01-01',
  paysTeaching: true,
  steps: ['reconversion-file'],
  confidence: 'high',
} as const satisfies Partial<Rule>;
const NEEDED = [
  'written-agreement',
  'reconversion-certification',
  'reconversion-hours',
  'reconversion-months',
  'asked-before-start',
  'board-priorities',
] as const;
const AMOUNTS = [
  '=reconversion-total',
  'rec.average_target',
  'rec.filing_window',
  'rec.opco_decision',
] as const satisfies Rule['amounts'];
const LIMITS = [
  'rec.hours',
  'rec.months_max',
  ['by-agreement', 'rec.agreement_hours_max'],
  ['by-agreement', 'rec.agreement_months_max'],
] as const satisfies Rule['amounts'];

/** The retraining period of 2026 (law 2025-989), and the schemes that it closed. */
export const reconversionRules: readonly Rule[] = [
  {
    // Not in force yet: Pro-A and Transitions collectives were.
    id: 'R14',
    scheme: 'RECONVERSION',
    who: EMPLOYEES,
    verdict: 'not_fundable',
    funder: null,
    to: '2025-12-31',
    needs: ['in-force'],
    sources: ['REC-SP'],
    confidence: 'high',
  },
  {
    ...PERIOD,
    id: 'R15',
    funder: 'host',
    only: ['is-external'],
    needs: [...NEEDED, 'host-contract', 'collective-negotiation', 'return-notice'],
    amounts: [...AMOUNTS, ...LIMITS, 'rec.external_contract_min'],
    steps: ['ask-host-opco', 'reconversion-file'],
    sources: ['REC-FAQ', 'REC-ACT', 'REC-PROC', 'REC-CAP'],
  },
  {
    ...PERIOD,
    id: 'R14',
    funder: 'opco',
    needs: [...NEEDED, 'internal-mode'],
    amounts: [...AMOUNTS, ...LIMITS],
    sources: ['REC-SP', 'REC-CNEC', 'REC-PROC', 'REC-ACT'],
  },
  {
    id: 'R16',
    scheme: 'PRO_A',
    who: ANYONE_PRIVATE,
    verdict: 'not_fundable',
    funder: null,
    from: '2026-01-01',
    needs: ['amendment-before-2026'],
    steps: ['see-reconversion'],
    sources: ['REC-LEX', 'REC-SP'],
    confidence: 'high',
  },
  {
    id: 'R16',
    scheme: 'PRO_A',
    who: EMPLOYEES,
    verdict: 'opco_conditional',
    funder: 'opco',
    to: '2025-12-31',
    paysTeaching: true,
    needs: ['amendment-before-2026'],
    steps: ['ask-opco-before-start'],
    sources: ['REC-LEX', 'REC-SP'],
    confidence: 'high',
  },
  {
    id: 'R17',
    scheme: 'TRANSCO',
    who: ANYONE_PRIVATE,
    verdict: 'not_fundable',
    funder: null,
    from: '2026-01-01',
    needs: ['in-force'],
    steps: ['see-reconversion', 'see-ptp'],
    sources: ['REC-SP', 'REC-PROC'],
    confidence: 'high',
  },
  {
    id: 'R19',
    scheme: 'FNE',
    who: ANYONE_PRIVATE,
    verdict: 'not_fundable',
    funder: null,
    from: '2025-01-01',
    needs: ['in-force'],
    steps: ['ask-opco-before-start'],
    sources: ['FNE-26', 'FNE-24'],
    confidence: 'low',
  },
];
