import type { HeadcountBand, Naf, Naf2025, OpcoId } from '../answer.ts';
import { readNaf2025Codes, readNafCodes } from './naf-codes.ts';
import { OPCO_IDS } from './opcos.ts';
import { unpackNumbers } from './packing.ts';

/** INSEE's workforce bands, in the order by which the compiled table numbers them. */
export const HEADCOUNT_BANDS = [
  'NN',
  '00',
  '01',
  '02',
  '03',
  '11',
  '12',
  '21',
  '22',
  '31',
  '32',
  '41',
  '42',
  '51',
  '52',
  '53',
] as const satisfies readonly HeadcountBand[];

/** The constants of the data module that `npm run build:naf-shares` writes. */
export interface PackedNafShares {
  /** Month of the official table, `2026-06`. */
  SIRO_MONTH: string;
  /** Month of the last update in INSEE's stock of establishments. */
  SIRENE_MONTH: string;
  /**
   * Whole numbers packed by `packNumbers`, for each of the 732 codes of NAF rev. 2 in order: which groups it has (bit 0
   * for the establishments outside of the bands below, bit n + 1 for `HEADCOUNT_BANDS[n]`); unless that is 0, which
   * OPCOs it has (bit n for `OPCO_IDS[n]`); then for each group, for each of these OPCOs, establishments.
   */
  REV2: string;
  /** The same for the 747 codes of NAF 2025. */
  NAF2025: string;
}

/** An OPCO met in an activity. */
export interface OpcoShare {
  opco: OpcoId;
  /** Its part of the sample, above 0 and at most 1, not rounded. */
  share: number;
  /** Establishments of the sample that the official table gives to it. */
  establishments: number;
}

/** How the establishments of an activity share out among the OPCOs: a statistic, never a rule of law. */
export interface ActivityShares {
  /** Most establishments first; empty for a code without any. */
  shares: OpcoShare[];
  /** Establishments counted: the sum over `shares`, 0 for a code without any. */
  sample: number;
  /** True when the sample is of the band asked for; false when it is of the whole activity. */
  isBandOwn: boolean;
}

/** The official SIRET-OPCO table counted by INSEE's activity and workforce band of each establishment. */
export interface NafShares {
  /** Months of the two files that were joined. */
  asOf: { siro: string; sirene: string };
  /**
   * Of one workforce band where that one has enough establishments to be kept apart, else of the whole activity, all
   * bands together. The two vintages are counted each by its own column: nothing goes through their correspondence.
   */
  shares(naf: Naf | Naf2025, band?: HeadcountBand): ActivityShares;
}

/** Where the numbers of one activity stand: for each group of `groups`, one for each OPCO, from `start` on. */
interface Activity {
  groups: number;
  opcos: readonly OpcoId[];
  numbers: readonly number[];
  start: number;
}

/**
 * Reads the packed table once; `shares` then answers for any code and band.
 * Throws a RangeError when the packed numbers do not fit the lists of codes.
 */
export function readNafShares(packed: PackedNafShares): NafShares {
  const activities = new Map<string, Activity>([
    ...readActivities(readNafCodes(), packed.REV2),
    ...readActivities(readNaf2025Codes(), packed.NAF2025),
  ]);
  return {
    asOf: { siro: packed.SIRO_MONTH, sirene: packed.SIRENE_MONTH },
    shares: (naf, band) => {
      const activity = activities.get(naf);
      if (!activity) return { shares: [], sample: 0, isBandOwn: false };
      const index = band ? HEADCOUNT_BANDS.indexOf(band) : -1;
      const bit = index < 0 ? 0 : 2 << index;
      const isBandOwn = (activity.groups & bit) !== 0;
      const first = isBandOwn ? countBits(activity.groups & (bit - 1)) : 0;
      const end = isBandOwn ? first + 1 : countBits(activity.groups);
      return { ...shareOut(activity, first, end), isBandOwn };
    },
  };
}

function readActivities(codes: readonly string[], text: string): Map<string, Activity> {
  const numbers = unpackNumbers(text);
  const activities = new Map<string, Activity>();
  let place = 0;
  for (const code of codes) {
    const groups = numbers[place++] ?? 0;
    if (groups === 0) continue;
    const met = numbers[place++] ?? 0;
    const opcos = OPCO_IDS.filter((_, bit) => met & (1 << bit));
    activities.set(code, { groups, opcos, numbers, start: place });
    place += countBits(groups) * opcos.length;
  }
  if (place !== numbers.length) throw new RangeError('the packed shares do not fit the list of activity codes');
  return activities;
}

/** Adds up the groups from `first` to before `end`. In a tie, the order of `OPCO_IDS`. */
function shareOut({ opcos, numbers, start }: Activity, first: number, end: number): Omit<ActivityShares, 'isBandOwn'> {
  const counts = opcos.map(() => 0);
  for (let place = first * opcos.length; place < end * opcos.length; place++) {
    const column = place % opcos.length;
    counts[column] = (counts[column] ?? 0) + (numbers[start + place] ?? 0);
  }
  const sample = counts.reduce((sum, count) => sum + count, 0);
  const shares = opcos
    .map((opco, column) => ({ opco, share: (counts[column] ?? 0) / sample, establishments: counts[column] ?? 0 }))
    .filter(({ establishments }) => establishments > 0)
    .sort((a, b) => b.establishments - a.establishments);
  return { shares, sample };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}
