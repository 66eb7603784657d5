import type { Siren, Siret } from '../../core/answer.ts';
import type { InstalledFault } from '../../core/siret-table/installation.ts';
import { openShards } from '../../core/siret-table/read-table.ts';
import type { CompanyTableRow, SiretTable, TableAbout } from '../../core/siret-table/siret-table.ts';
import { DIGEST_BYTES, readHead, shardOf, type TableHead } from '../../core/siret-table/table-header.ts';
import {
  areEqual,
  type CurrentTable,
  type InstallationNotes,
  openTableDatabase,
  sealOf,
  sha256Of,
  type TableDatabase,
} from './table-database.ts';

/** A table that is in use, and where it came from. */
export interface Installed extends InstallationNotes {
  about: TableAbout;
}

export type InstalledRead<T> = { ok: true; value: T } | { ok: false; fault: InstalledFault };

export type InstalledRows =
  | { ok: true; rows: CompanyTableRow[]; installed: Installed }
  | { ok: false; fault: InstalledFault };

/** The national table that this browser keeps. No call rejects, and none uses the network. */
export interface InstalledTable {
  /** What is installed; null where nothing is. Only the head is read and checked. */
  about(): Promise<InstalledRead<Installed | null>>;
  /**
   * All rows of the company that a number names, by SIRET: none where the table has none, null where nothing is installed.
   * Reads the head once and one shard of a few kilobytes, and checks both.
   */
  findRows(number: Siret | Siren): Promise<InstalledRows | null>;
  /** The whole table in memory (about 6 MB), all of it checked; null where nothing is installed. */
  loadAll(): Promise<InstalledRead<SiretTable> | null>;
}

/** What the head gives once it is checked. */
interface OpenedTable {
  generation: number;
  head: TableHead;
  digests: Uint8Array;
  installed: Installed;
}

class Refusal extends Error {
  readonly fault: InstalledFault;

  constructor(fault: InstalledFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Opens what is installed; nothing is read before the first question. */
export function createInstalledTable(open: () => Promise<TableDatabase> = openTableDatabase): InstalledTable {
  /** The head that was read last. Another page may have installed another table meanwhile: its shards are then gone. */
  let opened: OpenedTable | null | undefined;

  async function readCurrent(): Promise<OpenedTable | null> {
    opened = undefined;
    const database = await open().catch((error: unknown) => {
      throw isNoDatabase(error) ? new Refusal('private-window') : error;
    });
    const stored: unknown = await database.get('current', 'table');
    opened = stored === undefined ? null : await openCurrent(stored);
    return opened;
  }

  async function readShard(table: OpenedTable, shard: number): Promise<Uint8Array<ArrayBuffer> | 'absent'> {
    const bytes: unknown = await (await open()).get('shards', [table.generation, shard]);
    if (bytes === undefined) return 'absent';
    if (!(bytes instanceof Uint8Array)) throw new Refusal('damaged');
    const body = bytes as Uint8Array<ArrayBuffer>;
    await checkShard(table, shard, body);
    return body;
  }

  async function readRows(number: Siret | Siren): Promise<InstalledRows | null> {
    // Once more where the shard is gone: the table that was read last has been replaced.
    for (const isLast of [false, true]) {
      const table = !isLast && opened ? opened : await readCurrent();
      if (!table) return null;
      const siren = number.slice(0, 9) as Siren;
      const shard = shardOf(Math.floor(Number(siren) / 10), table.head.about.shards);
      const body = await readShard(table, shard);
      if (body !== 'absent') {
        const rows = openShards(table.head, new Map([[shard, body]])).ofCompany(siren);
        return { ok: true, rows, installed: table.installed };
      }
    }
    throw new Refusal('damaged');
  }

  async function readAll(): Promise<SiretTable | null> {
    for (const isLast of [false, true]) {
      const table = await readCurrent();
      if (!table) return null;
      const { generation, head } = table;
      const range = IDBKeyRange.bound([generation, 0], [generation, head.lengths.length]);
      const bodies: unknown[] = await (await open()).getAll('shards', range);
      if (bodies.length !== head.lengths.length) {
        if (isLast) break;
        continue;
      }
      const checked = new Map<number, Uint8Array>();
      for (const [shard, body] of bodies.entries()) {
        if (!(body instanceof Uint8Array)) throw new Refusal('damaged');
        await checkShard(table, shard, body as Uint8Array<ArrayBuffer>);
        checked.set(shard, body);
      }
      return openShards(head, checked);
    }
    throw new Refusal('damaged');
  }

  return {
    about: () => attempt(async () => (await readCurrent())?.installed ?? null),
    async findRows(number) {
      const read = await attempt(() => readRows(number));
      return read.ok ? read.value : read;
    },
    async loadAll() {
      const read = await attempt(readAll);
      return read.ok ? read.value && { ok: true, value: read.value } : read;
    },
  };
}

/** What Firefox says in a private window, where an extension has no database. */
function isNoDatabase(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

async function attempt<T>(work: () => Promise<T>): Promise<InstalledRead<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, fault: error instanceof Refusal ? error.fault : 'unavailable' };
  }
}

/** Checks the record of the table in use and reads its head. */
async function openCurrent(stored: unknown): Promise<OpenedTable> {
  const { generation, head, digests, notes, seal } = Object(stored) as CurrentTable;
  const isWhole = [head, digests, seal].every((part) => part instanceof Uint8Array) && Boolean(notes);
  if (!isWhole || !areEqual(seal, await sealOf({ generation, head, digests, notes }))) throw new Refusal('damaged');
  const read = readHead(head);
  if (!read.ok) {
    throw new Refusal(
      read.fault.id === 'newer-format' || read.fault.id === 'older-format' ? 'other-format' : 'damaged',
    );
  }
  const { about, lengths } = read.head;
  if (digests.length !== lengths.length * DIGEST_BYTES) throw new Refusal('damaged');
  return { generation, head: read.head, digests, installed: { ...notes, about } };
}

async function checkShard({ digests }: OpenedTable, shard: number, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const digest = await sha256Of(body);
  const expected = digests.subarray(shard * DIGEST_BYTES, (shard + 1) * DIGEST_BYTES);
  if (!areEqual(digest, expected)) throw new Refusal('damaged');
}
