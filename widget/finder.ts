import type {
  Activity,
  CompanyFacts,
  Fact,
  LookupResult,
  OpcoId,
  Query,
  Refusal,
  SourceFailure,
} from '../core/answer.ts';
import { parseIdcc } from '../core/identifiers/idcc.ts';
import { parseActivityCode } from '../core/identifiers/naf.ts';
import { readQuery } from '../core/lookup/read-query.ts';
import type { OpcoNameHit } from '../core/search/former-opca.ts';
import { NO_TITLES } from '../core/wording/no-titles.ts';
import type { EntryWording, Titles } from '../core/wording/wording.ts';
import { answerOf } from './answer-of.ts';
import type { AnswerParts, Guide, Services } from './services.ts';
import type { Suggestion } from './suggestions.ts';
import { today } from './today.ts';

/** What stands under the field instead of a new answer; the last answer stays on screen below it. */
export type Notice =
  | { kind: 'refusal'; reason: Refusal }
  | { kind: 'failed'; failures: SourceFailure[]; query: Query }
  | { kind: 'not-found'; query: Query }
  | { kind: 'load-failed'; query: Query | OpcoNameHit; reason?: unknown };

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
  /** Views and words of answers; null until a first act fetched them. */
  parts: AnswerParts | null;
  /** Cards of the OPCOs and the page about who can benefit; null until one was opened. */
  guide: Guide | 'failed' | null;
  text: string;
  /** Labels and names that match the words typed; empty when there is nothing to suggest. */
  hits: readonly Suggestion[];
  isListOpen: boolean;
  /** Option under the arrow keys: 0 is the company search, then the hits; -1 is the field itself. */
  active: number;
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
}

const EMPTY_ACTIVITY: ActivityDraft = { code: '', kind: 'commercial', headcount: '', turnover: '' };

export type Finder = ReturnType<typeof createFinder>;

/**
 * The conversation with one person: what is typed, what is answered, and the way back. Views render its state and call
 * its actions; nothing is asked of any source before an action.
 */
