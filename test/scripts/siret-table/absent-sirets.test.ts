import { describe, expect, it } from 'vitest';
import { isSiret } from '../../../core/identifiers/siret.ts';
import { sirenOf } from '../../../core/siret-table/siret-parts.ts';
import type { TableRows } from '../../../core/siret-table/table-rows.ts';
import { absentSirets } from '../../../scripts/siret-table/absent-sirets.ts';
import { LA_POSTE_BODY, siretOf } from '../../../scripts/siret-table/check-digits.ts';
import { syntheticRows } from '../../../scripts/siret-table/synthetic-rows.ts';

const text = (siret: number) => String(siret).padStart(14, '0');

function tableOf(sirets: number[]): TableRows {
  return {
    sirets: Float64Array.from(sirets),
    valueOf: new Uint16Array(sirets.length),
    values: [{ owner: 'atlas', manager: null, idcc: null }],
  };
}

describe('SIRETs that a table does not have', () => {
  it.each(['official', 'no-rule', 'few-large'] as const)(
    '%s: half of them of its companies, each once, good',
    (distribution) => {
      const rows = syntheticRows({ rows: 20_000, seed: 1, distribution });
      const absent = absentSirets(rows, 10_000, 5);
      const known = new Set(rows.sirets);
      const companies = new Set([...known].map((siret) => text(siret).slice(0, 9)));
      expect(new Set(absent).size).toBe(10_000);
      expect([...absent].filter((siret) => known.has(siret))).toEqual([]);
      expect([...absent].map(text).filter((siret) => !isSiret(siret))).toEqual([]);
      const ofKnown = [...absent].map((siret) => companies.has(text(siret).slice(0, 9)));
      expect(ofKnown).toEqual(ofKnown.map((_, place) => place % 2 === 0));
    },
  );

  it('are the same for a seed', () => {
    const rows = syntheticRows({ rows: 1000, seed: 1, distribution: 'official' });
    expect(absentSirets(rows, 100, 5)).toEqual(absentSirets(rows, 100, 5));
    expect(absentSirets(rows, 100, 6)).not.toEqual(absentSirets(rows, 100, 5));
  });

  it('follow the rule of La Poste for La Poste', () => {
    const absent = absentSirets(tableOf([siretOf(sirenOf(LA_POSTE_BODY), 4)]), 1000, 1);
    expect([...absent].map(text).filter((siret) => !isSiret(siret))).toEqual([]);
    expect(absent.filter((siret) => siret % 10 > 4).length).toBeGreaterThan(100);
  });

  it('fail when every number of the company is taken', () => {
    const siren = sirenOf(10_000_001);
    const full = Array.from({ length: 9999 }, (_, place) => siretOf(siren, place + 1));
    expect(() => absentSirets(tableOf(full), 2, 1)).toThrow('0 found of 2');
    expect(() => absentSirets(tableOf([]), 2, 1)).toThrow('0 found of 2');
    expect(absentSirets(tableOf([]), 0, 1)).toHaveLength(0);
  });
});
