import type { SettingsOutcome } from '../../core/wording/settings-wording.ts';
import { DEFAULT_SETTINGS, type Settings } from '../kept/settings.ts';

/** What is asked once more before it is done. */
export type Asked = 'history' | 'reset' | 'delete';

/** Where on the page an act is told of. */
export type SettingsPlace = 'language' | 'sources' | 'consent' | 'answers' | 'history' | 'profile' | 'reset' | 'delete';

interface SettingsPageState {
  settings: Settings;
  /** Whether Firefox has the person's consent to live questions; null where the browser asks for none. */
  hasConsent: boolean | null;
  /** Answers of the sources that are kept; null until they are counted, and where the store does not answer. */
  answers: number | null;
  /** Companies that are kept, only looked at and saved; null until they are counted. */
  companies: { history: number; saved: number } | null;
  asked: Asked | null;
  isDeleting: boolean;
  /** What came of the last act. */
  outcome: { place: SettingsPlace; of: SettingsOutcome } | null;
}

interface SettingsPageContext {
  settings: Settings;
  recallSettings: () => Promise<Settings>;
  /** False where the store refuses. */
  keepSettings: (change: Partial<Settings>) => Promise<boolean>;
  watchSettings: (tell: (settings: Settings) => void) => void;
  /** Null where the browser asks for none. */
  consent: {
    isGiven: () => Promise<boolean>;
    /** To be called first thing in a click. */
    ask: () => Promise<boolean>;
    withdraw: () => Promise<boolean>;
    watch: (tell: () => void) => void;
  } | null;
  /** Null where the store does not answer. */
  countAnswers: () => Promise<number | null>;
  clearAnswers: () => Promise<boolean>;
  countCompanies: () => Promise<{ history: number; saved: number }>;
  clearHistory: () => Promise<boolean>;
  /** Tells that companies came or went, in any window. */
  watchKept: (tell: () => void) => void;
  /** False where something stayed. */
  deleteEverything: () => Promise<boolean>;
  /** All is gone: what other parts of the page show is to be read again. */
  onDeleted: () => void;
  onChange: () => void;
}

export type SettingsPage = ReturnType<typeof createSettingsPage>;

/** What the page of settings knows and does, but for the official table, the sites and the backup. */
export function createSettingsPage(context: SettingsPageContext) {
  const { recallSettings, keepSettings, consent, onChange } = context;
  const state: SettingsPageState = {
    settings: context.settings,
    hasConsent: null,
    answers: null,
    companies: null,
    asked: null,
    isDeleting: false,
    outcome: null,
  };
  /** Changes are kept one after the other: each writes the whole record. */
  let writing: Promise<unknown> = Promise.resolve();
  let writes = 0;

  function set(change: Partial<SettingsPageState>): void {
    Object.assign(state, change);
    onChange();
  }

  function say(place: SettingsPlace, of: SettingsOutcome): void {
    set({ outcome: { place, of } });
  }

  /** The control moves at once, and back where the store refuses. */
  async function change(place: SettingsPlace, to: Partial<Settings>, done: SettingsOutcome): Promise<void> {
    const before = state.settings;
    set({ settings: { ...before, ...to }, outcome: null });
    writes++;
    const kept = writing.then(() => keepSettings(to));
    writing = kept;
    const isKept = await kept;
    writes--;
    if (!isKept) {
      const back = Object.fromEntries(Object.keys(to).map((key) => [key, before[key as keyof Settings]]));
      set({ settings: { ...state.settings, ...back } });
    }
    say(place, isKept ? done : { kind: 'refused' });
  }

  async function count(): Promise<void> {
    const [answers, companies] = await Promise.all([context.countAnswers(), context.countCompanies()]);
    set({ answers, companies });
  }

  async function lookAtConsent(): Promise<void> {
    if (consent) set({ hasConsent: await consent.isGiven() });
  }

  return {
    state,

    async start(): Promise<void> {
      context.watchSettings((settings) => {
        // While this page writes, the record is on its way to what the page shows already.
        if (writes === 0) set({ settings });
      });
      context.watchKept(() => void count());
      consent?.watch(() => void lookAtConsent());
      await Promise.all([count(), lookAtConsent()]);
    },
    /** Counts again what another page may have changed meanwhile. */
    lookAgain: count,

    setLanguage: (language: Settings['language']) => change('language', { language }, { kind: 'kept' }),
    setSource: (source: keyof Settings['sources'], isAllowed: boolean) =>
      change('sources', { sources: { ...state.settings.sources, [source]: isAllowed } }, { kind: 'kept' }),
    setCacheDays: (cacheDays: number) => change('answers', { cacheDays }, { kind: 'kept' }),
    setHistoryDays: (historyDays: number) => change('history', { historyDays }, { kind: 'kept' }),
    setProfile: (profile: Settings['profile']) => change('profile', { profile }, { kind: 'kept' }),

    async giveConsent(): Promise<void> {
      // Firefox asks only within the click: nothing may be awaited before.
      const isGiven = await consent?.ask();
      await lookAtConsent();
      say('consent', { kind: isGiven ? 'consent-given' : 'consent-refused' });
    },
    async withdrawConsent(): Promise<void> {
      const isGone = await consent?.withdraw();
      await lookAtConsent();
      say('consent', { kind: isGone ? 'consent-withdrawn' : 'refused' });
    },

    async clearAnswers(): Promise<void> {
      const isDone = await context.clearAnswers();
      await count();
      say('answers', { kind: isDone ? 'answers-cleared' : 'refused' });
    },

    ask: (asked: Asked) => set({ asked, outcome: null }),
    leave: () => set({ asked: null }),
    async clearHistory(): Promise<void> {
      set({ asked: null });
      const isDone = await context.clearHistory();
      await count();
      say('history', { kind: isDone ? 'history-cleared' : 'refused' });
    },
    async reset(): Promise<void> {
      set({ asked: null });
      await change('reset', DEFAULT_SETTINGS, { kind: 'reset' });
    },
    async deleteEverything(): Promise<void> {
      set({ isDeleting: true, outcome: null });
      const isDone = await context.deleteEverything();
      context.onDeleted();
      await Promise.all([count(), lookAtConsent()]);
      // What stayed is shown as it is.
      set({ asked: null, isDeleting: false, settings: await recallSettings() });
      say('delete', { kind: isDone ? 'deleted' : 'not-deleted' });
    },
  };
}
