import type { PageLine } from './page-lines.ts';
import type { StructuredItem } from './structured-data.ts';

/** A company that a page describes for machines, as lines that say of each number what it is. */
export interface StructuredCompany {
  name: string;
  /** Of the property that leads to it, the first of `OWN` is the surest; -1 for a group, a brand and the like. */
  rank: number;
  lines: PageLine[];
}

/** Properties that lead to the company that a page is about; the last is none, the page describes it by itself. */
const OWN = ['hiringOrganization', 'provider', 'seller', 'organizer', 'publisher', ''];
/** No number is longer, with its name and signs. */
const LONGEST_VALUE = 200;
/** What schema.org's properties hold, in the words that stand before such numbers. */
const WORDS = new Map([
  ['taxID', 'siret, siren'],
  ['vatID', 'tva'],
  ['naics', 'naf'],
  ['identifier', ''],
  ['educationalCredentialAwarded', 'certification'],
  // Schemes of ISO 6523.
  ['0002', 'siren'],
  ['0009', 'siret'],
]);

/** Companies with a number in the structured data of a page, the surest first. */
export function findStructuredCompanies(items: readonly StructuredItem[]): StructuredCompany[] {
  const companies: StructuredCompany[] = [];
  const text = (value: string | StructuredItem | undefined): string => (typeof value === 'string' ? value : '');

  function visit({ properties }: StructuredItem, by: string): void {
    const lines: PageLine[] = [];
    const add = (label: string, value: string) => {
      const isNumber = value.length <= LONGEST_VALUE;
      if (isNumber) lines.push({ text: value.replace(/<[^>]{0,99}>|\s/g, ' '), label, isHeading: false });
    };
    for (const [property, values] of Object.entries(properties)) {
      for (const value of values) {
        if (typeof value === 'string') {
          const [, scheme = property, number = value] = /^(\d{4}):(.+)/.exec(value) ?? [];
          const words = WORDS.get(scheme);
          // A bare number says by its shape whether it is a training provider's or an association's.
          if (words !== undefined)
            add(words || (/^\d{11}$/.test(number) ? 'nda' : /^W/.test(number) ? 'rna' : ''), number);
        } else if (property === 'identifier' || property === 'additionalProperty') {
          const { propertyID = [], name = [], value: number = [] } = value.properties;
          add(`${text(propertyID[0])} ${text(name[0])}`, text(number[0]));
        } else visit(value, property);
      }
    }
    if (lines.length > 0) companies.push({ name: text(properties.name?.[0]), rank: OWN.indexOf(by), lines });
  }
  for (const item of items) visit(item, '');
  return companies.sort((a, b) => ((a.rank + 9) % 9) - ((b.rank + 9) % 9));
}
