import { browser } from 'wxt/browser';
import type { PageReading, Siren, Siret } from '../../core/answer.ts';
import type { LocalAnswer } from '../../core/lookup/look-up-locally.ts';
import type { Titles } from '../../core/wording/wording.ts';
import { today } from '../../widget/today.ts';
import { isAllowed, recallAllowedSites } from '../kept/allowed-sites.ts';
import { recallChoice } from '../kept/site-choice.ts';
import { proposalOf } from '../page/proposal.ts';
import { originOf, readTab } from '../page/read-tab.ts';
import { type Badge, badgeOf } from './badge-of.ts';
import { workerWords } from './worker-words.ts';

/** What the badge is made of, all of it on this computer. */
export interface BadgeKnowledge {
  lookUp(number: Siret | Siren): Promise<LocalAnswer | null>;
  titles(): Promise<Titles>;
}

/**
 * The badge of the toolbar icon, on the sites that the person allowed and on no other: there the page is read when it is
 * complete or comes to the front, and looked up on this computer alone. It is the tab's, and gone with its page, so that a
 * private tab has it too: nothing is written for it. Called while the worker starts.
 */
export function showBadges(knowledge: BadgeKnowledge): void {
  /** Which reading of a tab is under way. Those of a worker that was ended are ended with it. */
  const runs = new Map<number, symbol>();

  async function refresh(tabId: number): Promise<void> {
    const run = Symbol();
    runs.set(tabId, run);
    try {
      const before = await completeTab(tabId);
      if (!before || !(await isAllowed(before.url))) return;
      const page = await readTab(tabId);
      if (!page || page === 'slow') return;
      const badge = await badgeFor(page.reading, page.url);
      // The page may have gone meanwhile, and its badge would stand over another one.
      const after = await completeTab(tabId);
      const isSamePage = withoutHash(after?.url) === withoutHash(page.url);
      if (!isSamePage || !(await isAllowed(page.url)) || runs.get(tabId) !== run) return;
      wear(tabId, badge);
    } finally {
      if (runs.get(tabId) === run) runs.delete(tabId);
    }
  }

  async function badgeFor(reading: PageReading, url: string): Promise<Badge | null> {
    const origin = originOf(url);
    const chosen = origin === null ? null : await recallChoice(origin, today());
    // What happens to be selected is a question of the person, and not what the page is about.
    const proposal = proposalOf({ reading: { ...reading, selection: '' }, linked: null, chosen, isChosenNow: false });
    if (!proposal) return null;
    const [found, words, titles] = await Promise.all([
      knowledge.lookUp(proposal.number),
      workerWords(),
      knowledge.titles(),
    ]);
    return badgeOf(proposal.number, found, words, titles);
  }

  function clear(tabId: number): void {
    runs.delete(tabId);
    wear(tabId, null);
  }

  const onUpdated = (tabId: number, { status, url }: { status?: string; url?: string }) => {
    if (status === 'loading' || url !== undefined) clear(tabId);
    if (status === 'complete') void refresh(tabId);
  };
  const onActivated = ({ tabId }: { tabId: number }) => void refresh(tabId);
  const onRemoved = (tabId: number) => void runs.delete(tabId);

  function follow(): void {
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onRemoved.addListener(onRemoved);
  }

  /** Where no site is allowed, the worker is not woken by each page that somebody opens. */
  async function restIfNoneAllowed(): Promise<void> {
    const { sites, isEverywhere } = await recallAllowedSites();
    if (sites.length > 0 || isEverywhere) return;
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  }

  // At once, for the event that woke the worker: it may be one of these.
  follow();
  void restIfNoneAllowed();
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    follow();
    for (const { id } of await browser.tabs.query({ active: true })) if (id !== undefined) void refresh(id);
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    for (const { id, url } of await browser.tabs.query({})) {
      if (id !== undefined && !(await isAllowed(url))) clear(id);
    }
    await restIfNoneAllowed();
  });
}

/** The tab, unless its page is on its way, or it is closed. */
async function completeTab(tabId: number) {
  try {
    const tab = await browser.tabs.get(tabId);
    return tab.status === 'complete' ? tab : null;
  } catch {
    return null;
  }
}

/**
 * All at once: between two of them the page could go. The text is last: whoever sees it finds its sentence beside it. A tab
 * that is closed has none to wear.
 */
function wear(tabId: number, badge: Badge | null): void {
  const { action } = browser;
  const changes = [
    action.setTitle({ tabId, title: badge?.title ?? 'Opcoscope' }),
    ...(badge
      ? [
          action.setBadgeTextColor({ tabId, color: badge.colours.text }),
          action.setBadgeBackgroundColor({ tabId, color: badge.colours.background }),
        ]
      : []),
    action.setBadgeText({ tabId, text: badge?.text ?? '' }),
  ];
  for (const change of changes) change.catch(() => undefined);
}

/** A place on the page is the same page. */
function withoutHash(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '');
}
