import { describe, expect, it } from 'vitest';
import { readNafCodes } from '../../../core/tables/naf-codes.ts';
import { decide, decidedBy, type Known, kept, questions, stepsOf } from './facts.ts';

describe('an activity alone', () => {
  it.each<[string, Known, string[], string]>([
    ['of NAF rev. 2', { naf: '62.01Z' }, ['atlas', 'opco2i', 'opcoep'], 'ranked'],
    ['of NAF 2025', { naf2025: '62.10Y' }, ['atlas', 'opco2i', 'opcoep'], 'ranked-2025'],
    ['of NAF 2025 in the older field', { naf: '62.10Y' }, ['atlas', 'opco2i', 'opcoep'], 'ranked-2025'],
    ['of NAF rev. 2 in the newer field', { naf2025: '62.01Z' }, ['atlas', 'opco2i', 'opcoep'], 'ranked'],
    ['with a single candidate', { naf: '56.10A' }, ['akto'], 'ranked'],
  ])('%s suggests, and sets no OPCO', (_, known, opcos, finding) => {
    const answer = decide(known);
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'indicative', opco: null });
    expect(kept(answer)).toEqual(opcos);
    expect(decidedBy(answer)).toBeNull();
    expect(stepsOf(answer, 'activity')).toMatchObject([{ finding, effect: 'suggests', opcos }]);
    expect(answer.candidates.every(({ share, sample }) => share === null && sample === null)).toBe(true);
    expect(questions(answer)).toEqual(['agreement-on-payslip', 'which-siret']);
  });

  it.each<[string, Known]>([
    ['01.11Z', { naf: '01.11Z' }],
    ['46.89Y, without an antecedent', { naf2025: '46.89Y' }],
    ['99.99Z, which does not exist', { naf: '99.99Z' }],
    ['a text that is no code', { naf: '__proto__' }],
  ])('%s has no candidate and says so', (_, known) => {
    const answer = decide(known);
    expect(answer).toMatchObject({ outcome: 'unknown', certainty: null, opco: null, candidates: [] });
    expect(stepsOf(answer, 'activity')).toMatchObject([{ finding: 'no-candidate', effect: 'none' }]);
    expect(questions(answer)).toContain('agreement-on-payslip');
  });

  it.each<[string, Known, string[]]>([
    ['99.99Z', { naf: '99.99Z' }, ['no-such-activity']],
    ['00.00Y of the newer vintage', { naf2025: '00.00Y' }, ['no-such-activity']],
    ['01.11Z, where no agreement is common', { naf: '01.11Z' }, []],
    ['46.89Y, which took over nothing', { naf2025: '46.89Y' }, []],
    ['10.71C, of both vintages', { naf: '10.71C' }, []],
  ])('%s: only a code that does not exist is to be checked', (_, known, warnings) => {
    expect(decide(known).warnings).toEqual(warnings);
  });

  it('never sets an OPCO, over all codes of NAF rev. 2; 187 have no candidate', () => {
    const answers = readNafCodes().map((naf) => decide({ naf }));
    expect(answers).toHaveLength(732);
    expect(answers.filter(({ opco }) => opco)).toEqual([]);
    expect(answers.filter(({ outcome }) => outcome === 'unknown')).toHaveLength(187);
  });

  it('does not ask for the SIRET that is known', () => {
    expect(questions(decide({ naf: '62.01Z', siret: '73282932000074' }))).toEqual(['agreement-on-payslip']);
  });
});

describe('several activities', () => {
  const bakery = { naf: '10.71C', kind: 'industrial' as const };
  const shop = { naf: '47.24Z', kind: 'commercial' as const };

  it('rank by the main one alone', () => {
    const answer = decide({
      activities: [
        { ...bakery, turnover: 249 },
        { ...shop, turnover: 751 },
      ],
    });
    expect(kept(answer)).toEqual(['opcoep', 'ocapiat', 'opcommerce', 'akto']);
    expect(stepsOf(answer, 'activity').map(({ finding, codes }) => [finding, ...codes])).toEqual([
      ['main-by-turnover', '47.24Z'],
      ['ranked', '47.24Z'],
    ]);
  });

  it('at 25 % of the turnover rank by the industrial one', () => {
    const answer = decide({
      activities: [
        { ...bakery, turnover: 250 },
        { ...shop, turnover: 750 },
      ],
    });
    expect(kept(answer)).toEqual(['opcoep', 'ocapiat']);
    expect(stepsOf(answer, 'activity')[0]).toMatchObject({ finding: 'main-industrial-quarter', codes: ['10.71C'] });
  });

  it('without figures rank by all, and ask for them', () => {
    const answer = decide({ activities: [bakery, shop] });
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'indicative', opco: null });
    expect(kept(answer)).toEqual(['opcoep', 'ocapiat', 'opcommerce', 'akto']);
    expect(questions(answer)).toEqual(['activity-figures', 'agreement-on-payslip', 'which-siret']);
  });

  it('in NAF 2025 are read in their own vintage', () => {
    const answer = decide({ activities: [{ naf: '62.10Y', kind: 'services' }] });
    expect(kept(answer)[0]).toBe('atlas');
    expect(stepsOf(answer, 'activity').at(-1)).toMatchObject({ finding: 'ranked-2025', codes: ['62.10Y'] });
  });

  it('speak before the registry’s code, and after an agreement', () => {
    const activities = [{ naf: '62.01Z', kind: 'services' as const }];
    expect(kept(decide({ activities, naf: '56.10A' }))[0]).toBe('atlas');
    expect(decide({ activities, idccs: ['0843'] })).toMatchObject({ outcome: 'attributed', opco: 'opcoep' });
  });

  it('put first the OPCO of two agreements that fits the main one', () => {
    const activities = [{ naf: '62.01Z', kind: 'services' as const }];
    expect(kept(decide({ activities, idccs: ['2216', '1486'] }))).toEqual(['atlas', 'opcommerce']);
  });
});

describe('nothing known', () => {
  it('asks for the SIRET, then for the agreement', () => {
    const answer = decide({});
    expect(answer).toEqual({
      outcome: 'unknown',
      certainty: null,
      opco: null,
      managedBy: null,
      funder: null,
      candidates: [],
      steps: answer.steps,
      conflicts: [],
      missing: [
        { fact: 'siret', question: 'which-siret', wouldSettle: true },
        { fact: 'idccs', question: 'agreement-on-payslip', wouldSettle: true },
      ],
      warnings: [],
    });
    expect(answer.steps.every(({ finding, effect }) => finding === 'nothing-known' && effect === 'none')).toBe(true);
  });
});
