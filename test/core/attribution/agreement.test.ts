import { describe, expect, it } from 'vitest';
import { type IdccRow, idccRow } from '../../../core/tables/idcc-opco.ts';
import { decide, decidedBy, kept, questions, source, stepsOf } from './facts.ts';

/** Agreements whose establishments are at two OPCOs: leisure fishing, and the forestry of the agricultural regime. */
const SPLIT = [
  ...['3203', '8211', '8231', '8241', '8251', '8311', '8411', '8412', '8415', '8421', '8431', '8432', '8522', '8531'],
  ...['8541', '8721', '8731', '8741', '8822', '8831', '9022', '9062', '9211', '9551', '9571', '9581', '9602', '9702'],
  ...['9711', '9801', '9891'],
];

function allRows(): IdccRow[] {
  const numbers = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));
  return numbers.map(idccRow).filter((row) => row !== null);
}

describe('one agreement', () => {
  it.each([
    ['1486', 'atlas'],
    ['0843', 'opcoep'],
    ['0016', 'opcomobilites'],
    ['1043', 'opcoep'],
    ['2378', 'akto'],
    ['3248', 'opco2i'],
    ['5516', 'opcoep'],
    ['7501', 'ocapiat'],
    ['0218', 'uniformation'],
  ])('%s is at %s', (idcc, opco) => {
    const answer = decide({ idccs: [idcc] });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco, managedBy: null, conflicts: [] });
    expect(decidedBy(answer)).toBe('agreement/one');
    expect(answer.candidates).toMatchObject([{ opco, kept: true, reason: 'agreement', idccs: [idcc] }]);
  });

  it('carries the count of the official table', () => {
    const [candidate] = decide({ idccs: ['1486'] }).candidates;
    expect(candidate?.sample).toBe(253_639);
    expect(candidate?.share).toBeCloseTo(253_637 / 253_639, 10);
  });

  it('1618 (camping) follows the official table of today, Opcommerce', () => {
    const answer = decide({ idccs: ['1618'] });
    expect(answer).toMatchObject({ outcome: 'attributed', opco: 'opcommerce' });
    expect(answer.warnings).toContain('replaced-agreement');
    expect(answer.warnings).toContain('one-source');
  });

  it.each([
    ['3239', ['one-source']],
    ['3035', ['few-establishments']],
    ['0306', ['few-establishments']],
    ['1486', []],
  ])('%s says how weak its row is: %s', (idcc, warnings) => {
    expect(decide({ idccs: [idcc] }).warnings).toEqual(warnings);
  });

  it.each([
    ['1069', 'no-opco-listed'],
    ['1234', 'not-listed'],
  ])('%s that leads to no OPCO says so: %s', (idcc, finding) => {
    const answer = decide({ idccs: [idcc] });
    expect(answer).toMatchObject({ outcome: 'unknown', opco: null });
    expect(stepsOf(answer, 'agreement')[0]).toMatchObject({ finding, codes: [idcc] });
  });
});

