import { describe, expect, it } from 'vitest';
import { EXTRA_KINDS } from '../../../core/eligibility/answer-kinds.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { GROUP_OF } from '../../../core/eligibility/profiles.ts';
import { readSituation } from '../../../core/eligibility/read-situation.ts';
import { ASKED } from '../../../core/eligibility/routes.ts';
import { compare, type FundingTestCase } from '../../../scripts/eligibility/score-cases.ts';
import file from './cases.json' with { type: 'json' };
import apart from './cases-apart.json' with { type: 'json' };

const cases = file.cases as unknown as (FundingTestCase & {
  tests: string[];
  input: { profile: string; course: { type: string }; extra?: Record<string, unknown> };
})[];
const snake = (key: string) => key.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);
const numbered = (letter: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${letter}${letter === 'R' ? String(index + 1).padStart(2, '0') : index + 1}`,
  );

describe('the project’s own cases', () => {
  it.each(cases)('$id $tests: $input.profile asks for $input.course.type', (each) => {
    const assessment = assess(readSituation(each.input));
    expect(compare(each, assessment), JSON.stringify(assessment.verdicts[0])).toEqual([]);
  });

  it('have one at least for every rule, of which each answers somewhere', () => {
    const rules = numbered('R', 66);
    const tagged = cases.flatMap(({ tests }) => tests);
    const answered = cases.flatMap(({ input }) =>
      assess(readSituation(input)).verdicts.map(({ rule }) => rule as string),
    );
    expect(rules.filter((id) => !tagged.includes(id))).toEqual([]);
    expect(rules.filter((id) => !answered.includes(id))).toEqual([]);
  });

  it('have one at least for every gate', () => {
    const tagged = cases.flatMap(({ tests }) => tests);
    expect(numbered('G', 8).filter((id) => !tagged.includes(id))).toEqual([]);
  });

  it('have one at least for every profile, course type and extra key', () => {
    const profiles = cases.map(({ input }) => input.profile);
    const types = cases.map(({ input }) => input.course.type);
    const extras = cases.flatMap(({ input }) => Object.keys(input.extra ?? {}));
    expect(Object.keys(GROUP_OF).filter((id) => !profiles.includes(id))).toEqual([]);
    expect(Object.keys(ASKED).filter((id) => !types.includes(id))).toEqual([]);
    expect(
      Object.keys(EXTRA_KINDS)
        .map(snake)
        .filter((id) => !extras.includes(id)),
    ).toEqual([]);
  });

  it('reach every scheme', () => {
    const reached = cases.flatMap(({ input }) => assess(readSituation(input)).verdicts.map(({ scheme }) => scheme));
    expect(
      Object.values(ASKED)
        .flat()
        .concat('HIRING_AID', 'AID_45PLUS')
        .filter((id) => !reached.includes(id)),
    ).toEqual([]);
  });
});

/** Written from the rule base alone, by somebody who had not seen the rules here. */
describe('the cases written apart', () => {
  it.each(apart.cases as unknown as FundingTestCase[])('$id', (each) => {
    const assessment = assess(readSituation(each.input));
    expect(compare(each, assessment), JSON.stringify(assessment.verdicts[0])).toEqual([]);
  });
});
