import type { ActWording } from '../../../core/wording/act-wording.ts';
import type { ListWording } from '../../../core/wording/list-wording.ts';
import type { AnswerWording, EntryWording, Titles } from '../../../core/wording/wording.ts';
import { fileDrop } from '../../surface/file-drop.ts';
import { OtherPages } from '../../surface/views/other-pages.tsx';
import type { ListPage } from '../list-page.ts';
import { KeptLists } from './kept-lists.tsx';
import { PageNotices } from './page-notices.tsx';
import { ReadingCard } from './reading-card.tsx';
import { Results } from './results.tsx';
import { RunCard } from './run-card.tsx';
import { SheetCard } from './sheet-card.tsx';
import { StartPanel } from './start-panel.tsx';

/** What every view of the page is given. */
export interface ListViewProps {
  page: ListPage;
  words: {
    entry: EntryWording;
    act: ActWording;
    answer: AnswerWording;
    list: ListWording;
    /** Names of agreements and activities; their codes until they are here. */
    titles: Titles;
  };
  openOptions: () => void;
}

/** The page of lists: the empty page, the sheet that was read, or the list that is looked up. */
export function ListView(props: ListViewProps) {
  const { page, words } = props;
  const { state, wording } = page;
  const { ui } = wording;
  return (
    // A file may be dropped anywhere; the field for it is a real one.
    <div
      class={state.isDragging ? 'drop-zone dragging' : 'drop-zone'}
      {...fileDrop({ setOver: page.setDragging, take: page.readFile })}
    >
      <h1>Opcoscope</h1>
      <h2>{ui.title}</h2>
      {!state.sheet && <p class="lead">{ui.lead}</p>}
      <p class="unseen" role="status">
        {state.said}
      </p>
      {state.isDragging && (
        <p class="drop-note" aria-hidden="true">
          {ui.dropHere}
        </p>
      )}
      <div id="state" tabIndex={-1}>
        <PageNotices {...props} />
        {state.reading && <ReadingCard {...props} reading={state.reading} />}
      </div>
      {!state.sheet && (
        <>
          <KeptLists {...props} />
          <StartPanel {...props} />
        </>
      )}
      {state.sheet && !state.status && <SheetCard key={state.opened} {...props} sheet={state.sheet} />}
      {state.sheet && state.status && state.progress && (
        <>
          <RunCard {...props} sheet={state.sheet} status={state.status} progress={state.progress} />
          <Results key={state.opened} {...props} sheet={state.sheet} progress={state.progress} />
        </>
      )}
      <footer>
        <OtherPages language={wording.lang} to={['companies', 'settings']} />
        <p class="independence">{words.entry.independence}</p>
      </footer>
    </div>
  );
}
