import type { BackupFault, TakenIn } from '../../core/wording/settings-wording.ts';
import { type BackupPart, readBackup, restoreBackup } from '../kept/backup.ts';

/** Unites the text of a backup with what is kept here, and counts what came. */
export async function takeIn(
  text: string,
  parts: readonly BackupPart[],
): Promise<{ ok: true; counts: TakenIn } | { ok: false; fault: BackupFault }> {
  const read = readBackup(text, parts);
  if (!read.ok) return read;
  const done = await restoreBackup(read.backup, parts);
  if (!done.ok) return done;
  const { companies, lists, settings } = done.restored;
  const leftOut = Object.values(done.restored).reduce((sum, part) => sum + part.leftOut, 0);
  return {
    ok: true,
    counts: {
      companies: companies?.taken ?? 0,
      lists: lists?.taken ?? 0,
      hasSettings: (settings?.taken ?? 0) > 0,
      leftOut,
    },
  };
}
