import type { AsOf, IsoDate } from '../../core/answer.ts';
import { hexOf } from '../../core/siret-table/hex.ts';
import type { InstallFault, InstallStage, Provenance } from '../../core/siret-table/installation.ts';
import { releaseOf, type TableRelease } from '../../core/siret-table/releases.ts';
import type { RejectedLines } from '../../core/siret-table/siro-fault.ts';
import { isQuota } from '../kept/make-room.ts';
import { sha256Of } from '../kept/table-database.ts';
import type { DownloadStore } from '../kept/table-download.ts';
import type { TableWriter } from '../kept/table-writer.ts';
import { convertOfficial } from './convert-official.ts';
import { type DownloadableRelease, downloadOfficial } from './download-official.ts';
import { fetchFolder } from './fetch-folder.ts';
import { type FileKind, KIND_BYTES, kindOf } from './file-kind.ts';
import { InstallStop } from './install-stop.ts';
import { unpack } from './unpack.ts';

/** The three ways in. */
export type InstallRequest =
  /** Goes on with a download of the same address that stopped half-way. */
  | { way: 'publisher'; release: DownloadableRelease }
  /** @param address of a folder, https, with a slash at its end */
  | { way: 'folder'; address: string }
  /**
   * @param month of an official CSV, where its name or the person gives it; a table in our format states its own, and that
   * of a release of ours is known
   */
  | { way: 'file'; file: File; month: AsOf | null };

export interface InstallProgress {
  stage: InstallStage;
  /** Bytes of the download and the reading, parts of one for the rest. */
  done: number;
  /** Null where nobody knows. */
  total: number | null;
}

export interface InstallContext {
  fetch: typeof globalThis.fetch;
  writer: TableWriter;
  download: DownloadStore;
  /** Bytes that the browser would still keep; null where it does not say. */
  free: () => Promise<number | null>;
  today: () => IsoDate;
  onProgress: (progress: InstallProgress) => void;
  releases?: readonly TableRelease[];
  patience?: number;
}

/** A table in our format, and what is noted of it. */
interface MadeTable {
  file: Uint8Array<ArrayBuffer>;
  /** Of the official file that it was made from here; else of the table itself. */
  hash: { source: string } | { sha256: string };
  provenance: Provenance;
  rejected: RejectedLines;
}

const NONE_REJECTED: RejectedLines = { total: 0, lines: [] };
const LISTED_REJECTED = 5;
/** Of a table in our format that the person chose: bytes that are held in memory. */
const MOST_TABLE_BYTES = 64_000_000;
/** A table, with room for the one that it replaces. */
const TABLE_BYTES = 16_000_000;

/**
 * Installs the national table: gets its bytes, converts the official file where it is one, checks, and puts it in the
 * place of the one in use. Whatever fails, that one stays in use. Never rejects.
 * @returns null once the new table is in use
 */
export async function install(request: InstallRequest, context: InstallContext): Promise<InstallFault | null> {
  let needed = TABLE_BYTES;
  try {
    if (request.way === 'publisher') needed += request.release.bytes ?? 0;
    const made = await makeTable(request, context);
    needed = made.file.length;
    const keep = () => keepTable(made, context);
    try {
      return await keep();
    } catch (error) {
      // The download takes most of the room, and has done its work.
      if (!isQuota(error) || request.way !== 'publisher') throw error;
      await context.download.clear();
      return await keep();
    }
  } catch (error) {
    if (error instanceof InstallStop) return error.fault;
    if (isQuota(error)) return { kind: 'quota', needed, free: await context.free().catch(() => null) };
    // Only a store refuses with one of these here; anything else is memory that is short, or a fault of the programme.
    return { kind: error instanceof DOMException ? 'store' : 'crash' };
  }
}

async function makeTable(request: InstallRequest, context: InstallContext): Promise<MadeTable> {
  switch (request.way) {
    case 'publisher':
      return makeFromPublisher(request.release, context);
    case 'folder':
      return makeFromFolder(request.address, context);
    case 'file':
      return makeFromFile(request.file, request.month, context);
  }
}

async function keepTable(made: MadeTable, context: InstallContext): Promise<InstallFault | null> {
  const { file, hash, rejected } = made;
  const isReleased = releaseOf('source' in hash ? hash.source : hash.sha256, context.releases) !== null;
  const notes = {
    provenance: isReleased ? ({ kind: 'publisher' } as const) : made.provenance,
    on: context.today(),
    rejected: rejected.total,
    rejectedLines: rejected.lines.slice(0, LISTED_REJECTED),
    ...('sha256' in hash && hash),
  };
  context.onProgress({ stage: 'keep', done: 0, total: 1 });
  const fault = await context.writer.replace(file, notes, (done) =>
    context.onProgress({ stage: 'keep', done, total: 1 }),
  );
  if (fault) return { kind: 'table', fault };
  // The new table is in use: pieces that cannot be deleted now are deleted by the next download.
  await context.download.clear().catch(() => undefined);
  return null;
}

