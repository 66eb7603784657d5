import type { CourseType, FundingExtra, ProfileId, SchemeId, VerdictId } from '../answer.ts';

/**
 * Profiles by what the rules tell apart, one letter a group. Rules name groups by the constants below, never by letter.
 */
export const GROUP_OF: Readonly<Record<ProfileId, string>> = {
  employee_cdi: 'c',
  employee_cdd: 'c',
  employee_part_time: 'c',
  employee_private_clinic: 'c',
  tutor_employee: 'c',
  apprentice: 'c',
  cpro_young: 'c',
  employee_temp_agency: 't',
  employee_intermittent_performer: 'i',
  employee_household: 'h',
  employee_epic: 'x',
  posted_abroad_french_contract: 'd',
  president_sas_paid: 'm',
  minority_manager_sarl_paid: 'm',
  job_seeker: 'j',
  trainee_vocational: 'v',
  self_employed_trader: 'T',
  micro_trader: 'T',
  self_employed_craft: 'C',
  self_employed_liberal: 'L',
  micro_liberal: 'L',
  self_employed_doctor: 'D',
  farmer: 'F',
  fisher_head: 'P',
  artist_author: 'A',
  majority_manager_sarl: 'M',
  tutor_self_employed_head: 'M',
  spouse_collaborator: 'S',
  president_sasu_unpaid: 'u',
  student_intern: 'n',
  expatriate_local_contract: 'e',
  employee_foreign_employer_no_fr_site: 'f',
  cross_border_worker: 'f',
  official_state: 'o',
  official_territorial: 'q',
  contract_agent_commune: 'q',
  apprentice_local_authority: 'q',
  cpro_local_authority: 'q',
  official_hospital: 'k',
  private_law_staff_of_commune: 'w',
  volunteer: 'b',
  volunteer_jury_member: 'b',
};

/** Employees whom no other convention or status sets apart. */
export const PLAIN_EMPLOYEES = 'c';
export const TEMP_WORKERS = 't';
export const INTERMITTENTS = 'i';
export const HOUSEHOLD_STAFF = 'h';
/** Staff of industrial and commercial public bodies, which pay the contributions. */
export const EPIC_STAFF = 'x';
export const POSTED_ABROAD = 'd';
/** Heads of companies who are paid under the general regime. */
export const PAID_HEADS = 'm';
/** Everyone with an employment contract that French contributions are paid on. */
export const EMPLOYEES = 'ctihxd';
export const EMPLOYEES_AND_PAID_HEADS = EMPLOYEES + PAID_HEADS;
/** Staff of a firm whose size decides about its plan. */
export const FIRM_STAFF = 'cxdm';
export const JOB_SEEKERS = 'jv';
export const TRAINEES = 'v';
export const TRADERS = 'T';
export const CRAFT_HEADS = 'C';
export const LIBERALS = 'L';
export const DOCTORS = 'D';
export const FARMERS = 'F';
export const FISHERS = 'P';
export const ARTIST_AUTHORS = 'A';
/** Majority managers, and the employer in person who is a tutor. */
export const MAJORITY_MANAGERS = 'M';
export const SPOUSES = 'S';
export const SELF_EMPLOYED = 'TCLDFPAMS';
export const UNPAID_HEADS = 'u';
export const INTERNS = 'n';
export const EXPATRIATES = 'e';
/** Employees of an employer without a French establishment, at home or across the border. */
export const FOREIGN_STAFF = 'f';
/** Whom no rule gives anything but their own account. */
export const OUT_OF_REACH = UNPAID_HEADS + INTERNS + EXPATRIATES + FOREIGN_STAFF;
export const STATE_OFFICIALS = 'o';
export const LOCAL_OFFICIALS = 'q';
export const HOSPITAL_OFFICIALS = 'k';
export const COMMUNE_PRIVATE_STAFF = 'w';
export const PUBLIC_SERVICE = 'oqkw';
export const VOLUNTEERS = 'b';
export const ANYONE_PRIVATE = EMPLOYEES_AND_PAID_HEADS + JOB_SEEKERS + SELF_EMPLOYED + VOLUNTEERS;

/** How each answer that only some schemes need is read. */
export const EXTRA_KINDS: Readonly<
  Record<
    keyof FundingExtra,
    'yes-no' | 'count' | 'hours' | 'euros' | 'percent' | 'date' | 'level' | 'age' | 'offer' | 'idcc' | readonly string[]
  >
