import type { OpcoId } from '../../core/answer.ts';
import { readNaf2025Codes, readNafCodes } from '../../core/tables/naf-codes.ts';
import { HEADCOUNT_BANDS } from '../../core/tables/naf-shares.ts';
import { OPCO_IDS } from '../../core/tables/opcos.ts';
import { packNumbers } from '../../core/tables/packing.ts';
import type { CompiledTable } from '../tables/table.ts';
import type { ActivityCounts } from './count-activities.ts';
import type { SharesPublicationId } from './publications.ts';

/** Below this, a band says less than the whole activity does: one establishment would weigh 5 % and more. */
export const LEAST_BAND = 20;

/**
 * The table that `readNafShares` reads; `PackedNafShares` says how its numbers follow one another. Bands under
 * `LEAST_BAND` establishments are added together. `rows` are the groups kept, of both vintages.
 */
export function compileShares(
  rev2: ActivityCounts,
  naf2025: ActivityCounts,
  months: { siro: string; sirene: string },
): CompiledTable<SharesPublicationId> {
  const activities = readNafCodes().map((code) => groupBands(rev2, code));
  const activities2025 = readNaf2025Codes().map((code) => groupBands(naf2025, code));
  return {
    name: 'naf-shares',
    rows: [...activities, ...activities2025].flat().length,
    constants: {
      SIRO_MONTH: months.siro,
      SIRENE_MONTH: months.sirene,
      REV2: packNumbers(activities.flatMap(listNumbers)),
      NAF2025: packNumbers(activities2025.flatMap(listNumbers)),
    },
    sources: ['siro-naf-shares', 'sirene'],
  };
}

interface Group {
  /** 0 for the bands that are added together, n + 1 for `HEADCOUNT_BANDS[n]`. */
  bit: number;
  opcos: ReadonlyMap<OpcoId, number>;
}

/** Groups of one activity by their bit; none for a code that no establishment has. */
function groupBands(counts: ActivityCounts, code: string): Group[] {
  const outside = new Map<OpcoId, number>();
  const kept: Group[] = [];
  for (const [index, band] of HEADCOUNT_BANDS.entries()) {
    const opcos = counts.get(code)?.get(band) ?? new Map<OpcoId, number>();
    const sample = [...opcos.values()].reduce((sum, count) => sum + count, 0);
    if (sample >= LEAST_BAND) kept.push({ bit: index + 1, opcos });
    else for (const [opco, count] of opcos) outside.set(opco, (outside.get(opco) ?? 0) + count);
  }
  return outside.size ? [{ bit: 0, opcos: outside }, ...kept] : kept;
}

function listNumbers(groups: readonly Group[]): number[] {
  if (groups.length === 0) return [0];
  const met = OPCO_IDS.filter((opco) => groups.some(({ opcos }) => opcos.has(opco)));
  return [
    groups.reduce((bits, { bit }) => bits | (1 << bit), 0),
    met.reduce((bits, opco) => bits | (1 << OPCO_IDS.indexOf(opco)), 0),
    ...groups.flatMap(({ opcos }) => met.map((opco) => opcos.get(opco) ?? 0)),
  ];
}
