import type { ConditionId, SituationKey } from '../answer.ts';
import { amountRow } from '../tables/amounts.ts';
import { datedAmount } from './amounts.ts';
import { type Answers, answer, type FundingCase, measure } from './case.ts';

/**
 * What is known of a condition. `unknown` leaves the verdict as it is, under that condition; with `open` no verdict can
 * stand before it is known. `undefined` has nothing to say here and is not listed.
 */
export type Truth = boolean | 'unknown' | 'open' | undefined;

type Keys<Value> = { [Key in keyof Answers]-?: Value extends Answers[Key] ? Key : never }[keyof Answers] & SituationKey;
type NumberKey = Keys<number>;

const known = (c: FundingCase, key: Keys<boolean>): Truth => (answer(c, key) as boolean | null) ?? 'unknown';
const between = (c: FundingCase, key: NumberKey, least: number, most: number, otherwise: Truth = 'unknown'): Truth => {
  const value = answer(c, key) as number | null;
  return value == null ? otherwise : value >= least && value <= most;
};
const atLeast = (c: FundingCase, key: NumberKey, least: number, otherwise?: Truth) =>
  between(c, key, least, Number.POSITIVE_INFINITY, otherwise);
const atMost = (c: FundingCase, key: NumberKey, most: number) => between(c, key, 0, most);
const some = (c: FundingCase, key: NumberKey) => atLeast(c, key, Number.MIN_VALUE);
/** Headcount strictly under a threshold; without the headcount, nothing that hangs on it can stand. */
const under = (c: FundingCase, threshold: number): Truth => {
  const size = answer(c, 'companySize');
  return size == null ? 'open' : size < threshold;
};

/** Minimum incomes that open the contrat de professionnalisation to adults and make them a priority group (L6325-1). */
export const hasListedBenefit = ({ answers }: FundingCase): boolean =>
  answers.benefit != null && answers.benefit !== 'none';
const hasNoBenefit = (c: FundingCase): Truth => (answer(c, 'benefit') === 'none' ? false : 'open');

/** Months of the job offered, Infinity for a CDI; null where there is no offer. Less is asked of a season. */
function offered(c: FundingCase): { months: number; isSeasonal: boolean } | null {
  const offer = answer(c, 'offer');
  if (!offer) return null;
  const months = Number(/\d+/.exec(offer)?.[0] ?? Number.POSITIVE_INFINITY);
  return { months, isSeasonal: offer.startsWith('seasonal') };
}

/** RNCP, a branch's certificate, or one of the two not known yet. */
const isCertified = (c: FundingCase): Truth => {
  if (c.answers.rncp || c.answers.cqp) return true;
  return known(c, 'rncp') === false ? (known(c, 'cqp') === false ? false : 'open') : 'unknown';
};
const isClea = (c: FundingCase) => c.type === 'reconversion_clea';
const isAgreed = ({ answers }: FundingCase) => answers.collectiveAgreement === true;
/** Money of the branch or of the firm, which the OPCO holds for it at any size. */
export const hasOwnMoney = ({ group, answers }: FundingCase): boolean =>
  group === 'h' || answers.conventionalContribution === true || answers.voluntaryPayment === true;
/** Day of the request: its own, or the day of the situation. */
export const requestDay = (c: FundingCase): string => c.answers.requestDate ?? c.date;

const costsMoreThanRights = (c: FundingCase): Truth => {
  const balance = answer(c, 'cpfBalance');
  const price = answer(c, 'price');
  return balance == null || price == null ? 'unknown' : price > balance;
};

/** In force on the days on which the State gave the single aid alone. */
const SINGLE_AIDS = ['aid.app.2025a.lt250.upto4', 'aid.app.2026a.lt250.upto4'] as const;

/**
 * What each condition rests on. Those that are not here hang on papers or on people that no answer tells of: they stay
 * unknown, and are said.
 */
