import { ESCAPE_CODES, INOPERATIVE_CODES } from '../tables/idcc-opco.ts';
import { ask, type Case, idleStep, step } from './case.ts';
import { knownAgreements } from './known-agreements.ts';
import { OFFICIAL_TABLE } from './law.ts';

const FACTS = ['idccs', 'declaredOpco'] as const;
const IDLE = idleStep('escape-code', 'nothing-known', FACTS);

/**
 * 9999, 9998, 5100 and 5501 say "no agreement", 0804 (VRP) says nothing of the employer's branch: establishments that
 * declare them are at all eleven OPCOs, so no OPCO is ever derived. Only the one the employer declared itself counts.
 */
export function escapeCode(c: Case): void {
  const fact = knownAgreements(c.facts)?.fact;
  const escapes = fact?.value.filter((idcc) => ESCAPE_CODES.has(idcc)) ?? [];
  const inoperative = fact?.value.filter((idcc) => INOPERATIVE_CODES.has(idcc)) ?? [];
  if (!fact || (!escapes.length && !inoperative.length)) {
    c.steps.push(IDLE);
    return;
  }
  step(c, 'escape-code', escapes.length ? 'escape' : 'inoperative', 'none', {
    facts: FACTS,
    codes: [...escapes, ...inoperative],
    source: fact.source,
    law: OFFICIAL_TABLE,
  });
  if (c.outcome) return;
  c.outcome = 'unknown';
  ask(c, 'declaredOpco', 'opco-on-payroll-return', true);
  ask(c, 'idccs', 'agreement-on-payslip', true);
}
