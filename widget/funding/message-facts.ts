import type { Answer, SchemeId } from '../../core/answer.ts';
import { likelyOpco } from '../../core/wording/likely-opco.ts';
import type { MessageFacts, MessageTo } from '../../core/wording/wording.ts';
import { answerParts } from './answer-parts.ts';
import type { FundingState } from './funding.ts';
import { lower } from './sentence-text.ts';

/** Groups who ask their employer first. */
const ASK_EMPLOYER = new Set(['employee', 'learner', 'tutor', 'public', 'abroad']);

/** To whom a message would help. */
export function messagesFor(state: FundingState): MessageTo[] {
  const { group, courseType, situation } = state;
  const { first } = answerParts(state);
  // An employer is not asked for what no rule lets anybody pay.
  const isOpen = first.verdict !== 'refused' && first.verdict !== 'not_fundable';
  // A jury is called by its chair: whom to ask is not known. An account has nobody to write to.
  if (courseType === 'vae_jury') return [];
  const isOpco = situation.opco !== null && first.funder === situation.opco;
  return [
    ...(group && ASK_EMPLOYER.has(group) && isOpen ? (['employer'] as const) : []),
    ...(isOpco ? (['opco'] as const) : []),
    ...(first.funder && !isOpco && first.funder !== 'employer' && first.funder !== 'cpf' ? (['funder'] as const) : []),
  ];
}

/** Ways of funding whose name says whose money it is; the others are called after the course, which is named already. */
const MONEY = new Set<SchemeId | null>(['CONVENTIONAL', 'VOLUNTARY', 'CPF_COFUND', 'FNE', 'AIF']);

export function messageOf(to: MessageTo, state: FundingState): { subject: string; body: string } {
  return state.words.wording.message(to, messageFacts(to, state));
}

function messageFacts(to: MessageTo, state: FundingState): MessageFacts {
  const { company, course, courseType, given, situation } = state;
  const { first } = answerParts(state);
  const isLikely = likelyOpco(first) !== null;
  const isNameEnough = !courseType || courseType === 'plan' || courseType === 'individual';
  const { hours, price } = situation.course;
  return {
    company: company?.facts.name?.value ?? null,
    siret: company?.facts.siret?.value ?? null,
    // Another funder has no use for how the firm is attached.
    idcc: to === 'funder' ? null : situation.idcc,
    opco: to === 'funder' || isLikely ? null : situation.opco,
    opcoAsOf: situation.opco && company && !given.opco ? monthOf(company) : null,
    scheme: first.scheme,
    isSchemeMoney: MONEY.has(first.scheme),
    funder: isLikely ? null : first.funder,
    courseType,
    courseName:
      course.name && !isNameEnough
        ? `${course.name} (${lower(state.words.wording.courseType(courseType).name)})`
        : course.name,
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
