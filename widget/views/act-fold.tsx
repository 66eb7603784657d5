import type { ComponentChild } from 'preact';
import type { Finder } from '../finder.ts';
import type { Act } from '../services.ts';
import { FetchedFold } from './fetched-fold.tsx';

interface ActFoldProps {
  finder: Finder;
  summary: string;
  children: (act: Act) => ComponentChild;
}

/** A fold with a way on for who has no number. */
export function ActFold({ finder, summary, children }: ActFoldProps) {
  const { act, isActMissing, wording } = finder.state;
  return (
    <FetchedFold
      summary={summary}
      part={act ?? (isActMissing ? 'failed' : null)}
      fetch={finder.openAct}
      loadFailed={wording.ui.loadFailed}
    >
      {children}
    </FetchedFold>
  );
}
