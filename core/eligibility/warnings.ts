import type { FundingWarningId } from '../answer.ts';
import { type FundingCase, isAgainstActivity, opcoOfAgreement } from './case.ts';
import { requestDay } from './conditions.ts';
import type { Judged } from './judge.ts';
import { limit } from './limits.ts';
import { MAJORITY_MANAGERS, PLAIN_EMPLOYEES, SPOUSES } from './profiles.ts';

/** Hours of work in a month at 35 hours a week. */
const HOURS_A_MONTH = 151.67;
const DAY = 86_400_000;

/** What goes with the answer without changing it: each is said once. */
const WARNINGS: Record<FundingWarningId, (c: FundingCase, judged: readonly Judged[]) => boolean> = {
  // Most funders refuse what reaches them after the start; no national text says so of the plan (gate G6).
  'late-request': (c) => !isContract(c) && c.answers.courseStart != null && requestDay(c) > c.answers.courseStart,
  'early-reconversion-file': (c) =>
    isReconversion(c) &&
    c.answers.requestDate != null &&
    c.answers.courseStart != null &&
    Date.parse(c.answers.courseStart) - Date.parse(c.answers.requestDate) > limit('rec.filing_window') * DAY,
  'late-filing': (c) => isContract(c) && (c.answers.transmittedMonthsAfter ?? 0) > 0,
  // The status of temp workers and the like has an OPCO of its own: that contradicts no agreement.
  'opco-against-agreement': ({ situation }) => {
    const ofAgreement = opcoOfAgreement(situation.idcc);
    return situation.opco != null && ofAgreement != null && ofAgreement !== situation.opco;
  },
  'agreement-against-activity': ({ situation }) => isAgainstActivity(situation),
  'row-absent': (c) => c.answers.siretInTable === false,
  'after-rule-base': (c) => c.date > '2026-12-31',
  'reconversion-usable-from-february': (c) => isReconversion(c) && c.date.startsWith('2026-01'),
  'training-share-outside': (c) => {
    const { hours, months } = c.answers;
    if (c.type !== 'contrat_pro' || hours == null || !months) return false;
    const share = (hours * 100) / (months * HOURS_A_MONTH);
    return share < limit('cpro.training_share', 0) || share > limit('cpro.training_share', 1);
  },
  'silence-accepts-to-check': (c) => c.type === 'contrat_pro' && isSilent(c),
  'silence-effect-unknown': (c) => isReconversion(c) && isSilent(c),
  'unverified-rule': (_, judged) => judged[0]?.verdict.sources.includes('UNVERIFIED') ?? false,
  'held-by-reading': (_, judged) => judged.some(({ rule }) => rule?.held),
  'limit-to-check': (_, judged) => judged.some(({ isLimitUnsure }) => isLimitUnsure),
  'unusual-age': (_, judged) => judged[0]?.open.includes('apprentice-age') ?? false,
  'nobody-on-payroll': (c) =>
    c.answers.companySize === 0 && PLAIN_EMPLOYEES.includes(c.group) && !/^(apprentice|cpro_)/.test(c.profile),
  'fund-to-confirm': (c, judged) =>
    (MAJORITY_MANAGERS + SPOUSES).includes(c.group) && judged.some(({ verdict }) => verdict.scheme === 'FAF'),
};

export function warningsOf(c: FundingCase, judged: readonly Judged[]): FundingWarningId[] {
  return (Object.keys(WARNINGS) as FundingWarningId[]).filter((id) => WARNINGS[id](c, judged));
}

const isContract = ({ type }: FundingCase) => type === 'apprenticeship' || type === 'contrat_pro';
const isReconversion = ({ type }: FundingCase) => type.startsWith('reconversion');
const isSilent = ({ answers }: FundingCase) => (answers.opcoSilentDays ?? 0) > limit('app.opco_decision');
