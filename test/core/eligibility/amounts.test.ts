import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../core/answer.ts';
import { AMOUNT_IDS } from '../../../core/eligibility/amount-ids.ts';
import { datedAmount } from '../../../core/eligibility/amounts.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { situation } from './situations.ts';

const amountsOf = (given: Parameters<typeof situation>[0]): Amount[] =>
  assess(situation(given)).verdicts.flatMap((verdict) => [...verdict.amounts]);

describe('an amount', () => {
  it.each(AMOUNT_IDS)('%s is said with its source and its date, or not as a figure', (id) => {
    for (const date of ['2019-01-01', '2025-01-15', '2025-11-01', '2026-02-01', '2026-10-01', '2027-06-01']) {
      const amount = datedAmount(id, date);
      if (!amount) continue;
      expect(amount.source).not.toBe('');
      expect(amount.asOf).toMatch(/^\d{4}(-\d\d-\d\d)?$/);
      expect(amount.value === null).toBe(amount.display === 'hidden');
      if (amount.source === 'UNVERIFIED') expect(amount.display).toBe('hidden');
      if (amount.display !== 'last-known-grid') expect(amount.to === null || date <= amount.to).toBe(true);
    }
  });

  it.each<[string, string, Amount['display'], string]>([
    ['cpf.share.2026', '2026-10-01', 'hold', '2026-11-23'],
    ['cpf.share.2026_planned', '2026-10-01', 'hidden', '2026-11-23'],
    ['cpf.cap.rs', '2026-10-01', 'hold', '2026-11-23'],
    ['app.distance.floor', '2026-10-01', 'hold', '2026-11-23'],
    ['cpf.official.credit', '2026-10-01', 'hold', '2026-11-23'],
    ['cpf.share.2025', '2025-10-01', 'shown', '2026-11-23'],
    ['cpro.default_rate', '2026-10-01', 'hidden', '2026-11-23'],
    ['aif.cap', '2026-10-01', 'hidden', '2026-11-23'],
    ['faf.agefice.general', '2026-10-01', 'last-known-grid', '2024'],
    ['faf.fifpl.micro.cfp_from_41', '2026-10-01', 'last-known-grid', '2025'],
    ['faf.vivea.cap', '2026-10-01', 'hold', '2026-11-23'],
    ['faf.artist_author.cap', '2026-10-01', 'shown', '2026'],
    ['faf.artist_author.cap', '2027-10-01', 'last-known-grid', '2026'],
    ['faf.artist_author.income_3y', '2026-10-01', 'last-known-grid', '2025'],
    ['aid.app.2026b.lt250.5', '2026-10-01', 'shown', '2026-11-23'],
  ])('%s on %s is %s, as of %s', (id, date, display, asOf) => {
    expect(datedAmount(id as (typeof AMOUNT_IDS)[number], date)).toMatchObject({ display, asOf });
  });

  it('of a share is that of the year', () => {
    const share = (date: string) =>
      amountsOf({ course: { type: 'cpf' }, companySize: 80, date })
        .filter(({ id, value }) => id.startsWith('cpf.share') && value !== null)
        .map(({ value }) => value);
    expect([share('2024-05-01'), share('2024-05-02'), share('2025-12-31'), share('2026-01-01')]).toEqual([
      [],
      [100],
      [102.23],
      [103.2],
    ]);
  });

  it('of the personal share falls away when somebody tops up, and for job seekers', () => {
    const shares = (given: Parameters<typeof situation>[0]) =>
      amountsOf({ course: { type: 'cpf' }, companySize: 80, ...given }).filter(({ id }) => id.startsWith('cpf.share'));
    expect(shares({ extra: { thirdParty: 200 } })).toEqual([]);
    expect(shares({ profile: 'job_seeker' })).toEqual([]);
    expect(shares({})).not.toEqual([]);
  });

  it('of the aid overseas at level 5 is held back: read by deduction', () => {
    const assessment = assess(
      situation({
        profile: 'apprentice',
        course: { type: 'apprenticeship' },
        extra: { level: 5, overseas: true, age: 20 },
      }),
    );
    const aid = assessment.verdicts.find(({ scheme }) => scheme === 'HIRING_AID');
    expect(aid?.amounts[0]).toMatchObject({ value: 5000, display: 'hold' });
    expect(assessment.warnings).toContain('held-by-reading');
  });

  it('that the floor of a remote course fixes is as unsure as the floor', () => {
    const said = (npecYear: number) =>
      amountsOf({
        profile: 'apprentice',
        course: { type: 'apprenticeship', distanceShare: 90 },
        extra: { level: 5, age: 20, npecYear },
      }).flatMap(({ id, value, display }) => (id.startsWith('app.distance.reduction.') ? [[value, display]] : []));
    expect(said(8000)).toEqual([
      [1600, 'shown'],
      [6400, 'shown'],
    ]);
    expect(said(4500)).toEqual([
      [500, 'hold'],
      [4000, 'hold'],
    ]);
    expect(said(3000)).toEqual([
      [0, 'hold'],
      [3000, 'hold'],
    ]);
  });

  it('of a contract broken in probation without the funding level is its rate and its limit', () => {
    const amounts = amountsOf({
      profile: 'apprentice',
      course: { type: 'apprenticeship' },
      extra: { level: 6, brokenInProbationDays: 30 },
    });
    expect(amounts.filter(({ id }) => id.includes('employer_share')).map(({ value }) => value)).toEqual([50, 750]);
  });

  it('that is not exact yet is asked about', () => {
    const questions = (given: Parameters<typeof situation>[0]) =>
      assess(situation(given)).missing.map(({ question }) => question);
    expect(questions({ course: { type: 'cpro_tutor_exercise' } })).toEqual(['age']);
    const extra = { level: 6, age: 20 };
    const remote = { type: 'apprenticeship', distanceShare: 90 };
    expect(questions({ profile: 'apprentice', course: remote, extra })).toEqual(['npecYear']);
    expect(questions({ course: { type: 'tutor_training', hours: null } })).toEqual(['hours']);
  });

  it.each([
    [0, 'faf.agefice.low_cfp'],
    [6.99, 'faf.agefice.low_cfp'],
    [7, 'faf.agefice.general'],
  ])('of AGEFICE follows the levy: %d', (cfpPaid, id) => {
    const amounts = amountsOf({ profile: 'self_employed_trader', course: { rncp: false }, extra: { cfpPaid } });
    expect(amounts.map((amount) => amount.id)).toEqual(cfpPaid ? [id] : []);
  });

  it.each([
    [1, 20],
    [20, 20],
    [21, 40],
    [41, 60],
    [81, 80],
    [101, 90],
    [116, 100],
    [900, 100],
  ])('of FIF PL for a micro-entrepreneur follows the levy: %d gives %d %', (cfpPaid, share) => {
    const [first] = amountsOf({
      profile: 'micro_liberal',
      course: { rncp: false },
      date: '2025-11-02',
      extra: { cfpPaid },
    });
    expect(first?.value).toBe(share);
  });
});
