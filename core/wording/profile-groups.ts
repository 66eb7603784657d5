import type { ProfileId } from '../answer.ts';
import type { ProfileGroupId } from './wording.ts';

/** The profiles of each group, the most frequent first; a group of one asks no second question. */
export const PROFILES_OF_GROUP: Readonly<Record<ProfileGroupId, readonly ProfileId[]>> = {
  employee: [
    'employee_cdi',
    'employee_cdd',
    'employee_part_time',
    'employee_temp_agency',
    'employee_intermittent_performer',
    'employee_household',
    'employee_private_clinic',
    'employee_epic',
  ],
  learner: ['apprentice', 'cpro_young', 'trainee_vocational', 'student_intern'],
  recruiter: ['apprentice', 'cpro_young', 'job_seeker'],
  tutor: ['tutor_employee', 'tutor_self_employed_head'],
  'job-seeker': ['job_seeker', 'trainee_vocational'],
  'self-employed': [
    'micro_trader',
    'micro_liberal',
    'self_employed_trader',
    'self_employed_craft',
    'self_employed_liberal',
    'self_employed_doctor',
    'farmer',
    'fisher_head',
    'artist_author',
  ],
  head: [
    'president_sas_paid',
    'president_sasu_unpaid',
    'majority_manager_sarl',
    'minority_manager_sarl_paid',
    'spouse_collaborator',
  ],
  public: [
    'official_state',
    'official_territorial',
    'official_hospital',
    'contract_agent_commune',
    'private_law_staff_of_commune',
    'apprentice_local_authority',
    'cpro_local_authority',
  ],
  association: ['volunteer', 'volunteer_jury_member'],
  abroad: [
    'posted_abroad_french_contract',
    'expatriate_local_contract',
    'employee_foreign_employer_no_fr_site',
    'cross_border_worker',
  ],
};

/** The group of a profile; null where the text is none. */
export function groupOf(profile: string | null | undefined): ProfileGroupId | null {
  const groups = Object.keys(PROFILES_OF_GROUP) as ProfileGroupId[];
  // Whom a recruiter hires is also somebody who asks for themselves, and is taken for that.
  return (
    groups.find((group) => group !== 'recruiter' && PROFILES_OF_GROUP[group].some((each) => each === profile)) ?? null
  );
}
