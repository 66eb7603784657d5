import { describe, expect, it, vi } from 'vitest';
import type { Answer, LookupResult, Query } from '../../core/answer.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { NO_TITLES } from '../../core/wording/no-titles.ts';
import { actIn } from '../../entrypoints/surface/act-in.ts';
import { createFinder, type Notice } from '../../widget/finder.ts';
import type { AnswerParts, Services } from '../../widget/services.ts';

const partsIn = (lang: 'fr' | 'en') => ({ wording: { lang } }) as unknown as AnswerParts;
const answered = (text: string): LookupResult => ({
  kind: 'answer',
  answer: { query: { by: 'name', text }, facts: {}, attribution: { outcome: 'attributed' } } as unknown as Answer,
});

/** A promise that the test keeps when it wants. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

/** A finder whose services answer at once, but for those of the test. */
function open(services: Partial<Services> = {}) {
  const results: LookupResult[] = [];
  const notices: Notice[] = [];
  const finder = createFinder({
    wording: frEntry,
    services: {
      lookUp: async (query) => answered((query as Extract<Query, { by: 'name' }>).text),
      act: async (language) => actIn(language),
      answerParts: async (language) => partsIn(language),
      guide: () => new Promise(() => undefined),
      suggest: async () => [],
      titles: async () => NO_TITLES,
      reconsider: async (answer) => answer,
      agreementsOf: async () => [],
      ...services,
    },
    searchesAsTyped: () => true,
    onChange: () => undefined,
    onResult: (result) => results.push(result),
    onNotice: (notice) => notices.push(notice),
  });
  const submit = (text: string) => {
    finder.prefill(text);
    return finder.submit();
  };
  return { finder, results, notices, submit };
}

describe('a question that the person has left', () => {
  it('is not refused as an empty one, when it is cleared before what reads it has come', async () => {
    const act = later<ReturnType<typeof actIn>>();
    const { finder, notices, submit } = open({ act: () => act.promise });
    const submitted = submit('naturalia');
    finder.clear();
    act.resolve(actIn('fr'));
    await submitted;
    expect(notices).toEqual([]);
    expect(finder.state).toMatchObject({ notice: null, isWaiting: false });
  });

  it.each(['clear', 'drop', 'stop'] as const)(
    'is not answered after `%s`, when only the views of the answer were still to come',
    async (leave) => {
      const parts = later<AnswerParts>();
      const { finder, results, submit } = open({ answerParts: () => parts.promise });
      const submitted = submit('naturalia');
      await vi.waitFor(() => expect(finder.state.asked).not.toBeNull());
      finder[leave]();
      parts.resolve(partsIn('fr'));
      await submitted;
      expect(results).toEqual([]);
      expect(finder.state).toMatchObject({ result: null, isWaiting: false });
    },
  );

  it('tells of no fuller answer once all has ended', async () => {
    const fuller = later<Answer>();
    const { finder, results, submit } = open({ reconsider: () => fuller.promise });
    await submit('naturalia');
    finder.tellEmployer(true);
    finder.stop();
    fuller.resolve((answered('naturalia') as Extract<LookupResult, { kind: 'answer' }>).answer);
    await new Promise((resolve) => setTimeout(resolve));
    expect(results).toHaveLength(1);
  });

  it('asks nothing of the registry, when its list comes after all has ended', async () => {
    const lookUp = vi.fn<Services['lookUp']>(async () => ({ kind: 'aborted' }) as LookupResult);
    const { finder } = open({ lookUp });
    finder.type('302 474 648 00664', { inputType: 'insertFromPaste' });
    finder.stop();
    await vi.waitFor(() => expect(finder.state.box).not.toBeNull());
    await new Promise((resolve) => setTimeout(resolve));
    expect(lookUp).not.toHaveBeenCalled();
  });
});

describe('a fuller answer', () => {
  it('is the one that is shown where it is there before what shows answers', async () => {
    const parts = later<AnswerParts>();
    const { finder, results, submit } = open({
      answerParts: () => parts.promise,
      lookUp: async (_, { onUpdate }) => {
        setTimeout(() => {
          onUpdate?.(answered('all of it'));
          parts.resolve(partsIn('fr'));
        });
        return answered('what was kept');
      },
    });
    await submit('naturalia');
    expect(results).toEqual([answered('all of it')]);
    expect(finder.state.earlier).toEqual([]);
  });

  it('takes the place of the first one, and there is no way back to less', async () => {
    const fuller = later<void>();
    const { finder, results, submit } = open({
      lookUp: async (_, { onUpdate }) => {
        void fuller.promise.then(() => onUpdate?.(answered('all of it')));
        return answered('what was kept');
      },
    });
    await submit('naturalia');
    fuller.resolve();
    await vi.waitFor(() => expect(results).toEqual([answered('what was kept'), answered('all of it')]));
    expect(finder.state).toMatchObject({ result: answered('all of it'), earlier: [] });
  });
});

