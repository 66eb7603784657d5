import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfficialRow, Siren, Siret } from '../../../core/answer.ts';
import type { Provenance } from '../../../core/siret-table/installation.ts';
import type { Companies, KeptCompany } from '../../../entrypoints/kept/companies.ts';
import { type CompaniesOptions, createCompanies } from '../../../entrypoints/kept/companies-store.ts';
import { createInstalledTable, type InstalledTable } from '../../../entrypoints/kept/installed-table.ts';
import { createTableWriter } from '../../../entrypoints/kept/table-writer.ts';
import { encode, officialRow } from '../../core/siret-table/tables.ts';
import { extensionStorage, resetExtension } from './extension-storage.ts';
import { answerAbout, BAKER, BNP, fact, OCTO, rowFact } from './kept-answers.ts';
import { fillDiskAfter, freshDatabase, NOTES } from './table-store.ts';

vi.mock('wxt/browser', async () => (await import('./extension-storage.ts')).fakeBrowser());

const DAY = 86_400_000;
const NOON = Date.parse('2026-11-27T12:00:00Z');

let name = '';
let count = 0;
let time = NOON;
beforeEach(() => {
  resetExtension();
  name = `kept-${++count}`;
  time = NOON;
});

function open(options: CompaniesOptions = {}): Companies {
  return createCompanies({
    name,
    followed: `${name}-followed`,
    now: () => time,
    dropCache: async () => {},
    ...options,
  });
}

/** What is on the disk, as it is. */
async function stored(): Promise<Record<string, unknown>[]> {
  const db = await openDB(name);
  const all = await db.getAll('companies');
  db.close();
  return all;
}

async function write(...records: unknown[]): Promise<void> {
  const db = await openDB(name);
  for (const record of records) await db.put('companies', record);
  db.close();
}

async function installed(
  rows: Record<Siret, OfficialRow>,
  month: string,
  provenance: Provenance = { kind: 'publisher' },
  isSample = false,
): Promise<InstalledTable> {
  const database = freshDatabase();
  const numbered = Object.entries(rows).map(([siret, row]) => [Number(siret), row] as [number, OfficialRow]);
  const { file } = await encode(numbered, { month, isSample });
  expect(await createTableWriter(database).replace(file, { ...NOTES, provenance })).toBeNull();
  return createInstalledTable(database);
}

