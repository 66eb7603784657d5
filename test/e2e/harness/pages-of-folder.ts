import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServedAnswer } from './serve-pages.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** The files of a folder as `servePages` takes them, at an address that ends with a slash. */
export function pagesOfFolder(folder: string, address: string): Record<string, ServedAnswer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const below = path.relative(folder, file).replaceAll(path.sep, '/');
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      return [address + below, { type, body: readFileSync(file) }];
    }),
  );
}
