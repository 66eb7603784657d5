import { createReadStream, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { TableRows } from '../../../core/siret-table/table-rows.ts';

/** Bytes of the same rows in other formats. */
export interface OtherFormats {
  csv: number;
  gzip: number;
  sqlite: number;
}

/**
 * The CSV of a table, the same compressed by gzip at its best, and an SQLite file that answers by SIRET: a table without
 * row numbers, the SIRET its key, what a row says as the number of a row of a second table.
 */
export async function compareFormats(rows: TableRows, csv: string, folder: string): Promise<OtherFormats> {
  let gzip = 0;
  await pipeline(createReadStream(csv), createGzip({ level: 9 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) gzip += chunk.length;
  });

  const file = path.join(folder, 'table.sqlite');
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  database.exec('CREATE TABLE said (id INTEGER PRIMARY KEY, owner TEXT, manager TEXT, idcc TEXT)');
  database.exec('CREATE TABLE rows (siret INTEGER PRIMARY KEY, said INTEGER)');
  const addSaid = database.prepare('INSERT INTO said VALUES (?, ?, ?, ?)');
  const addRow = database.prepare('INSERT INTO rows VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [id, { owner, manager, idcc }] of rows.values.entries()) addSaid.run(id, owner, manager, idcc);
  const order = Uint32Array.from(rows.sirets.keys());
  order.sort((a, b) => (rows.sirets[a] as number) - (rows.sirets[b] as number));
  for (const row of order) addRow.run(rows.sirets[row] as number, rows.valueOf[row] as number);
  database.exec('COMMIT; VACUUM');
  database.close();
  return { csv: statSync(csv).size, gzip, sqlite: statSync(file).size };
}
