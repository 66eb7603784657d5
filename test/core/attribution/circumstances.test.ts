import { describe, expect, it } from 'vitest';
import { decide, type Known, source } from './facts.ts';

describe('circumstances', () => {
  it('a closed establishment keeps its OPCO, and it is said', () => {
    expect(decide({ state: 'closed', officialRow: { owner: 'atlas' } })).toMatchObject({
      opco: 'atlas',
      warnings: ['closed'],
    });
    expect(decide({ state: 'active', officialRow: { owner: 'atlas' } }).warnings).toEqual([]);
    expect(decide({ state: 'closed' }).warnings).toEqual(['closed']);
  });

  it.each<[string, Known, boolean]>([
    ['another OPCO', { officialRow: { owner: 'atlas' }, sisterOpcos: ['opcoep'] }, true],
    ['the same and another OPCO', { idccs: ['1486'], sisterOpcos: ['atlas', 'opcoep'] }, true],
    ['the same OPCO', { officialRow: { owner: 'atlas' }, sisterOpcos: ['atlas'] }, false],
    ['two OPCOs, and none known here', { sisterOpcos: ['atlas', 'opcoep'] }, true],
    ['one OPCO, and none known here', { sisterOpcos: ['atlas'] }, false],
    ['no OPCO', { officialRow: { owner: 'atlas' }, sisterOpcos: [] }, false],
  ])('sister establishments at %s', (_, known, differ) => {
    expect(decide(known).warnings.includes('sisters-differ')).toBe(differ);
  });

  it.each([
    ['2026-06', '2026-11-24', false],
    ['2026-06', '2027-02-28', false],
    ['2026-06', '2027-03-01', true],
    ['2026-06-30', '2027-02-28', false],
    ['2026-06-30', '2027-03-01', true],
    ['2026-06-15', '2027-02-15', false],
    ['2026-06-15', '2027-02-16', true],
    ['2025-12', '2026-09-01', true],
    ['never', '2026-09-01', false],
  ])('a row of %s on %s is old: %s', (asOf, today, old) => {
    const answer = decide({ officialRow: { owner: 'atlas' } }, { today, row: source('official-table', asOf) });
    expect(answer.warnings.includes('old-data')).toBe(old);
  });

  it('an answer by agreement ages with the compiled table', () => {
    expect(decide({ idccs: ['1486'] }, { today: '2027-02-28' }).warnings).toEqual([]);
    expect(decide({ idccs: ['1486'] }, { today: '2027-03-01' }).warnings).toEqual(['old-data']);
  });

  it('an answer by agreement says that a newer official table was asked', () => {
    const warnings = (asOf: string) =>
      decide({ idccs: ['1486'], officialRow: null }, { row: source('official-table', asOf) }).warnings;
    expect(warnings('2026-06')).toEqual([]);
    expect(warnings('2026-08')).toEqual(['newer-release']);
    expect(warnings('2026-06-30')).toEqual([]);
  });

  it.each<[string, Known, boolean]>([
    ['created last month', { createdOn: '2026-10-10', officialRow: null }, true],
    ['created 3 months and 24 days ago', { createdOn: '2026-07-31', naf: '62.01Z' }, true],
    ['created 4 months ago', { createdOn: '2026-07-24', officialRow: null }, false],
    ['created years ago', { createdOn: '1999-01-01', officialRow: null }, false],
    ['created last month, with a row', { createdOn: '2026-10-10', officialRow: { owner: 'atlas' } }, false],
    ['created on a day that cannot be read', { createdOn: 'hier', officialRow: null }, false],
  ])('a company %s is told about the first payroll return', (_, known, isNew) => {
    expect(decide(known).warnings.includes('new-company')).toBe(isNew);
  });
});
