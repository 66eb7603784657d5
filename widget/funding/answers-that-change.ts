import type { FundingVerdict, SituationKey } from '../../core/answer.ts';
import type { FundingState } from './funding.ts';

/**
 * What the rules take for no until somebody says yes, and what would then change this verdict: money that the firm may
 * have with its OPCO, or an undertaking that it may give. It is never asked of everybody, and can always be told.
 */
export function answersThatChange({ scheme, conditions }: FundingVerdict, { given }: FundingState): SituationKey[] {
  const keys: SituationKey[] = [
    ...(scheme === 'PDC_GTE50' ? (['conventionalContribution', 'voluntaryPayment'] as const) : []),
    ...(conditions.notMet.includes('quota-undertaking') ? (['quotaUndertaking'] as const) : []),
  ];
  return keys.filter((key) => !given[key]);
}
