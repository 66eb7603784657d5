import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/eligibility/assess.ts';
import { courseOfPage, courseOfProperty, isSameCourse } from '../../../widget/funding/course-offered.ts';
import { createFunding } from '../../../widget/funding/funding.ts';
import { COURSE, company, TODAY, WORDS } from './cases.ts';

const circular: Record<string, unknown> = {};
circular.self = circular;

describe('the course that a host page describes', () => {
  it.each([
    ['a bigint', 10n],
    ['a circle', circular],
    ['an object without a prototype', Object.create(null)],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
  ])('is met whatever stands in its fields: %s', (_, value) => {
    const fields = ['name', 'rncp', 'level', 'price', 'hours', 'distanceShare', 'isQualiopi'];
    const course = courseOfProperty(Object.fromEntries(fields.map((field) => [field, value])));
    expect(course).toEqual(courseOfPage(null));
    const funding = createFunding({ words: WORDS.fr, assess, today: () => TODAY, onChange: () => undefined });
    funding.meet(company(), course);
    funding.meet(company(), courseOfProperty(value));
    expect(funding.state.assessment.faults).toEqual([]);
  });

  it('keeps a text where a number belongs, for the rules to name', () => {
    expect(courseOfProperty({ price: 'cher', rncp: 37674 })).toMatchObject({
      price: 'cher',
      certification: 'RNCP37674',
    });
  });

  it('is the same as long as each of its fields is', () => {
    expect(isSameCourse(COURSE, { ...COURSE })).toBe(true);
    expect(isSameCourse({ ...COURSE, price: Number.NaN }, { ...COURSE, price: Number.NaN })).toBe(true);
    expect(isSameCourse(COURSE, { ...COURSE, price: 2451 })).toBe(false);
  });
});
