import type { Amount, IsoDate } from '../answer.ts';
import { amountRow, RULE_BASE_AS_OF } from '../tables/amounts.ts';
import type { AmountId } from './amount-ids.ts';

/**
 * An amount as it may be said of a day; null when it was not in force. A grid stays as the last known one once it is
 * over; what a person still has to check keeps its figure, as the last known one; what is recalled, draft
 * or without a value never gives a figure.
 */
export function datedAmount(id: AmountId, date: IsoDate, held = false): Amount | null {
  const row = amountRow(id);
  if (!row || (row.from && date < row.from)) return null;
  const { mark, source, unit, from, to } = row;
  const isGrid = mark === 'grid' || mark === 'yearly';
  if (to && date > to && !isGrid) return null;
  const amount: Amount = { id, value: row.value, unit, from, to, source, asOf: RULE_BASE_AS_OF, display: 'shown' };
  if (mark === 'hidden') return { ...amount, value: null, display: 'hidden' };
  if (mark === 'hold' || held) return { ...amount, display: 'hold' };
  if (!isGrid) return amount;
  const year = (to ?? from)?.slice(0, 4);
  if (!year) return { ...amount, display: 'hold' };
  return { ...amount, asOf: year, display: mark === 'yearly' && date.startsWith(year) ? 'shown' : 'last-known-grid' };
}

/** An amount worked out from another, under that one's source, dates and display; no figure comes of a hidden one. */
export function derivedAmount(base: Amount, suffix: string, value: number, unit = base.unit): Amount {
  return { ...base, id: base.id + suffix, unit, value: base.value === null ? null : Math.round(value * 100) / 100 };
}
