import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dropQuestion,
  leaveQuestion,
  questionOf,
  questionPage,
  questionText,
  takeQuestion,
  watchQuestions,
} from '../../../entrypoints/kept/panel-question.ts';

const session = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  isClosed: false,
  listeners: new Set<(changes: object) => void>(),
}));
vi.mock('wxt/browser', () => {
  const orRefuse = async <T>(work: () => T): Promise<T> => {
    if (session.isClosed) throw new Error('The store is closed.');
    return work();
  };
  const tell = (key: string, newValue: unknown) => {
    for (const listener of session.listeners) listener({ [key]: { newValue } });
  };
  return {
    browser: {
      storage: {
        session: {
          get: (key: string) => orRefuse(() => (key in session.kept ? { [key]: session.kept[key] } : {})),
          set: (entries: object) =>
            orRefuse(() => {
              Object.assign(session.kept, structuredClone(entries));
              for (const [key, value] of Object.entries(entries)) tell(key, value);
            }),
          remove: (key: string) =>
            orRefuse(() => {
              delete session.kept[key];
              tell(key, undefined);
            }),
          onChanged: {
            addListener: (listener: (changes: object) => void) => session.listeners.add(listener),
            removeListener: (listener: (changes: object) => void) => session.listeners.delete(listener),
          },
        },
      },
    },
  };
});

const QUESTION = { text: '302 474 648 00664', windowId: 7, at: 1_000 };

beforeEach(() => {
  session.kept = {};
  session.isClosed = false;
  session.listeners.clear();
});

describe('the text of a question', () => {
  it.each([
    ['  552 100 554\u00a000013\n', '552 100 554 00013'],
    ['a\u0000b\u200bc\u202ed', 'abcd'],
    [' \n\t', ''],
    [undefined, ''],
    [{ toString: () => 'x' }, ''],
    [42, ''],
  ])('%j is %j', (given, text) => expect(questionText(given)).toBe(text));

  it('has at most 200 characters, and no half of one', () => {
    expect(questionText('🥖'.repeat(300))).toBe('🥖'.repeat(200));
    expect([...questionText('x'.repeat(5_000_000))]).toHaveLength(200);
    expect(questionText(`${'x'.repeat(1_999)}🥖`)).toBe('x'.repeat(200));
  });
});

describe('a question for the panel', () => {
  it('is taken once, by the panel of its window', async () => {
    expect(await leaveQuestion(QUESTION)).toBe(true);
    expect(await takeQuestion(8, 2_000)).toBeNull();
    expect(await takeQuestion(7, 2_000)).toBe(QUESTION.text);
    expect(await takeQuestion(7, 2_000)).toBeNull();
    expect(session.kept).toEqual({});
  });

  it('is nobody’s after a minute, and gone', async () => {
    await leaveQuestion(QUESTION);
    expect(await takeQuestion(7, 61_001)).toBeNull();
    expect(session.kept).toEqual({});
  });

  it('is taken back', async () => {
    await leaveQuestion(QUESTION);
    await dropQuestion();
    expect(await takeQuestion(7, 2_000)).toBeNull();
  });

  it('is told to a panel that is open, and not when it is taken', async () => {
    const tell = vi.fn();
    const stop = watchQuestions(tell);
    await leaveQuestion(QUESTION);
    expect(tell).toHaveBeenCalledTimes(1);
    await takeQuestion(7, 2_000);
    expect(tell).toHaveBeenCalledTimes(1);
    stop();
    await leaveQuestion(QUESTION);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it.each([null, 'x', { text: 'x', windowId: '7', at: 1_000 }, { text: ' ', windowId: 7, at: 1_000 }, { windowId: 7 }])(
    'is none where something else is stored: %j',
    async (stored) => {
      await leaveQuestion(QUESTION);
      for (const key of Object.keys(session.kept)) session.kept[key] = stored;
      expect(await takeQuestion(7, 2_000)).toBeNull();
    },
  );

  it('is not left where the store refuses', async () => {
    session.isClosed = true;
    expect(await leaveQuestion(QUESTION)).toBe(false);
    expect(await takeQuestion(7, 2_000)).toBeNull();
    await expect(dropQuestion()).resolves.toBeUndefined();
  });
});

describe('the page of a question', () => {
  it('gives back what it was asked', () => {
    const text = 'R&D #1 100 % <b> « été »';
    expect(questionOf(new URL(questionPage(text), 'https://x.example').hash)).toBe(text);
  });

  it.each(['', '#', '#q=', '#q=%', '#q=%20', '#r=x', 'q=x'])('has none in %j', (hash) => {
    expect(questionOf(hash)).toBeNull();
  });
});
