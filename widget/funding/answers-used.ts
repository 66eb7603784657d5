import type { SituationKey } from '../../core/answer.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';
import type { FundingState } from './funding.ts';
import { kindOf, readGiven } from './read-given.ts';
import { BAND_PREFIX } from './situation-of.ts';

/** One thing that the answer rests on, and where it is from. */
export interface AnswerUsed {
  key: SituationKey;
  /** With where it is from, where it is not the person's own answer. */
  label: string;
  value: string;
}

const OF_COURSE = ['level', 'price', 'hours', 'distanceShare', 'rncp', 'qualiopi'] as const;

/** What the person chose and answered, and what was read for them, in words. */
export function answersUsed(state: FundingState, answer: Pick<AnswerWording, 'headcount'>): AnswerUsed[] {
  const { group, profile, courseType, isTypeOpen, given, situation, course, company, words } = state;
  const { wording, form } = words;
  const used: AnswerUsed[] = [];
  const add = (key: SituationKey, label: string, value: string, from?: keyof typeof form.foundIn) =>
    used.push({ key, label: from ? `${label} (${form.foundIn[from]})` : label, value });
  if (group && profile) add('profile', form.ui.whoYouAre, wording.profile(profile));
  if (courseType) {
    add('courseType', form.ui.asksFor, isTypeOpen ? wording.ui.dontKnow : wording.courseType(courseType, group).name);
  }
  if (situation.opco && !given.opco) {
    add('opco', form.ui.opco, opcoName(situation.opco), situation.extra.opcoSuggested ? 'activity' : undefined);
  }
  if (!given.companySize && situation.companySize !== null && company?.facts.headcountBand) {
    add(
      'companySize',
      wording.question('companySize').ask,
      answer.headcount(company.facts.headcountBand.value),
      'register',
    );
  }
  for (const key of Object.keys(given) as SituationKey[]) {
    add(key, wording.question(key).ask, sayGiven(state, key, given[key] ?? '', answer));
  }
  const values: Record<string, unknown> = { ...situation.course, level: situation.extra.level };
  for (const key of OF_COURSE) {
    const offered = key === 'rncp' ? course.certification : key === 'qualiopi' ? course.isQualiopi : course[key];
    if (offered === null || given[key]) continue;
    const value = key === 'rncp' ? String(course.certification) : sayGiven(state, key, textFor(values[key]), answer);
    add(key, wording.question(key).ask, value, 'page');
  }
  return used;
}

/** An answer as it is read back. */
function sayGiven(
  { words: { wording, form } }: FundingState,
  key: SituationKey,
  text: string,
  answer: Pick<AnswerWording, 'headcount'>,
): string {
  const { unit, choices } = wording.question(key);
  if (text.startsWith(BAND_PREFIX)) return answer.headcount(text.slice(BAND_PREFIX.length) as never);
  if (choices?.[text]) return choices[text];
  if (key === 'opco') return opcoName(text as never);
  switch (kindOf(key)) {
    case 'yes-no':
      return text === 'yes' ? wording.ui.yes : text === 'no' ? wording.ui.no : text;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? form.day(text) : text;
    case 'number': {
      const value = readGiven(key, text);
      return unit && typeof value === 'number' ? form.figure(value, unit) : text;
    }
    default:
      return text;
  }
}

function textFor(value: unknown): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value ?? '');
}
