import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { opcoByLabel } from '../../core/tables/opcos.ts';
import { checkSiroHeader } from '../tables/siro.ts';

/** Establishments with an OPCO that both files hold and that have these values alike, as the publishers write them. */
export interface JoinedGroup {
  /** Activity code, of the vintage of its list. */
  code: string;
  /** Workforce band; `NN` where INSEE gives none. */
  band: string;
  /** OPCO, a label that `opcoByLabel` knows. */
  label: string;
  establishments: number;
}

export interface JoinedFiles {
  /** Rows of the official table. */
  siroRows: number;
  /** Those that both files hold. */
  joinedRows: number;
  /** Those of `joinedRows` that have an OPCO. */
  joinedWithOpco: number;
  /** Rows of the official table with an OPCO and without an establishment in INSEE's file. */
  withOpcoOnly: number;
  /** Month of the latest update in INSEE's file, `2026-11`. */
  sireneMonth: string;
  /** By the main activity, of establishments that INSEE classes in NAF rev. 2. */
  rev2: JoinedGroup[];
  /** By the activity in NAF 2025. */
  naf2025: JoinedGroup[];
}

const NAF2025_COLUMN = 'activitePrincipaleNAF25Etablissement';
const COLUMNS = [
  'siret',
  'activitePrincipaleEtablissement',
  'nomenclatureActivitePrincipaleEtablissement',
  'trancheEffectifsEtablissement',
  'dateDernierTraitementEtablissement',
];

/**
 * Joins the official SIRET-OPCO table with INSEE's StockEtablissement.parquet on the SIRET and counts. The parquet is
 * streamed, a few columns of it: memory stays under 2 GB whatever its length. `report` is told what each step found.
 * Throws, in a sentence that names the file, when one is not there or cannot be read, has another header, lacks a
 * column, names an OPCO that is none of the eleven or holds a SIRET twice.
 */
