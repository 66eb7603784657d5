import type { Siret } from '../../../core/answer.ts';
import { siretDigits } from '../../../core/siret-table/siret-parts.ts';
import type { SiretTable } from '../../../core/siret-table/siret-table.ts';
import type { TableRows } from '../../../core/siret-table/table-rows.ts';

export interface RoundTrip {
  /** Rows that the table gives back as they went in. */
  exact: number;
  /** SIRETs that do not, at most ten. */
  wrong: string[];
  /** Absent SIRETs that the table says it has not. */
  absent: number;
  /** Absent SIRETs that it claims to have, at most ten. */
  invented: string[];
  /** Rows that the table lists when it lists all. */
  listed: number;
}

/** Asks a table for every row that went into it, and for SIRETs that did not; none is left out. */
export function checkRoundTrip(rows: TableRows, absentSirets: Float64Array, table: SiretTable): RoundTrip {
  const result: RoundTrip = { exact: 0, wrong: [], absent: 0, invented: [], listed: 0 };
  for (const [index, number] of rows.sirets.entries()) {
    const siret = siretDigits(number) as Siret;
    const expected = rows.values[rows.valueOf[index] as number];
    const found = table.find(siret);
    const isExact =
      found !== null &&
      found.owner === expected?.owner &&
      found.manager === expected.manager &&
      (found.agreement === 'not-kept' ? expected.idcc !== null : found.idcc === expected.idcc);
    if (isExact) result.exact++;
    else if (result.wrong.length < 10) result.wrong.push(siret);
  }
  for (const number of absentSirets) {
    const siret = siretDigits(number) as Siret;
    if (table.find(siret) === null) result.absent++;
    else if (result.invented.length < 10) result.invented.push(siret);
  }
  for (const _ of table.all()) result.listed++;
  return result;
}
