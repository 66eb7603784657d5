import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../core/answer.ts';
import { checkReading } from '../../../core/detection/check-reading.ts';

const company = {
  siren: '732829320',
  siret: '73282932000074',
  name: 'Boulangerie Martin',
  part: 'host',
  place: 'text',
};
const subject = { ...company, part: 'publisher', reason: 'publisher', naf: '10.71C', idccs: ['0843'] };
const mention = {
  type: 'siret',
  value: '73282932000074',
  raw: '732 829 320 00074',
  valid: true,
  fault: null,
  role: 'subject',
  place: 'text',
};
const faulty = { ...mention, value: '73282932000075', valid: false, fault: 'checksum', role: 'other' };
const legalPage = { kind: 'terms', url: 'https://example.com/cgv', label: 'CGV', isSameOrigin: true };
const profile = { name: 'Ganymede', town: 'Paris', place: 'structured-data' };
const seen = (value: unknown) => ({ value, raw: 'comme écrit', place: 'text' });
const course = {
  name: seen('Paie'),
  certification: seen('RNCP41366'),
  level: seen(5),
  price: seen(2450),
  isPriceBeforeTax: seen(true),
  hours: seen(140),
  distanceShare: seen(0.5),
  isQualiopi: seen(true),
  nda: seen('11754567875'),
  isApprenticeship: seen(false),
};
const { part: _part, ...withoutPart } = company;
const whole = {
  mentions: [mention, faulty],
  subject,
  companies: [{ ...company, part: 'publisher' }],
  course,
  legalPages: [legalPage],
  profile,
  selection: '732 829 320',
  isComplete: true,
};

const check = (change: object): PageReading => {
  const reading = checkReading({ ...whole, ...change });
  if (!reading) throw new Error('No reading came out.');
  return reading;
};
const name = (text: unknown) =>
  check({ companies: [{ ...company, siren: '552100554', siret: null, name: text }] }).companies[1]?.name;

