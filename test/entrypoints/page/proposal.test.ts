import { describe, expect, it } from 'vitest';
import type { Mention, Siren, Siret } from '../../../core/answer.ts';
import {
  companiesOf,
  faultyMentionsOf,
  type PageKnowledge,
  proposalOf,
  selectionFault,
} from '../../../entrypoints/page/proposal.ts';
import { company, reading, subject } from './readings.ts';

const A = '732829320' as Siren;
const B = '552100554' as Siren;
const A_SIRET = '73282932000074' as Siret;

const known = (change: Partial<PageKnowledge>): PageKnowledge => ({
  reading: reading(),
  linked: null,
  chosen: null,
  isChosenNow: false,
  ...change,
});
const aboutA = reading({ subject: subject(A), companies: [company(A), company(B)] });
const namingBoth = reading({ companies: [company(A), company(B)] });
const linkTo = (page: ReturnType<typeof reading>) =>
  ({
    status: 'read',
    page: { kind: 'legal-notice', url: 'https://example.com/legal', label: '', isSameOrigin: true },
    url: 'https://example.com/legal',
    reading: page,
  }) as const;

describe('proposalOf', () => {
  it('leads nowhere without a reading, without a company, and without a subject', () => {
    expect(proposalOf(known({ reading: null }))).toBeNull();
    expect(proposalOf(known({}))).toBeNull();
    expect(proposalOf(known({ reading: namingBoth }))).toBeNull();
  });

  it('leads to the subject, by its establishment where the page names one', () => {
    expect(proposalOf(known({ reading: aboutA }))).toMatchObject({ number: A, because: 'publisher', readOn: null });
    const withSiret = reading({ subject: subject(A, { siret: A_SIRET }) });
    expect(proposalOf(known({ reading: withSiret }))?.number).toBe(A_SIRET);
  });

  it('prefers a selected number, also of a company that the page does not list', () => {
    for (const selection of ['552 100 554', 'RCS Paris 552 100 554', 'FR96552100554']) {
      expect(proposalOf(known({ reading: { ...aboutA, selection } }))).toMatchObject({
        number: B,
        because: 'selection',
      });
    }
  });

  it('takes no selected words, and no number of another kind', () => {
    for (const selection of ['Boulangerie Martin', 'IDCC 1486', '01 44 55 66 77', '732 829 321']) {
      expect(proposalOf(known({ reading: { ...aboutA, selection } }))?.number).toBe(A);
    }
  });

  it('prefers an earlier choice to the subject, where the page names that company', () => {
    expect(proposalOf(known({ reading: aboutA, chosen: B }))).toMatchObject({ number: B, because: 'choice' });
    const elsewhere = reading({ subject: subject(A), companies: [company(A)] });
    expect(proposalOf(known({ reading: elsewhere, chosen: B }))?.number).toBe(A);
  });

  it('says where a chosen company was read', () => {
    const linked = linkTo(namingBoth);
    const own = reading({ companies: [company(A)] });
    expect(proposalOf(known({ reading: own, linked, chosen: B }))).toMatchObject({ because: 'choice', readOn: linked });
    expect(proposalOf(known({ reading: own, linked, chosen: A }))).toMatchObject({ because: 'choice', readOn: null });
  });

  it('takes an earlier choice where the page does not say which company it is about', () => {
    expect(proposalOf(known({ reading: namingBoth, chosen: B }))?.number).toBe(B);
  });

  it('keeps to the address of a registry whatever was chosen on another of its pages', () => {
    const registry = { ...aboutA, subject: subject(A, { reason: 'address' }) };
    expect(proposalOf(known({ reading: registry, chosen: B }))?.number).toBe(A);
    expect(proposalOf(known({ reading: registry, chosen: B, isChosenNow: true }))?.number).toBe(B);
  });

  it('prefers a selection to an earlier choice, and a choice made now to the selection', () => {
    const selecting = { ...aboutA, selection: A };
    expect(proposalOf(known({ reading: selecting, chosen: B }))?.because).toBe('selection');
    expect(proposalOf(known({ reading: selecting, chosen: B, isChosenNow: true }))?.because).toBe('choice');
  });

  it('gives the subject its own reason, also when it was chosen', () => {
    expect(proposalOf(known({ reading: aboutA, chosen: A, isChosenNow: true }))?.because).toBe('publisher');
  });

  it('leads to the subject of the linked page where the page itself has none, and says where it was read', () => {
    const linked = linkTo(aboutA);
    expect(proposalOf(known({ linked }))).toMatchObject({ number: A, readOn: linked });
    const own = reading({ subject: subject(B), companies: [company(B)] });
    expect(proposalOf(known({ reading: own, linked }))).toMatchObject({ number: B, readOn: null });
  });
});

it('lists each company once, the page before its linked page', () => {
  const first = company(A, { name: 'here' });
  const linked = linkTo(reading({ companies: [company(A, { name: 'there' }), company(B)] }));
  expect(companiesOf(known({ reading: reading({ companies: [first] }), linked }))).toEqual([first, company(B)]);
});

it('lists each faulty number once, and no valid one', () => {
  const faulty: Mention = {
    type: 'siret',
    value: '73282932000075',
    raw: '732 829 320 00075',
    valid: false,
    fault: 'checksum',
    role: 'other',
    place: 'text',
  };
  const valid: Mention = { ...faulty, value: A_SIRET, valid: true, fault: null };
  const linked = linkTo(reading({ mentions: [faulty] }));
  expect(faultyMentionsOf(known({ reading: reading({ mentions: [faulty, valid] }), linked }))).toEqual([faulty]);
});

describe('selectionFault', () => {
  const faulty = (type: 'siren' | 'siret', value: string): Mention => ({
    type,
    value,
    raw: value,
    valid: false,
    fault: 'checksum',
    role: 'other',
    place: 'text',
  });
  const mentions = [faulty('siren', '732829321'), faulty('siret', '73282932000075'), faulty('siret', '41234567890123')];
  const faultOf = (selection: string) =>
    selectionFault(known({ reading: reading({ selection, mentions }) }))?.id ?? null;

  it.each([
    ['732 829 321', 'checksum'],
    ['732\u00a0829\u00a0320\u00a000075', 'checksum'],
    ['SIRET 732 829 320 00075', 'checksum'],
    ['SIREN : 732 829 32', 'too-short'],
    ['n° SIRET 732 829 320 000745', 'too-long'],
  ])('says what is wrong with %j', (selection, id) => {
    expect(faultOf(selection)).toBe(id);
  });

  it.each([
    '',
    '732 829 320',
    'Boulangerie Martin',
    '1 500 €',
    '2026',
    '01 44 55 66 77',
    'IDCC 9999999',
    '2024-03-12 10:00',
    '4123456789',
    '3017620422003',
    '1 234 567,89',
    '552 100 555',
    '732 829 32',
    'siréné 41234567890124',
  ])('has nothing to say of %j', (selection) => {
    expect(faultOf(selection)).toBeNull();
  });
});
