import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../../core/detection/pace.ts';

let now = 0;
beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the pace of a reading', () => {
  it('is due when a slice has gone by, and before the page was held up for 10 ms', () => {
    const pace = createPace();
    expect(pace.isDue()).toBe(false);
    now += 5;
    expect(pace.isDue()).toBe(false);
    now += 4;
    expect(pace.isDue()).toBe(true);
  });

  it('begins a new slice after a rest, however long the rest was', async () => {
    const pace = createPace();
    now += 50;
    const rest = pace.rest();
    now += 500;
    await rest;
    expect(pace.isDue()).toBe(false);
    now += 9;
    expect(pace.isDue()).toBe(true);
  });

  it('gives others their turn while it rests', async () => {
    const order: string[] = [];
    const other = new Promise<void>((resolve) =>
      setTimeout(() => {
        order.push('other');
        resolve();
      }),
    );
    await createPace().rest();
    order.push('reading');
    await other;
    expect(order).toEqual(['other', 'reading']);
  });

  it('stops when the person has gone on, and not before', () => {
    const controller = new AbortController();
    const pace = createPace(controller.signal);
    expect(pace.isStopped()).toBe(false);
    controller.abort();
    expect(pace.isStopped()).toBe(true);
  });

  it('never stops where nobody can stop it', () => {
    expect(createPace().isStopped()).toBe(false);
  });
});
