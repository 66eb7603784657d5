import type { ComponentChild } from 'preact';
import type { Finder } from '../finder.ts';
import { OFFICIAL_PAGE } from '../official-page.ts';

interface KeptLineProps {
  finder: Finder;
  mayRetry?: boolean;
  children: ComponentChild;
}

/** What happened, that the entry is kept, and the two ways on. */
export function KeptLine({ finder, mayRetry = true, children }: KeptLineProps) {
  const { ui } = finder.state.wording;
  return (
    <p>
      {children} {ui.kept}{' '}
      {mayRetry && (
        <button type="button" class="quiet" onClick={finder.retry}>
          {ui.retry}
        </button>
      )}{' '}
      <a href={OFFICIAL_PAGE} target="_blank" rel="noreferrer">
        {ui.officialPage}
      </a>
    </p>
  );
}
