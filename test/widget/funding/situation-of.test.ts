import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/eligibility/assess.ts';
import { courseOfPage, courseOfProperty } from '../../../widget/funding/course-offered.ts';
import { type Meeting, settleSize, situationOf } from '../../../widget/funding/situation-of.ts';
import { COURSE, company, TODAY, withCandidates } from './cases.ts';

const meeting = (change: Partial<Meeting> = {}): Meeting => ({
  profile: 'employee_cdi',
  courseType: 'plan',
  company: company(),
  course: COURSE,
  given: {},
  today: TODAY,
  ...change,
});
const sizeOf = (change: Partial<Meeting>) => {
  const met = meeting(change);
  return settleSize(situationOf(met), met, assess).companySize;
};

describe('a situation', () => {
  it('takes the OPCO from the company, the course from its page, the day from today', () => {
    expect(situationOf(meeting())).toMatchObject({
      opco: 'opcoep',
      date: TODAY,
      course: { type: 'plan', rncp: true, qualiopi: true, hours: 140, price: 2450, distanceShare: 0 },
      extra: { level: 5 },
    });
  });

  it('takes the one OPCO that the activity suggests, under the condition that it holds, and asks for none', () => {
    const lead = withCandidates('constructys', 'constructys');
    const asked = situationOf(meeting({ company: lead, courseType: 'apprenticeship', profile: 'apprentice' }));
    expect(asked).toMatchObject({ opco: 'constructys', extra: { opcoSuggested: true } });
    const { verdicts, missing } = assess(asked);
    expect(verdicts[0]).toMatchObject({ scheme: 'APPRENTICESHIP', funder: 'constructys' });
    expect(verdicts[0]?.verdict).not.toBe('needs_info');
    expect(verdicts[0]?.conditions.unknown).toContain('opco-known');
    expect(verdicts[0]?.nextSteps).toContain('confirm-opco');
    expect(missing.map(({ key }) => key)).not.toContain('opco');

    const said = situationOf(meeting({ company: lead, given: { opco: 'akto' } }));
    expect(said.opco).toBe('akto');
    expect(said.extra.opcoSuggested).toBeUndefined();
    expect(situationOf(meeting({ company: withCandidates('constructys', 'akto') })).opco).toBeNull();
  });

  it('takes what a person says before what the page says', () => {
    const given = { price: '1 500,50 €', level: '6', rncp: 'no', opco: 'akto', hours: '20' } as const;
    expect(situationOf(meeting({ given }))).toMatchObject({
      opco: 'akto',
      course: { price: 1500.5, rncp: false, hours: 20 },
      extra: { level: 6 },
    });
  });

  it('takes an empty answer for none', () => {
    expect(situationOf(meeting({ given: { price: '' } })).course.price).toBe(2450);
  });

  it('hands on what cannot be read, for the rules to name', () => {
    const asked = situationOf(meeting({ given: { hours: 'beaucoup', age: '-4' } }));
    expect(assess(asked).faults.map(({ key, given }) => [key, given])).toEqual([
      ['course.hours', 'beaucoup'],
      ['extra.age', '-4'],
    ]);
  });

  it('knows a contract overseas by the territory of the establishment', () => {
    expect(situationOf(meeting({ company: company({ territory: '974' }) })).extra.overseas).toBe(true);
    expect(situationOf(meeting({ company: company({ territory: '44' }) })).extra.overseas).toBeUndefined();
  });

  it('names what a host page says wrongly of its course, and drops nothing else', () => {
    const course = courseOfProperty({ price: 'cher', hours: 140, rncp: '37674', distanceShare: 0.25, level: 5 });
    const asked = situationOf(meeting({ course }));
    expect(asked.course).toMatchObject({ rncp: true, hours: 140, distanceShare: 25 });
    expect(assess(asked).faults.map(({ key }) => key)).toEqual(['course.price']);
  });

  it('reads a code of the specific directory as no RNCP certification, and junk as nothing', () => {
    expect(situationOf(meeting({ course: courseOfProperty({ rncp: 'RS 6776' }) })).course.rncp).toBe(false);
    for (const junk of [null, undefined, 'x', 4, [], { rncp: {} }, { rncp: 'abc' }]) {
      expect(situationOf(meeting({ course: courseOfProperty(junk) })).course.rncp).toBeNull();
    }
  });

  it('does not take a price with tax for one before tax', () => {
    const seen = <T>(value: T) => ({ value, raw: '', place: 'text' as const });
    const withTax = courseOfPage({ price: seen(1200), isPriceBeforeTax: seen(false) });
    expect(withTax.price).toBeNull();
    expect(courseOfPage({ price: seen(1200), distanceShare: seen(0.355) })).toMatchObject({
      price: 1200,
      distanceShare: 35.5,
    });
  });
});

describe('a headcount band', () => {
  it('settles the threshold of 50 only where the band beside it would too', () => {
    expect(sizeOf({ company: company({ band: '03' }) })).not.toBeNull();
    expect(sizeOf({ company: company({ band: '11' }) })).not.toBeNull();
    expect(sizeOf({ company: company({ band: '12' }) })).toBeNull();
    expect(sizeOf({ company: company({ band: '21' }) })).toBeNull();
    expect(sizeOf({ company: company({ band: '22' }) })).not.toBeNull();
  });

  it('settles the threshold of 250 for an apprentice by the same rule', () => {
    const hiring = { profile: 'apprentice', courseType: 'apprenticeship' } as const;
    expect(sizeOf({ ...hiring, company: company({ band: '22' }) })).not.toBeNull();
    expect(sizeOf({ ...hiring, company: company({ band: '31' }) })).toBeNull();
    expect(sizeOf({ ...hiring, company: company({ band: '32' }) })).toBeNull();
    expect(sizeOf({ ...hiring, company: company({ band: '41' }) })).not.toBeNull();
  });

  it('of one establishment never says that a company is small', () => {
    expect(sizeOf({ company: company({ band: '03', siret: true }) })).toBeNull();
    expect(sizeOf({ company: company({ band: '22', siret: true }) })).not.toBeNull();
  });

  it('is a question where the register has none', () => {
    expect(sizeOf({ company: company({ band: 'NN' }) })).toBeNull();
    expect(sizeOf({ company: company({ band: '00' }) })).toBeNull();
    expect(sizeOf({ company: null })).toBeNull();
  });

  it('is enough alone once a person takes it over, and a number of theirs goes before it', () => {
    expect(sizeOf({ company: company({ band: '12' }), given: { companySize: 'band:12' } })).toBe(20);
    expect(sizeOf({ company: company({ band: '12' }), given: { companySize: '61' } })).toBe(61);
  });

  it('that lies across a threshold settles nothing, taken over or not', () => {
    // A tutor in person is covered under 11, and the band goes from 10 to 19.
    const tutor = { profile: 'tutor_self_employed_head', courseType: 'tutor_training' } as const;
    expect(sizeOf({ ...tutor, company: company({ band: '11' }), given: { companySize: 'band:11' } })).toBeNull();
  });
});
