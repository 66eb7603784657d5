/**
 * Companies of a shard, in the order of their numbers, in blocks that are read on their own: a look-up reads one block. A
 * company with more rows than a block holds takes several blocks, and no other company is in them.
 */
export const BLOCK_ROWS = 256;
