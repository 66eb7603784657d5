import type {
  ConditionId,
  CourseType,
  FundingRuleId,
  FundingVerdict,
  OpcoId,
  ProfileId,
  SchemeId,
  SituationFault,
  VerdictId,
} from '../answer.ts';
import { isOpcoId, opcoName } from '../tables/opcos.ts';
import { likelyOpco } from './likely-opco.ts';
import { capital } from './typeset.ts';
import type { FundingQuestion, FundingVerdictWording, ProfileGroupId, QuestionKey, Sentence } from './wording.ts';

const GROUPS: Record<ProfileGroupId, [name: string, hint: string]> = {
  employee: ['An employee', 'Permanent, fixed-term, agency, performing arts'],
  learner: ['An apprentice, trainee or intern', 'Apprenticeship, work-study, placement'],
  recruiter: ['Someone I am hiring', 'Apprentice, work-study, job seeker'],
  tutor: ['A tutor', 'Guides a work-study employee'],
  'job-seeker': ['A job seeker', 'Registered with France Travail or not'],
  'self-employed': ['A self-employed person', 'Trade, craft, profession, farming'],
  head: ['A company head or spouse', 'President, manager, spouse'],
  public: ['A public servant', 'State, town hall, public hospital'],
  association: ['A volunteer', 'In an association, or on a jury'],
  abroad: ['Someone with ties abroad', 'Expatriate, posted, cross-border'],
};

const PROFILES: Record<ProfileId, string> = {
  employee_cdi: 'Employee on a permanent contract (CDI)',
  employee_cdd: 'Employee on a fixed-term or seasonal contract (CDD)',
  employee_part_time: 'Part-time employee',
  employee_temp_agency: 'Agency worker',
  employee_intermittent_performer: 'Performing-arts intermittent',
  employee_household: 'Employee of a private household',
  employee_private_clinic: 'Employee of a private clinic',
  employee_epic: 'Employee of an industrial and commercial public body (EPIC)',
  private_law_staff_of_commune: 'Employee of a commune under a private-law contract',
  posted_abroad_french_contract: 'Posted abroad, on a French contract',
  employee_foreign_employer_no_fr_site: 'Employee of an employer without an establishment in France',
  expatriate_local_contract: 'Expatriate on a local contract',
  cross_border_worker: 'Cross-border worker, employed abroad',
  apprentice: 'Apprentice',
  apprentice_local_authority: 'Apprentice of a local authority',
  cpro_young: 'Young person on a professional training contract',
  cpro_local_authority: 'Other work-study employee of a local authority',
  trainee_vocational: 'Trainee in a funded course',
  student_intern: 'Student or pupil on a placement',
  tutor_employee: 'Tutor who is an employee',
  tutor_self_employed_head: 'Tutor who is the employer in person',
  job_seeker: 'Job seeker',
  self_employed_trader: 'Trader or service provider',
  self_employed_craft: 'Craftsperson',
  self_employed_liberal: 'Liberal profession',
  self_employed_doctor: 'Doctor in private practice',
  micro_liberal: 'Micro-entrepreneur, liberal profession',
  micro_trader: 'Micro-entrepreneur, trade or services',
  farmer: 'Farmer',
  fisher_head: 'Head of a fishing or marine-farming business',
  artist_author: 'Artist-author',
  majority_manager_sarl: 'Majority manager of an SARL, or sole owner of an EURL',
  spouse_collaborator: 'Spouse-collaborator or associate',
  president_sas_paid: 'President of an SAS or SASU, paid',
  president_sasu_unpaid: 'Unpaid head (SAS, SASU, minority manager)',
  minority_manager_sarl_paid: 'Minority manager of an SARL, paid',
  official_state: 'State employee',
  official_territorial: 'Local authority official',
  official_hospital: 'Public hospital employee',
  contract_agent_commune: 'Contract agent of a local authority',
  volunteer: 'Volunteer',
  volunteer_jury_member: 'Volunteer on a jury',
};

