import type { HeadcountBand, OpcoId } from '../../core/answer.ts';
import { parseActivityCode } from '../../core/identifiers/naf.ts';
import { readNaf2025Codes, readNafCodes } from '../../core/tables/naf-codes.ts';
import { HEADCOUNT_BANDS } from '../../core/tables/naf-shares.ts';
import { opcoByLabel } from '../../core/tables/opcos.ts';
import type { JoinedGroup } from './join-files.ts';

/** Establishments by activity code, workforce band and OPCO. */
export type ActivityCounts = Map<string, Map<HeadcountBand, Map<OpcoId, number>>>;

export interface CountedActivities {
  counts: ActivityCounts;
  /** Establishments whose activity is a code of the vintage. */
  counted: number;
}

/**
 * Counts the groups whose code exists in the vintage; the others, empty or of an older nomenclature, count for nobody.
 * Throws on a workforce band or an OPCO label that is not known, naming it.
 */
export function countActivities(groups: readonly JoinedGroup[], vintage: 'rev2' | 'naf2025'): CountedActivities {
  const codes = new Set<string>(vintage === 'rev2' ? readNafCodes() : readNaf2025Codes());
  const counts: ActivityCounts = new Map();
  let counted = 0;
  for (const { code, band, label, establishments } of groups) {
    const parsed = parseActivityCode(code);
    if (!parsed.ok || !codes.has(parsed.value)) continue;
    const known = HEADCOUNT_BANDS.find((one) => one === band);
    if (!known) throw new Error(`unknown workforce band "${band}" in trancheEffectifsEtablissement`);
    const opco = opcoByLabel(label);
    if (!opco) throw new Error(`unknown OPCO label "${label}"`);
    const bands = counts.get(parsed.value) ?? new Map<HeadcountBand, Map<OpcoId, number>>();
    const opcos = bands.get(known) ?? new Map<OpcoId, number>();
    counts.set(parsed.value, bands.set(known, opcos.set(opco, (opcos.get(opco) ?? 0) + establishments)));
    counted += establishments;
  }
  return { counts, counted };
}