describe('a replaced agreement', () => {
  it.each([
    ['0650', '3248', 'opco2i', 'still counted'],
    ['0054', '3248', 'opco2i', 'still counted'],
    ['0001', '1517', 'opcommerce', 'counted no more'],
    ['0006', '1979', 'akto', 'counted no more'],
    ['2622', '3210', 'atlas', 'listed in 2019 only'],
  ])('%s, now %s, is at %s (%s)', (idcc, successor, opco) => {
    const answer = decide({ idccs: [idcc] });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco });
    expect(answer.warnings).toContain('replaced-agreement');
    expect(stepsOf(answer, 'agreement')[0]).toMatchObject({ finding: 'replaced', codes: [idcc, successor] });
    expect(answer.conflicts).toEqual([]);
  });

  it.each([
    ['7515', '1486', 'ocapiat', 'atlas'],
    ['0162', '0573', 'opcommerce', 'akto'],
    ['2022', '1518', 'afdas', 'uniformation'],
    ['2594', '1702', 'opcoep', 'constructys'],
  ] as const)('%s is at %s’s predecessor’s %s, and %s is shown beside', (idcc, successor, opco, elsewhere) => {
    const answer = decide({ idccs: [idcc] });
    expect(answer).toMatchObject({ outcome: 'attributed', opco });
    expect(answer.warnings).toContain('successor-elsewhere');
    expect(kept(answer)).toEqual([opco]);
    expect(answer.candidates.map((candidate) => candidate.opco)).toContain(elsewhere);
    expect(answer.conflicts).toMatchObject([{ says: [idcc, successor], advice: 'use-successor-agreement' }]);
  });

  it('of all numbers without an OPCO of their own is read through its successor', () => {
    const replaced = allRows().filter(({ opcos, successor }) => !opcos.length && successor);
    expect(replaced.length).toBeGreaterThan(700);
    for (const { idcc, successor } of replaced) {
      const opcos = idccRow(successor ?? '')?.opcos.map(({ opco }) => opco) ?? [];
      expect(kept(decide({ idccs: [idcc] })), idcc).toEqual(opcos);
    }
  });

  it('beside its successor counts once', () => {
    const answer = decide({ idccs: ['0001', '1517'] });
    expect(answer).toMatchObject({ outcome: 'attributed', opco: 'opcommerce' });
    expect(answer.candidates[0]?.idccs).toEqual(['1517']);
    expect(decidedBy(answer)).toBe('agreement/one');
  });
});

describe('a split agreement', () => {
  it('is one of these 31', () => {
    const split = allRows().filter((row) => row.split);
    expect(split.map(({ idcc }) => idcc)).toEqual(SPLIT);
  });

  it.each(SPLIT)('%s gives both OPCOs with their shares', (idcc) => {
    const row = idccRow(idcc);
    const answer = decide({ idccs: [idcc] });
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'deduced', opco: null });
    expect(answer.candidates).toEqual(
      row?.opcos.map(({ opco, count }) => ({
        opco,
        share: count / row.total,
        sample: row.total,
        kept: true,
        reason: 'agreement',
        idccs: [idcc],
      })),
    );
    const shares = answer.candidates.map(({ share }) => share ?? Number.NaN);
    expect(shares).toHaveLength(2);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 10);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.02);
    expect(questions(answer)).toEqual(['main-activity', 'opco-on-payroll-return']);
  });

  it('3203 (leisure fishing) is at Uniformation for 86 % and at OCAPIAT for 14 %', () => {
    const { candidates } = decide({ idccs: ['3203'] });
    expect(candidates.map(({ opco, share }) => [opco, Math.round((share ?? 0) * 100)])).toEqual([
      ['uniformation', 86],
      ['ocapiat', 14],
    ]);
  });

  it('puts first the OPCO that fits the activity', () => {
    expect(kept(decide({ idccs: ['8411'] }))).toEqual(['ocapiat', 'akto']);
    expect(kept(decide({ idccs: ['8411'], naf: '16.10A' }))).toEqual(['akto', 'ocapiat']);
  });
});

