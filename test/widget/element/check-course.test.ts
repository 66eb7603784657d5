import { beforeEach, describe, expect, it, vi } from 'vitest';

describe('a `course` property that means nothing', () => {
  let said: string[];
  let checkCourse: typeof import('../../../widget/element/check-course.ts').checkCourse;

  beforeEach(async () => {
    vi.resetModules();
    ({ checkCourse } = await import('../../../widget/element/check-course.ts'));
    said = [];
    vi.spyOn(console, 'warn').mockImplementation((sentence) => void said.push(sentence));
    return () => vi.restoreAllMocks();
  });

  it('is named field by field, with the bad value, once', () => {
    const course = {
      name: 12,
      rncp: 'ABC',
      level: 9,
      price: -3,
      hours: '35 h',
      distanceShare: 60,
      isQualiopi: 'oui',
      cost: 1,
    };
    checkCourse(course);
    checkCourse(course);
    expect(said).toEqual([
      'opco-finder: course.name is 12, which means nothing.',
      'opco-finder: course.rncp is "ABC", which means nothing.',
      'opco-finder: course.level is 9, which means nothing.',
      'opco-finder: course.price is -3, which means nothing.',
      'opco-finder: course.hours is "35 h", which means nothing.',
      'opco-finder: course.distanceShare is 60, which means nothing.',
      'opco-finder: course.isQualiopi is "oui", which means nothing.',
      'opco-finder: course.cost is not known, and is left out.',
    ]);
  });

  it('is not what is well said, or not known', () => {
    checkCourse({ name: 'Anglais', rncp: 37674, level: 6, price: 0, hours: 35, distanceShare: 0.5, isQualiopi: true });
    checkCourse({ rncp: 'RS6776', price: null, hours: undefined });
    checkCourse({});
    expect(said).toEqual([]);
  });

  it.each([
    ['a text', 'RNCP37674', '"RNCP37674"'],
    ['a list', [1], 'a list'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
    ['a function', () => 1, 'of type function'],
  ])('may be no object at all: %s', (_, course, shown) => {
    checkCourse(course);
    expect(said).toEqual([`opco-finder: course is ${shown}, no object that tells of a course.`]);
  });

  it('may hold values without a text', () => {
    checkCourse({ price: Object.create(null), level: Number.NaN, hours: Number.POSITIVE_INFINITY });
    expect(said).toHaveLength(3);
  });
});
