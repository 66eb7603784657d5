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
import type { LabelHit } from '../core/search/label-search.ts';
import type { EntryWording, Titles } from '../core/wording/wording.ts';
import { answerOf } from './answer-of.ts';
import type { AnswerParts, Services } from './services.ts';
import { today } from './today.ts';

/** What stands under the field instead of a new answer; the last answer stays on screen below it. */
export type Notice =
  | { kind: 'refusal'; reason: Refusal }
  | { kind: 'failed'; failures: SourceFailure[]; query: Query }
  | { kind: 'not-found'; query: Query }
  | { kind: 'load-failed'; query: Query };

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
  text: string;
  /** Labels that match the words typed; empty when there is nothing to suggest. */
  hits: readonly LabelHit[];
  isListOpen: boolean;
  /** Option under the arrow keys: 0 is the company search, then the hits; -1 is the field itself. */
  active: number;
  /** The question under way, or the one that the result or the notice answers. */
  asked: Query | null;
  isWaiting: boolean;
  notice: Notice | null;
  result: LookupResult | null;
  /** Results to go back to, newest last. */
  earlier: readonly LookupResult[];
  titles: Titles;
  /** Agreements offered as answers to "which agreement?". */
  agreements: readonly string[];
  activities: readonly ActivityDraft[];
  activityNotice: Refusal | 'too-few' | null;
  copy: 'idle' | 'done' | 'refused';
  adviceShown: boolean;
}

const NO_TITLES: Titles = { idcc: () => null, naf: () => null };
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
  function present(result: LookupResult): void {
    set({ result, isWaiting: false, notice: null, copy: 'idle' });
    options.onResult?.(result);
    void services.titles().then(
      (titles) => set({ titles }),
      () => undefined, // Codes are shown bare: the answer stands without their names.
    );
    if (result.kind !== 'answer' || result.answer.attribution.outcome === 'attributed') return;
    void services.agreementsOf(result.answer.facts).then(
      (agreements) => set({ agreements }),
      () => undefined,
    );
  }

  async function ask(query: Query): Promise<void> {
    running?.abort();
    const current = new AbortController();
    running = current;
    set({
      asked: query,
      isWaiting: true,
      notice: null,
      isListOpen: false,
      active: -1,
      agreements: [],
      adviceShown: false,
    });
    const { signal } = current;
    try {
      const previous = state.result;
      let shown: LookupResult | undefined;
      const partsToCome = services.answerParts(state.wording.lang);
      const result = await services.lookUp(query, {
        signal,
        // The refreshed answer takes the place of the kept one, unless the person has gone on since.
        onUpdate: (fresh) => {
          if (running === current && state.result === shown && fresh.kind === 'answer') present(fresh);
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
      set({ parts, earlier: previous ? [...state.earlier, previous] : state.earlier });
      shown = result;
      present(result);
    } catch {
      // Only a part of the programme that could not be fetched ends here: look-ups answer with values.
      if (running === current) show({ kind: 'load-failed', query });
    }
  }

  async function suggest(text: string): Promise<void> {
    const before = running;
    try {
      const hits = await services.suggest(text);
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

  function choose({ kind, code, label }: LabelHit): void {
    set({ text: label });
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
      if (!state.parts) return;
      const parts = await services.answerParts(wording.lang);
      if (state.wording === wording) set({ parts });
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
    ask(query: Query, text = state.text): void {
      if (text !== state.text) set({ text });
      void ask(query);
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
