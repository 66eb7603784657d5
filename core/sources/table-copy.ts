import type { Fact, Siren, Siret, SourceRef } from '../answer.ts';
import type { Provenance } from '../siret-table/installation.ts';
import type { CompanyTableRow, TableAbout } from '../siret-table/siret-table.ts';
import type { CompanyRows } from './official-table.ts';
import type { Reply } from './request.ts';
import { DATASET_PAGE } from './table-releases.ts';

/** A copy of the official table that answers without asking its publisher: installed here, or served in parts by a host. */
export interface TableCopy {
  /**
   * All rows of the company that a number names, whichever of its establishments is asked for. Null when there is no copy.
   * Never rejects.
   */
  findRows(number: Siret | Siren, signal?: AbortSignal): Promise<Reply<CopiedRows> | null>;
}

export interface CopiedRows extends CompanyRows {
  /** A few rows only: what is absent here may well be in the official table. */
  isSample: boolean;
}

/** Rows of a copy as facts, with the source that they may be said to come from. */
export function copiedRows(
  rows: readonly CompanyTableRow[],
  about: TableAbout,
  provenance: Provenance,
  readAt: Fact<unknown>['readAt'],
): CopiedRows {
  return {
    value: rows.map(({ siret, row: { owner, manager, idcc } }) => ({ siret, row: { owner, manager, idcc } })),
    source: sourceOf(about, provenance),
    readAt,
    isComplete: !about.isSample,
    isSample: about.isSample,
  };
}

function sourceOf({ month, isSample }: TableAbout, provenance: Provenance): SourceRef {
  const id = { publisher: 'official-table', host: 'other-host', file: 'other-file' }[provenance.kind];
  return {
    id: isSample ? `${id}-sample` : id,
    publisher:
      provenance.kind === 'publisher'
        ? 'France compétences'
        : provenance.kind === 'host'
          ? provenance.host
          : provenance.name,
    title: 'Table SIRET-OPCO',
    asOf: month,
    url: provenance.kind === 'host' ? (provenance.url ?? `https://${provenance.host}`) : DATASET_PAGE,
  };
}
