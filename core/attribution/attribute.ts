import type { Attribution, CompanyFacts } from '../answer.ts';
import { activity } from './activity.ts';
import { agreement } from './agreement.ts';
import { type Context, openCase, type Rule } from './case.ts';
import { circumstances } from './circumstances.ts';
import { companyRows } from './company-rows.ts';
import { declaredOpco } from './declared-opco.ts';
import { escapeCode } from './escape-code.ts';
import { foreignEmployer } from './foreign-employer.ts';
import { noEmployee } from './no-employee.ts';
import { officialRow } from './official-row.ts';
import { overseas } from './overseas.ts';
import { overseasManagement } from './overseas-management.ts';
import { privateHousehold } from './private-household.ts';
import { publicEmployer } from './public-employer.ts';

/** The order is the answer: an earlier rule that decides is only checked, never overruled, by a later one. */
const RULES: readonly Rule[] = [
  officialRow,
  noEmployee,
  publicEmployer,
  foreignEmployer,
  privateHousehold,
  overseas,
  companyRows,
  agreement,
  escapeCode,
  declaredOpco,
  activity,
  overseasManagement,
];

/**
 * Which OPCO covers an establishment, how sure, and why. Pure and total: the same facts give the same answer, and no
 * facts make it throw. Every rule leaves its step, those that did not apply too.
 */
export function attribute(facts: CompanyFacts, context: Context): Attribution {
  const c = openCase(facts, context);
  for (const rule of RULES) rule(c);
  circumstances(c);
  return {
    outcome: c.outcome ?? 'unknown',
    certainty: c.certainty,
    opco: c.opco,
    managedBy: c.managedBy,
    funder: c.funder,
    candidates: c.candidates,
    steps: c.steps,
    conflicts: c.conflicts,
    missing: c.missing,
    warnings: c.warnings,
  };
}
