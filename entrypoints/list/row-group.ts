import type { RowGroup, RowResult } from './list-contract.ts';

/** The groups in the order they are shown: what is sure first, then what a person has to look at. */
export const ROW_GROUPS: readonly RowGroup[] = [
  'official',
  'deduced',
  'several',
  'none',
  'unknown',
  'to-choose',
  'not-found',
  'refused',
  'failed',
  'waiting',
];

/** What came of a row, as the list is filtered by. */
export function rowGroup(result: RowResult | null): RowGroup {
  if (!result) return 'waiting';
  if (result.kind !== 'answered') return result.kind;
  const { outcome, certainty } = result.company.attribution;
  if (outcome !== 'attributed') return outcome;
  return certainty === 'official' ? 'official' : 'deduced';
}
