import type { CourseType, SchemeId, VerdictId } from '../answer.ts';

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