describe('the history', () => {
  it('has what was looked at, the last first, and one entry a company', async () => {
    const companies = open();
    expect(await companies.see(await answerAbout(BNP))).toBe(true);
    time += 1000;
    await companies.see(await answerAbout(OCTO));
    time += 1000;
    await companies.see(await answerAbout(BNP));
    expect((await companies.list()).map(({ number, seenAt }) => [number, seenAt - NOON])).toEqual([
      [BNP, 2000],
      [OCTO, 1000],
    ]);
    expect(await companies.get(OCTO)).toMatchObject({
      facts: { name: { value: 'COMPANY 418' } },
      answered: { outcome: 'attributed', certainty: 'official', opco: 'atlas' },
      saved: null,
      last: null,
      change: null,
    });
    expect(await companies.get(BAKER)).toBeUndefined();
  });

  it('has a company as a whole by its SIREN, and nothing for an agreement or an activity', async () => {
    const companies = open();
    const { siret, ...facts } = (await answerAbout(BNP)).facts;
    expect(await companies.see({ ...(await answerAbout(BNP)), facts })).toBe(true);
    expect(await companies.see({ ...(await answerAbout(BNP)), facts: {} })).toBe(false);
    expect((await companies.list()).map(({ number }) => number)).toEqual([BNP.slice(0, 9)]);
  });

  it('keeps no name of a sole trader, and has it once the company is saved', async () => {
    const companies = open();
    const answer = await answerAbout(BAKER, { legalCategory: fact('1000'), name: fact('MARTIN JEANNE') });
    await companies.see(answer);
    expect(JSON.stringify(await stored())).not.toContain('MARTIN');
    await companies.save(answer);
    expect((await companies.get(BAKER))?.facts.name?.value).toBe('MARTIN JEANNE');
    await companies.unsave(BAKER);
    expect(JSON.stringify(await stored())).not.toContain('MARTIN');
    expect(await companies.get(BAKER)).toMatchObject({ saved: null });
  });

  it('never keeps a name that is withheld, saved or not', async () => {
    const companies = open();
    await companies.save(await answerAbout(BAKER, { name: fact('[NON-DIFFUSIBLE]') }));
    await companies.save(await answerAbout(OCTO, { isNameWithheld: fact(true) }));
    for (const { facts } of await companies.list()) expect(facts).not.toHaveProperty('name');
    expect(JSON.stringify(await stored())).not.toContain('COMPANY');
  });

  it('keeps nothing that only the person said', async () => {
    await open().see(await answerAbout(BNP, { isEmployer: fact(false, 'person') }));
    expect(JSON.stringify(await stored())).not.toContain('isEmployer');
  });

  it('keeps the name where the registry does not answer this time, and not what it no longer says', async () => {
    const companies = open();
    await companies.see(await answerAbout(BNP, { town: fact('PARIS') }));
    const { name: _, town, ...facts } = (await answerAbout(BNP)).facts;
    const answer = { ...(await answerAbout(BNP)), facts };
    const failure = { source: 'company-registry', kind: 'network' } as const;
    await companies.see({ ...answer, reports: [{ ...answer.reports[1], status: 'failed', failure } as never] });
    expect((await companies.get(BNP))?.facts.town?.value).toBe('PARIS');
    await companies.see(answer);
    expect((await companies.get(BNP))?.facts).not.toHaveProperty('town');
  });

  it('keeps no word of an older table beside the row of a newer one', async () => {
    const companies = open();
    await companies.see(await answerAbout(BNP, { sisterOpcos: fact(['akto'], 'official-table', '2026-03') }));
    const { reports, ...newer } = await answerAbout(BNP, { officialRow: rowFact('opcoep', '2026-06') });
    await companies.see({ ...newer, reports: reports.filter(({ source }) => source === 'official-table') });
    const company = await companies.get(BNP);
    expect(company?.facts.officialRow?.value?.owner).toBe('opcoep');
    expect(company?.facts.sisterOpcos).toBeUndefined();
    expect(company?.facts.name).toBeDefined();
  });

  it('ends after its days, on the disk too, and what is saved stays', async () => {
    const companies = open({ historyDays: async () => 10 });
    await companies.see(await answerAbout(BNP));
    await companies.save(await answerAbout(OCTO));
    time = NOON + 10 * DAY;
    expect(await companies.list()).toHaveLength(2);
    time += 1;
    expect(await companies.get(BNP)).toBeUndefined();
    expect((await companies.list()).map(({ number }) => number)).toEqual([OCTO]);
    expect((await stored()).map(({ number }) => number)).toEqual([OCTO]);
  });

  it('ends after the days that the person chose', async () => {
    extensionStorage.kept.settings = { historyDays: 2 };
    const companies = open();
    await companies.see(await answerAbout(BNP));
    time += 2 * DAY + 1;
    expect(await companies.list()).toEqual([]);
  });

  it('is cleared without what is saved', async () => {
    const companies = open();
    await companies.see(await answerAbout(BNP));
    await companies.save(await answerAbout(OCTO));
    expect(await companies.clearHistory()).toBe(true);
    expect((await companies.list()).map(({ number }) => number)).toEqual([OCTO]);
  });
});

describe('a saved company', () => {
  it('keeps its tags, its note and its day when it is seen or saved again', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    expect(await companies.setTags(BNP, [' Nantes ', 'nantes', '', 'relancer  demain'])).toBe(true);
    expect(await companies.setNote(BNP, 'Appeler Mme Roux')).toBe(true);
    time += DAY;
    await companies.see(await answerAbout(BNP));
    await companies.save(await answerAbout(BNP));
    expect((await companies.get(BNP))?.saved).toEqual({
      at: NOON,
      tags: ['Nantes', 'relancer demain'],
      note: 'Appeler Mme Roux',
      changedAt: NOON,
    });
  });

  it('alone has tags and a note', async () => {
    const companies = open();
    await companies.see(await answerAbout(BNP));
    expect(await companies.setTags(BNP, ['x'])).toBe(false);
    expect(await companies.setNote(OCTO, 'x')).toBe(false);
  });

  it('is removed and put back as it was, and what was seen meanwhile is not overwritten', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    await companies.setTags(BNP, ['Nantes']);
    await companies.see(await answerAbout(OCTO));
    const before = await companies.list();
    const removed = await companies.remove([BNP, OCTO, BAKER]);
    expect(await companies.list()).toEqual([]);
    time += 5000;
    await companies.see(await answerAbout(OCTO));
    expect(await companies.putBack(removed as KeptCompany[])).toBe(true);
    expect(await companies.get(BNP)).toEqual(before.find(({ number }) => number === BNP));
    expect((await companies.get(OCTO))?.seenAt).toBe(NOON + 5000);
  });

  it('is unsaved and put back as it was, with its name, tags and note', async () => {
    const companies = open();
    await companies.save(await answerAbout(BAKER, { legalCategory: fact('1000'), name: fact('MARTIN JEANNE') }));
    await companies.setTags(BAKER, ['Nantes']);
    await companies.setNote(BAKER, 'a note');
    const before = await companies.get(BAKER);
    await companies.unsave(BAKER);
    expect(await companies.putBack([before as KeptCompany])).toBe(true);
    expect(await companies.get(BAKER)).toEqual(before);
  });
});

