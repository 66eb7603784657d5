import { describe, expect, it } from 'vitest';
import { decide, type Known, stepsOf } from './facts.ts';

const DEPARTMENTS = ['971', '972', '973', '974'];

describe('overseas management', () => {
  it.each<[string, Known, string]>([
    ['Atlas by its agreement', { idccs: ['1486'] }, 'atlas'],
    ['OPCO 2i by its agreement', { idccs: ['3248'] }, 'opco2i'],
    ['Atlas by its row without a manager', { officialRow: { owner: 'atlas' } }, 'atlas'],
    ['OPCO 2i as it declares', { idccs: ['9999'], declaredOpco: 'opco2i' }, 'opco2i'],
  ])('is AKTO’s for %s', (_, known, opco) => {
    for (const territory of DEPARTMENTS) {
      const answer = decide({ territory, ...known });
      expect(answer).toMatchObject({ outcome: 'attributed', opco, managedBy: 'akto' });
      expect(answer.warnings).toContain('managed-by-akto');
    }
  });

  it.each<[string, Known]>([
    ['another OPCO', { territory: '974', idccs: ['0843'] }],
    ['Atlas in mainland France', { territory: '75', idccs: ['1486'] }],
    ['Atlas with no territory known', { idccs: ['1486'] }],
    ['a suggestion by activity', { territory: '974', naf: '62.01Z' }],
  ])('does not apply to %s', (_, known) => {
    const answer = decide(known);
    expect(answer.managedBy).toBeNull();
    expect(answer.warnings).not.toContain('managed-by-akto');
    expect(stepsOf(answer, 'overseas-management')[0]).toMatchObject({ effect: 'none' });
  });

  it('is said once where the row names its manager', () => {
    const answer = decide({ territory: '972', officialRow: { owner: 'opco2i', manager: 'akto' } });
    expect(answer).toMatchObject({ managedBy: 'akto', warnings: ['managed-by-akto'] });
  });
});
