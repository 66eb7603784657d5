import type { LegalPage } from '../../../core/answer.ts';
import { companiesOf, profileOf } from '../proposal.ts';
import { CompanyButtons } from './company-buttons.tsx';
import type { PageViewProps } from './page-parts.tsx';

/** A site may link its contact page from every line: the first few are enough. */
const MOST_PAGES = 3;

/**
 * The page leads to no company, or not to a single one: what it names, and the ways on. Folded where the person has an
 * answer of their own.
 */
export function NextSteps({ finder, page, isFolded }: PageViewProps & { isFolded: boolean }) {
  const steps = <Steps finder={finder} page={page} />;
  return isFolded ? (
    <details class="fold next-steps">
      <summary>{page.outcome()}</summary>
      {steps}
    </details>
  ) : (
    <section class="next-steps" aria-labelledby="page-outcome">
      <h2 id="page-outcome">{page.outcome()}</h2>
      {steps}
    </section>
  );
}

function Steps({ finder, page }: PageViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const companies = companiesOf(state);
  const profile = profileOf(state);
  const { result } = finder.state;
  // The town of an advert may be where the work is, and not where the company is registered.
  const isTownInTheWay = profile?.town && result?.kind === 'companies' && result.total === 0;
  return (
    <>
      {companies.length > 0 && <CompanyButtons page={page} companies={companies} />}
      <h3 id="next-steps">{ui.nextSteps}</h3>
      <ul aria-labelledby="next-steps">
        {state.reading?.legalPages.slice(0, MOST_PAGES).map((legalPage) => (
          <li key={legalPage.url}>
            <LegalPageStep finder={finder} page={page} legalPage={legalPage} />
          </li>
        ))}
        {profile && (
          <li>
            <button type="button" class="step" onClick={() => page.searchName(profile)}>
              {wording.searchName(profile.name, profile.town)}
            </button>
          </li>
        )}
        {profile && isTownInTheWay && (
          <li>
            <button type="button" class="step" onClick={() => page.searchName({ name: profile.name, town: null })}>
              {wording.searchName(profile.name, null)}
            </button>
          </li>
        )}
        <li>
          <button type="button" class="step" onClick={() => document.getElementById('field')?.focus()}>
            {ui.typeIt}
          </button>
        </li>
      </ul>
    </>
  );
}

/** A page of the same site is read from here; one of another site is only a link. */
function LegalPageStep({ page, legalPage }: PageViewProps & { legalPage: LegalPage }) {
  const { state, wording } = page;
  const { linked } = state;
  const name = wording.pageName(legalPage);
  const own = linked?.page.url === legalPage.url ? linked : null;
  if (!legalPage.isSameOrigin) return <PageLink page={page} legalPage={legalPage} look="button step" />;
  return (
    <>
      <button
        type="button"
        class="step"
        aria-disabled={linked?.status === 'reading'}
        onClick={() => void page.readLegalPage(legalPage)}
      >
        {own?.status === 'reading' ? wording.readingPage(name) : wording.readPage(name)}
      </button>
      {own?.status === 'failed' && (
        <p class="notice">
          {wording.linkedFailure(own.reason, name)} <PageLink page={page} legalPage={legalPage} look="" />
        </p>
      )}
      {own?.status === 'read' && companiesOf(state).length === 0 && <p class="notice">{wording.pageWithout(name)}</p>}
    </>
  );
}

function PageLink(props: Pick<PageViewProps, 'page'> & { legalPage: LegalPage; look: string }) {
  const { page, legalPage, look } = props;
  const { wording } = page;
  return (
    <a class={look} href={legalPage.url} target="_blank" rel="noreferrer">
      <span>
        {wording.openPage(wording.pageName(legalPage))} <small>({wording.ui.newTab})</small>
      </span>
    </a>
  );
}
