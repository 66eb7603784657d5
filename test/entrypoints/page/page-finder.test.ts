import { describe, expect, it, vi } from 'vitest';
import type { LegalPage, LinkedPage, LookupResult, PageReading, Query, Siren, Siret } from '../../../core/answer.ts';
import type { Certifications } from '../../../core/tables/certifications.ts';
import { frEntry } from '../../../core/wording/fr-entry.ts';
import { frPage } from '../../../core/wording/fr-page.ts';
import { createPageFinder, type PageAccess, type ReadPage } from '../../../entrypoints/page/page-finder.ts';
import { actIn } from '../../../entrypoints/surface/act-in.ts';
import { createFinder } from '../../../widget/finder.ts';
import type { Services } from '../../../widget/services.ts';
import { company, reading, subject } from './readings.ts';

const A = '732829320' as Siren;
const B = '552100554' as Siren;
const A_TEXT = '732\u202f829\u202f320';
const ORIGIN = 'https://example.com';
const legalPage: LegalPage = { kind: 'legal-notice', url: `${ORIGIN}/legal`, label: 'Mentions', isSameOrigin: true };
const aboutA = reading({ subject: subject(A, { name: 'Martin' }), companies: [company(A), company(B)] });

/** A popup whose page, registry and store answer as the test says. */
function open(options: {
  page?: Partial<ReadPage> | null;
  linked?: LinkedPage | null;
  isKept?: boolean;
  lookUp?: Services['lookUp'];
}) {
  const asked: Query[] = [];
  const store = new Map<string, string>();
  let page = options.page === null ? null : { reading: reading(), origin: ORIGIN, remembered: null, ...options.page };
  const never = () => new Promise<never>(() => undefined);
  const services: Services = {
    lookUp: async (query, call) => {
      asked.push(query);
      return options.lookUp
        ? options.lookUp(query, call)
        : ({ kind: 'companies', text: '', companies: [], total: 0 } as LookupResult);
    },
    act: async () => actIn('fr'),
    answerParts: async () => ({}) as never,
    guide: never,
    suggest: async () => [],
    titles: never,
    reconsider: never,
    agreementsOf: never,
  };
  const access: PageAccess = {
    read: vi.fn(async () => page),
    readLinked: vi.fn(async () => options.linked ?? null),
    remember: vi.fn(async (origin, number) => {
      if (options.isKept !== false) store.set(origin, number);
      return options.isKept !== false;
    }),
    forget: vi.fn(async (origin) => store.delete(origin)),
    certifications: vi.fn(async () => ({ certification: () => null, isNewer: () => true }) as Certifications),
  };
  const finder = createFinder({ wording: frEntry, services, act: actIn('fr'), onChange: () => undefined });
  const pageFinder = createPageFinder({ finder, access, wording: frPage, onChange: () => undefined });
  return {
    asked,
    store,
    access,
    finder,
    page: pageFinder,
    /** The page becomes another one. */
    turnInto(next: Partial<PageReading> | null) {
      page = next && { reading: reading(next), origin: ORIGIN, remembered: null };
    },
    said: () => pageFinder.state.said?.text,
  };
}

