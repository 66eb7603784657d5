import type { TablePage } from '../table-page.ts';
import { HalfWayCard } from './half-way-card.tsx';
import { InstalledCard } from './installed-card.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { UpdatesCard } from './updates-card.tsx';
import { WaysIn } from './ways-in.tsx';
import { WorkCard } from './work-card.tsx';

/** What every view of the national table is given. */
export interface TableViewProps {
  page: TablePage;
}

/** The national table: what is installed, and the ways in. */
export function TableSection({ page }: TableViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  return (
    <section id="table" aria-labelledby="table-title" data-place="table">
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
        {state.halfWay && !state.work && !state.isBusyElsewhere && <HalfWayCard page={page} download={state.halfWay} />}
        <InstalledCard page={page} />
      </div>
      {/* Hidden, not gone: a chosen file stays chosen. */}
      <div hidden={state.work !== null || state.isBusyElsewhere}>
        <WaysIn key={state.installs} page={page} />
      </div>
      <UpdatesCard page={page} />
    </section>
  );
}
