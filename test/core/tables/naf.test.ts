import { describe, expect, it } from 'vitest';
import type { Naf, Naf2025 } from '../../../core/answer.ts';
import { idccRow } from '../../../core/tables/idcc-opco.ts';
import { loadNafLabels } from '../../../core/tables/naf-labels.ts';
import { loadNafOpco } from '../../../core/tables/naf-opco.ts';

const labels = await loadNafLabels();
const activities = await loadNafOpco();
const naf = (code: string): Naf => code as Naf;
const naf2025 = (code: string): Naf2025 => code as Naf2025;

describe('NAF labels', () => {
  it('hold 732 and 747 codes, all named, in order', () => {
    expect(new Set(labels.codes).size).toBe(732);
    expect(new Set(labels.codes2025).size).toBe(747);
    expect([...labels.codes].sort()).toEqual(labels.codes);
    expect([...labels.codes2025].sort()).toEqual(labels.codes2025);
    for (const code of labels.codes) expect(code).toMatch(/^\d\d\.\d\d[A-FZ]$/);
    for (const code of labels.codes2025) expect(code).toMatch(/^\d\d\.\d\d[GHJKLY]$/);
    for (const code of [...labels.codes, ...labels.codes2025]) {
      expect(labels.label(code)?.length).toBeGreaterThan(4);
      expect(labels.section(code)).toMatch(/^[A-V]$/);
    }
  });

  it('name activities of both vintages', () => {
    expect(labels.label('62.01Z')).toBe('Programmation informatique');
    expect(labels.label('62.10Y')).toBe('Activités de programmation informatique');
    expect(labels.label('01.12Y')).toBe('Culture du riz');
    expect(labels.label('62.10Z')).toBeNull();
    expect(labels.section('62.01Z')).toBe('J');
    expect(labels.section('62.10Y')).toBe('K');
    expect(labels.section('99.00Z')).toBe('U');
    expect(labels.section('99.00Y')).toBe('V');
  });

  it('hold the 1 223 relations of the correspondence, the same both ways', () => {
    const forward = labels.codes.flatMap((code) => labels.successors(code).map((target) => `${code} ${target}`));
    const backward = labels.codes2025.flatMap((code) => labels.antecedents(code).map((source) => `${source} ${code}`));
    expect(forward).toHaveLength(1223);
    expect(new Set(backward)).toEqual(new Set(forward));
    expect(labels.codes.filter((code) => labels.successors(code).length === 1)).toHaveLength(520);
    expect(labels.codes2025.filter((code) => labels.antecedents(code).length === 0)).toEqual(['46.89Y']);
  });
});

describe('OPCOs of an activity', () => {
  it('come in the order of the agreements met there', () => {
    expect(activities.candidates(naf('62.01Z'))).toEqual([
      { opco: 'atlas', idccs: ['1486', '1672'] },
      { opco: 'opco2i', idccs: ['3248'] },
      { opco: 'opcoep', idccs: ['2098'] },
    ]);
    expect(activities.candidates(naf('10.71C')).map(({ opco }) => opco)).toEqual(['opcoep', 'ocapiat']);
    expect(activities.candidates(naf('47.73Z')).map(({ opco }) => opco)).toEqual(['opcoep']);
  });

  it('are none for the codes that DARES does not publish', () => {
    const without = labels.codes.filter((code) => activities.candidates(code).length === 0);
    expect(without).toHaveLength(187);
    expect(activities.candidates(naf('01.11Z'))).toEqual([]);
    expect(activities.candidates(naf('62.99Z'))).toEqual([]);
    expect(activities.agreements(naf('84.11Z'))).toEqual([]);
  });

  it('rest on agreements in force, each with an OPCO of its own', () => {
    for (const code of labels.codes) {
      const idccs = activities.agreements(code);
      expect(new Set(idccs).size).toBe(idccs.length);
      for (const idcc of idccs) expect(idccRow(idcc)?.successor ?? null).toBeNull();
      for (const { opco, idccs: group } of activities.candidates(code)) {
        for (const idcc of group) expect(idccRow(idcc)?.opcos[0]?.opco).toBe(opco);
      }
    }
  });

  it('go through the antecedents for NAF 2025', () => {
    expect(activities.antecedents(naf2025('62.10Y'))).toEqual(['62.01Z']);
    expect(activities.candidates2025(naf2025('62.10Y'))).toEqual(activities.candidates(naf('62.01Z')));
    expect(activities.antecedents(naf2025('46.89Y'))).toEqual([]);
    expect(activities.candidates2025(naf2025('46.89Y'))).toEqual([]);
    for (const code of labels.codes2025) {
      const before = activities
        .antecedents(code)
        .map((source) => activities.candidates(source).map(({ opco }) => opco));
      const merged = activities.candidates2025(code).map(({ opco }) => opco);
      expect(new Set(merged)).toEqual(new Set(before.flat()));
      const bestRank = (opco: (typeof merged)[number]): number =>
        Math.min(...before.filter((list) => list.includes(opco)).map((list) => list.indexOf(opco)));
      expect(merged.map(bestRank)).toEqual(merged.map(bestRank).sort((a, b) => a - b));
    }
  });

  it('are computed once', () => {
    expect(activities.candidates(naf('62.01Z'))).toBe(activities.candidates(naf('62.01Z')));
  });
});
