import * as z from 'zod/mini';
import type { Attribution, CompanyFacts, NoOpcoFunderId, SourceReport, WarningId } from '../answer.ts';
import { FACTS, opco, REPORTS } from './cache-entry.ts';

/** What is kept of an answer about a company: the facts, how the sources behaved, and what the rules made of them. */
export interface KeptAnswer {
  facts: CompanyFacts;
  reports: SourceReport[];
  answered: Pick<Attribution, 'outcome' | 'certainty' | 'opco' | 'managedBy' | 'funder' | 'warnings'>;
}

const warningIds: Record<WarningId, true> = {
  'row-without-opco': true,
  closed: true,
  'old-data': true,
  'newer-release': true,
  'la-poste-checksum': true,
  'few-establishments': true,
  'one-source': true,
  'replaced-agreement': true,
  'successor-elsewhere': true,
  'managed-by-akto': true,
  'maybe-public': true,
  'stray-agreement': true,
  'maybe-no-employee': true,
  'new-company': true,
  'company-level': true,
  'sisters-differ': true,
  'not-from-publisher': true,
  'no-such-activity': true,
};

const funder = z.enum([
  'state-budget',
  'cnfpt',
  'anfh',
  'public-employer',
  'self-employed-fund',
  'local-law',
  'foreign-employer',
]);

const ANSWER = z.object({
  facts: FACTS,
  reports: REPORTS,
  answered: z.object({
    outcome: z.enum(['attributed', 'several', 'none', 'unknown']),
    certainty: z.nullable(z.enum(['official', 'deduced', 'indicative'])),
    opco: z.nullable(opco),
    managedBy: z.nullable(opco),
    funder: z.nullable(funder),
    warnings: z.array(z.string()),
  }),
});

/** What a store, or a file, holds of an answer; undefined where it is none. What only a person states is left out. */
export function readKeptAnswer(stored: unknown): KeptAnswer | undefined {
  const checked = z.safeParse(ANSWER, stored);
  // The schema checks the shape of the codes; the brand is what their parsers gave them before they were stored.
  if (!checked.success) return undefined;
  const { facts, reports, answered } = checked.data as unknown as KeptAnswer;
  // A warning that another version knows is none here.
  return {
    facts,
    reports,
    answered: { ...answered, warnings: answered.warnings.filter(isWarning) },
  };
}

/** Whether it is a funder of employers without an OPCO. */
export function isFunder(id: unknown): id is NoOpcoFunderId {
  return z.safeParse(funder, id).success;
}

/** Whether it is a warning that this version knows. */
export function isWarning(id: unknown): id is WarningId {
  return typeof id === 'string' && Object.hasOwn(warningIds, id);
}
