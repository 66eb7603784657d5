import { describe, expect, it } from 'vitest';
import type { MentionPlace } from '../../../core/answer.ts';
import { findMentions } from '../../../core/detection/find-mentions.ts';
import { judgeCompanies, type PageSigns, type PlacedMention } from '../../../core/detection/page-companies.ts';

const MARTIN = '732829320';
const TOILE = '302474648';
const AZIMUT = '552032534';

const judge = (texts: string[], signs: Partial<PageSigns> = {}, first: PlacedMention[] = []) => {
  const lines = texts.map((text) => ({ text, label: '', isHeading: false }));
  const found = findMentions(lines).map((mention) => ({ ...mention, place: 'text' as MentionPlace }));
  return judgeCompanies([...first, ...found], { lines, names: [], titleNames: [], ...signs });
};
const subjectOf = (...args: Parameters<typeof judge>) => {
  const { subject } = judge(...args);
  return subject && [subject.siren, subject.reason];
};
const elsewhere = (place: MentionPlace, value: string, more: Partial<PlacedMention> = {}): PlacedMention => ({
  type: value.length === 14 ? 'siret' : 'siren',
  value,
  raw: value,
  fault: null,
  isExample: false,
  line: 0,
  index: 0,
  place,
  ...more,
});

describe('the company that a page is about', () => {
  it('is the only one that it names', () => {
    expect(subjectOf(['Boulangerie Martin, SIREN 732 829 320'])).toEqual([MARTIN, 'only-company']);
  });

  it('is the publisher, wherever it stands', () => {
    const publisher = 'Ce site est édité par Boulangerie Martin, SIREN 732 829 320.';
    const host = 'Hébergeur : Toile et Fils, SIREN 302 474 648.';
    expect(subjectOf([publisher, host])).toEqual([MARTIN, 'publisher']);
    expect(subjectOf([host, publisher])).toEqual([MARTIN, 'publisher']);
  });

  it('is the one that has the site’s name', () => {
    const texts = ['Toile et Fils, SIREN 302 474 648', 'Boulangerie Martin, SIREN 732 829 320'];
    expect(subjectOf(texts)).toEqual([TOILE, 'most-named']);
    expect(subjectOf(texts, { names: ['boulangeriemartin'] })).toEqual([MARTIN, 'site-name']);
    expect(subjectOf(texts, { titleNames: ['boulangeriemartin'] })).toEqual([MARTIN, 'site-name']);
  });

  it('may have the site’s name in the line above, a heading’s name in its own line alone', () => {
    const texts = ['Toile et Fils, SIREN 302 474 648', 'Boulangerie Martin', 'SIREN 732 829 320'];
    expect(subjectOf(texts, { names: ['boulangeriemartin'] })).toEqual([MARTIN, 'site-name']);
    expect(subjectOf(texts, { titleNames: ['boulangeriemartin'] })).toEqual([TOILE, 'most-named']);
  });

  it('is the one beside the number of a training provider or an association', () => {
    const texts = [
      'Toile et Fils, SIREN 302 474 648',
      ...Array<string>(5).fill('Une phrase.'),
      'Boulangerie Martin, SIREN 732 829 320',
      'Déclaration d’activité n° 11 75 45678 75',
    ];
    expect(subjectOf(texts)).toEqual([MARTIN, 'most-named']);
    expect(subjectOf(texts.slice(0, -1))).toEqual([TOILE, 'most-named']);
  });

  it('is the one that structured data names for the page, unless it is the group or a brand', () => {
    const texts = ['Toile et Fils, SIREN 302 474 648'];
    const described = (rank: number) => [elsewhere('structured-data', MARTIN, { name: 'Boulangerie Martin', rank })];
    expect(subjectOf(texts, {}, described(5))).toEqual([MARTIN, 'structured-data']);
    expect(subjectOf(['Vendeur : Toile et Fils, SIREN 302 474 648'], {}, described(5))?.[0]).toBe(MARTIN);
    expect(subjectOf(texts, {}, described(-1))).toEqual([TOILE, 'most-named']);
    expect(judge(texts, {}, described(-1)).companies[1]).toMatchObject({ name: 'Boulangerie Martin', part: 'group' });
  });

  it('is the one of a registry’s address, whatever the page says of its publisher', () => {
    const texts = ['Site édité par Toile et Fils, SIREN 302 474 648'];
    const described = elsewhere('structured-data', AZIMUT, { rank: 0 });
    expect(subjectOf(texts, {}, [elsewhere('address', MARTIN), described])).toEqual([MARTIN, 'address']);
  });

  it.each([
    ['its host', 'Hébergeur : Toile et Fils, SIREN 302 474 648'],
    ['its mediator', 'Médiateur de la consommation : Toile, SIREN 302 474 648'],
    ['its insurer', 'Assureur : Toile, SIREN 302 474 648'],
    ['its web agency', 'Réalisation du site : Toile, SIREN 302 474 648'],
    ['an example', 'Par exemple, SIREN 302 474 648'],
  ])('is not %s, even when it is alone', (_what, text) => {
    const { subject, companies } = judge([text]);
    expect(subject).toBeNull();
    expect(companies.map(({ siren }) => siren)).toEqual([TOILE]);
  });

  it('is none on a page without companies', () => {
    expect(judge(['SIREN 732 829 321', 'APE 62.01Z'])).toEqual({
      companies: [],
      subject: null,
      roles: ['other', 'other'],
    });
  });
});

