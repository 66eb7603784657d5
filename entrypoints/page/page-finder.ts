import type {
  CompanyProfile,
  LegalPage,
  LinkedPage,
  PageCompany,
  PageReading,
  Query,
  Siren,
  Siret,
} from '../../core/answer.ts';
import type { Certifications } from '../../core/tables/certifications.ts';
import type { PageWording } from '../../core/wording/wording.ts';
import type { Finder, FinderResult } from '../../widget/finder.ts';
import {
  companiesOf,
  isAbout,
  numberOf,
  numberText,
  type PageKnowledge,
  type Proposal,
  profileOf,
  proposalOf,
  queryFor,
  selectionFault,
  subjectOf,
} from './proposal.ts';

/** A page as it was read, and what the person chose for its site before. */
export interface ReadPage {
  reading: PageReading;
  /** `https://example.com`; null where there is none to remember a choice by. */
  origin: string | null;
  remembered: Siren | Siret | null;
}

/** What an extension can do with the page in front of the person. None of it rejects but `certifications`. */
export interface PageAccess {
  /** Null for a page that no extension may read; `slow` for one that does not answer in time. */
  read(): Promise<ReadPage | 'slow' | null>;
  /** Reads a page of the same site, on the person's click; null when the tab has gone meanwhile. */
  readLinked(address: string): Promise<LinkedPage | null>;
  /** False when the choice could not be kept. */
  remember(origin: string, number: Siren | Siret): Promise<boolean>;
  forget(origin: string): Promise<boolean>;
  certifications(): Promise<Certifications>;
}

/** A sentence for screen readers, which holds until the finder has something newer to say. */
interface Said {
  text: string;
  asked: Query | null;
  result: FinderResult | null;
}

export interface PageState extends PageKnowledge {
  status: 'reading' | 'unreadable' | 'slow' | 'read';
  origin: string | null;
  /** The choice holds for the site, and not only while the popup is open. */
  isChoiceKept: boolean;
  certifications: Certifications | null;
  said: Said | null;
  /** What the page put in the field last, or the person by a click on what the page gives; empty before. */
  filled: string;
}

export type PageFinder = ReturnType<typeof createPageFinder>;

/**
 * What the page in front of the person adds to the conversation: the company it is about, looked up at once when the
 * person has not typed or asked anything meanwhile, and offered when they have.
 */