const COURSES: Record<CourseType, [name: string, hint: string]> = {
  plan: ['A course for my work', 'In a company: the training plan'],
  afest: ['Training at the workplace', 'AFEST: learning on the job, with a trainer'],
  vae: ['Validation of experience', 'VAE: a diploma without going back to class'],
  bilan: ['A skills audit', 'A review of one’s skills and plans'],
  cpf: ['A course with my account', 'CPF, on Mon Compte Formation'],
  apprenticeship: ['An apprenticeship contract', 'A job and a diploma, usually up to age 29'],
  contrat_pro: ['A professional training contract', 'Work-study, for the young and job seekers'],
  reconversion: ['A retraining period', 'A new trade, in the company or in another one'],
  reconversion_clea: ['A retraining period towards CléA', 'CléA: the basic-skills certificate'],
  pro_a: ['Pro-A', 'Closed in 2026'],
  transco: ['A collective transition', 'Closed in 2026'],
  ptp: ['A career-change project', 'PTP: leave to learn another trade'],
  fne: ['FNE-Formation', 'A State aid'],
  tutor_training: ['Training of a tutor', 'Learning to guide someone'],
  apprentice_master_exercise: ['An apprentice master’s time', 'Guiding an apprentice'],
  cpro_tutor_exercise: ['A tutor’s time', 'Guiding a work-study employee'],
  poei: ['Pre-hiring training', 'POEI: an employer promises the job'],
  poec: ['Group pre-hiring training', 'POEC: one group, one trade'],
  individual: ['A course I choose on my own', 'Without an employer'],
  light_licence: ['A driving licence', 'Licence A or B'],
  vae_jury: ['Sitting on a jury', 'For an exam or a validation of experience'],
};

/** What is no longer called a company's plan, by whom it is for. */
const PLAN_OF: Partial<Record<ProfileGroupId, [name: string, hint: string]>> = {
  employee: ['A course chosen by the company', 'The training plan'],
  'self-employed': ['A course for my business', 'With the fund of your trade'],
  head: ['A course for my business', 'To lead, to manage or to practise your trade'],
  public: ['A course offered by my administration', 'Your employer’s training plan'],
};

/** As they follow "may pay for"; with a capital they stand as titles. */
const SCHEMES: Record<SchemeId, string> = {
  PDC_LT50: 'a course of the company’s plan (under 50 employees)',
  PDC_GTE50: 'a course of the company’s plan (50 employees or more)',
  CONVENTIONAL: 'training with the branch’s money',
  VOLUNTARY: 'training with the company’s voluntary payments',
  AFEST: 'training at the workplace (AFEST)',
  VAE: 'the validation of experience (VAE)',
  BILAN: 'the skills audit',
  CPF: 'a course chosen by the account’s holder',
  CPF_COFUND: 'a top-up to the personal training account (CPF)',
  INTERMITTENT: 'training for performing-arts intermittents',
  HOUSEHOLD: 'training for the employee of a household',
  APPRENTICESHIP: 'the training of an apprentice',
  HIRING_AID: 'the aid for hiring an apprentice',
  CNFPT_APPRENTICE: 'the training of a local authority’s apprentice',
  CONTRAT_PRO: 'the training under a professional training contract',
  AID_45PLUS: 'the aid for hiring someone aged 45 or over',
  RECONVERSION: 'the retraining period',
  PRO_A: 'work-study retraining (Pro-A)',
  TRANSCO: 'the collective transition (Transco)',
  PTP: 'the career-change project (PTP)',
  FNE: 'the State aid FNE-Formation',
  TUTOR_TRAINING: 'the training of a tutor',
  TUTOR_EXERCISE: 'the time spent by a tutor',
  POEI: 'pre-hiring training (POEI)',
  POEC: 'group pre-hiring training (POEC)',
  AIF: 'the individual training aid (AIF)',
  FAF: 'the training of a self-employed person',
  ARTIST_AUTHOR: 'the training of an artist-author',
  FISHERY: 'the training of the head of a fishing business',
  PUBLIC: 'the training of a public servant',
  VOLUNTEER: 'the training of a volunteer',
  JURY: 'sitting on a jury',
};

