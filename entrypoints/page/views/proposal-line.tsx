import { isAbout, numberText, type Proposal } from '../proposal.ts';
import type { PageViewProps } from './page-parts.tsx';

/** Which company the page leads to and why; offered with a button where the person asked something else. */
export function ProposalLine({ finder, page, proposal }: PageViewProps & { proposal: Proposal }) {
  const { wording } = page;
  const { ui } = wording;
  const { because, name, number, readOn } = proposal;
  return (
    <div class="page-note">
      <p>
        {because !== 'selection' && wording.pageCompany(name ?? numberText(number))} {why(page, because)}
        {readOn && ` ${wording.readOn(wording.pageName(readOn.page), addressText(readOn.url))}`}
      </p>
      <div class="chips">
        {!isAbout(finder.state.asked, number) && (
          <button type="button" class="chip" onClick={page.accept}>
            {ui.seeOpco}
          </button>
        )}
        {because === 'choice' && (
          <button type="button" class="chip" onClick={() => void page.undoChoice()}>
            {ui.backToAutomatic}
          </button>
        )}
      </div>
    </div>
  );
}

function why({ wording, state }: PageViewProps['page'], because: Proposal['because']): string {
  if (because === 'selection') return wording.ui.fromSelection;
  if (because === 'choice') return state.isChoiceKept ? wording.ui.chosenForSite : wording.ui.chosen;
  return wording.reason(because);
}

/** Host and path: what tells a person where a page is, without what a tracker put behind it. */
function addressText(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