describe('two windows', () => {
  it('lose nothing of what each changes at the same time', async () => {
    const [one, other] = [open(), open()];
    await one.save(await answerAbout(BNP));
    await Promise.all([one.setTags(BNP, ['a']), other.setNote(BNP, 'b'), one.see(await answerAbout(BNP))]);
    expect((await other.get(BNP))?.saved).toEqual({ at: NOON, tags: ['a'], note: 'b', changedAt: NOON });
  });

  it('compare and dismiss at the same time, and a change that was seen stays seen', async () => {
    const [one, other] = [open(), open()];
    await one.save(await answerAbout(BNP));
    const september = await installed({ [BNP]: officialRow('akto') }, '2026-09');
    await Promise.all([one.compare(september), other.compare(september)]);
    expect((await one.get(BNP))?.change?.after).toBe('akto');
    await Promise.all([one.compare(september), other.dismissChange(BNP), one.compare(september)]);
    expect((await one.get(BNP))?.change).toBeNull();
    await other.compare(september);
    expect((await one.get(BNP))?.change).toBeNull();
  });

  it('hear of each change, the one that made it too, until they stop', async () => {
    const [one, other] = [open(), open()];
    const told = { one: 0, other: 0 };
    const stop = [one.watch(() => told.one++), other.watch(() => told.other++)];
    await one.see(await answerAbout(BNP));
    await expect.poll(() => [told.one, told.other]).toEqual([1, 1]);
    stop[1]?.();
    await other.see(await answerAbout(OCTO));
    await expect.poll(() => told.one).toBe(2);
    expect(told.other).toBe(1);
    stop[0]?.();
  });
});

describe('a newer table', () => {
  it('marks what it changed for saved establishments, with both months and whose tables they are', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    await companies.save(await answerAbout(OCTO));
    await companies.see(await answerAbout(BAKER));
    await companies.compare(await installed({ [BNP]: officialRow('akto'), [OCTO]: officialRow('atlas') }, '2026-09'));
    expect((await companies.get(BNP))?.change).toEqual({
      before: 'atlas',
      beforeMonth: '2026-06',
      after: 'akto',
      afterMonth: '2026-09',
      origin: 'publisher',
    });
    expect(await companies.get(OCTO)).toMatchObject({ last: { says: 'atlas', month: '2026-09' }, change: null });
    expect((await companies.get(BAKER))?.last).toBeNull();
  });

  it('of another origin changes nothing, and is where the next one of its own begins', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    const folder: Provenance = { kind: 'host', host: 'example.org' };
    await companies.compare(await installed({ [BNP]: officialRow('akto') }, '2026-09', folder));
    expect(await companies.get(BNP)).toMatchObject({
      last: { says: 'akto', month: '2026-09', origin: 'host:example.org' },
      elsewhere: [{ says: 'atlas', month: '2026-06', origin: 'publisher' }],
      change: null,
    });
    await companies.compare(await installed({ [BNP]: officialRow('afdas') }, '2026-10', folder));
    expect((await companies.get(BNP))?.change).toMatchObject({ before: 'akto', origin: 'host:example.org' });
    await companies.compare(await installed({ [BNP]: officialRow('opcoep') }, '2026-11'));
    expect((await companies.get(BNP))?.change).toMatchObject({
      before: 'atlas',
      beforeMonth: '2026-06',
      after: 'opcoep',
      origin: 'publisher',
    });
  });

  it('says nothing where it is a sample, older, damaged, or none at all', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    const before = await companies.list();
    await companies.compare(await installed({}, '2026-09', { kind: 'publisher' }, true));
    await companies.compare(await installed({ [BNP]: officialRow('akto') }, '2026-06'));
    await companies.compare(createInstalledTable(freshDatabase()));
    await companies.compare(createInstalledTable(() => Promise.reject(new Error('closed'))));
    expect(await companies.list()).toEqual(before);
  });

  it('is a beginning for what was saved without a row of a table', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP, { officialRow: rowFact('atlas', '2026-06-30') }));
    expect((await companies.get(BNP))?.last).toBeNull();
    await companies.compare(await installed({}, '2026-09'));
    expect(await companies.get(BNP)).toMatchObject({ last: { says: 'absent', month: '2026-09' }, change: null });
  });

  it('asks nothing of what is unsaved, whose sayings are gone', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    await companies.unsave(BNP);
    await companies.compare(await installed({ [BNP]: officialRow('akto') }, '2026-09'));
    expect(await companies.get(BNP)).toMatchObject({ last: null, change: null });
  });
});

