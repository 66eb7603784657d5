import type { CompanyFacts, Fact, OpcoId, Siret } from '../../../core/answer.ts';
import type { KeptCompany } from '../../../entrypoints/kept/companies.ts';

/** A fact of the registry. */
export function fact<T>(value: T, asOf = '2026-06'): Fact<T> {
  return { value, source: { id: 'test', publisher: 'Test', title: 'Test', asOf, url: '' }, readAt: '2026-11-01' };
}

/** A company that the table gives to an OPCO; `more` says what is different. */
export function kept(
  number: string,
  name: string | null,
  opco: OpcoId | null = 'opcoep',
  more: Omit<Partial<KeptCompany>, 'facts'> & { facts?: CompanyFacts } = {},
): KeptCompany {
  const { facts, ...others } = more;
  return {
    number: number as Siret,
    facts: { siret: fact(number as Siret), ...(name !== null && { name: fact(name) }), ...facts },
    reports: [],
    answered: {
      outcome: opco ? 'attributed' : 'unknown',
      certainty: opco ? 'official' : null,
      opco,
      managedBy: null,
      funder: null,
      warnings: [],
    },
    seenAt: new Date(2026, 10, 20, 12).getTime(),
    saved: null,
    last: null,
    change: null,
    ...others,
  };
}

/** What is kept with a saved company. */
export function saved(note = '', ...tags: string[]): NonNullable<KeptCompany['saved']> {
  return { at: new Date(2026, 10, 10, 12).getTime(), tags, note };
}