describe('as the popup opens', () => {
  it('looks the page’s company up, and writes its number in the field', async () => {
    const { page, asked, finder } = open({ page: { reading: aboutA } });
    await page.start();
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
    expect(finder.state.text).toBe(A_TEXT);
  });

  it('asks nothing of anybody for a page without a company, and says so', async () => {
    const { page, asked, access, said } = open({});
    await page.start();
    expect(asked).toEqual([]);
    expect(access.readLinked).not.toHaveBeenCalled();
    expect(said()).toBe(frPage.ui.nothingFound);
  });

  it('does not pick one of several companies, nor a name', async () => {
    const several = open({ page: { reading: reading({ companies: [company(A), company(B)] }) } });
    await several.page.start();
    expect(several.asked).toEqual([]);
    expect(several.said()).toBe(frPage.ui.noSubject);
    const named = open({ page: { reading: reading({ profile: { name: 'Martin', town: null, place: 'text' } }) } });
    await named.page.start();
    expect(named.asked).toEqual([]);
    expect(named.said()).toBe(frPage.nameOnly('Martin'));
  });

  it('says when a page cannot be read', async () => {
    const { page, said } = open({ page: null });
    await page.start();
    expect(page.state.status).toBe('unreadable');
    expect(said()).toBe(frPage.ui.unreadable);
  });

  it('says when a page does not answer, and reads it again when asked', async () => {
    const { page, access, asked, said } = open({ page: { reading: aboutA } });
    vi.mocked(access.read).mockResolvedValueOnce('slow');
    await page.start();
    expect(page.state.status).toBe('slow');
    expect(said()).toBe(frPage.ui.slow);
    await page.reread();
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
    vi.mocked(access.read).mockResolvedValueOnce('slow');
    await page.reread();
    expect(page.state).toMatchObject({ status: 'slow', reading: aboutA });
  });

  it('only offers the page’s company to a person who has typed meanwhile', async () => {
    const { page, asked, finder, said } = open({ page: { reading: aboutA } });
    const started = page.start();
    finder.type('12');
    await started;
    expect(asked).toEqual([]);
    expect(finder.state.text).toBe('12');
    expect(said()).toBe(frPage.pageCompany('Martin'));
    page.accept();
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
  });

  it('only offers it to a person who has asked something else meanwhile', async () => {
    const { page, asked, finder } = open({ page: { reading: aboutA } });
    const started = page.start();
    finder.ask({ by: 'siren', siren: B });
    await started;
    expect(asked).toEqual([{ by: 'siren', siren: B }]);
  });

  it('puts a wrong selected number in the field and says what is wrong, instead of another company', async () => {
    const { page, asked, finder } = open({ page: { reading: { ...aboutA, selection: 'SIREN 732 829 321' } } });
    await page.start();
    expect(asked).toEqual([]);
    expect(finder.state.text).toBe('SIREN 732 829 321');
    expect(finder.state.notice).toMatchObject({ kind: 'refusal', reason: { id: 'checksum' } });
  });

  it('takes the company chosen for the site before', async () => {
    const { page, asked } = open({ page: { reading: aboutA, remembered: B } });
    await page.start();
    expect(asked).toEqual([{ by: 'siren', siren: B }]);
    expect(page.state.isChoiceKept).toBe(true);
  });
});

describe('a choice', () => {
  it('is answered at once and kept for the site', async () => {
    const { page, asked, store } = open({ page: { reading: aboutA } });
    await page.start();
    await page.choose(company(B));
    expect(asked.at(-1)).toEqual({ by: 'siren', siren: B });
    expect(store).toEqual(new Map([[ORIGIN, B]]));
    expect(page.state).toMatchObject({ chosen: B, isChosenNow: true, isChoiceKept: true });
  });

  it('asks for the establishment where the page names it', async () => {
    const { page, asked } = open({ page: { reading: aboutA } });
    await page.start();
    await page.choose(company(A, { siret: '73282932000074' as Siret }));
    expect(asked.at(-1)).toEqual({ by: 'siret', siret: '73282932000074' });
  });

  it('goes back to what the page itself leads to', async () => {
    const { page, asked, store } = open({ page: { reading: aboutA } });
    await page.start();
    await page.choose(company(B));
    await page.undoChoice();
    expect(asked.at(-1)).toEqual({ by: 'siren', siren: A });
    expect(store.size).toBe(0);
    expect(page.state).toMatchObject({ chosen: null, isChoiceKept: false });
  });

  it('undone where the page leads to no company leaves the field empty, and the companies to choose from', async () => {
    const { page, finder, said, asked } = open({ page: { reading: reading({ companies: [company(A), company(B)] }) } });
    await page.start();
    await page.choose(company(B));
    await vi.waitFor(() => expect(finder.state.result).not.toBeNull());
    await page.undoChoice();
    expect(finder.state).toMatchObject({ text: '', asked: null, result: null });
    expect(asked).toHaveLength(1);
    expect(said()).toBe(frPage.ui.noSubject);
  });

  it('of the page’s own company is no choice to keep: the earlier one is forgotten', async () => {
    const { page, store, access } = open({ page: { reading: aboutA } });
    await page.start();
    await page.choose(company(B));
    await page.choose(company(A));
    expect(store.size).toBe(0);
    expect(access.remember).toHaveBeenCalledTimes(1);
  });

  it('is not kept for a registry, whose next page is about another company', async () => {
    const registry = { ...aboutA, subject: subject(A, { reason: 'address' }) };
    const { page, access } = open({ page: { reading: registry } });
    await page.start();
    await page.choose(company(B));
    expect(access.remember).not.toHaveBeenCalled();
    expect(page.state.isChoiceKept).toBe(false);
  });

  it('holds while the popup is open where there is no site, or no room to keep it', async () => {
    const file = open({ page: { reading: aboutA, origin: null } });
    await file.page.start();
    await file.page.choose(company(B));
    expect(file.access.remember).not.toHaveBeenCalled();
    const full = open({ page: { reading: aboutA }, isKept: false });
    await full.page.start();
    await full.page.choose(company(B));
    expect(full.page.state).toMatchObject({ chosen: B, isChoiceKept: false });
  });
});