describe('a record that is damaged', () => {
  it.each([
    null,
    'x',
    { number: '73282932000075' },
    { number: BAKER, facts: { name: 'X' } },
    { number: BAKER, facts: {}, reports: [], answered: { outcome: 'attributed', opco: 'opca' } },
  ])('is left out, and the others stand: %j', async (damaged) => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    await write({ ...Object(damaged), number: BAKER });
    expect((await companies.list()).map(({ number }) => number)).toEqual([BNP]);
    expect(await companies.get(BAKER)).toBeUndefined();
    // What is looked at anew takes its place.
    expect(await companies.see(await answerAbout(BAKER))).toBe(true);
    expect(await companies.list()).toHaveLength(2);
  });

  it('is kept without the part that cannot be read where the rest can', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    const [record] = await stored();
    await write({
      ...record,
      saved: { at: 'yesterday', tags: ['a', 4, 'a'], note: {} },
      last: { says: 'opca', month: '2026-06' },
      change: { before: 'atlas' },
      elsewhere: 'x',
      answered: { ...Object(record?.answered), warnings: ['closed', '<b>'] },
    });
    expect(await companies.get(BNP)).toMatchObject({
      saved: { at: NOON, tags: ['a'], note: '' },
      last: null,
      change: null,
      answered: { warnings: ['closed'] },
    });
  });
});

describe('a store that refuses', () => {
  let disk: { heal: () => void } | undefined;
  afterEach(() => disk?.heal());

  it('is told by each writing, and the list is empty', async () => {
    const companies = open();
    await companies.see(await answerAbout(BNP));
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const closed = open();
    expect(await closed.see(await answerAbout(BNP))).toBe(false);
    expect(await closed.save(await answerAbout(BNP))).toBe(false);
    expect(await closed.remove([BNP])).toBeNull();
    expect(await closed.list()).toEqual([]);
    expect(await closed.get(BNP)).toBeUndefined();
    vi.restoreAllMocks();
  });

  it('for want of room gets it from the cache, and keeps what the person made', async () => {
    const dropCache = vi.fn(async () => disk?.heal());
    const companies = open({ dropCache });
    await companies.save(await answerAbout(BNP));
    disk = fillDiskAfter(0);
    expect(await companies.setNote(BNP, 'kept')).toBe(true);
    expect(dropCache).toHaveBeenCalledTimes(1);
    expect((await companies.get(BNP))?.saved?.note).toBe('kept');
  });

  it('for want of room that the cache does not give says so, and what was there stays', async () => {
    const dropCache = vi.fn(async () => {});
    const companies = open({ dropCache });
    await companies.save(await answerAbout(BNP));
    disk = fillDiskAfter(0);
    expect(await companies.setNote(BNP, 'lost')).toBe(false);
    expect(dropCache).toHaveBeenCalledTimes(1);
    disk.heal();
    expect((await companies.get(BNP))?.saved?.note).toBe('');
  });

  it('in a private window keeps nothing, and still lists what is there', async () => {
    await open().save(await answerAbout(BNP));
    extensionStorage.isPrivate = true;
    const companies = open();
    const before = await stored();
    const [company] = await companies.list();
    const answers = await Promise.all([
      companies.see(await answerAbout(OCTO)),
      companies.save(await answerAbout(OCTO)),
      companies.unsave(BNP),
      companies.setTags(BNP, ['x']),
      companies.setNote(BNP, 'x'),
      companies.putBack([company as KeptCompany]),
      companies.dismissChange(BNP),
      companies.clearHistory(),
    ]);
    expect(answers).toEqual(Array(8).fill(false));
    expect(await companies.remove([BNP])).toBeNull();
    await companies.compare(await installed({ [BNP]: officialRow('akto') }, '2026-09'));
    expect(await stored()).toEqual(before);
  });
});

