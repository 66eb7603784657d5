import { BLOCK_ROWS } from './shard-layout.ts';

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
    establishments: new Uint16Array(BLOCK_ROWS),
    opcos: new Uint8Array(BLOCK_ROWS),
    agreements: new Uint16Array(BLOCK_ROWS),
  };
}
