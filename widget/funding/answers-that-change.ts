import type { FundingAssessment, FundingVerdict, MissingAnswer, Situation, SituationKey } from '../../core/answer.ts';
import type { FundingState } from './funding.ts';

/**
 * What the rules take for no until somebody says yes, and what would then change this verdict: money that the firm may
 * have with its OPCO, or an undertaking that it may give. It is never asked of everybody, and can always be told.
 */
export function answersThatChange({ scheme, conditions }: FundingVerdict, { given }: FundingState): SituationKey[] {
  const { notMet, unknown } = conditions;
  const keys: SituationKey[] = [
    ...(scheme === 'PDC_GTE50' ? (['conventionalContribution', 'voluntaryPayment'] as const) : []),
    ...([...notMet, ...unknown].includes('quota-undertaking') ? (['quotaUndertaking'] as const) : []),
  ];
  return keys.filter((key) => !given[key]);
}

type Assess = (situation: Situation) => FundingAssessment;

/**
 * The rules as they are told to a person: nobody has said whether the firm undertakes to reach the quota, and the aid
 * that hangs on it alone is an open question, not a refusal.
 */
export function withOpenUndertaking(assess: Assess): Assess {
  return (situation) => {
    const assessment = assess(situation);
    if (situation.extra.quotaUndertaking != null) return assessment;
    const at = assessment.verdicts.findIndex(hangsOnUndertaking);
    if (at < 0) return assessment;
    const extra = { ...situation.extra, quotaUndertaking: true };
    const undertaken = assess({ ...situation, extra });
    const aid = undertaken.verdicts.find(({ scheme }) => scheme === 'HIRING_AID');
    if (!aid || aid.verdict === 'refused') return assessment;
    return {
      ...assessment,
      verdicts: assessment.verdicts.with(at, opened(aid)),
      missing: withQuestion(undertaken.missing),
    };
  };
}

function hangsOnUndertaking({ scheme, verdict, conditions }: FundingVerdict): boolean {
  return scheme === 'HIRING_AID' && verdict === 'refused' && conditions.notMet.includes('quota-undertaking');
}

function opened(aid: FundingVerdict): FundingVerdict {
  const { met, notMet, unknown } = aid.conditions;
  const isOther = (id: string) => id !== 'quota-undertaking';
  return {
    ...aid,
    verdict: 'needs_info',
    would: aid.would ?? aid.verdict,
    conditions: { met: met.filter(isOther), notMet, unknown: [...unknown, 'quota-undertaking'] },
    // No sum while what decides about it is open.
    amounts: aid.amounts.filter(({ unit }) => !unit.startsWith('EUR')),
    nextSteps: [],
  };
}

/** Answers without which the undertaking brings nothing: they are asked first. */
const ASKED_BEFORE = new Set<SituationKey>(['opco', 'companySize', 'age', 'level']);

function withQuestion(missing: readonly MissingAnswer[]): MissingAnswer[] {
  const at = missing.findLastIndex(({ key }) => ASKED_BEFORE.has(key)) + 1;
  const question: MissingAnswer = { key: 'quotaUndertaking', question: 'quotaUndertaking', wouldSettle: false };
  return [...missing.slice(0, at), question, ...missing.slice(at)].slice(0, Math.max(missing.length, at + 1));
}
