import { sitePattern } from '../../kept/allowed-sites.ts';
import type { PanelPage } from '../panel-page.ts';

/** What the panel can do with the page beside it, and where the answer on screen comes from. */
export function PageBar({ panel }: { panel: PanelPage }) {
  const { wording, front, page } = panel.state;
  const { ui } = wording;
  const host = front?.url ? (URL.parse(front.url)?.hostname ?? null) : null;
  const canBeAllowed = page && front?.url && host && !front.isAllowed && sitePattern(front.url) !== null;
  // The button that was pressed stands until the page is read: what comes of it may be that it is pressed again.
  const isUnread = !page || (page.state.reading === null && page.state.status !== 'slow');
  const isReading = page?.state.status === 'reading';
  const notice = panel.noticeText();
  return (
    <div class="page-bar">
      {panel.isBesidePages && isUnread && (
        <button
          type="button"
          class="button read-page"
          aria-disabled={isReading}
          onClick={() => {
            if (!isReading) void panel.read();
          }}
        >
          {isReading ? ui.reading : ui.readPage}
        </button>
      )}
      {notice && <p class="notice">{notice}</p>}
      {front?.isAllowed && host && <p class="page-note site">{wording.siteAllowed(host)}</p>}
      {canBeAllowed && (
        <button type="button" class="quiet allow" onClick={() => void panel.allowSite()}>
          {wording.allowSite(host)}
        </button>
      )}
      {panel.isLeft() && <p class="notice">{ui.leftPage}</p>}
      {panel.isHere() && (
        <div class="page-note here">
          <p>{ui.notAsked}</p>
          <button type="button" class="chip" onClick={panel.askSources}>
            {ui.askSources}
          </button>
        </div>
      )}
    </div>
  );
}
