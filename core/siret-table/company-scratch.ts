import { MOST_IN_BLOCK } from './shard-layout.ts';

/** Room for the rows of one company in one block, used again for the next: a look-up makes no garbage. */
export interface CompanyScratch {
  /** Divided by the number of shards. */
  company: number;
  count: number;
  establishments: Uint16Array;
  opcos: Uint8Array;
  agreements: Uint16Array;
}

export function createScratch(): CompanyScratch {
  return {
    company: 0,
    count: 0,
    establishments: new Uint16Array(MOST_IN_BLOCK),
    opcos: new Uint8Array(MOST_IN_BLOCK),
    agreements: new Uint16Array(MOST_IN_BLOCK),
  };
}
