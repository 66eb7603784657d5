import type { Query } from '../../core/answer.ts';
import { recognise } from '../../core/identifiers/recognise.ts';
import type { PanelWording } from '../../core/wording/panel-wording.ts';
import type { PageWording } from '../../core/wording/wording.ts';
import type { Finder } from '../../widget/finder.ts';
import type { KeptCompany } from '../kept/companies.ts';
import { createPageFinder, type PageAccess, type PageFinder } from '../page/page-finder.ts';
import { numberText, queryFor } from '../page/proposal.ts';
import type { FrontTab, FrontTabs } from './front-tab.ts';
import type { PanelLookUp } from './panel-look-up.ts';

export interface PanelState {
  wording: PanelWording;
  /** The tab beside the panel; null where the panel fills a tab itself, and before the browser told. */
  front: FrontTab | null;
  /** The page in front as it was read; null while it was not. */
  page: PageFinder | null;
  /** Why the page could not be read, or the site is not allowed. */
  notice: 'click-icon' | 'closed' | 'site-refused' | null;
}

export type PanelPage = ReturnType<typeof createPanelPage>;

/** A page is read when its address has settled: some sites write theirs several times. */
const SETTLE = 300;

/**
 * What stays beside the pages that a person visits: the answer on screen, and the page in front. A page is read on a
 * click; on a site that the person allowed also by itself, and then nothing is sent. What was read on a page goes with
 * it.
 */
export function createPanelPage(options: {
  finder: Finder;
  lookUp: Pick<PanelLookUp, 'keepHere' | 'showKept' | 'isHere'>;
  /** Null where the panel fills a tab: no page is beside it. */
  tabs: FrontTabs | null;
  openAccess: () => PageAccess;
  wording: { panel: PanelWording; page: PageWording };
  onChange: () => void;
}) {
  const { finder, lookUp, tabs, openAccess, onChange } = options;
  let pageWording = options.wording.page;
  let state: PanelState = { wording: options.wording.panel, front: null, page: null, notice: null };
  /** Each page in front has its own: what an earlier one still gives is left out. */
  let runs = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** The question that a page put, and what it wrote in the field. */
  let put: { query: Query; text: string } | null = null;

  function set(change: Partial<PanelState>): void {
    state = { ...state, ...change };
    onChange();
  }

  /** True while what a page put is on screen, and the person has typed nothing else. */
  function isOfPage(): boolean {
    const { asked, text } = finder.state;
    return put !== null && asked === put.query && (text === '' || text === put.text);
  }

  function openPage(isQuiet: boolean): { page: PageFinder; start: () => Promise<void> } {
    const run = ++runs;
    let isStarting = true;
    const own: Finder = {
      ...finder,
      get state() {
        return finder.state;
      },
      ask(query, text = finder.state.text) {
        if ('by' in query) {
          const asked = isQuiet && isStarting ? lookUp.keepHere(query) : query;
          put = { query: asked, text };
          finder.ask(asked, text);
        } else finder.ask(query, text);
      },
    };
    const access = openAccess();
    // The page that it was read for is no longer in front: its company is nobody's answer.
    const whileInFront = async <T>(work: Promise<T>): Promise<T | null> => {
      const given = await work;
      return run === runs ? given : null;
    };
    const page = createPageFinder({
      finder: own,
      access: {
        ...access,
        read: () => whileInFront(access.read()),
        readLinked: (address) => whileInFront(access.readLinked(address)),
      },
      wording: pageWording,
      onChange: () => {
        if (run === runs) onChange();
      },
    });
    return {
      page,
      async start() {
        await page.start();
        isStarting = false;
      },
    };
  }

  async function read(isQuiet: boolean): Promise<void> {
    clearTimeout(settling);
    const { page, start } = openPage(isQuiet);
    const run = runs;
    if (isOfPage()) finder.drop();
    set({ page, notice: null });
    const front = tabs ? await tabs.look() : null;
    if (run !== runs) return;
    set({ front });
    await start();
    if (run !== runs || page.state.status !== 'unreadable') return;
    set({ page: null, notice: isQuiet ? null : front?.url ? 'closed' : 'click-icon' });
  }

  /** Looks at the tab in front, and reads it where the person allowed its site. */
  async function look(): Promise<void> {
    if (!tabs) return;
    const run = runs;
    const front = await tabs.look();
    if (run !== runs) return;
    set({ front });
    clearTimeout(settling);
    if (!front?.isAllowed || front.isLoading || state.page) return;
    settling = setTimeout(() => void read(true), SETTLE);
  }

  return {
    get state(): PanelState {
      return state;
    },
    /** The panel stands beside pages, and can read them. */
    isBesidePages: tabs !== null,
    /** The answer on screen is of a page that is not the one in front. */
    isLeft: (): boolean => isOfPage() && state.page === null && finder.state.result !== null,
    /** The answer on screen was made with what is in the browser, and no source was asked. */
    isHere: (): boolean => lookUp.isHere(finder.state.asked) && finder.state.result !== null,

    /** Why the page could not be read, or the site is not allowed, in words. */
    noticeText(): string | null {
      const { notice, wording } = state;
      const text = {
        'click-icon': wording.ui.clickIcon,
        closed: wording.ui.closedPage,
        'site-refused': wording.ui.siteRefused,
      };
      return notice && text[notice];
    },

    /** Looks at the page in front, now and whenever it changes. */
    async start(): Promise<void> {
      tabs?.watch((what) => {
        if (what === 'left') {
          runs++;
          set({ page: null, notice: null });
        }
        void look();
      });
      await look();
    },

    /** Reads the page in front, on the person's click. */
    read: (): Promise<void> => read(false),

    /** Allows the site in front; the browser asks the person, who has to have clicked just now. */
    async allowSite(): Promise<void> {
      const url = state.front?.url;
      if (!url || !tabs) return;
      const isAllowed = await tabs.allow(url);
      const front = await tabs.look();
      set({ front, notice: isAllowed ? null : 'site-refused' });
    },

    /** A question from elsewhere: the popup, a selected number, the address bar. */
    ask(text: string): void {
      const found = recognise(text);
      if (found.kind === 'siret' || found.kind === 'siren') finder.ask(queryFor(found.value), numberText(found.value));
      else {
        finder.type(text);
        finder.submit();
      }
    },

    /** Shows a company of the list: what is kept of it at once, and what the sources say after that. */
    openKept({ number }: KeptCompany): void {
      finder.ask(lookUp.showKept(queryFor(number)), numberText(number));
    },

    /** Asks the sources what was answered without them. */
    askSources(): void {
      const { asked, text } = finder.state;
      if (!asked) return;
      const isPut = isOfPage();
      const query = { ...asked };
      // The answer takes the place of the one made here: nobody wants to go back to less.
      finder.drop();
      if (isPut) put = { query, text };
      finder.ask(query, text);
    },

    /** Goes on in another language. */
    speak(wording: { panel: PanelWording; page: PageWording }): void {
      pageWording = wording.page;
      state.page?.speak(wording.page);
      set({ wording: wording.panel });
    },
  };
}
