import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { OpcoId } from '../../core/answer.ts';
import { SIRO_HEADER } from '../../core/siret-table/siro-header.ts';
import { opcoByLabel } from '../../core/tables/opcos.ts';
import { monthIn } from './month-in.ts';

/** Establishments of the official SIRET-OPCO table, counted. */
export interface SiroCounts {
  byIdcc: Map<string, Map<OpcoId, number>>;
  byOpco: Map<OpcoId, number>;
}

/** `2026-06` from the name of an official file, `siro-202606.csv`. Throws on a name without a month. */
export function readSiroMonth(file: string): string {
  const month = monthIn(file);
  if (!month) throw new Error(`${file}: the name must carry the month, as in siro-202606.csv`);
  return month;
}

/** Counts from lines `IDCC|OPCO label|establishments`. Throws on an OPCO label it does not know. */
export function countCouples(text: string): SiroCounts {
  const counts = emptyCounts();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [idcc = '', label = '', count = ''] = line.split('|');
    add(counts, idcc, label, Number(count));
  }
  return counts;
}

/**
 * Counts from the whole official file, read line by line. Rows without an OPCO count for nobody; rows without an
 * agreement count for the OPCO alone. Throws on another header and on an OPCO label it does not know.
 */
export async function countOfficialFile(path: string): Promise<SiroCounts> {
  const counts = emptyCounts();
  let isFirst = true;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (isFirst) {
      checkSiroHeader(path, line);
      isFirst = false;
      continue;
    }
    const [, idcc = '', label = ''] = line.split('|');
    if (label !== '') add(counts, idcc, label, 1);
  }
  if (isFirst) checkSiroHeader(path, undefined);
  return counts;
}

/** Throws, naming the file, when its first line is not the header of the official file; undefined for an empty file. */
export function checkSiroHeader(path: string, line: string | undefined): void {
  if (line === undefined) throw new Error(`${path}: the file is empty, expected "${SIRO_HEADER}"`);
  if (line !== SIRO_HEADER) throw new Error(`${path}: the header is "${line}", expected "${SIRO_HEADER}"`);
}

function emptyCounts(): SiroCounts {
  return { byIdcc: new Map(), byOpco: new Map() };
}

/** Labels are few and rows are millions. */
const knownLabels = new Map<string, OpcoId | null>();

function add(counts: SiroCounts, idcc: string, label: string, count: number): void {
  let opco = knownLabels.get(label);
  if (opco === undefined) {
    opco = opcoByLabel(label);
    knownLabels.set(label, opco);
  }
  if (!opco) throw new Error(`unknown OPCO label "${label}"`);
  counts.byOpco.set(opco, (counts.byOpco.get(opco) ?? 0) + count);
  if (idcc === '') return;
  if (!/^\d{4}$/.test(idcc)) throw new Error(`"${idcc}" is not the number of an agreement`);
  const opcos = counts.byIdcc.get(idcc) ?? new Map<OpcoId, number>();
  counts.byIdcc.set(idcc, opcos);
  opcos.set(opco, (opcos.get(opco) ?? 0) + count);
}
