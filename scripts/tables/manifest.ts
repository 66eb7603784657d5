import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from './publications.ts';

/** What the manifest says of one table. */
export interface TableEntry {
  /** Path of its module, from the folder of the manifest. */
  file: string;
  rows: number;
  /** Of the module. */
  sha256: string;
  /** Ids of the manifest's sources. */
  sources: readonly string[];
  /** SHA-256 of its own inputs by file name, of a table that is refreshed by itself. */
  inputs?: Record<string, string>;
}

export interface Manifest {
  sources: Record<string, Publication>;
  tables: TableEntry[];
  /** SHA-256 by file name, of the inputs that tables compiled together share. */
  inputs: Record<string, string>;
}

/** The manifest of a folder; an empty one where there is none. Throws, naming the file, on one that is not JSON. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return { sources: {}, tables: [], inputs: {} };
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest with a table that is refreshed by itself, in its former place or last. All the rest stays as it is. */
export function withTable(manifest: Manifest, sources: Record<string, Publication>, entry: TableEntry): Manifest {
  const place = manifest.tables.findIndex(({ file }) => file === entry.file);
  return {
    sources: { ...manifest.sources, ...sources },
    tables: place === -1 ? [...manifest.tables, entry] : manifest.tables.with(place, entry),
    inputs: manifest.inputs,
  };
}

/** `compiled`, with the tables of `former` that are refreshed by themselves and their sources behind its own. */
export function keepOwnRefreshes(former: Manifest, compiled: Manifest): Manifest {
  const kept = former.tables.filter(({ inputs }) => inputs !== undefined);
  const sources = Object.fromEntries(
    kept.flatMap((table) => table.sources).map((id) => [id, former.sources[id] as Publication]),
  );
  return {
    sources: { ...compiled.sources, ...sources },
    tables: [...compiled.tables, ...kept],
    inputs: compiled.inputs,
  };
}
