import type { Answer, Siren, Siret } from '../../core/answer.ts';
import type { Companies, KeptCompany } from '../kept/companies.ts';
import type { InstalledTable } from '../kept/installed-table.ts';
import { addTags } from './add-tags.ts';

interface Outcome {
  number: Siret | Siren;
  is: 'kept' | 'unkept' | 'refused';
  /** As it was, with its tags and its note, for the person to have it back. */
  before?: KeptCompany;
}

export interface KeepingState {
  /** Null until the store answered. */
  companies: readonly KeptCompany[] | null;
  /** What came of the last act, until the next one. */
  outcome: Outcome | null;
}

export type Keeping = ReturnType<typeof createKeeping>;

/** The number that an answer is kept by: of the establishment, else of the company; null where it is about neither. */
export function keptNumber({ facts }: Answer): Siret | Siren | null {
  return facts.siret?.value ?? facts.siren?.value ?? null;
}

/**
 * What this browser keeps, as the surfaces around an answer use it: every answer goes into the history, and the person
 * saves and tags. In a private window nothing is written.
 */
export function createKeeping(options: {
  companies: Companies;
  table: InstalledTable;
  isPrivate: boolean;
  onChange: () => void;
}) {
  const { companies, table, isPrivate, onChange } = options;
  let state: KeepingState = { companies: null, outcome: null };

  function set(change: Partial<KeepingState>): void {
    state = { ...state, ...change };
    onChange();
  }

  const readAgain = async () => set({ companies: await companies.list() });

  /** Does what the person asked for, and says when the store refuses. */
  async function act(number: Siret | Siren, work: Promise<boolean>, done: Outcome | null): Promise<void> {
    const isDone = await work;
    set({ companies: await companies.list(), outcome: isDone ? done : { number, is: 'refused' } });
  }

  const find = (number: Siret | Siren | null): KeptCompany | undefined =>
    state.companies?.find((company) => company.number === number);

  return {
    get state(): KeepingState {
      return state;
    },
    isPrivate,

    /** Reads what is kept, and compares the saved establishments with the installed table. */
    async start(): Promise<void> {
      companies.watch(() => void readAgain());
      await readAgain();
      if (isPrivate) return;
      await companies.compare(table);
    },

    /** An answer is on screen: it goes into the history, and the store tells of it. */
    async meet(answer: Answer): Promise<void> {
      if (!isPrivate && keptNumber(answer) !== null) await companies.see(answer);
    },

    /** The saved company of an answer; undefined where it is only history, or not kept. */
    savedOf(answer: Answer): KeptCompany | undefined {
      const company = find(keptNumber(answer));
      return company?.saved ? company : undefined;
    },

    async toggle(answer: Answer): Promise<void> {
      const number = keptNumber(answer);
      if (number === null) return;
      const before = this.savedOf(answer);
      if (before) await act(number, companies.unsave(number), { number, is: 'unkept', before });
      else await act(number, companies.save(answer), { number, is: 'kept' });
    },

    /** Keeps a company again that is kept no longer, with the tags and the note that it had. */
    async undo(answer: Answer, company: KeptCompany): Promise<void> {
      // The name of a sole trader went with the saving: the answer has it.
      const again = async () => (await companies.save(answer)) && (await companies.putBack([company]));
      await act(company.number, again(), { number: company.number, is: 'kept' });
    },

    /** Adds tags; where it has them already, nothing is written. */
    async addTag({ number, saved }: KeptCompany, text: string): Promise<void> {
      const before = saved?.tags ?? [];
      const tags = addTags(before, text, this.tagsUsed());
      if (tags.length > before.length) await act(number, companies.setTags(number, tags), null);
    },

    async removeTag({ number, saved }: KeptCompany, tag: string): Promise<void> {
      const tags = (saved?.tags ?? []).filter((each) => each !== tag);
      await act(number, companies.setTags(number, tags), null);
    },

    /** Tags of all saved companies, the most used first. */
    tagsUsed(): string[] {
      const counts = new Map<string, number>();
      for (const { saved } of state.companies ?? []) {
        for (const tag of saved?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
      return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other)).map(([tag]) => tag);
    },

    /** The saved establishments whose OPCO a newer table changed. */
    changed: (): KeptCompany[] => (state.companies ?? []).filter(({ change }) => change !== null),

    /** The person has seen that it changed. */
    dismiss: ({ number }: KeptCompany): Promise<void> => act(number, companies.dismissChange(number), null),

    /** Companies looked at last. */
    recent: (most: number): readonly KeptCompany[] => (state.companies ?? []).slice(0, most),
  };
}
