import { describe, expect, it } from 'vitest';
import type { Idcc, OfficialRow } from '../../../core/answer.ts';
import { sirenOf } from '../../../core/siret-table/siret-parts.ts';
import type { TableRows } from '../../../core/siret-table/table-rows.ts';
import { LA_POSTE_BODY, siretOf } from '../../../scripts/siret-table/check-digits.ts';
import { entropyBound, log2Choose, log2Factorial } from '../../bench/siret-table/entropy-bound.ts';

type Line = [siret: number, owner: OfficialRow['owner'], idcc?: string];

function tableOf(lines: Line[]): TableRows {
  return {
    sirets: Float64Array.from(lines, ([siret]) => siret),
    valueOf: Uint16Array.from(lines, (_, place) => place),
    values: lines.map(([, owner, idcc]) => ({ owner, manager: null, idcc: (idcc ?? null) as Idcc | null })),
  };
}

function bitsOf(lines: Line[]): Record<string, number> {
  const { parts, agreements } = entropyBound(tableOf(lines));
  return Object.fromEntries([...parts, ...agreements].map(({ name, bits }) => [name, bits]));
}

const one = sirenOf(10_000_001);
const other = sirenOf(10_000_002);
const far = sirenOf(90_000_001);

describe('log2 of factorials and choices', () => {
  it('is that of the products', () => {
    expect(log2Factorial(0)).toBe(0);
    expect(log2Factorial(5)).toBeCloseTo(Math.log2(120), 12);
    expect(log2Choose(5, 2)).toBeCloseTo(Math.log2(10), 12);
    expect(log2Choose(1e7, 0)).toBe(0);
    expect(log2Choose(1e7, 2)).toBeCloseTo(Math.log2((1e7 * (1e7 - 1)) / 2), 5);
  });

  it('has no step between the sum and the series', () => {
    expect(log2Factorial(256) - log2Factorial(255)).toBeCloseTo(8, 11);
    expect(log2Factorial(1025) - log2Factorial(1024)).toBeCloseTo(Math.log2(1025), 10);
  });
});

describe('the bound of a table', () => {
  it('is nothing for no rows', () => {
    expect(entropyBound(tableOf([]))).toMatchObject({ rows: 0, sirens: 0, bits: 0, bitsPerRow: 0 });
  });

  it('counts the companies among those of their first digit', () => {
    const bits = bitsOf([
      [siretOf(one, 1), 'atlas'],
      [siretOf(other, 1), 'atlas'],
      [siretOf(far, 1), 'atlas'],
    ]);
    expect(bits.companies).toBeCloseTo(Math.log2((1e7 * (1e7 - 1)) / 2) + Math.log2(1e7), 5);
    expect(bits).toMatchObject({ sizes: 0, numbers: 0, owners: 0, 'check digits': 0 });
  });

  it('counts the numbers and owners of companies of one as they are spread', () => {
    const bits = bitsOf([
      [siretOf(one, 1), 'atlas'],
      [siretOf(other, 2), null],
    ]);
    expect(bits.numbers).toBeCloseTo(2, 12);
    expect(bits.owners).toBeCloseTo(2, 12);
  });

  it('counts the numbers of a company as a set, and its further owners by whether they differ', () => {
    const bits = bitsOf([
      [siretOf(one, 3), 'akto'],
      [siretOf(one, 1), 'atlas'],
      [siretOf(one, 2), 'atlas'],
    ]);
    expect(bits.numbers).toBeCloseTo(3 * Math.log2(3) - Math.log2(6), 12);
    expect(bits.owners).toBeCloseTo(2, 12);
    expect(bits.sizes).toBe(0);
  });

  it('tells companies of one from the others', () => {
    const bits = bitsOf([
      [siretOf(one, 1), 'atlas'],
      [siretOf(one, 2), 'atlas'],
      [siretOf(other, 7), 'atlas'],
    ]);
    expect(bits.sizes).toBeCloseTo(2, 12);
    expect(bits.numbers).toBeCloseTo(2 * Math.log2(2) - Math.log2(2), 12);
  });

  it('sums its parts, without the agreements', () => {
    const bound = entropyBound(
      tableOf([
        [siretOf(one, 1), 'atlas', '1486'],
        [siretOf(other, 2), 'akto', '9999'],
      ]),
    );
    expect(bound.rows).toBe(2);
    expect(bound.sirens).toBe(2);
    expect(bound.bits).toBeCloseTo(Math.log2((1e7 * (1e7 - 1)) / 2) + 4, 5);
    expect(bound.bitsPerRow).toBe(bound.bits / 2);
  });

  it('counts La Poste apart, two numbers to each four digits', () => {
    const laPoste = sirenOf(LA_POSTE_BODY);
    const bits = bitsOf([
      [siretOf(laPoste, 4, false), 'opcoep'],
      [siretOf(laPoste, 4, true), 'opcoep'],
      [siretOf(laPoste, 9, true), 'opcoep'],
    ]);
    expect(bits.numbers).toBeCloseTo(Math.log2((20_000 * 19_999 * 19_998) / 6), 8);
    expect(bits['check digits']).toBe(0);
  });

  it('counts rows that break the rule: which ones, and their two digits', () => {
    const good = siretOf(one, 1);
    const bits = bitsOf([
      [good, 'atlas'],
      [siretOf(other, 1) - (siretOf(other, 1) % 10) + ((siretOf(other, 1) + 1) % 10), 'atlas'],
    ]);
    expect(bits['check digits']).toBeCloseTo(2 + 2 * Math.log2(10), 12);
  });

  it('counts the agreements given the owner', () => {
    const bits = bitsOf([
      [siretOf(one, 1), 'atlas', '1486'],
      [siretOf(other, 1), 'atlas', '9999'],
      [siretOf(far, 1), null],
      [siretOf(sirenOf(10_000_003), 1), 'atlas', '1486'],
      [siretOf(sirenOf(10_000_004), 1), 'atlas', '2120'],
    ]);
    // Four of atlas, one with an escape code; three agreements, one of them another.
    expect(bits['agreement status']).toBeCloseTo(Math.log2(4) + 3 * Math.log2(4 / 3), 12);
    expect(bits.agreement).toBeCloseTo(Math.log2(3) + 2 * Math.log2(3 / 2), 12);
  });

  it('takes the first real agreement of a company for its first', () => {
    const bits = bitsOf([
      [siretOf(one, 1), 'atlas', '9999'],
      [siretOf(one, 2), 'atlas', '1486'],
      [siretOf(one, 3), 'atlas', '1486'],
    ]);
    expect(bits.agreement).toBe(0);
    expect(bits['agreement status']).toBe(0);
  });
});
