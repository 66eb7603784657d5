import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, PageReading, Query, Siren } from '../../../core/answer.ts';
import { frEntry } from '../../../core/wording/fr-entry.ts';
import { frPage } from '../../../core/wording/fr-page.ts';
import { frPanel } from '../../../core/wording/fr-panel.ts';
import { NO_TITLES } from '../../../core/wording/no-titles.ts';
import type { PageAccess, ReadPage } from '../../../entrypoints/page/page-finder.ts';
import type { FrontTab } from '../../../entrypoints/sidepanel/front-tab.ts';
import { createPanelLookUp } from '../../../entrypoints/sidepanel/panel-look-up.ts';
import { createPanelPage } from '../../../entrypoints/sidepanel/panel-page.ts';
import { actIn } from '../../../entrypoints/surface/act-in.ts';
import { createFinder } from '../../../widget/finder.ts';
import { company, reading, subject } from '../page/readings.ts';
import { kept } from './kept-companies.ts';
import { createMemoryCompanies } from './memory-companies.ts';

const A = '732829320' as Siren;
const B = '552100554' as Siren;
const SITE = 'https://example.com';

/** A panel beside a tab that the test turns over. */
function open(options: { isAllowed?: boolean; isHidden?: boolean; answersHere?: boolean } = {}) {
  const asked: Query[] = [];
  const askedHere: string[] = [];
  const shown: (string | null)[] = [];
  let front: FrontTab = {
    id: 1,
    url: options.isHidden ? null : `${SITE}/a`,
    isLoading: false,
    isAllowed: options.isAllowed ?? false,
  };
  let given: Promise<ReadPage | null> = page({ subject: subject(A), companies: [company(A)] });
  let tell: (what: 'left' | 'came') => void = () => undefined;
  const answer = (query: Query) =>
    ({ query, facts: {}, attribution: { outcome: 'attributed' }, reports: [] }) as unknown as Answer;
  const never = () => new Promise<never>(() => undefined);
  const companies = createMemoryCompanies([kept(A, 'Martin', 'opcoep')]);
  const lookUp = createPanelLookUp({
    lookUp: async (query) => {
      asked.push(query);
      return { kind: 'answer', answer: answer(query) };
    },
    lookUpHere: async (number) => {
      askedHere.push(number);
      return null;
    },
    companies,
    reconsider: async (known) => ({ ...answer(known.query), facts: known.facts, reports: known.reports }),
  });
  const finder = createFinder({
    wording: frEntry,
    act: actIn('fr'),
    services: {
      lookUp: lookUp.lookUp,
      act: async () => actIn('fr'),
      answerParts: async () => ({}) as never,
      guide: never,
      suggest: async () => [],
      titles: async () => NO_TITLES,
      reconsider: never,
      agreementsOf: never,
    },
    onChange: () => undefined,
    onResult(result) {
      if (result.kind === 'answer') shown.push(result.answer.facts.name?.value ?? null);
    },
  });
  const access: PageAccess = {
    read: () => given,
    readLinked: async () => null,
    remember: async () => true,
    forget: async () => true,
    certifications: never,
  };
  const allow = vi.fn(async () => true);
  const panel = createPanelPage({
    finder,
    lookUp,
    tabs: {
      look: async () => front,
      watch(listener) {
        tell = listener;
      },
      allow,
    },
    openAccess: () => access,
    wording: { panel: frPanel, page: frPage },
    onChange: () => undefined,
  });
  return {
    panel,
    finder,
    asked,
    askedHere,
    shown,
    allow,
    settle: () => vi.advanceTimersByTimeAsync(400),
    /** The tab goes to another page, which the reader will give. */
    async go(next: Promise<ReadPage | null>, change: Partial<FrontTab> = {}) {
      given = next;
      front = { ...front, ...change };
      tell('left');
      await vi.advanceTimersByTimeAsync(0);
    },
    came: () => tell('came'),
    allowNow() {
      front = { ...front, isAllowed: true };
      tell('came');
    },
  };
}

