import type { AsOf, IsoDate } from '../../core/answer.ts';
import type { InstallFault } from '../../core/siret-table/installation.ts';
import type { DownloadJob, DownloadStore } from '../kept/table-download.ts';

/** A release of the official file, as something to download. */
export interface DownloadableRelease {
  url: string;
  month: AsOf;
  publishedOn: IsoDate | null;
  /** Bytes that the publisher announces; null where it announces none. */
  bytes: number | null;
}

export interface DownloadOptions {
  store: DownloadStore;
  fetch: typeof globalThis.fetch;
  /** Bytes that are here, and bytes of the whole where known. */
  onProgress: (received: number, total: number | null) => void;
  /** Longest wait for the next bytes, in milliseconds. */
  patience?: number;
}

/** Raw bytes are kept in pieces of about this size: what a crash loses is at most one. */
const PIECE_BYTES = 4 * 2 ** 20;
const MOST_BYTES = 2 ** 30;

/**
 * Downloads the official file into the store, piece by piece. What an earlier attempt at the same address left is gone on
 * with, where the server proves that the file is still the same (`If-Range`); else it begins afresh.
 * @returns null once all bytes are kept, or why it stopped. Rejects where the store refuses a piece.
 */
export async function downloadOfficial(
  release: DownloadableRelease,
  options: DownloadOptions,
): Promise<InstallFault | null> {
  const { store, onProgress } = options;
  const kept = await store.job();
  const earlier = kept?.url === release.url ? kept : null;
  if (earlier && earlier.total !== null && earlier.received === earlier.total) return null;

  let answer = await ask(release.url, earlier, options);
  if ('kind' in answer) return answer;
  if (
    earlier &&
    (answer.response.status === 416 || (answer.response.status === 206 && !goesOn(answer.response, earlier)))
  ) {
    answer.close();
    answer = await ask(release.url, null, options);
    if ('kind' in answer) return answer;
  }
  const { response, close, host } = answer;
  const isRest = response.status === 206 && earlier !== null && goesOn(response, earlier);
  if (!response.ok || !response.body || (response.status === 206 && !isRest)) {
    close();
    return { kind: 'http', host, status: response.status };
  }

  let job: DownloadJob;
  if (isRest) {
    job = earlier;
  } else {
    const stated = statedLength(response);
    if (stated !== null && release.bytes !== null && stated !== release.bytes) {
      close();
      return { kind: 'other-size', expected: release.bytes, found: stated };
    }
    const { url, month, publishedOn } = release;
    const total = stated ?? release.bytes;
    job = { url, month, publishedOn, total, received: 0, pieces: 0, validator: validatorOf(response) };
    await store.begin(job);
  }
  onProgress(job.received, job.total);

  const pending: Uint8Array[] = [];
  let pendingBytes = 0;
  const keep = async () => {
    if (pendingBytes === 0) return;
    const piece = new Uint8Array(pendingBytes);
    let at = 0;
    for (const part of pending) {
      piece.set(part, at);
      at += part.length;
    }
    job = { ...job, received: job.received + pendingBytes, pieces: job.pieces + 1 };
    pending.length = 0;
    pendingBytes = 0;
    await store.add(piece, job);
  };

  let isCut = false;
  for (;;) {
    const part = await answer.read();
    if (part === 'cut') isCut = true;
    if (part === 'cut' || part === null) break;
    pending.push(part);
    pendingBytes += part.length;
    const received = job.received + pendingBytes;
    if (received > (job.total ?? MOST_BYTES)) {
      close();
      await store.clear();
      return { kind: 'other-size', expected: job.total ?? MOST_BYTES, found: received };
    }
    if (pendingBytes >= PIECE_BYTES) await keep();
    onProgress(received, job.total);
  }
  // Also what came before the cut: it is not asked for twice.
  await keep();
  if (isCut || (job.total !== null && job.received < job.total)) {
    // Where nothing tells the file from another, its rest cannot be asked for.
    const isKept = job.received > 0 && job.validator !== null;
    if (!isKept) await store.clear();
    return { kind: 'cut', received: job.received, total: job.total, isKept };
  }
  // Nobody said how long the file is; now its end has come.
  if (job.total === null) await store.add(new Uint8Array(), { ...job, pieces: job.pieces + 1, total: job.received });
  return null;
}

interface Answer {
  host: string;
  response: Response;
  /** The next bytes; null at the end, `cut` where they stop coming. */
  read(): Promise<Uint8Array | 'cut' | null>;
  close(): void;
}

async function ask(
  url: string,
  earlier: DownloadJob | null,
  { fetch, patience = 30_000 }: DownloadOptions,
): Promise<Answer | InstallFault> {
  const { host } = new URL(url);
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    timer = setTimeout(() => ending.abort(), patience);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  };
  const isRest = earlier?.validator && earlier.received > 0;
  try {
    const response = await inTime(
      fetch(url, {
        headers: isRest ? { range: `bytes=${earlier.received}-`, 'if-range': earlier.validator as string } : {},
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // A hundred megabytes that are kept here anyway.
        cache: 'no-store',
        signal: ending.signal,
      }),
    );
    const reader = response.body?.getReader();
    return {
      host,
      response,
      async read() {
        try {
          const read = await inTime((reader as ReadableStreamDefaultReader<Uint8Array>).read());
          return read.done ? null : read.value;
        } catch {
          return 'cut';
        }
      },
      close: () => ending.abort(),
    };
  } catch {
    return { kind: 'network', host };
  }
}

/** The bytes of the file; null where the server says none, or packs them on the way so that they differ. */
function statedLength({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length && /^\d+$/.test(length) && isPlain(headers) ? Number(length) : null;
}

function isPlain(headers: Headers): boolean {
  return /^(identity)?$/i.test(headers.get('content-encoding') ?? '');
}

/** What `If-Range` takes: an ETag that is not weak, or else the date. */
function validatorOf({ headers }: Response): string | null {
  if (!isPlain(headers)) return null;
  const etag = headers.get('etag');
  return etag && !etag.startsWith('W/') ? etag : headers.get('last-modified');
}

/** True when an answer with a part begins where the kept bytes end, and is a part of a file of the same length. */
function goesOn({ headers }: Response, { received, total }: DownloadJob): boolean {
  const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  return (
    isPlain(headers) &&
    Number(first) === received &&
    Number(last) + 1 === Number(whole) &&
    (total === null || Number(whole) === total)
  );
}