export const CONDITIONS: Partial<Record<ConditionId, (c: FundingCase) => Truth>> = {
  'provider-qualiopi': (c) => known(c, 'qualiopi'),
  // Certification is given to declared providers only (L6316-1).
  'provider-declared': ({ answers }) => answers.qualiopi || 'unknown',
  'asked-before-start': (c) => {
    const start = answer(c, 'courseStart');
    return start ? requestDay(c) <= start : 'unknown';
  },

  'under-11': (c) => under(c, 11),
  // A private household is no firm, and far from 50.
  'under-50': (c) => c.group === 'h' || under(c, 50),
  'from-50': (c) => {
    const isUnder = under(c, 50);
    return isUnder === 'open' ? isUnder : !isUnder;
  },
  'under-250': (c) => under(c, 250),
  // Documented from 11 employees on; what smaller ones get was not found.
  'fishery-section-covers': (c) => under(c, 11) === false || 'open',

  'opco-money': (c) => hasOwnMoney(c) || under(c, 50),
  'conventional-money': () => true,
  'voluntary-money': () => true,
  rncp: (c) => known(c, 'rncp'),
  engagements: (c) => atLeast(c, 'engagements24m', measure(c, 'afdas.intermittent.performer')),
  'agency-is-employer': () => true,

  'cost-above-rights': costsMoreThanRights,
  'last-resort': costsMoreThanRights,
  'cpf-rights': (c) => some(c, 'cpfBalance'),
  // That somebody else pays a share is certain; how much at least is a draft's figure.
  'third-party': (c) =>
    c.answers.thirdParty !== 0 && atLeast(c, 'thirdParty', measure(c, 'cpf.licence.third_party_min'), 'open'),

  // 15 is possible after collège, and nobody at 35 or over signs without one of the exceptions (disability, top athlete,
  // business to take over): both are asked before anything is concluded (L6222-1, L6222-2).
  'apprentice-age': (c) => {
    const age = answer(c, 'age');
    if (age == null) return 'unknown';
    if (age < 16) return answer(c, 'finishedCollege') ?? 'open';
    if (age <= measure(c, 'app.age.max') || c.answers.rqth) return true;
    return answer(c, 'apprenticeException') ?? (age < 35 ? false : 'open');
  },
  'opco-answered': (c) => {
    const days = c.answers.opcoSilentDays;
    return days == null ? undefined : days <= measure(c, 'app.opco_decision');
  },
  // Levels 3 and 4 have the single aid, level 5 too overseas; the exceptional aid goes up to 7.
  'aid-level': (c) => {
    const isSingleAid = SINGLE_AIDS.some((id) => datedAmount(id, c.date));
    return between(c, 'level', 3, isSingleAid ? (c.answers.overseas ? 5 : 4) : 7, 'open');
  },
  'sent-in-6-months': (c) => atMost(c, 'transmittedMonthsAfter', measure(c, 'aid.app.transmit_to_opco')),
  'quota-undertaking': ({ answers }) => answers.quotaUndertaking ?? false,
  'starts-before-2027': (c) => {
    const start = answer(c, 'courseStart');
    return start ? start < String(amountRow('aid.app.start_before')?.value) : 'unknown';
  },
  'cnfpt-level': (c) => between(c, 'level', measure(c, 'cnfpt.2026.levels', 0), measure(c, 'cnfpt.2026.levels', 1)),
  'census-done': (c) => known(c, 'censusDone'),
  'on-shortage-list': (c) => known(c, 'onShortageList'),

  'cpro-certification': isCertified,
  // A young person's contract says that the learner is young; of others the age has to be known.
  'cpro-age': (c) => between(c, 'age', 16, 25, /^(cpro_young|apprentice)$/.test(c.profile) ? 'unknown' : 'open'),
  'cpro-public': (c) => {
    if (hasListedBenefit(c) || between(c, 'age', 16, 25) === true) return true;
    const isRegistered = known(c, 'registeredJobSeeker');
    return isRegistered === false ? hasNoBenefit(c) : isRegistered;
  },
  // 6 to 12 months; up to 24 by agreement, 36 for priority groups (L6325-11, L6325-1-1).
  'cpro-duration': (c) => {
    const months = answer(c, 'months');
    if (months == null) return 'unknown';
    if (months < measure(c, 'cpro.duration', 0) || months > 36) return false;
    const isUsual = months <= measure(c, 'cpro.duration', 1) || (months <= 24 && isAgreed(c));
    return isUsual || hasListedBenefit(c) || hasNoBenefit(c);
  },
  'cpro-hours': (c) => atLeast(c, 'hours', measure(c, 'cpro.min_hours')),
  'learner-45': (c) => atLeast(c, 'age', 45),

  'reconversion-certification': (c) => isClea(c) || isCertified(c),
  'reconversion-hours': (c) =>
    isClea(c) ||
    between(
      c,
      'hours',
      measure(c, 'rec.hours', 0),
      isAgreed(c) ? measure(c, 'rec.agreement_hours_max') : measure(c, 'rec.hours', 1),
    ),
  'reconversion-months': (c) =>
    isClea(c) || atMost(c, 'months', measure(c, isAgreed(c) ? 'rec.agreement_months_max' : 'rec.months_max')),
  'internal-mode': (c) => answer(c, 'mode') === 'internal' || 'unknown',
  'host-contract': (c) => atLeast(c, 'months', measure(c, 'rec.external_contract_min')),
  'collective-negotiation': (c) => answer(c, 'collectiveAgreement') || 'unknown',
  'amendment-before-2026': (c) => c.date < '2026-01-01',

  registered: (c) => known(c, 'registeredJobSeeker'),
  // Six months, four for a season (decree 2024-561 and its family).
  'offer-long-enough': (c) => {
    const offer = offered(c);
    return offer ? offer.months >= (offer.isSeasonal ? 4 : measure(c, 'poei.contract_min')) : 'unknown';
  },
  'no-layoff': (c) => atLeast(c, 'economicLayoffMonthsAgo', measure(c, 'poei.no_economic_layoff')),
  'poei-hours': (c) => {
    if (c.answers.offer?.startsWith('seasonal'))
      return atMost(c, 'hours', measure(c, 'poei.hours.tutoring_or_seasonal'));
    return (
      atMost(c, 'hours', measure(c, 'poei.hours.with_provider')) || notOver(c, measure(c, 'poei.hours.pic_public'))
    );
  },
  // 434 hours for two road-transport titles.
  'poec-hours': (c) => atMost(c, 'hours', measure(c, 'poec.hours')) || notOver(c, 434),
  'poec-aim': (c) => {
    const offer = offered(c);
    return offer ? offer.months >= measure(c, 'poec.contract_min') : 'unknown';
  },

  'levy-paid': (c) => some(c, 'cfpPaid'),
  // Asked of micro-entrepreneurs alone: at zero they have no right, whatever was paid before.
  turnover: (c) => (c.profile.startsWith('micro_') ? some(c, 'turnover') : undefined),
  // 7 hours on site, 4 at a distance.
  'course-long-enough': (c) => {
    const onSite = measure(c, 'faf.fafcea.min_hours_onsite');
    return atLeast(c, 'hours', c.answers.distanceShare === 100 ? 4 : onSite);
  },
  'artist-income': (c) => {
    const in3 = atLeast(c, 'artisticIncome3y', measure(c, 'faf.artist_author.income_3y'));
    const in5 = atLeast(c, 'artisticIncome5y', measure(c, 'faf.artist_author.income_5y'));
    if (in3 === true || in5 === true) return true;
    // The three years are among the five: what five did not bring, three did not either.
    if ((c.answers.artisticIncome5y ?? Number.POSITIVE_INFINITY) < measure(c, 'faf.artist_author.income_3y'))
      return false;
    return in3 === in5 ? in3 : 'open';
  },
  'pay-in-base': ({ profile }) => profile !== 'president_sasu_unpaid',
  'in-french-payroll': () => true,
  'liable-body': () => true,
};

/** Over the usual limit: possible up to another one, in cases that no answer tells of. */
function notOver({ answers }: FundingCase, most: number): Truth {
  return (answers.hours ?? 0) <= most && 'unknown';
}
