import type { Rule } from '../rule.ts';
import { apprenticeshipRules } from './apprenticeship.ts';
import { cpfRules } from './cpf.ts';
import { hiringAidRules } from './hiring-aid.ts';
import { jobSeekerRules } from './job-seekers.ts';
import { outOfReachRules } from './out-of-reach.ts';
import { planRules } from './plan.ts';
import { publicServiceRules } from './public-service.ts';
import { reconversionRules } from './reconversion.ts';
import { selfEmployedRules } from './self-employed.ts';
import { tutorRules } from './tutors.ts';
import { workStudyRules } from './work-study.ts';

/** The rule base, every version of every rule; within a scheme the order is that in which they are asked. */
export const RULES: readonly Rule[] = [
  ...planRules,
  ...cpfRules,
  ...apprenticeshipRules,
  ...hiringAidRules,
  ...workStudyRules,
  ...reconversionRules,
  ...tutorRules,
  ...jobSeekerRules,
  ...selfEmployedRules,
  ...publicServiceRules,
  ...outOfReachRules,
];
