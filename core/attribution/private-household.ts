import { addCandidate, attributeTo, type Case, idleStep, step } from './case.ts';
import { APPROVAL } from './law.ts';

const FACTS = ['isPrivateHousehold'] as const;
const IDLE = idleStep('private-household', 'nothing-known', FACTS);
const ANSWERED = idleStep('private-household', 'already-answered', FACTS);

/** Private persons who employ someone at home are at OPCO EP, through the branch of IDCC 3239. */
export function privateHousehold(c: Case): void {
  const fact = c.facts.isPrivateHousehold;
  if (c.outcome || !fact?.value) {
    c.steps.push(fact?.value ? ANSWERED : IDLE);
    return;
  }
  step(c, 'private-household', 'applies', 'decides', {
    facts: FACTS,
    codes: ['3239'],
    opcos: ['opcoep'],
    source: fact.source,
    law: APPROVAL,
  });
  addCandidate(c, 'opcoep', 'private-household', true);
  attributeTo(c, 'opcoep', 'deduced');
}
