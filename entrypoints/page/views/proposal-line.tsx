import { companyLine, type PageFinder } from '../page-finder.ts';
import { faultyMentionsOf, isAbout, numberText, type Proposal } from '../proposal.ts';
import { addressText } from './address-text.ts';
import { Isolated } from './isolated.tsx';
import type { PageViewProps } from './page-parts.tsx';

/** Which company the page leads to and why; offered with a button where the person asked something else. */
export function ProposalLine({ finder, page, proposal }: PageViewProps & { proposal: Proposal }) {
  const { ui } = page.wording;
  const { because, number } = proposal;
  const isShown = isAbout(finder.state.asked, number);
  // The company is told by the first nine digits, where only the others are wrong.
  const isCut =
    number.length === 9 &&
    faultyMentionsOf(page.state).some(({ type, value }) => type === 'siret' && value.startsWith(number));
  return (
    <div class="page-note">
      <p>
        <Named page={page} proposal={proposal} isShown={isShown} /> {why(page, proposal)}
        {isCut && ` ${ui.faultySiret}`}
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

function Named({ page, proposal, isShown }: { page: PageFinder; proposal: Proposal; isShown: boolean }) {
  const { wording, state } = page;
  const { because, name, number, readOn } = proposal;
  const company = name ?? numberText(number);
  // As a sentence that ends with it has it.
  const bare = company.replace(/\.$/, '');
  const pageName = readOn && wording.pageName(readOn.page);
  const address = readOn && addressText(readOn.url);
  if (because === 'selection') return null;
  if (because === 'choice') {
    return (
      <>
        <Isolated text={companyLine(wording, proposal, state)} parts={[bare]} />
        {pageName && address && (
          <>
            {' '}
            <Isolated text={wording.choiceReadOn(pageName, address)} parts={[pageName, address]} />
          </>
        )}
      </>
    );
  }
  if (pageName && address) {
    return <Isolated text={wording.linkedCompany(company, pageName, address)} parts={[pageName, address, bare]} />;
  }
  // Its number stands in the field right above.
  return <Isolated text={companyLine(wording, proposal, state, isShown ? name : company)} parts={[bare]} />;
}

function why({ wording }: PageFinder, { because, readOn }: Proposal): string | null {
  if (because === 'selection') return wording.ui.fromSelection;
  // Both are said with the company itself.
  if (because === 'choice' || (because === 'only-company' && !readOn)) return null;
  return wording.reason(because);
}
