/**
 * Compiles core/tables/data/naf-shares.ts, how the establishments of each activity and workforce band share out among
 * the OPCOs, and its entry of the manifest:
 * `node scripts/build-naf-shares.ts --siro siro-AAAAMM.csv --sirene StockEtablissement.parquet [--out DIR]`.
 * The first file is France compétences' table SIRET-OPCO, of which the owner counts and not the OPCO that manages
 * overseas; the second is of INSEE's Sirene stock, over 2 GB, read in place. With `--out`, DIR stands for core/tables.
 * The same files give the same bytes. Exit code 2, and a sentence that says why, when a file is not as expected.
 */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileShares, LEAST_BAND } from './naf-shares/compile-shares.ts';
import { countActivities } from './naf-shares/count-activities.ts';
import { joinFiles } from './naf-shares/join-files.ts';
import { sharesPublications } from './naf-shares/publications.ts';
import { readManifest, withTable, writeManifest } from './tables/manifest.ts';
import { readSiroMonth } from './tables/siro.ts';
import { hashFile, writeTable } from './tables/write-table.ts';

const COMMAND = 'node scripts/build-naf-shares.ts --siro FILE --sirene FILE';
const USAGE = `usage: ${COMMAND} [--out DIR]`;

try {
  await build();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function build(): Promise<void> {
  const { values } = parseArgs({
    options: { siro: { type: 'string' }, sirene: { type: 'string' }, out: { type: 'string' } },
  });
  const { siro, sirene, out: folder = join(import.meta.dirname, '../core/tables') } = values;
  if (!siro || !sirene) throw new Error(USAGE);
  const siroMonth = readSiroMonth(basename(siro));
  const formerManifest = readManifest(folder);

  const start = performance.now();
  const report = (found: string) => console.log(`[${((performance.now() - start) / 1000).toFixed(1)} s] ${found}`);
  const joined = await joinFiles(siro, sirene, report);
  const rev2 = countActivities(joined.rev2, 'rev2');
  const naf2025 = countActivities(joined.naf2025, 'naf2025');
  if (rev2.counted + naf2025.counted === 0) {
    throw new Error(`${siro} and ${sirene}: no establishment with an OPCO and an activity is in both`);
  }
  const inputs = { [basename(siro)]: await hashFile(siro), [basename(sirene)]: await hashFile(sirene) };
  report('hashed both files');

  const publications = sharesPublications(siroMonth, joined.sireneMonth);
  const table = compileShares(rev2.counts, naf2025.counts, { siro: siroMonth, sirene: joined.sireneMonth });
  const entry = { ...writeTable(folder, table, publications, COMMAND), inputs };
  writeManifest(folder, withTable(formerManifest, publications, entry));

  console.log(`rows of the official table: ${joined.siroRows}
rows joined: ${joined.joinedRows}, of which with an OPCO: ${joined.joinedWithOpco}
rows without a row of Sirene: ${joined.siroRows - joined.joinedRows}, of which with an OPCO: ${joined.withOpcoOnly}
counted in NAF rev. 2: ${rev2.counted} establishments, ${rev2.counts.size} codes
counted in NAF 2025: ${naf2025.counted} establishments, ${naf2025.counts.size} codes
bands under ${LEAST_BAND} establishments count for the whole activity only`);
}
