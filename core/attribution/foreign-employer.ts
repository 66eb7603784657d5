import { type Case, idleStep, noOpco, step } from './case.ts';
import { WHO_CONTRIBUTES } from './law.ts';

const FACTS = ['hasFrenchEstablishment'] as const;
const IDLE = idleStep('foreign-employer', 'nothing-known', FACTS);
const ANSWERED = idleStep('foreign-employer', 'already-answered', FACTS);

/** An employer without any establishment in France has no OPCO (L6131-1). */
export function foreignEmployer(c: Case): void {
  const fact = c.facts.hasFrenchEstablishment;
  if (c.outcome || fact?.value !== false) {
    c.steps.push(fact?.value === false ? ANSWERED : IDLE);
    return;
  }
  step(c, 'foreign-employer', 'applies', 'decides', { facts: FACTS, source: fact.source, law: WHO_CONTRIBUTES });
  noOpco(c, 'foreign-employer');
}