export async function joinFiles(siro: string, sirene: string, report: (found: string) => void): Promise<JoinedFiles> {
  for (const path of [siro, sirene]) {
    // DuckDB would read all the files of a folder.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Error(`${path}: file not found`);
  }
  checkSiroHeader(siro, await readFirstLine(siro));
  const temporary = mkdtempSync(join(tmpdir(), 'naf-shares-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '2GB',
    temp_directory: temporary,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  try {
    const hasNaf2025 = await checkColumns(connection, sirene);
    const siroRows = await loadSiro(connection, siro);
    report(`${siro}: ${siroRows} rows`);
    const [{ rows, last }] = (await read(
      connection,
      sirene,
      `SELECT count(*)::DOUBLE AS rows, max(dateDernierTraitementEtablissement::VARCHAR) AS last FROM read_parquet($1)`,
      [sirene],
    )) as [{ rows: number; last: string | null }];
    const sireneMonth = /^\d{4}-\d{2}/.exec(last ?? '')?.[0];
    if (!sireneMonth) throw new Error(`${sirene}: dateDernierTraitementEtablissement holds no date`);
    report(`${sirene}: ${rows} rows, last update in ${sireneMonth}, ${hasNaf2025 ? 'with' : 'without'} NAF 2025`);
    const totals = await loadJoined(connection, sirene, hasNaf2025);
    report(`joined: ${totals.joinedRows} rows`);
    const rev2 = await countBy(connection, sirene, 'rev2');
    const naf2025 = await countBy(connection, sirene, 'naf2025');
    report(`counted: ${rev2.length} groups of NAF rev. 2, ${naf2025.length} of NAF 2025`);
    return { siroRows, ...totals, sireneMonth, rev2, naf2025 };
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function readFirstLine(path: string): Promise<string | undefined> {
  const input = createReadStream(path);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) return line;
    return undefined;
  } catch (error) {
    throw new Error(`${path}: cannot be read (${(error as Error).message})`, { cause: error });
  } finally {
    input.destroy();
  }
}

/** True when the optional column of NAF 2025 is there. */
async function checkColumns(connection: DuckDBConnection, sirene: string): Promise<boolean> {
  const schema = await read(connection, sirene, 'DESCRIBE SELECT * FROM read_parquet($1)', [sirene]);
  const found = schema.map(({ column_name: name }) => String(name));
  const missing = COLUMNS.filter((column) => !found.includes(column));
  if (missing.length) throw new Error(`${sirene}: missing columns: ${missing.join(', ')}; found: ${found.join(', ')}`);
  return found.includes(NAF2025_COLUMN);
}

/**
 * Puts the official table in the table `siro`, with numbers for SIRETs: zeros in front, kept or lost, make no difference.
 * What is not a SIRET, such as the `1.23E+13` of a spreadsheet, stays without a row of Sirene.
 */
async function loadSiro(connection: DuckDBConnection, siro: string): Promise<number> {
  await read(
    connection,
    siro,
    `CREATE TEMP TABLE siro AS
     SELECT CASE WHEN regexp_full_match(SIRET, '\\d{1,14}') THEN SIRET::BIGINT END AS siret, OPCO_PROPRIETAIRE AS label
     FROM read_csv($1, auto_detect = false, header = true, delim = '|', quote = '', escape = '', columns = {
       SIRET: 'VARCHAR', IDCC: 'VARCHAR', OPCO_PROPRIETAIRE: 'VARCHAR', OPCO_GESTION: 'VARCHAR'
     })`,
    [siro],
  );
  const labels = await read(connection, siro, 'SELECT DISTINCT label FROM siro WHERE label IS NOT NULL ORDER BY label');
  const unknown = labels.map(({ label }) => String(label)).filter((label) => !opcoByLabel(label));
  if (unknown.length) throw new Error(`${siro}: unknown OPCO label ${unknown.map((label) => `"${label}"`).join(', ')}`);
  await refuseTwice(connection, siro, 'siro');
  const [{ rows }] = (await read(connection, siro, 'SELECT count(*)::DOUBLE AS rows FROM siro')) as [{ rows: number }];
  return rows;
}

/** Puts the rows that both files hold in the table `joined`. */
async function loadJoined(connection: DuckDBConnection, sirene: string, hasNaf2025: boolean) {
  // From 2027 the main activity itself may be in NAF 2025, under another name of its nomenclature.
  const main2025 = `CASE WHEN nomenclatureActivitePrincipaleEtablissement <> 'NAFRev2'
    THEN activitePrincipaleEtablissement::VARCHAR END`;
  const naf2025 = hasNaf2025 ? `coalesce(nullif(trim(${NAF2025_COLUMN}::VARCHAR), ''), ${main2025})` : main2025;
  await read(
    connection,
    sirene,
    `CREATE TEMP TABLE joined AS
     SELECT
       siro.siret,
       label,
       CASE WHEN nomenclatureActivitePrincipaleEtablissement = 'NAFRev2'
         THEN activitePrincipaleEtablissement::VARCHAR END AS rev2,
       ${naf2025} AS naf2025,
       coalesce(nullif(trim(trancheEffectifsEtablissement::VARCHAR), ''), 'NN') AS band
     FROM read_parquet($1) AS stock JOIN siro ON siro.siret = TRY_CAST(stock.siret AS BIGINT)`,
    [sirene],
  );
  await refuseTwice(connection, sirene, 'joined');
  const [totals] = await read(
    connection,
    sirene,
    `SELECT
       count(*)::DOUBLE AS "joinedRows",
       count(label)::DOUBLE AS "joinedWithOpco",
       (SELECT count(label) FROM siro)::DOUBLE - count(label)::DOUBLE AS "withOpcoOnly"
     FROM joined`,
  );
  return totals as { joinedRows: number; joinedWithOpco: number; withOpcoOnly: number };
}

/** An establishment that counts twice would make every share wrong without a sign. */
async function refuseTwice(connection: DuckDBConnection, path: string, table: 'siro' | 'joined'): Promise<void> {
  const twice = await read(
    connection,
    path,
    `SELECT lpad(min(siret)::VARCHAR, 14, '0') AS siret, count(*)::DOUBLE AS sirets
     FROM (SELECT siret FROM ${table} WHERE siret IS NOT NULL GROUP BY siret HAVING count(*) > 1)
     HAVING count(*) > 0`,
  );
  for (const { siret, sirets } of twice) {
    throw new Error(`${path}: SIRET on more than one row: ${sirets}, the first is ${siret}`);
  }
}

async function countBy(
  connection: DuckDBConnection,
  sirene: string,
  vintage: 'rev2' | 'naf2025',
): Promise<JoinedGroup[]> {
  const groups = await read(
    connection,
    sirene,
    `SELECT ${vintage} AS code, band, label, count(*)::DOUBLE AS establishments
     FROM joined WHERE label IS NOT NULL AND ${vintage} IS NOT NULL GROUP BY ALL`,
  );
  return groups as unknown as JoinedGroup[];
}

/** Rows of a query. Throws what DuckDB says of the file, without the query, in one line behind its name. */
async function read(
  connection: DuckDBConnection,
  path: string,
  sql: string,
  values: DuckDBValue[] = [],
): Promise<Record<string, unknown>[]> {
  try {
    const result = await connection.runAndReadAll(sql, values);
    return result.getRowObjectsJS();
  } catch (error) {
    const [said = ''] = (error as Error).message.split(/\n+LINE \d+:/);
    throw new Error(`${path}: cannot be read (${said.split('\n').filter(Boolean).slice(0, 3).join('; ')})`, {
      cause: error,
    });
  }
}
