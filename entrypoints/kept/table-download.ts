import type { IDBPObjectStore } from 'idb';
import type { AsOf, IsoDate } from '../../core/answer.ts';
import { isMonth } from './is-month.ts';
import { openTableDatabase, type TableDatabase, type TableSchema } from './table-database.ts';

/** A download of the official file that is under way, or stopped half-way. */
export interface DownloadJob {
  url: string;
  /** Month of the release, and the day it was published where that is known. */
  month: AsOf;
  publishedOn: IsoDate | null;
  /** Bytes of the whole file; null where nobody says. */
  total: number | null;
  /** Bytes that are kept, in so many pieces. */
  received: number;
  pieces: number;
  /** What tells this file from another at the same address, for `If-Range`; null where nothing does. */
  validator: string | null;
}

/** Keeps the raw pieces of a download, so that it goes on after a crash or a closed tab. */
export interface DownloadStore {
  /** The download that was begun; null where there is none. */
  job(): Promise<DownloadJob | null>;
  /** Begins a download: what is kept of another one goes. */
  begin(job: DownloadJob): Promise<void>;
  /** Keeps the next piece and what is known of the download with it, both or neither. */
  add(piece: Uint8Array<ArrayBuffer>, job: DownloadJob): Promise<void>;
  /** The pieces in their order. Where one is lost, all are forgotten. */
  pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** Forgets the download and its pieces. */
  clear(): Promise<void>;
}

type Stores = ('download' | 'pieces')[];
type PieceStore = IDBPObjectStore<TableSchema, Stores, 'pieces', 'readwrite'>;
type JobStore = IDBPObjectStore<TableSchema, Stores, 'download', 'readwrite'>;

/** The download kept in the database of the table. Every call may reject: the disk may be full. */
export function createDownloadStore(open: () => Promise<TableDatabase> = openTableDatabase): DownloadStore {
  /** Makes several changes, all or none of them. */
  async function change(make: (pieces: PieceStore, jobs: JobStore) => Promise<unknown>[]): Promise<void> {
    const transaction = (await open()).transaction(['download', 'pieces'], 'readwrite');
    const requests = make(transaction.objectStore('pieces'), transaction.objectStore('download'));
    // Where one of them is refused none is kept, and `done` says why.
    for (const request of requests) request.catch(() => undefined);
    await transaction.done;
  }

  const clear = () => change((pieces, jobs) => [pieces.clear(), jobs.clear()]);

  return {
    async job() {
      return readJob(await (await open()).get('download', 'job'));
    },
    begin: (job) => change((pieces, jobs) => [pieces.clear(), jobs.put(job, 'job')]),
    add: (piece, job) => change((pieces, jobs) => [pieces.put(piece, job.pieces - 1), jobs.put(job, 'job')]),
    async *pieces() {
      const db = await open();
      const count = readJob(await db.get('download', 'job'))?.pieces ?? 0;
      for (let index = 0; index < count; index++) {
        const piece = await db.get('pieces', index);
        if (!(piece instanceof Uint8Array)) {
          // It leaves a hole, which no reader of the file would take for its end: what is kept is of no use.
          await clear().catch(() => undefined);
          throw new DOMException(`Piece ${index} of the download is lost.`, 'DataError');
        }
        yield piece;
      }
    },
    clear,
  };
}

/** The job as it was kept; null for anything else, which begins afresh. */
function readJob(stored: unknown): DownloadJob | null {
  const { url, month, total, received, pieces, validator } = Object(stored) as Partial<DownloadJob>;
  const isSound =
    typeof url === 'string' &&
    URL.canParse(url) &&
    isMonth(month) &&
    (total === null || Number.isSafeInteger(total)) &&
    Number.isSafeInteger(received) &&
    Number.isSafeInteger(pieces) &&
    (validator === null || typeof validator === 'string');
  return isSound ? (stored as DownloadJob) : null;
}
