import type { Answer, CompanyFacts, LookupResult, Query } from '../core/answer.ts';
import type { LookUp, LookUpCall } from '../core/lookup/look-up.ts';
import type { ActWording } from '../core/wording/act-wording.ts';
import type { AnswerWording, EntryWording, OpcoWording, Titles } from '../core/wording/wording.ts';
import { opcoWording } from './opco-wording.ts';
import type { LookUpElement } from './open-look-up.ts';
import type { Suggestion } from './suggestions.ts';
import { today } from './today.ts';

/** What a first act needs, and its words in one language. */
export interface Act {
  wording: ActWording;
  parts: typeof import('./first-act.ts').FIRST_ACT;
}

/** Views and words of an answer, in one language. */
export interface AnswerParts {
  wording: AnswerWording;
  views: typeof import('./views/result-view.tsx');
  /** What a form around the element takes of it. */
  formEntries: typeof import('./element/form-entries.ts').formEntries;
}

/** Views and words of the OPCOs' cards and of who can benefit, in one language. */
export interface Guide {
  wording: OpcoWording;
  views: typeof import('./views/guide-view.tsx');
}

/** What the finder fetches when a person acts, and not before. Each part is a file of its own, fetched once. */
export interface Services {
  lookUp(query: Query, call: LookUpCall): Promise<LookupResult>;
  act(language: EntryWording['lang']): Promise<Act>;
  answerParts(language: EntryWording['lang']): Promise<AnswerParts>;
  guide(language: EntryWording['lang']): Promise<Guide>;
  /** Agreements and activities whose label, or everyday name, matches the words, and OPCOs by name. */
  suggest(words: string, language: EntryWording['lang']): Promise<Suggestion[]>;
  /** The names behind the codes of an answer. */
  titles(): Promise<Titles>;
  /** The same answer with facts the person added. */
  reconsider(answer: Answer, facts: CompanyFacts): Promise<Answer>;
  /** Agreements met in an activity, to choose from. */
  agreementsOf(facts: CompanyFacts): Promise<readonly string[]>;
}

/**
 * Makes the services; nothing is fetched until one is called.
 * @param element says where answers come from, at the first question: a page may tell it when the element is there already
 */
export function createServices(element?: LookUpElement): Services {
  const lookUp = once(async (): Promise<LookUp> => {
    const { openLookUp } = await import('./open-look-up.ts');
    return openLookUp(element);
  });
  const labels = once(async () => {
    const [{ loadIdccLabels }, { loadNafLabels }] = await Promise.all([
      import('../core/tables/idcc-labels.ts'),
      import('../core/tables/naf-labels.ts'),
    ]);
    const [idcc, naf] = await Promise.all([loadIdccLabels(), loadNafLabels()]);
    return { idcc, naf };
  });
  const suggestions = once(async () => {
    const [{ openSuggestions }, loaded] = await Promise.all([import('./suggestions.ts'), labels()]);
    return openSuggestions(loaded);
  });
  const activities = once(async () => (await import('../core/tables/naf-opco.ts')).loadNafOpco());

  const acts = once(async () => (await import('./first-act.ts')).FIRST_ACT);
  const actWords = {
    fr: once(async () => (await import('../core/wording/fr-act.ts')).frAct),
    en: once(async () => (await import('../core/wording/en-act.ts')).enAct),
  };

  const views = once(() => import('./views/result-view.tsx'));
  const forForms = once(() => import('./element/form-entries.ts'));
  const words = {
    fr: once(async () => (await import('../core/wording/fr-answer.ts')).frAnswer),
    en: once(async () => (await import('../core/wording/en-answer.ts')).enAnswer),
  };

  const guideViews = once(() => import('./views/guide-view.tsx'));

  return {
    act: async (language) => {
      const [parts, wording] = await Promise.all([acts(), actWords[language]()]);
      return { parts, wording };
    },
    guide: async (language) => {
      const [loaded, wording] = await Promise.all([guideViews(), opcoWording(language)]);
      return { views: loaded, wording };
    },
    answerParts: async (language) => {
      const [loaded, { formEntries }, wording] = await Promise.all([views(), forForms(), words[language]()]);
      return { views: loaded, wording, formEntries };
    },
    lookUp: async (query, call) => (await lookUp()).lookUp(query, call),
    suggest: async (words, language) => (await suggestions())(words, language),
    titles: async () => {
      const { idcc, naf } = await labels();
      return { idcc: (code) => idcc.title(code), naf: (code) => naf.label(code) };
    },
    reconsider: async (answer, added) => {
      const [{ attribute }, table] = await Promise.all([import('../core/attribution/attribute.ts'), activities()]);
      const facts = { ...answer.facts, ...added };
      return { ...answer, facts, attribution: attribute(facts, { today: today(), activities: table }) };
    },
    agreementsOf: async ({ naf }) => (naf ? (await activities()).agreements(naf.value) : []),
  };
}

/** Remembers what was made; a failure is forgotten, so that the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
