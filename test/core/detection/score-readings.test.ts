import { describe, expect, it } from 'vitest';
import {
  type FailedReading,
  type PageLabels,
  type ScoredReading,
  scoreReadings,
} from '../../../scripts/detection/score-readings.ts';

type Label = PageLabels['entities'][number];
type Reported = ScoredReading['mentions'][number];

const label = (type: string, value: string, more: Partial<Label> = {}): Label => ({
  type,
  value,
  role: 'subject',
  valid: true,
  ...more,
});
const reported = (type: Reported['type'], value: string, more: Partial<Reported> = {}): Reported => ({
  type,
  value,
  role: 'subject',
  valid: true,
  ...more,
});
const labelled = (entities: Label[], more: Partial<PageLabels> = {}): PageLabels => ({
  id: 'page',
  file: 'pages/page.html',
  kind: 'legal-notice',
  entities,
  subject: null,
  decoys: [],
  foreign: [],
  placeholders: [],
  ...more,
});
const score = (labels: PageLabels, mentions: Reported[], siren?: string) =>
  scoreReadings([{ labels, reading: { mentions, subject: siren ? { siren } : null } }]);
const scoreSubject = (labels: PageLabels, reading: ScoredReading | FailedReading) =>
  scoreReadings([{ labels, reading }]).subject;

describe('mentions', () => {
  it('counts those found, missed and wrong, with their rates', () => {
    const { company, types, failures } = score(
      labelled([label('siret', '73282932000074'), label('siren', '552100554')]),
      [reported('siret', '73282932000074'), reported('siren', '404833048')],
    );
    expect(company).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, found: 1, missed: 1, wrong: 1 });
    expect(types.siret).toMatchObject({ found: 1, missed: 0, wrong: 0 });
    expect(types.siren).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(failures).toEqual([{ id: 'page', missed: ['siren 552100554'], wrong: ['siren 404833048'] }]);
  });

  it('has no rate where there is nothing', () => {
    const { company, failures } = score(labelled([]), []);
    expect(company).toMatchObject({ precision: null, recall: null, f1: null });
    expect(failures).toEqual([]);
  });

  it('takes RCS and SIREN of one value for one mention', () => {
    const both = labelled([label('rcs', '732829320'), label('siren', '732829320')]);
    expect(score(both, [reported('siren', '732829320')]).company).toMatchObject({ found: 1, missed: 0, wrong: 0 });
    expect(score(both, [reported('rcs', '732829320'), reported('siren', '732829320')]).company).toMatchObject({
      found: 1,
      missed: 0,
      wrong: 0,
    });
  });

  it('takes a SIREN inside a labelled SIRET or VAT number for neither right nor wrong', () => {
    const siret = score(labelled([label('siret', '73282932000074')]), [reported('siren', '732829320')]);
    expect(siret.company).toMatchObject({ found: 0, missed: 1, wrong: 0 });
    const vat = score(labelled([label('tva', 'FR44732829320')]), [
      reported('vat', 'FR44732829320'),
      reported('rcs', '732829320'),
    ]);
    expect(vat.company).toMatchObject({ found: 1, missed: 0, wrong: 0 });
  });

  it('does not excuse a SIREN by a SIRET that is not on the page', () => {
    const { company } = score(labelled([]), [reported('siret', '73282932000074'), reported('siren', '732829320')]);
    expect(company.wrong).toBe(2);
  });

  it('compares activity codes without their dot, apart from company numbers', () => {
    const { company, other, types } = score(labelled([label('naf', '8121Z')]), [reported('naf', '81.21Z')]);
    expect(types.naf.found).toBe(1);
    expect(other).toMatchObject({ found: 1, missed: 0, wrong: 0 });
    expect(company.found).toBe(0);
  });

  it('counts no name, no invalid label and no mention that the reader calls invalid', () => {
    const labels = labelled([label('name', 'Martin'), label('siret', '73282932000075', { valid: false })]);
    const { company } = score(labels, [reported('siret', '73282932000075', { valid: false })]);
    expect(company).toMatchObject({ found: 0, missed: 0, wrong: 0 });
  });

  it('counts a valid report of an invalid label as wrong', () => {
    const labels = labelled([label('siret', '73282932000075', { valid: false, issue: 'luhn' })]);
    const { company, bad } = score(labels, [reported('siret', '73282932000075')]);
    expect(company.wrong).toBe(1);
    expect(bad).toEqual({ decoys: 0, foreign: 0, placeholders: 0 });
  });
});

