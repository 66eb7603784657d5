import type { InstallFault } from '../../core/siret-table/installation.ts';
import type { InstallProgress, InstallRequest } from './install.ts';

/** What the worker tells the page. */
export type WorkerMessage =
  | { type: 'progress'; progress: InstallProgress }
  | { type: 'end'; fault: InstallFault | null };

/** Whoever installs or deletes a table holds this lock: one page at a time. */
export const TABLE_LOCK = 'opcoscope-table';

/** What the page asked of the worker; null for anything else, and for an address that is not https. */
export function readRequest(data: unknown): InstallRequest | null {
  const request = Object(data) as InstallRequest;
  switch (request.way) {
    case 'publisher':
      return isHttps(request.release?.url) ? request : null;
    case 'folder':
      return isHttps(request.address) ? request : null;
    case 'file':
      return request.file instanceof File ? request : null;
    default:
      return null;
  }
}

/** What the worker told the page; the end of an installation that broke off for anything else. */
export function readWorkerMessage(data: unknown): WorkerMessage {
  const message = Object(data) as WorkerMessage;
  const isKnown =
    message.type === 'progress' ? message.progress : message.type === 'end' && message.fault !== undefined;
  return isKnown ? message : { type: 'end', fault: { kind: 'crash' } };
}

/** The file's own host may be anything, http never: the person could not tell who changed it on the way. */
function isHttps(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
}
