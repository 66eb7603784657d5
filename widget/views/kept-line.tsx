import type { ComponentChild } from 'preact';
import type { Query } from '../../core/answer.ts';
import type { OpcoNameHit } from '../../core/search/former-opca.ts';
import type { Finder } from '../finder.ts';
import { OFFICIAL_PAGE } from '../official-page.ts';

interface KeptLineProps {
  finder: Finder;
  /** What to ask again; null where it is what the field says. */
  query: Query | OpcoNameHit | null;
  mayRetry?: boolean;
  children: ComponentChild;
}

/** What happened, that the entry is kept, and the two ways on. */
export function KeptLine({ finder, query, mayRetry = true, children }: KeptLineProps) {
  const { ui } = finder.state.wording;
  return (
    <p>
      {children} {ui.kept}{' '}
      {mayRetry && (
        <button type="button" class="quiet" onClick={() => (query ? finder.ask(query) : finder.submit())}>
          {ui.retry}
        </button>
      )}{' '}
      <a href={OFFICIAL_PAGE} target="_blank" rel="noreferrer">
        {ui.officialPage}
      </a>
    </p>
  );
}
