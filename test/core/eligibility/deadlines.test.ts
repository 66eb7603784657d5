import { afterEach, describe, expect, it } from 'vitest';
import {
  apprenticeshipFiling,
  contratProFiling,
  type DeadlineFacts,
  deadlinesOf,
  hiringAidFiling,
  hiringAidUndertaking,
  opcoAnswer,
  publicApprenticeshipFiling,
  reconversionFiling,
  reconversionInterruption,
  requestBeforeStart,
} from '../../../core/eligibility/deadlines.ts';

const NOTHING: DeadlineFacts = {
  scheme: '',
  contractOn: null,
  startsOn: null,
  completeFileOn: null,
  interruptedOn: null,
  territory: null,
  headcount: null,
};
const ids = (facts: Partial<DeadlineFacts>) => deadlinesOf({ ...NOTHING, ...facts }).map(({ id }) => id);

describe('five jours ouvrables after the start of an apprenticeship', () => {
  it.each([
    ['a Monday: Tuesday to Saturday, which counts', '2026-09-07', '44', '2026-09-12'],
    ['a Tuesday: Sunday is passed over', '2026-09-01', '44', '2026-09-07'],
    ['a Friday', '2026-09-04', '44', '2026-09-10'],
    ['a Saturday', '2026-09-05', '44', '2026-09-11'],
    ['a Sunday', '2026-09-06', '44', '2026-09-11'],
    ['1 May', '2026-04-28', '44', '2026-05-05'],
    ['8 May', '2026-05-04', '44', '2026-05-11'],
    ['Ascension', '2026-05-11', '44', '2026-05-18'],
    ['Whit Monday', '2026-05-20', '44', '2026-05-27'],
    ['Easter Monday', '2026-04-01', '44', '2026-04-08'],
    ['14 July, in Corsica', '2026-07-10', '2A', '2026-07-17'],
    ['15 August, a Saturday', '2026-08-10', '44', '2026-08-17'],
    ['1 November, a Sunday', '2026-10-29', '44', '2026-11-04'],
    ['11 November', '2026-11-09', '44', '2026-11-16'],
    ['Christmas', '2026-12-21', '44', '2026-12-28'],
    ['the new year', '2026-12-30', '44', '2027-01-06'],
    ['both May holidays of 2027, on Saturdays, and Ascension', '2027-04-30', '44', '2027-05-10'],
    ['a start on a holiday', '2026-05-01', '44', '2026-05-07'],
    ['29 February', '2028-02-25', '44', '2028-03-02'],
    ['no 29 February', '2026-02-25', '44', '2026-03-03'],
    ['the clocks go forward on 29 March', '2026-03-26', '44', '2026-04-01'],
    ['the clocks go back on 25 October', '2026-10-22', '44', '2026-10-28'],
  ])('%s', (_, start, territory, last) => {
    expect(apprenticeshipFiling(start, territory)).toMatchObject({ on: last, from: null, mayBeLater: false });
  });

  it.each([
    ['57', 'Saint Stephen', '2026-12-21', '2026-12-29', '2026-12-28'],
    ['67', 'Saint Stephen', '2025-12-23', '2025-12-31', '2025-12-30'],
    ['971', '27 May', '2026-05-20', '2026-05-28', '2026-05-27'],
    ['972', '22 May', '2026-05-20', '2026-05-28', '2026-05-27'],
    ['973', '10 June', '2026-06-08', '2026-06-15', '2026-06-13'],
    ['974', '20 December', '2025-12-15', '2025-12-22', '2025-12-20'],
    ['976', '27 April', '2026-04-23', '2026-04-30', '2026-04-29'],
    ['977', '9 October', '2026-10-05', '2026-10-12', '2026-10-10'],
  ])('in %s, %s is passed over', (territory, _, start, last, elsewhere) => {
    expect(apprenticeshipFiling(start, territory)).toMatchObject({ on: last, mayBeLater: false });
    expect(apprenticeshipFiling(start, '44')).toMatchObject({ on: elsewhere, mayBeLater: false });
    // Without a territory the date is the earlier one, and says so.
    expect(apprenticeshipFiling(start, null)).toMatchObject({ on: elsewhere, mayBeLater: true });
  });

  it('counts a holiday that may not hold, and says that the date may be later', () => {
    expect(apprenticeshipFiling('2026-03-30', '68')).toMatchObject({ on: '2026-04-04', mayBeLater: true });
    expect(apprenticeshipFiling('2026-03-30', '44')).toMatchObject({ on: '2026-04-04', mayBeLater: false });
    expect(apprenticeshipFiling('2026-05-20', '978')).toMatchObject({ on: '2026-05-27', mayBeLater: true });
  });

  it('an unknown territory far from any local day is as sure as a known one', () => {
    expect(apprenticeshipFiling('2026-09-07', null)).toMatchObject({ on: '2026-09-12', mayBeLater: false });
  });

  it('Saint-Pierre-et-Miquelon has the days that hold everywhere', () => {
    expect(apprenticeshipFiling('2026-05-20', '975')).toMatchObject({ on: '2026-05-27', mayBeLater: false });
  });

  it('names its rule', () => {
    expect(apprenticeshipFiling('2026-09-07', '44')).toEqual({
      id: 'apprenticeship-filing',
      on: '2026-09-12',
      from: null,
      unit: 'jours-ouvrables',
      count: 5,
      countedFrom: 'contract-start',
      rule: 'D6224-1',
      isUnitSure: true,
      isCountSure: true,
      mayBeLater: false,
      silence: null,
      condition: null,
      source: 'D6224',
      confidence: 'high',
    });
  });

  it('is the same for a public employer, by another article', () => {
    expect(publicApprenticeshipFiling('2026-12-21', '57')).toMatchObject({ on: '2026-12-29', rule: 'D6275-1' });
  });
});

