import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a file as the best static host sends it, by brotli 11. */
export function compressedSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}
