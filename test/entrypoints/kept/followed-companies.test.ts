import { describe, expect, it } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import { type FollowedCompany, withSaying } from '../../../entrypoints/kept/followed-companies.ts';

const COMPANY: FollowedCompany = {
  siret: '66204244932116' as Siret,
  name: 'BNP PARIBAS',
  since: '2026-07-01',
  last: { says: 'atlas', month: '2026-06' },
  change: null,
};

describe('a followed establishment and a newer table', () => {
  it('is left as it is by the table that it was followed with, and by an older one', () => {
    expect(withSaying(COMPANY, { says: 'akto', month: '2026-06' })).toBe(COMPANY);
    expect(withSaying(COMPANY, { says: 'akto', month: '2026-04' })).toBe(COMPANY);
  });

  it('is no change when the OPCO is the same, and is compared with the newer month from then on', () => {
    expect(withSaying(COMPANY, { says: 'atlas', month: '2026-09' })).toEqual({
      ...COMPANY,
      last: { says: 'atlas', month: '2026-09' },
    });
  });

  it('is changed with both months when the OPCO is another one, or there is none any more', () => {
    for (const says of ['akto', 'no-opco', 'absent'] as const) {
      expect(withSaying(COMPANY, { says, month: '2026-09' })).toEqual({
        ...COMPANY,
        last: { says, month: '2026-09' },
        change: { before: 'atlas', beforeMonth: '2026-06', after: says, afterMonth: '2026-09' },
      });
    }
  });

  it('keeps the beginning of a change that was not seen, and is none when it comes back to it', () => {
    const changed = withSaying(COMPANY, { says: 'absent', month: '2026-09' });
    expect(withSaying(changed, { says: 'akto', month: '2026-11' }).change).toEqual({
      before: 'atlas',
      beforeMonth: '2026-06',
      after: 'akto',
      afterMonth: '2026-11',
    });
    expect(withSaying(changed, { says: 'atlas', month: '2026-11' }).change).toBeNull();
    expect(withSaying(changed, { says: 'absent', month: '2026-11' }).change).toEqual(changed.change);
  });

  it('takes what the first table says as its beginning where nothing was known', () => {
    expect(withSaying({ ...COMPANY, last: null }, { says: 'akto', month: '2026-09' })).toEqual({
      ...COMPANY,
      last: { says: 'akto', month: '2026-09' },
    });
  });
});
