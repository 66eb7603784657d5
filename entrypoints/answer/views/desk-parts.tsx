import type { ProfileId } from '../../../core/answer.ts';
import { answerOf } from '../../../widget/answer-of.ts';
import type { PageParts } from '../../../widget/views/finder-view.tsx';
import type { PageFinder } from '../../page/page-finder.ts';
import { proposalOf } from '../../page/proposal.ts';
import { pageParts } from '../../page/views/page-parts.tsx';
import { AnswerActions, type DeskViewProps } from './answer-actions.tsx';
import { ConsentLine } from './consent-line.tsx';
import { CourseOffer } from './course-offer.tsx';
import { LooksWrongFold } from './looks-wrong-fold.tsx';
import { OpcoChanges } from './opco-changes.tsx';
import { RecentCompanies } from './recent-companies.tsx';

/** What stands around the answer: what the page says, and what the person does with the answer. */
export function deskParts(
  props: DeskViewProps & {
    page: PageFinder;
    /** Who the person asks for most often; null for none. */
    profile: ProfileId | null;
    /** The side panel has its own list of companies. */
    withRecent: boolean;
  },
): PageParts {
  const { finder, desk, page, profile, withRecent } = props;
  const parts = pageParts({ finder, page });
  const course = { ...parts.course, profile, isOfferedApart: parts.course.facts !== null };
  const { result, asked } = finder.state;
  const answer = answerOf(result);
  const isIdle = page.state.status !== 'reading' && !proposalOf(page.state) && asked === null && result === null;
  return {
    ...parts,
    course,
    above: (
      <>
        <ConsentLine finder={finder} desk={desk} />
        {parts.above}
      </>
    ),
    actions: answer && <AnswerActions finder={finder} desk={desk} answer={answer} />,
    below: (
      <>
        {answer && <LooksWrongFold key={JSON.stringify(answer.query)} desk={desk} answer={answer} />}
        <CourseOffer finder={finder} desk={desk} page={page} course={course} />
        {withRecent && isIdle && <RecentCompanies finder={finder} desk={desk} />}
        <OpcoChanges finder={finder} desk={desk} />
        {parts.below}
      </>
    ),
  };
}