> = {
  level: 'level',
  age: 'age',
  rqth: 'yes-no',
  overseas: 'yes-no',
  quotaUndertaking: 'yes-no',
  opcoSilentDays: 'count',
  brokenInProbationDays: 'count',
  npecYear: 'euros',
  previousContractBrokenOtherEmployer: 'yes-no',
  transmittedMonthsAfter: 'count',
  censusDone: 'yes-no',
  onShortageList: 'yes-no',
  months: 'count',
  registeredJobSeeker: 'yes-no',
  benefit: ['RSA', 'ASS', 'AAH', 'none'],
  cqp: 'yes-no',
  mode: ['internal', 'external'],
  collectiveAgreement: 'yes-no',
  hostIdcc: 'idcc',
  amendmentDate: 'date',
  offer: 'offer',
  economicLayoffMonthsAgo: 'count',
  thirdParty: 'euros',
  cpfBalance: 'euros',
  conventionalContribution: 'yes-no',
  voluntaryPayment: 'yes-no',
  engagements24m: 'count',
  cfpPaid: 'euros',
  turnover: 'euros',
  artisticIncome3y: 'euros',
  artisticIncome5y: 'euros',
  paid: 'yes-no',
  industrialTurnoverShare: 'percent',
  requestDate: 'date',
  courseStart: 'date',
  siretInTable: 'yes-no',
};

/** The scheme that each course type asks for, the most specific first: the first that has a rule for the person answers. */
export const ASKED: Readonly<Record<CourseType, readonly SchemeId[]>> = {
  plan: [
    'INTERMITTENT',
    'HOUSEHOLD',
    'PDC_LT50',
    'CONVENTIONAL',
    'VOLUNTARY',
    'PDC_GTE50',
    'ARTIST_AUTHOR',
    'FISHERY',
    'FAF',
    'PUBLIC',
    'VOLUNTEER',
  ],
  afest: ['AFEST', 'PUBLIC'],
  vae: ['VAE', 'PUBLIC'],
  bilan: ['BILAN', 'CPF', 'PUBLIC'],
  cpf: ['CPF_COFUND', 'CPF', 'PUBLIC'],
  apprenticeship: ['APPRENTICESHIP', 'CNFPT_APPRENTICE'],
  contrat_pro: ['CONTRAT_PRO'],
  reconversion: ['RECONVERSION'],
  reconversion_clea: ['RECONVERSION'],
  pro_a: ['PRO_A'],
  transco: ['TRANSCO'],
  ptp: ['PTP'],
  fne: ['FNE'],
  tutor_training: ['TUTOR_TRAINING', 'FAF', 'PUBLIC'],
  apprentice_master_exercise: ['TUTOR_EXERCISE'],
  cpro_tutor_exercise: ['TUTOR_EXERCISE'],
  poei: ['POEI'],
  poec: ['POEC'],
  individual: ['AIF', 'CPF', 'PUBLIC'],
  light_licence: ['CPF', 'PUBLIC'],
  vae_jury: ['JURY', 'PUBLIC'],
};

/** Routes to name after what was asked for, where the person has them. */
export const OTHER_ROUTES: Readonly<Partial<Record<CourseType, readonly SchemeId[]>>> = {
  plan: ['CPF_COFUND', 'AIF', 'CPF'],
  afest: ['PDC_LT50', 'CONVENTIONAL', 'VOLUNTARY', 'PDC_GTE50', 'FAF'],
  vae: ['PDC_LT50', 'CONVENTIONAL', 'VOLUNTARY', 'PDC_GTE50', 'FAF', 'CPF_COFUND', 'CPF'],
  bilan: ['FAF', 'PDC_GTE50'],
  individual: ['CPF_COFUND', 'FAF'],
  cpf: ['AIF', 'FAF'],
  light_licence: ['AIF'],
  transco: ['PTP'],
  pro_a: ['PTP'],
  reconversion: ['PTP'],
};

/** Best first; what was asked for stands before all of them. */
export const VERDICT_ORDER: readonly VerdictId[] = [
  'opco',
  'opco_conditional',
  'other_funder',
  'employer_budget',
  'needs_info',
  'refused',
  'not_fundable',
];
