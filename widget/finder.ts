import type {
  Activity,
  CompanyFacts,
  Fact,
  Idcc,
  LookupResult,
  OpcoId,
  Query,
  Refusal,
  SourceFailure,
} from '../core/answer.ts';
import type { OpcoNameHit } from '../core/search/former-opca.ts';
import { NO_TITLES } from '../core/wording/no-titles.ts';
import { WITHOUT_EMPLOYER } from '../core/wording/without-employer.ts';
import type { EntryWording, ProfileGroupId, Titles } from '../core/wording/wording.ts';
import { answerOf } from './answer-of.ts';
import { pause } from './pause.ts';
import type { Act, AnswerParts, Guide, Services } from './services.ts';
import type { SuggestionBox, Typing } from './suggestion-box.ts';
import { today } from './today.ts';

/** What stands under the field instead of a new answer; the last answer stays on screen below it. */
export type Notice =
  | { kind: 'refusal'; reason: Refusal }
  | { kind: 'failed'; failures: SourceFailure[]; query: Query }
  | { kind: 'not-found'; query: Query }
  /**
   * A part of the programme did not come; without a question it was to read the field. The reason says whether it came
   * and was another than the one that was built.
   */
  | { kind: 'load-failed'; query: Query | OpcoNameHit | null; reason?: unknown };

/** What is on screen: what a look-up gave, or the cards of the OPCOs behind a name. */
export type FinderResult = LookupResult | { kind: 'opco-cards'; found: OpcoNameHit };

/** One row of the form for several activities, as typed. */
export interface ActivityDraft {
  code: string;
  kind: Activity['kind'];
  headcount: string;
  turnover: string;
}

export interface FinderState {
  wording: EntryWording;
  /** What reads an entry and says what is wrong with it; null until a first act fetched it. */
  act: Act | null;
  isActMissing: boolean;
  /** Views and words of answers; null until a first act fetched them. */
  parts: AnswerParts | null;
  /** Cards of the OPCOs and the page about who can benefit; null until one was opened. */
  guide: Guide | 'failed' | null;
  text: string;
  /** The list of what may be meant; null until something was typed. */
  box: SuggestionBox | null;
  /** The question under way, or the one that the result or the notice answers. */
  asked: Query | null;
  isWaiting: boolean;
  notice: Notice | null;
  result: FinderResult | null;
  /** Results to go back to, newest last. */
  earlier: readonly FinderResult[];
  titles: Titles;
  /** Agreements offered as answers to "which agreement?". */
  agreements: readonly string[];
  activities: readonly ActivityDraft[];
  activityNotice: Refusal | 'too-few' | null;
  copy: 'idle' | 'done' | 'refused';
  adviceShown: boolean;
  /** Who the person says to be; null until they say it. */
  group: ProfileGroupId | null;
  /** The person goes on to who pays without an employer. */
  goesOn: boolean;
}

/** Milliseconds that an answer waits, once it is there, for the names behind its codes. */
const WAIT_FOR_NAMES = 500;

const EMPTY_ACTIVITY: ActivityDraft = { code: '', kind: 'commercial', headcount: '', turnover: '' };

export type Finder = ReturnType<typeof createFinder>;

/**
 * The conversation with one person: what is typed, what is answered, and the way back. Views render its state and call
 * its actions; nothing is asked of any source before an action.
 */
