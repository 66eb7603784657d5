import { describe, expect, it } from 'vitest';
import { createPoliteFetch } from '../../../core/sources/polite-fetch.ts';

/** A clock that goes on only while somebody sleeps, and an upstream that answers at once. */
function open(answers: (asked: number, at: number) => Response, whenPaused: () => void = () => undefined) {
  let time = 0;
  const sent: number[] = [];
  const pauses: (number | null)[] = [];
  const polite = createPoliteFetch({
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
    fetch: async () => {
      sent.push(time);
      return answers(sent.length, time);
    },
    onPause: (until) => {
      pauses.push(until);
      if (until !== null) whenPaused();
    },
  });
  return { polite, sent, pauses };
}

const URL_OF_TEST = 'https://recherche-entreprises.api.gouv.fr/search?q=1';
const ok = () => new Response('{}');

describe('a polite fetch', () => {
  it('sends seven requests a second at most, in any second', async () => {
    const { polite, sent } = open(ok);
    await Promise.all(Array.from({ length: 30 }, () => polite(URL_OF_TEST)));
    expect(sent).toHaveLength(30);
    for (const at of sent) {
      expect(sent.filter((other) => other >= at && other <= at + 1000).length).toBeLessThanOrEqual(7);
    }
    expect(sent.at(-1)).toBeLessThan(6000);
  });

  it('waits as long as it is asked to, says so, and sends the same request again', async () => {
    const { polite, sent, pauses } = open((asked) =>
      asked === 1 ? new Response(null, { status: 429, headers: { 'retry-after': '30' } }) : ok(),
    );
    expect((await polite(URL_OF_TEST)).status).toBe(200);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBeGreaterThanOrEqual(30_000);
    expect(pauses).toEqual([30_000, null]);
  });

  it('doubles its pause while it is refused, and begins afresh after an answer', async () => {
    const { polite, sent } = open((asked) => (asked <= 3 ? new Response(null, { status: 429 }) : ok()));
    await polite(URL_OF_TEST);
    expect(sent).toEqual([0, 5000, 15_000, 35_000]);
    await polite(URL_OF_TEST);
    expect(sent).toHaveLength(5);
  });

  it('lets nobody through while it waits', async () => {
    const others: Promise<Response>[] = [];
    const { polite, sent } = open(
      (asked) => (asked === 1 ? new Response(null, { status: 429 }) : ok()),
      () => void others.push(polite(URL_OF_TEST), polite(URL_OF_TEST)),
    );
    await polite(URL_OF_TEST);
    await Promise.all(others);
    expect(sent).toHaveLength(4);
    expect(sent.filter((at) => at > 0 && at < 5000)).toEqual([]);
  });

  it('is given up by a signal', async () => {
    const { polite, sent } = open(() => new Response(null, { status: 429 }));
    const stop = new AbortController();
    const waiting = polite(URL_OF_TEST, { signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toThrow();
    expect(sent.length).toBeLessThanOrEqual(1);
  });
});
