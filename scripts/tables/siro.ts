import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { OpcoId } from '../../core/answer.ts';
import { opcoByLabel } from '../../core/tables/opcos.ts';

/** Establishments of the official SIRET-OPCO table, counted. */
export interface SiroCounts {
  byIdcc: Map<string, Map<OpcoId, number>>;
  byOpco: Map<OpcoId, number>;
}

const HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';

/** `2026-06` from the name of an official file, `siro-202606.csv`. Throws on a name without a month. */
export function readSiroMonth(file: string): string {
  const month = /(\d{4})(0[1-9]|1[0-2])/.exec(file);
  if (!month) throw new Error(`${file}: the name must carry the month, as in siro-202606.csv`);
  return `${month[1]}-${month[2]}`;
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
  if (line === undefined) throw new Error(`${path}: the file is empty, expected "${HEADER}"`);
  if (line !== HEADER) throw new Error(`${path}: the header is "${line}", expected "${HEADER}"`);
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