export function createFinder(options: {
  wording: EntryWording;
  services: Services;
  /** Where it is there from the beginning. */
  act?: Act;
  /** Whether the registry is asked for the companies of a name as it is typed, and for a SIRET as it is pasted; no unless told. */
  searchesAsTyped?: () => boolean;
  onChange: () => void;
  /** Each answer, as soon as it is there and again when it is refreshed or completed. */
  onResult?: (result: LookupResult) => void;
  onNotice?: (notice: Notice) => void;
}) {
  const { services, searchesAsTyped = () => false, onChange } = options;
  let state: FinderState = {
    wording: options.wording,
    act: options.act ?? null,
    isActMissing: false,
    parts: null,
    guide: null,
    text: '',
    box: null,
    asked: null,
    isWaiting: false,
    notice: null,
    result: null,
    earlier: [],
    titles: NO_TITLES,
    agreements: [],
    activities: [EMPTY_ACTIVITY, { ...EMPTY_ACTIVITY }],
    activityNotice: null,
    copy: 'idle',
    adviceShown: false,
    group: null,
    goesOn: false,
  };
  let running: AbortController | undefined;
  /** What the last notice is about, once more. */
  let retry = () => {};

  function set(change: Partial<FinderState>): void {
    state = { ...state, ...change };
    onChange();
  }

  function show(notice: Notice, again: () => void): void {
    retry = again;
    set({ notice, isWaiting: false });
    options.onNotice?.(notice);
  }

  /** A part of the programme did not come, or is not the one of this version. */
  function showLack(error: unknown, query: Query | OpcoNameHit | null, again: () => void): void {
    // A data file says whether it did not come or was refused.
    show({ kind: 'load-failed', query, reason: (error as { reason?: unknown } | null)?.reason }, again);
  }

  function put(result: FinderResult): void {
    set({ result, isWaiting: false, notice: null, copy: 'idle' });
  }

  /** Fetches the names behind codes, which are shown as soon as they are there. */
  function nameCodes(): Promise<void> {
    return services.titles().then(
      (titles) => set({ titles }),
      () => undefined, // Codes are shown bare: the answer stands without their names.
    );
  }

  function present(result: LookupResult): void {
    put(result);
    options.onResult?.(result);
    if (result.kind !== 'answer' || result.answer.attribution.outcome === 'attributed') return;
    void services.agreementsOf(result.answer.facts).then(
      (agreements) => set({ agreements }),
      () => undefined,
    );
  }

  /** Fetches in the language of the page, which may change on the way. */
  async function inLanguage<T>(load: (language: EntryWording['lang']) => Promise<T>): Promise<T> {
    const { lang } = state.wording;
    const loaded = await load(lang);
    return lang === state.wording.lang ? loaded : inLanguage(load);
  }

  /** All that an answer is shown with. */
  const loadParts = () =>
    inLanguage(async (lang) => {
      const [act, parts] = await Promise.all([services.act(lang), services.answerParts(lang)]);
      return { act, parts };
    });

  /** Goes on with what reads entries: at once where it is there, else as soon as it is fetched. */
  async function withAct(goOn: (act: Act) => void | Promise<void>): Promise<void> {
    if (state.act) {
      await goOn(state.act);
      return;
    }
    const current = begin(null);
    try {
      const act = await inLanguage(services.act);
      if (running !== current) return;
      set({ act });
      await goOn(act);
    } catch (error) {
      if (running === current) showLack(error, null, () => void withAct(goOn));
    }
  }

  /** Fetches what shows who pays, for a person who looks no employer up. */
  async function goOn(): Promise<void> {
    set({ goesOn: true, notice: null });
    if (state.parts) return;
    const current = running;
    try {
      set(await loadParts());
    } catch (error) {
      if (running === current) showLack(error, null, () => void goOn());
    }
  }

  /** Ends whatever is under way; nothing of it comes on screen any more. */
  function leave(): AbortController {
    running?.abort();
    running = new AbortController();
    state.box?.close();
    return running;
  }

  /** Takes the place of whatever is under way. */
  function begin(asked: Query | null): AbortController {
    const current = leave();
    set({ asked, isWaiting: true, notice: null, agreements: [], adviceShown: false });
    return current;
  }

  /** The cards of the OPCOs behind a name. No source is asked: all of it comes with the programme. */
  async function openCards(found: OpcoNameHit): Promise<void> {
    const current = begin(null);
    void nameCodes();
    try {
      const [parts, guide] = await inLanguage((lang) => Promise.all([loadParts(), services.guide(lang)]));
      if (running !== current) return;
      set({ ...parts, guide, earlier: withResult() });
      put({ kind: 'opco-cards', found });
    } catch (error) {
      if (running === current) showLack(error, found, () => void openCards(found));
    }
  }

  const withResult = () => (state.result ? [...state.earlier, state.result] : state.earlier);

  async function ask(query: Query): Promise<void> {
    const current = begin(query);
    const { signal } = current;
    try {
      let shown: LookupResult | undefined;
      let fuller: LookupResult | undefined;
      const lookedUp = services.lookUp(query, {
        signal,
        // The refreshed answer takes the place of the kept one, unless the person has gone on since. It may be there first,
        // while what shows an answer is still on its way.
        onUpdate: (fresh) => {
          if (running !== current || !answerOf(fresh)) return;
          if (!shown) fuller = fresh;
          else if (state.result === shown) present(fresh);
        },
      });
      const named = nameCodes();
      const [first] = await Promise.all([lookedUp, loadParts()]);
      // Names that come later make lines longer, and move what is under the pointer.
      await Promise.race([named, pause(WAIT_FOR_NAMES, signal)]);
      // The language may have changed since they came.
      const parts = await loadParts();
      const result = fuller ?? first;
      if (running !== current || result.kind === 'aborted') return;
      set(parts);
      if (result.kind === 'failed') {
        show({ kind: 'failed', failures: result.failures, query }, () => void ask(query));
        return;
      }
      if (result.kind === 'not-found') {
        show({ kind: 'not-found', query }, () => void ask(query));
        return;
      }
      set({ earlier: withResult() });
      shown = result;
      present(result);
    } catch (error) {
      // Only a part of the programme that could not be fetched ends here: look-ups answer with values.
      if (running === current) showLack(error, query, () => void ask(query));
    }
  }

  const person = <T>(value: T): Fact<T> => ({
    value,
    source: { id: 'person', publisher: '', title: '', asOf: today(), url: '' },
    readAt: today(),
  });

  async function tell(facts: CompanyFacts): Promise<void> {
    const { result } = state;
    if (result?.kind !== 'answer' && result?.kind !== 'establishments') return;
    const current = running;
    try {
      const answer = await services.reconsider(result.answer, facts);
      if (running !== current || state.result !== result) return;
      set({ earlier: withResult() });
      present({ kind: 'answer', answer });
    } catch (error) {
      if (running === current) showLack(error, result.answer.query, () => void tell(facts));
    }
  }

  async function submit(): Promise<void> {
    if (state.box?.pick()) return;
    // Nothing may lie over what is said of this text.
    state.box?.close();
    await withAct(async (act) => {
      const read = act.parts.readQuery(state.text);
      if (read.ok) await ask(read.query);
      else show({ kind: 'refusal', reason: read.reason }, () => {});
    });
  }

  async function fetchBox(text: string, typing?: Typing): Promise<void> {
    const before = running;
    try {
      const { createSuggestionBox } = await import('./suggestion-box.ts');
      if (!state.box) set({ box: createSuggestionBox({ finder, services, searchesAsTyped, onChange }) });
      // A question asked meanwhile has closed the list for good.
      if (state.text === text && running === before) state.box?.type(text, typing);
    } catch {
      // Without suggestions the field still takes a number or a name.
    }
  }

  const finder = {
    get state(): FinderState {
      return state;
    },

    /** Goes on in another language; what is on screen changes with it. */
    async speak(wording: EntryWording): Promise<void> {
      set({ wording });
      // What does not come stays in the language it is in. A page about OPCOs is asked for again as it is opened.
      const [act, parts, guide] = await Promise.all([
        state.act && services.act(wording.lang).catch(() => null),
        state.parts && services.answerParts(wording.lang).catch(() => null),
        state.guide && services.guide(wording.lang).catch(() => 'failed' as const),
      ]);
      // What came meanwhile stays.
      if (state.wording === wording)
        set({ act: act ?? state.act, parts: parts ?? state.parts, guide: guide ?? state.guide });
    },

    /** A keystroke. Words are matched with labels here; companies are searched where the finder searches as one types. */
    type(text: string, typing?: Typing): void {
      set({ text, notice: null });
      if (state.box) state.box.type(text, typing);
      else void fetchBox(text, typing);
    },

    /** Puts a text into the field that nobody typed: nothing is fetched for it. */
    prefill(text: string): void {
      state.box?.close();
      set({ text, notice: null });
    },

    /** Enter, or the button: the option under the arrow keys, else what is typed. */
    submit,

    /** Looks a question up; `text` is what the field shows for it, where it is not what was typed. */
    ask(query: Query | OpcoNameHit, text = state.text): void {
      if (text !== state.text) set({ text });
      void ('by' in query ? ask(query) : openCards(query));
    },

    /** What the notice is about, once more. */
    retry: () => retry(),

    chooseGroup(group: ProfileGroupId): void {
      set({ group });
      if (WITHOUT_EMPLOYER.has(group) && !state.goesOn) void goOn();
    },

    goOn: () => void goOn(),

    /** Who the visitor is, where the page knows: chosen, until they choose. */
    async presetProfile(profile: string): Promise<void> {
      const { presetGroup } = await import('./element/preset-group.ts');
      const group = presetGroup(profile);
      if (!state.group) set({ group });
    },

    /** Fetches what the ways without a number are shown with, as one of them is opened. */
    async openAct(): Promise<void> {
      try {
        set({ act: await inLanguage(services.act), isActMissing: false });
      } catch {
        set({ isActMissing: true });
      }
    },

    /** Fetches the cards and the page about who can benefit, as one of them is opened. */
    async openGuide(): Promise<void> {
      try {
        set({ guide: await inLanguage(services.guide) });
        void nameCodes();
      } catch {
        set({ guide: 'failed' });
      }
    },

    /** Facts the person answers a question with. */
    tellEmployer: (isEmployer: boolean) => void tell({ isEmployer: person(isEmployer) }),
    tellPublic: (isPublic: boolean) => void tell({ isPublicAdministration: person(isPublic) }),
    tellOpco: (opco: OpcoId) => void tell({ declaredOpco: person(opco) }),
    tellAgreement: (idcc: Idcc) => void tell({ idccs: person([idcc]) }),

    back(): void {
      const previous = state.earlier.at(-1);
      if (!previous) return;
      leave();
      set({
        earlier: state.earlier.slice(0, -1),
        result: previous,
        asked: answerOf(previous)?.query ?? null,
        notice: null,
        isWaiting: false,
        copy: 'idle',
      });
    },

    clear(): void {
      leave();
      set({
        text: '',
        notice: null,
        asked: answerOf(state.result)?.query ?? null,
        isWaiting: false,
      });
    },

    /** Takes the question and its answer off the screen; those before it stay to go back to. */
    drop(): void {
      leave();
      set({ text: '', notice: null, asked: null, result: null, isWaiting: false });
    },

    showAdvice(): void {
      set({ adviceShown: true });
    },

    editActivity(index: number, change: Partial<ActivityDraft>): void {
      set({ activities: state.activities.map((draft, at) => (at === index ? { ...draft, ...change } : draft)) });
    },

    addActivity(): void {
      set({ activities: [...state.activities, { ...EMPTY_ACTIVITY }] });
    },

    removeActivity(index: number): void {
      set({ activities: state.activities.filter((_, at) => at !== index) });
    },

    submitActivities(): void {
      void withAct((act) => {
        const read = act.parts.readActivities(state.activities);
        set({ activityNotice: read.ok ? null : read.reason });
        if (read.ok) void ask(read.query);
      });
    },

    async copy(text: string): Promise<void> {
      try {
        await navigator.clipboard.writeText(text);
        set({ copy: 'done' });
      } catch {
        set({ copy: 'refused' });
      }
    },

    /** Ends what is under way. */
    stop(): void {
      leave();
      set({ isWaiting: false });
    },
  };
  return finder;
}
