import { describe, expect, it } from 'vitest';
import { encodeTable } from '../../../core/siret-table/encode-table.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import { absentSirets } from '../../../scripts/siret-table/absent-sirets.ts';
import { syntheticRows } from '../../../scripts/siret-table/synthetic-rows.ts';
import { checkRoundTrip } from '../../bench/siret-table/check-round-trip.ts';
import { entropyBound } from '../../bench/siret-table/entropy-bound.ts';

const ROWS = 200_000;
const rows = syntheticRows({ rows: ROWS, seed: 7, distribution: 'official' });
const options = { month: '2026-06', source: 'ab'.repeat(32), shards: 1024 };

describe('a table of 200 000 rows', () => {
  it.each([true, false])(
    'gives back every row, and no other (agreements kept: %s)',
    async (keepsAgreements) => {
      const { file } = await encodeTable(rows, { ...options, keepsAgreements });
      const read = await readTable(file);
      if (!read.ok) throw new Error(read.fault.id);
      expect(checkRoundTrip(rows, absentSirets(rows, ROWS, 7), read.table)).toEqual({
        exact: ROWS,
        wrong: [],
        absent: ROWS,
        invented: [],
        listed: ROWS,
      });
      // Twice as long as on a machine that does little else.
    },
    90_000,
  );

  it('takes at most 1.15 times the bound', async () => {
    const { file, parts } = await encodeTable(rows, { ...options, keepsAgreements: false });
    expect((file.length - parts.agreements) / (entropyBound(rows).bits / 8)).toBeLessThan(1.15);
  });
});

describe('checking a round trip', () => {
  it('finds a row that changed, one that is missing, and one that was invented', async () => {
    const few = syntheticRows({ rows: 5_000, seed: 3, distribution: 'official' });
    const { file } = await encodeTable(few, { ...options, keepsAgreements: true });
    const read = await readTable(file);
    if (!read.ok) throw new Error(read.fault.id);
    const changed = few.valueOf.slice();
    changed[10] = ((changed[10] ?? 0) + 1) % few.values.length;
    const sirets = few.sirets.slice();
    const [absent = 0] = absentSirets(few, 1, 3);
    const known = sirets[20] as number;
    sirets[20] = absent;
    const result = checkRoundTrip({ ...few, sirets, valueOf: changed }, Float64Array.of(known), read.table);
    expect(result).toMatchObject({ exact: 4_998, absent: 0, listed: 5_000 });
    expect(result.wrong).toHaveLength(2);
    expect(result.invented).toHaveLength(1);
  });
});
