import { TOUR_STEPS, type TourStepId } from '../../core/wording/welcome-wording.ts';

export interface TourState {
  /** Index in the steps; null once the tour was left or is over. */
  step: number | null;
  /** It was gone through to its end. */
  isOver: boolean;
}

export type Tour = ReturnType<typeof createTour>;

/** A tour of a few steps, which can be left and begun again at any moment. */
export function createTour({ onChange }: { onChange: () => void }) {
  let state: TourState = { step: 0, isOver: false };

  function set(next: TourState): void {
    state = next;
    onChange();
  }

  return {
    get state(): TourState {
      return state;
    },
    steps: TOUR_STEPS.length,
    get stepId(): TourStepId | null {
      return state.step === null ? null : (TOUR_STEPS[state.step] ?? null);
    },
    next(): void {
      if (state.step === null) return;
      if (state.step + 1 < TOUR_STEPS.length) set({ step: state.step + 1, isOver: false });
      else set({ step: null, isOver: true });
    },
    previous(): void {
      if (state.step !== null && state.step > 0) set({ step: state.step - 1, isOver: false });
    },
    leave(): void {
      set({ step: null, isOver: false });
    },
    restart(): void {
      set({ step: 0, isOver: false });
    },
  };
}
