import { DATASET_PAGE } from '../../../core/sources/table-releases.ts';
import type { TablePage } from '../table-page.ts';
import { HalfWayCard } from './half-way-card.tsx';
import { InstalledCard } from './installed-card.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { UpdatesCard } from './updates-card.tsx';
import { WaysIn } from './ways-in.tsx';
import { WorkCard } from './work-card.tsx';

/** What every view of the page is given. */
export interface TableViewProps {
  page: TablePage;
}

/** The page of settings; so far they are those of the national table. */
export function OptionsView({ page, independence }: TableViewProps & { independence: string }) {
  const { state, wording } = page;
  const { ui } = wording;
  return (
    <>
      <h1>{ui.settings}</h1>
      <section aria-labelledby="table-title">
        <h2 id="table-title">{ui.title}</h2>
        <p class="lead">{ui.what}</p>
        <p class="lead">{ui.meaning}</p>
        <p class="unseen" role="status">
          {state.said}
        </p>
        <div id="state" tabIndex={-1}>
          <OutcomeNotice page={page} />
          {state.isBusyElsewhere && <p class="notice">{ui.elsewhere}</p>}
          {state.work && <WorkCard page={page} work={state.work} />}
          {state.halfWay && !state.work && !state.isBusyElsewhere && (
            <HalfWayCard page={page} download={state.halfWay} />
          )}
          <InstalledCard page={page} />
        </div>
        {/* Hidden, not gone: a chosen file stays chosen. */}
        <div hidden={state.work !== null || state.isBusyElsewhere}>
          <WaysIn key={state.installs} page={page} />
        </div>
        <UpdatesCard page={page} />
      </section>
      <footer>
        <p>
          {ui.licence}{' '}
          <a href={DATASET_PAGE} target="_blank" rel="noreferrer">
            {ui.dataset}
            <span class="unseen"> ({ui.newTab})</span>
          </a>
        </p>
        <p class="independence">{independence}</p>
      </footer>
    </>
  );
}
