import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createSiroReader, type SiroRead } from '../../core/siret-table/siro-reader.ts';
import { unpack } from '../../entrypoints/table/unpack.ts';

/** The official file as rows, and the SHA-256 of its bytes as published, unpacked. */
export type SiroFile = SiroRead & { source: string };

/**
 * Reads the official file from a disk, as CSV or zipped.
 * @param onRead bytes read so far
 * @throws the errors of the file system; InstallStop for an archive that cannot be read or holds no table
 */
export async function readSiroFile(path: string, onRead: (bytes: number) => void): Promise<SiroFile> {
  const hash = createHash('sha256');
  const reader = createSiroReader();
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      bytes += chunk.length;
      onRead(bytes);
      yield chunk;
    }
  }
  for await (const chunk of (await isZip(path)) ? unpack(counted()) : counted()) {
    hash.update(chunk);
    if (reader.push(chunk)) break;
  }
  return { ...reader.finish(), source: hash.digest('hex') };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}
