import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AsOf } from '../../core/answer.ts';
import { encodeTable } from '../../core/siret-table/encode-table.ts';
import type { RejectedLines } from '../../core/siret-table/siro-fault.ts';
import { createSiroReader } from '../../core/siret-table/siro-reader.ts';
import { InstallStop } from './install-stop.ts';

/** The official file in our format. */
export interface ConvertedTable {
  file: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the official file, in hexadecimal. */
  source: string;
  rejected: RejectedLines;
}

/** Groups that companies are spread over: a look-up reads one, of 6 kB or so. */
const SHARDS = 1024;

/**
 * Reads the official file as its bytes come and writes the table. They are hashed on the way, which the browser's own
 * SHA-256 cannot.
 * @param monthOf the month of its data, by the SHA-256 of the file; null where nothing says it
 * @param onConvert part of the writing that is done, 0 to 1
 * @throws InstallStop for a file that is not the official one, or of a month that nothing says
 */
export async function convertOfficial(
  chunks: AsyncIterable<Uint8Array>,
  monthOf: (source: string) => AsOf | null,
  onConvert: (done: number) => void,
): Promise<ConvertedTable> {
  const hash = sha256.create();
  const reader = createSiroReader();
  for await (const chunk of chunks) {
    hash.update(chunk);
    const fault = reader.push(chunk);
    if (fault) throw new InstallStop({ kind: 'official', fault });
  }
  const read = reader.finish();
  if (!read.ok) throw new InstallStop({ kind: 'official', fault: read.fault });
  const source = bytesToHex(hash.digest());
  const month = monthOf(source);
  if (month === null) throw new InstallStop({ kind: 'archive', reason: 'no-month' });
  onConvert(0);
  const { file } = await encodeTable(read.rows, {
    month,
    source,
    shards: SHARDS,
    keepsAgreements: true,
    onProgress: onConvert,
  });
  return { file, source, rejected: read.rejected };
}
