import type { IsoDate } from '../../core/answer.ts';

/** Whether what a store, or a file, holds is written as a day: `2026-06-30`. */
export function isDay(stored: unknown): stored is IsoDate {
  return typeof stored === 'string' && /^\d{4}-\d\d-\d\d$/.test(stored);
}
