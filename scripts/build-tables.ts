/**
 * Compiles the tables of core/tables/data and their manifest:
 * `node scripts/build-tables.ts --from FOLDER [--siro siro-AAAAMM.csv]`.
 * FOLDER holds the inputs named in the manifest. With `--siro`, the counts come from the whole official file instead of
 * the list of couples. The same inputs give the same bytes.
 */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileAgreementLabels } from './tables/agreement-labels.ts';
import { compileAgreements, readAgreements } from './tables/agreements.ts';
import { compileCertifications } from './tables/certifications.ts';
import { openInputs } from './tables/inputs.ts';
import { keepOwnRefreshes, readManifest, writeManifest } from './tables/manifest.ts';
import { compileNaf } from './tables/naf.ts';
import { compileOpcos } from './tables/opcos.ts';
import { publications } from './tables/publications.ts';
import { countCouples, countOfficialFile, readSiroMonth } from './tables/siro.ts';
import type { CompiledTable } from './tables/table.ts';
import { hashFile, writeTable } from './tables/write-table.ts';

const COUPLES = 'siro-202606_couples-idcc-opco.txt';
const COMMAND = 'node scripts/build-tables.ts --from FOLDER';
const folder = join(import.meta.dirname, '../core/tables');

try {
  await build();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function build(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, siro: { type: 'string' } } });
  if (!values.from) throw new Error('usage: node scripts/build-tables.ts --from FOLDER [--siro siro-AAAAMM.csv]');
  const inputs = openInputs(values.from);
  const counts = values.siro ? await countOfficialFile(values.siro) : countCouples(inputs.readText(COUPLES));
  const siroFile = basename(values.siro ?? COUPLES);
  publications.siro.asOf = readSiroMonth(siroFile);

  const agreements = readAgreements(inputs);
  const tables = [
    compileOpcos(inputs, counts),
    ...compileAgreements(inputs, counts, agreements),
    ...compileNaf(inputs),
    compileCertifications(inputs),
  ];
  if (values.siro) inputs.hashes.set(siroFile, await hashFile(values.siro));
  const write = (table: CompiledTable) => writeTable(folder, table, publications, COMMAND);
  const entries = tables.map(write);
  // Titles stand in the order of the rows, which are read back from the tables just written.
  const { isTitled } = await import('../core/tables/idcc-labels.ts');
  const { idccRows } = await import('../core/tables/idcc-opco.ts');
  entries.push(write(compileAgreementLabels(agreements, idccRows().filter(isTitled))));
  const compiled = { sources: publications, tables: entries, inputs: Object.fromEntries([...inputs.hashes].sort()) };
  writeManifest(folder, keepOwnRefreshes(readManifest(folder), compiled));
}
