import { describe, expect, it } from 'vitest';
import type { GatheredPage } from '../../../core/detection/gathered-page.ts';
import { interpretPage } from '../../../core/detection/interpret-page.ts';
import type { StructuredItem } from '../../../core/detection/structured-data.ts';

const page = (more: Partial<GatheredPage> = {}): GatheredPage => ({
  url: 'https://page.invalid/',
  title: 'Page',
  lines: [],
  metas: [],
  items: [],
  legalPages: [],
  profile: null,
  selection: '',
  isComplete: true,
  ...more,
});
const lines = (...texts: string[]) => texts.map((text) => ({ text, label: '', isHeading: false }));
const item = (type: string, properties: StructuredItem['properties']): StructuredItem => ({
  types: [type],
  properties: Object.assign(Object.create(null), properties),
});

const MARTIN = 'Boulangerie Martin, SIRET 732 829 320 00074';
const TOILE = 'Toile et Fils, SIRET 302 474 648 00664';

describe('interpretPage', () => {
  it('makes an empty reading of an empty page', () => {
    expect(interpretPage(page())).toEqual({
      mentions: [],
      subject: null,
      companies: [],
      course: null,
      legalPages: [],
      profile: null,
      selection: '',
      isComplete: true,
    });
  });

  it('reads a legal notice: who publishes, who hosts, what each number is', () => {
    const reading = interpretPage(
      page({ lines: lines(`Édité par ${MARTIN}, APE 10.71C`, 'IDCC 843', `Hébergeur : ${TOILE}`, 'APE 63.11Z') }),
    );
    expect(reading.subject).toEqual({
      siren: '732829320',
      siret: '73282932000074',
      name: 'Boulangerie Martin',
      part: 'publisher',
      place: 'text',
      reason: 'publisher',
      naf: '10.71C',
      idccs: ['0843'],
    });
    expect(reading.companies.map(({ name, part }) => [name, part])).toEqual([
      ['Boulangerie Martin', 'publisher'],
      ['Toile et Fils', 'host'],
    ]);
    expect(reading.mentions.map(({ type, value, role }) => [type, value, role])).toEqual([
      ['siret', '73282932000074', 'subject'],
      ['naf', '10.71C', 'subject'],
      ['idcc', '0843', 'subject'],
      ['siret', '30247464800664', 'host'],
      ['naf', '63.11Z', 'host'],
    ]);
  });

  it('keeps the first activity of the company, and each of its agreements once', () => {
    const { subject } = interpretPage(
      page({ lines: lines(`Édité par ${MARTIN}`, 'APE 10.71C', 'APE 56.10A', 'IDCC 843 et 1501', 'IDCC 843') }),
    );
    expect(subject).toMatchObject({ naf: '10.71C', idccs: ['0843', '1501'] });
  });

  it('brings each mention once, where it was first read', () => {
    const { mentions } = interpretPage(
      page({ metas: [{ name: 'description', content: MARTIN }], lines: lines(MARTIN, 'SIRET 73282932000074') }),
    );
    expect(mentions).toEqual([
      {
        type: 'siret',
        value: '73282932000074',
        raw: '732 829 320 00074',
        valid: true,
        fault: null,
        role: 'subject',
        place: 'meta',
      },
    ]);
  });

  it('tells a wrong number with its fault', () => {
    const { mentions, subject } = interpretPage(page({ lines: lines('SIRET 732 829 321 00074') }));
    expect(mentions).toMatchObject([{ value: '73282932100074', valid: false, fault: 'checksum', role: 'other' }]);
    expect(subject).toBeNull();
  });

  it('takes an example for nobody', () => {
    const reading = interpretPage(page({ lines: lines('Par exemple, SIRET 732 829 320 00074') }));
    expect(reading.subject).toBeNull();
    expect(reading.mentions).toMatchObject([{ value: '73282932000074', valid: true, role: 'other' }]);
  });

  it.each([
    ['https://www.pappers.fr/entreprise/boulangerie-martin-732829320', 'siren', '732829320', null],
    [
      'https://annuaire-entreprises.data.gouv.fr/etablissement/73282932000074',
      'siret',
      '73282932000074',
      '73282932000074',
    ],
  ])('reads the address of a registry site: %s', (url, type, value, siret) => {
    const { subject, mentions } = interpretPage(page({ url, lines: lines(`Site édité par ${TOILE}`) }));
    expect(subject).toMatchObject({ siren: '732829320', siret, reason: 'address', place: 'address' });
    expect(mentions).toMatchObject([
      { type, value, raw: value, role: 'subject', place: 'address' },
      { value: '30247464800664', role: 'other', place: 'text' },
    ]);
  });

  it('reads what a page describes for machines, before its text', () => {
    const described = item('Organization', {
      name: ['Boulangerie Martin'],
      taxID: ['73282932000074'],
      naics: ['10.71C'],
    });
    const { subject, mentions } = interpretPage(page({ items: [described], lines: lines(TOILE) }));
    expect(subject).toMatchObject({
      name: 'Boulangerie Martin',
      siret: '73282932000074',
      reason: 'structured-data',
      place: 'structured-data',
      naf: '10.71C',
    });
    expect(mentions.map(({ place }) => place)).toEqual(['structured-data', 'structured-data', 'text']);
  });

  it('prefers the employer of a job offer to who publishes it', () => {
    const employer = item('Organization', { name: ['Boulangerie Martin'], taxID: ['732829320'] });
    const board = item('Organization', { name: ['Toile et Fils'], taxID: ['302474648'] });
    const job = item('JobPosting', { publisher: [board], hiringOrganization: [employer] });
    expect(interpretPage(page({ items: [job] })).subject).toMatchObject({ name: 'Boulangerie Martin' });
  });

  it.each<[string, Partial<GatheredPage>]>([
    ['its address', { url: 'https://www.toile-et-fils.fr/contact' }],
    ['its title', { title: 'Toile et Fils | Contact' }],
    ['its meta tags', { metas: [{ name: 'og:site_name', content: 'Toile et Fils' }] }],
    ['a heading', { lines: [{ text: 'Bienvenue chez Toile et Fils', label: '', isHeading: true }] }],
  ])('knows the name of the site by %s', (_where, more) => {
    const both = [...(more.lines ?? []), ...lines(MARTIN, TOILE)];
    expect(interpretPage(page({ lines: both })).subject?.name).toBe(
      more.lines ? 'Toile et Fils' : 'Boulangerie Martin',
    );
    expect(interpretPage(page({ ...more, lines: both })).subject).toMatchObject({
      name: 'Toile et Fils',
      reason: 'site-name',
    });
  });

  it('takes no common word of a title for the name of the site', () => {
    const { subject } = interpretPage(page({ title: 'Contact', lines: lines(MARTIN, `Contact : ${TOILE}`) }));
    expect(subject).toMatchObject({ name: 'Boulangerie Martin', reason: 'most-named' });
  });

  it('is about none of the companies of a list', () => {
    const reading = interpretPage(page({ lines: lines(MARTIN, TOILE, 'Azimut Formation, SIREN 552 032 534') }));
    expect(reading.subject).toBeNull();
    expect(reading.companies).toHaveLength(3);
    expect(reading.mentions.every(({ role }) => role === 'other')).toBe(true);
  });

  it('reads the course of a page with its numbers', () => {
    const { course } = interpretPage(
      page({
        title: 'Formation boulanger',
        lines: lines('Certification RNCP37537', 'Durée : 140 heures', `Édité par ${MARTIN}`),
      }),
    );
    expect(course).toMatchObject({ certification: { value: 'RNCP37537' }, hours: { value: 140 } });
  });

  it('hands on what needs no reading', () => {
    const kept: Partial<GatheredPage> = {
      legalPages: [{ kind: 'terms', url: 'https://page.invalid/cgv', label: 'CGV', isSameOrigin: true }],
      profile: { name: 'Boulangerie Martin', town: 'Nantes', place: 'structured-data' },
      selection: '732 829 320',
      isComplete: false,
    };
    expect(interpretPage(page(kept))).toMatchObject(kept);
  });

  it('gives the same reading each time, and leaves the page as it was', () => {
    const given = page({ lines: lines(`Édité par ${MARTIN}`, 'IDCC 843', TOILE) });
    const before = structuredClone(given);
    expect(interpretPage(given)).toEqual(interpretPage(given));
    expect(given).toEqual(before);
  });
});
