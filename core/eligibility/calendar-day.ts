import type { IsoDate } from '../answer.ts';

/**
 * A calendar day as the count of days since 1 January 1970: days are added and compared without hours, so that no time
 * zone and no change of the clocks can move a date.
 */
export type Day = number;

const MS_A_DAY = 86_400_000;
/** A year outside is a slip of the keyboard. The upper bound also keeps every sum within four digits. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** The day of a date such as `2026-06-30`; null for any other text and for a date that the calendar lacks. */
export function readDay(date: string | null | undefined): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '') ?? [];
  if (!isCountedYear(Number(year))) return null;
  const read = dayAt(Number(year), Number(month), Number(day));
  return writeDay(read) === date ? read : null;
}

export function isCountedYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** `month` is 1 to 12. A day past the end of its month runs on into the next one. */
export function dayAt(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

export function writeDay(day: Day): IsoDate {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * MS_A_DAY).getUTCFullYear();
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(day * MS_A_DAY).getUTCDay();
}

/**
 * The same date so many months later. A month that is too short gives its last day, never a day of the month after:
 * six months from 31 August end on 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const from = new Date(day * MS_A_DAY);
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + 1 + months;
  return Math.min(dayAt(year, month, from.getUTCDate()), dayAt(year, month + 1, 0));
}
