import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** By file, from the folder's root: what an `integrity` attribute says of it. */
export type Integrity = Record<string, string>;

/** `sha384-…` of some bytes. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** The same of every file in a folder, in the order of their names. */
export function integrityOfFolder(folder: string): Integrity {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  return Object.fromEntries(files.sort().map((file) => [file, integrityOf(readFileSync(path.join(folder, file)))]));
}
