import { describe, expect, it } from 'vitest';
import type { HeadcountBand, Naf, Naf2025 } from '../../../core/answer.ts';
import { readNaf2025Codes, readNafCodes } from '../../../core/tables/naf-codes.ts';
import { HEADCOUNT_BANDS, readNafShares } from '../../../core/tables/naf-shares.ts';
import { packNumbers } from '../../../core/tables/packing.ts';

/** Numbers for every code of a list, 0 for those that are not named. */
function pack(codes: readonly string[], numbers: Record<string, number[]>): string {
  return packNumbers(codes.flatMap((code) => numbers[code] ?? [0]));
}

const OUTSIDE = 1;
const bit = (band: HeadcountBand): number => 2 << HEADCOUNT_BANDS.indexOf(band);

const packed = {
  SIRO_MONTH: '2026-09',
  SIRENE_MONTH: '2026-11',
  REV2: pack(readNafCodes(), {
    // Afdas and Uniformation, the first and the last of the list.
    '01.11Z': [OUTSIDE | bit('NN') | bit('53'), 0b100_0000_0001, 1, 0, 30, 30, 0, 25],
    '99.00Z': [bit('11'), 0b10, 20],
  }),
  NAF2025: pack(readNaf2025Codes(), { '99.00Y': [OUTSIDE, 0b10, 100_000] }),
};
const table = readNafShares(packed);

describe('the reader of shares', () => {
  it('gives the bands kept apart, OPCOs of equal weight in the order of the table', () => {
    expect(table.shares('01.11Z' as Naf, 'NN')).toEqual({
      shares: [
        { opco: 'afdas', share: 0.5, establishments: 30 },
        { opco: 'uniformation', share: 0.5, establishments: 30 },
      ],
      sample: 60,
      isBandOwn: true,
    });
  });

  it('leaves out an OPCO that the band has not met', () => {
    expect(table.shares('01.11Z' as Naf, '53')).toEqual({
      shares: [{ opco: 'uniformation', share: 1, establishments: 25 }],
      sample: 25,
      isBandOwn: true,
    });
  });

  it('adds all groups up for the whole activity', () => {
    const whole = {
      shares: [
        { opco: 'uniformation', share: 55 / 86, establishments: 55 },
        { opco: 'afdas', share: 31 / 86, establishments: 31 },
      ],
      sample: 86,
      isBandOwn: false,
    };
    expect(table.shares('01.11Z' as Naf)).toEqual(whole);
    expect(table.shares('01.11Z' as Naf, '11')).toEqual(whole);
    expect(table.shares('01.11Z' as Naf, 'other' as HeadcountBand)).toEqual(whole);
  });

  it('reads to the last code of both vintages', () => {
    expect(table.shares('99.00Z' as Naf, '11')).toMatchObject({ sample: 20, isBandOwn: true });
    expect(table.shares('99.00Y' as Naf2025, '11')).toMatchObject({ sample: 100_000, isBandOwn: false });
    expect(table.asOf).toEqual({ siro: '2026-09', sirene: '2026-11' });
  });

  it('has an answer for every code and band', () => {
    for (const code of [...readNafCodes(), ...readNaf2025Codes(), 'toString' as Naf]) {
      for (const band of [undefined, ...HEADCOUNT_BANDS]) {
        const { shares, sample } = table.shares(code, band);
        expect(shares.reduce((sum, { establishments }) => sum + establishments, 0)).toBe(sample);
        expect(shares.length > 0).toBe(['01.11Z', '99.00Z', '99.00Y'].includes(code));
      }
    }
  });

  it('refuses numbers that do not fit the codes', () => {
    const refusal = 'the packed shares do not fit the list of activity codes';
    expect(() => readNafShares({ ...packed, REV2: packed.REV2.slice(0, -1) })).toThrow(refusal);
    expect(() => readNafShares({ ...packed, NAF2025: `${packed.NAF2025}((` })).toThrow(refusal);
    expect(() => readNafShares({ ...packed, NAF2025: '' })).toThrow(RangeError);
  });
});
