import { browser } from 'wxt/browser';

/** A question that waits for the side panel of a window. In memory only, gone with the browser. */
export interface PanelQuestion {
  text: string;
  /** The window that it was asked in. */
  windowId: number;
  /** In milliseconds since 1970. */
  at: number;
}

const KEY = 'panel-question';

/** A panel that does not come within this time was closed, or never opened: its question is nobody's any more. */
const MOST_MILLISECONDS = 60_000;

/** Longest question: what is longer is no number and no name. */
const LONGEST = 200;

/**
 * A text that was selected or typed, as a question: its spaces single, without signs that are not seen, at most 200
 * characters; empty for what is no text.
 */
export function questionText(given: unknown): string {
  if (typeof given !== 'string') return '';
  // Cut first: a selection may be a whole book.
  const text = given
    .slice(0, 10 * LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  return [...text].slice(0, LONGEST).join('').trim();
}

/** Leaves a question for the panel; false when the store refuses. */
export async function leaveQuestion(question: PanelQuestion): Promise<boolean> {
  try {
    await browser.storage.session.set({ [KEY]: question });
    return true;
  } catch {
    return false;
  }
}

/** The question that waits for the panel of a window, which is then gone; null where none does. */
export async function takeQuestion(windowId: number, now = Date.now()): Promise<string | null> {
  try {
    const question = readQuestion((await browser.storage.session.get(KEY))[KEY]);
    if (question?.windowId !== windowId) return null;
    await browser.storage.session.remove(KEY);
    return now - question.at <= MOST_MILLISECONDS ? question.text : null;
  } catch {
    return null;
  }
}

/** Takes back what was left: it was asked elsewhere. */
export async function dropQuestion(): Promise<void> {
  await browser.storage.session.remove(KEY).catch(() => undefined);
}

/** Tells when a question was left, for a panel that is open already. @returns stops telling */
export function watchQuestions(tell: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]?.newValue !== undefined) tell();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

/** The page of the panel, to open in a tab, with a question. */
export function questionPage(text: string): string {
  return `/sidepanel.html#q=${encodeURIComponent(text)}`;
}

/** The question in the address of such a page; null where there is none. */
export function questionOf(hash: string): string | null {
  try {
    const given = hash.startsWith('#q=') ? decodeURIComponent(hash.slice('#q='.length)) : '';
    return questionText(given) || null;
  } catch {
    return null; // A `%` that stands for nothing.
  }
}

function readQuestion(stored: unknown): PanelQuestion | null {
  const { text, windowId, at } = Object(stored) as Record<keyof PanelQuestion, unknown>;
  const asked = questionText(text);
  return asked !== '' && typeof windowId === 'number' && typeof at === 'number' ? { text: asked, windowId, at } : null;
}
