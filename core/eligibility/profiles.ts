import type { ProfileId } from '../answer.ts';

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
