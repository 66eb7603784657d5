import { describe, expect, it } from 'vitest';
import {
  countByOpco,
  filterCompanies,
  groupByDay,
  NO_FILTER,
  sortCompanies,
  tableMonths,
  tagsOf,
} from '../../../entrypoints/sidepanel/kept-rows.ts';
import { fact, kept, saved } from './kept-companies.ts';

const MARTIN = kept('73282932000074', 'Boulangerie Éléonore Martin', 'opcoep', {
  facts: { town: fact('Nantes') },
  saved: saved('Rappeler en janvier', 'Lycée Nord'),
});
const OCTO = kept('41816609600069', 'Octo Technology', 'atlas', {
  seenAt: new Date(2026, 10, 21, 9).getTime(),
  answered: { outcome: 'attributed', certainty: 'deduced', opco: 'atlas', managedBy: null, funder: null, warnings: [] },
});
const NAMELESS = kept('55203253400703', null, null, { seenAt: new Date(2026, 10, 21, 8).getTime() });
const TOWN_HALL = kept('21440109300015', 'Commune de Nantes', null, {
  answered: { outcome: 'none', certainty: null, opco: null, managedBy: null, funder: 'cnfpt', warnings: [] },
});
const ALL = [OCTO, NAMELESS, MARTIN, TOWN_HALL];

describe('a search', () => {
  const found = (search: string) => filterCompanies(ALL, { ...NO_FILTER, search });

  it.each(['eleonore', 'MARTIN nantes', '732 829 320', '00074', 'lycee', 'janvier rappeler', 'opco ep'])(
    'finds a company by “%s”',
    (search) => expect(found(search)).toEqual([MARTIN]),
  );

  it('finds nothing by words that stand in different companies', () => {
    expect(found('octo martin')).toEqual([]);
  });
});

describe('a filter', () => {
  const numbers = (filter: Partial<typeof NO_FILTER>) => filterCompanies(ALL, { ...NO_FILTER, ...filter });

  it('narrows to an OPCO, to those without one and to those that are not settled', () => {
    expect(numbers({ opco: 'atlas' })).toEqual([OCTO]);
    expect(numbers({ opco: 'none' })).toEqual([TOWN_HALL]);
    expect(numbers({ opco: 'undecided' })).toEqual([NAMELESS]);
  });

  it('narrows by certainty and by tag, together', () => {
    expect(numbers({ certainty: 'official' })).toEqual([MARTIN]);
    expect(numbers({ certainty: 'official', tag: 'Lycée Nord' })).toEqual([MARTIN]);
    expect(numbers({ certainty: 'deduced', tag: 'Lycée Nord' })).toEqual([]);
  });

  it('narrows to those whose OPCO changed', () => {
    const change = { before: 'akto', beforeMonth: '2026-03', after: 'opcoep', afterMonth: '2026-06' } as const;
    const changed = { ...MARTIN, change };
    expect(filterCompanies([OCTO, changed], { ...NO_FILTER, onlyChanged: true })).toEqual([changed]);
  });
});

describe('an order', () => {
  it('puts the last seen first', () => {
    expect(sortCompanies(ALL, 'seen', 'fr')[0]).toBe(OCTO);
  });

  it('puts names in the order of the alphabet, and those without one last', () => {
    expect(sortCompanies(ALL, 'name', 'fr')).toEqual([MARTIN, TOWN_HALL, OCTO, NAMELESS]);
  });

  it('puts OPCOs together, and those without one last', () => {
    expect(sortCompanies(ALL, 'opco', 'fr')).toEqual([OCTO, MARTIN, NAMELESS, TOWN_HALL]);
  });
});

it('counts companies by OPCO, the most first, and those without one last', () => {
  const more = kept('30247464800664', 'Naturalia', 'opcoep');
  expect(countByOpco([...ALL, more])).toEqual([
    { group: 'opcoep', count: 2 },
    { group: 'atlas', count: 1 },
    { group: 'undecided', count: 1 },
    { group: 'none', count: 1 },
  ]);
});

it('groups companies by the day of the person', () => {
  const days = groupByDay(sortCompanies(ALL, 'seen', 'fr'));
  expect(days.map(({ day, companies }) => [day.getDate(), companies.length])).toEqual([
    [21, 2],
    [20, 2],
  ]);
});

it('lists each tag once', () => {
  const other = kept('30247464800664', 'Naturalia', 'opcoep', { saved: saved('', 'Lycée Nord', 'École') });
  expect(tagsOf([MARTIN, other, OCTO], 'fr')).toEqual(['École', 'Lycée Nord']);
});

it('names the months of the rows that decided, and no others', () => {
  const row = { officialRow: fact({ owner: 'opcoep', manager: null, idcc: null } as const) };
  const older = kept('30247464800664', 'Naturalia', 'opcoep', {
    facts: { officialRow: fact({ owner: 'opcoep', manager: null, idcc: null } as const, '2026-03') },
  });
  expect(tableMonths([kept('73282932000074', 'Martin', 'opcoep', { facts: row }), older, OCTO])).toEqual([
    '2026-06',
    '2026-03',
  ]);
});

it('goes through a history of 3 000 in the time of a keystroke', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => kept(`${10_000_000_000_000 + at}`, `Entreprise ${at}`));
  expect(filterCompanies(many, { ...NO_FILTER, search: 'entreprise 2999' })).toHaveLength(1);
  expect(groupByDay(many)).toHaveLength(1);
});
