import { EXAMPLE, LONGEST_DRAFT } from '../list-page.ts';
import type { ListViewProps } from './list-view.tsx';

/** Rows of the list whose time is told beforehand. */
const TOLD_ROWS = 500;

/** The empty page: a field to paste into, a file to choose, an example, and what is sent to whom. */
export function StartPanel(props: ListViewProps) {
  const { page } = props;
  const { wording } = page;
  const { ui } = wording;
  return (
    <>
      <h3 class="over" tabIndex={-1} data-arrive>
        {ui.startTitle}
      </h3>
      <div class="start">
        <div class="card main-card">
          <form
            class="control"
            onSubmit={(event) => {
              event.preventDefault();
              page.readText(page.state.draft);
            }}
          >
            <label for="paste">{ui.pasteLabel}</label>
            <textarea
              id="paste"
              rows={7}
              spellcheck={false}
              autocomplete="off"
              aria-describedby="paste-hint"
              value={page.state.draft}
              onInput={(event) => page.setDraft(event.currentTarget.value)}
              onPaste={(event) => {
                const text = event.clipboardData?.getData('text/plain') ?? '';
                if (text.length <= LONGEST_DRAFT) return;
                event.preventDefault();
                page.readText(text);
              }}
            />
            <p id="paste-hint" class="hint">
              {ui.pasteHint}
            </p>
            <button type="submit" class="main">
              {ui.readPaste}
            </button>
          </form>
          <div class="control file">
            <label for="file">{ui.fileLabel}</label>
            <input
              id="file"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              aria-describedby="file-hint"
              onChange={(event) => {
                page.readFile(event.currentTarget.files?.[0]);
                // The same file chosen again, put right meanwhile, is read again.
                event.currentTarget.value = '';
              }}
            />
            <p id="file-hint" class="hint">
              {ui.fileHint}
            </p>
          </div>
        </div>
        <div class="beside">
          <div class="card">
            <h4>{ui.exampleTitle}</h4>
            <p class="idle">{ui.exampleHint}</p>
            <ol class="example">
              {EXAMPLE.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            <button type="button" onClick={page.readExample}>
              {ui.tryExample}
            </button>
          </div>
          <SentCard {...props} />
        </div>
      </div>
    </>
  );
}

function SentCard({ page, openOptions }: ListViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const { table } = state;
  return (
    <div class="card">
      <h4>{ui.sentTitle}</h4>
      <p>{ui.fileStays}</p>
      {table?.state === 'installed' && page.canUseTable() && <p>{wording.tableInstalled(table.month)}</p>}
      {table && !page.canUseTable() && (
        <>
          <p>{page.whyNoTable()}</p>
          <p>{page.maySend() ? wording.sendingAhead(TOLD_ROWS) : ui.sourcesOff}</p>
          {!page.cannotOpenTable() && <p>{ui.tableAdvice}</p>}
          {!(page.cannotOpenTable() && page.maySend()) && (
            <button type="button" onClick={openOptions}>
              {page.maySend() ? ui.installTable : ui.openOptions}
            </button>
          )}
        </>
      )}
    </div>
  );
}
