import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../core/detection/find-mentions.ts';
import { mayMatter } from '../../../core/detection/may-matter.ts';

const COMPANY_NUMBERS = ['siret', 'siren', 'rcs', 'vat'];
const holdsNumber = (text: string) =>
  findMentions([{ text, label: '', isHeading: false }]).some(({ type }) => COMPANY_NUMBERS.includes(type));
/** The digits in groups of these lengths, what is left over in one more. */
const spread = (digits: string, lengths: readonly number[], spacing: string): string => {
  const groups: string[] = [];
  let at = 0;
  for (const length of [...lengths, digits.length]) {
    groups.push(digits.slice(at, at + length));
    at += length;
  }
  return groups.filter(Boolean).join(spacing);
};

describe('mayMatter', () => {
  it.each([
    'SIRET : 732 829 320 00074',
    'SIREN\n      732829320',
    '732 829 320 R.C.S. Nantes',
    'Immatriculée sous le numéro 732 829 320',
    'SARL Martin 732.829.320',
    'Martin, 73282932000074',
    'TVA FR 44 732 829 320',
    'FR1A732829320',
    'SIRET 732 829 320 00075',
    'SIREN 123 456 789',
    'SIREN ７３２８２９３２０',
    'SIRET de notre établissement principal, dont voici l’adresse à Nantes : 732 829 320 00074',
    'Déclaration d’activité n° 11 75 45678 75',
    'Organisme de formation 11754567875',
    'Code NAF 62.01Z',
    'APE 6201Z',
    'IDCC 1486',
    'Convention collective n° 1486',
    'RNCP37674',
    'RS 7256',
    'W442000001',
  ])('is true of %j', (text) => {
    expect(mayMatter(text)).toBe(true);
  });

  it.each([
    '',
    'Une page qui ne parle de personne.',
    'Tél. : 02 40 12 34 56',
    'Du 01/02/2026 au 15/03/2026',
    '12 345 678 visites',
    'Colis 732 829 321 envoyé',
    'Colis 732829320 envoyé',
    'Le SIRET est demandé à l’inscription.',
    '<img src="/photos/732829320.jpg">',
    '{"article":"732829320"}',
  ])('is false of %j', (text) => {
    expect(mayMatter(text)).toBe(false);
  });

  it('is true of a number in the shape of a SIREN that stands below another', () => {
    expect(mayMatter('732 829 320', true)).toBe(true);
    expect(mayMatter('732 829 320', false)).toBe(false);
    expect(mayMatter('732 829 321', true)).toBe(false);
  });

  it('is true of every line where a labelled company number is found', () => {
    const labels = fc.constantFrom(
      ...['SIRET', 'Siret', 'siret', 'SIREN', 'RCS Nantes', 'R.C.S. Nantes', 'TVA', 'TVA FR', 'VAT', 'Trade register'],
      ...['Registre du commerce', 'Greffe de Nantes', 'Companies register', 'SIRET/SIREN'],
    );
    const joins = fc.constantFrom(' ', ' : ', ' n° ', ': n°', '\u00a0: ', ' (', '\n\t\t', ' numéro ');
    const spacings = fc.constantFrom('', ' ', '.', '-', ' - ', '–', '\u200b', '. ');
    const groups = fc.constantFrom(
      [3, 3, 3, 5],
      [9, 5],
      [2, 3, 3, 3, 5],
      [3, 3, 3, 2, 3],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 5],
    );
    const numbers = fc.oneof(
      fc.constantFrom('73282932000074', '30247464800664', '732829320', '552032534', '44732829320', '123456789'),
      fc.constantFrom('73282932000075', '732829321', '7328293200007', '732829320000745'),
      fc.stringMatching(/^\d{9}(?:\d{5})?$/),
    );
    const endings = fc.constantFrom('', '.', ', Nantes', ' 44000 Nantes', ' RCS Nantes', ' (SIRET)', ' – APE 10.71C');
    let found = 0;
    fc.assert(
      fc.property(
        labels,
        joins,
        numbers,
        groups,
        spacings,
        endings,
        (label, join, digits, lengths, spacing, ending) => {
          const text = label + join + spread(digits, lengths, spacing) + ending;
          // As the reader of lines gives it.
          if (!holdsNumber(text.replace(/\s+/g, ' '))) return;
          found += 1;
          expect(mayMatter(text)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('is true of a right number however far, up to a sentence, from its label', () => {
    const between = fc.stringMatching(/^[a-z ,:]{0,100}$/).map((words) => ` ${words} `);
    const text = fc
      .tuple(fc.constantFrom('SIRET', 'SIREN', 'RCS'), between, fc.constantFrom('732 829 320', '302 474 648 00664'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (line) => {
        fc.pre(holdsNumber(line.replace(/\s+/g, ' ')));
        expect(mayMatter(line)).toBe(true);
      }),
    );
  });

  it('is true of a text whatever stands around the number', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(mayMatter(`${before} . SIRET 732 829 320 00074 . ${after}`)).toBe(true);
      }),
    );
  });
});
