import type { ListProgress, ListStatus, SheetAbout } from '../list-contract.ts';
import type { ListViewProps } from './list-view.tsx';

interface RunCardProps extends ListViewProps {
  sheet: SheetAbout;
  status: ListStatus;
  progress: ListProgress;
}

/** How far the list is, what it gave, and what can be done with it. */
export function RunCard(props: RunCardProps) {
  const { page, sheet, status, progress } = props;
  const { state, wording } = page;
  const { ui } = wording;
  const { done, total, rate, pausedBySource } = progress;
  const isRunning = status === 'running';
  const left = isRunning && rate ? (total - done) / rate : null;
  return (
    <section class={status === 'done' ? 'card run' : 'card main-card run'} aria-labelledby="run-title">
      <div class="figures">
        <h3 id="run-title" tabIndex={-1} data-arrive>
          {ui[status === 'ready' ? 'paused' : status]}
        </h3>
        <span>
          <span dir="auto">{sheet.fileName ?? ui.pasted}</span>, {wording.progress(done, total)}
        </span>
      </div>
      <progress aria-labelledby="run-title" max={total || 1} value={done} />
      {isRunning && (
        <p class="idle pace">
          {rate !== null && wording.rate(rate)}
          {left !== null && `, ${wording.timeLeft(left)}`}
        </p>
      )}
      {isRunning && pausedBySource !== null && <p class="notice">{wording.pausedBySource(pausedBySource)}</p>}
      {status !== 'done' && status !== 'cancelled' && (
        <p class="idle">{state.isNotKept ? ui.leaveLost : ui.leaveKept}</p>
      )}
      {state.asks?.kind === 'new-list' ? (
        <Confirm
          question={ui.newListLost}
          yes={ui.newListYes}
          no={ui.newListNo}
          onYes={() => page.newList(true)}
          onNo={page.keep}
        />
      ) : (
        <Actions {...props} />
      )}
    </section>
  );
}

function Actions({ page, status, progress }: RunCardProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const { failed } = progress.counts;
  const isRunning = status === 'running';
  const isDone = status === 'done';
  const isOver = isDone || status === 'cancelled';
  return (
    <div class="run-actions">
      <div class="actions">
        {!isDone && (
          <button
            key="toggle"
            type="button"
            class={isRunning ? '' : 'main'}
            onClick={() => (isRunning ? page.pause() : void page.resume())}
          >
            {isRunning ? ui.pause : ui.resume}
          </button>
        )}
        {!isOver && (
          <button key="cancel" type="button" class="quiet" onClick={page.cancel}>
            {ui.cancel}
          </button>
        )}
        {!isRunning && failed > 0 && (
          <button key="retry" type="button" onClick={() => void page.retry()}>
            {wording.retryFailed(failed)}
          </button>
        )}
        {!isRunning && (
          <button key="new" type="button" class="quiet" onClick={() => page.newList()}>
            {ui.newList}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form. */}
      <div
        class="actions export"
        role="group"
        aria-labelledby="export-title"
        {...(!isDone && { 'aria-describedby': 'export-part' })}
      >
        <span id="export-title">{state.exporting ? ui.exporting : ui.exportTitle}</span>
        {(['csv', 'xlsx'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class={isDone && format === 'xlsx' ? 'main' : ''}
            aria-disabled={state.exporting !== null}
            onClick={() => page.export(format)}
          >
            {format === 'csv' ? ui.exportCsv : ui.exportXlsx}
          </button>
        ))}
        {state.exporting && (
          <progress aria-labelledby="export-title" max={state.exporting.total || 1} value={state.exporting.done} />
        )}
        {!isDone && (
          <p id="export-part" class="hint">
            {ui.partialExport}
          </p>
        )}
      </div>
    </div>
  );
}

function Confirm(props: { question: string; yes: string; no: string; onYes: () => void; onNo: () => void }) {
  const { question, yes, no, onYes, onNo } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div role="group" aria-labelledby="confirm">
      <p id="confirm">{question}</p>
      <div class="actions">
        <button type="button" class="danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
