import type { IsoDate } from '../../core/answer.ts';
import { isDay } from './is-day.ts';
import { isQuota } from './make-room.ts';
import { isPrivateWindow } from './private-window.ts';

/** What came of taking a part of a backup in. */
export interface Restored {
  taken: number;
  /** Records that could not be read. */
  leftOut: number;
}

/** One kind of what a person made: the settings, the companies, the lists. */
export interface BackupPart {
  /** Its name in the file. */
  id: string;
  /** What goes into the file, as JSON. Rejects where the store does not answer. */
  read(): Promise<unknown>;
  /** Whether what a file holds is this part at all. Records in it that are damaged are no reason to refuse the others. */
  check(value: unknown): boolean;
  /** Unites it with what is kept, and loses nothing of that. Rejects where the store refuses. */
  restore(value: unknown): Promise<Restored>;
}

/** A file that may be taken in. */
export interface Backup {
  on: IsoDate;
  parts: Record<string, unknown>;
}

/** Why a file is not taken in. Nothing was written. */
export type BackupFault =
  /** Another kind of file. */
  | 'not-a-backup'
  /** Cut, or altered. */
  | 'damaged'
  /** Of a version of the extension that is newer than this one. */
  | 'newer';

/** Why a backup was not taken in to its end: it can be taken in again. */
export type RestoreFault =
  /** The disk, or the browser's share of it. */
  | 'full'
  /** The store refuses, as in a private window. */
  | 'store';

const FORMAT = 'opcoscope-backup';

/** Version of the file. A new one reads the files of those before it. */
const VERSION = 1;

/** Everything that the parts keep, as the text of one file; null where a store does not answer. */
export async function makeBackup(parts: readonly BackupPart[], today: IsoDate): Promise<string | null> {
  try {
    const values = await Promise.all(parts.map(async ({ id, read }) => [id, await read()] as const));
    return JSON.stringify({ format: FORMAT, version: VERSION, on: today, parts: Object.fromEntries(values) });
  } catch {
    return null;
  }
}

/** What a file holds, checked before anything is written. */
export function readBackup(
  text: string,
  parts: readonly BackupPart[],
): { ok: true; backup: Backup } | { ok: false; fault: BackupFault } {
  let file: Record<string, unknown>;
  try {
    file = Object(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    // The format stands at the beginning: what is cut has it still.
    return { ok: false, fault: text.slice(0, 200).includes(FORMAT) ? 'damaged' : 'not-a-backup' };
  }
  if (file.format !== FORMAT) return { ok: false, fault: 'not-a-backup' };
  const { version, on } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { ok: false, fault: 'damaged' };
  if (version > VERSION) return { ok: false, fault: 'newer' };
  const values: unknown = file.parts;
  const isSound =
    isDay(on) && isRecord(values) && parts.every(({ id, check }) => !Object.hasOwn(values, id) || check(values[id]));
  return isSound ? { ok: true, backup: { on, parts: values } } : { ok: false, fault: 'damaged' };
}

/** Whether a value of JSON has names: it is no list, no text and no number. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Unites a backup with what is kept, part after part. Where one is refused, those before it are taken in: taking the same
 * backup in once more changes nothing of them.
 * @returns by the names of the parts
 */
export async function restoreBackup(
  backup: Backup,
  parts: readonly BackupPart[],
): Promise<{ ok: true; restored: Record<string, Restored> } | { ok: false; fault: RestoreFault }> {
  const restored: Record<string, Restored> = {};
  try {
    if (await isPrivateWindow()) return { ok: false, fault: 'store' };
    for (const { id, restore } of parts) {
      if (Object.hasOwn(backup.parts, id)) restored[id] = await restore(backup.parts[id]);
    }
    return { ok: true, restored };
  } catch (error) {
    return { ok: false, fault: isQuota(error) ? 'full' : 'store' };
  }
}
