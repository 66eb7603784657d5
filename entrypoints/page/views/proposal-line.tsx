import type { PageFinder } from '../page-finder.ts';
import { isAbout, numberText, type Proposal } from '../proposal.ts';
import type { PageViewProps } from './page-parts.tsx';

/** Which company the page leads to and why; offered with a button where the person asked something else. */
export function ProposalLine({ finder, page, proposal }: PageViewProps & { proposal: Proposal }) {
  const { wording } = page;
  const { ui } = wording;
  const { because, number } = proposal;
  const isShown = isAbout(finder.state.asked, number);
  return (
    <div class="page-note">
      <p>
        {because !== 'selection' && named(page, proposal, isShown)} {why(page, because)}
      </p>
      <div class="chips">
        {!isShown && (
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

function named({ wording }: PageFinder, { name, number, readOn }: Proposal, isShown: boolean): string {
  const company = name ?? numberText(number);
  if (readOn) return wording.linkedCompany(company, wording.pageName(readOn.page), addressText(readOn.url));
  // Its number stands in the field right above.
  return wording.pageCompany(isShown && name === null ? null : company);
}

function why({ wording, state }: PageFinder, because: Proposal['because']): string {
  if (because === 'selection') return wording.ui.fromSelection;
  if (because === 'choice') return state.isChoiceKept ? wording.ui.chosenForSite : wording.ui.chosen;
  return wording.reason(because);
}

/** Host and path: what tells a person where a page is, without what a tracker put behind it. */
function addressText(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
