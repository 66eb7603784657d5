import { describe, expect, it } from 'vitest';
import { loadIdccLabels } from '../../../core/tables/idcc-labels.ts';
import { ESCAPE_CODES, idccRow } from '../../../core/tables/idcc-opco.ts';
import { largestBranches } from '../../../core/tables/opco-branches.ts';
import { opcoSizes } from '../../../core/tables/opco-sizes.ts';
import { OPCO_IDS, opcoById } from '../../../core/tables/opcos.ts';

describe('the largest branches of an OPCO', () => {
  it.each(OPCO_IDS)('are eight agreements of its own, largest first: %s', (opco) => {
    const branches = largestBranches(opco);
    expect(branches).toHaveLength(8);
    const counts = branches.map(({ establishments }) => establishments);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { idcc, establishments } of branches) {
      expect(ESCAPE_CODES.has(idcc)).toBe(false);
      expect(idccRow(idcc)).toMatchObject({ successor: null });
      expect(idccRow(idcc)?.opcos).toContainEqual({ opco, count: establishments });
    }
    expect(counts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(opcoById(opco).establishments);
  });

  it('all have a title', async () => {
    const labels = await loadIdccLabels();
    const untitled = OPCO_IDS.flatMap((opco) => largestBranches(opco)).filter(({ idcc }) => !labels.title(idcc));
    expect(untitled).toEqual([]);
  });

  it('begin with hotels and restaurants at AKTO, and are as many as asked for', () => {
    expect(largestBranches('akto', 1)).toEqual([{ idcc: '1979', establishments: 222292 }]);
  });
});

it('ranks the 11 by establishments', () => {
  const sizes = opcoSizes();
  expect(sizes.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(new Set(sizes.map(({ opco }) => opco)).size).toBe(11);
  expect(sizes[0]).toEqual({ opco: 'opcoep', establishments: 794514, rank: 1 });
  expect(sizes.at(-1)?.opco).toBe('opcosante');
});
