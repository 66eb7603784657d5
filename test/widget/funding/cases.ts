import type { Answer, CompanyFacts, HeadcountBand, OpcoId, Situation } from '../../../core/answer.ts';
import { enFunding } from '../../../core/wording/en-funding.ts';
import { enFundingDetails } from '../../../core/wording/en-funding-details.ts';
import { enFundingForm } from '../../../core/wording/en-funding-form.ts';
import { frFunding } from '../../../core/wording/fr-funding.ts';
import { frFundingDetails } from '../../../core/wording/fr-funding-details.ts';
import { frFundingForm } from '../../../core/wording/fr-funding-form.ts';
import { type CourseOffered, courseOfPage } from '../../../widget/funding/course-offered.ts';
import type { FundingWords } from '../../../widget/funding/funding.ts';

export const TODAY = '2026-11-27';

export const WORDS: Record<FundingWords['lang'], FundingWords> = {
  fr: { lang: 'fr', wording: { ...frFunding, ...frFundingDetails }, form: frFundingForm },
  en: { lang: 'en', wording: { ...enFunding, ...enFundingDetails }, form: enFundingForm },
};

/** A certified course of level 5, as a page describes it. */
export const COURSE: CourseOffered = {
  ...courseOfPage(null),
  name: 'Développeur web',
  certification: 'RNCP37674',
  level: 5,
  price: 2450,
  hours: 140,
  distanceShare: 0,
  isQualiopi: true,
};

/** A company whose OPCO is known, with what else a test needs. */
export function company(
  options: { band?: HeadcountBand; siren?: string; siret?: boolean; territory?: string } = {},
): Answer {
  const source = { id: 'test', publisher: '', title: '', asOf: TODAY, url: '' };
  const fact = <T>(value: T) => ({ value, source, readAt: TODAY });
  const facts = {
    ...(options.band && { headcountBand: fact(options.band) }),
    ...(options.siren && { siren: fact(options.siren) }),
    ...(options.siret && { siret: fact('30247464800664') }),
    ...(options.territory && { territory: fact(options.territory) }),
  } as CompanyFacts;
  return {
    query: { by: 'name', text: '' },
    facts,
    attribution: {
      outcome: 'attributed',
      certainty: 'deduced',
      opco: 'opcoep',
      managedBy: null,
      funder: null,
      candidates: [],
      steps: [],
      conflicts: [],
      missing: [],
      warnings: [],
    },
    reports: [],
  };
}

export function situation(
  change: Partial<Omit<Situation, 'course'>> & { course?: Partial<Situation['course']> } = {},
): Situation {
  return {
    profile: 'employee_cdi',
    companySize: 12,
    opco: 'opcoep',
    idcc: null,
    naf: null,
    date: TODAY,
    extra: {},
    ...change,
    course: {
      type: 'plan',
      rncp: true,
      qualiopi: true,
      hours: 140,
      price: 2450,
      distanceShare: 0,
      ...change.course,
    },
  };
}

/** A company whose activity suggests these. */
export function withCandidates(...opcos: OpcoId[]): Answer {
  const known = company();
  const candidates = opcos.map(
    (opco) => ({ opco, share: null, sample: null, kept: true, reason: 'activity', idccs: [] }) as const,
  );
  return {
    ...known,
    attribution: { ...known.attribution, outcome: 'several', certainty: 'indicative', opco: null, candidates },
  };
}
