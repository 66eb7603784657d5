import type { ConditionId, FundingRuleId, FundingWarningId } from '../answer.ts';

/** What is asked before any rule, and where the engine asks it. */
interface Gate {
  id: FundingRuleId;
  gives: readonly (ConditionId | FundingWarningId)[];
  sources: readonly string[];
  confidence: 'high' | 'medium' | 'low';
}

/**
 * The eight gates of the rule base, for the table of rules and the tests: the conditions and warnings that stand for each.
 * G7 is size and G8 the day of the contract: conditions of single rules, and the dates of all of them.
 */
export const GATES: readonly Gate[] = [
  { id: 'G1', gives: ['pays-contributions', 'liable-body'], sources: ['L6131-1'], confidence: 'high' },
  { id: 'G2', gives: ['opco-known', 'row-absent'], sources: ['FC-NOROW'], confidence: 'high' },
  { id: 'G3', gives: ['provider-declared'], sources: ['NDA'], confidence: 'medium' },
  { id: 'G4', gives: ['provider-qualiopi'], sources: ['QUALIOPI'], confidence: 'high' },
  {
    id: 'G5',
    gives: ['rncp', 'cpro-certification', 'reconversion-certification', 'cpf-listed'],
    sources: ['D6224', 'CPRO', 'REC-CNEC'],
    confidence: 'high',
  },
  { id: 'G6', gives: ['late-request', 'asked-before-start'], sources: ['SUBRO'], confidence: 'medium' },
  {
    id: 'G7',
    gives: ['under-11', 'under-50', 'from-50', 'under-250', 'opco-money'],
    sources: ['L6332-17'],
    confidence: 'high',
  },
  { id: 'G8', gives: ['in-force', 'amendment-before-2026'], sources: ['NPEC-585', 'AID-168'], confidence: 'high' },
];
