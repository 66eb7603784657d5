import { ask, type Case, idleStep, noOpco, step } from './case.ts';
import { WHO_CONTRIBUTES } from './law.ts';

const FACTS = ['isEmployer', 'headcountBand'] as const;
const UNKNOWN = idleStep('no-employee', 'nothing-known', FACTS);
const ANSWERED = idleStep('no-employee', 'already-answered', FACTS);

/**
 * Without an employee there is no OPCO: a fund for the self-employed pays. Only the person's own answer says so. A
 * registry band of NN or 00 also covers employers whose headcount is not known, so it raises the question, and only
 * when no payroll return (official row or agreement) shows that there are employees.
 */
export function noEmployee(c: Case): void {
  const { isEmployer, headcountBand, officialRow, idccs } = c.facts;
  if (c.outcome) {
    c.steps.push(isEmployer || headcountBand ? ANSWERED : UNKNOWN);
    return;
  }
  if (isEmployer?.value === false) {
    step(c, 'no-employee', 'person-says-none', 'decides', {
      facts: FACTS,
      source: isEmployer.source,
      law: WHO_CONTRIBUTES,
    });
    noOpco(c, 'self-employed-fund');
    return;
  }
  const band = headcountBand?.value;
  if (headcountBand && (band === 'NN' || band === '00') && !isEmployer && !officialRow?.value && !idccs?.value.length) {
    step(c, 'no-employee', 'band-says-none', 'warns', { facts: FACTS, codes: [band], source: headcountBand.source });
    c.warnings.push('maybe-no-employee');
    ask(c, 'isEmployer', 'has-employees', false);
    return;
  }
  c.steps.push(UNKNOWN);
}
