import type { AsOf } from '../answer.ts';

/** A release of the official table whose files are known byte for byte. All hashes are SHA-256 in hexadecimal. */
export interface TableRelease {
  /** Month of the release, `2026-06`. */
  month: AsOf;
  /** Of the official CSV. */
  source: string;
  /** Of our file. */
  table: string;
}

/** The files that count as the publisher's own, wherever they come from. None was released yet. */
const TABLE_RELEASES: readonly TableRelease[] = [];

/**
 * The release that a file is, by its own hash. The hash that a table states of its source proves nothing: whoever makes
 * a table writes it.
 */
export function releaseOf(sha256: string, releases: readonly TableRelease[] = TABLE_RELEASES): TableRelease | null {
  return releases.find(({ source, table }) => sha256 === source || sha256 === table) ?? null;
}
