import type { Answer } from '../../core/answer.ts';
import type { Copied } from '../../core/wording/copied-answer.ts';
import type { CopyForm } from '../../core/wording/copy-wording.ts';

export interface CopyingState {
  /** Which choice is unfolded. */
  open: 'copies' | 'forms' | null;
  /** What came of the last copy. */
  last: {
    /** The question whose answer was copied: another answer on screen has not been. */
    question: string;
    form: CopyForm;
    /** The text, where the browser refused: the person copies it by hand. */
    byHand: string | null;
  } | null;
}

export type Copying = ReturnType<typeof createCopying>;

/** Copies of an answer, in the form that the person asks for. */
export function createCopying({ onChange }: { onChange: () => void }) {
  let state: CopyingState = { open: null, last: null };

  function set(change: Partial<CopyingState>): void {
    state = { ...state, ...change };
    onChange();
  }

  return {
    get state(): CopyingState {
      return state;
    },

    /** What came of the last copy of this answer. */
    lastOf: (answer: Answer) => (state.last?.question === questionOf(answer) ? state.last : null),

    unfold(choice: NonNullable<CopyingState['open']>): void {
      set({ open: state.open === choice ? null : choice });
    },

    fold(): void {
      if (state.open) set({ open: null });
    },

    async copy(answer: Answer, form: CopyForm, copied: Copied): Promise<void> {
      const question = questionOf(answer);
      const isCopied = await writeToClipboard(copied);
      set({ last: { question, form, byHand: isCopied ? null : copied.text } });
    },
  };
}

/** An answer that was refreshed answers the same question. */
function questionOf({ query }: Answer): string {
  return JSON.stringify(query);
}

/** False where the browser refuses. */
async function writeToClipboard({ text, html }: Copied): Promise<boolean> {
  try {
    if (html === null) {
      await navigator.clipboard.writeText(text);
    } else {
      const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
      await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })]);
    }
    return true;
  } catch {
    return false;
  }
}