describe('five days after the start of a contrat de professionnalisation', () => {
  it.each([
    ['the sixth day of the week', '2026-09-07', '2026-09-12', false],
    ['a Sunday, which does not move', '2026-09-01', '2026-09-06', true],
    ['Christmas, which does not move', '2026-12-20', '2026-12-25', true],
    ['29 February', '2028-02-24', '2028-02-29', true],
  ])('%s', (_, start, last, mayBeLater) => {
    expect(contratProFiling(start, '44')).toMatchObject({
      on: last,
      mayBeLater,
      unit: 'calendar-days',
      isUnitSure: false,
    });
  });

  it('may be later by a local holiday', () => {
    expect(contratProFiling('2026-10-05', '977')).toMatchObject({ on: '2026-10-10', mayBeLater: true });
    expect(contratProFiling('2026-10-05', '44')).toMatchObject({ on: '2026-10-10', mayBeLater: false });
  });
});

describe('twenty days for the answer', () => {
  it.each([
    ['2026-09-01', '2026-09-21'],
    ['2026-02-15', '2026-03-07'],
    ['2028-02-15', '2028-03-06'],
    ['2026-12-20', '2027-01-09'],
    ['2026-03-20', '2026-04-09'],
  ])('%s -> %s', (complete, last) => {
    expect(opcoAnswer('APPRENTICESHIP', complete)).toMatchObject({ on: last, silence: 'refusal', rule: 'D6224-2' });
  });

  it('silence is sure for an apprenticeship alone', () => {
    expect(opcoAnswer('CONTRAT_PRO', '2026-09-01')).toMatchObject({ silence: 'unsure', confidence: 'low' });
    expect(opcoAnswer('RECONVERSION', '2026-09-01')).toMatchObject({ silence: 'unsure', rule: 'R6324-2' });
  });

  it('counts the days of the amounts, and is no surer of them', () => {
    expect(opcoAnswer('APPRENTICESHIP', null)).toMatchObject({ count: 20, isCountSure: true });
    expect(opcoAnswer('RECONVERSION', null)).toMatchObject({ count: 20, isCountSure: true });
    expect(opcoAnswer('CONTRAT_PRO', null)).toMatchObject({ count: 20, isCountSure: false });
  });
});

describe('reconversion', () => {
  it.each([
    ['2026-03-31', '2026-03-01', '2026-03-30'],
    ['2028-03-15', '2028-02-14', '2028-03-14'],
    ['2027-01-01', '2026-12-02', '2026-12-31'],
  ])('starting %s: from %s to %s', (start, from, on) => {
    expect(reconversionFiling(start)).toMatchObject({ from, on });
  });

  it('interrupted: thirty days', () => {
    expect(reconversionInterruption('2026-05-10')).toMatchObject({ on: '2026-06-09', from: null });
  });
});

