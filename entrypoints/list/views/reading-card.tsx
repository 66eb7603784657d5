import type { ListViewProps } from './list-view.tsx';

/** How far the reading of a file is, and a way to end it. */
export function ReadingCard({ page, reading }: ListViewProps & { reading: { bytes: number; total: number | null } }) {
  const { wording } = page;
  const { bytes, total } = reading;
  return (
    <div class="card main-card appears">
      <div class="figures">
        <b id="reading-title">{wording.ui.readingTitle}</b>
        <span>{wording.reading(bytes, total)}</span>
      </div>
      <progress aria-labelledby="reading-title" {...(total !== null && { max: total || 1, value: bytes })} />
      <button type="button" onClick={page.cancelReading}>
        {wording.ui.cancelReading}
      </button>
    </div>
  );
}
