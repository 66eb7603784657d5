/**
 * `npm run bench`: runs every `*.bench.ts` of this folder, each in a Node of its own, one after the other. A bench prints
 * what it likes and its figures as one JSON object on its last line; the last line here is all of them, by file name.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const ENDING = '.bench.ts';
const folder = import.meta.dirname;
const figures: Record<string, unknown> = {};

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(ENDING))
  .sort()) {
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', path.join(folder, file)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(`${file}\n${stdout}`);
  if (status !== 0) {
    console.error(`${file} failed.`);
    process.exit(1);
  }
  figures[file.slice(0, -ENDING.length)] = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

console.log(JSON.stringify(figures));