/** Name, and what it means behind a comma. */
const FUNDERS: Record<Exclude<NonNullable<FundingVerdict['funder']>, OpcoId>, string> = {
  employer: 'the employer',
  cpf: 'the personal training account (CPF)',
  'transitions-pro': 'Transitions Pro, a regional body',
  'france-travail': 'France Travail, the State’s employment service',
  state: 'the State, through its payment agency (ASP)',
  agefice: 'AGEFICE, the fund for trade and services',
  fafcea: 'FAFCEA, the fund for crafts',
  fifpl: 'FIF PL, the fund for liberal professions',
  fafpm: 'FAF-PM, the fund for doctors in private practice',
  vivea: 'VIVEA, the fund for farmers',
  'faf-by-activity': 'the self-employed fund named on Urssaf’s certificate',
  'artist-author-fund': 'the fund for artist-authors, run by Afdas',
  'fishery-section': 'the fishing section of OCAPIAT, the skills operator for farming',
  'own-administration': 'your administration',
  cnfpt: 'CNFPT, the training centre of local authorities',
  'local-authority': 'the local authority',
  anfh: 'ANFH, the fund of public hospitals',
  'volunteer-funds': 'the association, or the State fund that helps it (FDVA)',
  school: 'the school',
  'local-employer': 'the employer abroad',
  'course-funder': 'whoever opened the course, such as the Region or France Travail',
};

function funderOf(id: FundingVerdict['funder']): string {
  if (id === null) return 'the employer’s skills operator (OPCO)';
  return isOpcoId(id) ? `${opcoName(id)}, a skills operator (OPCO)` : FUNDERS[id];
}

const VERDICTS: Record<VerdictId, string> = {
  opco: 'A right, if the file is complete',
  opco_conditional: 'Possible: the OPCO decides',
  other_funder: 'Another funder',
  employer_budget: 'The employer’s budget',
  refused: 'A condition is missing',
  not_fundable: 'No funding',
  needs_info: 'One fact is missing',
};

/** Rules beside a contract, where the sentence of the contract would say the same twice. */
const BESIDE: Partial<Record<FundingRuleId, string>> = {
  R24: ' pays a share to the training centre.',
  R25: ' pays less when 80% of the teaching is remote.',
  R26: ' may pay a supplement to a centre that adapts to a disability.',
};

/** Source of a rule that nobody has read again: it promises nothing. */
const UNREAD = 'UNVERIFIED';

/** No rule in force that day: no answer of the person is missing. */
const hasNoRule = ({ unknown }: FundingVerdict['conditions']) => unknown.includes('in-force');

function badge({ verdict, conditions }: FundingVerdict): string {
  return verdict === 'needs_info' && hasNoRule(conditions) ? 'No rule known' : VERDICTS[verdict];
}

function headline({ scheme, verdict, funder, conditions, rule, sources }: FundingVerdict): Sentence {
  const what = scheme ? SCHEMES[scheme] : 'the course';
  const [name = '', ...meaning] = capital(funderOf(funder)).split(/(?=, )/);
  const likely = likelyOpco({ funder, conditions });
  const who = likely
    ? [{ strong: capital(funderOf(null)) }, `, probably ${opcoName(likely)},`]
    : [{ strong: name }, meaning.length ? `${meaning.join('')},` : ''];
  const isAid = /\baid\b/.test(what);
  const aim = isAid ? what : `for ${what}`;
  const nothing = isAid ? [{ strong: what.replace('the', 'No') }] : [{ strong: 'No funding' }, ` for ${what}`];
  const beside = rule && verdict !== 'needs_info' && BESIDE[rule];
  if (beside) return [...who, beside];
  switch (verdict) {
    case 'opco':
      return scheme === 'POEC'
        ? [...who, ` pays for ${what}, in a session opened by the branch or the OPCO.`]
        : [...who, ` pays for ${what}: it is a right, once the file is complete and compliant.`];
    case 'opco_conditional':
      return [...who, ` may pay ${aim}, by its own criteria and budget.`];
    case 'other_funder':
      if (sources.includes(UNREAD)) return [...who, ` might pay ${aim}: ask.`];
      return [...who, ` may pay ${aim}, if the conditions are met.`];
    case 'employer_budget':
      return [...who, ` pays for ${what} out of its own budget.`];
    case 'refused': {
      const [missing] = conditions.notMet;
      return [...nothing, `. Condition not met: ${missing ? CONDITIONS[missing] : 'see below'}.`];
    }
    case 'not_fundable':
      if (scheme === 'FNE')
        return [{ strong: 'No aid was found' }, ' under FNE-Formation on that date: check with the OPCO.'];
      return [...nothing, ` in this situation${funder ? `: ask ${funderOf(funder)}` : ''}.`];
    default:
      if (hasNoRule(conditions)) return [{ strong: 'No rule is known' }, ` for ${what} on that day.`];
      return [
        { strong: 'One fact is missing' },
        ` to tell ${funder ? `whether ${funderOf(funder)}${meaning.length ? ',' : ''} may pay` : 'who pays'} ${aim}.`,
      ];
  }
}

