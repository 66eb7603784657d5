import type { Answer } from '../../core/answer.ts';
import type { MessageFacts, MessageTo } from '../../core/wording/wording.ts';
import { answerParts } from './answer-parts.ts';
import type { FundingState } from './funding.ts';

/** Groups who ask their employer first. */
const ASK_EMPLOYER = new Set(['employee', 'learner', 'tutor', 'public', 'abroad']);

/** To whom a message would help. */
export function messagesFor(state: FundingState): MessageTo[] {
  const { group, situation } = state;
  const { first } = answerParts(state);
  // An employer is not asked for what no rule lets anybody pay.
  const isOpen = first.verdict !== 'refused' && first.verdict !== 'not_fundable';
  const isOpco = situation.opco !== null && first.funder === situation.opco;
  return [
    ...(group && ASK_EMPLOYER.has(group) && isOpen ? (['employer'] as const) : []),
    ...(isOpco ? (['opco'] as const) : []),
    ...(first.funder && !isOpco && first.funder !== 'employer' ? (['funder'] as const) : []),
  ];
}

export function messageFacts(state: FundingState): MessageFacts {
  const { company, course, courseType, given, situation } = state;
  const { first } = answerParts(state);
  const { hours, price } = situation.course;
  return {
    company: company?.facts.name?.value ?? null,
    siret: company?.facts.siret?.value ?? null,
    idcc: situation.idcc,
    opco: situation.opco,
    opcoAsOf: situation.opco && company && !given.opco ? monthOf(company) : null,
    scheme: first.scheme,
    funder: first.funder,
    courseType,
    courseName: course.name,
    provider: null,
    certification: course.certification,
    hours,
    price,
    startsOn: given.courseStart ?? null,
  };
}

/** Month of the table that gave the OPCO, where one did. */
function monthOf({ attribution, facts }: Answer): string | null {
  return attribution.certainty === 'official' ? (facts.officialRow?.source.asOf ?? null) : null;
}
