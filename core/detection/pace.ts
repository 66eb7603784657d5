/** Keeps a long reading out of the way of the page that is read. */
export interface Pace {
  /** True when the page should have its turn: await `rest()` then. */
  isDue(): boolean;
  rest(): Promise<void>;
  /** True when the person has gone on. */
  isStopped(): boolean;
}

/** Under the 10 ms that a page may be held up, with room for the piece of work in hand. */
const SLICE = 7;

// Not every browser has it, and the library of types neither.
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/** Work in slices of at most 10 ms; between two slices the page answers its person. */
export function createPace(signal?: AbortSignal): Pace {
  let end = performance.now() + SLICE;
  return {
    isDue: () => performance.now() > end,
    async rest() {
      await (scheduler?.yield ? scheduler.yield() : new Promise<void>((resolve) => setTimeout(resolve)));
      end = performance.now() + SLICE;
    },
    isStopped: () => signal?.aborted ?? false,
  };
}
