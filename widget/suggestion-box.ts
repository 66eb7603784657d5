import type { CompanyChoice } from '../core/answer.ts';
import { parseIdcc } from '../core/identifiers/idcc.ts';
import { parseActivityCode } from '../core/identifiers/naf.ts';
import { companyQuestion } from './company-question.ts';
import { createCompanySearch, readsAsName } from './company-search.ts';
import type { Finder } from './finder.ts';
import { type CompanySuggestion, isCompany, type Offer, offerId } from './offer.ts';
import { pause } from './pause.ts';
import type { Act, Services } from './services.ts';
import { SuggestionList } from './views/suggestion-list.tsx';

/** What is known of a change of the field; of one that nobody typed, nothing. */
export type Typing = Partial<Pick<InputEvent, 'inputType' | 'isComposing'>>;

export interface SuggestionBoxState {
  offers: readonly Offer[];
  isOpen: boolean;
  /** Option under the arrow keys: 0 is the company search, then the offers; -1 is the field itself. */
  active: number;
  /** What a screen reader hears of the list, once it stays. */
  said: string;
  /** Words of the list; null until they were fetched. */
  wording: Act['wording'] | null;
}

export interface SuggestionBox {
  readonly state: SuggestionBoxState;
  View: typeof SuggestionList;
  /** Another text is in the field. */
  type(text: string, typing?: Typing): void;
  /** An input method has made its words. */
  composed(): void;
  /** A key in the field. */
  key(event: KeyboardEvent): void;
  choose(offer: Offer): void;
  /** Takes the option under the arrow keys. False where there is none, or it asks for what is typed. */
  pick(): boolean;
  /** The company search, by name, of what is typed. */
  searchTyped(): void;
  /** The pointer, or a finger, is in the list. */
  point(): void;
  close(): void;
}

const MOST_COMPANIES = 5;
const LONGEST_WORDS = 60;
/** Milliseconds without a key after which the list is told of: who types on hears their keys. */
const QUIET = 1000;
const CLOSED = { isOpen: false, active: -1, said: '' };

/**
 * The list under the field, and the keys that work it (ARIA combobox pattern). Agreements, activities and OPCOs are there
 * at once, from what comes with the programme; companies follow where the finder searches as one types.
 */
