import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompanyChoice, LookupResult, Query, Siren, Siret } from '../../core/answer.ts';
import { frAct } from '../../core/wording/fr-act.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { readsAsName } from '../../widget/company-search.ts';
import { createFinder } from '../../widget/finder.ts';
import { FIRST_ACT } from '../../widget/first-act.ts';
import type { Offer } from '../../widget/offer.ts';
import type { Services } from '../../widget/services.ts';
import type { Typing } from '../../widget/suggestion-box.ts';

const NATURALIA = company('302474648', 'NATURALIA FRANCE', 'NANTERRE');
const PAUSE = 300;
const PASTED: Typing = { inputType: 'insertFromPaste' };

function company(siren: string, name: string | null, town: string, nic = '00011'): CompanyChoice {
  return {
    siren: siren as Siren,
    ...(name !== null && { name }),
    town,
    establishments: [{ siret: `${siren}${nic}` as Siret, town }],
  } as CompanyChoice;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A finder whose registry answers when the test says; labels are there at once. */
async function open(isSearching = true) {
  const asked: { query: Query; signal: AbortSignal; answer: (result: LookupResult) => void }[] = [];
  const never = () => new Promise<never>(() => undefined);
  const services: Services = {
    lookUp: (query, { signal }) =>
      new Promise((answer) => {
        asked.push({ query, signal: signal as AbortSignal, answer });
      }),
    act: async () => ({ parts: FIRST_ACT, wording: frAct }),
    answerParts: async () => ({}) as never,
    guide: never,
    suggest: async (words) => {
      if (words === 'afdas')
        return [{ kind: 'opco-name', code: 'OPCO', label: 'Afdas', found: { isExact: true } as never }];
      return words.startsWith('bou') ? [{ kind: 'idcc', code: '0843', label: words } as never] : [];
    },
    titles: never,
    reconsider: never,
    agreementsOf: never,
  };
  const finder = createFinder({
    wording: frEntry,
    services,
    searchesAsTyped: () => isSearching,
    onChange: () => undefined,
  });
  // Fetched once, before the clock of the test counts.
  finder.type('x');
  await vi.waitUntil(() => finder.state.box);
  return {
    finder,
    asked,
    box: () => {
      if (!finder.state.box) throw new Error('nothing was typed');
      return finder.state.box;
    },
    labels: () => finder.state.box?.state.offers.map(({ label }: Offer) => label),
    answer: async (at: number, ...companies: CompanyChoice[]) => {
      asked[at]?.answer({ kind: 'companies', text: '', companies, total: companies.length });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const wait = (milliseconds = PAUSE) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a name that is typed', () => {
  it('goes to the registry once, after a pause', async () => {
    const { finder, asked, answer, labels, box } = await open();
    for (const text of ['n', 'na', 'nat', 'natu', 'natur']) {
      finder.type(text);
      await wait(100);
    }
    expect(asked).toEqual([]);
    await wait(199);
    expect(asked).toEqual([]);
    await wait(1);
    expect(asked.map(({ query }) => query)).toEqual([{ by: 'name', text: 'natur' }]);
    await answer(0, NATURALIA);
    expect(labels()).toEqual(['NATURALIA FRANCE']);
    expect(box().state).toMatchObject({ isOpen: true, active: -1, said: expect.stringContaining('1 entreprise dans') });
  });

  it('is given up at the next key, and its companies are never shown', async () => {
    const { finder, asked, answer, labels } = await open();
    finder.type('natu');
    await wait();
    finder.type('natur');
    expect(asked[0]?.signal.aborted).toBe(true);
    await wait();
    await answer(0, company('732829320', 'OF THE OLDER TEXT', 'LYON'));
    expect(labels()).toEqual([]);
    await answer(1, NATURALIA);
    expect(labels()).toEqual(['NATURALIA FRANCE']);
  });

  it('takes the companies of the text before away with the key', async () => {
    const { finder, answer, labels } = await open();
    finder.type('natu');
    await wait();
    await answer(0, NATURALIA);
    finder.type('natux');
    expect(labels()).toEqual([]);
  });

  it('is asked once for the same text', async () => {
    const { finder, asked, answer, labels } = await open();
    finder.type('natu');
    await wait();
    await answer(0, NATURALIA);
    finder.type('natur');
    finder.type('natu');
    await wait();
    expect(asked).toHaveLength(1);
    expect(labels()).toEqual(['NATURALIA FRANCE']);
  });

  it.each(['Enter', 'Escape', 'leaving the field', 'clearing it', 'reset'])('is given up by %s', async (how) => {
    const { finder, asked, answer, box } = await open();
    finder.type('boulang');
    await wait();
    const key = { key: 'Escape', preventDefault() {}, stopPropagation() {} } as KeyboardEvent;
    if (how === 'Enter') void finder.submit();
    if (how === 'Escape') box().key(key);
    if (how === 'leaving the field') box().close();
    if (how === 'clearing it') finder.clear();
    if (how === 'reset') finder.stop();
    await wait();
    expect(asked[0]?.signal.aborted).toBe(true);
    await answer(0, NATURALIA);
    expect(box().state.isOpen).toBe(false);
    expect(asked).toHaveLength(how === 'Enter' ? 2 : 1);
  });

  it('fails in silence, and leaves what is there at once', async () => {
    const { finder, asked, labels } = await open();
    finder.type('boulang');
    await wait();
    asked[0]?.answer({
      kind: 'failed',
      query: asked[0].query,
      failures: [{ source: 'company-registry', kind: 'rate-limited', retryAfter: 7 }],
    });
    await wait();
    expect(labels()).toEqual(['boulang']);
    expect(finder.state.notice).toBeNull();
  });

  it('waits for an input method to make words of it, where that is no phone', async () => {
    const { finder, asked, box } = await open();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    finder.type('natu', { isComposing: true });
    await wait(1000);
    expect(asked).toEqual([]);
    box().composed();
    await wait();
    expect(asked.map(({ query }) => query)).toEqual([{ by: 'name', text: 'natu' }]);

    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    finder.type('naturalia', { isComposing: true });
    await wait();
    expect(asked.at(-1)?.query).toEqual({ by: 'name', text: 'naturalia' });
    box().composed();
    await wait();
    expect(asked).toHaveLength(2);
  });

  it('goes nowhere in a finder that does not search as one types', async () => {
    const { finder, asked, labels } = await open(false);
    finder.type('boulangerie martin', PASTED);
    await wait(2000);
    finder.type('302 474 648 00664', PASTED);
    await wait(2000);
    expect(asked).toEqual([]);
    expect(labels()).toEqual([]);
  });
});

describe('companies in the list', () => {
  it('are five at most, each with what tells it from the others, and none without a name', async () => {
    const { finder, box, answer } = await open();
    finder.type('boulang');
    await wait();
    const many = ['1', '2', '3', '4', '5', '6'].map((digit) => company(`73282932${digit}`, `NAME ${digit}`, 'LYON'));
    await answer(0, company('552100554', null, 'PARIS'), { ...many[0], state: 'closed' } as CompanyChoice, ...many);
    const { offers } = box().state;
    expect(offers.filter(({ kind }) => kind === 'company')).toHaveLength(5);
    expect(offers[0]).toMatchObject({ label: 'NAME 1', code: 'fermée · LYON · SIREN 732\u202f829\u202f321' });
    expect(offers.at(-1)).toMatchObject({ kind: 'idcc' });
  });

  it('are counted aloud with the agreements and activities beside them', async () => {
    const { finder, box, answer } = await open();
    finder.type('boulang');
    await wait();
    expect(box().state.said).toBe('');
    await answer(0, NATURALIA, company('732829320', 'BOULANG', 'LYON'));
    expect(box().state.said).toMatch(/^2 entreprises, 1 convention ou activité dans la liste/);
    finder.type('boulange');
    expect(box().state.said).toBe('');
    await wait(1000);
    expect(box().state.said).toMatch(/^1 convention ou activité dans la liste/);
  });

  it('are no longer in the way of what is said of the text', async () => {
    const { finder, box } = await open(false);
    finder.type('bou');
    await wait();
    expect(box().state.isOpen).toBe(true);
    finder.prefill('bo');
    await finder.submit();
    expect(finder.state.notice).toMatchObject({ kind: 'refusal' });
    expect(box().state.isOpen).toBe(false);
  });

  it('leave the name of an OPCO that was typed in full first', async () => {
    const { finder, labels, answer } = await open();
    finder.type('afdas');
    await wait();
    await answer(0, NATURALIA);
    expect(labels()).toEqual(['Afdas', 'NATURALIA FRANCE']);
  });

  it.each(['keys', 'pointer'])('move nothing under the %s of who is in the list already', async (what) => {
    const { finder, box, answer, labels } = await open();
    finder.type('boulang');
    await wait();
    if (what === 'pointer') box().point();
    else for (const key of ['ArrowDown', 'ArrowDown']) box().key({ key, preventDefault() {} } as KeyboardEvent);
    const { active } = box().state;
    await answer(0, NATURALIA);
    expect(labels()).toEqual(['boulang', 'NATURALIA FRANCE']);
    expect(box().state.active).toBe(active);
  });

  it('are looked up as they are chosen, by the one establishment that is meant', async () => {
    const { finder, box, answer, asked } = await open();
    finder.type('natu');
    await wait();
    await answer(0, NATURALIA);
    for (const key of ['ArrowDown', 'ArrowDown']) box().key({ key, preventDefault() {} } as KeyboardEvent);
    void finder.submit();
    expect(asked.at(-1)?.query).toEqual({ by: 'siret', siret: '30247464800011' });
    expect(finder.state.text).toBe('NATURALIA FRANCE');
    expect(box().state.isOpen).toBe(false);
  });

  it('give the field back to who goes on in the text', async () => {
    const { finder, box, answer } = await open();
    finder.type('natu');
    await wait();
    await answer(0, NATURALIA);
    const press = (key: string) => box().key({ key, preventDefault() {} } as KeyboardEvent);
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      press('ArrowDown');
      expect(box().state.active).toBe(0);
      press(key);
      expect(box().state).toMatchObject({ active: -1, isOpen: true });
    }
    press('ArrowUp');
    expect(box().state.active).toBe(1);
    press('ArrowDown');
    expect(box().state.active).toBe(-1);
  });
});

describe('a SIRET', () => {
  it('is looked up as it is pasted, and waits for Enter as it is typed', async () => {
    const { finder, asked } = await open();
    finder.type('302 474 648 00664');
    await wait(2000);
    expect(asked).toEqual([]);
    finder.type('302 474 648 0066', PASTED);
    await wait(2000);
    expect(asked).toEqual([]);
    finder.type('302 474 648 00665', PASTED);
    await wait(2000);
    expect(asked).toEqual([]);
    finder.type('302 474 648 00664', PASTED);
    await wait(0);
    expect(asked.map(({ query }) => query)).toEqual([{ by: 'siret', siret: '30247464800664' }]);
  });
});

describe('what may be sent as it is typed', () => {
  it.each([
    'Naturalia',
    'Naf Naf',
    '3 Suisses',
    'Studio 54',
    'Tel Aviv Café',
    'Ibanez',
    'École 42',
    'Boulangerie 1900',
    'L’Oréal',
  ])('a name: %s', (text) => expect(readsAsName(text)).toBe(true));
  it.each([
    'na',
    'a1b',
    '302 474',
    '62.01',
    'SIRET',
    'siret 302',
    'n° SIRET',
    'n° SIRET : 302 474 648',
    'Numéro SIRET 73',
    'code APE',
    'IDCC 14',
    'Tél. 06 12',
    'IBAN FR',
    'IBAN FR76',
    'FR76 BNPA',
    'GB29 NWBK 6016',
    'DE136695976',
    'jean@exemple.fr',
    'a'.repeat(61),
  ])('no name: %s', (text) => expect(readsAsName(text)).toBe(false));
});
