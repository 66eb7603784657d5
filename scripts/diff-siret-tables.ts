/**
 * Which establishments changed between two tables: `npm run -s diff:siret-table -- OLD NEW > changes.csv`. OLD and NEW are
 * files in our format or official CSVs. The list goes to standard output as CSV, the totals to standard error.
 */
import { openTableFile } from './siret-table/open-table-file.ts';
import { sentenceOf } from './siret-table/sentence-of.ts';
import { type ChangeKind, tableChanges } from './siret-table/table-changes.ts';

const [, , oldPath, newPath] = process.argv;
if (!oldPath || !newPath) {
  console.error('usage: npm run -s diff:siret-table -- OLD NEW > changes.csv');
  process.exit(2);
}

try {
  const [before, after] = [await openTableFile(oldPath), await openTableFile(newPath)];
  const totals: Record<ChangeKind, number> = { appeared: 0, left: 0, owner: 0, manager: 0 };
  let lines = 'siret,change,owner_before,owner_after,manager_before,manager_after\n';
  for (const { siret, kind, before: old, after: now } of tableChanges(before, after)) {
    totals[kind]++;
    lines += `${[siret, kind, old?.owner, now?.owner, old?.manager, now?.manager].map((cell) => cell ?? '').join(',')}\n`;
    if (lines.length > 1 << 16) {
      process.stdout.write(lines);
      lines = '';
    }
  }
  process.stdout.write(lines);
  console.error(`${before.about.month}: ${before.about.rows} rows; ${after.about.month}: ${after.about.rows} rows`);
  console.error(
    `${totals.owner} with another OPCO, ${totals.manager} with another manager only, ${totals.appeared} appeared, ${totals.left} left`,
  );
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 2;
}
