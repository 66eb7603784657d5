import type { ComponentChild } from 'preact';
import type { Finder } from '../finder.ts';
import type { PageCourse } from '../funding/course-offered.ts';
import type { HostParts } from '../host-parts.ts';
import { ActFold } from './act-fold.tsx';
import { Entry } from './entry.tsx';
import { GuideFold } from './guide-fold.tsx';
import { NoticeLine } from './notice-line.tsx';

/** What the popup puts around the answer: what it read on the page. */
export interface PageParts {
  above: ComponentChild;
  below: ComponentChild;
  /** What a screen reader hears instead of the answer. */
  said: string | null;
  isReading: boolean;
  course: PageCourse;
  /** What stands in an answer in the place of its copy. */
  actions?: ComponentChild;
  /** What stands below all of it: the ways to the other pages. */
  end?: ComponentChild;
}

/** All of the finder: the field, the ways on without a number, and the answer. Popup and widget render the same. */
export function FinderView({ finder, page, host }: { finder: Finder; page?: PageParts; host?: HostParts }) {
  const { wording, parts, notice, earlier, asked } = finder.state;
  // A page that is being read hides nothing of what the person asked meanwhile.
  const isWaiting = finder.state.isWaiting || (page?.isReading && asked === null && notice === null);
  return (
    <div class="finder" lang={wording.lang}>
      <Entry finder={finder} />
      <NoticeLine finder={finder} />
      {page?.above}
      {/* Outside what is busy, where some screen readers would keep it back. */}
      <p class="unseen" role="status">
        {page?.said ?? (isWaiting ? wording.ui.searching : parts?.views.announce(finder.state, parts.wording))}
      </p>
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
      {page?.below}
      <ActFold finder={finder} summary={wording.ui.noNumber}>
        {(act) => <act.parts.NoNumber finder={finder} wording={act.wording} />}
      </ActFold>
      <ActFold finder={finder} summary={wording.ui.severalActivities}>
        {(act) => <act.parts.ActivitiesForm finder={finder} wording={act.wording} />}
      </ActFold>
      <GuideFold finder={finder} summary={wording.ui.whoBenefits} topic={{ kind: 'who-benefits' }} />
      {page?.end}
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
