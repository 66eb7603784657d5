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
function ActFold({ finder, summary, children }: ActFoldProps) {
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

/** Where to find a number, and employers that need none. */
export function NoNumberFold({ finder }: { finder: Finder }) {
  return (
    <ActFold finder={finder} summary={finder.state.wording.ui.noNumber}>
      {(act) => <act.parts.NoNumber finder={finder} wording={act.wording} />}
    </ActFold>
  );
}

/** Several activities, of which one decides. */
export function ActivitiesFold({ finder }: { finder: Finder }) {
  return (
    <ActFold finder={finder} summary={finder.state.wording.ui.severalActivities}>
      {(act) => <act.parts.ActivitiesForm finder={finder} wording={act.wording} />}
    </ActFold>
  );
}