/** As they follow "condition not met"; with a capital they stand in a list. */
const CONDITIONS: Record<ConditionId, string> = {
  'pays-contributions': 'an employer that contributes in France',
  'opco-known': 'the employer’s OPCO',
  'provider-declared': 'a declared training provider',
  'provider-qualiopi': 'a provider certified Qualiopi (quality certificate)',
  'asked-before-start': 'a request made before the start',
  'eligible-profile': 'a status that gives access to this funding',
  'in-force': 'a scheme that is open on that date',
  'under-11': 'fewer than 11 employees',
  'under-50': 'fewer than 50 employees',
  'from-50': 'at least 50 employees',
  'under-250': 'fewer than 250 employees',
  'fishery-section-covers': 'at least 11 employees (below that: to be checked)',
  'opco-money': 'fewer than 50 employees, or money paid by the branch or the company',
  'board-priorities': 'a course within the OPCO’s priorities and budget',
  'on-plan': 'a course that is on the company’s plan',
  'conventional-money': 'a contribution of the branch',
  'voluntary-money': 'a voluntary payment to the OPCO',
  'afest-elements': 'an analysis of the work, a trainer, time to reflect, evaluations',
  'remote-elements': 'remote support, an announced length, evaluations',
  'employee-consent': 'the employee’s consent',
  rncp: 'a diploma or title of the national register (RNCP)',
  'jury-terms': 'a branch agreement on juries',
  'agency-is-employer': 'a temp agency as the employer',
  engagements: 'enough work over the last 24 months',
  'waiting-period': 'some time since the last course paid for',
  'pay-in-base': 'pay that contributions are due on',
  'in-french-payroll': 'pay declared in France',
  'holder-agrees': 'the consent of the account’s holder',
  'cost-above-rights': 'a price above what is on the account',
  'cpf-listed': 'a course offered on Mon Compte Formation',
  'cpf-rights': 'money on the account',
  'third-party': 'a share paid by a third party, such as the employer',
  'apprentice-age': 'an age of 16 to 29, with exceptions such as a disability',
  'qualified-master': 'a qualified apprentice master',
  'legal-pay': 'at least an apprentice’s minimum pay',
  'filed-in-5-days': 'a contract sent within 5 working days',
  'opco-answered': 'an answer from the OPCO within 20 days (silence is a refusal)',
  'no-distance-exception': 'a diploma that other centres teach on site',
  'cfa-adaptation': 'a centre that adapts to the disability',
  'aid-level': 'a diploma of a level that was aided on that day',
  'sent-in-6-months': 'a contract sent to the OPCO within 6 months',
  'no-earlier-aid': 'no earlier aid for this apprentice and this diploma',
  'quota-undertaking': 'an undertaking to reach the work-study quota',
  'starts-before-2027': 'a start before 1 January 2027',
  'cnfpt-level': 'a diploma of level 3 to 5',
  'census-done': 'a need declared in the CNFPT census',
  'on-shortage-list': 'a diploma on the list of shortage occupations',
  'cpro-certification': 'an RNCP title, a certificate (CQP) or a qualification of the branch',
  'cpro-age': 'an age of 16 to 25',
  'cpro-public': 'a job search, or the RSA, ASS or AAH allowance',
  'cpro-duration': 'a contract of 6 to 12 months (24 or 36 in some cases)',
  'cpro-hours': 'at least 150 hours of training',
  'learner-45': 'an age of 45 or over',
  'written-agreement': 'a written agreement between employer and employee',
  'reconversion-certification': 'an RNCP title, a certificate (CQP), blocks of skills or CléA',
  'reconversion-hours': 'a length of 150 to 450 hours (up to 2,100 by agreement)',
  'reconversion-months': 'at most 12 months (36 by agreement)',
  'internal-mode': 'retraining inside the same company',
  'host-contract': 'a contract of at least 6 months in the other company',
  'collective-negotiation': 'a collective negotiation',
  'return-notice': 'notice of the return 3 months before the end',
  'amendment-before-2026': 'an amendment signed before 2026',
  seniority: 'enough seniority (to be checked)',
  'tutor-role': 'a work-study employee to guide',
  registered: 'registration with France Travail',
  'offer-long-enough': 'a permanent contract, or a fixed-term one of at least 6 months (4 for a season)',
  'no-layoff': 'no redundancy for economic reasons in the last 12 months',
  'levies-up-to-date': 'an employer whose contributions are up to date',
  'poei-hours': 'at most 300, 450 or 600 hours, depending on the case',
  'poec-hours': 'at most 400 hours',
  'collective-session': 'a group session',
  'poec-aim': 'a job of at least 12 months in view',
  'last-resort': 'no other funding',
  'adviser-agrees': 'the consent of the France Travail adviser',
  'levy-paid': 'a self-employed levy (CFP) that was paid',
  turnover: 'some turnover in the last 12 months',
  'in-trade-register': 'a business registered as a craft',
  'course-long-enough': 'at least 7 hours (4 when remote)',
  'spouse-levy': 'a levy paid for the spouse too',
  'artist-income': 'enough income as an author over 3 or 5 years',
  'employer-consent': 'the employer’s consent',
  'liable-body': 'a body that contributes as a company does',
};

