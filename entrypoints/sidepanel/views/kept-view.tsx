import type { DeskWords } from '../../answer/answer-desk.ts';
import type { KeptCompany } from '../../kept/companies.ts';
import type { KeptList } from '../kept-list.ts';
import { groupByDay } from '../kept-rows.ts';
import { KeptFilters } from './kept-filters.tsx';
import { KeptRow } from './kept-row.tsx';
import { OpcoBars } from './opco-bars.tsx';

export interface KeptViewProps {
  list: KeptList;
  words: DeskWords;
  open: (company: KeptCompany) => void;
  /** Saves a file with some companies. */
  save: (companies: readonly KeptCompany[]) => void;
}

/** The companies that the browser keeps: those that were looked at, by day, and those that were saved. */
export function KeptView(props: KeptViewProps) {
  const { list } = props;
  const { wording, view, isRefused, said, filter } = list.state;
  const { ui } = wording;
  const changed = list.changed().length;
  return (
    <section class="kept" aria-labelledby="kept-title">
      <h2 id="kept-title" tabIndex={-1}>
        {ui.companies}
      </h2>
      {changed > 0 && !filter.onlyChanged && (
        <p class="notice">
          {wording.changed(changed)}{' '}
          <button type="button" class="chip" onClick={list.showChanged}>
            {ui.seeChanges}
          </button>
        </p>
      )}
      <fieldset class="views" aria-labelledby="kept-title">
        {(['history', 'saved'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => list.show(each)}>
            {wording.view(ui[each], list.countOf(each))}
          </button>
        ))}
      </fieldset>
      <p class="unseen" role="status">
        {said}
      </p>
      {isRefused && <p class="notice">{ui.refused}</p>}
      {list.all().length === 0 ? (
        <p class="hint empty-list">{view === 'saved' ? ui.emptySaved : ui.emptyHistory}</p>
      ) : (
        <>
          {view === 'saved' && (
            <details class="fold picture">
              <summary id="by-opco">{ui.byOpco}</summary>
              <OpcoBars list={list} />
            </details>
          )}
          <KeptFilters list={list} />
          <Rows {...props} />
        </>
      )}
      <UndoBar list={list} />
    </section>
  );
}

function Rows({ list, words, open, save }: KeptViewProps) {
  const { wording, view, sort, drawn, selected } = list.state;
  const { ui } = wording;
  const rows = list.rows();
  const shown = rows.slice(0, drawn);
  const left = rows.length - shown.length;
  const row = (company: KeptCompany, isUnderDay: boolean) => (
    <KeptRow key={company.number} list={list} company={company} words={words} isUnderDay={isUnderDay} open={open} />
  );
  const isByDay = view === 'history' && sort === 'seen';
  return (
    <>
      <div class="kept-tools">
        <p role="status">
          {selected ? wording.selected(selected.size) : wording.shown(rows.length, list.all().length)}
        </p>
        {!selected && rows.length > 0 && (
          <>
            <button type="button" class="quiet" onClick={list.startSelection}>
              {ui.select}
            </button>
            <button type="button" class="quiet" onClick={() => save(rows)}>
              {ui.export}
            </button>
          </>
        )}
        {selected && <Selection list={list} save={save} selected={selected} />}
      </div>
      {rows.length === 0 && <p class="hint empty-list">{ui.noMatch}</p>}
      {isByDay ? (
        groupByDay(shown).map(({ day, companies }) => (
          <div key={day.toDateString()} class="day">
            <h3>{wording.day(day, new Date())}</h3>
            <ul>{companies.map((company) => row(company, true))}</ul>
          </div>
        ))
      ) : (
        <ul>{shown.map((company) => row(company, false))}</ul>
      )}
      {left > 0 && (
        <button type="button" class="more" onClick={list.drawMore}>
          {wording.more(Math.min(left, 50), left)}
        </button>
      )}
    </>
  );
}

function Selection({
  list,
  save,
  selected,
}: Pick<KeptViewProps, 'list' | 'save'> & { selected: ReadonlySet<KeptCompany['number']> }) {
  const { wording } = list.state;
  const { ui } = wording;
  const rows = list.rows();
  const isAll = selected.size > 0 && rows.every(({ number }) => selected.has(number));
  return (
    <div class="selection">
      <button type="button" class="quiet" onClick={() => list.tickAll(!isAll)}>
        {isAll ? ui.selectNone : ui.selectAll}
      </button>
      {selected.size > 0 && (
        <>
          <button
            type="button"
            class="quiet"
            onClick={() => save(list.all().filter(({ number }) => selected.has(number)))}
          >
            {wording.exportSelected(selected.size)}
          </button>
          <button type="button" class="quiet danger" onClick={() => void list.removeSelected()}>
            {wording.removeSelected(selected.size)}
          </button>
        </>
      )}
      <button type="button" class="quiet" onClick={list.endSelection}>
        {ui.endSelection}
      </button>
    </div>
  );
}

/** What was taken away last, with the way back; it stays until the person closes it or takes something else away. */
function UndoBar({ list }: { list: KeptList }) {
  const { wording, taken } = list.state;
  if (!taken) return null;
  return (
    <div class="undo-bar">
      <p>{taken.text}</p>
      <button type="button" id="undo" onClick={() => void list.undo()}>
        {wording.ui.undo}
      </button>
      <button type="button" class="quiet" onClick={list.dismiss}>
        {wording.ui.dismiss}
      </button>
    </div>
  );
}
