import { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { hexOf } from './hex.ts';
import type { TableAbout, TableFault } from './siret-table.ts';
import { readModels, type TableModels, writeModels } from './table-models.ts';

/** The first byte is no text, and the line ends and the end-of-file sign show a transfer that took it for text. */
const MAGIC = [0x89, 0x53, 0x49, 0x52, 0x4f, 0x0d, 0x0a, 0x1a];
const FORMAT_VERSION = 1;
export const DIGEST_BYTES = 32;
const FIXED_BYTES = 64;

const KEEPS_AGREEMENTS = 1;
const IS_SAMPLE = 2;

/** Fewer groups would tell a host too much about whom its visitor asks for. */
export const FEWEST_SHARDS = 512;
export const MOST_SHARDS = 32_768;

/** All that stands before the shards. */
export interface TableHead {
  about: TableAbout;
  models: TableModels;
  /** Number of the first shard of this file, and how many bytes each of its shards takes. */
  first: number;
  lengths: readonly number[];
  /** Bytes of the head itself. */
  bytes: number;
}

export interface HeadContent {
  about: TableAbout;
  models: TableModels;
  first: number;
  lengths: readonly number[];
}

export type HeadRead = { ok: true; head: TableHead } | { ok: false; fault: TableFault };

/** Which shard a company is in: the remainder of its first eight digits, so that each shard has its part of all. */
export function shardOf(company: number, shards: number): number {
  return company % shards;
}

export function writeHead(writer: ByteWriter, { about, models, first, lengths }: HeadContent): void {
  const start = writer.length;
  for (const byte of MAGIC) writer.byte(byte);
  writer.u16(FORMAT_VERSION);
  writer.u16((about.hasAgreements ? KEEPS_AGREEMENTS : 0) + (about.isSample ? IS_SAMPLE : 0));
  writer.u32(Number(about.month.replace('-', '')));
  writer.u32(about.rows);
  writer.u16(about.shards);
  writer.u16(first);
  writer.u16(lengths.length);
  writer.u16(0);
  writer.u32(0); // Length of the file, set below.
  for (let at = 0; at < about.source.length; at += 2) writer.byte(Number.parseInt(about.source.slice(at, at + 2), 16));
  writeModels(writer, models);
  let bodies = 0;
  for (const length of lengths) {
    writer.varint(length);
    bodies += length;
  }
  writer.setU32(start + 28, writer.length - start + bodies + DIGEST_BYTES);
}

/** Reads the head at the start of a file, or one that is kept apart from its shards. */
export function readHead(bytes: Uint8Array): HeadRead {
  if (bytes.length === 0) return refuse({ id: 'empty' });
  // Also of a file that stops within its first bytes.
  if (MAGIC.some((byte, at) => at < bytes.length && bytes[at] !== byte)) return refuse({ id: 'foreign' });
  const reader = new ByteReader(bytes, MAGIC.length);
  const version = reader.u16();
  if (bytes.length >= 10 && version !== FORMAT_VERSION) {
    return refuse({ id: version < FORMAT_VERSION ? 'older-format' : 'newer-format', version });
  }
  const flags = reader.u16();
  const month = String(reader.u32());
  const rows = reader.u32();
  const shards = reader.u16();
  const first = reader.u16();
  const count = reader.u16();
  reader.u16();
  const expected = reader.u32();
  // The length is stated by the first 32 bytes: of a file that stops before, only the least that it may be is known.
  if (bytes.length < FIXED_BYTES) {
    return refuse({ id: 'truncated', bytes: bytes.length, expected: Math.max(expected, FIXED_BYTES) });
  }
  const source = hexOf(reader.bytes(32));
  const models = readModels(reader);
  const lengths: number[] = [];
  for (let index = 0; index < count && !reader.isOver; index++) lengths.push(reader.varint());
  if (reader.isOver && bytes.length < expected) return refuse({ id: 'truncated', bytes: bytes.length, expected });
  const end = lengths.reduce((sum, length) => sum + length, reader.at + DIGEST_BYTES);
  const isSound =
    models &&
    !reader.isOver &&
    /^20\d\d(0[1-9]|1[0-2])$/.test(month) &&
    shards >= FEWEST_SHARDS &&
    shards <= MOST_SHARDS &&
    first + count <= shards &&
    end === expected;
  if (!isSound) return refuse({ id: 'altered' });
  const about: TableAbout = {
    month: `${month.slice(0, 4)}-${month.slice(4)}`,
    rows,
    shards,
    hasAgreements: (flags & KEEPS_AGREEMENTS) !== 0,
    isSample: (flags & IS_SAMPLE) !== 0,
    source,
  };
  return { ok: true, head: { about, models, first, lengths, bytes: reader.at } };
}

/** How long the file says it is; undefined where its beginning says nothing yet. */
export function statedLength(bytes: Uint8Array): number | undefined {
  return bytes.length < FIXED_BYTES ? undefined : new ByteReader(bytes, 28).u32();
}

function refuse(fault: TableFault): HeadRead {
  return { ok: false, fault };
}
