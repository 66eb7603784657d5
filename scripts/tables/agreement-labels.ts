import type { AgreementInfo } from './agreements.ts';
import { packSorted } from '../../core/tables/packing.ts';
import type { CompiledTable } from './table.ts';

/** The label as published, with one space between words and the apostrophe of print. */
export function tidyLabel(label: string): string {
  return label.replaceAll(/\s+/g, ' ').replaceAll("'", '’').trim();
}

/** Titles of the agreements that are in force or that establishments still declare. */
export function compileAgreementLabels(agreements: Map<string, AgreementInfo>, counted: Set<string>): CompiledTable {
  const titled = [...agreements].filter(([idcc, info]) => info.title !== '' && (info.isActive || counted.has(idcc)));
  return {
    name: 'idcc-labels',
    rows: titled.length,
    constants: {
      TITLED: packSorted(titled.map(([idcc]) => Number(idcc))),
      TITLES: titled.map(([, info]) => tidyLabel(info.title)).join('|'),
    },
    sources: ['dares-agreements'],
  };
}
