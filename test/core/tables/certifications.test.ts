import { expect, test } from 'vitest';
import { loadCertifications } from '../../../core/tables/certifications.ts';

test.each([
  ['RNCP42138', false],
  ['RNCP42139', true],
  // Between two that are in the table already.
  ['RNCP42700', true],
  ['RNCP41', false],
  ['RS7559', false],
  ['RS7560', true],
  ['RS12', false],
])('%s may be newer than the table: %j', async (code, isNewer) => {
  expect((await loadCertifications()).isNewer(code)).toBe(isNewer);
});
