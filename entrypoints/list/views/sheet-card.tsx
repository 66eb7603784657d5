import type { ColumnKind, SheetAbout } from '../list-contract.ts';
import type { ListViewProps } from './list-view.tsx';

const KINDS: ColumnKind[] = ['siret', 'siren', 'vat', 'name'];

/** What was recognised in the sheet, in a line one can correct, before anything runs. */
export function SheetCard(props: ListViewProps & { sheet: SheetAbout }) {
  const { page, sheet, words } = props;
  const { wording } = page;
  const { ui } = wording;
  const column = sheet.column === null ? undefined : sheet.columns[sheet.column];
  return (
    <section class="card main-card sheet" aria-labelledby="sheet-title">
      <div class="figures">
        <h3 id="sheet-title" tabIndex={-1} data-arrive>
          {ui.sheetTitle}
        </h3>
        <span>
          <span dir="auto">{sheet.fileName ?? ui.pasted}</span>, {wording.rows(sheet.rows)}
        </span>
      </div>
      {sheet.sheets.length > 1 && page.canChooseSheet() && (
        <div class="control">
          <label for="sheet">{ui.sheetLabel}</label>
          <select
            id="sheet"
            value={String(sheet.sheet)}
            onChange={(event) => page.chooseSheet(Number(event.currentTarget.value))}
          >
            {sheet.sheets.map((name, index) => (
              <option key={index} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="recognised">
        <div class="control">
          <label for="column">{ui.columnLabel}</label>
          <select
            id="column"
            value={sheet.column === null ? '' : String(sheet.column)}
            onChange={(event) => page.setColumn({ column: Number(event.currentTarget.value) })}
          >
            {sheet.column === null && <option value="">{ui.columnNone}</option>}
            {sheet.columns.map(({ header }, index) => (
              <option key={index} value={String(index)}>
                {wording.column(header, index)}
              </option>
            ))}
          </select>
        </div>
        <div class="control">
          <label for="kind">{ui.kindLabel}</label>
          <select
            id="kind"
            value={column?.kind ?? ''}
            disabled={!column}
            onChange={(event) => page.setColumn({ columnKind: event.currentTarget.value as ColumnKind })}
          >
            {!column?.kind && <option value="">{ui.kindNone}</option>}
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {wording.kind(kind)}
              </option>
            ))}
          </select>
        </div>
        <div class="check">
          <input
            id="header"
            type="checkbox"
            checked={sheet.hasHeader}
            onChange={(event) => page.setColumn({ hasHeader: event.currentTarget.checked })}
          />
          <label for="header">{ui.headerLabel}</label>
        </div>
      </div>
      <p class={column?.kind ? 'idle' : 'notice'}>
        {column?.kind ? wording.recognised(column.recognised, column.filled) : ui.noColumn}
      </p>
      {sheet.notes.length > 0 && (
        <ul class="notes">
          {sheet.notes.map((note) => (
            <li key={note.id}>{words.list.note(note)}</li>
          ))}
        </ul>
      )}
      <div>
        <p id="preview-title" class="idle">
          {wording.previewOf(sheet.rows)}
        </p>
        <Preview {...props} />
      </div>
      <HowToLook {...props} />
      <div class="actions">
        <button type="button" class="main" disabled={!column?.kind || !canRun(props)} onClick={() => void page.run()}>
          {ui.run}
        </button>
        <button type="button" class="quiet" onClick={() => page.newList()}>
          {ui.otherList}
        </button>
      </div>
    </section>
  );
}

/** The first rows as they stand, with the column that is looked up marked. */
function Preview({ page, sheet }: ListViewProps & { sheet: SheetAbout }) {
  const { wording } = page;
  const { ui } = wording;
  const lines = Math.max(0, ...sheet.columns.map(({ examples }) => examples.length));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached with the keyboard.
    <section class="preview" tabIndex={0} aria-labelledby="preview-title">
      <table>
        <thead>
          <tr>
            {sheet.columns.map(({ header }, index) => (
              <th key={index} scope="col" class={index === sheet.column ? 'looked-up' : ''} dir="auto">
                {header ?? wording.column(null, index)}
                {index === sheet.column && <small>{ui.lookedUp}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_, line) => (
            <tr key={line}>
              {sheet.columns.map(({ examples }, index) => (
                <td key={index} class={index === sheet.column ? 'looked-up' : ''} dir="auto">
                  {examples[line] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the answers come from, as one choice where there is one. */
function HowToLook({ page, sheet, openOptions }: ListViewProps & { sheet: SheetAbout }) {
  const { state, wording } = page;
  const maySend = page.maySend();
  const { ui } = wording;
  const needsSources = page.needsSources();
  const canUseTable = page.canUseTable();
  // Not read yet: it is there in a moment, and what is said of it then is true.
  if (!state.table) return null;
  if (!canUseTable || !maySend) {
    return (
      <div class="stack">
        {needsSources && canUseTable && <p>{ui.tableNeedsSiret}</p>}
        {canUseTable && !needsSources && <p>{ui.withTableHint}</p>}
        {!canUseTable && maySend && (
          <p>
            {page.whyNoTable()} {ui.withSourcesOnly} <b>{wording.estimate(sheet.rows, false)}.</b>
          </p>
        )}
        {!maySend && <p>{ui.sourcesOff}</p>}
        {(!canUseTable || needsSources) && !(page.cannotOpenTable() && maySend) && (
          <button type="button" onClick={openOptions}>
            {canUseTable || !maySend ? ui.openOptions : ui.installTable}
          </button>
        )}
      </div>
    );
  }
  return (
    <fieldset class="how">
      <legend>{ui.howTitle}</legend>
      <div class="check">
        <input
          id="with-table"
          type="radio"
          name="how"
          checked={!state.useSources}
          disabled={needsSources}
          aria-describedby="with-table-hint"
          onChange={() => page.setUseSources(false)}
        />
        <div>
          <label for="with-table">{ui.withTable}</label>
          <p id="with-table-hint" class="idle">
            {needsSources ? ui.tableNeedsSiret : ui.withTableHint}
          </p>
        </div>
      </div>
      <div class="check">
        <input
          id="with-sources"
          type="radio"
          name="how"
          checked={state.useSources}
          aria-describedby="with-sources-hint"
          onChange={() => page.setUseSources(true)}
        />
        <div>
          <label for="with-sources">{ui.withSources}</label>
          <p id="with-sources-hint" class="idle">
            {ui.withSourcesHint} <b>{wording.estimate(sheet.rows, true)}.</b>
          </p>
        </div>
      </div>
    </fieldset>
  );
}

function canRun({ page }: ListViewProps): boolean {
  if (page.state.useSources) return page.maySend();
  return page.canUseTable() && !page.needsSources();
}