describe('months', () => {
  it.each([
    ['2026-03-15', '2026-09-15'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2027-08-30', '2028-02-29'],
    ['2027-08-29', '2028-02-29'],
    ['2026-03-31', '2026-09-30'],
    ['2026-12-31', '2027-06-30'],
    ['2028-02-29', '2028-08-29'],
  ])('six from %s: %s', (concluded, last) => {
    expect(hiringAidFiling(concluded)).toMatchObject({ on: last, unit: 'months', rule: 'D6243-2' });
  });

  it.each([
    ['2026-03-08', '2026-11-08'],
    ['2026-06-30', '2027-02-28'],
    ['2027-06-30', '2028-02-29'],
    ['2026-07-31', '2027-03-31'],
  ])('eight from %s: %s', (signed, last) => {
    expect(hiringAidUndertaking(signed)).toMatchObject({ on: last, condition: 'headcount-250' });
  });
});

it.each([
  ['2026-03-01', '2026-02-28'],
  ['2028-03-01', '2028-02-29'],
  ['2027-01-01', '2026-12-31'],
])('a request before %s: %s', (start, last) => {
  expect(requestBeforeStart('SUBRO', start)).toMatchObject({ on: last, from: null, rule: null, source: 'SUBRO' });
});

describe('deadlines of a scheme', () => {
  it.each([
    ['APPRENTICESHIP', ['apprenticeship-filing', 'opco-answer']],
    ['CNFPT_APPRENTICE', ['public-apprenticeship-filing']],
    ['CONTRAT_PRO', ['contrat-pro-filing', 'opco-answer']],
    ['RECONVERSION', ['reconversion-filing', 'opco-answer']],
    ['HIRING_AID', ['hiring-aid-filing', 'hiring-aid-undertaking']],
    ['PDC_LT50', ['request-before-start']],
    ['PDC_GTE50', ['request-before-start']],
    ['FAF', ['request-before-start']],
    ['AIF', ['request-before-start']],
    ['CPF', []],
    ['PRO_A', []],
    ['-', []],
    ['', []],
    ['__proto__', []],
    ['toString', []],
  ])('%s', (scheme, expected) => {
    expect(ids({ scheme })).toEqual(expected);
    // Nothing is known yet: the rules stand without a date.
    for (const deadline of deadlinesOf({ ...NOTHING, scheme })) {
      expect(deadline).toMatchObject({ on: null, from: null, mayBeLater: false });
    }
  });

  it('takes each date from its own fact', () => {
    const facts = { contractOn: '2026-08-20', startsOn: '2026-09-01', completeFileOn: '2026-09-03', territory: '44' };
    const dates = (scheme: string) => deadlinesOf({ ...NOTHING, ...facts, scheme }).map(({ on }) => on);
    expect(dates('APPRENTICESHIP')).toEqual(['2026-09-07', '2026-09-23']);
    expect(dates('HIRING_AID')).toEqual(['2027-02-20', '2027-04-20']);
    expect(dates('RECONVERSION')).toEqual(['2026-08-31', '2026-09-23']);
    expect(dates('FAF')).toEqual(['2026-08-31']);
  });

  it('an interruption counts once there is one', () => {
    expect(ids({ scheme: 'RECONVERSION', interruptedOn: '2026-10-01' })).toContain('reconversion-interruption');
  });

  it('an undertaking is for firms of 250 and more, and contracts from 8 March 2026', () => {
    const owes = (headcount: number | null, contractOn: string | null) =>
      ids({ scheme: 'HIRING_AID', headcount, contractOn }).includes('hiring-aid-undertaking');
    expect(owes(249, '2026-06-01')).toBe(false);
    expect(owes(250, '2026-06-01')).toBe(true);
    expect(owes(null, '2026-06-01')).toBe(true);
    expect(owes(250, '2026-03-08')).toBe(true);
    expect(owes(250, '2026-03-07')).toBe(false);
    expect(owes(250, null)).toBe(true);
  });
});

it.each([
  ...['', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', '01/04/2026', '1899-12-31'],
  ...['3000-01-01', '2026-04-01T00:00:00Z', ' 2026-04-01', '2026-04-01\n', '２０２６-04-01', '+002026-04-01', 'demain'],
])('%j is no date', (text) => {
  expect(apprenticeshipFiling(text, '44').on).toBeNull();
  expect(contratProFiling(text, '44').on).toBeNull();
  expect(opcoAnswer('APPRENTICESHIP', text).on).toBeNull();
  expect(reconversionFiling(text)).toMatchObject({ on: null, from: null });
  expect(hiringAidFiling(text).on).toBeNull();
  expect(requestBeforeStart('AIF', text).on).toBeNull();
});

describe('in any time zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['Europe/Paris', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Cayenne'])('%s', (other) => {
    process.env.TZ = other;
    expect(new Date().getTimezoneOffset() === 0).toBe(false);
    expect(apprenticeshipFiling('2026-03-26', '44').on).toBe('2026-04-01');
    expect(apprenticeshipFiling('2026-05-11', '44').on).toBe('2026-05-18');
    expect(hiringAidFiling('2026-08-31').on).toBe('2027-02-28');
    expect(reconversionFiling('2027-01-01').from).toBe('2026-12-02');
  });
});
