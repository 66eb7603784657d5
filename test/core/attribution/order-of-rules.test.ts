import { describe, expect, it } from 'vitest';
import { decide, decidedBy, type Known } from './facts.ts';

const RULES = [
  'official-row',
  'no-employee',
  'public-employer',
  'foreign-employer',
  'private-household',
  'overseas',
  'company-rows',
  'agreement',
  'escape-code',
  'declared-opco',
  'activity',
  'overseas-management',
];

/** One fact that each rule answers on, in the order of the rules; each leads to another answer than the next. */
const ANSWERS: [rule: string, known: Known, decides: string | null, says: string | null][] = [
  ['official-row', { officialRow: { owner: 'ocapiat' } }, 'official-row/row', 'ocapiat'],
  ['no-employee', { isEmployer: false }, 'no-employee/person-says-none', 'self-employed-fund'],
  ['public-employer', { legalCategory: '7210' }, 'public-employer/public-category', 'cnfpt'],
  ['foreign-employer', { hasFrenchEstablishment: false }, 'foreign-employer/applies', 'foreign-employer'],
  ['private-household', { isPrivateHousehold: true }, 'private-household/applies', 'opcoep'],
  ['overseas', { territory: '976' }, 'overseas/sole-opco', 'akto'],
  ['company-rows', { sisterOpcos: ['opcosante'] }, 'company-rows/rows-agree', 'opcosante'],
  ['agreement', { idccs: ['1486'] }, 'agreement/one', 'atlas'],
  ['declared-opco', { declaredOpco: 'afdas' }, 'declared-opco/declared', 'afdas'],
  ['activity', { naf: '25.62B' }, null, null],
];

describe('order of the rules', () => {
  it.each(ANSWERS.map((answer, index) => [answer[0], index] as const))(
    '%s comes before all that follow',
    (_, index) => {
      for (const later of ANSWERS.slice(index)) {
        const [, known, decides, says] = ANSWERS[index] as (typeof ANSWERS)[number];
        const answer = decide({ ...later[1], ...known });
        expect(decidedBy(answer), later[0]).toBe(decides);
        expect(answer.opco ?? answer.funder, later[0]).toBe(says);
      }
    },
  );

  it.each(ANSWERS.map((answer, index) => [answer[0], index] as const))(
    '%s decides, with all that follow known',
    (_, index) => {
      const known: Known = Object.assign({}, ...ANSWERS.slice(index).map((answer) => answer[1]));
      const [, , decides, says] = ANSWERS[index] as (typeof ANSWERS)[number];
      const answer = decide(known);
      expect(decidedBy(answer)).toBe(decides);
      expect(answer.opco ?? answer.funder).toBe(says);
    },
  );

  it('is told in full: each rule leaves a step, in order', () => {
    const everything: Known = Object.assign({}, ...ANSWERS.map((answer) => answer[1]));
    for (const known of [
      {},
      everything,
      { idccs: ['9999'] },
      { officialRow: { owner: 'atlas' as const }, idccs: ['9999'] },
    ]) {
      const ids = decide(known).steps.map(({ id }) => id);
      expect([...new Set(ids)]).toEqual(RULES);
    }
  });

  it('an escape code stops before the activity, a declared OPCO answers after it', () => {
    expect(decide({ idccs: ['9999'], naf: '62.01Z' })).toMatchObject({ outcome: 'unknown', candidates: [] });
    expect(decide({ idccs: ['9999'], naf: '62.01Z', declaredOpco: 'afdas' })).toMatchObject({ opco: 'afdas' });
  });
});
