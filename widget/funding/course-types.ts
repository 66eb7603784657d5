import type { CourseType, ProfileId } from '../../core/answer.ts';
import type { ProfileGroupId } from '../../core/wording/wording.ts';

/** What a group may ask for, the most frequent first; one alone is not asked. */
const OF_GROUP: Readonly<Record<ProfileGroupId, readonly CourseType[]>> = {
  employee: ['plan', 'cpf', 'reconversion', 'reconversion_clea', 'ptp', 'vae', 'bilan', 'afest', 'light_licence'],
  learner: ['plan'],
  recruiter: ['contrat_pro', 'poei', 'poec'],
  tutor: ['tutor_training', 'apprentice_master_exercise', 'cpro_tutor_exercise'],
  'job-seeker': ['individual', 'cpf', 'poei', 'poec', 'contrat_pro', 'apprenticeship', 'vae', 'bilan', 'light_licence'],
  'self-employed': ['plan', 'cpf', 'vae', 'bilan', 'light_licence'],
  head: ['plan', 'cpf', 'vae', 'bilan', 'light_licence'],
  public: ['plan', 'cpf', 'vae', 'bilan'],
  association: ['plan'],
  abroad: ['plan', 'cpf'],
};

/** Profiles that say by themselves what is asked for. */
const OF_PROFILE: Partial<Record<ProfileId, readonly CourseType[]>> = {
  apprentice: ['apprenticeship'],
  apprentice_local_authority: ['apprenticeship'],
  cpro_young: ['contrat_pro'],
  cpro_local_authority: ['contrat_pro'],
  tutor_self_employed_head: ['tutor_training'],
  volunteer_jury_member: ['vae_jury'],
  artist_author: ['plan', 'cpf'],
  trainee_vocational: ['plan'],
};

export function courseTypesOf(group: ProfileGroupId, profile: ProfileId): readonly CourseType[] {
  return OF_PROFILE[profile] ?? OF_GROUP[group];
}
