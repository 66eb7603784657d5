import { addCandidate, ask, attributeTo, type Case, idleStep, step } from './case.ts';
import { OFFICIAL_TABLE } from './law.ts';

const FACTS = ['sisterOpcos'] as const;
const IDLE = idleStep('company-rows', 'nothing-known', FACTS);

/**
 * A company asked by its SIREN, of which the official table lists establishments: their OPCOs are an answer for the
 * company as a whole, not for an establishment that is not named. For a named one they are only compared.
 */
export function companyRows(c: Case): void {
  const { siret, sisterOpcos } = c.facts;
  if (c.outcome || siret || !sisterOpcos?.value.length) {
    c.steps.push(IDLE);
    return;
  }
  const opcos = [...new Set(sisterOpcos.value)];
  const [only, ...others] = opcos;
  const used = { facts: FACTS, opcos, source: sisterOpcos.source, law: OFFICIAL_TABLE };
  for (const opco of opcos) addCandidate(c, opco, 'company-rows', true);
  ask(c, 'siret', 'which-siret', true);
  if (only && !others.length) {
    step(c, 'company-rows', 'rows-agree', 'decides', used);
    attributeTo(c, only, 'deduced');
    c.warnings.push('company-level');
    return;
  }
  step(c, 'company-rows', 'rows-differ', 'suggests', used);
  c.outcome = 'several';
  c.certainty = 'deduced';
}
