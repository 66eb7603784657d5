import type { Situation } from '../../../core/answer.ts';
import { readSituation } from '../../../core/eligibility/read-situation.ts';

/** An employee of a firm of 20 at AKTO who asks for a course of the plan, with what differs. */
export function situation(given: {
  profile?: string | null;
  companySize?: number | null;
  opco?: string | null;
  idcc?: number | null;
  date?: string | null;
  course?: Record<string, unknown>;
  extra?: Record<string, unknown>;
}): Situation {
  const { course, ...rest } = given;
  return readSituation({
    profile: 'employee_cdi',
    companySize: 20,
    opco: 'akto',
    date: '2026-10-01',
    extra: {},
    ...rest,
    course: { type: 'plan', rncp: true, qualiopi: true, hours: 200, price: 2000, distanceShare: 0, ...course },
  });
}
