import type { BuilderFault, BuilderWording } from '../../core/wording/builder-wording.ts';
import {
  type Choices,
  choicesFromHash,
  choicesToHash,
  defaultChoices,
  LONGEST,
  TYPED,
  type TypedField,
} from './choices.ts';
import { type ReadChoices, readChoices } from './read-choices.ts';
import { exampleAddress, snippet, type Variant } from './snippet.ts';

/** What the page knows of the folder that it makes tags for. */
export interface BuiltFolder {
  version: string;
  integrity: Readonly<Record<string, string>>;
}

export type PreviewWidth = keyof BuilderWording['width'];

interface BuilderState {
  choices: Choices;
  /** What the choices come to. */
  read: ReadChoices;
  code: string;
  variant: Variant;
  language: BuilderWording['lang'];
  width: PreviewWidth;
  scheme: 'light' | 'dark';
  /** Fields that were left: only there it is said what is wrong, and nobody is told off while they type. */
  settled: ReadonlySet<TypedField>;
  /** What came of the last press of a button. */
  outcome: keyof BuilderWording['outcome'] | null;
}

interface BuilderContext {
  folder: BuiltFolder;
  /** Where this page is. */
  page: URL;
  scheme: 'light' | 'dark';
  /** False where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Puts the choices into the address of this page, where they could not be copied. */
  setHash: (hash: string) => void;
  onChange: () => void;
}

export type Builder = ReturnType<typeof createBuilder>;

/** What the page that makes the tag knows and does. Nothing of it leaves the page unless the visitor copies it. */
export function createBuilder(context: BuilderContext) {
  const { folder, page, copy, onChange } = context;
  const example = exampleAddress(folder.version);
  // The folder beside the page; a page that was opened as a file has no address that others could use.
  const own = /^https?:$/.test(page.protocol) ? new URL(`../${folder.version}/`, page).href : example;
  const usual = defaultChoices(own);
  const told = new URLSearchParams(page.hash.slice(1));
  const state: BuilderState = {
    ...derive(choicesFromHash(page.hash, usual), 'integrity'),
    variant: 'integrity',
    language: told.get('ui') === 'en' ? 'en' : 'fr',
    width: 'phone',
    scheme: context.scheme,
    settled: new Set(TYPED.filter((field) => told.has(field))),
    outcome: null,
  };

  function derive(choices: Choices, variant: Variant): Pick<BuilderState, 'choices' | 'read' | 'code'> {
    const read = readChoices(choices);
    const { integrity } = folder;
    return { choices, read, code: snippet({ address: read.address ?? example, integrity, variant, tag: read }) };
  }

  function set(change: Partial<BuilderState>): void {
    Object.assign(state, { outcome: null }, change);
    onChange();
  }

  return {
    state,
    example,
    /** The folder beside this page. */
    own,

    /** What is to be said beside a field. */
    faultOf: (field: TypedField): BuilderFault | null => (state.settled.has(field) && state.read.faults[field]) || null,
    settle: (field: TypedField) => set({ settled: new Set([...state.settled, field]), outcome: state.outcome }),

    choose(change: Partial<Choices>): void {
      const choices = { ...state.choices, ...change };
      for (const field of TYPED) choices[field] = choices[field].slice(0, LONGEST);
      set(derive(choices, state.variant));
    },
    chooseVariant: (variant: Variant) => set({ variant, ...derive(state.choices, variant) }),
    startAgain: () => set({ ...derive(usual, state.variant), settled: new Set() }),
    speak: (language: BuilderState['language']) => set({ language }),
    setWidth: (width: PreviewWidth) => set({ width }),
    setScheme: (scheme: BuilderState['scheme']) => set({ scheme }),

    async copyCode(): Promise<boolean> {
      const isCopied = await copy(state.code);
      // Whoever takes the code is told of all that it lacks.
      set({ settled: new Set(TYPED), outcome: isCopied ? 'copied' : 'not-copied' });
      return isCopied;
    },
    async copyLink(): Promise<void> {
      const hash = choicesToHash(state.choices, usual);
      const whole = state.language === 'en' ? [hash, 'ui=en'].filter(Boolean).join('&') : hash;
      const isCopied = await copy(new URL(`#${whole}`, page).href);
      if (!isCopied) context.setHash(whole);
      set({ outcome: isCopied ? 'link-copied' : 'link-not-copied' });
    },
  };
}
