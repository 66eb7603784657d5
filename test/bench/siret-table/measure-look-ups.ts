/**
 * Run in a Node of its own: `node --expose-gc measure-look-ups.ts TABLE SIRETS`, a table's file and SIRETs as 8-byte
 * numbers. Prints how long looking them up takes and how much memory it needs, as one JSON object.
 */
import { readFileSync } from 'node:fs';
import type { Siret } from '../../../core/answer.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import { siretDigits } from '../../../core/siret-table/siret-parts.ts';

const [, , tablePath = '', siretsPath = ''] = process.argv;
const numbers = new Float64Array(Uint8Array.from(readFileSync(siretsPath)).buffer);
const sirets = Array.from(numbers, (number) => siretDigits(number) as Siret);
const took = new Float64Array(sirets.length);

/** Bytes of array buffers and of the heap. */
function memory(): number {
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

gc?.();
const before = memory();
const file = readFileSync(tablePath);
const bytes = new Uint8Array(file.buffer as ArrayBuffer, file.byteOffset, file.length);
const openedAt = performance.now();
const read = await readTable(bytes);
if (!read.ok) throw new Error(read.fault.id);
const opened = performance.now() - openedAt;

let most = 0;
const start = performance.now();
for (const [index, siret] of sirets.entries()) {
  const from = performance.now();
  read.table.find(siret);
  took[index] = performance.now() - from;
  if (index % 1000 === 0) most = Math.max(most, memory());
}
const all = performance.now() - start;
gc?.();
took.sort();
console.log(
  JSON.stringify({
    fileBytes: bytes.length,
    openedMilliseconds: opened,
    lookUps: sirets.length,
    allMilliseconds: all,
    medianMicroseconds: (took[Math.floor(took.length * 0.5)] ?? 0) * 1000,
    p99Microseconds: (took[Math.floor(took.length * 0.99)] ?? 0) * 1000,
    mostBytes: most - before,
    keptBytes: memory() - before,
  }),
);
