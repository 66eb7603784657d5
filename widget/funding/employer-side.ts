import type { Amount, FundingAssessment, FundingVerdict, Situation } from '../../core/answer.ts';

/** What one kind of firm gets and pays for an apprentice of these levels. */
export interface HiringRow {
  /** First and last level that have the same sums. */
  levels: readonly [number, number];
  /** The State's aid by size; null where none is given. */
  under: Amount | null;
  from: Amount | null;
  /** What the employer pays to the CFA; null for nothing. */
  share: Amount | null;
  /** The level of the contract at hand. */
  isThis: boolean;
}

/** One threshold of the headcount, and what a firm gets on either side of it. */
export interface Threshold {
  headcount: number;
  under: FundingVerdict;
  from: FundingVerdict;
  /** Where this firm stands; null where its size is not known. */
  side: 'under' | 'from' | null;
}

export interface EmployerSide {
  hiring: readonly HiringRow[];
  thresholds: readonly Threshold[];
}

const PLAN_THRESHOLD = 50;
const AID_THRESHOLD = 250;
const LEVELS = [3, 4, 5, 6, 7, 8];

/**
 * The employer's side of a contract: what hiring this apprentice brings and costs by level and size, and what changes at
 * 50 and at 250. All of it is asked of the rules, on the day of the contract.
 */
export function employerSide(situation: Situation, assess: (situation: Situation) => FundingAssessment): EmployerSide {
  const { companySize, course, extra } = situation;
  const side = (headcount: number) => (companySize === null ? null : companySize < headcount ? 'under' : 'from');
  const training = (size: number) => {
    const plan = { ...course, type: 'plan' as const };
    return assess({ ...situation, profile: 'employee_cdi', companySize: size, course: plan, extra: {} }).verdicts[0];
  };
  const contract = (size: number, level = extra.level) =>
    // From 250 on there is an aid only with the undertaking: the table says what it brings, a line beside it says so.
    assess({ ...situation, companySize: size, extra: { ...extra, level: level ?? null, quotaUndertaking: true } });
  const isApprenticeship = course.type === 'apprenticeship';
  const rows = isApprenticeship ? LEVELS.map((level) => rowOf(level, contract, extra.level ?? null)) : [];
  return {
    hiring: merged(rows),
    thresholds: [
      threshold(PLAN_THRESHOLD, training(PLAN_THRESHOLD - 1), training(PLAN_THRESHOLD), side(PLAN_THRESHOLD)),
      ...(isApprenticeship
        ? [
            threshold(
              AID_THRESHOLD,
              aidIn(contract(AID_THRESHOLD - 1)),
              aidIn(contract(AID_THRESHOLD)),
              side(AID_THRESHOLD),
            ),
          ]
        : []),
    ].flatMap((each) => each ?? []),
  };
}

function threshold(
  headcount: number,
  under: FundingVerdict | undefined,
  from: FundingVerdict | undefined,
  side: Threshold['side'],
): Threshold | null {
  return under && from ? { headcount, under, from, side } : null;
}

function rowOf(
  level: number,
  contract: (size: number, level: number) => FundingAssessment,
  own: number | null,
): HiringRow {
  const small = contract(AID_THRESHOLD - 1, level);
  const share = small.verdicts.find(
    ({ scheme, verdict }) => scheme === 'APPRENTICESHIP' && verdict === 'employer_budget',
  );
  return {
    levels: [level, level],
    under: sumOf(aidIn(small)),
    from: sumOf(aidIn(contract(AID_THRESHOLD, level))),
    share: share?.amounts[0] ?? null,
    isThis: level === own,
  };
}

function aidIn({ verdicts }: FundingAssessment): FundingVerdict | undefined {
  return verdicts.find(({ scheme }) => scheme === 'HIRING_AID');
}

/** The sum of an aid that is given. */
export function sumOf(aid: FundingVerdict | undefined): Amount | null {
  if (aid?.verdict !== 'other_funder') return null;
  return aid.amounts.find(({ id, unit }) => id.startsWith('aid.') && unit.startsWith('EUR')) ?? null;
}

/** Levels in a row with the same sums are one row. */
function merged(rows: readonly HiringRow[]): HiringRow[] {
  const sums = ({ under, from, share }: HiringRow) => [under, from, share].map((amount) => amount?.id).join();
  const all: HiringRow[] = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (!last || sums(last) !== sums(row)) all.push(row);
    else all.splice(-1, 1, { ...last, levels: [last.levels[0], row.levels[1]], isThis: last.isThis || row.isThis });
  }
  return all;
}
