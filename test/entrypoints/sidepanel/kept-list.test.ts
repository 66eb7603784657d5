import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../core/answer.ts';
import { frPanel } from '../../../core/wording/fr-panel.ts';
import type { InstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { createKeptList } from '../../../entrypoints/sidepanel/kept-list.ts';
import { kept, saved } from './kept-companies.ts';
import { createMemoryCompanies } from './memory-companies.ts';

const A = '73282932000074';
const B = '41816609600069';

async function open(companies = [kept(A, 'Martin', 'opcoep', { saved: saved('', 'Nord') }), kept(B, 'Octo', 'atlas')]) {
  const store = createMemoryCompanies(companies);
  const list = createKeptList({
    wording: frPanel,
    companies: store,
    table: {} as InstalledTable,
    answerOf: async ({ facts, reports, answered }) => ({ facts, reports, attribution: answered }) as Answer,
    onChange: () => undefined,
  });
  await list.start();
  const company = (number: string) => {
    const found = list.find(number as never);
    if (!found) throw new Error(`${number} is not in the list.`);
    return found;
  };
  return { store, list, company };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the list', () => {
  it('reads the store, and compares it with the installed table', async () => {
    const { store, list } = await open();
    expect(list.rows().map(({ number }) => number)).toEqual([A, B]);
    expect(store.calls).toEqual(['compare']);
  });

  it('follows what another window does', async () => {
    const { store, list } = await open();
    await store.remove([B as never]);
    await vi.waitFor(() => expect(list.rows()).toHaveLength(1));
  });

  it('shows the saved ones apart, and keeps the search but no filter', async () => {
    const { list } = await open();
    list.narrow({ search: 'm', opco: 'atlas' });
    list.show('saved');
    expect(list.rows().map(({ number }) => number)).toEqual([A]);
    expect([list.countOf('history'), list.countOf('saved')]).toEqual([2, 1]);
  });

  it('saves a company of the history, which keeps its tags and note when it is seen again', async () => {
    const { list, company } = await open();
    await list.save(company(B));
    await list.addTag(company(B), 'nord, Été');
    expect(company(B).saved?.tags).toEqual(['Nord', 'Été']);
    await list.removeTag(company(B), 'Nord');
    expect(company(B).saved?.tags).toEqual(['Été']);
  });

  it('says so when the store refuses, and no longer once it takes again', async () => {
    const { store, list, company } = await open();
    store.isClosed = true;
    await list.addTag(company(A), 'Été');
    expect(list.state.isRefused).toBe(true);
    store.isClosed = false;
    await list.addTag(company(A), 'Été');
    expect(list.state.isRefused).toBe(false);
  });
});

describe('a note', () => {
  it('is kept once the person pauses, as it was written last', async () => {
    const { store, list, company } = await open();
    list.writeNote(A as never, 'Rap');
    await vi.advanceTimersByTimeAsync(300);
    list.writeNote(A as never, 'Rappeler');
    expect(list.noteOf(company(A))).toEqual({ text: 'Rappeler', status: 'waiting' });
    await vi.advanceTimersByTimeAsync(600);
    expect(store.calls).toEqual(['compare', 'note Rappeler']);
    expect(list.noteOf(company(A))).toEqual({ text: 'Rappeler', status: 'kept' });
  });

  it('is kept at once before the panel closes', async () => {
    const { list, company } = await open();
    list.writeNote(A as never, 'Rappeler');
    await list.keepNotes();
    expect(company(A).saved?.note).toBe('Rappeler');
  });

  it('stays where it was written when the store refuses, and goes with the next word', async () => {
    const { store, list, company } = await open();
    store.isClosed = true;
    list.writeNote(A as never, 'Rappeler');
    await vi.advanceTimersByTimeAsync(600);
    expect(list.noteOf(company(A))).toEqual({ text: 'Rappeler', status: 'refused' });
    store.isClosed = false;
    list.writeNote(A as never, 'Rappeler lundi');
    await vi.advanceTimersByTimeAsync(600);
    expect(company(A).saved?.note).toBe('Rappeler lundi');
  });

  it('is not overwritten on screen by what another window does meanwhile', async () => {
    const { store, list, company } = await open();
    list.writeNote(A as never, 'Rappeler');
    store.tell();
    await vi.advanceTimersByTimeAsync(0);
    expect(list.noteOf(company(A)).text).toBe('Rappeler');
  });

  it('goes with a deletion made right after, and comes back with it', async () => {
    const { list, company } = await open();
    list.writeNote(A as never, 'Rappeler');
    await list.remove([A as never]);
    await list.undo();
    expect(company(A).saved?.note).toBe('Rappeler');
  });
});

describe('a deletion', () => {
  it('names the company, and brings it back with all that was kept', async () => {
    const { list, company } = await open();
    await list.remove([A as never]);
    expect(list.rows()).toHaveLength(1);
    expect(list.state.taken?.text).toBe('Martin\u202f: supprimée de la liste.');
    await list.undo();
    expect(company(A).saved?.tags).toEqual(['Nord']);
    expect(list.state.taken).toBeNull();
  });

  it('takes several at once, and the way back is of the last deletion', async () => {
    const { list } = await open([...Array(3)].map((_, at) => kept(`${A.slice(0, -1)}${at}`, `N${at}`)));
    await list.remove([list.rows()[0]?.number as never]);
    list.startSelection();
    list.tickAll(true);
    await list.removeSelected();
    expect(list.state.taken?.text).toBe('2 entreprises supprimées.');
    await list.undo();
    expect(list.rows()).toHaveLength(2);
  });

  it('of what was saved only from the saved ones has the same way back', async () => {
    const { list, company } = await open();
    await list.unsave(company(A));
    expect(company(A).saved).toBeNull();
    await list.undo();
    expect(company(A).saved?.tags).toEqual(['Nord']);
  });

  it('that the store refuses leaves all as it was, and says so', async () => {
    const { store, list } = await open();
    store.isClosed = true;
    await list.remove([A as never]);
    expect(list.rows()).toHaveLength(2);
    expect(list.state).toMatchObject({ taken: null, isRefused: true });
  });

  it('in another window unticks what is gone', async () => {
    const { store, list } = await open();
    list.startSelection();
    list.tickAll(true);
    await store.remove([B as never]);
    await vi.waitFor(() => expect([...(list.state.selected ?? [])]).toEqual([A]));
  });
});

it('draws a long list page by page', async () => {
  const { list } = await open([...Array(120)].map((_, at) => kept(`${A.slice(0, -3)}${100 + at}`, `N${at}`)));
  expect(list.state.drawn).toBe(50);
  list.drawMore();
  expect(list.state.drawn).toBe(100);
  list.narrow({ search: 'N1' });
  expect(list.state.drawn).toBe(50);
});
