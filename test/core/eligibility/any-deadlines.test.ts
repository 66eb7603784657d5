import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Deadline } from '../../../core/answer.ts';
import { readDay, weekdayOf, writeDay, yearOf } from '../../../core/eligibility/calendar-day.ts';
import {
  apprenticeshipFiling,
  contratProFiling,
  deadlinesOf,
  hiringAidFiling,
  hiringAidUndertaking,
  opcoAnswer,
  reconversionFiling,
} from '../../../core/eligibility/deadlines.ts';
import { possibleHolidays, publicHolidays } from '../../../core/eligibility/public-holidays.ts';

const FIRST = readDay('1901-01-01') ?? 0;
const LAST = readDay('2998-12-31') ?? 0;
const day = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: readDay('2025-01-01') ?? 0, max: readDay('2035-12-31') ?? 0 }) },
  fc.integer({ min: FIRST, max: LAST }),
);
const territory = fc.constantFrom(
  null,
  '44',
  '2A',
  '57',
  '67',
  '68',
  '971',
  '972',
  '973',
  '974',
  '975',
  '976',
  '977',
  '978',
);

const dayOf = ({ on }: Deadline): number => {
  const read = readDay(on);
  if (read === null) throw new Error(`no date: ${on}`);
  return read;
};

it('jours ouvrables end on neither a Sunday nor a holiday, with five counted days behind', () => {
  fc.assert(
    fc.property(day, territory, (start, place) => {
      const last = dayOf(apprenticeshipFiling(writeDay(start), place));
      const isOff = (some: number) =>
        weekdayOf(some) === 0 ||
        publicHolidays(yearOf(some), place).some(({ on, isCertain }) => isCertain && on === writeDay(some));
      expect(isOff(last)).toBe(false);
      expect(last - start).toBeGreaterThanOrEqual(5);
      // The worst is a spring as of 2027: two Sundays, 1 and 8 May on Saturdays, and Ascension between them.
      expect(last - start).toBeLessThanOrEqual(10);
      const counted = Array.from({ length: last - start }, (_, index) => start + 1 + index).filter(
        (some) => !isOff(some),
      );
      expect(counted).toHaveLength(5);
    }),
    { numRuns: 2000 },
  );
});

it('a later start never ends earlier', () => {
  fc.assert(
    fc.property(day, fc.nat(40), territory, (start, more, place) => {
      for (const deadline of [
        (on: string) => apprenticeshipFiling(on, place),
        (on: string) => contratProFiling(on, place),
        (on: string) => opcoAnswer('APPRENTICESHIP', on),
        reconversionFiling,
        hiringAidFiling,
        hiringAidUndertaking,
      ]) {
        expect(dayOf(deadline(writeDay(start + more)))).toBeGreaterThanOrEqual(dayOf(deadline(writeDay(start))));
      }
    }),
    { numRuns: 500 },
  );
});

it('an unknown territory ends no later than any known one, and says when another ends later', () => {
  fc.assert(
    fc.property(day, territory, (start, place) => {
      const unknown = apprenticeshipFiling(writeDay(start), null);
      const known = apprenticeshipFiling(writeDay(start), place);
      expect(dayOf(unknown)).toBeLessThanOrEqual(dayOf(known));
      if (dayOf(unknown) < dayOf(known) || known.mayBeLater) expect(unknown.mayBeLater).toBe(true);
      const possible = possibleHolidays(yearOf(start), null).map(({ on }) => on);
      for (const { on } of publicHolidays(yearOf(start), place)) expect(possible).toContain(on);
    }),
    { numRuns: 1000 },
  );
});

it('months end in the month that is so many later, on the same day of it or on its last', () => {
  fc.assert(
    fc.property(day, (start) => {
      const from = new Date(start * 86_400_000);
      const to = new Date(dayOf(hiringAidFiling(writeDay(start))) * 86_400_000);
      const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
      expect(months).toBe(6);
      const isLast = new Date(to.getTime() + 86_400_000).getUTCDate() === 1;
      expect(to.getUTCDate() === from.getUTCDate() || (isLast && to.getUTCDate() < from.getUTCDate())).toBe(true);
    }),
  );
});

it('every day reads back as it was written', () => {
  fc.assert(
    fc.property(day, (some) => {
      expect(readDay(writeDay(some))).toBe(some);
    }),
  );
});

const anything = fc.oneof(
  fc.constantFrom(
    '2026-09-01',
    '2024-02-29',
    '2999-12-31',
    '1900-01-01',
    '0000-00-00',
    '9999-12-31',
    '__proto__',
    'NaN',
  ),
  fc.string({ unit: 'binary' }),
  fc.constant(null),
);
const scheme = fc.oneof(
  fc.constantFrom(
    'APPRENTICESHIP',
    'CNFPT_APPRENTICE',
    'CONTRAT_PRO',
    'RECONVERSION',
    'HIRING_AID',
    'FAF',
    'AIF',
    'POEI',
  ),
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty'),
  fc.string({ unit: 'binary' }),
);

it('no text makes it throw, and every date that it gives is one', () => {
  fc.assert(
    fc.property(
      fc.record({
        scheme,
        contractOn: anything,
        startsOn: anything,
        completeFileOn: anything,
        interruptedOn: anything,
        territory: anything,
        headcount: fc.oneof(fc.constant(null), fc.double()),
      }),
      (facts) => {
        for (const { on, from } of deadlinesOf(facts)) {
          for (const date of [on, from]) expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
