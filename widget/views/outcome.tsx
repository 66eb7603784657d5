import type { Finder } from '../finder.ts';
import type { HostParts } from '../host-parts.ts';
import type { PageParts } from './finder-view.tsx';

interface OutcomeProps {
  finder: Finder;
  page?: PageParts | undefined;
  host: HostParts | undefined;
  isWaiting: boolean;
}

/** The answer, or the choice that leads to one, with the way back to the one before. */
export function Outcome({ finder, page, host, isWaiting }: OutcomeProps) {
  const { wording, parts, earlier } = finder.state;
  return (
    <div class="result" aria-busy={isWaiting}>
      {earlier.length > 0 && !isWaiting && (
        <button type="button" class="quiet back" onClick={finder.back}>
          <span aria-hidden="true">←</span> {wording.ui.back}
        </button>
      )}
      {isWaiting && <Skeleton />}
      {parts && (
        <parts.views.ResultView
          finder={finder}
          wording={parts.wording}
          course={page?.course}
          host={host}
          actions={page?.actions}
        />
      )}
    </div>
  );
}

/** The shape of an answer while one is on its way; it fades in late, so that quick answers do not flash. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