describe('the names behind the codes of an answer', () => {
  const NAMES = { ...NO_TITLES, naf: () => 'Boulangerie' };

  it('are fetched while the company is looked up, and are there with the answer', async () => {
    const names = later<typeof NAMES>();
    const titles = vi.fn(() => names.promise);
    const { finder, results, submit } = open({ titles });
    const submitted = submit('naturalia');
    await vi.waitFor(() => expect(titles).toHaveBeenCalled());
    expect(results).toEqual([]);
    names.resolve(NAMES);
    await submitted;
    expect(finder.state).toMatchObject({ titles: NAMES, result: answered('naturalia') });
  });

  it.each([
    ['do not come', () => new Promise<never>(() => undefined)],
    ['are refused', () => Promise.reject(new Error('404'))],
  ])('hold no answer back where they %s', async (_, titles) => {
    const { finder, notices, submit } = open({ titles });
    await submit('naturalia');
    expect(finder.state).toMatchObject({ titles: NO_TITLES, result: answered('naturalia'), isWaiting: false });
    expect(notices).toEqual([]);
  });

  it('bring no answer once the person has gone on', async () => {
    const { finder, results, submit } = open({ titles: () => new Promise<never>(() => undefined) });
    const submitted = submit('naturalia');
    await vi.waitFor(() => expect(finder.state.asked).not.toBeNull());
    finder.clear();
    await submitted;
    expect(results).toEqual([]);
  });
});

describe('a language that changes while a part of the programme is on its way', () => {
  it('is the one that the part is shown in, when what reads an entry comes', async () => {
    const french = later<ReturnType<typeof actIn>>();
    const { finder, submit } = open({
      act: (language) => (language === 'fr' ? french.promise : Promise.resolve(actIn('en'))),
    });
    const submitted = submit('12');
    await finder.speak(enEntry);
    french.resolve(actIn('fr'));
    await submitted;
    expect(finder.state.act).toEqual(actIn('en'));
  });

  it('is the one that an answer is shown in', async () => {
    const result = later<LookupResult>();
    const { finder, submit } = open({ lookUp: () => result.promise });
    const submitted = submit('naturalia');
    await vi.waitFor(() => expect(finder.state.asked).not.toBeNull());
    await finder.speak(enEntry);
    result.resolve(answered('naturalia'));
    await submitted;
    expect(finder.state.parts).toEqual(partsIn('en'));
    expect(finder.state.act).toEqual(actIn('en'));
  });
});

describe('a part of the programme that does not come', () => {
  const lost = () => Promise.reject(new Error('lost'));

  it('is told once, and is no error of the page, also when it fails before the services answer', async () => {
    const result = later<LookupResult>();
    const { notices, submit } = open({ answerParts: lost, lookUp: () => result.promise });
    const submitted = submit('naturalia');
    // An error that nobody has taken yet would be one of the page by now.
    await new Promise((resolve) => setTimeout(resolve, 5));
    result.resolve(answered('naturalia'));
    await submitted;
    expect(notices.map(({ kind }) => kind)).toEqual(['load-failed']);
  });

  it('is told when it is what makes an answer of what the person says', async () => {
    let isLost = true;
    const { finder, notices, results, submit } = open({
      reconsider: async (answer) => (isLost ? lost() : answer),
    });
    await submit('naturalia');
    finder.tellEmployer(true);
    await vi.waitFor(() => expect(notices.map(({ kind }) => kind)).toEqual(['load-failed']));
    expect(finder.state.result).not.toBeNull();
    isLost = false;
    finder.retry();
    await vi.waitFor(() => expect(results).toHaveLength(2));
    expect(finder.state.notice).toBeNull();
  });

  it('leaves the words that are there, when they were to change', async () => {
    const { finder, submit } = open({
      answerParts: (language) => (language === 'en' ? lost() : Promise.resolve(partsIn('fr'))),
    });
    await submit('naturalia');
    await finder.speak(enEntry);
    expect(finder.state.parts).toEqual(partsIn('fr'));
  });
});
