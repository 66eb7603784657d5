/**
 * Companies of a shard, in the order of their numbers, in blocks that are read on their own: a look-up reads one block. A
 * company with more rows than a block holds begins a block of its own and takes several; smaller ones may follow in the
 * last of them.
 */
export const BLOCK_ROWS = 256;