describe('a list of companies', () => {
  const LIST = [
    'Boulangerie Martin, SIREN 732 829 320',
    'Toile et Fils, SIREN 302 474 648',
    'Azimut Formation, SIREN 552 032 534',
  ];

  it('is about none of them', () => {
    const { subject, companies } = judge(LIST);
    expect(subject).toBeNull();
    expect(companies.map(({ siren }) => siren)).toEqual([MARTIN, TOILE, AZIMUT]);
  });

  it('is about none even when one has a name of the site', () => {
    expect(subjectOf(LIST, { names: ['toile'] })).toBeNull();
  });

  it('is about none of them under a title of its own, that of the page too', () => {
    const texts = [
      'Les sociétés du groupe',
      'Boulangerie Martin, SIREN 732 829 320',
      'Toile et Fils, SIREN 302 474 648',
      'Azimut, SIREN 552 032 534',
    ];
    const lines = texts.map((text, line) => ({ text, label: '', isHeading: line === 0 }));
    expect(subjectOf(texts, { lines, names: ['lessocietesdugroupe'] })).toBeNull();
  });

  it('is no list when one of them publishes the page, is described by it, or has a number of its own kind', () => {
    expect(subjectOf(['Édité par Boulangerie Martin, SIREN 732 829 320', ...LIST.slice(1)])?.[0]).toBe(MARTIN);
    expect(subjectOf(LIST, {}, [elsewhere('structured-data', TOILE, { rank: 5 })])?.[0]).toBe(TOILE);
    expect(
      subjectOf(['Déclaration d’activité n° 11 75 45678 75', ...LIST.slice(0, 1), '', '', '', ...LIST.slice(1)])?.[0],
    ).toBe(MARTIN);
  });

  it('is no list of two, and none when they stand far apart', () => {
    expect(subjectOf(LIST.slice(0, 2))?.[0]).toBe(MARTIN);
    const apart = LIST.flatMap((text) => [text, ...Array<string>(12).fill('Une phrase.')]);
    expect(subjectOf(apart)).toEqual([MARTIN, 'most-named']);
  });
});

