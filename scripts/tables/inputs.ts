import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, parseCsv } from './csv.ts';

/** The files that the tables are compiled from. Remembers the hash of each file read, for the manifest. */
export interface Inputs {
  readText(file: string): string;
  readCsv(file: string, columns: readonly string[]): CsvRow[];
  hashes: Map<string, string>;
}

export function openInputs(folder: string): Inputs {
  const hashes = new Map<string, string>();
  const readText = (file: string): string => {
    const bytes = readFileSync(join(folder, file));
    hashes.set(file, createHash('sha256').update(bytes).digest('hex'));
    return bytes.toString('utf8');
  };
  const readCsv = (file: string, columns: readonly string[]): CsvRow[] => {
    try {
      return parseCsv(readText(file), columns);
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    }
  };
  return { readText, readCsv, hashes };
}