const DAY_RULES = 'The rules change with this date.';
const SUM_RULES = 'The sum depends on it.';
const OPEN_RULES = 'Some funding depends on it.';
const WHERE_OPCO = 'The request goes to this OPCO.';
const LIMITS = 'There are minimum and maximum lengths.';
const EXTRA_MONEY = 'The OPCO may then pay, even from 50 employees on.';

type Question = [ask: string, why: string, unit?: string | undefined, choices?: Record<string, string>];

const QUESTIONS: Record<QuestionKey, Question> = {
  profile: ['Who is the course for?', 'Each status has its own funder.'],
  companySize: ['How many employees, all establishments together?', 'The rules change at 11, 50 and 250.', 'employees'],
  opco: ['What is the employer’s OPCO?', WHERE_OPCO],
  idcc: ['Which collective agreement is on the payslip?', 'It leads to the OPCO.'],
  naf: ['What is the activity code (NAF or APE)?', 'It is a lead, never a proof.'],
  date: ['On which day is the contract signed, or the request made?', DAY_RULES],
  courseType: ['Which course?', 'Each type has its own rules.'],
  rncp: ['Does the course lead to a diploma or title of the national register (RNCP)?', OPEN_RULES],
  qualiopi: ['Is the provider certified Qualiopi?', 'Without this quality certificate, no public or shared money.'],
  hours: ['How many hours of training?', LIMITS, 'hours'],
  price: ['What is the price before tax?', 'To see what is left to pay.', '€'],
  distanceShare: ['What share is remote?', SUM_RULES, '%'],
  level: [
    'What is the level of the diploma?',
    SUM_RULES,
    undefined,
    {
      3: '3: CAP',
      4: '4: baccalauréat',
      5: '5: two years after the baccalauréat',
      6: '6: bachelor’s degree',
      7: '7: master’s degree',
      8: '8: doctorate',
    },
  ],
  age: ['How old is this person?', 'Work-study contracts have age limits.', 'years'],
  rqth: ['Does this person have a recognised disability?', 'The age limit and the aids change. You need not answer.'],
  overseas: ['Is the contract performed in an overseas territory?', 'The levels that are aided differ there.'],
  quotaUndertaking: [
    'Has the company undertaken to reach the work-study quota?',
    'From 250 employees on, the aid requires it.',
  ],
  opcoSilentDays: [
    'For how many days has the OPCO had the complete file, without an answer?',
    'For an apprentice, 20 days of silence are a refusal.',
    'days',
  ],
  brokenInProbationDays: ['After how many days was the contract broken, in probation?', SUM_RULES, 'days'],
  npecYear: ['How much does the OPCO pay a year for this diploma?', 'The training centre knows it.', '€'],
  previousContractBrokenOtherEmployer: ['Was a contract for this diploma broken with another employer?', SUM_RULES],
  transmittedMonthsAfter: [
    'How many months between the signature of the contract and its sending?',
    'After 6 months there is no aid.',
    'months',
  ],
  censusDone: ['Did the authority answer the CNFPT census?', 'CNFPT pays only for contracts in the census.'],
  onShortageList: ['Is the diploma on the list of shortage occupations?', 'CNFPT pays only for these.'],
  months: ['How many months does the contract last?', LIMITS, 'months'],
  registeredJobSeeker: ['Is this person registered with France Travail?', OPEN_RULES],
  benefit: [
    'Does this person receive one of these allowances?',
    'They give access to the professional training contract.',
    undefined,
    { RSA: 'Minimum income (RSA)', ASS: 'Solidarity (ASS)', AAH: 'Disabled adults (AAH)', none: 'None' },
  ],
  cqp: ['Does the course lead to a certificate of the branch (CQP)?', OPEN_RULES],
  mode: [
    'Where does the retraining take place?',
    'It decides which OPCO pays.',
    undefined,
    { internal: 'In the same company', external: 'In another company' },
  ],
  collectiveAgreement: [
    'Does a company or branch agreement provide for this retraining?',
    'It allows for longer periods.',
  ],
  hostIdcc: ['What is the collective agreement of the other company?', 'It leads to the OPCO that pays.'],
  amendmentDate: ['When was the amendment signed?', DAY_RULES],
  offer: [
    'Which job is promised?',
    'It must last long enough.',
    undefined,
    {
      CDI: 'A permanent contract',
      CDD_12_months: 'Fixed-term, 12 months or more',
      CDD_6_months: 'Fixed-term, 6 to 11 months',
      seasonal_4_months: 'Seasonal, 4 months or more',
      CDD_3_months: 'Shorter',
    },
  ],
  economicLayoffMonthsAgo: [
    'How long ago was the last redundancy for economic reasons?',
    'It takes 12 months without one.',
    'months',
  ],
  thirdParty: ['How much does a third party pay (employer, Region…)?', SUM_RULES, '€'],
  cpfBalance: ['How much is on the CPF account?', 'Mon Compte Formation shows the sum.', '€'],
  conventionalContribution: ['Does the branch have a contribution for training?', EXTRA_MONEY],
  voluntaryPayment: ['Has the company made a voluntary payment to the OPCO?', EXTRA_MONEY],
  engagements24m: ['How many engagements in 24 months?', OPEN_RULES],
  cfpPaid: ['Which self-employed levy (CFP) did you pay last year?', 'It is on Urssaf’s certificate.', '€'],
  turnover: ['What turnover over 12 months?', 'At zero, there is no right.', '€'],
  artisticIncome3y: ['How much gross income as an author over 3 years?', OPEN_RULES, '€'],
  artisticIncome5y: ['And over 5 years?', OPEN_RULES, '€'],
  paid: ['Does the head draw a salary?', 'Without one, nobody contributes for them.'],
  industrialTurnoverShare: [
    'What share of the turnover comes from industry?',
    'At 25% it decides on the agreement.',
    '%',
  ],
  requestDate: ['On which day is the request made?', 'It must come before the start.'],
  courseStart: ['On which day does the course start?', 'Time limits run from this day.'],
  opcoSuggested: ['Is the OPCO only a lead?', 'The activity suggests it; the collective agreement decides.'],
  siretInTable: ['Is the establishment in the official table?', 'To be absent from it does not mean “no OPCO”.'],
  apprenticeException: [
    'A disability, a high-level sport, a business to take over: is it this person’s case?',
    'These cases lift the age limit.',
  ],
  finishedCollege: ['Has this person finished lower secondary school (collège)?', 'At 15, it is the condition.'],
};

