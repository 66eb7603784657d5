import type { FundingVerdict, OpcoId } from '../answer.ts';
import { isOpcoId } from '../tables/opcos.ts';

/**
 * The funder of a verdict where it is only what the activity suggests: it is named as probable where the answer stands with
 * its conditions, and not at all in what is taken away (message, calendar, costs). Null where the funder is known.
 */
export function likelyOpco({ funder, conditions }: Pick<FundingVerdict, 'funder' | 'conditions'>): OpcoId | null {
  return isOpcoId(funder) && conditions.unknown.includes('opco-known') ? funder : null;
}
