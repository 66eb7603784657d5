/** What a list of many questions needs beside a request of its own. */
export interface PoliteFetchOptions {
  fetch?: typeof globalThis.fetch;
  /** Milliseconds; `Date.now` unless told. */
  now?: () => number;
  sleep?: (milliseconds: number) => Promise<void>;
  /** Longest wait for one answer, in milliseconds, without the wait for its turn. */
  timeout?: number;
  /** Told when an upstream asks for a pause, with the moment of its end, and with null when it is over. */
  onPause?: (until: number | null) => void;
}

/**
 * Milliseconds between two requests: the State's company search takes seven a second from one address, and all upstreams
 * together keep to it. Evenly: seven at once, and a page that is opened anew, would be more in one second of the upstream.
 */
const APART = 150;
const SHORTEST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;
/** What the upstream itself asks for is kept to, up to this. */
const LONGEST_ASKED_PAUSE = 3_600_000;

/**
 * A `fetch` that takes its turn: at most seven requests a second, whatever their address, and after a 429 none until the
 * pause is over that the upstream asks for, or twice the pause before. The request that was refused is sent again then:
 * a caller sees no 429, it waits. A signal ends the wait.
 */
export function createPoliteFetch(options: PoliteFetchOptions = {}): typeof globalThis.fetch {
  const { now = Date.now, sleep = pause, timeout = 5000, onPause } = options;
  const send = options.fetch ?? ((...call: Parameters<typeof fetch>) => globalThis.fetch(...call));
  /** When the last request left. */
  let leftAt = Number.NEGATIVE_INFINITY;
  let pausedUntil = 0;
  let nextPause = SHORTEST_PAUSE;
  let turn: Promise<unknown> = Promise.resolve();

  async function waitForTurn(signal: AbortSignal | null | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const wait = Math.max(pausedUntil, leftAt + APART) - now();
      if (wait <= 0) break;
      // In short waits, so that whoever gives up is heard.
      await sleep(Math.min(wait, 500));
    }
    if (pausedUntil) {
      pausedUntil = 0;
      onPause?.(null);
    }
    leftAt = now();
  }

  return async (input, init) => {
    const { signal } = init ?? {};
    for (;;) {
      // One after the other: each sees what the one before it learnt.
      const mine = turn.then(() => waitForTurn(signal));
      turn = mine.catch(() => undefined);
      await mine;
      const limit = AbortSignal.timeout(timeout);
      const response = await send(input, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
      if (response.status !== 429) {
        if (response.ok) nextPause = SHORTEST_PAUSE;
        return response;
      }
      await response.body?.cancel().catch(() => undefined);
      const asked = Math.min((Number(response.headers.get('retry-after')) || 0) * 1000, LONGEST_ASKED_PAUSE);
      const until = now() + Math.max(asked, nextPause);
      // Requests that were under way together are refused together: that is one refusal.
      if (now() >= pausedUntil) nextPause = Math.min(nextPause * 2, LONGEST_PAUSE);
      pausedUntil = Math.max(pausedUntil, until);
      onPause?.(pausedUntil);
    }
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
