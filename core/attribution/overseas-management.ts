import type { OpcoId } from '../answer.ts';
import { type Case, idleStep, step } from './case.ts';
import { APPROVAL } from './law.ts';

const FACTS = ['territory'] as const;
const IDLE = idleStep('overseas-management', 'nothing-known', FACTS);

/** Guadeloupe, Martinique, Guyane, La Réunion. */
const DEPARTMENTS = new Set(['971', '972', '973', '974']);
const DELEGATES: ReadonlySet<OpcoId> = new Set<OpcoId>(['atlas', 'opco2i']);

/** In the overseas departments Atlas and OPCO 2i stay competent but let AKTO run their files. */
export function overseasManagement(c: Case): void {
  const fact = c.facts.territory;
  if (!fact || !DEPARTMENTS.has(fact.value) || c.managedBy || !c.opco || !DELEGATES.has(c.opco)) {
    c.steps.push(IDLE);
    return;
  }
  step(c, 'overseas-management', 'locally-managed', 'warns', {
    facts: FACTS,
    codes: [fact.value],
    opcos: ['akto'],
    source: fact.source,
    law: APPROVAL,
  });
  c.managedBy = 'akto';
  c.warnings.push('managed-by-akto');
}
