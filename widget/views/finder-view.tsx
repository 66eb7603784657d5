import type { Finder } from '../finder.ts';
import { ActivitiesForm } from './activities-form.tsx';
import { Entry } from './entry.tsx';
import { NoNumber } from './no-number.tsx';
import { NoticeLine } from './notice-line.tsx';
import { PageNumbers } from './page-numbers.tsx';

/** All of the finder: the field, the ways on without a number, and the answer. Popup and widget render the same. */
export function FinderView({ finder }: { finder: Finder }) {
  const { wording, parts, isWaiting, notice, earlier } = finder.state;
  return (
    <div class="finder" lang={wording.lang}>
      <Entry finder={finder} />
      <NoticeLine finder={finder} notice={notice} />
      <PageNumbers finder={finder} />
      <div class="result" aria-busy={isWaiting}>
        <p class="unseen" role="status">
          {isWaiting ? wording.ui.searching : parts?.views.announce(finder.state, parts.wording)}
        </p>
        {earlier.length > 0 && !isWaiting && (
          <button type="button" class="quiet back" onClick={finder.back}>
            <span aria-hidden="true">←</span> {wording.ui.back}
          </button>
        )}
        {isWaiting && <Skeleton />}
        {parts && <parts.views.ResultView finder={finder} wording={parts.wording} />}
      </div>
      <NoNumber finder={finder} />
      <details class="fold">
        <summary>{wording.ui.severalActivities}</summary>
        <ActivitiesForm finder={finder} />
      </details>
      <p class="independence">{wording.independence}</p>
    </div>
  );
}

/** The shape of an answer while one is on its way; it fades in late, so that quick answers do not flash. */
function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
