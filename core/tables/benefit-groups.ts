import type { LawRef } from '../answer.ts';
import { BENEFIT_SOURCES, type GuideSource } from './guide-sources.ts';
import { labourCodeArticle } from './labour-code.ts';

/** Everybody who is said to benefit from an OPCO. */
export type BenefitGroupId =
  | 'employees'
  | 'work-study'
  | 'tutors'
  | 'job-seekers'
  | 'self-employed'
  | 'trainees'
  | 'managers'
  | 'officials';

/** `other`: somebody else pays. */
export type BenefitVerdict = 'yes' | 'conditional' | 'depends' | 'other';

/** May an OPCO pay for the training of these people? The sentences are in the wording. */
export interface BenefitGroup {
  id: BenefitGroupId;
  verdict: BenefitVerdict;
  laws: readonly LawRef[];
  sources: readonly GuideSource[];
}

const of = BENEFIT_SOURCES;

/** The groups, in the order in which people name them. */
export const BENEFIT_GROUPS: readonly BenefitGroup[] = [
  {
    id: 'employees',
    verdict: 'conditional',
    laws: [labourCodeArticle('L6332-17')],
    sources: [of.reconversion],
  },
  {
    id: 'work-study',
    verdict: 'yes',
    laws: [labourCodeArticle('L6332-14')],
    sources: [of.professionalisation, of.apprenticeship2025, of.hiringAid2026],
  },
  { id: 'tutors', verdict: 'conditional', laws: [labourCodeArticle('L6332-14')], sources: [of.tutorTraining] },
  {
    id: 'job-seekers',
    verdict: 'conditional',
    laws: [labourCodeArticle('L6332-17')],
    sources: [of.collectivePoe, of.individualPoe, of.professionalisation],
  },
  { id: 'self-employed', verdict: 'other', laws: [], sources: [of.agefice, of.fifpl, of.fishery] },
  { id: 'trainees', verdict: 'depends', laws: [], sources: [of.internship, of.collectivePoe] },
  { id: 'managers', verdict: 'depends', laws: [], sources: [of.agefice, of.assimilatedManagers] },
  {
    id: 'officials',
    verdict: 'other',
    laws: [labourCodeArticle('L6131-1')],
    sources: [of.stateOfficials, of.localApprentices, of.hospitals],
  },
];
