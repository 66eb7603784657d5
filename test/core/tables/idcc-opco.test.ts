import { describe, expect, it } from 'vitest';
import {
  CIVIL_SERVICE_STATUTES,
  ESCAPE_CODES,
  IDCC_OPCO_SOURCE,
  INOPERATIVE_CODES,
  idccRow,
  idccRows,
} from '../../../core/tables/idcc-opco.ts';

const rows = idccRows();

describe('the table of agreements', () => {
  it('gives an OPCO to the 951 agreements that establishments declared in June 2026', () => {
    expect(IDCC_OPCO_SOURCE.asOf).toBe('2026-06');
    const withOpco = rows.filter((row) => row.opcos.length > 0);
    expect(withOpco).toHaveLength(951);
    expect(withOpco.reduce((sum, row) => sum + row.total, 0)).toBe(3_347_088);
  });

  it('adds up in every row', () => {
    for (const row of rows) {
      const counts = row.opcos.map(({ count }) => count);
      const sum = counts.reduce((total, count) => total + count, 0);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      if (row.split) expect(sum).toBe(row.total);
      else if (row.opcos.length > 0) expect(sum / row.total).toBeGreaterThan(0.98);
      expect(row.idcc).toMatch(/^\d{4}$/);
    }
  });

  it('splits 31 agreements: leisure fishing, and forestry and farm sawmills', () => {
    const split = rows.filter((row) => row.split).map((row) => row.idcc);
    expect(split).toHaveLength(31);
    expect(split.filter((idcc) => idcc < '8000')).toEqual(['3203']);
    expect(idccRow('3203')?.opcos).toEqual([
      { opco: 'uniformation', count: 170 },
      { opco: 'ocapiat', count: 28 },
    ]);
    expect(idccRow('9062')?.opcos.map(({ count }) => count)).toEqual([1, 1]);
    expect(idccRow('8412')?.split).toBe(true);
  });

  it('keeps only the majority where the rest is noise', () => {
    expect(idccRow('1486')).toMatchObject({ opcos: [{ opco: 'atlas', count: 253_637 }], total: 253_639, split: false });
    expect(idccRow('5516')).toMatchObject({
      opcos: [{ opco: 'opcoep', count: 4_237 }],
      total: 4_238,
      status: 'statute',
    });
  });

  it.each([...ESCAPE_CODES, ...INOPERATIVE_CODES, ...CIVIL_SERVICE_STATUTES])('gives no OPCO to %s', (idcc) => {
    expect(idccRow(idcc)).toMatchObject({ opcos: [], total: 0, successor: null });
  });

  it('tells what a number is', () => {
    expect(idccRow('9999')?.status).toBe('not-an-agreement');
    expect(idccRow('3248')).toMatchObject({ status: 'in-force', opcos: [{ opco: 'opco2i', count: 55_065 }] });
    expect(idccRow('0650')).toMatchObject({ status: 'merged', successor: '3248', oneSource: true });
    expect(idccRow('1314')).toMatchObject({ status: 'expired', successor: null });
    expect(idccRow('3035')).toMatchObject({ status: 'unknown', opcos: [{ opco: 'opcoep', count: 3 }] });
    expect(idccRow('5021')?.status).toBe('statute');
  });

  it('knows the OPCOs that changed since 2019', () => {
    expect(idccRow('1618')).toMatchObject({
      opcos: [{ opco: 'opcommerce', count: 78 }],
      successor: '1557',
      oneSource: true,
    });
    expect(idccRow('7515')).toMatchObject({
      opcos: [{ opco: 'ocapiat', count: 19 }],
      successor: '1486',
      oneSource: false,
    });
  });

  it('names the final successor of numbers that nobody declares any more', () => {
    const followed = rows.filter(
      (row) => row.opcos.length === 0 && row.successor && idccRow(row.successor)?.opcos.length,
    );
    // The 767 of DARES' list, and three that the 2019 table alone gave an OPCO.
    expect(followed).toHaveLength(770);
    expect(idccRow('0006')).toMatchObject({ opcos: [], successor: '1979', status: 'merged', fewEstablishments: false });
    expect(idccRow('0009')?.successor).toBe('2121');
  });

  it('never follows an agreement to itself, and stops after one step but once', () => {
    const further = rows.filter((row) => row.successor && idccRow(row.successor)?.successor);
    expect(further.map((row) => row.idcc)).toEqual([]);
  });

  it.each(['1069', '1072', '2766', '3140', '8114', '9862'])('knows %s, in force without an OPCO', (idcc) => {
    expect(idccRow(idcc)).toMatchObject({ opcos: [], status: 'in-force', successor: null });
  });

  it.each(['2622', '2668', '5556', '5557'])('takes no OPCO for %s from the 2019 table alone', (idcc) => {
    expect(idccRow(idcc)?.opcos).toEqual([]);
  });

  it.each(['0000', '2796', '2797', '1234', '843', '', 'abcd', '99999', 'toString'])('does not know "%s"', (idcc) => {
    expect(idccRow(idcc)).toBeNull();
  });

  it('marks weak rows', () => {
    expect(rows.filter((row) => row.fewEstablishments).every((row) => row.total < 5 && row.opcos.length > 0)).toBe(
      true,
    );
    expect(rows.filter((row) => row.fewEstablishments)).toHaveLength(151);
    expect(rows.filter((row) => row.opcos.length > 0 && !row.oneSource)).toHaveLength(322);
  });
});
