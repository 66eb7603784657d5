import type { IsoDate } from '../../core/answer.ts';
import type { BackupFault, SettingsOutcome, TakenIn } from '../../core/wording/settings-wording.ts';

interface BackupState {
  work: 'making' | 'taking' | null;
  /** A file is held over the frame. */
  isOver: boolean;
  outcome: SettingsOutcome | null;
}

interface BackupContext {
  /** The text of the file; null where the store does not answer. */
  makeBackup: () => Promise<string | null>;
  takeIn: (text: string) => Promise<{ ok: true; counts: TakenIn } | { ok: false; fault: BackupFault }>;
  saveFile: (contents: string, name: string, type: string) => void;
  today: () => IsoDate;
  /** What other parts of the page show is to be read again. */
  onTakenIn: () => void;
  onChange: () => void;
}

/** More than any backup: it is read whole. */
const MOST_BYTES = 200_000_000;

export type BackupPart = ReturnType<typeof createBackupPart>;

/** Everything that is kept as one file, and back. */
export function createBackupPart(context: BackupContext) {
  const { makeBackup, takeIn, saveFile, today, onTakenIn, onChange } = context;
  const state: BackupState = { work: null, isOver: false, outcome: null };

  function set(change: Partial<BackupState>): void {
    Object.assign(state, change);
    onChange();
  }

  return {
    state,

    async make(): Promise<void> {
      if (state.work) return;
      set({ work: 'making', outcome: null });
      const text = await makeBackup();
      const name = `opcoscope-${today()}.json`;
      if (text !== null) saveFile(text, name, 'application/json');
      set({ work: null, outcome: text === null ? { kind: 'file-not-made' } : { kind: 'file-made', name } });
    },

    setOver(isOver: boolean): void {
      if (isOver !== state.isOver) set({ isOver });
    },
    async take(file: File | undefined): Promise<void> {
      if (!file || state.work) return;
      set({ work: 'taking', outcome: null });
      const fault = file.size > MOST_BYTES ? 'too-big' : null;
      const text = fault ? null : await file.text().catch(() => null);
      if (text === null) return set({ work: null, outcome: { kind: 'not-taken-in', fault: fault ?? 'unreadable' } });
      const taken = await takeIn(text);
      set({
        work: null,
        outcome: taken.ok ? { kind: 'taken-in', counts: taken.counts } : { kind: 'not-taken-in', fault: taken.fault },
      });
      if (taken.ok) onTakenIn();
    },
  };
}