async function makeFromPublisher(release: DownloadableRelease, context: InstallContext): Promise<MadeTable> {
  const { download, fetch, onProgress, patience } = context;
  const stopped = await downloadOfficial(release, {
    store: download,
    fetch,
    onProgress: (done, total) => onProgress({ stage: 'download', done, total }),
    ...(patience !== undefined && { patience }),
  });
  if (stopped) throw new InstallStop(stopped);
  const total = (await download.job())?.received ?? null;
  const { host, protocol } = new URL(release.url);
  const isPublisher = protocol === 'https:' && /(^|\.)data\.gouv\.fr$/.test(host);
  try {
    const chunks = counted(download.pieces(), total, onProgress);
    return await makeFromOfficial(
      chunks,
      release.month,
      isPublisher ? { kind: 'publisher' } : { kind: 'host', host },
      context,
    );
  } catch (error) {
    // The same bytes would fail again: the next attempt asks for them afresh. Whatever else broke off may go well with them.
    if (error instanceof InstallStop) await download.clear().catch(() => undefined);
    throw error;
  }
}

async function makeFromOfficial(
  chunks: AsyncIterable<Uint8Array>,
  month: AsOf | null,
  provenance: Provenance,
  { onProgress, releases }: InstallContext,
): Promise<MadeTable> {
  const [kind, all] = await sniff(chunks);
  const [innerKind, inner] = kind === 'archive' ? await sniff(unpack(all)) : [kind, all];
  if (innerKind === 'table') {
    const file = await gather(inner);
    return { file, hash: { sha256: hexOf(await sha256Of(file)) }, provenance, rejected: NONE_REJECTED };
  }
  // A release of ours is of its own month, whatever was picked.
  const monthOf = (source: string) => releaseOf(source, releases)?.month ?? month;
  const { file, source, rejected } = await convertOfficial(inner, monthOf, (done) =>
    onProgress({ stage: 'convert', done, total: 1 }),
  );
  return { file, hash: { source }, provenance, rejected };
}

async function makeFromFolder(address: string, { fetch, onProgress }: InstallContext): Promise<MadeTable> {
  const got = await fetchFolder(address, {
    fetch,
    onProgress: (done, total) => onProgress({ stage: 'download', done, total }),
  });
  if (!got.ok) throw new InstallStop(got.fault);
  const { host } = new URL(address);
  const { file, table } = got;
  return { file, hash: { sha256: table.sha256 }, provenance: { kind: 'host', host }, rejected: NONE_REJECTED };
}

async function makeFromFile(file: File, month: AsOf | null, context: InstallContext): Promise<MadeTable> {
  if (file.size === 0) throw new InstallStop({ kind: 'official', fault: { id: 'empty' } });
  const chunks = counted(readFile(file), file.size, context.onProgress);
  return makeFromOfficial(chunks, month, { kind: 'file', name: file.name.slice(0, 120) }, context);
}

async function* readFile(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    // Its folder may have been unplugged, or the file changed since it was chosen.
    const read = await reader.read().catch(() => {
      throw new InstallStop({ kind: 'file-unreadable' });
    });
    if (read.done) return;
    yield read.value;
  }
}

/** The same bytes, and how many of them have been read. */
async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  total: number | null,
  onProgress: InstallContext['onProgress'],
): AsyncGenerator<Uint8Array> {
  let done = 0;
  onProgress({ stage: 'read', done, total });
  for await (const chunk of chunks) {
    yield chunk;
    done += chunk.length;
    onProgress({ stage: 'read', done, total });
  }
}

/** What the bytes are by the first of them, and all of them again. */
async function sniff(chunks: AsyncIterable<Uint8Array>): Promise<[FileKind, AsyncGenerator<Uint8Array>]> {
  const rest = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let count = 0; count < KIND_BYTES; ) {
    const { done, value } = await rest.next();
    if (done) break;
    first.push(value);
    count += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  }
  const start = first.length === 1 ? (first[0] as Uint8Array) : await bytesOf(first);
  return [kindOf(start), all()];
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    count += chunk.length;
    if (count > MOST_TABLE_BYTES) throw new InstallStop({ kind: 'too-big', bytes: count, limit: MOST_TABLE_BYTES });
    parts.push(chunk);
  }
  return bytesOf(parts);
}

async function bytesOf(parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
