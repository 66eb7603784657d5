import { MonthField } from './month-field.tsx';
import type { TableViewProps } from './table-section.tsx';

/** The three ways in: the publisher, a file, a folder. */
export function WaysIn({ page }: TableViewProps) {
  return (
    <>
      <h3 class="over">{page.wording.ui.waysTitle}</h3>
      <div class="ways">
        <PublisherWay page={page} />
        <FileWay page={page} />
        <FolderWay page={page} />
      </div>
    </>
  );
}

function PublisherWay({ page }: TableViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const { release, releaseMonth } = state;
  const inUse = page.inUse();
  const host = release && new URL(release.url).hostname;
  return (
    <div class="card">
      <h4>{ui.publisherTitle}</h4>
      <p class="idle">{ui.publisherHint}</p>
      {release && host && (
        <>
          <p role="status">
            {wording.release({ month: release.asOf, publishedOn: release.publishedOn, bytes: release.bytes, host })}{' '}
            {release.isMonth && inUse && inUse !== 'unreadable' && wording.comparison(release.asOf, inUse.month)}
          </p>
          {!release.isMonth && (
            <MonthField id="release-month" page={page} value={releaseMonth} onPick={page.setReleaseMonth} />
          )}
          <p class="hint">{wording.permissionAhead(host)}</p>
        </>
      )}
      <div class="actions">
        {release && (
          <button
            type="button"
            class="main"
            disabled={!releaseMonth}
            aria-describedby="table-title"
            onClick={() => void page.installRelease()}
          >
            {ui.install}
          </button>
        )}
        <button type="button" class={release ? 'quiet' : 'main'} onClick={() => void page.find()}>
          {state.isFinding ? ui.finding : ui.find}
        </button>
      </div>
    </div>
  );
}

function FileWay({ page }: TableViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  const { chosen } = state;
  const asksMonth = chosen?.asksMonth === true;
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        page.installFile();
      }}
    >
      <h4>{ui.fileTitle}</h4>
      <p class="idle">{ui.fileHint}</p>
      <div class="control">
        <label for="file">{ui.fileField}</label>
        <input
          id="file"
          type="file"
          accept=".csv,.txt,.zip,.siro"
          onChange={(event) => void page.choose(event.currentTarget.files?.[0])}
        />
      </div>
      {asksMonth && (
        <MonthField
          id="file-month"
          page={page}
          value={chosen.month}
          onPick={page.setFileMonth}
          why={chosen.month === '' ? wording.askMonth(chosen.file.name) : null}
        />
      )}
      {chosen && (
        <button type="submit" class="main" disabled={asksMonth && chosen.month === ''}>
          {ui.install}
        </button>
      )}
    </form>
  );
}

function FolderWay({ page }: TableViewProps) {
  const { state, wording } = page;
  const { ui } = wording;
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void page.installFolder();
      }}
    >
      <h4>{ui.folderTitle}</h4>
      <p class="idle" id="folder-hint">
        {ui.folderHint}
      </p>
      <div class="control">
        <label for="folder">{ui.folderField}</label>
        <input
          id="folder"
          type="text"
          inputMode="url"
          autocomplete="url"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="folder-hint"
          value={state.folder}
          onInput={(event) => page.setFolder(event.currentTarget.value)}
        />
      </div>
      <button type="submit">{ui.installFolder}</button>
    </form>
  );
}
