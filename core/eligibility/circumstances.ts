import type { FundingCase } from './case.ts';
import { hasListedBenefit, hasOwnMoney } from './conditions.ts';
import { limit } from './limits.ts';
import { JOB_SEEKERS } from './profiles.ts';

const isCourse =
  (...types: string[]) =>
  (c: FundingCase) =>
    types.includes(c.type);
const level = (c: FundingCase) => c.answers.level ?? Number.NaN;
const isMicro = (c: FundingCase) => c.profile === 'micro_liberal' || c.profile === 'micro_trader';
const size = (c: FundingCase) => c.answers.companySize ?? Number.NaN;
const cfp = (c: FundingCase) => c.answers.cfpPaid ?? Number.NaN;

/** What a version of a rule or an amount is for: it holds when it is known to, and not before. */
export const CIRCUMSTANCES = {
  'some-distance': (c: FundingCase) => (c.answers.distanceShare ?? 0) > 0,
  'has-conventional': (c: FundingCase) => c.answers.conventionalContribution === true,
  'has-voluntary': (c: FundingCase) => c.answers.voluntaryPayment === true,
  'no-opco-money': (c: FundingCase) => size(c) >= 50 && !hasOwnMoney(c),

  'account-falls-short': (c: FundingCase) =>
    !((c.answers.cpfBalance ?? -1) >= (c.answers.price ?? Number.POSITIVE_INFINITY)),
  /** A plan course is not for the account, unless it leads to a certification. */
  'account-may-pay': (c: FundingCase) =>
    isCourse('cpf', 'bilan', 'vae', 'individual', 'light_licence')(c) || c.answers.rncp === true,
  'is-plan': isCourse('plan'),
  'is-licence': isCourse('light_licence'),
  'is-audit': isCourse('bilan'),
  'in-specific-directory': (c: FundingCase) => isCourse('cpf', 'individual')(c) && c.answers.rncp === false,
  'nobody-tops-up': (c: FundingCase) => !c.answers.thirdParty,

  'app-rqth': (c: FundingCase) => c.answers.rqth === true,
  'level-6': (c: FundingCase) => level(c) >= 6,
  'level-to-4': (c: FundingCase) => level(c) <= 4,
  'level-to-5': (c: FundingCase) => level(c) <= 5,
  'level-to-7': (c: FundingCase) => level(c) <= 7,
  'level-5-overseas': (c: FundingCase) => level(c) === 5 && c.answers.overseas === true && !c.answers.rqth,
  'mostly-remote': (c: FundingCase) => (c.answers.distanceShare ?? 0) >= limit('app.distance.threshold'),
  'cnfpt-excluded': (c: FundingCase) =>
    level(c) > limit('cnfpt.2026.levels', 1) || c.answers.censusDone === false || c.answers.onShortageList === false,

  /** Adults come by their registration or benefit, and so does a job seeker of unknown age. */
  'adult-job-seeker': (c: FundingCase) =>
    (c.answers.age ?? 99) > 25 &&
    (JOB_SEEKERS.includes(c.group) || c.answers.registeredJobSeeker === true || hasListedBenefit(c)),
  'adult-in-post': (c: FundingCase) => (c.answers.age ?? 0) > 25,
  'learner-45': (c: FundingCase) => (c.answers.age ?? 0) >= 45,

  'amended-before-2026': (c: FundingCase) => c.date < '2026-01-01',
  'is-external': (c: FundingCase) =>
    c.answers.mode === 'external' || (c.answers.mode == null && c.answers.hostIdcc != null),
  'by-agreement': (c: FundingCase) => c.answers.collectiveAgreement === true,

  'micro-without-turnover': (c: FundingCase) => isMicro(c) && c.answers.turnover === 0,
  'is-micro': isMicro,
  'agefice-pays': (c: FundingCase) => c.fund === 'agefice' && !(cfp(c) < 7),
  'agefice-pays-diploma': (c: FundingCase) => c.fund === 'agefice' && !(cfp(c) < 7) && c.answers.rncp === true,
  'agefice-low-levy': (c: FundingCase) => c.fund === 'agefice' && cfp(c) < 7,
  'fafcea-pays': (c: FundingCase) => c.fund === 'fafcea',
} satisfies Record<string, (c: FundingCase) => boolean>;

export type CircumstanceId = keyof typeof CIRCUMSTANCES;
