import type { Answer, Siren, Siret } from '../../core/answer.ts';
import type { KeptSort, PanelWording } from '../../core/wording/panel-wording.ts';
import { addTags } from '../answer/add-tags.ts';
import { companyName } from '../answer/company-name.ts';
import type { Companies, KeptCompany } from '../kept/companies.ts';
import type { InstalledTable } from '../kept/installed-table.ts';
import { filterCompanies, type KeptFilter, NO_FILTER, sortCompanies, tagsOf } from './kept-rows.ts';

export type KeptView = 'history' | 'saved';
type Key = Siret | Siren;

/** A note as it is being written. */
interface Draft {
  text: string;
  status: 'none' | 'waiting' | 'kept' | 'refused';
}

export interface KeptListState {
  wording: PanelWording;
  /** The last seen first; null until the store answered. */
  companies: readonly KeptCompany[] | null;
  view: KeptView;
  filter: KeptFilter;
  sort: KeptSort;
  /** How many rows are drawn; the rest waits for a click. */
  drawn: number;
  /** The rows that are ticked; null while nothing is being selected. */
  selected: ReadonlySet<Key> | null;
  /** What was taken away last and how that is said, until the person closes the bar or takes something else away. */
  taken: { companies: readonly KeptCompany[]; text: string } | null;
  /** The store refused the last change. */
  isRefused: boolean;
  /** The company whose note and tags are open. */
  edited: Key | null;
  drafts: ReadonlyMap<Key, Draft>;
  /** A sentence for screen readers. */
  said: string;
}

export type KeptList = ReturnType<typeof createKeptList>;

/** Rows that are drawn at once: a long history costs no more than a short one. */
const PAGE = 50;
/** A note is kept when the person pauses. */
const PAUSE = 500;