export function createSuggestionBox(options: {
  finder: Pick<Finder, 'state' | 'ask' | 'submit'>;
  services: Pick<Services, 'act' | 'suggest' | 'lookUp'>;
  searchesAsTyped: () => boolean;
  onChange: () => void;
}): SuggestionBox {
  const { finder, services, searchesAsTyped, onChange } = options;
  const search = createCompanySearch(services.lookUp);
  let state: SuggestionBoxState = { ...CLOSED, offers: [], wording: null };
  /** Ends with the text it is about, and with the list. */
  let typed = new AbortController();
  let isPointedAt = false;
  /** The text is not sent before the input method has made words of it. */
  let isHeldBack = false;

  function set(change: Partial<SuggestionBoxState>): void {
    state = { ...state, ...change };
    onChange();
  }

  function close(): void {
    typed.abort();
    isHeldBack = false;
    set(CLOSED);
  }

  function type(text: string, { inputType, isComposing }: Typing = {}): void {
    typed.abort();
    typed = new AbortController();
    isPointedAt = false;
    const { signal } = typed;
    const offers = state.offers.filter((offer) => !isCompany(offer));
    if (/\p{L}{2}/u.test(text) && text.length <= LONGEST_WORDS) {
      set({ offers, active: -1, said: '' });
      void suggest(text, signal);
    } else {
      set({ ...CLOSED, offers: [] });
    }
    // A name half-way through an input method is none yet; the keyboard of a phone composes every word of any language.
    const isSearched = searchesAsTyped();
    isHeldBack = Boolean(isSearched && isComposing && matchMedia('(pointer: fine)').matches);
    if (isSearched && !isHeldBack) void goToRegistry(text, inputType === 'insertFromPaste', signal);
  }

  async function suggest(text: string, signal: AbortSignal): Promise<void> {
    try {
      const found = await services.suggest(text, finder.state.wording.lang);
      if (signal.aborted) return;
      const exact = found.filter(isExactName).length;
      put((found as Offer[]).toSpliced(exact, 0, ...state.offers.filter(isCompany)));
      await pause(QUIET, signal);
      const { wording } = await services.act(finder.state.wording.lang);
      if (!signal.aborted) tellOf(wording);
    } catch {
      // Without suggestions the field still takes a number or a name. Those of the text before are none of this one.
      if (!signal.aborted) put(state.offers.filter(isCompany));
    }
  }

  /** Changes the list; the option under the arrow keys stays the same one, or there is none. */
  function put(offers: readonly Offer[]): void {
    const chosen = state.offers[state.active - 1];
    const active = chosen ? offers.findIndex((offer) => offerId(offer) === offerId(chosen)) + 1 || -1 : state.active;
    set({ offers, active, isOpen: true });
  }

  function tellOf(wording: Act['wording']): void {
    const companies = state.offers.filter(isCompany).length;
    const others = state.offers.length - companies;
    set({ wording, said: isShown() ? wording.offered(companies, others) : '' });
  }

  async function goToRegistry(text: string, isPasted: boolean, signal: AbortSignal): Promise<void> {
    try {
      const act = await services.act(finder.state.wording.lang);
      if (signal.aborted) return;
      const read = act.parts.readQuery(text);
      if (!read.ok) return;
      const { query } = read;
      if (query.by === 'siret' && isPasted) void finder.submit();
      if (query.by !== 'name' || !readsAsName(query.text)) return;
      const companies = await search(query.text, signal);
      if (companies && !signal.aborted) offer(companies, act);
    } catch {
      // What reads the field did not come: Enter says so.
    }
  }

  function offer(companies: readonly CompanyChoice[], act: Act): void {
    const { wording } = act;
    const found = companies.flatMap((company) => offerOf(company, act)).slice(0, MOST_COMPANIES);
    if (!found.length) return;
    // Nothing moves under the arrow keys or the pointer: who is in the list already finds them at its end.
    const isInList = state.active >= 0 || isPointedAt;
    // The name of an OPCO that was typed in full stays first.
    const at = isInList ? state.offers.length : state.offers.filter(isExactName).length;
    put(state.offers.toSpliced(at, 0, ...found));
    tellOf(wording);
  }

  function choose(chosen: Offer): void {
    const question = questionOf(chosen);
    if (question) finder.ask(question, chosen.label);
  }

  function move(by: 1 | -1): void {
    if (!isShown()) {
      type(finder.state.text);
      return;
    }
    const last = state.offers.length;
    const next = state.active + by;
    set({ active: next > last ? -1 : next < -1 ? last : next });
  }

  const isShown = () => state.isOpen && state.offers.length > 0;

  return {
    View: SuggestionList,

    get state(): SuggestionBoxState {
      return { ...state, isOpen: isShown() };
    },

    type,
    composed() {
      if (isHeldBack) type(finder.state.text);
    },
    close,
    choose,

    key(event: KeyboardEvent): void {
      // Safari ends a composition before the key that ended it; 229 is what such a key is called.
      if (event.isComposing || event.keyCode === 229) return;
      const { key } = event;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        event.preventDefault();
        move(key === 'ArrowDown' ? 1 : -1);
      } else if (key === 'Escape' && isShown()) {
        // Only the list closes: the dialog around it, or the popup, stays.
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (/^(?:Home|End|ArrowLeft|ArrowRight)$/.test(key) && state.active >= 0) {
        // These keys move in the text: so does the person.
        set({ active: -1 });
      }
    },

    pick(): boolean {
      const offered = isShown() && state.offers[state.active - 1];
      if (offered) choose(offered);
      return Boolean(offered);
    },

    searchTyped(): void {
      close();
      void finder.submit();
    },

    point(): void {
      isPointedAt = true;
    },
  };
}

/** What an offer asks when it is chosen. */
function questionOf(offer: Offer): Parameters<Finder['ask']>[0] | null {
  if (offer.kind === 'company') return offer.query;
  if (offer.kind === 'opco-name') return offer.found;
  if (offer.kind === 'idcc') {
    const idcc = parseIdcc(offer.code);
    return idcc.ok ? { by: 'idcc', idcc: idcc.value } : null;
  }
  const naf = parseActivityCode(offer.code);
  return naf.ok ? { by: 'naf', naf: naf.value } : null;
}

const isExactName = (offer: Offer) => offer.kind === 'opco-name' && offer.found.isExact;

/** A company without a name that is shown could not be told from others. */
function offerOf(company: CompanyChoice, { parts, wording }: Act): CompanySuggestion[] {
  const { name, siren, establishments } = company;
  if (!name) return [];
  const town = (establishments.length === 1 && establishments[0]?.town) || company.town;
  const code = [company.state === 'closed' && wording.ui.closed, town, `SIREN ${parts.formatSiren(siren)}`]
    .filter(Boolean)
    .join(' · ');
  return [{ kind: 'company', code, label: name, query: companyQuestion(company) }];
}
