import type { DownloadJob } from '../../kept/table-download.ts';
import type { TableViewProps } from './table-section.tsx';

/** A download that stopped half-way: go on with it, or let it go. */
export function HalfWayCard({ page, download }: TableViewProps & { download: DownloadJob }) {
  const { wording } = page;
  return (
    <div class="card main-card">
      <h3>{wording.ui.halfWayTitle}</h3>
      <p>{wording.halfWay(download)}</p>
      <div class="actions">
        <button type="button" class="main" onClick={() => void page.resume()}>
          {wording.ui.resume}
        </button>
        <button type="button" class="quiet" onClick={() => void page.forgetDownload()}>
          {wording.ui.forget}
        </button>
      </div>
    </div>
  );
}
