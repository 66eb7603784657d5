/** A file of a ZIP archive, as the list at the end of the archive has it. */
export interface ArchivedFile {
  name: string;
  crc: number;
}

const END_SIGNATURE = 0x06054b50;
const FILE_SIGNATURE = 0x02014b50;
const END_BYTES = 22;

/**
 * The list of the files of a ZIP archive (APPNOTE.TXT, 4.3.12 and 4.3.16), from the last bytes of the archive.
 * @returns null where the archive stops before its end, or where the list is longer than the bytes given
 */
export function archivedFiles(tail: Uint8Array): ArchivedFile[] | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  let end = tail.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = end - view.getUint32(end + 12, true);
  const files: ArchivedFile[] = [];
  for (let index = 0; index < count; index++) {
    if (at < 0 || at + 46 > end || view.getUint32(at, true) !== FILE_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(tail.subarray(at + 46, at + 46 + nameLength));
    files.push({ name, crc: view.getUint32(at + 16, true) });
    at += 46 + nameLength + rest;
  }
  return files;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of bytes, going on from that of the bytes before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) {
    crc = (CRC_TABLE[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
