import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FundingAssessment, Situation } from '../../../core/answer.ts';
import { EXTRA_KINDS } from '../../../core/eligibility/answer-kinds.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { GROUP_OF } from '../../../core/eligibility/profiles.ts';
import { readSituation } from '../../../core/eligibility/read-situation.ts';
import { ASKED, VERDICT_ORDER } from '../../../core/eligibility/routes.ts';
import { OPCO_IDS } from '../../../core/tables/opcos.ts';

const RUNS = { numRuns: 3000 };
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const ofKind: Record<string, fc.Arbitrary<unknown>> = {
  'yes-no': fc.boolean(),
  count: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(249, 250, 1000)),
  euros: fc.oneof(fc.constantFrom(0, 1, 6.99, 7, 100, 7128, 10692), fc.integer({ min: 0, max: 20000 })),
  percent: fc.integer({ min: 0, max: 100 }),
  date: day,
  level: fc.integer({ min: 3, max: 8 }),
  age: fc.integer({ min: 18, max: 70 }),
  offer: fc.constantFrom('CDI', 'CDD_6_months', 'CDD_5_months', 'seasonal_4_months'),
  idcc: fc.constantFrom('1486', '2216', '9999', '0804', '1979', '8411', '1234'),
};
const extra = fc.record(
  Object.fromEntries(
    Object.entries(EXTRA_KINDS).map(([key, kind]) => [
      key,
      optional(typeof kind === 'string' ? (ofKind[kind] as fc.Arbitrary<unknown>) : fc.constantFrom(...kind)),
    ]),
  ),
  { requiredKeys: [] },
);
const valid = fc.record({
  profile: fc.constantFrom(...Object.keys(GROUP_OF)),
  companySize: optional(fc.oneof(fc.constantFrom(1, 10, 11, 49, 50, 249, 250), fc.integer({ min: 1, max: 5000 }))),
  opco: optional(fc.constantFrom(...OPCO_IDS)),
  idcc: optional(ofKind.idcc as fc.Arbitrary<unknown>),
  naf: optional(fc.constantFrom('4775Z', '62.01Z')),
  course: fc.record({
    type: fc.constantFrom(...Object.keys(ASKED)),
    rncp: optional(fc.boolean()),
    qualiopi: optional(fc.boolean()),
    hours: optional(fc.integer({ min: 1, max: 2500 })),
    price: optional(fc.integer({ min: 0, max: 20000 })),
    distanceShare: optional(fc.integer({ min: 0, max: 100 })),
  }),
  date: day,
  extra,
}) as fc.Arbitrary<Situation>;

/** Claims that hold of any assessment. */
function check(assessment: FundingAssessment): void {
  const { verdicts, missing, warnings } = assessment;
  expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(structuredClone(assessment));
  expect(verdicts.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThanOrEqual(4);
  expect(new Set(missing.map(({ question }) => question)).size).toBe(missing.length);
  expect(new Set(warnings).size).toBe(warnings.length);
  expect(new Set(verdicts.map(({ scheme, rule }) => `${scheme} ${rule}`)).size).toBe(verdicts.length);
  for (const { verdict, would, conditions, funder, amounts, scheme, sources, rule } of verdicts) {
    expect(VERDICT_ORDER).toContain(verdict);
    if (would) expect(verdict).toBe('needs_info');
    if (verdict === 'refused' || verdict === 'not_fundable') expect(conditions.notMet.length).toBeGreaterThan(0);
    if (verdict === 'opco' || verdict === 'opco_conditional') expect(conditions.notMet).toEqual([]);
    if (verdict === 'refused') expect([funder, amounts]).toEqual([null, []]);
    if (rule) expect(sources.length).toBeGreaterThan(0);
    if (/^PDC_|AFEST|CONVENTIONAL|VOLUNTARY/.test(scheme ?? '')) expect(amounts).toEqual([]);
    const listed = [...conditions.met, ...conditions.notMet, ...conditions.unknown];
    expect(new Set(listed).size).toBe(listed.length);
    for (const amount of amounts) {
      expect(amount.value === null).toBe(amount.display === 'hidden');
      expect(amount.asOf).toMatch(/^\d{4}/);
      expect(amount.source).not.toBe('');
    }
  }
}

describe('assess', () => {
  it('holds its claims on any valid situation, changes nothing and answers the same twice', () => {
    fc.assert(
      fc.property(valid, (given) => {
        const before = structuredClone(given);
        const assessment = assess(given);
        check(assessment);
        expect(assess(given)).toEqual(assessment);
        expect(given).toEqual(before);
        return true;
      }),
      RUNS,
    );
  });

  it('builds nothing on an invalid one, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        check(assess(readSituation(json)));
        check(assess(json as unknown as Situation));
        return true;
      }),
      RUNS,
    );
  });

  it('does not throw on junk in any place of a situation', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 'toString', Number.NaN, Number.POSITIVE_INFINITY, '2026-13-45'),
    );
    const broken = fc.record(
      {
        profile: fc.oneof(fc.constantFrom('employee_cdi', 'apprentice'), junk),
        company_size: junk,
        opco: junk,
        idcc: junk,
        date: fc.oneof(fc.constant('2026-10-01'), junk),
        course: fc.oneof(
          junk,
          fc.record({ type: fc.constantFrom(...Object.keys(ASKED)), hours: junk, price: junk, rncp: junk }),
        ),
        extra: fc.oneof(
          junk,
          fc.dictionary(fc.constantFrom('level', 'age', 'offer', 'host_idcc', 'mode', '__proto__', 'x'), junk),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(broken, (json) => {
        const { verdicts, faults } = assess(readSituation(json));
        expect(verdicts.length).toBeGreaterThan(0);
        if (faults.length) expect(verdicts.map(({ verdict }) => verdict)).toEqual(['needs_info']);
        return true;
      }),
      RUNS,
    );
  });

  it('asks for what every verdict needs', () => {
    const questions = (json: unknown) => assess(readSituation(json)).missing.map(({ question }) => question);
    expect(questions(null)).toEqual(['profile', 'courseType', 'date']);
    expect(questions({ profile: 'employee_cdi', date: '2026-10-01' })).toEqual(['courseType']);
  });
});
