import { tidyLabel } from './agreement-labels.ts';
import type { Inputs } from './inputs.ts';
import type { CompiledTable } from './table.ts';

/** Active certifications, one line each: code, title, level, end date, kind, apprenticeship. */
export function compileCertifications(inputs: Inputs): CompiledTable {
  const rows = inputs.readCsv('rncp_active.csv', ['code', 'title', 'level', 'end_date', 'kind', 'apprenticeship']);
  const kinds = [...new Set(rows.map((row) => row.kind as string))].sort();
  const lines = rows.map((row) =>
    [
      row.code,
      row.level,
      row.end_date,
      kinds.indexOf(row.kind as string),
      row.apprenticeship,
      tidyLabel(row.title as string).replaceAll('|', '/'),
    ].join(';'),
  );
  return {
    name: 'certifications',
    rows: rows.length,
    constants: { KINDS: kinds.map(tidyLabel).join('|'), CERTIFICATIONS: lines.join('|') },
    sources: ['rncp'],
  };
}
