import type { KeptList } from '../list-contract.ts';
import type { ListViewProps } from './list-view.tsx';

/** The lists that this browser keeps: go on with one, look at it, or delete it. */
export function KeptLists(props: ListViewProps) {
  const { page } = props;
  const { lists } = page.state;
  if (!lists?.length) return null;
  return (
    <section aria-labelledby="kept-title">
      <h3 id="kept-title" class="over" tabIndex={-1}>
        {page.wording.ui.keptTitle}
      </h3>
      <ul class="kept">
        {lists.map((list) => (
          <li key={list.id} class="card">
            <Kept {...props} list={list} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kept({ page, list }: ListViewProps & { list: KeptList }) {
  const { state, wording } = page;
  const { ui } = wording;
  const { id, about, status, done, changedAt } = list;
  const name = about.fileName ?? ui.pasted;
  const nameId = `list-${id}`;
  const isDone = status === 'done';
  if (state.asks?.kind === 'delete' && state.asks.id === id) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
      <div role="group" aria-labelledby={`${nameId}-ask`}>
        <p id={`${nameId}-ask`}>{wording.deleteConfirm(name)}</p>
        <div class="actions">
          <button type="button" class="danger" onClick={() => page.delete(id)}>
            {ui.deleteYes}
          </button>
          <button type="button" data-arrive onClick={page.keep}>
            {ui.deleteNo}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="kept-list">
      <div>
        <b id={nameId} dir="auto">
          {name}
        </b>
        <p class="idle">
          {wording.keptList(done, about.rows, isDone)}
          {' · '}
          {wording.keptOn(changedAt)}
        </p>
        {!isDone && <progress aria-labelledby={nameId} max={about.rows || 1} value={done} />}
      </div>
      <div class="kept-actions">
        <button
          type="button"
          class={isDone ? '' : 'main'}
          id={`${nameId}-open`}
          aria-labelledby={`${nameId}-open ${nameId}`}
          onClick={() => page.open(id)}
        >
          {isDone ? ui.openList : ui.resumeList}
        </button>
        <button
          type="button"
          class="quiet"
          id={`${nameId}-delete`}
          aria-labelledby={`${nameId}-delete ${nameId}`}
          onClick={() => page.askDelete(id)}
        >
          {ui.deleteList}
        </button>
      </div>
    </div>
  );
}