describe('a company', () => {
  it('has its establishment when the page gives one', () => {
    expect(judge(['SIRET 732 829 320 00074', 'SIREN 732 829 320']).subject?.siret).toBe('73282932000074');
    expect(judge(['SIREN 732 829 320']).subject?.siret).toBeNull();
    expect(judge(['SIRET 732 829 320 00074', 'SIRET 732 829 320 00025']).subject?.siret).toBeNull();
  });

  it('has the establishment of a registry’s address, whatever others the page names', () => {
    const { subject } = judge(['SIRET 732 829 320 00025'], {}, [elsewhere('address', '73282932000074')]);
    expect(subject?.siret).toBe('73282932000074');
  });

  it('is known by a faulty SIRET whose first digits are right, without that SIRET', () => {
    expect(judge(['SIRET 732 829 320 00075']).companies).toMatchObject([{ siren: MARTIN, siret: null }]);
    expect(judge(['SIRET 732 829 321 00074']).companies).toEqual([]);
    expect(judge(['SIRET 123 456 789 00012']).companies).toEqual([]);
  });

  it('is known by its VAT number', () => {
    expect(judge(['TVA FR44732829320']).subject?.siren).toBe(MARTIN);
    expect(judge(['TVA FR45732829320']).subject).toBeNull();
  });

  it('comes once, with the first name that is sure', () => {
    const { companies } = judge([
      'SIREN 732 829 320',
      'Boulangerie Martin, SIRET 732 829 320 00074',
      'Martin, TVA FR44732829320',
    ]);
    expect(companies.map(({ siren, name }) => [siren, name])).toEqual([[MARTIN, 'Boulangerie Martin']]);
  });

  it('does not take its part from the words before the company that stands in front of it', () => {
    const { companies } = judge([
      'Hébergeur : Toile et Fils, SIREN 302 474 648 et Boulangerie Martin, SIREN 732 829 320',
    ]);
    expect(companies.map(({ siren, part }) => [siren, part])).toEqual([
      [MARTIN, 'named'],
      [TOILE, 'host'],
    ]);
  });

  it('that publishes a site and hosts it is its subject', () => {
    const texts = ['Hébergeur : Toile et Fils, SIREN 302 474 648', 'Édité par Toile et Fils, SIREN 302 474 648'];
    expect(subjectOf(texts)).toEqual([TOILE, 'publisher']);
  });

  it('that hosts somebody else’s page is nothing more there, whatever it publishes too', () => {
    const texts = [
      'Ce site est édité par Boulangerie Martin, SIREN 732 829 320',
      'Hébergeur : Toile et Fils, SIREN 302 474 648',
      'Toile et Fils édite un logiciel, TVA FR14302474648',
    ];
    const { companies, roles } = judge(texts, { names: ['boulangeriemartin'] });
    expect(companies.map(({ siren, part }) => [siren, part])).toEqual([
      [MARTIN, 'publisher'],
      [TOILE, 'host'],
    ]);
    expect(roles).toEqual(['subject', 'host', 'host']);
  });
});

describe('the role of a mention', () => {
  it('is that of its company', () => {
    const { roles } = judge([
      'Édité par Boulangerie Martin, SIREN 732 829 320',
      'Hébergeur : Toile et Fils, SIREN 302 474 648',
      'Médiateur : Azimut, SIREN 552 032 534',
    ]);
    expect(roles).toEqual(['subject', 'host', 'other']);
  });

  it('of an activity or an agreement is that of the company above, when it stands close', () => {
    const texts = ['Édité par Boulangerie Martin, SIREN 732 829 320', 'Hébergeur : Toile et Fils, SIREN 302 474 648'];
    expect(judge([...texts, 'APE 63.11Z']).roles).toEqual(['subject', 'host', 'host']);
    expect(judge([...texts, ...Array<string>(8).fill('Une phrase.'), 'IDCC 843']).roles).toEqual([
      'subject',
      'host',
      'subject',
    ]);
  });

  it('is no subject’s where the page has none', () => {
    expect(
      judge(['Hébergeur : Toile et Fils, SIREN 302 474 648', '', '', '', '', '', '', '', 'IDCC 843']).roles,
    ).toEqual(['host', 'other']);
  });
});
