import { answerOf } from '../../../widget/answer-of.ts';
import type { Finder } from '../../../widget/finder.ts';
import type { PageParts } from '../../../widget/views/finder-view.tsx';
import type { PageFinder } from '../page-finder.ts';
import { companiesOf, proposalOf, selectionFault, sirenOf } from '../proposal.ts';
import { CompanyButtons } from './company-buttons.tsx';
import { FaultyNumbers } from './faulty-numbers.tsx';
import { NextSteps } from './next-steps.tsx';
import { ProposalLine } from './proposal-line.tsx';

/** What every view of the page is given. */
export interface PageViewProps {
  finder: Finder;
  page: PageFinder;
}

/** What stands around the answer: above it which company the page is about, below it what else the page says. */
export function pageParts({ finder, page }: PageViewProps): PageParts {
  const { status, said, reading, certifications } = page.state;
  const course = reading?.course ?? null;
  const known = course?.certification && certifications?.certification(course.certification.value);
  const { asked, result } = finder.state;
  return {
    above: <Above finder={finder} page={page} />,
    below: <Below finder={finder} page={page} />,
    said: said && said.asked === asked && said.result === result ? said.text : null,
    isReading: status === 'reading',
    course: { facts: course, certifiedLevel: known?.level ?? null, open: () => void page.openCourse() },
  };
}

function Above({ finder, page }: PageViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const proposal = proposalOf(state);
  // An answer on screen comes before what the page does not say.
  const isAnswered = hasAnswer(finder);
  const isSelectionRefused = finder.state.notice?.kind === 'refusal' && selectionFault(state);
  if (state.status === 'unreadable') return isAnswered ? null : <p class="page-note notice">{ui.unreadable}</p>;
  return (
    <>
      {state.status === 'slow' && !isAnswered && <p class="page-note notice">{ui.slow}</p>}
      {state.reading && !state.reading.isComplete && <p class="page-note">{ui.incomplete}</p>}
      {isSelectionRefused && finder.state.text === state.reading?.selection && (
        <p class="page-note">{ui.selectionInField}</p>
      )}
      {proposal && <ProposalLine finder={finder} page={page} proposal={proposal} />}
      {state.reading && !proposal && !isAnswered && <NextSteps finder={finder} page={page} isFolded={false} />}
    </>
  );
}

/** An answer is on screen, or the cards of the OPCOs that were asked for by name. */
function hasAnswer({ state: { result } }: Finder): boolean {
  return answerOf(result) !== null || result?.kind === 'opco-cards';
}

function Below({ finder, page }: PageViewProps) {
  const { state, wording } = page;
  const proposal = proposalOf(state);
  const reread = (
    <button type="button" class="quiet reread" onClick={() => void page.reread()}>
      {wording.ui.reread}
    </button>
  );
  if (state.status === 'slow' && !state.reading) return <div class="page-parts">{reread}</div>;
  if (!state.reading) return null;
  const others = companiesOf(state).filter(({ siren }) => proposal && siren !== sirenOf(proposal.number));
  return (
    <div class="page-parts">
      {!proposal && hasAnswer(finder) && <NextSteps finder={finder} page={page} isFolded />}
      {others.length > 0 && (
        <details class="fold">
          <summary>{wording.otherCompanies(others.length)}</summary>
          <p class="hint">{wording.ui.pickHint}</p>
          <CompanyButtons page={page} companies={others} />
        </details>
      )}
      <FaultyNumbers finder={finder} page={page} />
      {reread}
    </div>
  );
}
