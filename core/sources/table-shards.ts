import type { IsoDate, SourceFailure } from '../answer.ts';
import { readTable } from '../siret-table/read-table.ts';
import type { SiretTable, TableFault } from '../siret-table/siret-table.ts';
import { shardOf } from '../siret-table/table-header.ts';
import { readBody } from './read-body.ts';
import type { Reply } from './request.ts';
import { copiedRows, type TableCopy } from './table-copy.ts';
import { FOLDER_DESCRIPTION, type ListedShards, readTableList } from './table-folder.ts';

export interface TableShardsOptions {
  /** Address of the folder that `npm run build:siret-table` wrote; relative to the page, where there is one. */
  folder: string;
  today: () => IsoDate;
  fetch?: typeof globalThis.fetch;
  /** Longest wait for a file, in milliseconds. */
  timeout?: number;
}

/** A shard of the official table takes about ten kilobytes. */
const MOST_BYTES = 1_000_000;

/** The list of one release and what was read of it. */
interface Release {
  list: Promise<Reply<ListedShards>>;
  shards: Map<number, Promise<Reply<SiretTable>>>;
}

/**
 * The official table as a folder of small files on any static host. A company is in the file of its group, one of at least
 * 512, so that the host learns the group and never the number. Files are kept in memory as long as this object.
 */
export function createTableShards(options: TableShardsOptions): TableCopy {
  const { today, fetch = globalThis.fetch, timeout = 5000 } = options;
  const folder = options.folder.replace(/\/*$/, '/');
  const addressOf = (path: string) => new URL(path, new URL(folder, globalThis.document?.baseURI));
  let release: Release | undefined;

  async function getBytes(path: string): Promise<Reply<Uint8Array<ArrayBuffer>>> {
    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(addressOf(path), {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // The browser's own cache would keep a trace of the group that was asked for.
        cache: 'no-store',
        signal: limit,
      });
      if (!response.ok) return fail(response.status >= 500 ? 'server' : 'refused');
      const bytes = await readBody(response.body, MOST_BYTES);
      return bytes ? { ok: true, value: bytes } : fail('unexpected-shape');
    } catch {
      return fail(limit.aborted ? 'timeout' : 'network');
    }
  }

  async function getList(): Promise<Reply<ListedShards>> {
    const got = await getBytes(FOLDER_DESCRIPTION);
    if (!got.ok) return got;
    let json: unknown;
    try {
      json = JSON.parse(new TextDecoder().decode(got.value));
    } catch {
      return fail('not-json');
    }
    const listed = readTableList(json)?.shards;
    return listed ? { ok: true, value: listed } : fail('unexpected-shape');
  }

  async function getShard({ source, count, folder }: ListedShards, shard: number): Promise<Reply<SiretTable>> {
    const got = await getBytes(`${folder}/${shardFileName(shard)}`);
    if (!got.ok) return got;
    const read = await readTable(got.value);
    if (!read.ok) return fail(kindOf(read.fault));
    const { about, parts } = read.table;
    if (about.source !== source) return fail('other-release');
    const isAsked = about.shards === count && parts.length === 1 && parts[0] === shard;
    return isAsked ? { ok: true, value: read.table } : fail('damaged');
  }

  /** Reads the shard of a company, from memory where it was read before; what failed is read again. */
  async function shardOfCompany(company: number): Promise<Reply<SiretTable>> {
    release ??= { list: getList(), shards: new Map() };
    const used = release;
    const { list, shards } = used;
    const listed = await list;
    if (!listed.ok) {
      forget(used);
      return listed;
    }
    const shard = shardOf(company, listed.value.count);
    const known = shards.get(shard) ?? getShard(listed.value, shard);
    shards.set(shard, known);
    const got = await known;
    if (!got.ok) shards.delete(shard);
    return got;
  }

  /** Unless another question has done so, and reads the next one already. */
  function forget(used: Release): void {
    if (release === used) release = undefined;
  }

  return {
    async findRows(number) {
      const company = Number(number.slice(0, 8));
      const kept = release;
      let got = await shardOfCompany(company);
      if (!got.ok && kept && mayBeReplaced(got.failure)) {
        forget(kept);
        got = await shardOfCompany(company);
      }
      if (!got.ok) return got;
      const { about } = got.value;
      const rows = got.value.ofCompany(number.slice(0, 9));
      return {
        ok: true,
        value: copiedRows(rows, about, { kind: 'host', host: addressOf('').host, url: addressOf('').href }, today()),
      };
    },
  };
}

/**
 * A list from before a new release leads to files that are gone, or to the new ones. Many hosts answer for a file that is
 * gone with the front page of their site, which reads as a damaged file.
 */
function mayBeReplaced({ kind }: SourceFailure): boolean {
  return kind === 'refused' || kind === 'other-release' || kind === 'damaged';
}

/** Name of the file of a shard in its folder: `0042.siro`. */
export function shardFileName(shard: number): string {
  return `${String(shard).padStart(4, '0')}.siro`;
}

function fail(kind: SourceFailure['kind']): Reply<never> {
  return { ok: false, failure: { source: 'table-copy', kind } };
}

function kindOf({ id }: TableFault): SourceFailure['kind'] {
  return id === 'cannot-check'
    ? 'unchecked'
    : id === 'older-format' || id === 'newer-format'
      ? 'unexpected-shape'
      : 'damaged';
}
