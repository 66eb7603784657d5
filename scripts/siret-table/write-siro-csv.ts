import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpcoId } from '../../core/answer.ts';
import { SIRO_HEADER } from '../../core/siret-table/siro-header.ts';
import type { TableRows } from '../../core/siret-table/table-rows.ts';

const CHUNK = 1 << 20;
const DIGITS = 14;

/** The names by which the publisher writes the OPCOs. */
const LABELS: Record<OpcoId, string> = {
  afdas: 'AFDAS',
  akto: 'AKTO',
  atlas: 'ATLAS',
  constructys: 'CONSTRUCTYS',
  opcommerce: "L'OPCOMMERCE",
  ocapiat: 'OCAPIAT',
  opco2i: 'OPCO2I',
  opcoep: 'OPCO EP',
  opcomobilites: 'OPCO MOBILITES',
  opcosante: 'OPCO SANTE',
  uniformation: 'UNIFORMATION COHESION SOCIALE',
};

/** Writes rows, in their order, as the official file is laid out: UTF-8, `|`, no quotes, a line feed after each line. */
export async function writeSiroCsv(rows: TableRows, path: string): Promise<void> {
  await pipeline(Readable.from(chunks(rows), { objectMode: true }), createWriteStream(path));
}

/** The file in pieces of at most 1 MiB: one is made when the disk has taken those before. */
function* chunks(rows: TableRows): Generator<Buffer> {
  const { sirets } = rows;
  const ends = rows.values.map(({ owner, manager, idcc }) =>
    Buffer.from(`|${idcc ?? ''}|${owner ? LABELS[owner] : ''}|${manager ? LABELS[manager] : ''}\n`, 'latin1'),
  );
  const longest = DIGITS + ends.reduce((most, { length }) => Math.max(most, length), 0);
  let chunk = Buffer.allocUnsafe(CHUNK);
  let at = chunk.write(`${SIRO_HEADER}\n`, 'latin1');
  for (let row = 0; row < sirets.length; row++) {
    if (at + longest > CHUNK) {
      yield chunk.subarray(0, at);
      // The stream may still hold the piece that was given.
      chunk = Buffer.allocUnsafe(CHUNK);
      at = 0;
    }
    const siret = sirets[row] as number;
    const high = Math.floor(siret / 1e7);
    writeSevenDigits(chunk, at, high);
    writeSevenDigits(chunk, at + 7, siret - high * 1e7);
    at += DIGITS;
    const end = ends[rows.valueOf[row] as number] as Buffer;
    chunk.set(end, at);
    at += end.length;
  }
  yield chunk.subarray(0, at);
}

function writeSevenDigits(chunk: Buffer, at: number, value: number): void {
  let rest = value;
  for (let place = at + 6; place >= at; place--) {
    const tenth = Math.floor(rest / 10);
    chunk[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
}
