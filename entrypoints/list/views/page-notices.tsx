import type { PageFault } from '../list-page.ts';
import type { ListViewProps } from './list-view.tsx';

/** What is to be known of this window, what went wrong, and what went well. */
export function PageNotices({ page, words, openOptions }: ListViewProps) {
  const { state, wording, isPrivate } = page;
  const { ui } = wording;
  const { fault, news } = state;
  const opensOptions = fault?.kind === 'run' && (fault.fault === 'no-source' || fault.fault === 'table-unreadable');
  return (
    <>
      {isPrivate && <p class="notice">{ui.privateWindow}</p>}
      {state.isNotKept && !isPrivate && <p class="notice">{ui.notKept}</p>}
      {fault && (
        <div class="notice bad-notice" id="fault" tabIndex={-1} role="alert">
          <p>{sentence(fault)}</p>
          {opensOptions && (
            <button type="button" onClick={openOptions}>
              {ui.openOptions}
            </button>
          )}
        </div>
      )}
      <p role="status" class={news ? 'notice good' : 'notice empty'}>
        {news?.kind === 'exported' && wording.exported(news.fileName, news.harmless)}
        {news?.kind === 'deleted' && ui.listDeleted}
        {news?.kind === 'reading-cancelled' && ui.readingCancelled}
      </p>
    </>
  );

  function sentence(said: PageFault): string {
    switch (said.kind) {
      case 'sheet':
        return words.list.fault(said.fault);
      case 'run':
        return words.list.runFault(said.fault);
      case 'busy':
        return ui.busy;
      case 'would-lose':
        return ui.wouldLose;
      case 'nothing-pasted':
        return ui.pasteEmpty;
      case 'no-consent':
        return ui.noConsent;
      case 'export':
        return ui.exportFault;
      case 'crash':
        return ui.crash;
    }
  }
}
