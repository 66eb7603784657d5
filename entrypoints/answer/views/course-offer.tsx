import { answerOf } from '../../../widget/answer-of.ts';
import type { PageParts } from '../../../widget/views/finder-view.tsx';
import { FundingFold } from '../../../widget/views/funding/funding-fold.tsx';
import type { PageFinder } from '../../page/page-finder.ts';
import { isAbout, proposalOf } from '../../page/proposal.ts';
import { CourseFold } from '../../page/views/course-fold.tsx';
import type { DeskViewProps } from './answer-actions.tsx';

/**
 * A page about a course: who pays for it. The company of such a page is who sells the course, and not the employer of
 * whoever reads it; any other company that was looked up is taken for the employer.
 */
export function CourseOffer(props: DeskViewProps & { page: PageFinder; course: PageParts['course'] }) {
  const { finder, desk, page, course } = props;
  const { words } = desk;
  if (!course.facts) return null;
  const proposal = proposalOf(page.state);
  const isOfPage = proposal && proposal.because !== 'selection' && isAbout(finder.state.asked, proposal.number);
  const employer = isOfPage ? null : answerOf(finder.state.result);
  const name = course.facts.name?.value;
  return (
    <section class="course-offer" aria-labelledby="course-offer">
      <h2 id="course-offer">
        <bdi>{name ?? page.wording.ui.course}</bdi>
      </h2>
      {!employer && <p class="hint">{words.desk.ui.courseEmployer}</p>}
      <FundingFold
        finder={finder}
        wording={words.answer}
        answer={employer}
        course={course}
        summary={words.desk.ui.whoPaysCourse}
      />
      <CourseFold finder={finder} page={page} />
    </section>
  );
}
