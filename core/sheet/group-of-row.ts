import type { RowResult } from './sheet.ts';

/** Rows by what came of them. */
export type RowGroup =
  | 'official'
  | 'deduced'
  | 'several'
  | 'none'
  | 'unknown'
  | 'refused'
  | 'not-found'
  | 'to-choose'
  | 'failed'
  | 'waiting';

/** No row of any group. */
export function noCounts(): Record<RowGroup, number> {
  return {
    official: 0,
    deduced: 0,
    several: 0,
    none: 0,
    unknown: 0,
    refused: 0,
    'not-found': 0,
    'to-choose': 0,
    failed: 0,
    waiting: 0,
  };
}

/** The group of a row: of an answer, its outcome and how sure it is. */
export function groupOfRow(result: RowResult | null): RowGroup {
  if (!result) return 'waiting';
  if (result.kind !== 'answered') return result.kind;
  const { outcome, certainty } = result.company.attribution;
  if (outcome !== 'attributed') return outcome;
  return certainty === 'official' ? 'official' : 'deduced';
}
