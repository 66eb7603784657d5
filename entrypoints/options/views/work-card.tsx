import type { Work } from '../table-page.ts';
import type { TableViewProps } from './table-section.tsx';

/** Before this a rate is a guess, in milliseconds. */
const RATE_KNOWN_AFTER = 3000;

/** How far an installation is, and a way to end it. */
export function WorkCard({ page, work }: TableViewProps & { work: Work }) {
  const { wording } = page;
  const { stage, done, total } = work;
  const left = secondsLeft(work);
  return (
    <div class="card main-card">
      <h3 id="work-title">{wording.ui.underWay}</h3>
      <div class="figures">
        <b>{wording.stage(stage)}</b>
        <span>
          {wording.progress(stage, done, total)}
          {left !== null && `, ${wording.timeLeft(left)}`}
        </span>
      </div>
      <progress aria-labelledby="work-title" {...(total !== null && { max: total || 1, value: done })} />
      <button type="button" onClick={() => void page.cancel()}>
        {wording.ui.cancel}
      </button>
    </div>
  );
}

/** Seconds by the rate of this stage so far; null before it is known. Only a download takes long enough to tell. */
function secondsLeft({ stage, done, total, began }: Work): number | null {
  const elapsed = performance.now() - began.at;
  if (stage !== 'download' || total === null || elapsed < RATE_KNOWN_AFTER || done <= began.done) return null;
  return ((total - done) * elapsed) / (done - began.done) / 1000;
}
