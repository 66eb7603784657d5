import { addCandidate, attributeTo, type Case, idleStep, noOpco, step } from './case.ts';
import { APPROVAL } from './law.ts';

const FACTS = ['territory'] as const;
const IDLE = idleStep('overseas', 'nothing-known', FACTS);
const ANSWERED = idleStep('overseas', 'already-answered', FACTS);

/** Saint-Pierre-et-Miquelon, Mayotte, Saint-Barthélemy, Saint-Martin: order of 23 December 2025, five years from 2026. */
const AKTO_ALONE = new Set(['975', '976', '977', '978']);
/** Wallis-et-Futuna, French Polynesia, New Caledonia: French training law does not apply. */
const OTHER_LAW = new Set(['986', '987', '988']);

/** Four overseas territories have AKTO as their only approved OPCO, three have none at all. */
export function overseas(c: Case): void {
  const fact = c.facts.territory;
  if (!fact || c.outcome) {
    c.steps.push(fact ? ANSWERED : IDLE);
    return;
  }
  const used = { facts: FACTS, codes: [fact.value], source: fact.source };
  if (AKTO_ALONE.has(fact.value)) {
    step(c, 'overseas', 'sole-opco', 'decides', { ...used, opcos: ['akto'], law: APPROVAL });
    addCandidate(c, 'akto', 'overseas', true);
    attributeTo(c, 'akto', 'deduced');
  } else if (OTHER_LAW.has(fact.value)) {
    step(c, 'overseas', 'other-law', 'decides', used);
    noOpco(c, 'local-law');
  } else {
    c.steps.push(IDLE);
  }
}
