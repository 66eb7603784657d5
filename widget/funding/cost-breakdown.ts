import type { Amount, FunderId, FundingAssessment, FundingVerdict } from '../../core/answer.ts';
import type { CostLine } from '../../core/wording/wording.ts';

export interface CostBreakdown {
  /** Euros before tax; null where nobody said it. */
  price: number | null;
  /** Who pays which part of the course. */
  lines: readonly CostLine[];
  /** What the employer is given beside, which lowers no part of the price. */
  beside: readonly CostLine[];
  /** The parts are known to the euro, and add up to the price: they can be drawn. */
  isComplete: boolean;
}

/** Funders of which the learner or the firm asks, and who decide. */
const DECIDES = new Set(['opco_conditional', 'other_funder']);

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
    price,
    lines,
    beside: aidsOf(first, others),
    isComplete: price !== null && price > 0 && lines.length > 0 && sum !== null && Math.abs(sum - price) < 0.01,
  };
}

function linesOf(
  first: FundingVerdict,
  others: readonly FundingVerdict[],
  price: number | null,
  known: { cpfBalance?: number | null | undefined; thirdParty?: number | null | undefined },
): CostLine[] {
  const { verdict, funder } = first;
  if (verdict === 'opco') {
    // The funding level is the branch's, and the CFA asks nothing of the learner; the employer's share has a figure.
    return [line('due', funder, null), ...employerShare(others)];
  }
  if (verdict === 'employer_budget') return [line('employer', null, price)];
  if (funder === 'cpf') return accountLines(first, price, known);
  if (DECIDES.has(verdict)) {
    const total = paid(first, '.total');
    const asked = total !== null && price !== null ? Math.min(total, price) : total;
    return [line('asked', funder, asked), line('open', null, price !== null && asked !== null ? price - asked : null)];
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
  const holder = share ? [line('holder', null, figureOf(share))] : [];
  const third = thirdParty ? [line('employer', null, thirdParty)] : [];
  if (price === null || cpfBalance == null || (share && figureOf(share) === null)) {
    return [line('asked', 'cpf', null), ...holder, ...third, line('open', null, null)];
  }
  const caps = first.amounts.filter(({ id }) => id.startsWith('cpf.cap.')).map(figureOf);
  if (caps.includes(null)) return [line('asked', 'cpf', null), ...holder, ...third, line('open', null, null)];
  const own = Math.min(share ? (figureOf(share) ?? 0) : 0, price);
  const rest = Math.max(price - own - (thirdParty ?? 0), 0);
  const account = Math.min(cpfBalance, rest, ...(caps as number[]));
  return [
    line('due', 'cpf', cents(account)),
    ...(share ? [line('holder', null, own)] : []),
    ...third,
    ...(rest > account ? [line('open', null, cents(rest - account))] : []),
  ];
}

function employerShare(others: readonly FundingVerdict[]): CostLine[] {
  return others
    .filter(({ scheme, verdict }) => scheme === 'APPRENTICESHIP' && verdict === 'employer_budget')
    .map(({ amounts }) => line('employer', null, amounts[0] ? figureOf(amounts[0]) : null));
}

/** Aids for the contract: the State's for the hiring, France Travail's for the learner of 45 and over. */
function aidsOf(first: FundingVerdict | undefined, others: readonly FundingVerdict[]): CostLine[] {
  if (first?.verdict !== 'opco') return [];
  return others
    .filter(({ scheme, verdict }) => (scheme === 'HIRING_AID' || scheme === 'AID_45PLUS') && verdict === 'other_funder')
    .map(({ amounts, funder }) => {
      const aid = amounts.find(({ id, unit }) => id.startsWith('aid.') && unit.startsWith('EUR'));
      return line('aid', funder, aid ? figureOf(aid) : null);
    });
}

function paid({ amounts }: FundingVerdict, ending: string): number | null {
  const amount = amounts.find(({ id }) => id.endsWith(ending));
  return amount ? figureOf(amount) : null;
}

/** Only a figure that may be said as it is, or with the day of its last confirmation. */
function figureOf({ value, display }: Amount): number | null {
  return typeof value === 'number' && (display === 'shown' || display === 'hold') ? value : null;
}

function line(part: CostLine['part'], funder: FunderId | null, euros: number | null): CostLine {
  return { part, funder, euros };
}

function cents(euros: number): number {
  return Math.round(euros * 100) / 100;
}
