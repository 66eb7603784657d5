import { describe, expect, it } from 'vitest';
import { frList } from '../../../core/wording/fr-list.ts';
import { checkRowResult } from '../../../entrypoints/kept/check-row-result.ts';

const TITLES = { idcc: () => null, naf: () => null };
const read = { kind: 'siret', value: '30247464800664', repair: null };
const source = { id: 'official-table', publisher: 'P', title: 'T', asOf: '2026-06', url: '' };
const step = { id: 'official-row', finding: 'row-found', effect: 'decides', facts: [], codes: [], opcos: ['atlas'] };

function answered(company: object = {}, attribution: object = {}) {
  const bare = { candidates: [], warnings: [], steps: [{ ...step, source, law: null }], managedBy: null, funder: null };
  return {
    kind: 'answered',
    read,
    company: {
      siren: '302474648',
      siret: '30247464800664',
      name: null,
      nameState: 'not-asked',
      isSoleTrader: false,
      attribution: { outcome: 'attributed', certainty: 'official', opco: 'atlas', ...bare, ...attribution },
      idccs: [],
      naf: '62.01Z',
      headcountBand: '11',
      state: 'active',
      warnings: [],
      tableMonth: '2026-06',
      source,
      failures: [],
      readAt: '2026-11-27',
      ...company,
    },
  };
}

describe('the result of a row that a store, or a backup, gave back', () => {
  it('is taken as it was written, and can be told', () => {
    const stored: unknown = JSON.parse(JSON.stringify(answered()));
    const result = checkRowResult(stored);
    expect(result).toEqual(stored);
    expect(frList.exportWords(TITLES).cells(result).month).toBe('juin 2026');
  });

  it.each<[string, unknown]>([
    ['a refusal of no kind', { kind: 'refused', reason: { kind: 'x', id: 'empty' } }],
    ['a refusal named as what every object has', { kind: 'refused', reason: { kind: 'siret', id: 'constructor' } }],
    ['a failure that has no words', { kind: 'failed', why: 'sources', failures: [{ source: 'x', kind: 'timeout' }] }],
    ['a warning that has no words', answered({ warnings: ['constructor'] })],
    ['a step without a source', answered({}, { steps: [{ ...step, source: {} }] })],
    ['a funder of no kind', answered({}, { outcome: 'none', funder: 'x' })],
    ['a choice whose name is no text', { kind: 'to-choose', count: 1, choices: [{ siren: '302474648', name: {} }] }],
  ])('is none, and the row is looked up again, where it is %s', (_, stored) => {
    expect(checkRowResult(stored)).toBeNull();
  });

  it('is told whatever its month is', () => {
    const result = checkRowResult(answered({ tableMonth: '999999-01' }));
    expect(frList.exportWords(TITLES).cells(result).month).toBe('999999-01');
  });
});
