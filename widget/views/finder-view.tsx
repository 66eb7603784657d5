import type { ComponentChild } from 'preact';
import type { Finder } from '../finder.ts';
import type { PageCourse } from '../funding/course-offered.ts';
import type { HostParts } from '../host-parts.ts';
import { ActivitiesFold, NoNumberFold } from './act-fold.tsx';
import { Badge } from './badge.tsx';
import { Entry } from './entry.tsx';
import { GuideFold } from './guide-fold.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Outcome } from './outcome.tsx';
import { Stages } from './stages.tsx';

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

interface FinderViewProps {
  finder: Finder;
  page?: PageParts;
  /** The element, and the page around it; undefined in the extension. */
  host?: HostParts;
}

/** All of the finder: the field, the ways on without a number, and the answer. Popup and widget render the same views. */
export function FinderView({ finder, page, host }: FinderViewProps) {
  const { wording } = finder.state;
  const all =
    host?.mode === 'badge' ? (
      <Badge finder={finder} host={host} />
    ) : host?.mode === 'finder' ? (
      <Stages finder={finder} host={host} />
    ) : (
      <Plain finder={finder} page={page} host={host} />
    );
  return (
    <div class="finder" lang={wording.lang} dir="ltr">
      {/* Disables all that it holds; it groups nothing that a reader should hear of. */}
      {host ? (
        <fieldset role="none" disabled={host.isDisabled}>
          {all}
        </fieldset>
      ) : (
        all
      )}
    </div>
  );
}

/** The field and its answer, and what stands around them in the extension; a compact widget leaves more out. */
function Plain({ finder, page, host }: { finder: Finder; page: PageParts | undefined; host: HostParts | undefined }) {
  const { wording, parts, notice, asked } = finder.state;
  // A page that is being read hides nothing of what the person asked meanwhile.
  const isWaiting = finder.state.isWaiting || Boolean(page?.isReading && asked === null && notice === null);
  return (
    <>
      <Entry finder={finder} />
      <NoticeLine finder={finder} host={host} />
      {page?.above}
      {/* Outside what is busy, where some screen readers would keep it back. */}
      <p class="unseen" role="status">
        {page?.said ?? (isWaiting ? wording.ui.searching : parts?.views.announce(finder.state, parts.wording))}
      </p>
      <Outcome finder={finder} page={page} host={host} isWaiting={isWaiting} />
      {page?.below}
      <NoNumberFold finder={finder} />
      {!host && (
        <>
          <ActivitiesFold finder={finder} />
          <GuideFold finder={finder} summary={wording.ui.whoBenefits} topic={{ kind: 'who-benefits' }} />
        </>
      )}
      {page?.end}
      <p class="independence">{wording.independence}</p>
    </>
  );
}