export function createPageFinder(options: {
  finder: Finder;
  access: PageAccess;
  wording: PageWording;
  onChange: () => void;
}) {
  const { finder, access, onChange } = options;
  let { wording } = options;
  let state: PageState = {
    status: 'reading',
    reading: null,
    origin: null,
    linked: null,
    chosen: null,
    isChosenNow: false,
    isChoiceKept: false,
    certifications: null,
    said: null,
    filled: '',
  };

  /** Which reading of a linked page is under way: an earlier one that answers late is left out. */
  let linkedRun = 0;

  function set(change: Partial<PageState>): void {
    state = { ...state, ...change };
    onChange();
  }

  function say(text: string): void {
    const { asked, result } = finder.state;
    set({ said: { text, asked, result } });
  }

  function fill(text: string): string {
    set({ filled: text });
    return text;
  }

  const ask = (number: Siren | Siret) => finder.ask(queryFor(number), fill(numberText(number)));

  /** Looks up what the page leads to; a person who is busy with something else is only told of it. */
  function lead(isFree: boolean, otherwise: string): void {
    const proposal = proposalOf(state);
    if (!proposal) say(otherwise);
    else if (isFree) ask(proposal.number);
    else say(companyLine(wording, proposal, state));
  }

  /** What is said of a page that leads to no company. */
  function outcome(): string {
    const profile = profileOf(state);
    if (companiesOf(state).length > 0) return wording.ui.noSubject;
    return profile ? wording.nameOnly(profile.name) : wording.ui.nothingFound;
  }

  function take(page: ReadPage | 'slow' | null): void {
    if (page === 'slow') {
      // What was read of it before stands.
      set({ status: 'slow' });
      say(wording.ui.slow);
      return;
    }
    if (!page) {
      linkedRun++;
      set({ status: 'unreadable', reading: null, linked: null });
      say(wording.ui.unreadable);
      return;
    }
    const { reading, origin, remembered } = page;
    // What was read on a linked page stands as long as the page still has the link; what is not there yet is asked again.
    const isStanding =
      state.linked?.status !== 'reading' && reading.legalPages.some(({ url }) => url === state.linked?.page.url);
    const linked = isStanding ? state.linked : null;
    linkedRun++;
    const choice = state.isChosenNow ? {} : { chosen: remembered, isChoiceKept: remembered !== null };
    set({ status: 'read', reading, origin, linked, ...choice });
  }

  return {
    get state(): PageState {
      return state;
    },
    get wording(): PageWording {
      return wording;
    },
    outcome,

    /** Goes on in another language. */
    speak(next: PageWording): void {
      wording = next;
      onChange();
    },

    /** Reads the page, once, as the popup opens. */
    async start(): Promise<void> {
      take(await access.read());
      if (state.status !== 'read' || !state.reading) return;
      const isFree = isUntouched(finder);
      if (isFree && selectionFault(state)) {
        // The field says what is wrong with it, and there it can be put right; another company is no answer to it.
        finder.type(fill(state.reading.selection));
        finder.submit();
      } else {
        lead(isFree, outcome());
      }
    },

    /** Reads it again after it changed. What is on screen changes only with the page's company. */
    async reread(): Promise<void> {
      const before = proposalOf(state);
      set({ status: 'reading' });
      const page = await access.read();
      const isFree = before ? isShowing(finder, before.number) : isUntouched(finder);
      take(page);
      if (state.status !== 'read') return;
      if (before && proposalOf(state)?.number === before.number) say(wording.ui.rereadDone);
      else lead(isFree, outcome());
    },

    /** Answers for another company of the page, now and on the next visits of the site. */
    async choose(company: PageCompany): Promise<void> {
      const number = numberOf(company);
      const { origin } = state;
      const subject = subjectOf(state)?.company;
      set({ chosen: number, isChosenNow: true, isChoiceKept: false });
      ask(number);
      // A registry's next page is about another company: a choice made here says nothing of it.
      if (origin === null || subject?.reason === 'address') return;
      if (company.siren === subject?.siren) {
        await access.forget(origin);
        return;
      }
      const isChoiceKept = await access.remember(origin, number);
      if (state.chosen === number) set({ isChoiceKept });
    },

    /** Goes back to what the page itself leads to. */
    async undoChoice(): Promise<void> {
      const { origin } = state;
      set({ chosen: null, isChosenNow: false, isChoiceKept: false });
      if (!proposalOf(state)) finder.drop();
      lead(true, outcome());
      if (origin !== null) await access.forget(origin);
    },

    /** Shows the answer for the company that was only offered. */
    accept(): void {
      lead(true, outcome());
    },

    /** Reads a page of the site where it has to say who it is. */
    async readLegalPage(page: LegalPage): Promise<void> {
      if (state.linked?.status === 'reading') return;
      const name = wording.pageName(page);
      const run = ++linkedRun;
      const { asked, text } = finder.state;
      set({ linked: { status: 'reading', page } });
      say(wording.readingPage(name));
      const linked = await access.readLinked(page.url);
      if (run !== linkedRun) return;
      if (!linked?.ok) {
        const reason = linked?.reason ?? 'lost';
        set({ linked: { status: 'failed', page, reason } });
        say(wording.linkedFailure(reason, name));
        return;
      }
      set({ linked: { status: 'read', page, url: linked.url, reading: linked.reading } });
      // What the person typed is theirs, be it from before the click.
      const isOurs = text === '' || text === state.filled;
      const isFree = isOurs && finder.state.asked === asked && finder.state.text === text;
      lead(isFree, companiesOf(state).length > 0 ? wording.ui.noSubject : wording.pageWithout(name));
    },

    /** Asks the registry for a name that the page gives; the person chooses among what it finds. */
    searchName({ name, town }: Pick<CompanyProfile, 'name' | 'town'>): void {
      const text = town ? `${name} ${town}` : name;
      finder.ask({ by: 'name', text }, fill(text));
    },

    /** Fetches the names behind the certification of a course; its number stands without them. */
    async openCourse(): Promise<void> {
      if (state.certifications || !state.reading?.course?.certification) return;
      const certifications = await access.certifications().catch(() => null);
      if (certifications) set({ certifications });
    },
  };
}

/** Which company the page leads to; `company` null where it is on screen, and has no name. */
export function companyLine(
  wording: PageWording,
  { because, name, number }: Proposal,
  { isChoiceKept }: Pick<PageState, 'isChoiceKept'>,
  company: string | null = name ?? numberText(number),
): string {
  if (because === 'choice') return wording.chosenCompany(company ?? numberText(number), isChoiceKept);
  return because === 'only-company' ? wording.onlyCompany(company) : wording.pageCompany(company);
}

/** True while the person has not asked, and the field holds nothing of theirs. */
function isUntouched({ state: { text, asked, result } }: Finder): boolean {
  return text === '' && asked === null && result === null;
}

/** True while what the page led to is on screen, and nothing else is being typed. */
function isShowing({ state: { text, asked } }: Finder, number: Siren | Siret): boolean {
  return isAbout(asked, number) && (text === '' || text === numberText(number));
}
