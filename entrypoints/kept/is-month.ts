import type { AsOf } from '../../core/answer.ts';

/** Whether what a store, or a file, holds is written as a month: `2026-06`. */
export function isMonth(stored: unknown): stored is AsOf {
  return typeof stored === 'string' && /^\d{4}-\d\d$/.test(stored);
}