export function createFinder(options: {
  wording: EntryWording;
  services: Services;
  onChange: () => void;
  /** Each answer, as soon as it is there and again when it is refreshed or completed. */
  onResult?: (result: LookupResult) => void;
  onNotice?: (notice: Notice) => void;
}) {
  const { services, onChange } = options;
  let state: FinderState = {
    wording: options.wording,
    parts: null,
    guide: null,
    text: '',
    hits: [],
    isListOpen: false,
    active: -1,
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
  };
  let running: AbortController | undefined;

  function set(change: Partial<FinderState>): void {
    state = { ...state, ...change };
    onChange();
  }

  function show(notice: Notice): void {
    set({ notice, isWaiting: false });
    options.onNotice?.(notice);
  }

  /** Puts a result on screen; the names behind its codes follow when their file is there. */
  function put(result: FinderResult): void {
    set({ result, isWaiting: false, notice: null, copy: 'idle' });
    nameCodes();
  }

  function nameCodes(): void {
    void services.titles().then(
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

  /** Takes the place of whatever is under way. */
  function begin(asked: Query | null): AbortController {
    running?.abort();
    running = new AbortController();
    set({ asked, isWaiting: true, notice: null, isListOpen: false, active: -1, agreements: [], adviceShown: false });
    return running;
  }

  /** The cards of the OPCOs behind a name. No source is asked: all of it comes with the programme. */
  async function openCards(found: OpcoNameHit): Promise<void> {
    const current = begin(null);
    try {
      const { lang } = state.wording;
      const [parts, guide] = await Promise.all([services.answerParts(lang), services.guide(lang)]);
      if (running !== current) return;
      set({ parts, guide, earlier: withResult() });
      put({ kind: 'opco-cards', found });
    } catch {
      if (running === current) show({ kind: 'load-failed', query: found });
    }
  }

  const withResult = () => (state.result ? [...state.earlier, state.result] : state.earlier);

  async function ask(query: Query): Promise<void> {
    const current = begin(query);
    const { signal } = current;
    try {
      let shown: LookupResult | undefined;
      const partsToCome = services.answerParts(state.wording.lang);
      const result = await services.lookUp(query, {
        signal,
        // The refreshed answer takes the place of the kept one, unless the person has gone on since.
        onUpdate: (fresh) => {
          if (running === current && state.result === shown && answerOf(fresh)) present(fresh);
        },
      });
      const parts = await partsToCome;
      if (running !== current || result.kind === 'aborted') return;
      if (result.kind === 'failed') {
        show({ kind: 'failed', failures: result.failures, query });
        return;
      }
      if (result.kind === 'not-found') {
        show({ kind: 'not-found', query });
        return;
      }
      set({ parts, earlier: withResult() });
      shown = result;
      present(result);
    } catch (error) {
      // Only a part of the programme that could not be fetched ends here: look-ups answer with values. A data file says
      // whether it did not come or was refused.
      if (running === current) show({ kind: 'load-failed', query, reason: (error as { reason?: unknown }).reason });
    }
  }

  async function suggest(text: string): Promise<void> {
    const before = running;
    try {
      const hits = await services.suggest(text, state.wording.lang);
      // A question asked meanwhile has closed the list for good.
      if (state.text === text && running === before) set({ hits, isListOpen: true });
    } catch {
      // Without suggestions the field still takes a number or a name.
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
    const answer = await services.reconsider(result.answer, facts);
    if (state.result !== result) return;
    set({ earlier: [...state.earlier, result] });
    present({ kind: 'answer', answer });
  }

  function choose(suggestion: Suggestion): void {
    const { kind, code, label } = suggestion;
    set({ text: label });
    if (kind === 'opco-name') {
      void openCards(suggestion.found);
      return;
    }
    const parsed = kind === 'idcc' ? parseIdcc(code) : parseActivityCode(code);
    if (!parsed.ok) return;
    void ask(
      kind === 'idcc'
        ? { by: 'idcc', idcc: parsed.value as Extract<Query, { by: 'idcc' }>['idcc'] }
        : { by: 'naf', naf: parsed.value as Extract<Query, { by: 'naf' }>['naf'] },
    );
  }

  return {
    get state(): FinderState {
      return state;
    },

    /** Goes on in another language; what is on screen changes with it. */
    async speak(wording: EntryWording): Promise<void> {
      set({ wording });
      // A page about OPCOs that cannot be fetched is asked for again as it is opened; it holds up no answer.
      const [parts, guide] = await Promise.all([
        state.parts && services.answerParts(wording.lang),
        state.guide && services.guide(wording.lang).catch(() => 'failed' as const),
      ]);
      if (state.wording === wording) set({ parts, guide });
    },

    /** A keystroke. Words are matched with labels here; companies are searched only when asked. */
    type(text: string): void {
      set({ text, active: -1, notice: null });
      if (/\p{L}{2}/u.test(text) && text.length <= 60) void suggest(text);
      else set({ hits: [], isListOpen: false });
    },

    /** Arrow keys in the list of suggestions, around its ends. */
    move(by: 1 | -1): void {
      const options = 1 + state.hits.length;
      if (!state.isListOpen) {
        set({ isListOpen: state.text.trim() !== '', active: -1 });
        return;
      }
      const next = state.active + by;
      set({ active: next >= options ? -1 : next < -1 ? options - 1 : next });
    },

    closeList(): void {
      set({ isListOpen: false, active: -1 });
    },

    /** Enter, or the button: the option under the arrow keys, else what is typed. */
    submit(): void {
      const hit = state.hits[state.active - 1];
      if (state.isListOpen && hit) {
        choose(hit);
        return;
      }
      const read = readQuery(state.text);
      if (read.ok) void ask(read.query);
      else show({ kind: 'refusal', reason: read.reason });
    },

    choose,

    /** Looks a question up; `text` is what the field shows for it, where it is not what was typed. */
    ask(query: Query | OpcoNameHit, text = state.text): void {
      if (text !== state.text) set({ text });
      void ('by' in query ? ask(query) : openCards(query));
    },

    /** Fetches the cards and the page about who can benefit, as one of them is opened. */
    async openGuide(): Promise<void> {
      try {
        set({ guide: await services.guide(state.wording.lang) });
        nameCodes();
      } catch {
        set({ guide: 'failed' });
      }
    },

    /** Facts the person answers a question with. */
    tellEmployer: (isEmployer: boolean) => void tell({ isEmployer: person(isEmployer) }),
    tellPublic: (isPublic: boolean) => void tell({ isPublicAdministration: person(isPublic) }),
    tellOpco: (opco: OpcoId) => void tell({ declaredOpco: person(opco) }),
    tellAgreement(code: string): void {
      const parsed = parseIdcc(code);
      if (parsed.ok) void tell({ idccs: person([parsed.value]) });
    },

    back(): void {
      const previous = state.earlier.at(-1);
      if (!previous) return;
      running?.abort();
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
      running?.abort();
      set({
        text: '',
        hits: [],
        isListOpen: false,
        notice: null,
        asked: answerOf(state.result)?.query ?? null,
        isWaiting: false,
      });
    },

    /** Takes the question and its answer off the screen; those before it stay to go back to. */
    drop(): void {
      running?.abort();
      set({ text: '', hits: [], isListOpen: false, notice: null, asked: null, result: null, isWaiting: false });
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
      const activities: Activity[] = [];
      for (const draft of state.activities) {
        if (!draft.code.trim()) continue;
        const naf = parseActivityCode(draft.code);
        if (!naf.ok) {
          set({ activityNotice: naf.reason });
          return;
        }
        const headcount = readFigure(draft.headcount);
        const turnover = readFigure(draft.turnover);
        activities.push({
          naf: naf.value,
          kind: draft.kind,
          ...(headcount !== null && { headcount }),
          ...(turnover !== null && { turnover }),
        });
      }
      if (activities.length < 2) {
        set({ activityNotice: 'too-few' });
        return;
      }
      set({ activityNotice: null });
      void ask({ by: 'activities', activities });
    },

    async copy(text: string): Promise<void> {
      try {
        await navigator.clipboard.writeText(text);
        set({ copy: 'done' });
      } catch {
        set({ copy: 'refused' });
      }
    },

    /** Ends what is under way; the finder is not used again. */
    stop(): void {
      running?.abort();
      running = undefined;
    },
  };
}

/** `1 500 000`, `12,5`: a figure as people type it, or null. */
function readFigure(text: string): number | null {
  const bare = text.replace(/[\s€]/g, '').replace(',', '.');
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : null;
}
