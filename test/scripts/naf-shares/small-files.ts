import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { type NafShares, readNafShares } from '../../../core/tables/naf-shares.ts';

export const HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';

/** An establishment of the two files, with the values that matter. */
export interface Establishment {
  siret: string;
  /** Label of the official table; undefined for an establishment that is not in it, empty for a row without. */
  label?: string | undefined;
  naf?: string | null;
  nomenclature?: string | null;
  naf2025?: string | null;
  band?: string | null;
  updated?: string;
}

let lastNumber = 100_000;

/** `count` establishments alike, each with a SIRET of its own. */
export function several(count: number, values: Omit<Establishment, 'siret'>): Establishment[] {
  return Array.from({ length: count }, () => {
    lastNumber += 1;
    return { siret: `${String(lastNumber).padStart(9, '0')}00017`, ...values };
  });
}

/** Writes the official table of the establishments that are in it, and `others` as further lines; gives its path. */
export function writeSiro(path: string, establishments: readonly Establishment[], ...others: string[]): string {
  const lines = establishments
    .filter(({ label }) => label !== undefined)
    .map(({ siret, label }) => `${siret}|1486|${label}|`);
  writeFileSync(path, `${[HEADER, ...lines, ...others].join('\n')}\n`);
  return path;
}

export interface StockLayout {
  /** Columns of the real file that this one lacks. */
  without?: readonly string[];
  /** Type of the column of SIRETs. */
  siretType?: 'VARCHAR' | 'BIGINT';
}

/** Writes a StockEtablissement.parquet of these establishments, with a column that nobody reads; gives its path. */
export async function writeStock(
  path: string,
  establishments: readonly Establishment[],
  { without = [], siretType = 'VARCHAR' }: StockLayout = {},
): Promise<string> {
  const columns: Record<string, string> = {
    siret: `siret::${siretType}`,
    trancheEffectifsEtablissement: 'band',
    dateDernierTraitementEtablissement: 'updated::TIMESTAMP',
    libelleCommuneEtablissement: "'NANTES'",
    activitePrincipaleEtablissement: 'naf',
    nomenclatureActivitePrincipaleEtablissement: 'nomenclature',
    activitePrincipaleNAF25Etablissement: 'naf2025',
  };
  const selected = Object.entries(columns)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => `${value} AS ${name}`);
  const rows = establishments.map(
    ({ siret, naf = null, nomenclature = 'NAFRev2', naf2025 = null, band = null, updated }) =>
      [siret, naf, nomenclature, naf2025, band, updated ?? '2026-10-05T10:00:00'].map(quote).join(', '),
  );
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT ${selected.join(', ')}
     FROM (VALUES ${rows.map((row) => `(${row})`).join(', ')}) AS t(siret, naf, nomenclature, naf2025, band, updated))
     TO ${quote(path)} (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  return path;
}

function quote(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as `npm run build:naf-shares` does. */
export function runCommand(...args: string[]): Promise<CommandResult> {
  const script = join(import.meta.dirname, '../../../scripts/build-naf-shares.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => (stdout += text));
    child.stderr.on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Reads what the command wrote in a folder, as the product would. */
export async function readOutput(folder: string): Promise<NafShares> {
  return readNafShares(await import(/* @vite-ignore */ pathToFileURL(join(folder, 'data/naf-shares.ts')).href));
}