describe('several agreements', () => {
  it.each([
    [['1486', '0787'], 'atlas'],
    [['1702', '2614', '3212'], 'constructys'],
    [['5516', '9999'], 'opcoep'],
    [['2120', '9999', '2931'], 'atlas'],
    [['0804', '0843'], 'opcoep'],
    [['1234', '0843'], 'opcoep'],
    [['1424', '1424'], 'opcomobilites'],
  ])('%s are at one OPCO, %s', (idccs, opco) => {
    expect(decide({ idccs })).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco });
  });

  it('that agree say so, without a share that nobody counted', () => {
    const answer = decide({ idccs: ['1702', '2614', '3212'] });
    expect(decidedBy(answer)).toBe('agreement/several-agree');
    expect(answer.candidates).toMatchObject([{ share: null, sample: null, idccs: ['1702', '2614', '3212'] }]);
  });

  it('written twice are one', () => {
    expect(decidedBy(decide({ idccs: ['1486', '1486'] }))).toBe('agreement/one');
  });

  it.each([
    [['2622', '3210'], '3210'],
    [['3210', '2622'], '3210'],
    [['0010', '0030'], '3252'],
  ])('%s, replaced by one agreement, are one: %s', (idccs, idcc) => {
    const answer = decide({ idccs });
    expect(decidedBy(answer)).toBe('agreement/one');
    expect(answer.candidates).toMatchObject([{ idccs: [idcc] }]);
  });

  it.each([
    [{}, ['opcommerce', 'atlas']],
    [{ naf: '62.01Z' }, ['atlas', 'opcommerce']],
    [{ naf2025: '62.10Y' }, ['atlas', 'opcommerce']],
    [{ naf: '62.10Y' }, ['atlas', 'opcommerce']],
    [{ naf: '47.11F' }, ['opcommerce', 'atlas']],
    [{ naf: '01.11Z' }, ['opcommerce', 'atlas']],
  ])('of different OPCOs give each, the one that fits %j first', (activity, opcos) => {
    const answer = decide({ idccs: ['2216', '1486'], ...activity });
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'deduced', opco: null });
    expect(kept(answer)).toEqual(opcos);
    expect(stepsOf(answer, 'agreement')[0]).toMatchObject({ finding: 'several-differ', effect: 'suggests' });
    expect(questions(answer)).toEqual(['agreement-on-payslip', 'opco-on-payroll-return']);
  });

  it('with a replaced one beside its successor of another OPCO name each OPCO once', () => {
    const answer = decide({ idccs: ['7515', '1486'] });
    expect(kept(answer)).toEqual(['ocapiat', 'atlas']);
    expect(answer.candidates).toHaveLength(2);
  });
});

describe('agreements of the whole company', () => {
  it('answer with a warning when those of the establishment are not known', () => {
    const answer = decide({ companyIdccs: ['1486'] });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(answer.warnings).toEqual(['company-level']);
    expect(decidedBy(answer)).toBe('agreement/one-of-company');
    expect(questions(answer)).toEqual(['which-siret']);
  });

  it('never answer for an establishment that has its own', () => {
    const answer = decide({ idccs: ['0843'], companyIdccs: ['1486', '0843'] });
    expect(answer).toMatchObject({ outcome: 'attributed', opco: 'opcoep', warnings: [] });
  });

  it('of different OPCOs ask for the establishment', () => {
    const answer = decide({ companyIdccs: ['1486', '0843'] });
    expect(answer).toMatchObject({ outcome: 'several', certainty: 'deduced' });
    expect(questions(answer)).toEqual(['which-siret', 'opco-on-payroll-return']);
  });
});

describe('an agreement against the official row', () => {
  it('is a conflict, and the row is followed', () => {
    const answer = decide({ officialRow: { owner: 'opcommerce', idcc: '2216' }, idccs: ['1486'] });
    expect(answer).toMatchObject({ outcome: 'attributed', certainty: 'official', opco: 'opcommerce' });
    expect(answer.conflicts).toEqual([
      { between: ['officialRow', 'idccs'], says: ['opcommerce', 'atlas'], advice: 'correct-payroll-return' },
    ]);
    expect(answer.candidates.map(({ opco, kept: stays }) => [opco, stays])).toEqual([
      ['opcommerce', true],
      ['atlas', false],
    ]);
  });

  it.each([
    ['the same OPCO', { owner: 'atlas' as const }, { idccs: ['1486'] }],
    ['one of the two OPCOs of a split', { owner: 'akto' as const }, { idccs: ['8411'] }],
    ['agreements of other establishments', { owner: 'opcommerce' as const }, { companyIdccs: ['1486'] }],
    ['an escape code', { owner: 'opcommerce' as const }, { idccs: ['9999'] }],
  ])('is none with %s', (_, officialRow, known) => {
    expect(decide({ officialRow, ...known })).toMatchObject({ certainty: 'official', conflicts: [] });
  });

  it('is one with a copy of the row, too', () => {
    const known = { officialRow: { owner: 'opcommerce' as const }, idccs: ['1486'] };
    expect(decide(known, { row: source('other-host') })).toMatchObject({
      certainty: 'deduced',
      opco: 'opcommerce',
      conflicts: [{ between: ['officialRow', 'idccs'] }],
    });
  });
});
