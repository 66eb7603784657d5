import type { IsoDate } from '../answer.ts';
import { AMOUNTS, AMOUNTS_AS_OF } from './data/amounts.ts';

/** Day on which the rule base of the amounts was put together. It confirms none of them: what is to be checked is marked. */
export const RULE_BASE_AS_OF: IsoDate = AMOUNTS_AS_OF;

/** An amount of the funding rules, as compiled. */
export interface AmountRow {
  id: string;
  value: number | string | readonly [number, number] | readonly [string, string] | null;
  unit: string;
  /** Null where the beginning or the end is not established. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Id of `loadRuleSources`; `UNVERIFIED` for recalled law that nobody has read again. */
  source: string;
  /** `hidden` is never a figure, `hold` and `grid` only as the last known one, with its day or year; `yearly` so from the next year on. */
  mark: 'hidden' | 'hold' | 'grid' | 'yearly' | null;
}

const MARKS: Record<string, AmountRow['mark']> = { x: 'hidden', h: 'hold', g: 'grid', y: 'yearly' };

let rows: Map<string, AmountRow> | undefined;

/** The row of an amount; null for an id that the table does not hold. */
export function amountRow(id: string): AmountRow | null {
  rows ??= new Map(AMOUNTS.split('|').map((line) => readRow(line.split(';'))));
  return rows.get(id) ?? null;
}

function readRow([id = '', text = '', unit = '', from, to, source = '', mark = '']: string[]): [string, AmountRow] {
  const parts = text.split('~').map((part) => (Number.isFinite(Number(part)) ? Number(part) : part));
  const value = text === '' ? null : ((parts.length > 1 ? parts : parts[0]) as AmountRow['value']);
  return [id, { id, value, unit, from: from || null, to: to || null, source, mark: MARKS[mark] ?? null }];
}
