import type { ProfileGroupId } from './wording.ts';

/** Groups whose funders do not depend on an employer. */
export const WITHOUT_EMPLOYER: ReadonlySet<ProfileGroupId | null> = new Set([
  'job-seeker',
  'self-employed',
  'association',
]);