function page(change: Partial<PageReading>): Promise<ReadPage> {
  return Promise.resolve({ reading: reading(change), origin: SITE, remembered: null });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('beside a page of a site that is not allowed', () => {
  it('reads nothing by itself, and on a click as the popup does', async () => {
    const { panel, settle, asked, finder } = open();
    await panel.start();
    await settle();
    expect(panel.state.page).toBeNull();
    await panel.read();
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
    expect(finder.state.text).toBe('732\u202f829\u202f320');
    expect(panel.isHere()).toBe(false);
  });

  it('says that the icon opens a page which the browser hides, and that others are closed', async () => {
    const hidden = open({ isHidden: true });
    await hidden.go(Promise.resolve(null));
    await hidden.panel.read();
    expect(hidden.panel.state).toMatchObject({ page: null, notice: 'click-icon' });

    const closed = open();
    await closed.go(Promise.resolve(null));
    await closed.panel.read();
    expect(closed.panel.state).toMatchObject({ page: null, notice: 'closed' });
  });

  it('says that the answer on screen is of a page that was left, and keeps it', async () => {
    const { panel, go, finder } = open();
    await panel.start();
    await panel.read();
    await vi.advanceTimersByTimeAsync(0);
    expect(panel.isLeft()).toBe(false);
    await go(page({}));
    expect(panel.state.page).toBeNull();
    expect(panel.isLeft()).toBe(true);
    expect(finder.state.result).not.toBeNull();
  });

  it('reads from the moment the site is allowed', async () => {
    const { panel, settle, allowNow, askedHere, allow } = open();
    await panel.start();
    await panel.allowSite();
    expect(allow).toHaveBeenCalledWith(`${SITE}/a`);
    allowNow();
    await settle();
    expect(askedHere).toEqual([A]);
  });
});

describe('beside a page of an allowed site', () => {
  it('reads it and asks no source; a click does', async () => {
    const { panel, settle, asked, askedHere, finder } = open({ isAllowed: true });
    await panel.start();
    await settle();
    expect(askedHere).toEqual([A]);
    expect(asked).toEqual([]);
    expect(panel.isHere()).toBe(true);
    panel.askSources();
    await settle();
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
    expect(panel.isHere()).toBe(false);
    expect(finder.state.earlier).toEqual([]);
  });

  it('takes the company of the page that was left off the screen, and puts that of the next one there', async () => {
    const { panel, settle, go, askedHere, finder } = open({ isAllowed: true });
    await panel.start();
    await settle();
    await go(page({ subject: subject(B), companies: [company(B)] }));
    await settle();
    expect(askedHere).toEqual([A, B]);
    expect(finder.state.text).toBe('552\u202f100\u202f554');
    await go(page({}));
    await settle();
    expect(finder.state).toMatchObject({ text: '', result: null, asked: null });
  });

  it('leaves out what is read of a page that was left meanwhile', async () => {
    const { panel, settle, go, finder, askedHere } = open({ isAllowed: true });
    let answerLate: (read: ReadPage) => void = () => undefined;
    await panel.start();
    await go(
      new Promise((resolve) => {
        answerLate = resolve;
      }),
    );
    await settle();
    await go(page({ subject: subject(B), companies: [company(B)] }));
    answerLate(await page({ subject: subject(A), companies: [company(A)] }));
    await settle();
    expect(askedHere).toEqual([B]);
    expect(finder.state.text).toBe('552\u202f100\u202f554');
  });

  it('waits for a page that is loading', async () => {
    const { panel, settle, go, came, askedHere } = open();
    await panel.start();
    await go(page({ subject: subject(B), companies: [company(B)] }), { isAllowed: true, isLoading: true });
    await settle();
    expect(askedHere).toEqual([]);
    await go(page({ subject: subject(B), companies: [company(B)] }), { isLoading: false });
    came();
    await settle();
    expect(askedHere).toEqual([B]);
  });

  it('leaves what the person asked or types where it is', async () => {
    const { panel, settle, go, finder } = open({ isAllowed: true });
    panel.ask('552 100 554');
    await panel.start();
    await settle();
    expect(finder.state.asked).toEqual({ by: 'siren', siren: B });
    finder.type('boulang');
    await go(page({ subject: subject(A), companies: [company(A)] }));
    await settle();
    expect(finder.state.text).toBe('boulang');
    expect(finder.state.result).not.toBeNull();
  });
});

it('answers a company of the list with what is kept of it, and asks the sources after that', async () => {
  const { panel, shown, asked, settle } = open();
  panel.openKept(kept(A, 'Martin', 'opcoep'));
  await settle();
  expect(shown).toEqual(['Martin', null]);
  expect(asked).toEqual([{ by: 'siren', siren: A }]);
});

it('writes a number that was handed over as people write it', async () => {
  const { panel, finder } = open();
  panel.ask('73282932000074');
  expect(finder.state.text).toBe('732\u202f829\u202f320\u202f00074');
});
