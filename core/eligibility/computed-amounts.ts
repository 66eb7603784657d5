import type { Amount } from '../answer.ts';
import type { AmountId } from './amount-ids.ts';
import { datedAmount, derivedAmount } from './amounts.ts';
import { answer, type FundingCase } from './case.ts';
import { hasListedBenefit } from './conditions.ts';
import { limit } from './limits.ts';

/** Amounts that depend on the figures of the situation, by the names that rules call them by. */
export const COMPUTED = {
  /**
   * What the employer owes the CFA from level 6 on: 750 EUR; 200 after a break elsewhere; broken in probation, half of
   * the annual funding level over the days done, 750 at most (decree 2025-585).
   */
  '=employer-share': (c: FundingCase): Amount[] => {
    const { brokenInProbationDays: days, previousContractBrokenOtherEmployer } = c.answers;
    const share = dated(c, 'app.employer_share');
    if (days != null) {
      const npecYear = answer(c, 'npecYear');
      const [rate] = dated(c, 'app.employer_share.probation_rate');
      const [cap] = share;
      if (!rate || !cap || npecYear == null) return [...dated(c, 'app.employer_share.probation_rate'), ...share];
      const due = (npecYear * Number(rate.value) * days) / 100 / 365;
      return [derivedAmount(cap, '.probation', Math.min(due, Number(cap.value)))];
    }
    return previousContractBrokenOtherEmployer ? dated(c, 'app.employer_share.new_contract_after_break') : share;
  },

  /** A fifth less, and never under 4000 EUR by the reduction; a lower funding level stays as it is (decree 2025-586). */
  '=distance-reduction': (c: FundingCase): Amount[] => {
    const npecYear = answer(c, 'npecYear');
    const rates = dated(c, 'app.distance.reduction', 'app.distance.floor');
    const [rate, floor] = rates;
    if (!rate || !floor || npecYear == null) return rates;
    const byRate = npecYear * (1 - Number(rate.value) / 100);
    const reduced = Math.max(byRate, Math.min(npecYear, Number(floor.value)));
    // A sum that the floor fixes is no surer than the floor.
    const base = { ...rate, display: (reduced > byRate ? floor : rate).display };
    return [
      ...rates,
      derivedAmount(base, '.eur', npecYear - reduced, 'EUR_per_year'),
      derivedAmount(base, '.npec', reduced, 'EUR_per_year'),
    ];
  },

  /** The default rate over the hours, where the branch has none of its own. */
  '=reconversion-total': (c: FundingCase): Amount[] => total(c, 'rec.default_rate', answer(c, 'hours')),

  /** Hours above the limit are not paid for. */
  '=tutor-training-total': (c: FundingCase): Amount[] =>
    total(c, 'tutor.training.rate_max', answer(c, 'hours'), limit('tutor.training.hours_max')),

  /** 230 EUR a month; 345 for the tutor of a contrat de professionnalisation who is 45 or whose learner has priority. */
  '=tutor-exercise': (c: FundingCase): Amount[] => {
    const isCpro = c.type === 'cpro_tutor_exercise';
    const isRaised = isCpro && (hasListedBenefit(c) || (answer(c, 'age') ?? 0) >= 45);
    const months: AmountId = isCpro ? 'tutor.exercise.months_cpro' : 'tutor.exercise.months_app';
    const rate: AmountId = isRaised ? 'tutor.exercise.month_max_plus50pct' : 'tutor.exercise.month_max';
    const most = limit(months);
    return [...total(c, rate, Math.min(c.answers.months ?? most, most)), ...dated(c, months)];
  },

  /** Of micro-entrepreneurs: share of the ceiling of the profession by the levy paid, all steps when it is not known. */
  '=fifpl-step': (c: FundingCase): Amount[] => {
    if (c.profile !== 'micro_liberal') return [];
    const cfpPaid = answer(c, 'cfpPaid');
    const steps = FIFPL_STEPS.filter((step) => cfpPaid == null || cfpPaid >= step);
    const ids = steps.map((step): AmountId => `faf.fifpl.micro.cfp_from_${step}`);
    return dated(c, ...(cfpPaid == null ? ids : ids.slice(-1)));
  },
} satisfies Record<`=${string}`, (c: FundingCase) => Amount[]>;

export type ComputedId = keyof typeof COMPUTED;

const FIFPL_STEPS = [1, 21, 41, 81, 101, 116] as const;

function dated(c: FundingCase, ...ids: AmountId[]): Amount[] {
  return ids.flatMap((id) => datedAmount(id, c.date) ?? []);
}

/** A rate and, where the count is known, what it comes to. */
function total(c: FundingCase, id: AmountId, count: number | null, most = Number.POSITIVE_INFINITY): Amount[] {
  const rates = dated(c, id);
  const [rate] = rates;
  if (!rate || count == null) return rates;
  return [rate, derivedAmount(rate, '.total', Number(rate.value) * Math.min(count, most), 'EUR')];
}
