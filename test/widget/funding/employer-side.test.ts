import { expect, it } from 'vitest';
import { assess } from '../../../core/eligibility/assess.ts';
import { employerSide } from '../../../widget/funding/employer-side.ts';
import { situation } from './cases.ts';

const hiring = (companySize: number | null, level = 5) =>
  employerSide(
    situation({ profile: 'apprentice', companySize, extra: { level }, course: { type: 'apprenticeship' } }),
    assess,
  );

it('gives the aid and the employer’s share by level and size, and marks the contract at hand', () => {
  const rows = hiring(30).hiring.map(({ levels, under, from, share, isThis }) => [
    levels.join('-'),
    under?.value ?? null,
    from?.value ?? null,
    share?.value ?? null,
    isThis,
  ]);
  expect(rows).toEqual([
    ['3-4', 5000, 2000, null, false],
    ['5-5', 4500, 1500, null, true],
    ['6-7', 2000, 750, 750, false],
    ['8-8', null, null, 750, false],
  ]);
});

it('says on which side of 50 and 250 the firm is, and what changes there', () => {
  const { thresholds } = hiring(260);
  expect(thresholds.map(({ headcount, side }) => [headcount, side])).toEqual([
    [50, 'from'],
    [250, 'from'],
  ]);
  expect(thresholds[0]).toMatchObject({ under: { scheme: 'PDC_LT50' }, from: { scheme: 'PDC_GTE50' } });
  expect(hiring(30).thresholds.map(({ side }) => side)).toEqual(['under', 'under']);
  expect(hiring(null).thresholds.map(({ side }) => side)).toEqual([null, null]);
});