describe('checkReading', () => {
  it('gives an honest reading back as it is', () => {
    expect(checkReading(structuredClone(whole))).toEqual(whole);
  });

  it.each([[null], [undefined], [42], ['reading'], [[]], [true]])('takes %j for no reading', (value) => {
    expect(checkReading(value)).toBeNull();
  });

  it('makes an empty reading of an empty object', () => {
    expect(checkReading({})).toEqual({
      mentions: [],
      subject: null,
      companies: [],
      course: null,
      legalPages: [],
      profile: null,
      selection: '',
      isComplete: false,
    });
  });

  it.each([
    ['a wrong SIREN', { ...company, siren: '732829321' }],
    ['a SIREN with spaces', { ...company, siren: '732 829 320' }],
    ['a number for a SIREN', { ...company, siren: 732829320 }],
    ['an unknown part', { ...company, part: 'boss' }],
    ['an inherited name for a part', { ...company, part: 'toString' }],
    ['an unknown place', { ...company, place: 'cloud' }],
    ['no part', withoutPart],
    ['nothing', null],
  ])('drops a company with %s', (_what, hostile) => {
    expect(check({ subject: null, companies: [hostile, company] }).companies).toEqual([company]);
  });

  it('takes away a SIRET of another company', () => {
    const [found] = check({ subject: null, companies: [{ ...company, siret: '55210055400013' }] }).companies;
    expect(found).toMatchObject({ siren: '732829320', siret: null });
  });

  it('puts the subject first among the companies, once', () => {
    const other = { ...company, siren: '552100554', siret: null };
    const { companies } = check({ companies: [other, company] });
    expect(companies.map(({ siren }) => siren)).toEqual(['732829320', '552100554']);
    expect(companies[0]).not.toHaveProperty('reason');
  });

  it('drops a subject without a known reason, and codes of it that are none', () => {
    expect(check({ subject: { ...subject, reason: 'because' } }).subject).toBeNull();
    expect(check({ subject: { ...subject, naf: '99.99', idccs: ['0843', '843', 12, 'x'] } }).subject).toMatchObject({
      naf: null,
      idccs: ['0843'],
    });
  });

  it.each([
    ['a value that fails its check', { ...mention, value: '73282932000075' }],
    ['a type that there is not', { ...mention, type: 'iban' }],
    ['a type of every object', { ...mention, type: 'constructor' }],
    ['an invalid one without a fault', { ...faulty, fault: null }],
    ['an invalid one with markup', { ...faulty, value: '<b>1</b>' }],
    ['validity that is no boolean, and no fault', { ...mention, valid: 'yes' }],
  ])('drops a mention: %s', (_what, hostile) => {
    expect(check({ mentions: [hostile] }).mentions).toEqual([]);
  });

  it('keeps texts on one line, without what hides or turns the words around them', () => {
    expect(name('Boulangerie\n\tMartin\u0000')).toBe('Boulangerie Martin');
    expect(name('\u202eMartin\u2066 \u200bSA\ufeff')).toBe('Martin SA');
    expect(name(`a${'\u0301'.repeat(200)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
    expect(name('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
    expect(name(' \u200b ')).toBeNull();
    expect(name({ toString: 'x' })).toBeNull();
    expect(name('x'.repeat(5000))).toHaveLength(80);
    expect(name(`${'x'.repeat(79)}😀`)).toBe('x'.repeat(79));
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:secret@example.com/',
    '/relative',
    `https://example.com/${'a'.repeat(3000)}`,
    42,
  ])('drops the link %j', (url) => {
    expect(check({ legalPages: [{ ...legalPage, url }, legalPage] }).legalPages).toEqual([legalPage]);
  });

  it('takes only a plain true for the same origin', () => {
    expect(check({ legalPages: [{ ...legalPage, isSameOrigin: 'yes' }] }).legalPages[0]?.isSameOrigin).toBe(false);
  });

  it.each([
    ['level', 2],
    ['level', 4.5],
    ['level', '5'],
    ['price', -1],
    ['price', Number.NaN],
    ['price', Number.POSITIVE_INFINITY],
    ['price', 1e9],
    ['hours', 1e6],
    ['distanceShare', 1.5],
    ['certification', 'RNCP'],
    ['isQualiopi', 1],
    ['nda', '123'],
    ['name', ''],
  ])('drops the course fact %s: %j', (fact, value) => {
    expect(check({ course: { ...course, [fact]: seen(value) } }).course).not.toHaveProperty(fact);
  });

  it('knows no course where no fact holds', () => {
    expect(check({ course: { price: seen('free'), other: seen(1) } }).course).toBeNull();
  });

  it('drops a profile without a name, and a town that is none', () => {
    expect(check({ profile: { ...profile, name: ' ' } }).profile).toBeNull();
    expect(check({ profile: { ...profile, town: 75 } }).profile).toEqual({ ...profile, town: null });
  });

  it('cuts lists that no page fills', () => {
    const reading = check({
      subject: null,
      mentions: Array(100_000).fill(mention),
      companies: Array(100_000).fill(company),
      legalPages: Array(100_000).fill(legalPage),
      selection: '1'.repeat(100_000),
    });
    expect(reading.mentions).toHaveLength(500);
    expect(reading.companies).toHaveLength(50);
    expect(reading.legalPages).toHaveLength(10);
    expect(reading.selection).toHaveLength(200);
  });

  it('brings nothing through that it does not know', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "extra": 1}');
    const reading = check({ ...hostile, subject: { ...subject, extra: 1 }, companies: [{ ...company, extra: 1 }] });
    expect(JSON.stringify(reading)).not.toMatch(/extra|polluted/);
    expect((reading as object as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throws, and checking twice changes nothing', () => {
    const broken = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.anything({ maxDepth: 2 }),
        fc.constantFrom(...Object.values(whole), mention, company, subject, legalPage),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    })).value;
    const readings = fc.record(
      Object.fromEntries(
        Object.keys(whole).map((key) => [key, fc.oneof(fc.constant(whole[key as keyof typeof whole]), broken)]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(readings, fc.anything()), (value) => {
        const once = checkReading(value);
        if (once) expect(checkReading(structuredClone(once))).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});
