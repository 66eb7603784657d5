/** What a file is by its first bytes: a table in our format, a ZIP archive, or else text. */
export type FileKind = 'table' | 'archive' | 'text';

/** Enough bytes to tell. */
export const KIND_BYTES = 4;

export function kindOf(start: Uint8Array): FileKind {
  const begins = (...bytes: number[]) => bytes.every((byte, at) => start[at] === byte);
  if (begins(0x89, 0x53, 0x49, 0x52)) return 'table';
  // Also an archive that is empty, or one in several parts.
  return begins(0x50, 0x4b) && (start[2] as number) < 9 ? 'archive' : 'text';
}
