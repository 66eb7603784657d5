import type { Siret } from '../answer.ts';
import { createScratch } from './company-scratch.ts';
import { findInShard, rowsOfShard, type ShardSource } from './shard-reader.ts';
import { companyOf } from './siret-parts.ts';
import type { CompanyTableRow, SiretTable, TableFault, TableRead } from './siret-table.ts';
import { DIGEST_BYTES, type HeadRead, readHead, shardOf, statedLength, type TableHead } from './table-header.ts';

/**
 * Checks a file, of the whole table or of one shard, and opens it. Its bytes are kept and read where they lie, so they
 * must not change afterwards.
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<TableRead> {
  const read = await checkTable(bytes);
  if (!read.ok) return read;
  const { head } = read;
  const bodies = new Map<number, Uint8Array>();
  let at = head.bytes;
  for (const [index, length] of head.lengths.entries()) {
    bodies.set(head.first + index, bytes.subarray(at, at + length));
    at += length;
  }
  return { ok: true, table: openShards(head, bodies) };
}

/** Checks a file, of the whole table or of one shard, and gives its head. */
export async function checkTable(bytes: Uint8Array<ArrayBuffer>): Promise<HeadRead> {
  const read = readHead(bytes);
  if (!read.ok) return read;
  const expected = statedLength(bytes) as number;
  if (bytes.length < expected) return refuse({ id: 'truncated', bytes: bytes.length, expected });
  if (bytes.length > expected) return refuse({ id: 'altered' });
  // Browsers offer it to pages with https only.
  if (!globalThis.crypto?.subtle) return refuse({ id: 'cannot-check' });
  const content = bytes.subarray(0, -DIGEST_BYTES);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return digest.some((byte, at) => byte !== bytes[content.length + at]) ? refuse({ id: 'altered' }) : read;
}

/** A table over the shards that are at hand. What is asked of a company in another shard has no row. */
export function openShards(head: TableHead, bodies: ReadonlyMap<number, Uint8Array>): SiretTable {
  const { about, models } = head;
  const scratch = createScratch();
  const sourceOf = (shard: number): ShardSource | null => {
    const body = bodies.get(shard);
    return body ? { body, models, shard, shards: about.shards, scratch } : null;
  };
  return {
    about,
    parts: [...bodies.keys()].sort((a, b) => a - b),
    find(siret: Siret) {
      const number = Number(siret);
      const source = sourceOf(shardOf(companyOf(number), about.shards));
      return source && findInShard(source, number);
    },
    ofCompany(siren) {
      const company = Math.floor(Number(siren) / 10);
      const source = sourceOf(shardOf(company, about.shards));
      return source ? rowsOfShard(source, { company, siren: Number(siren) }) : [];
    },
    *all(): Generator<CompanyTableRow> {
      for (const shard of [...bodies.keys()].sort((a, b) => a - b)) {
        const source = sourceOf(shard);
        if (source) yield* rowsOfShard(source);
      }
    },
  };
}

function refuse(fault: TableFault): HeadRead {
  return { ok: false, fault };
}
