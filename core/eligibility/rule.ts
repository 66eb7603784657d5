import type { ConditionId, FunderId, FundingRuleId, FundingStepId, IsoDate, SchemeId, VerdictId } from '../answer.ts';
import type { AmountId } from './amount-ids.ts';
import type { CircumstanceId } from './circumstances.ts';
import type { ComputedId } from './computed-amounts.ts';

/** An amount of a rule: always, or where the first circumstance holds. */
export type RuleAmount = AmountId | ComputedId | readonly [CircumstanceId, AmountId];

/**
 * One version of a rule: data alone. The rules of a scheme are asked in order, and the first that is in force and that
 * neither `only` nor `when` excludes answers.
 */
export interface Rule {
  id: FundingRuleId;
  scheme: SchemeId | null;
  /** Groups of profiles, constants of `profiles.ts`. */
  who: string;
  verdict: VerdictId;
  /**
   * `opco` is that of the firm, `some-opco` too where it is known, `host` that of the firm a reconversion leads to, `fund`
   * that of the self-employed person.
   */
  funder: FunderId | 'opco' | 'some-opco' | 'host' | 'fund' | null;
  /** First and last day on which the contract is concluded; absent where no end is established. */
  from?: IsoDate;
  to?: IsoDate;
  /** The rule is for these circumstances only: what is not known to be so is not. */
  only?: readonly CircumstanceId[];
  /** Decides between rules of the scheme: false passes it on, unknown leaves the verdict open. */
  when?: readonly ConditionId[];
  /** What the verdict depends on: false refuses. */
  needs?: readonly ConditionId[];
  /** It is said beside the scheme's own verdict, not instead. */
  beside?: true;
  /** The provider has to be certified: mutualised or public money pays for teaching (gates G3 and G4). */
  paysTeaching?: true;
  amounts?: readonly RuleAmount[];
  /** Amounts of which the first whose circumstance holds is the sum. */
  oneOf?: readonly (readonly [CircumstanceId, AmountId])[];
  /** Its amounts are certain elsewhere and read by deduction here. */
  held?: true;
  steps?: readonly FundingStepId[];
  sources: readonly string[];
  confidence: 'high' | 'medium' | 'low';
}
