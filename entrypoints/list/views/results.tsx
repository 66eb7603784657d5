import type { ListProgress, RowGroup, SheetAbout } from '../list-contract.ts';
import { groupSize } from '../list-page.ts';
import type { ListViewProps } from './list-view.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { ResultGrid } from './result-grid.tsx';

/** The groups in the order they are shown: what is sure first, then what a person has to look at. */
const ROW_GROUPS: readonly RowGroup[] = [
  'official',
  'deduced',
  'several',
  'none',
  'unknown',
  'to-choose',
  'not-found',
  'refused',
  'failed',
  'waiting',
];

/** The rows of the list, and a filter by what came of them. */
export function Results(props: ListViewProps & { sheet: SheetAbout; progress: ListProgress }) {
  const { page, progress } = props;
  const { state, wording } = page;
  const { ui } = wording;
  const groups = ROW_GROUPS.filter((group) => progress.counts[group] > 0 || group === state.group);
  return (
    <section aria-labelledby="results-title">
      <h3 id="results-title" class="over">
        {ui.results}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form. */}
      <div class="chips" role="group" aria-label={ui.filter}>
        {[null, ...groups].map((group) => (
          <button
            key={group ?? 'all'}
            type="button"
            class="chip"
            aria-pressed={state.group === group}
            onClick={() => page.show(group)}
          >
            {group && <OutcomeMark group={group} />}
            <span>{group === null ? ui.all : wording.group(group)}</span>
            <b>{wording.count(groupSize(progress, group))}</b>
          </button>
        ))}
      </div>
      <ResultGrid key={state.group ?? 'all'} {...props} />
    </section>
  );
}
