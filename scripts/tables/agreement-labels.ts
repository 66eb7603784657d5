import type { IdccRow } from '../../core/tables/idcc-opco.ts';
import type { AgreementInfo } from './agreements.ts';
import type { CompiledTable } from './table.ts';

/** The label as published, with one space between words and the apostrophe of print. */
export function tidyLabel(label: string): string {
  return label.replaceAll(/\s+/g, ' ').replaceAll(/\s+,/g, ',').replaceAll("'", '’').trim();
}

/** Titles of the rows that carry one, in their order; empty where DARES' files give none. */
export function compileAgreementLabels(
  agreements: Map<string, AgreementInfo>,
  titled: readonly IdccRow[],
): CompiledTable {
  return {
    name: 'idcc-labels',
    rows: titled.length,
    constants: { TITLES: titled.map(({ idcc }) => tidyLabel(agreements.get(idcc)?.title ?? '')).join('|') },
    sources: ['dares-agreements'],
  };
}
