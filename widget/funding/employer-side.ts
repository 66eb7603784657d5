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

export interface EmployerSide {
  hiring: readonly HiringRow[];
  /** On which side of the aid's threshold this firm is; null where its size is not known, or nothing changes there. */
  side: 'under' | 'from' | null;
}

/** From so many employees on, the aid for an apprentice is another, and has a condition more. */
export const AID_THRESHOLD = 250;
const LEVELS = [3, 4, 5, 6, 7, 8];

/**
 * The employer's side of a contract: what hiring this apprentice brings and costs by level and size. All of it is asked of
 * the rules, on the day of the contract.
 */
export function employerSide(situation: Situation, assess: (situation: Situation) => FundingAssessment): EmployerSide {
  const { companySize, course, extra } = situation;
  const contract = (size: number, level: number) =>
    // From 250 on there is an aid only with the undertaking: the table says what it brings, a line beside it says so.
    assess({ ...situation, companySize: size, extra: { ...extra, level, quotaUndertaking: true } });
  const own = extra.level ?? null;
  const rows = course.type === 'apprenticeship' ? LEVELS.map((level) => rowOf(level, contract, own)) : [];
  const changes = rows.some(({ under, from, isThis }) => (isThis || own === null) && under?.id !== from?.id);
  return {
    hiring: merged(rows),
    side: companySize === null || !changes ? null : companySize < AID_THRESHOLD ? 'under' : 'from',
  };
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
function sumOf(aid: FundingVerdict | undefined): Amount | null {
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
