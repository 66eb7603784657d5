import { describe, expect, it } from 'vitest';
import { findStructuredCompanies } from '../../../core/detection/structured-companies.ts';
import type { StructuredItem } from '../../../core/detection/structured-data.ts';

type Properties = Record<string, (string | StructuredItem)[]>;

const item = (properties: Properties, type = 'Organization'): StructuredItem => ({
  types: [type],
  properties: Object.assign(Object.create(null), properties),
});
const MARTIN = item({ name: ['Boulangerie Martin'], taxID: ['732829320'] });
/** The label and the text of each line. */
const linesOf = (...items: StructuredItem[]) =>
  findStructuredCompanies(items).flatMap(({ lines }) => lines.map(({ label, text }) => [label, text]));

describe('the lines of a company', () => {
  it.each<[string, Properties, [string, string]]>([
    ['a tax number', { taxID: ['73282932000074'] }, ['siret, siren', '73282932000074']],
    ['a VAT number', { vatID: ['FR44732829320'] }, ['tva', 'FR44732829320']],
    ['an activity', { naics: ['1071C'] }, ['naf', '1071C']],
    ['an identifier', { identifier: ['SIRET 732 829 320 00074'] }, ['', 'SIRET 732 829 320 00074']],
    ['a number of a training provider', { identifier: ['11754567875'] }, ['nda', '11754567875']],
    ['a number of an association', { identifier: ['W442000001'] }, ['rna', 'W442000001']],
    ['a code of ISO 6523', { iso6523Code: ['0002:732829320'] }, ['siren', '732829320']],
    ['another of its schemes', { iso6523Code: ['0009:73282932000074'] }, ['siret', '73282932000074']],
    ['a certification', { educationalCredentialAwarded: ['RNCP37674'] }, ['certification', 'RNCP37674']],
    [
      'a property with a name of its own',
      { identifier: [item({ propertyID: ['SIREN'], name: ['Numéro'], value: ['732829320'] }, 'PropertyValue')] },
      ['SIREN Numéro', '732829320'],
    ],
    [
      'an additional one',
      { additionalProperty: [item({ name: ['SIRET'], value: ['73282932000074'] }, 'PropertyValue')] },
      [' SIRET', '73282932000074'],
    ],
  ])('tell what %s is', (_what, properties, line) => {
    expect(linesOf(item(properties))).toEqual([line]);
  });

  it('hold no markup', () => {
    expect(linesOf(item({ identifier: ['SIRET <b>732829320</b>'] }))).toEqual([['', 'SIRET  732829320 ']]);
  });

  it.each<[string, Properties]>([
    ['a phone number', { telephone: ['+33240123456'] }],
    ['a scheme that is not French', { iso6523Code: ['0208:0732829320'] }],
    ['a name of every object', { constructor: ['732829320'], toString: ['732829320'] }],
    ['nothing', {}],
  ])('do not come from %s', (_what, properties) => {
    expect(findStructuredCompanies([item(properties)])).toEqual([]);
  });
});

describe('the companies', () => {
  it('have a name, empty where the page gives none', () => {
    expect(findStructuredCompanies([MARTIN])).toEqual([
      {
        name: 'Boulangerie Martin',
        rank: 5,
        lines: [{ label: 'siret, siren', text: '732829320', isHeading: false }],
      },
    ]);
    expect(findStructuredCompanies([item({ taxID: ['732829320'] })])).toMatchObject([{ name: '' }]);
    expect(findStructuredCompanies([item({ name: [MARTIN], taxID: ['302474648'] })])).toContainEqual(
      expect.objectContaining({ name: '', rank: 5 }),
    );
  });

  it.each([
    ['hiringOrganization', 0],
    ['provider', 1],
    ['seller', 2],
    ['organizer', 3],
    ['publisher', 4],
    ['parentOrganization', -1],
    ['brand', -1],
  ])('are ranked by the property that leads to them: %s', (property, rank) => {
    expect(findStructuredCompanies([item({ [property]: [MARTIN] }, 'Thing')])).toMatchObject([{ rank }]);
  });

  it('come with the surest first, those of no bond last', () => {
    const named = (name: string) => item({ name: [name], taxID: ['732829320'] });
    const page = item({ brand: [named('Marque')], publisher: [named('Éditeur')], provider: [named('Organisme')] });
    expect(findStructuredCompanies([page, named('Page')]).map(({ name }) => name)).toEqual([
      'Organisme',
      'Éditeur',
      'Page',
      'Marque',
    ]);
  });

  it('are found at any depth, by the property next to them', () => {
    const job = item({ offers: [item({ itemOffered: [item({ seller: [MARTIN] })] })] });
    expect(findStructuredCompanies([job])).toMatchObject([{ name: 'Boulangerie Martin', rank: 2 }]);
  });
});
