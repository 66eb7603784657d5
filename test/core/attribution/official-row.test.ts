import { describe, expect, it } from 'vitest';
import { decide, decidedBy, kept, source, stepsOf } from './facts.ts';

describe('official row', () => {
  it('with an OPCO is the answer', () => {
    const answer = decide({ officialRow: { owner: 'atlas', idcc: '1486' } });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'official', opco: 'atlas', managedBy: null });
    expect(decidedBy(answer)).toBe('official-row/row');
    expect(stepsOf(answer, 'official-row')[0]).toMatchObject({ codes: ['1486'], opcos: ['atlas'] });
    expect(answer.missing).toEqual([]);
  });

  it.each([
    ['official-table', 'official', []],
    ['official-table-sample', 'official', []],
    ['other-host', 'deduced', ['not-from-publisher']],
  ])('from %s is %s', (id, certainty, warnings) => {
    expect(decide({ officialRow: { owner: 'opcoep' } }, { row: source(id) })).toMatchObject({
      outcome: 'attributed',
      opco: 'opcoep',
      certainty,
      warnings,
    });
  });

  it('names AKTO as the contact where it manages', () => {
    const answer = decide({ officialRow: { owner: 'atlas', manager: 'akto' }, territory: '974' });
    expect(answer).toMatchObject({ opco: 'atlas', managedBy: 'akto', warnings: ['managed-by-akto'] });
    expect(kept(answer)).toEqual(['atlas']);
  });

  it('whose manager is its owner has no other contact', () => {
    const answer = decide({ officialRow: { owner: 'akto', manager: 'akto' } });
    expect(answer).toMatchObject({ opco: 'akto', managedBy: null, warnings: [] });
  });

  it('without an OPCO says nothing: the agreement answers', () => {
    const answer = decide({ officialRow: { owner: null, idcc: '1486' } });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(answer.warnings).toEqual(['row-without-opco']);
    expect(decidedBy(answer)).toBe('agreement/one');
  });

  it('without an OPCO and nothing else leaves the question open', () => {
    const answer = decide({ officialRow: { owner: null } });
    expect(answer).toMatchObject({ outcome: 'unknown', opco: null, warnings: ['row-without-opco'] });
  });

  it('that is absent is not "no OPCO"', () => {
    const answer = decide({ officialRow: null, idccs: ['0843'] });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'opcoep' });
    expect(stepsOf(answer, 'official-row')[0]).toMatchObject({ finding: 'row-absent', effect: 'none' });
  });

  it('with an escape code and no OPCO is an escape code', () => {
    const answer = decide({ officialRow: { owner: null, idcc: '9999' }, naf: '62.01Z' });
    expect(answer).toMatchObject({ outcome: 'unknown', certainty: null, candidates: [] });
    expect(stepsOf(answer, 'escape-code')[0]).toMatchObject({ finding: 'escape', codes: ['9999'] });
  });

  it('with an escape code speaks before agreements of other establishments', () => {
    const answer = decide({ officialRow: { owner: null, idcc: '9999' }, companyIdccs: ['1486'] });
    expect(answer).toMatchObject({ outcome: 'unknown', opco: null });
  });
});
