import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SituationKey } from '../../../core/answer.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { PROFILES_OF_GROUP } from '../../../core/wording/profile-groups.ts';
import type { ProfileGroupId } from '../../../core/wording/wording.ts';
import { answerSheet, sheetText } from '../../../widget/funding/answer-sheet.ts';
import { courseTypesOf } from '../../../widget/funding/course-types.ts';
import { createFunding, stepOf } from '../../../widget/funding/funding.ts';
import { messageOf, messagesFor } from '../../../widget/funding/message-facts.ts';
import { kindOf } from '../../../widget/funding/read-given.ts';
import { COURSE, company, TODAY, WORDS } from './cases.ts';

const TEXTS = [
  '',
  'yes',
  'no',
  '0',
  '5',
  '12',
  '49',
  '50',
  '250',
  '1 500 €',
  '2026-12-01',
  'CDI',
  'none',
  'internal',
  '???',
];
const paths = (Object.keys(PROFILES_OF_GROUP) as ProfileGroupId[]).flatMap((group) =>
  PROFILES_OF_GROUP[group].flatMap((profile) =>
    courseTypesOf(group, profile).map((courseType) => ({ group, profile, courseType })),
  ),
);
const headcount = (band: string) => `[${band}]`;

it('ends after five questions at most, whoever asks and whatever they answer, and every answer has its words', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.constantFrom(...Object.values(WORDS)),
      fc.boolean(),
      fc.array(fc.constantFrom(...TEXTS), { minLength: 12, maxLength: 12 }),
      ({ group, profile, courseType }, words, isCourseKnown, texts) => {
        const funding = createFunding({ words, assess, today: () => TODAY, onChange: () => undefined });
        if (isCourseKnown) funding.meet(company({ band: '12', siret: true, territory: '974' }), COURSE);
        funding.chooseGroup(group);
        if (stepOf(funding.state) === 'profile') funding.chooseProfile(profile);
        if (stepOf(funding.state) === 'courseType') funding.chooseCourseType(courseType);
        const asked: (SituationKey | null)[] = [];
        for (const text of texts) {
          const { current } = funding.state;
          if (stepOf(funding.state) !== 'question' || !current) break;
          asked.push(current);
          const { ask, choices } = words.wording.question(current);
          expect(ask).not.toBe('');
          // A question with values to choose from says their words.
          if (kindOf(current) === 'choice' && current !== 'opco') expect(Object.keys(choices ?? {})).not.toEqual([]);
          funding.type(current, text);
          funding.submit();
          if (funding.state.trouble) {
            expect(words.wording.fault(funding.state.trouble)).not.toBe('');
            funding.dontKnow();
          }
        }
        expect(asked.length).toBeLessThanOrEqual(5);
        expect(stepOf(funding.state)).toBe('answer');
        expect(funding.state.assessment.faults).toEqual([]);
        const sheet = sheetText(answerSheet(funding.state, { headcount }, TODAY), '');
        expect(sheet).not.toMatch(/undefined|null|NaN|\[object/);
        for (const to of messagesFor(funding.state)) {
          const { subject, body } = messageOf(to, funding.state);
          expect(`${subject} ${body}`).not.toMatch(/undefined|null|NaN|\[object/);
        }
      },
    ),
    { numRuns: 600 },
  );
});
