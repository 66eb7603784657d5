import { amountRow } from '../tables/amounts.ts';
import type { AmountId } from './amount-ids.ts';

/** False for one that is a draft, recalled, of an old grid or still to be checked. */
export function isLimitSure(id: AmountId): boolean {
  return amountRow(id)?.mark === null;
}

/** An amount as a number to compare with; of a range its lower end, or its upper one. */
export function limit(id: AmountId, end: 0 | 1 = 0): number {
  const value = amountRow(id)?.value;
  return Number(Array.isArray(value) ? value[end] : value);
}
