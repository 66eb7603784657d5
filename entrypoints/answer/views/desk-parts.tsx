import type { ProfileId } from '../../../core/answer.ts';
import { answerOf } from '../../../widget/answer-of.ts';
import type { PageParts } from '../../../widget/views/finder-view.tsx';
import type { PageFinder } from '../../page/page-finder.ts';
import { proposalOf } from '../../page/proposal.ts';
import { pageParts } from '../../page/views/page-parts.tsx';
import { OtherPages } from '../../surface/views/other-pages.tsx';
import { sentText, unsentQuery } from '../unsent-query.ts';
import { AnswerActions, type DeskViewProps } from './answer-actions.tsx';
import { ConsentLine } from './consent-line.tsx';
import { CourseOffer } from './course-offer.tsx';
import { LooksWrongFold } from './looks-wrong-fold.tsx';
import { OpcoChanges } from './opco-changes.tsx';
import { RecentCompanies } from './recent-companies.tsx';

const NO_PAGE: PageParts = {
  above: null,
  below: null,
  said: null,
  isReading: false,
  course: { facts: null, certifiedLevel: null, open: () => undefined },
};

/** What stands around the answer: what the page says, and what the person does with the answer. */
export function deskParts(
  props: DeskViewProps & {
    /** Null where no page was read. */
    page: PageFinder | null;
    /** Who the person asks for most often; null for none. */
    profile: ProfileId | null;
    /** The recent companies, the changes, the way to all of them; the side panel has a list of its own. */
    withRecent: boolean;
  },
): PageParts {
  const { finder, desk, page, profile, withRecent } = props;
  const parts = page ? pageParts({ finder, page }) : NO_PAGE;
  const course = { ...parts.course, profile, isOfferedApart: parts.course.facts !== null };
  const { result, asked } = finder.state;
  const answer = answerOf(result);
  const unsent = unsentQuery(finder.state);
  const unsentText = unsent && sentText(unsent);
  const isIdle =
    page?.state.status !== 'reading' && !(page && proposalOf(page.state)) && asked === null && result === null;
  return {
    ...parts,
    course,
    said: unsentText && !answer ? desk.words.desk.sendAhead(unsentText) : parts.said,
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
        {page && <CourseOffer finder={finder} desk={desk} page={page} course={course} />}
        {withRecent && isIdle && <RecentCompanies finder={finder} desk={desk} />}
        {withRecent && <OpcoChanges finder={finder} desk={desk} />}
        {parts.below}
      </>
    ),
    end: (
      <OtherPages
        language={desk.words.language}
        to={withRecent ? ['list', 'companies', 'settings'] : ['list', 'settings']}
      />
    ),
  };
}
