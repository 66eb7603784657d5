import type { Installed } from '../../kept/installed-table.ts';
import type { TableViewProps } from './table-section.tsx';

/** What is installed: which month, how much, where from, since when. */
export function InstalledCard({ page }: TableViewProps) {
  const { state, wording } = page;
  const { installed, newer } = state;
  if (!installed) return <p class="card idle">{wording.ui.reading}</p>;
  if (!installed.ok) {
    const canBeRemoved = installed.fault !== 'unavailable' && installed.fault !== 'private-window';
    return (
      <div class="card bad">
        <p>{wording.installedFault(installed.fault)}</p>
        {canBeRemoved && <Removal page={page} />}
      </div>
    );
  }
  if (!installed.value) return <p class="card">{wording.ui.none}</p>;
  return (
    <div class="card main-card">
      <h3>{wording.ui.inUse}</h3>
      <Known page={page} installed={installed.value} />
      {newer && <p class="notice">{wording.newer(newer)}</p>}
      <Removal page={page} />
    </div>
  );
}

function Known({ page, installed }: TableViewProps & { installed: Installed }) {
  const { wording } = page;
  const { ui } = wording;
  const { about, provenance, on, bytes, rejected, rejectedLines } = installed;
  return (
    <>
      <dl class="known">
        <dt>{ui.month}</dt>
        <dd class="month">{wording.month(about.month)}</dd>
        <dt>{ui.rowCount}</dt>
        <dd>{wording.rows(about.rows)}</dd>
        <dt>{ui.origin}</dt>
        <dd dir="auto">{wording.origin(provenance)}</dd>
        <dt>{ui.installedOn}</dt>
        <dd>{wording.day(on)}</dd>
        <dt>{ui.size}</dt>
        <dd>{wording.size(bytes)}</dd>
      </dl>
      <p>{wording.trust(provenance)}</p>
      {about.isSample && <p class="notice">{ui.sample}</p>}
      {rejected > 0 && (
        <details class="fold">
          <summary>{ui.rejectedTitle}</summary>
          <p>{wording.rejected(rejected)}</p>
          <ul class="plain-list">
            {rejectedLines.map((line) => (
              <li key={line.line}>
                {wording.rejectedLine(line)} <code dir="auto">{line.text}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Removal({ page }: TableViewProps) {
  const { ui } = page.wording;
  if (page.state.work || page.state.isBusyElsewhere) return null;
  if (!page.state.isRemoving) {
    return (
      <button type="button" class="quiet" onClick={page.askRemoval}>
        {ui.remove}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div role="group" aria-labelledby="removal">
      <p id="removal">{ui.removeConfirm}</p>
      <div class="actions">
        <button type="button" class="danger" onClick={() => void page.remove()}>
          {ui.removeYes}
        </button>
        <button type="button" onClick={page.keep}>
          {ui.removeNo}
        </button>
      </div>
    </div>
  );
}
