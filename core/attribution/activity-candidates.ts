import type { Naf, Naf2025 } from '../answer.ts';
import { isNaf2025 } from '../identifiers/naf.ts';
import type { NafCandidate } from '../tables/naf-opco.ts';
import type { Case } from './case.ts';

/** OPCOs of the agreements met in an activity, of either vintage: the last letter tells, whichever field has the code. */
export function activityCandidates(c: Case, code: Naf | Naf2025): readonly NafCandidate[] {
  const { activities } = c.context;
  return isNaf2025(code) ? activities.candidates2025(code) : activities.candidates(code);
}
