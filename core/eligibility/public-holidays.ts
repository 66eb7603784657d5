/**
 * Public holidays of France, by department and overseas collectivity. Easter comes from `date-easter`, the part of
 * `date-holidays` that computes it; the days themselves are those that the law lists. The whole of `date-holidays` would
 * add 120 kB, and calls Good Friday a holiday in Guadeloupe and Martinique, where it is a custom: the tests compare both.
 */
import { easter } from 'date-easter';
import type { IsoDate } from '../answer.ts';
import { dayAt, isCountedYear, writeDay } from './calendar-day.ts';

export type HolidayId =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice-1918'
  | 'christmas'
  | 'saint-stephen'
  | 'abolition-of-slavery';

export interface PublicHoliday {
  on: IsoDate;
  id: HolidayId;
  /** Article of the Code du travail that makes it a holiday. */
  law: 'L3133-1' | 'L3134-13' | 'L3422-2';
  /** False where it holds in some communes only, or where texts differ. */
  isCertain: boolean;
}

/** A holiday of every year. */
interface Holiday extends Omit<PublicHoliday, 'on'> {
  /** Month and day, or the number of days after Easter Sunday. */
  when: string | number;
}

const holiday = (law: PublicHoliday['law'], id: HolidayId, when: string | number, isCertain = true): Holiday => ({
  id,
  when,
  law,
  isCertain,
});

/** L3133-1: the whole of France, overseas departments and Alsace-Moselle included. */
const EVERYWHERE: readonly Holiday[] = [
  holiday('L3133-1', 'new-year', '01-01'),
  holiday('L3133-1', 'easter-monday', 1),
  holiday('L3133-1', 'labour-day', '05-01'),
  holiday('L3133-1', 'victory-1945', '05-08'),
  holiday('L3133-1', 'ascension', 39),
  holiday('L3133-1', 'whit-monday', 50),
  holiday('L3133-1', 'national-day', '07-14'),
  holiday('L3133-1', 'assumption', '08-15'),
  holiday('L3133-1', 'all-saints', '11-01'),
  holiday('L3133-1', 'armistice-1918', '11-11'),
  holiday('L3133-1', 'christmas', '12-25'),
];

/**
 * L3134-13, from the order of 16 August 1892. Good Friday is a holiday only in communes that have a Protestant church
 * or one shared by both faiths: the department alone does not tell.
 */
const ALSACE_MOSELLE: readonly Holiday[] = [
  holiday('L3134-13', 'good-friday', -2, false),
  holiday('L3134-13', 'saint-stephen', '12-26'),
];

/** L3422-2: the day on which the abolition of slavery is commemorated. */
const abolition = (when: string, isCertain = true): Holiday =>
  holiday('L3422-2', 'abolition-of-slavery', when, isCertain);

/** What a department or collectivity adds. Saint-Pierre-et-Miquelon, 975, adds nothing. */
const LOCAL: ReadonlyMap<string, readonly Holiday[]> = new Map([
  ['57', ALSACE_MOSELLE],
  ['67', ALSACE_MOSELLE],
  ['68', ALSACE_MOSELLE],
  ['971', [abolition('05-27')]],
  ['972', [abolition('05-22')]],
  ['973', [abolition('06-10')]],
  ['974', [abolition('12-20')]],
  ['976', [abolition('04-27')]],
  ['977', [abolition('10-09')]],
  // The prefect has it kept on 28 May since 2018, the article as it was read still says 27 May.
  ['978', [abolition('05-27', false), abolition('05-28', false)]],
]);

/** Where French labour law sets the holidays: departments and collectivities but those of the Pacific. */
const FRENCH_LABOUR_LAW = /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8])$/;

/**
 * The holidays of a year in the order of the calendar. `territory` is the code of a department or collectivity (`44`,
 * `2A`, `974`); null, or a code where French labour law does not set them, gives the days that hold everywhere.
 */
export function publicHolidays(year: number, territory: string | null): readonly PublicHoliday[] {
  return ofYear(year, [...EVERYWHERE, ...(LOCAL.get(territory ?? '') ?? [])]);
}

/** Every day that may be a holiday there: where the territory is not known, the local days of all of them. */
export function possibleHolidays(year: number, territory: string | null): readonly PublicHoliday[] {
  if (FRENCH_LABOUR_LAW.test(territory ?? '')) return publicHolidays(year, territory);
  return ofYear(year, [...EVERYWHERE, ...new Set([...LOCAL.values()].flat())]);
}

function ofYear(year: number, holidays: readonly Holiday[]): PublicHoliday[] {
  if (!isCountedYear(year)) return [];
  const { month, day } = easter(year);
  const easterSunday = dayAt(year, month, day);
  return holidays
    .map(({ when, ...rest }) => ({
      on: typeof when === 'number' ? writeDay(easterSunday + when) : `${year}-${when}`,
      ...rest,
    }))
    .sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on));
}