describe('look-alikes', () => {
  const labels = labelled([label('siret', '12345678900012', { valid: false, issue: 'placeholder' })], {
    decoys: [{ raw: '2-492649-20', value: '249264920' }],
    foreign: [{ raw: 'GB 727 255 821' }],
    placeholders: ['SIREN : [111 111 111]'],
  });

  it.each([
    ['decoys', reported('siren', '249264920')],
    ['decoys', reported('vat', 'FR12249264920')],
    ['foreign', reported('siren', '727255821')],
    ['placeholders', reported('siren', '111111111')],
    ['placeholders', reported('siret', '12345678900012')],
  ] as const)('counts a mention taken from %s', (list, mention) => {
    const { bad, company } = score(labels, [mention]);
    expect(bad).toEqual({ decoys: 0, foreign: 0, placeholders: 0, [list]: 1 });
    expect(company.wrong).toBe(1);
  });

  it('counts neither other mistakes nor what was found', () => {
    const withLabel = { ...labels, entities: [label('siren', '249264920')] };
    const { bad } = score(withLabel, [reported('siren', '249264920'), reported('idcc', '4926')]);
    expect(bad).toEqual({ decoys: 0, foreign: 0, placeholders: 0 });
  });
});

describe('subject', () => {
  const withSubject = labelled([], { subject: { siren: '732829320' } });

  it('is right, wrong or missed on a page that has one', () => {
    expect(score(withSubject, [], '732829320').subject).toMatchObject({ right: 1, pages: 1, pagesWithout: 0 });
    expect(score(withSubject, [], '552100554').subject).toMatchObject({ right: 0, wrong: 1, missed: 0 });
    expect(score(withSubject, []).subject).toMatchObject({ right: 0, wrong: 0, missed: 1 });
  });

  it('is invented on a page whose labels have none', () => {
    expect(score(labelled([]), [], '732829320').subject).toMatchObject({ invented: 1, wrong: 0, pagesWithout: 1 });
    expect(score(labelled([], { subject: { siren: null } }), []).subject).toMatchObject({
      invented: 0,
      pages: 0,
      pagesWithout: 1,
    });
  });

  it('is shown but not counted where it is debatable', () => {
    const { subject, failures } = score({ ...withSubject, id: '214' }, [], '552100554');
    expect(subject).toEqual({ right: 0, wrong: 0, missed: 0, invented: 0, pages: 0, pagesWithout: 0 });
    expect(failures).toEqual([{ id: '214', subject: '552100554 instead of 732829320 (debatable, not counted)' }]);
  });

  it('is missed, as all mentions are, on a page that gave no reading', () => {
    const labels = labelled([label('siren', '732829320')], { subject: { siren: '732829320' } });
    expect(scoreSubject(labels, { failure: 'no reading after 10 s' })).toMatchObject({ missed: 1, pages: 1 });
    const { company, failures } = scoreReadings([{ labels, reading: { failure: 'no reading after 10 s' } }]);
    expect(company).toMatchObject({ found: 0, missed: 1 });
    expect(failures[0]).toMatchObject({ failure: 'no reading after 10 s', missed: ['siren 732829320'] });
  });
});

describe('roles', () => {
  it('tells the host from the rest, on mentions found', () => {
    const labels = labelled([
      label('siren', '732829320', { role: 'subject' }),
      label('siren', '424761419', { role: 'host' }),
      label('siren', '552100554', { role: 'host' }),
    ]);
    const { roles, failures } = score(labels, [
      reported('siren', '732829320', { role: 'other' }),
      reported('siren', '424761419', { role: 'other' }),
      reported('siren', '404833048', { role: 'host' }),
    ]);
    expect(roles).toEqual({ right: 1, wrong: 1 });
    expect(failures[0]?.roles).toEqual(['siren 424761419: is the host']);
  });
});

describe('negative pages', () => {
  it('are hit by any mention', () => {
    const negative = labelled([], { kind: 'negative' });
    const { negativePages } = scoreReadings([
      { labels: negative, reading: { mentions: [], subject: null } },
      { labels: negative, reading: { mentions: [reported('naf', '62.01Z')], subject: null } },
      { labels: labelled([]), reading: { mentions: [reported('naf', '62.01Z')], subject: null } },
    ]);
    expect(negativePages).toEqual({ pages: 2, hit: 1 });
  });
});
