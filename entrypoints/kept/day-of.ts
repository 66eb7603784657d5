import type { IsoDate } from '../../core/answer.ts';

/** The day of a moment as the person lived it. @param at milliseconds since 1970 */
export function dayOf(at: number): IsoDate {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
