import type { WelcomeWording } from '../../../core/wording/welcome-wording.ts';
import type { Tour } from '../tour.ts';

/** The tour, at the foot of the window: it covers nothing that could not be scrolled to, and holds no focus. */
export function TourView({ tour, wording }: { tour: Tour; wording: WelcomeWording }) {
  const { ui } = wording;
  const { step, isOver } = tour.state;
  const said = tour.stepId && wording.tour[tour.stepId];
  const isLast = step === tour.steps - 1;
  return (
    <section class={said ? 'tour' : 'tour left'} aria-label={ui.tour}>
      <div class="said" role="status">
        {said && step !== null && (
          <>
            <p class="place">{wording.tourPlace(step + 1, tour.steps)}</p>
            <p class="title">{said.title}</p>
            <p>{said.text}</p>
          </>
        )}
        {isOver && <p>{ui.tourOver}</p>}
      </div>
      {said ? (
        <div class="actions" key="under-way">
          <button type="button" class="main" onClick={() => tour.next()}>
            {isLast ? ui.finish : ui.next}
          </button>
          <button type="button" aria-disabled={step === 0} onClick={() => tour.previous()}>
            {ui.previous}
          </button>
          <button type="button" class="quiet" onClick={() => tour.leave()}>
            {ui.skip}
          </button>
        </div>
      ) : (
        <div class="actions" key="left">
          <button type="button" class="main" onClick={() => tour.restart()}>
            {ui.again}
          </button>
        </div>
      )}
    </section>
  );
}
