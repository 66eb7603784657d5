import type { Deadline, FundingVerdict } from '../../core/answer.ts';
import { deadlinesOf } from '../../core/eligibility/deadlines.ts';
import type { FundingState } from './funding.ts';

/** The verdicts by what they are to the person. */
export interface AnswerParts {
  first: FundingVerdict;
  /** The other side of the same contract: what the employer is given, and what it pays. */
  beside: readonly FundingVerdict[];
  others: readonly FundingVerdict[];
}

const BESIDE = new Set(['HIRING_AID', 'AID_45PLUS', 'APPRENTICESHIP']);

export function answerParts({ assessment: { verdicts } }: FundingState): AnswerParts {
  const [first, ...rest] = verdicts;
  if (!first) throw new Error('An assessment without a verdict'); // It always has one.
  return {
    first,
    beside: rest.filter(({ scheme }) => BESIDE.has(scheme ?? '')),
    others: rest.filter(({ scheme }) => !BESIDE.has(scheme ?? '')),
  };
}

/** Until when what may be funded must be sent; without the dates, the rule alone. */
export function deadlinesFor(state: FundingState): Deadline[] {
  const { company, given, situation } = state;
  const { first, beside } = answerParts(state);
  return [first, ...beside]
    .filter(({ verdict, would }) => isOpenWay(verdict) || (would !== null && isOpenWay(would)))
    .flatMap(({ scheme }) =>
      deadlinesOf({
        scheme: scheme ?? '',
        contractOn: given.date ?? null,
        startsOn: given.courseStart ?? null,
        completeFileOn: null,
        interruptedOn: null,
        territory: company?.facts.territory?.value ?? null,
        headcount: situation.companySize,
      }),
    )
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);
}

function isOpenWay(verdict: FundingVerdict['verdict']): boolean {
  return verdict === 'opco' || verdict === 'opco_conditional' || verdict === 'other_funder';
}
