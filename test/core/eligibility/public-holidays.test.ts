import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { possibleHolidays, publicHolidays } from '../../../core/eligibility/public-holidays.ts';

const dates = (year: number, territory: string | null) => publicHolidays(year, territory).map(({ on }) => on);
const added = (year: number, territory: string) =>
  publicHolidays(year, territory)
    .filter(({ law }) => law !== 'L3133-1')
    .map(({ on, isCertain }) => (isCertain ? on : `${on}?`));

describe('holidays that hold everywhere', () => {
  it('are the eleven of L3133-1, in the order of the calendar', () => {
    expect(publicHolidays(2026, null).map(({ on, id }) => `${on} ${id}`)).toEqual([
      '2026-01-01 new-year',
      '2026-04-06 easter-monday',
      '2026-05-01 labour-day',
      '2026-05-08 victory-1945',
      '2026-05-14 ascension',
      '2026-05-25 whit-monday',
      '2026-07-14 national-day',
      '2026-08-15 assumption',
      '2026-11-01 all-saints',
      '2026-11-11 armistice-1918',
      '2026-12-25 christmas',
    ]);
    expect(publicHolidays(2026, null).every(({ isCertain, law }) => isCertain && law === 'L3133-1')).toBe(true);
  });

  it.each([
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-17', '2028-05-25', '2028-06-05'],
    [2029, '2029-04-02', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-22', '2030-05-30', '2030-06-10'],
  ])('%i: Easter Monday %s, Ascension %s, Whit Monday %s', (year, ...movable) => {
    const moving = publicHolidays(year, null).filter(({ id }) => /easter|ascension|whit/.test(id));
    expect(moving.map(({ on }) => on)).toEqual(movable);
  });

  it('may fall on one day: Ascension on 1 May 2008', () => {
    const ids = publicHolidays(2008, null).filter(({ on }) => on === '2008-05-01');
    expect(ids.map(({ id }) => id).sort()).toEqual(['ascension', 'labour-day']);
  });

  it.each(['44', '2A', '75', '95', '975', '986', '987', '988', '99', '', 'Loire-Atlantique'])(
    '%s adds none',
    (code) => {
      expect(publicHolidays(2027, code)).toEqual(publicHolidays(2027, null));
    },
  );

  it.each([1899, 3000, 2026.5, Number.NaN, Number.POSITIVE_INFINITY, 0, -1])('%d is no year', (year) => {
    expect(publicHolidays(year, '57')).toEqual([]);
    expect(possibleHolidays(year, null)).toEqual([]);
  });
});

describe('holidays of a territory', () => {
  it.each(['57', '67', '68'])('%s: 26 December, and Good Friday in some communes only', (code) => {
    expect(added(2026, code)).toEqual(['2026-04-03?', '2026-12-26']);
    expect(added(2027, code)).toEqual(['2027-03-26?', '2027-12-26']);
  });

  it.each([
    ['971', '2026-05-27'],
    ['972', '2026-05-22'],
    ['973', '2026-06-10'],
    ['974', '2026-12-20'],
    ['976', '2026-04-27'],
    ['977', '2026-10-09'],
  ])('%s commemorates the abolition of slavery on %s', (code, day) => {
    expect(added(2026, code)).toEqual([day]);
  });

  it('978: 27 or 28 May, neither certain', () => {
    expect(added(2026, '978')).toEqual(['2026-05-27?', '2026-05-28?']);
  });

  it('unknown: all local days are possible', () => {
    const possible = possibleHolidays(2026, null).map(({ on }) => on);
    for (const code of ['57', '971', '972', '973', '974', '976', '977', '978']) {
      expect(possible).toEqual(expect.arrayContaining(dates(2026, code)));
    }
    expect(possible).toEqual([...possible].sort());
    expect(possibleHolidays(2026, '44')).toEqual(publicHolidays(2026, '44'));
    expect(possibleHolidays(2026, '988')).toEqual(possibleHolidays(2026, null));
  });
});

describe('beside date-holidays', () => {
  const years = Array.from({ length: 61 }, (_, index) => 2000 + index);
  const theirs = (year: number, ...place: [string, string?]) =>
    new Holidays(place[0], place[1] ?? '')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10));
  const distinct = (days: string[]) => [...new Set(days)].sort();

  it.each([
    ['44', 'FR', undefined],
    ['57', 'FR', '57'],
    ['67', 'FR', '67'],
    ['68', 'FR', '68'],
    ['973', 'GF', undefined],
    ['974', 'RE', undefined],
    ['975', 'PM', undefined],
    ['977', 'BL', undefined],
    ['976', 'YT', undefined],
  ] as const)('%s has the same days', (code, country, state) => {
    for (const year of years) expect(distinct(dates(year, code))).toEqual(distinct(theirs(year, country, state)));
  });

  it.each([
    ['971', 'GP'],
    ['972', 'MQ'],
  ] as const)('%s has no Good Friday, which L3422-2 does not list', (code, country) => {
    for (const year of years) {
      const goodFriday = publicHolidays(year, '57').find(({ id }) => id === 'good-friday')?.on ?? '';
      expect(distinct([...dates(year, code), goodFriday])).toEqual(distinct(theirs(year, country)));
    }
  });

  it('978 has 28 May too, as the prefect says', () => {
    for (const year of years)
      expect(distinct(dates(year, '978'))).toEqual(distinct([...theirs(year, 'MF'), `${year}-05-28`]));
  });
});

it('Easter is the one of the Gregorian calendar from 1900 to 2999', () => {
  for (let year = 1900; year <= 2999; year++) {
    const monday = publicHolidays(year, null).find(({ id }) => id === 'easter-monday')?.on;
    expect(monday).toBe(new Date(Date.UTC(year, 2, 22 + daysAfter22March(year) + 1)).toISOString().slice(0, 10));
  }
});

/** The full moon after the equinox and the Sunday after it, as Knuth gives them (The Art of Computer Programming, 1.3.2). */
function daysAfter22March(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapDays = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - skippedLeapDays - 10;
  let epact = (((11 * golden + 20 + moonCorrection - skippedLeapDays) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let moon = 44 - epact;
  if (moon < 21) moon += 30;
  return moon + 7 - ((sunday + moon) % 7) - 22;
}
