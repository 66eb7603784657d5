import type { InstallFault, InstallStage } from '../../core/siret-table/installation.ts';
import type { InstallProgress, InstallRequest } from './install.ts';

/** What the worker tells the page. */
export type WorkerMessage =
  | { type: 'progress'; progress: InstallProgress }
  | { type: 'end'; fault: InstallFault | null };

/** Whoever installs or deletes a table holds this lock: one page at a time. */
export const TABLE_LOCK = 'opcoscope-table';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const STAGES: Record<InstallStage, true> = { download: true, read: true, convert: true, keep: true };
const FAULTS: Record<InstallFault['kind'], true> = {
  table: true,
  official: true,
  archive: true,
  'file-unreadable': true,
  'no-release': true,
  permission: true,
  network: true,
  http: true,
  cut: true,
  'other-size': true,
  folder: true,
  'too-big': true,
  'other-content': true,
  quota: true,
  store: true,
  busy: true,
  crash: true,
};

/** What the page asked of the worker; null for anything else. */
export function readRequest(data: unknown): InstallRequest | null {
  const request = Object(data) as Partial<Record<'way' | 'release' | 'address' | 'file' | 'month', unknown>>;
  switch (request.way) {
    case 'publisher': {
      const { url, month, publishedOn, bytes } = Object(request.release) as Record<string, unknown>;
      const isSound =
        isHttps(url) &&
        isMonth(month) &&
        (publishedOn === null || typeof publishedOn === 'string') &&
        isCountOrNull(bytes);
      return isSound
        ? { way: 'publisher', release: { url, month, publishedOn: publishedOn as string | null, bytes } }
        : null;
    }
    case 'folder':
      return isHttps(request.address) && request.address.endsWith('/')
        ? { way: 'folder', address: request.address }
        : null;
    case 'file': {
      const { file, month } = request;
      return file instanceof File && (month === null || isMonth(month)) ? { way: 'file', file, month } : null;
    }
    default:
      return null;
  }
}

/** What the worker told the page; the end of an installation that broke off for anything else. */
export function readWorkerMessage(data: unknown): WorkerMessage {
  const { type, progress, fault } = Object(data) as Record<string, unknown>;
  if (type === 'progress') {
    const { stage, done, total } = Object(progress) as Record<string, unknown>;
    if (typeof stage === 'string' && Object.hasOwn(STAGES, stage) && typeof done === 'number' && isCountOrNull(total)) {
      return { type, progress: { stage: stage as InstallStage, done, total } };
    }
  }
  if (type === 'end' && (fault === null || Object.hasOwn(FAULTS, String((Object(fault) as InstallFault).kind)))) {
    return { type, fault: fault as InstallFault | null };
  }
  return { type: 'end', fault: { kind: 'crash' } };
}

/** The file's own host may be anything, http never: the person could not tell who changed it on the way. */
function isHttps(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
}

function isMonth(value: unknown): value is string {
  return typeof value === 'string' && MONTH.test(value);
}

function isCountOrNull(value: unknown): value is number | null {
  return value === null || (Number.isFinite(value) && (value as number) >= 0);
}
