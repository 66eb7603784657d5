import type { Amount, FunderId, FundingAssessment, FundingVerdict, SchemeId } from '../../core/answer.ts';
import { likelyOpco } from '../../core/wording/likely-opco.ts';
import type { CostLine } from '../../core/wording/wording.ts';

export interface CostBreakdown {
  /** Euros before tax; null where nobody said it. */
  price: number | null;
  /** Who pays which part of the course. */
  lines: readonly CostLine[];
  /** What the employer is given beside, which lowers no part of the price. */
  beside: readonly CostLine[];
  /** The parts are known to the euro, nothing about them is to be checked, and they add up to the price: they can be drawn. */
  isComplete: boolean;
}

/** Funders of which the learner or the firm asks, and who decide. */
const DECIDES = new Set(['opco_conditional', 'other_funder']);
/** What these bring is for the firm's time and costs, and pays for no course. */
const PAYS_NO_COURSE = new Set<SchemeId | null>(['TUTOR_EXERCISE', 'HIRING_AID', 'AID_45PLUS', 'JURY']);

/**
 * Who pays which part of a course under the first verdict, as far as known. A sum that the rules do not give is null, and
 * nothing is subtracted from it: a ceiling is not a payment.
 */
export function costBreakdown(
  { verdicts }: FundingAssessment,
  price: number | null,
  known: { cpfBalance?: number | null | undefined; thirdParty?: number | null | undefined } = {},
): CostBreakdown {
  const [first, ...others] = verdicts;
  const lines = first ? linesOf(first, others, price, known) : [];
  const sum = lines.reduce<number | null>(
    (total, { euros }) => (total === null || euros === null ? null : total + euros),
    0,
  );
  return {
    price: PAYS_NO_COURSE.has(first?.scheme ?? null) ? null : price,
    lines,
    beside: aidsOf(first, others),
    isComplete:
      price !== null &&
      price > 0 &&
      lines.length > 0 &&
      !lines.some(({ isAbout }) => isAbout) &&
      sum !== null &&
      Math.abs(sum - price) < 0.01,
  };
}

function linesOf(
  first: FundingVerdict,
  others: readonly FundingVerdict[],
  price: number | null,
  known: { cpfBalance?: number | null | undefined; thirdParty?: number | null | undefined },
): CostLine[] {
  const { verdict, scheme } = first;
  const funder = likelyOpco(first) ? null : first.funder;
  // While the answer is open, nobody is said to pay, and nobody to be left with the price.
  if (verdict === 'needs_info' || PAYS_NO_COURSE.has(scheme)) return [];
  if (verdict === 'opco') {
    // The funding level is the branch's, and the CFA asks nothing of the learner; the employer's share has a figure.
    return [line('due', funder, null), ...employerShare(others)];
  }
  if (verdict === 'employer_budget') return [line('employer', null, price)];
  if (funder === 'cpf') return accountLines(first, price, known);
  if (DECIDES.has(verdict)) {
    const amount = first.amounts.find(({ id }) => id.endsWith('.total'));
    const total = amount ? figureOf(amount) : null;
    const isAbout = amount?.display === 'hold';
    const asked = total !== null && price !== null ? Math.min(total, price) : total;
    const rest = price !== null && asked !== null ? cents(price - asked) : null;
    // Whose part is not known, by whom the rest is not paid.
    return [line('asked', funder, asked, isAbout), line('open', rest === null ? funder : null, rest, isAbout)];
  }
  return [line('open', null, price)];
}

/** The account pays up to its balance, and to its cap where the course has one; its holder pays a share of their own. */
function accountLines(
  first: FundingVerdict,
  price: number | null,
  { cpfBalance, thirdParty }: { cpfBalance?: number | null | undefined; thirdParty?: number | null | undefined },
): CostLine[] {
  const share = first.amounts.find(({ id }) => /^cpf\.share\.\d{4}$/.test(id));
  const limits = first.amounts.filter(({ id }) => id.startsWith('cpf.cap.'));
  const isShareAbout = share?.display === 'hold';
  const holder = share ? [line('holder', null, figureOf(share), isShareAbout)] : [];
  const third = thirdParty ? [line('employer', null, thirdParty)] : [];
  if (price === null || cpfBalance == null || (share && figureOf(share) === null)) {
    return [line('asked', 'cpf', null), ...holder, ...third, line('open', null, null)];
  }
  const caps = limits.map(figureOf);
  if (caps.includes(null)) return [line('asked', 'cpf', null), ...holder, ...third, line('open', null, null)];
  const own = Math.min(share ? (figureOf(share) ?? 0) : 0, price);
  const rest = Math.max(price - own - (thirdParty ?? 0), 0);
  const account = Math.min(cpfBalance, rest, ...(caps as number[]));
  // Whether the account may pay for this course is for Mon Compte Formation to say, and a draft may change its sums.
  const isAbout =
    first.conditions.unknown.length > 0 || isShareAbout || limits.some(({ display }) => display === 'hold');
  return [
    line('due', 'cpf', cents(account), isAbout),
    ...(share ? [line('holder', null, own, isShareAbout)] : []),
    ...third,
    ...(rest > account ? [line('open', null, cents(rest - account), isAbout)] : []),
  ];
}

function employerShare(others: readonly FundingVerdict[]): CostLine[] {
  return others
    .filter(({ scheme, verdict }) => scheme === 'APPRENTICESHIP' && verdict === 'employer_budget')
    .map(({ amounts: [share] }) => line('employer', null, share ? figureOf(share) : null, share?.display === 'hold'));
}

/** Aids for the contract: the State's for the hiring, France Travail's for the learner of 45 and over. */
function aidsOf(first: FundingVerdict | undefined, others: readonly FundingVerdict[]): CostLine[] {
  if (first?.verdict !== 'opco') return [];
  return others
    .filter(({ scheme, verdict }) => (scheme === 'HIRING_AID' || scheme === 'AID_45PLUS') && verdict === 'other_funder')
    .map(({ amounts, funder }) => {
      const aid = amounts.find(({ id, unit }) => id.startsWith('aid.') && unit.startsWith('EUR'));
      return line('aid', funder, aid ? figureOf(aid) : null, aid?.display === 'hold');
    });
}

/** Only a figure that may be said as it is, or as one to check. */
function figureOf({ value, display }: Amount): number | null {
  return typeof value === 'number' && (display === 'shown' || display === 'hold') ? value : null;
}

function line(part: CostLine['part'], funder: FunderId | null, euros: number | null, isAbout = false): CostLine {
  return { part, funder, euros, ...(isAbout && euros !== null && { isAbout }) };
}

function cents(euros: number): number {
  return Math.round(euros * 100) / 100;
}
