import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addTags } from '../../../entrypoints/answer/add-tags.ts';
import { cleanTag } from '../../../entrypoints/answer/clean-tag.ts';
import { createKeeping } from '../../../entrypoints/answer/keeping.ts';
import type { Companies, KeptCompany } from '../../../entrypoints/kept/companies.ts';
import { answerAbout, BNP, OCTO } from '../kept/kept-answers.ts';

/** Companies in memory; `refuses` makes each writing fail. */
function memoryCompanies() {
  let all: KeptCompany[] = [];
  const store = { refuses: false };
  let tell: () => void = () => undefined;
  const change = async (work: () => void) => {
    if (store.refuses) return false;
    work();
    tell();
    return true;
  };
  const edit = (number: string, how: (company: KeptCompany) => KeptCompany) =>
    change(() => {
      all = all.map((company) => (company.number === number ? how(company) : company));
    });
  const see = (answer: Awaited<ReturnType<typeof answerAbout>>, saved: KeptCompany['saved'] = null) =>
    change(() => {
      const number = answer.facts.siret?.value as KeptCompany['number'];
      const old = all.find((company) => company.number === number);
      const { facts, reports, attribution } = answer;
      const company = { number, facts, reports, answered: attribution, seenAt: 1, last: null, change: null };
      all = [{ ...company, saved: old?.saved ?? saved }, ...all.filter((each) => each !== old)];
    });
  const companies: Companies = {
    list: async () => all,
    get: async (number) => all.find((company) => company.number === number),
    see: (answer) => see(answer),
    save: (answer) =>
      see(answer).then(
        (isDone) =>
          isDone &&
          edit(answer.facts.siret?.value ?? '', (company) => ({
            ...company,
            saved: company.saved ?? { at: 1, tags: [], note: '' },
          })),
      ),
    unsave: (number) => edit(number, (company) => ({ ...company, saved: null })),
    setTags: (number, tags) =>
      edit(number, (company) => ({ ...company, saved: company.saved && { ...company.saved, tags: [...tags] } })),
    setNote: (number, note) =>
      edit(number, (company) => ({ ...company, saved: company.saved && { ...company.saved, note } })),
    remove: async () => null,
    putBack: ([back]) => edit(back?.number ?? '', (company) => ({ ...company, saved: back?.saved ?? company.saved })),
    compare: async () => undefined,
    dismissChange: (number) => edit(number, (company) => ({ ...company, change: null })),
    clearHistory: async () => false,
    watch(listener) {
      tell = listener;
      return () => undefined;
    },
  };
  return { companies, store };
}

describe('what is kept around an answer', () => {
  let memory: ReturnType<typeof memoryCompanies>;
  const open = (isPrivate = false) =>
    createKeeping({ companies: memory.companies, table: {} as never, isPrivate, onChange: () => undefined });

  beforeEach(() => {
    memory = memoryCompanies();
  });

  it('every answer goes into the history, and none from a private window', async () => {
    const keeping = open();
    await keeping.start();
    await keeping.meet(await answerAbout(OCTO));
    expect(keeping.recent(5).map(({ number }) => number)).toEqual([OCTO]);
    const see = vi.spyOn(memory.companies, 'see');
    const closed = open(true);
    await closed.start();
    await closed.meet(await answerAbout(BNP));
    expect(see).not.toHaveBeenCalled();
  });

  it('is saved, tagged, dropped, and had back as it was', async () => {
    const keeping = open();
    await keeping.start();
    const answer = await answerAbout(OCTO);
    await keeping.toggle(answer);
    expect(keeping.state.outcome).toMatchObject({ number: OCTO, is: 'kept' });
    const saved = () => keeping.savedOf(answer) as KeptCompany;
    await keeping.addTag(saved(), '  Alternance   2027 ');
    await keeping.addTag(saved(), 'alternance 2027');
    await keeping.addTag(saved(), '');
    expect(saved().saved?.tags).toEqual(['Alternance 2027']);
    await keeping.toggle(answer);
    expect(keeping.savedOf(answer)).toBeUndefined();
    const before = keeping.state.outcome?.before as KeptCompany;
    await keeping.undo(answer, before);
    expect(saved().saved?.tags).toEqual(['Alternance 2027']);
    await keeping.removeTag(saved(), 'Alternance 2027');
    expect(saved().saved?.tags).toEqual([]);
  });

  it('offers the tags in use, the most used first', async () => {
    const keeping = open();
    await keeping.start();
    const [one, other] = [await answerAbout(OCTO), await answerAbout(BNP)];
    for (const [answer, tags] of [
      [one, ['b', 'a']],
      [other, ['b']],
    ] as const) {
      await keeping.toggle(answer);
      for (const tag of tags) await keeping.addTag(keeping.savedOf(answer) as KeptCompany, tag);
    }
    expect(keeping.tagsUsed()).toEqual(['b', 'a']);
  });

  it('says when the store refuses, and nothing has changed', async () => {
    const keeping = open();
    await keeping.start();
    memory.store.refuses = true;
    const answer = await answerAbout(OCTO);
    await keeping.toggle(answer);
    expect(keeping.state.outcome).toEqual({ number: OCTO, is: 'refused' });
    expect(keeping.savedOf(answer)).toBeUndefined();
  });
});

describe('a tag', () => {
  it('is one line of at most 40 characters, with the capitals in use', () => {
    expect(cleanTag(' a \n b ', [])).toBe('a b');
    expect(cleanTag('x'.repeat(60), [])).toHaveLength(40);
    expect(cleanTag('NANTES', ['Nantes'])).toBe('Nantes');
  });

  it('is one of several where commas stand between them, and is added once', () => {
    expect(addTags(['Nord'], ' nord, Été,, été', ['Nord', 'Été'])).toEqual(['Nord', 'Été']);
  });
});