describe('a linked page', () => {
  const linkingPage = reading({ legalPages: [legalPage] });

  it('is read on the click, and its company looked up', async () => {
    const linked = { ok: true, url: legalPage.url, reading: aboutA } as const;
    const { page, asked, access } = open({ page: { reading: linkingPage }, linked });
    await page.start();
    await page.readLegalPage(legalPage);
    expect(access.readLinked).toHaveBeenCalledExactlyOnceWith(legalPage.url);
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
  });

  it('is not asked twice at once', async () => {
    const { page, access } = open({ page: { reading: linkingPage } });
    await page.start();
    await Promise.all([page.readLegalPage(legalPage), page.readLegalPage(legalPage)]);
    expect(access.readLinked).toHaveBeenCalledTimes(1);
  });

  it('can be asked again after the page was read again before it answered', async () => {
    const linked = { ok: true, url: legalPage.url, reading: aboutA } as const;
    const { page, access, asked } = open({ page: { reading: linkingPage }, linked });
    await page.start();
    let answerLate: (late: LinkedPage | null) => void = () => undefined;
    vi.mocked(access.readLinked).mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    const first = page.readLegalPage(legalPage);
    await page.reread();
    expect(page.state.linked).toBeNull();
    await page.readLegalPage(legalPage);
    expect(page.state.linked?.status).toBe('read');
    answerLate(null);
    await first;
    expect(page.state.linked?.status).toBe('read');
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
  });

  it('only offers its company to a person who has typed since the click', async () => {
    const linked = { ok: true, url: legalPage.url, reading: aboutA } as const;
    const { page, asked, finder, said } = open({ page: { reading: linkingPage }, linked });
    await page.start();
    const read = page.readLegalPage(legalPage);
    finder.type('12');
    await read;
    expect(asked).toEqual([]);
    expect(finder.state.text).toBe('12');
    expect(said()).toBe(frPage.pageCompany('Martin'));
  });

  it('leaves what was typed before the click, and takes the place of what the page put in the field', async () => {
    const linked = { ok: true, url: legalPage.url, reading: aboutA } as const;
    const typed = open({ page: { reading: linkingPage }, linked });
    await typed.page.start();
    typed.finder.type('boul');
    await typed.page.readLegalPage(legalPage);
    expect(typed.asked).toEqual([]);
    expect(typed.finder.state.text).toBe('boul');
    expect(typed.said()).toBe(frPage.pageCompany('Martin'));
    const searched = open({ page: { reading: linkingPage }, linked });
    await searched.page.start();
    searched.page.searchName({ name: 'Martin', town: null });
    await searched.page.readLegalPage(legalPage);
    expect(searched.finder.state.text).toBe(A_TEXT);
  });

  it.each([
    [{ ok: false, url: legalPage.url, reason: 'too-big' } as const, 'too-big' as const],
    [null, 'lost' as const],
  ])('says why it could not be read: %j', async (linked, reason) => {
    const { page, said, asked } = open({ page: { reading: linkingPage }, linked });
    await page.start();
    await page.readLegalPage(legalPage);
    expect(page.state.linked).toEqual({ status: 'failed', page: legalPage, reason });
    expect(said()).toBe(frPage.linkedFailure(reason, frPage.pageName(legalPage)));
    expect(asked).toEqual([]);
  });

  it('says when it names no company, or several', async () => {
    const empty = open({
      page: { reading: linkingPage },
      linked: { ok: true, url: legalPage.url, reading: reading() },
    });
    await empty.page.start();
    await empty.page.readLegalPage(legalPage);
    expect(empty.said()).toBe(frPage.pageWithout(frPage.pageName(legalPage)));
    const both = reading({ companies: [company(A), company(B)] });
    const several = open({ page: { reading: linkingPage }, linked: { ok: true, url: legalPage.url, reading: both } });
    await several.page.start();
    await several.page.readLegalPage(legalPage);
    expect(several.said()).toBe(frPage.ui.noSubject);
    expect(several.asked).toEqual([]);
  });
});

