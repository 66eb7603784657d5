import { afterEach, beforeEach } from 'vitest';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';

/** Fresh upstreams for each test of a file: their log, faults and rate limits are those of the test alone. */
export function upstreamsForEachTest(): { current: ServedUpstreams } {
  const holder = {} as { current: ServedUpstreams };
  beforeEach(async () => {
    holder.current = await serveUpstreams();
  });
  afterEach(() => holder.current.close());
  return holder;
}

/** Paths asked of one upstream, in order. */
export function pathsTo(upstreams: ServedUpstreams, upstream: 'registry' | 'table' | 'datasets'): string[] {
  return upstreams.log.filter((request) => request.upstream === upstream).map(({ path }) => path);
}
