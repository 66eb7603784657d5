import { describe, expect, it } from 'vitest';
import type {
  CompanyPart,
  LegalPage,
  MentionFault,
  MentionPlace,
  MentionType,
  SubjectReason,
} from '../../../core/answer.ts';
import { enPage } from '../../../core/wording/en-page.ts';
import { frPage } from '../../../core/wording/fr-page.ts';
import type { LinkedFailure } from '../../../core/wording/wording.ts';
import { faultsOf } from './sentences.ts';

/** All ids of a kind: the compiler refuses a list that lacks one. */
function idsOf<Id extends string>(ids: Record<Id, true>): Id[] {
  return Object.keys(ids) as Id[];
}

const REASONS = idsOf<SubjectReason>({
  address: true,
  'structured-data': true,
  publisher: true,
  'site-name': true,
  'only-company': true,
  'most-named': true,
});
const PARTS = idsOf<Exclude<CompanyPart, 'named'>>({
  publisher: true,
  host: true,
  agency: true,
  mediator: true,
  insurer: true,
  payment: true,
  certifier: true,
  group: true,
});
const FAULTS = idsOf<MentionFault>({ placeholder: true, checksum: true, length: true });
const PLACES = idsOf<MentionPlace>({ text: true, 'structured-data': true, meta: true, address: true });
const TYPES = idsOf<MentionType>({
  siren: true,
  siret: true,
  vat: true,
  rcs: true,
  naf: true,
  idcc: true,
  rna: true,
  nda: true,
  rncp: true,
  rs: true,
});
const KINDS = idsOf<LegalPage['kind']>({ 'legal-notice': true, terms: true, contact: true });
const FAILURES = idsOf<LinkedFailure>({
  'other-origin': true,
  'too-big': true,
  'too-slow': true,
  'not-a-page': true,
  refused: true,
  network: true,
  lost: true,
});
const COMPANIES = ['Boulangerie Martin', 'Martin S.A.R.L.', '732 829 320'];

const pageOf = (kind: LegalPage['kind'], label: string): LegalPage => ({
  kind,
  label,
  url: 'https://example.com/',
  isSameOrigin: true,
});

describe.each([
  ['fr', frPage],
  ['en', enPage],
] as const)('what is said of a page in %s', (lang, said) => {
  const faults = (sentences: string[]) => [...new Set(sentences)].flatMap((text) => faultsOf(text, lang));
  const names = KINDS.flatMap((kind) => ['', 'Infos légales'].map((label) => said.pageName(pageOf(kind, label))));

  it('has every text of the interface, without a fault', () => {
    expect(faults(Object.values(said.ui))).toEqual([]);
    expect(Object.keys(frPage.ui).sort()).toEqual(Object.keys(enPage.ui).sort());
  });

  it('says every reason, part, fault, kind and place', () => {
    const sentences = [
      ...REASONS.map(said.reason),
      ...PARTS.map(said.part),
      ...FAULTS.map(said.fault),
      ...TYPES.map(said.numberKind),
      ...PLACES.flatMap((place) => [said.seen(place, null), said.seen(place, 'environ 35 h')]),
    ];
    expect(faults(sentences)).toEqual([]);
    expect(new Set(REASONS.map(said.reason)).size).toBe(REASONS.length);
    expect(new Set(PARTS.map(said.part)).size).toBe(PARTS.length);
  });

  it('says nothing of the part of a company that is only named', () => {
    expect(said.part('named')).toBe('');
  });

  it('names companies, and ends no sentence twice', () => {
    expect(
      faults(
        COMPANIES.flatMap((company) => [
          said.pageCompany(company),
          said.onlyCompany(company),
          said.chosenCompany(company, true),
          said.chosenCompany(company, false),
          said.nameOnly(company),
          said.searchName(company, null),
          said.searchName(company, 'Nantes'),
          ...names.map((name) => said.choiceReadOn(name, 'example.com/mentions')),
          ...names.map((name) => said.linkedCompany(company, name, 'example.com/mentions')),
        ]),
      ),
    ).toEqual([]);
    expect(faults([said.pageCompany(null), said.onlyCompany(null)])).toEqual([]);
    expect(said.searchName('Martin', 'Nantes')).toContain('Nantes');
  });

  it('says every step and failure of a linked page, each with what to do', () => {
    const sentences = names.flatMap((name) => [
      said.readPage(name),
      said.openPage(name),
      said.readingPage(name),
      said.pageWithout(name),
      ...FAILURES.map((reason) => said.linkedFailure(reason, name)),
    ]);
    expect(faults(sentences)).toEqual([]);
    for (const reason of FAILURES)
      expect(said.linkedFailure(reason, '“x”').match(/[.:](?=\s|$)/g)?.length).toBeGreaterThan(1);
  });

  it('says the page’s own words for a link where they name it, else what it is', () => {
    expect(said.pageName(pageOf('terms', 'CGV'))).toContain('CGV');
    expect(said.pageName(pageOf('legal-notice', 'Infos légales'))).toContain('Infos légales');
    expect(said.pageName(pageOf('contact', 'Qui sommes-nous'))).toContain('Qui sommes-nous');
    for (const kind of KINDS) {
      const own = said.pageName(pageOf(kind, ''));
      expect(own).toMatch(/\p{L}{4}/u);
      for (const label of ['Cliquez ici', 'ici', 'En savoir plus', 'x'.repeat(81)])
        expect(said.pageName(pageOf(kind, label))).toBe(own);
    }
  });

  it('counts with the right number', () => {
    expect(faults([1, 2, 12].flatMap((count) => [said.otherCompanies(count), said.faultyNumbers(count)]))).toEqual([]);
    expect(said.otherCompanies(2)).toContain('2');
    expect(said.otherCompanies(1)).not.toBe(said.otherCompanies(2));
    expect(said.faultyNumbers(1)).not.toContain('1');
  });

  it('says figures of a course, and where a certification comes from', () => {
    expect(
      faults([
        said.level(5),
        ...[0, 1, 1500, 1499.5].flatMap((euros) => [true, false, undefined].map((tax) => said.price(euros, tax))),
        ...[0, 0.5, 1, 1.5, 2, 1607].map(said.hours),
        ...[0, 0.333, 1].map(said.percent),
        said.certificationSource('2026-04-22'),
        said.unknownCertification('2026-04-22', true),
        said.unknownCertification('2026-04-22', false),
      ]),
    ).toEqual([]);
  });
});

it('writes figures as each language does', () => {
  expect(frPage.price(1500, true)).toBe('1\u202f500\u202f€ hors taxes');
  expect(enPage.price(1500, false)).toBe('€1,500 with tax');
  expect(frPage.hours(1.5)).toBe('1,5 heure');
  expect(frPage.percent(0.333)).toBe('33\u202f% des heures');
  expect(frPage.certificationSource('2026-04-22')).toBe('d’après le répertoire de France compétences du 22 avril 2026');
});
