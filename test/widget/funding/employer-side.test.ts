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

it('says on which side of 250 the firm is, where that changes the sums of this contract', () => {
  expect(hiring(260).side).toBe('from');
  expect(hiring(30).side).toBe('under');
  expect(hiring(null).side).toBe(null);
  // Nobody is given an aid for a level 8, whatever the size.
  expect(hiring(30, 8).side).toBe(null);
});