describe('reading again', () => {
  it('takes the company of a page that had none', async () => {
    const { page, asked, turnInto } = open({});
    await page.start();
    turnInto(aboutA);
    await page.reread();
    expect(asked).toEqual([{ by: 'siren', siren: A }]);
  });

  it('asks nothing again for the same company', async () => {
    const { page, asked, said } = open({ page: { reading: aboutA } });
    await page.start();
    await page.reread();
    expect(asked).toHaveLength(1);
    expect(said()).toBe(frPage.ui.rereadDone);
  });

  it('follows a single-page site to another company', async () => {
    const { page, asked, turnInto } = open({ page: { reading: aboutA } });
    await page.start();
    turnInto({ subject: subject(B), companies: [company(B)] });
    await page.reread();
    expect(asked.at(-1)).toEqual({ by: 'siren', siren: B });
  });

  it('takes nothing from a person who types meanwhile', async () => {
    const { page, asked, finder, turnInto } = open({ page: { reading: aboutA } });
    await page.start();
    turnInto({ subject: subject(B), companies: [company(B)] });
    const reread = page.reread();
    finder.type('99');
    await reread;
    expect(asked).toHaveLength(1);
    expect(finder.state.text).toBe('99');
  });

  it('says when the page can no longer be read', async () => {
    const { page, turnInto, said } = open({ page: { reading: aboutA } });
    await page.start();
    turnInto(null);
    await page.reread();
    expect(page.state).toMatchObject({ status: 'unreadable', reading: null });
    expect(said()).toBe(frPage.ui.unreadable);
  });

  it('keeps what a linked page said as long as the page has the link', async () => {
    const linked = { ok: true, url: legalPage.url, reading: aboutA } as const;
    const { page, turnInto } = open({ page: { reading: reading({ legalPages: [legalPage] }) }, linked });
    await page.start();
    await page.readLegalPage(legalPage);
    turnInto({ legalPages: [legalPage] });
    await page.reread();
    expect(page.state.linked?.status).toBe('read');
    turnInto({});
    await page.reread();
    expect(page.state.linked).toBeNull();
  });
});

it('searches the name of a page with its town, and without it', async () => {
  const { page, asked, finder } = open({});
  await page.start();
  page.searchName({ name: 'Martin', town: 'Nantes' });
  page.searchName({ name: 'Martin', town: null });
  expect(asked).toEqual([
    { by: 'name', text: 'Martin Nantes' },
    { by: 'name', text: 'Martin' },
  ]);
  expect(finder.state.text).toBe('Martin');
});

it('fetches the certifications when a course with one is opened, once', async () => {
  const certification = { value: 'RNCP41366' as never, raw: '', place: 'text' } as const;
  const { page, access } = open({ page: { reading: reading({ course: { certification } }) } });
  await page.start();
  expect(access.certifications).not.toHaveBeenCalled();
  await page.openCourse();
  await page.openCourse();
  expect(access.certifications).toHaveBeenCalledTimes(1);
  const without = open({ page: { reading: reading({ course: {} }) } });
  await without.page.start();
  await without.page.openCourse();
  expect(without.access.certifications).not.toHaveBeenCalled();
});
