import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const BUILT = path.join(root, 'dist-ext/chrome-mv3/page-reader.js');
const SOURCES = ['core/detection', 'core/identifiers', 'entrypoints/page-reader.ts'];

/**
 * Gives the page reader as the extension ships it, after building it when its sources are newer.
 * @param log told when it is built
 * @returns a script whose completion value is the promise of a `GatheredPage`
 * @throws Error with a sentence for the person when it cannot be built
 */
export function loadBuiltReader(log: (line: string) => void): string {
  if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < Math.max(...SOURCES.map(lastChange))) {
    log('Building the extension…');
    const built = spawnSync(process.execPath, [path.join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`The extension could not be built:\n${built.stdout}${built.stderr}`);
  }
  return readFileSync(BUILT, 'utf8');
}

/** Milliseconds of the newest file there. */
function lastChange(source: string): number {
  const file = path.join(root, source);
  if (!statSync(file).isDirectory()) return statSync(file).mtimeMs;
  const times = readdirSync(file, { recursive: true }).map((name) => statSync(path.join(file, String(name))).mtimeMs);
  return Math.max(0, ...times);
}
