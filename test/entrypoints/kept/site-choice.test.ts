import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import {
  forgetChoice,
  listChoices,
  recallChoice,
  rememberChoice,
  watchChoices,
} from '../../../entrypoints/kept/site-choice.ts';

const store = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  isClosed: false,
  listeners: new Set<(changes: object) => void>(),
}));
vi.mock('wxt/browser', () => {
  const orRefuse = async <T>(work: () => T): Promise<T> => {
    if (store.isClosed) throw new Error('The store is closed.');
    return work();
  };
  const local = {
    get: (key: string | null) =>
      orRefuse(() => {
        if (key === null) return structuredClone(store.kept);
        return key in store.kept ? { [key]: store.kept[key] } : {};
      }),
    set: (entries: object) =>
      orRefuse(() => {
        Object.assign(store.kept, structuredClone(entries));
        for (const listen of store.listeners) listen(entries);
      }),
    remove: (key: string) => orRefuse(() => delete store.kept[key]),
    onChanged: {
      addListener: (listener: (changes: object) => void) => void store.listeners.add(listener),
      removeListener: (listener: (changes: object) => void) => void store.listeners.delete(listener),
    },
  };
  return { browser: { storage: { local } } };
});

const ORIGIN = 'https://example.com';
const TODAY = '2026-11-27';
const SIREN = '732829320' as Siren;
const SIRET = '73282932000074' as Siret;

beforeEach(() => {
  store.kept = {};
  store.isClosed = false;
});

describe('the choice for a site', () => {
  it.each([SIREN, SIRET])('comes back as it was kept: %s', async (number) => {
    expect(await rememberChoice(ORIGIN, number, '2026-11-26')).toBe(true);
    expect(await recallChoice(ORIGIN, TODAY)).toBe(number);
    expect(await recallChoice('https://other.example', TODAY)).toBeNull();
  });

  it('is a number and a day, and nothing else', async () => {
    await rememberChoice(ORIGIN, SIREN, '2026-11-26');
    expect(Object.values(store.kept)).toEqual([{ number: SIREN, on: '2026-11-26' }]);
  });

  it('holds for 90 days, and is then removed', async () => {
    await rememberChoice(ORIGIN, SIREN, '2026-08-29');
    expect(await recallChoice(ORIGIN, TODAY)).toBe(SIREN);
    expect(await recallChoice(ORIGIN, '2026-11-28')).toBeNull();
    expect(store.kept).toEqual({});
  });

  it.each([undefined, 'x', 20261126, '9999-99-99'])('is removed where its day cannot be read: %j', async (on) => {
    await rememberChoice(ORIGIN, SIREN, '2026-11-26');
    for (const key of Object.keys(store.kept)) store.kept[key] = { number: SIREN, on };
    expect(await recallChoice(ORIGIN, TODAY)).toBeNull();
    expect(store.kept).toEqual({});
  });

  it('is gone once forgotten', async () => {
    await rememberChoice(ORIGIN, SIREN, '2026-11-26');
    expect(await forgetChoice(ORIGIN)).toBe(true);
    expect(await recallChoice(ORIGIN, TODAY)).toBeNull();
    expect(store.kept).toEqual({});
  });

  it.each([
    null,
    'x',
    42,
    {},
    { number: 732829320 },
    { number: '732829321', on: '2026-11-26' },
    { number: '<b>', on: '2026-11-26' },
    [],
  ])('is none where something else is stored: %j', async (stored) => {
    await rememberChoice(ORIGIN, SIREN, '2026-11-26');
    for (const key of Object.keys(store.kept)) store.kept[key] = stored;
    expect(await recallChoice(ORIGIN, TODAY)).toBeNull();
  });

  it('does without a store that refuses', async () => {
    store.isClosed = true;
    expect(await recallChoice(ORIGIN, TODAY)).toBeNull();
    expect(await rememberChoice(ORIGIN, SIREN, '2026-11-26')).toBe(false);
    expect(await forgetChoice(ORIGIN)).toBe(false);
  });
});

describe('the choices of all sites', () => {
  it('are listed by site, without those that are over, are none or belong to something else', async () => {
    await rememberChoice('https://b.example', SIRET, '2026-11-26');
    await rememberChoice('https://a.example', SIREN, '2026-11-01');
    await rememberChoice('https://old.example', SIREN, '2026-01-01');
    Object.assign(store.kept, { settings: { language: 'fr' }, 'site-choice:https://c.example': 'altered' });
    expect(await listChoices(TODAY)).toEqual([
      { site: 'https://a.example', number: SIREN, on: '2026-11-01' },
      { site: 'https://b.example', number: SIRET, on: '2026-11-26' },
    ]);
    expect(store.kept).not.toHaveProperty('site-choice:https://old.example');
  });

  it('are none where the store does not answer', async () => {
    store.isClosed = true;
    expect(await listChoices(TODAY)).toEqual([]);
  });

  it('are told of when one changes, and nothing else is', async () => {
    let told = 0;
    const stop = watchChoices(() => told++);
    await rememberChoice('https://b.example', SIRET, '2026-11-26');
    for (const listen of store.listeners) listen({ settings: {} });
    expect(told).toBe(1);
    stop();
    expect(store.listeners.size).toBe(0);
  });
});
