import type { SiretTable } from '../../core/siret-table/siret-table.ts';
import type { TableRow } from '../../core/siret-table/table-rows.ts';

/** `owner`: the competent OPCO is another one, or none any more; `manager`: only the one that runs it locally is. */
export type ChangeKind = 'appeared' | 'left' | 'owner' | 'manager';

export interface TableChange {
  siret: string;
  kind: ChangeKind;
  /** Null when the table had no row. */
  before: TableRow | null;
  after: TableRow | null;
}

/**
 * What differs between two tables, whatever their numbers of shards: first what left or changed, in the order of the
 * table before, then what appeared.
 */
export function* tableChanges(before: SiretTable, after: SiretTable): Generator<TableChange> {
  for (const { siret, row } of before.all()) {
    const now = after.find(siret);
    const kind = now ? kindOf(row, now) : 'left';
    if (kind) yield { siret, kind, before: row, after: now };
  }
  for (const { siret, row } of after.all()) {
    if (!before.find(siret)) yield { siret, kind: 'appeared', before: null, after: row };
  }
}

function kindOf(before: TableRow, after: TableRow): ChangeKind | null {
  if (before.owner !== after.owner) return 'owner';
  return before.manager === after.manager ? null : 'manager';
}
