import type { TableViewProps } from './table-section.tsx';

/** The weekly question whether there is a newer release: off until the person allows it. */
export function UpdatesCard({ page }: TableViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const { isAllowed, checkedOn } = state.updates;
  return (
    <>
      <h3 class="over">{ui.updatesTitle}</h3>
      <div class="card">
        <div class="check">
          <input
            id="updates"
            type="checkbox"
            checked={isAllowed}
            aria-describedby="updates-hint"
            onChange={(event) => void page.allowUpdates(event.currentTarget.checked)}
          />
          <label for="updates">{ui.updatesAllow}</label>
        </div>
        <p id="updates-hint" class="idle">
          {ui.updatesHint}
        </p>
        {isAllowed && checkedOn && (
          <p>
            {wording.checkedOn(checkedOn)} {state.newer ? wording.newer(state.newer) : ui.upToDate}
          </p>
        )}
      </div>
    </>
  );
}
