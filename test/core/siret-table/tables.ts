import { createHash } from 'node:crypto';
import type { Idcc, OfficialRow, OpcoId, Siret } from '../../../core/answer.ts';
import { type EncodedTable, type EncodeOptions, encodeTable } from '../../../core/siret-table/encode-table.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import { siretOf } from '../../../core/siret-table/siret-parts.ts';
import type { SiretTable } from '../../../core/siret-table/siret-table.ts';
import type { TableRows } from '../../../core/siret-table/table-rows.ts';

/** A row of the official file: its number below 1e14, and what it says. */
export type NumberedRow = [siret: number, row: OfficialRow];

export const SOURCE = '5a'.repeat(32);

export function officialRow(owner: OpcoId | null, idcc: string | null = null, manager: OpcoId | null = null) {
  return { owner, manager, idcc: idcc as Idcc | null } satisfies OfficialRow;
}

/** The establishment of a company, with the check digits that follow from their numbers. */
export function regular(company: number, establishment = 1): number {
  return siretOf({ company, establishment });
}

export function digits(siret: number): Siret {
  return String(siret).padStart(14, '0') as Siret;
}

export function columnsOf(rows: readonly NumberedRow[]): TableRows {
  const values = new Map<string, number>();
  const places = rows.map(([, row]) => {
    const key = JSON.stringify([row.owner, row.manager, row.idcc]);
    const place = values.get(key) ?? values.size;
    values.set(key, place);
    return place;
  });
  return {
    sirets: Float64Array.from(rows, ([siret]) => siret),
    valueOf: Uint16Array.from(places),
    values: [...values.keys()].map((key) => {
      const [owner, manager, idcc] = JSON.parse(key);
      return { owner, manager, idcc };
    }),
  };
}

export function encode(rows: readonly NumberedRow[], options: Partial<EncodeOptions> = {}): Promise<EncodedTable> {
  return encodeTable(columnsOf(rows), {
    month: '2026-06',
    source: SOURCE,
    shards: 512,
    keepsAgreements: true,
    ...options,
  });
}

export async function open(file: Uint8Array<ArrayBuffer>): Promise<SiretTable> {
  const read = await readTable(file);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.fault)}`);
  return read.table;
}

/** The file with the SHA-256 that fits its content: somebody altered it and knew how. */
export function resigned(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = file.slice(0, -32);
  const signed = new Uint8Array(file.length);
  signed.set(content);
  signed.set(createHash('sha256').update(content).digest(), content.length);
  return signed;
}