const FAULTS: Record<SituationFault['id'], string> = {
  'unknown-id': 'it is not on the list',
  'wrong-kind': 'it is not of the kind expected',
  impossible: 'it is not possible',
  'date-not-covered': 'our rules run from 2019 to 2028',
  'tutor-without-company': 'an employed tutor takes at least one employee',
  'paid-and-unpaid': 'the profile chosen says the opposite',
  'too-young': 'it is too young for this contract or role',
};

function fault({ id, key, given }: SituationFault): string {
  const name = key === 'course.type' ? 'courseType' : key.replace(/^\w+\./, '');
  if (id === 'too-young' && given && Number(given) < 15)
    return `${given} is too young: apprenticeship starts at 16 (15 once lower secondary school is finished).`;
  if (!Object.hasOwn(QUESTIONS, name)) return `${capital(FAULTS[id])}.`;
  return `${QUESTIONS[name as QuestionKey][0]} ${capital(FAULTS[id])}${given ? ` (“${given}”)` : ''}.`;
}

/** What is asked, and the verdict in one sentence; fetched with the rules. */
export const enFunding: FundingVerdictWording = {
  ui: {
    words: 'The words of this answer',
    title: 'Who pays for the training?',
    intro: 'A few questions, then the answer.',
    whoFor: QUESTIONS.profile[0],
    whichOne: 'More precisely?',
    whichCourse: QUESTIONS.courseType[0],
    seeAnswer: 'See who pays',
    change: 'Change',
    otherRoutes: 'Other ways',
    beside: 'And also',
    why: 'Why?',
    met: 'Met',
    notMet: 'Not met',
    toConfirm: 'To be confirmed',
    amounts: 'Sums and limits',
    costs: 'Who pays how much',
    nextSteps: 'What to do',
    deadlines: 'Dates to keep',
    addToCalendar: 'Add to my calendar',
    questions: 'To be more precise',
    settles: 'This answer alone settles it.',
    toCheck: 'Good to know',
    faults: 'To correct',
    checklist: 'The file',
    signs: 'Who signs',
    sentTo: 'Where to send it',
    messages: 'Messages ready to send',
    toEmployer: 'To the employer',
    toOpco: 'To the OPCO',
    toFunder: 'To the funder',
    copyMessage: 'Copy the message',
    copyAnswer: 'Copy the answer',
    copied: 'Copied',
    sources: 'Sources',
    yes: 'Yes',
    no: 'No',
    dontKnow: 'I don’t know',
  },
  group: (id) => ({ name: GROUPS[id][0], hint: GROUPS[id][1] }),
  profile: (id) => PROFILES[id],
  courseType: (id, group) => {
    const [name, hint] = (id === 'plan' && group && PLAN_OF[group]) || COURSES[id];
    return { name, hint };
  },
  scheme: (id) => capital(SCHEMES[id]),
  funder: (id) => capital(funderOf(id)),
  headline,
  verdict: badge,
  condition: (id) => capital(CONDITIONS[id]),
  question: (id): FundingQuestion => {
    const [ask, why, unit, choices] = QUESTIONS[id];
    return { ask, why, ...(unit && { unit }), ...(choices && { choices }) };
  },
  fault,
};
