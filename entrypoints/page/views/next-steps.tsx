import type { LegalPage } from '../../../core/answer.ts';
import { companiesOf, profileOf } from '../proposal.ts';
import { addressText } from './address-text.ts';
import { CompanyButtons } from './company-buttons.tsx';
import { Isolated } from './isolated.tsx';
import type { PageViewProps } from './page-parts.tsx';

/** A site may link its contact page from every line: the first few are enough. */
const MOST_PAGES = 3;

/**
 * The page leads to no company, or not to a single one: what it names, and the ways on. Folded where the person has an
 * answer of their own.
 */
export function NextSteps({ finder, page, isFolded }: PageViewProps & { isFolded: boolean }) {
  const steps = <Steps finder={finder} page={page} />;
  const outcome = <Isolated text={page.outcome()} parts={[profileOf(page.state)?.name]} />;
  return isFolded ? (
    <details class="fold next-steps">
      <summary>{outcome}</summary>
      {steps}
    </details>
  ) : (
    <section class="next-steps" aria-labelledby="page-outcome">
      <h2 id="page-outcome">{outcome}</h2>
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
              <Isolated text={wording.searchName(profile.name, profile.town)} parts={[profile.name, profile.town]} />
            </button>
          </li>
        )}
        {profile && isTownInTheWay && (
          <li>
            <button type="button" class="step" onClick={() => page.searchName({ name: profile.name, town: null })}>
              <Isolated text={wording.searchName(profile.name, null)} parts={[profile.name]} />
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
        <Isolated
          text={own?.status === 'reading' ? wording.readingPage(name) : wording.readPage(name)}
          parts={[name]}
        />
      </button>
      {own?.status === 'failed' && (
        <p class="notice">
          <Isolated text={wording.linkedFailure(own.reason, name)} parts={[name]} />{' '}
          <PageLink page={page} legalPage={legalPage} look="" />
        </p>
      )}
      {own?.status === 'read' && companiesOf(state).length === 0 && (
        <p class="notice">
          <Isolated text={wording.pageWithout(name)} parts={[name]} />
        </p>
      )}
    </>
  );
}

function PageLink(props: Pick<PageViewProps, 'page'> & { legalPage: LegalPage; look: string }) {
  const { page, legalPage, look } = props;
  const { wording } = page;
  const name = wording.pageName(legalPage);
  // The words of the link are the page's choice; where it leads is not.
  return (
    <a class={look} href={legalPage.url} target="_blank" rel="noreferrer">
      <span>
        <Isolated text={wording.openPage(name)} parts={[name]} />
        {' · '}
        <small>
          <bdi>{addressText(legalPage.url)}</bdi> ({wording.ui.newTab})
        </small>
      </span>
    </a>
  );
}
