import { addCandidate, attributeTo, type Case, conflict, idleStep, step } from './case.ts';
import { OFFICIAL_TABLE } from './law.ts';

const FACTS = ['declaredOpco'] as const;
const IDLE = idleStep('declared-opco', 'nothing-known', FACTS);

/**
 * The OPCO that the employer states. It answers where nothing else does (an employer without an agreement names its
 * OPCO itself) and settles a choice among candidates; against an official row or a clear agreement it is a conflict.
 */
export function declaredOpco(c: Case): void {
  const fact = c.facts.declaredOpco;
  if (!fact) {
    c.steps.push(IDLE);
    return;
  }
  const followed = c.steps.find(({ effect }) => effect === 'decides' || effect === 'suggests')?.facts[0];
  const used = { facts: FACTS, opcos: [fact.value], source: fact.source, law: OFFICIAL_TABLE };
  if (c.outcome === 'attributed' || c.outcome === 'none') {
    const against = c.opco !== fact.value;
    step(c, 'declared-opco', against ? 'declared-against' : 'declared', against ? 'warns' : 'none', used);
    if (against && c.opco && followed) {
      addCandidate(c, fact.value, 'declared-opco', false);
      conflict(c, [followed, 'declaredOpco'], [c.opco, fact.value], 'correct-payroll-return');
    }
    return;
  }
  const among = c.candidates.some(({ opco }) => opco === fact.value);
  if (c.outcome === 'several' && !among) {
    step(c, 'declared-opco', 'declared-against', 'warns', used);
    addCandidate(c, fact.value, 'declared-opco', false);
    const likeliest = c.candidates[0];
    if (likeliest && followed)
      conflict(c, [followed, 'declaredOpco'], [likeliest.opco, fact.value], 'ask-employer-statement');
    return;
  }
  step(c, 'declared-opco', among ? 'declared-among' : 'declared', 'decides', used);
  c.candidates = c.candidates.map((candidate) => ({ ...candidate, kept: candidate.opco === fact.value }));
  addCandidate(c, fact.value, 'declared-opco', true);
  attributeTo(c, fact.value, 'deduced');
  c.missing = [];
}