describe('the establishments that were followed in the first versions', () => {
  /** As the code of then wrote them. */
  async function followed(...companies: object[]): Promise<void> {
    const db = await openDB(`${name}-followed`, 1, {
      upgrade: (created) => void created.createObjectStore('companies', { keyPath: 'siret' }),
    });
    for (const company of companies) await db.put('companies', company);
    db.close();
  }

  const COMPANY = {
    siret: BNP,
    name: 'BNP PARIBAS',
    since: '2026-07-01',
    last: { says: 'atlas', month: '2026-06' },
    change: { before: 'akto', beforeMonth: '2026-04', after: 'atlas', afterMonth: '2026-06' },
  };

  it('are saved companies, and their database is gone', async () => {
    await followed(COMPANY, { ...COMPANY, siret: OCTO, name: null, last: null, change: null });
    const companies = open();
    const list = await companies.list();
    expect(list.map(({ number }) => number).sort()).toEqual([OCTO, BNP]);
    expect(list.find(({ number }) => number === BNP)).toMatchObject({
      facts: { siren: { value: '662042449' }, siret: { value: BNP }, name: { value: 'BNP PARIBAS' } },
      // Whose table said it was not noted then.
      answered: { outcome: 'attributed', certainty: 'deduced', opco: 'atlas' },
      saved: { at: Date.parse('2026-07-01'), tags: [], note: '' },
      last: { says: 'atlas', month: '2026-06' },
      change: COMPANY.change,
    });
    await expect
      .poll(async () => (await indexedDB.databases()).map((database) => database.name))
      .not.toContain(`${name}-followed`);
  });

  it('begin anew with the next table, since whose table spoke then is not known', async () => {
    await followed({ ...COMPANY, change: null });
    const companies = open();
    await companies.compare(await installed({ [BNP]: officialRow('akto') }, '2026-09'));
    expect(await companies.get(BNP)).toMatchObject({ last: { says: 'akto', origin: 'publisher' }, change: null });
  });

  it('leave what is saved by now as it is, and save what is only history', async () => {
    const companies = open();
    await companies.save(await answerAbout(BNP));
    await companies.setNote(BNP, 'mine');
    await companies.see(await answerAbout(OCTO));
    await followed(COMPANY, { ...COMPANY, siret: OCTO });
    const later = open();
    expect((await later.get(BNP))?.saved?.note).toBe('mine');
    expect(await later.get(OCTO)).toMatchObject({ saved: { note: '' }, facts: { name: { value: 'COMPANY 418' } } });
  });

  it.each([[{ siret: 'x', since: '2026-07-01' }], [{ siret: OCTO, since: 'then' }], [{ siret: OCTO }]])(
    'are left out where they are damaged, and the others stand: %j',
    async (damaged) => {
      await followed(COMPANY, damaged);
      expect((await open().list()).map(({ number }) => number)).toEqual([BNP]);
    },
  );

  it('come without a last saying that cannot be read', async () => {
    await followed({ ...COMPANY, last: { says: 'opca', month: 'June' }, change: 4 });
    expect(await open().list()).toMatchObject([{ last: null, change: null, answered: { outcome: 'unknown' } }]);
  });

  it('come over when the disk has room again', async () => {
    await followed(COMPANY);
    const disk = fillDiskAfter(0);
    const companies = open();
    expect(await companies.list()).toEqual([]);
    disk.heal();
    expect((await companies.list()).map(({ number }) => number)).toEqual([BNP]);
  });
});

it('a number is never another one: a SIREN and its establishments are apart', async () => {
  const companies = open();
  await companies.save(await answerAbout(BNP));
  expect(await companies.get(BNP.slice(0, 9) as Siren)).toBeUndefined();
});