/** The companies that the browser keeps, as one list: searched, narrowed, sorted, written on and deleted with a way back. */
export function createKeptList(options: {
  wording: PanelWording;
  companies: Companies;
  table: InstalledTable;
  /** The answer that was kept, as an answer again. */
  answerOf: (company: KeptCompany) => Promise<Answer>;
  onChange: () => void;
}) {
  const { companies: store, table, answerOf, onChange } = options;
  let state: KeptListState = {
    wording: options.wording,
    companies: null,
    view: 'history',
    filter: NO_FILTER,
    sort: 'seen',
    drawn: PAGE,
    selected: null,
    taken: null,
    isRefused: false,
    edited: null,
    drafts: new Map(),
    said: '',
  };
  const timers = new Map<Key, ReturnType<typeof setTimeout>>();
  /** An earlier reading of the store that answers late is left out. */
  let reads = 0;
  let shown: { of: unknown[]; rows: KeptCompany[] } | null = null;

  function set(change: Partial<KeptListState>): void {
    state = { ...state, ...change };
    onChange();
  }

  async function read(): Promise<void> {
    const run = ++reads;
    const companies = await store.list();
    if (run !== reads) return;
    const known = new Set(companies.map(({ number }) => number));
    const selected = state.selected && new Set([...state.selected].filter((number) => known.has(number)));
    set({ companies, selected });
  }

  /** Does what the person asked, and says when the store refuses. */
  async function attempt(work: Promise<boolean>): Promise<boolean> {
    const isKept = await work;
    set({ isRefused: !isKept });
    await read();
    return isKept;
  }

  const listOf = (view: KeptView): readonly KeptCompany[] =>
    view === 'saved' ? (state.companies ?? []).filter(({ saved }) => saved) : (state.companies ?? []);

  /** The rows of the view, once for each change of what they hang on. */
  function rows(): KeptCompany[] {
    const { companies, view, filter, sort, wording } = state;
    const of = [companies, view, filter, sort, wording.lang];
    if (!shown || shown.of.some((part, at) => part !== of[at])) {
      shown = { of, rows: sortCompanies(filterCompanies(listOf(view), filter), sort, wording.lang) };
    }
    return shown.rows;
  }

  function draft(number: Key, change: Draft | null): void {
    const drafts = new Map(state.drafts);
    if (change) drafts.set(number, change);
    else drafts.delete(number);
    set({ drafts });
  }

  /** Keeps what was written; what the store refuses stays where it was written. */
  async function keepNote(number: Key): Promise<void> {
    clearTimeout(timers.get(number));
    timers.delete(number);
    const written = state.drafts.get(number);
    if (!written || written.status === 'kept') return;
    const isKept = await store.setNote(number, written.text);
    if (isKept) await read();
    // More was written meanwhile: its own pause keeps it.
    if (state.drafts.get(number)?.text !== written.text) return;
    draft(number, { text: written.text, status: isKept ? 'kept' : 'refused' });
  }

  function take(companies: readonly KeptCompany[], text: string): void {
    set({ taken: { companies, text }, said: text, isRefused: false });
  }

  async function remove(numbers: readonly Key[]): Promise<void> {
    if (numbers.length === 0) return;
    await Promise.all(numbers.map(keepNote));
    const deleted = await store.remove(numbers);
    if (!deleted) {
      set({ isRefused: true });
      return;
    }
    const [only] = deleted;
    const name = deleted.length === 1 && only ? companyName(only, state.wording.nameWithheld) : null;
    const drafts = new Map([...state.drafts].filter(([number]) => !numbers.includes(number)));
    take(deleted, state.wording.removed(name, deleted.length));
    set({ drafts });
    await read();
  }

  return {
    get state(): KeptListState {
      return state;
    },
    rows,
    countOf: (view: KeptView): number => listOf(view).length,
    /** Those of the view, whatever the filter. */
    all: (): readonly KeptCompany[] => listOf(state.view),
    changed: (): KeptCompany[] => (state.companies ?? []).filter(({ change }) => change),
    find: (number: Key): KeptCompany | undefined => state.companies?.find((company) => company.number === number),

    /** Reads the list, follows what other windows do to it, and looks whether the table says something else by now. */
    async start(): Promise<void> {
      store.watch(() => void read());
      await read();
      await store.compare(table);
    },

    /** Another table may have been installed meanwhile. */
    compare: (): Promise<void> => store.compare(table),

    speak: (wording: PanelWording): void => set({ wording }),

    show(view: KeptView): void {
      set({ view, drawn: PAGE, selected: null, filter: { ...NO_FILTER, search: state.filter.search } });
    },

    showChanged(): void {
      set({ view: 'saved', drawn: PAGE, selected: null, filter: { ...NO_FILTER, onlyChanged: true } });
    },

    narrow(change: Partial<KeptFilter>): void {
      set({ filter: { ...state.filter, ...change }, drawn: PAGE });
    },

    clearFilter: (): void => set({ filter: NO_FILTER, drawn: PAGE }),
    sortBy: (sort: KeptSort): void => set({ sort, drawn: PAGE }),
    drawMore: (): void => set({ drawn: state.drawn + PAGE }),

    async save(company: KeptCompany): Promise<void> {
      await attempt(store.save(await answerOf(company)));
    },

    /** Its note and tags go with it: there is the same way back as from a deletion. */
    async unsave({ number }: KeptCompany): Promise<void> {
      await keepNote(number);
      const before = state.companies?.find((company) => company.number === number);
      if (!(await attempt(store.unsave(number))) || !before) return;
      draft(number, null);
      take([before], state.wording.unsaved(companyName(before, state.wording.nameWithheld)));
    },

    async addTag({ number, saved }: KeptCompany, text: string): Promise<void> {
      if (!saved) return;
      const tags = addTags(saved.tags, text, tagsOf(state.companies ?? [], state.wording.lang));
      if (tags.length > saved.tags.length) await attempt(store.setTags(number, tags));
    },

    async removeTag({ number, saved }: KeptCompany, tag: string): Promise<void> {
      if (saved)
        await attempt(
          store.setTags(
            number,
            saved.tags.filter((other) => other !== tag),
          ),
        );
    },

    /** Opens the note and tags of a company, or closes them. */
    edit(number: Key): void {
      if (state.edited !== null) void keepNote(state.edited);
      set({ edited: state.edited === number ? null : number });
    },

    /** The note as it stands: as kept, or as it is being written. */
    noteOf({ number, saved }: KeptCompany): Draft {
      const written = state.drafts.get(number);
      const kept = saved?.note ?? '';
      return written && written.status !== 'kept' ? written : { text: kept, status: written ? 'kept' : 'none' };
    },

    /** A keystroke in a note. */
    writeNote(number: Key, text: string): void {
      draft(number, { text, status: 'waiting' });
      clearTimeout(timers.get(number));
      timers.set(
        number,
        setTimeout(() => void keepNote(number), PAUSE),
      );
    },

    keepNote,

    /** Keeps every note that is still being written: the panel may be closed now. */
    async keepNotes(): Promise<void> {
      await Promise.all([...state.drafts.keys()].map(keepNote));
    },

    remove,

    removeSelected(): Promise<void> {
      const { selected } = state;
      set({ selected: null });
      return remove([...(selected ?? [])]);
    },

    /** Puts back what was deleted last. */
    async undo(): Promise<void> {
      const { taken } = state;
      if (!taken) return;
      if (await attempt(store.putBack(taken.companies))) set({ taken: null, said: state.wording.ui.undone });
    },

    dismiss: (): void => set({ taken: null, said: '' }),

    dismissChange: ({ number }: KeptCompany): Promise<boolean> => attempt(store.dismissChange(number)),

    startSelection: (): void => set({ selected: new Set() }),
    endSelection: (): void => set({ selected: null }),

    tick(number: Key, isTicked: boolean): void {
      const selected = new Set(state.selected);
      if (isTicked) selected.add(number);
      else selected.delete(number);
      set({ selected });
    },

    /** All that the filter lets through, drawn or not. */
    tickAll: (isTicked: boolean): void =>
      set({ selected: new Set(isTicked ? rows().map(({ number }) => number) : []) }),
  };
}
