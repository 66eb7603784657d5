import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { InstallStop } from './install-stop.ts';
import { archivedFiles, crc32 } from './zip-directory.ts';

/** The official file takes 109 MB: what grows far beyond is meant to fill the memory. */
const MOST_BYTES = 1_000_000_000;
/** Archives are read in small steps: each may give a thousand times as many bytes. */
const STEP_BYTES = 1 << 16;
/** The list of an archive's files stands at its end. */
const TAIL_BYTES = 1 << 17;

/**
 * The bytes of the table in a ZIP archive: its first file with the name of one. They come as they are unpacked; that they
 * fit the checksum of the archive is known once the last has come.
 * @throws InstallStop for an archive that cannot be read, holds no table, or grows beyond 1 GB
 */
export async function* unpack(archive: AsyncIterable<Uint8Array>, mostBytes = MOST_BYTES): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  let name: string | undefined;
  let isWhole = false;
  let failed = false;
  let bytes = 0;
  let crc = 0;

  const unzip = new Unzip((file: UnzipFile) => {
    if (name !== undefined || !/\.(csv|txt|siro)$/i.test(file.name) || /(^|\/)(__MACOSX\/|\.)/.test(file.name)) return;
    name = file.name;
    file.ondata = (error, data, isLast) => {
      if (error) failed = true;
      else {
        unpacked.push(data);
        isWhole ||= isLast;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  let tail: Uint8Array<ArrayBufferLike> = new Uint8Array();
  for await (const chunk of archive) {
    tail = lastBytes(tail, chunk);
    for (let at = 0; at < chunk.length; at += STEP_BYTES) {
      try {
        unzip.push(chunk.subarray(at, at + STEP_BYTES));
      } catch {
        failed = true;
      }
      if (failed) throw new InstallStop({ kind: 'archive', reason: 'unreadable' });
      for (const data of unpacked.splice(0)) {
        bytes += data.length;
        if (bytes > mostBytes) throw new InstallStop({ kind: 'archive', reason: 'too-big' });
        crc = crc32(data, crc);
        yield data;
      }
    }
  }
  const files = archivedFiles(tail);
  if (files && name === undefined) throw new InstallStop({ kind: 'archive', reason: 'no-table' });
  const expected = files?.find((file) => file.name === name);
  // The stream of a damaged archive may well end in other bytes than were packed.
  if (!isWhole || expected?.crc !== crc) throw new InstallStop({ kind: 'archive', reason: 'unreadable' });
}

function lastBytes(tail: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (chunk.length >= TAIL_BYTES) return chunk.slice(-TAIL_BYTES);
  const joined = new Uint8Array(Math.min(TAIL_BYTES, tail.length + chunk.length));
  joined.set(chunk, joined.length - chunk.length);
  const kept = joined.length - chunk.length;
  joined.set(tail.subarray(tail.length - kept), 0);
  return joined;
}
