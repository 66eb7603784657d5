import type { Answer, CompanyFacts, Fact, OfficialRow, OpcoId, Siren, Siret } from '../../../core/answer.ts';
import { attribute } from '../../../core/attribution/attribute.ts';
import { loadNafOpco } from '../../../core/tables/naf-opco.ts';

const TODAY = '2026-11-27';
export const BNP = '66204244932116' as Siret;
export const OCTO = '41816609600069' as Siret;
export const BAKER = '73282932000074' as Siret;

export function fact<T>(value: T, id = 'company-registry', asOf = TODAY): Fact<T> {
  const source = { id, publisher: 'DINUM', title: 'Sirene', asOf, url: 'https://example.org' };
  return { value, source, readAt: TODAY };
}

/** A row of the publisher's table of a month, or of another one. */
export function rowFact(owner: OpcoId | null, month = '2026-06', id = 'official-table'): Fact<OfficialRow | null> {
  return fact({ owner, manager: null, idcc: null }, id, month);
}

/** The answer about an establishment, as the registry and the table give it. */
export async function answerAbout(siret: Siret, more: Partial<CompanyFacts> = {}): Promise<Answer> {
  const facts: CompanyFacts = {
    siren: fact(siret.slice(0, 9) as Siren),
    siret: fact(siret),
    name: fact(`COMPANY ${siret.slice(0, 3)}`),
    legalCategory: fact('5710'),
    officialRow: rowFact('atlas'),
    ...more,
  };
  const report = { status: 'answered', readAt: TODAY, fromCache: false } as const;
  return {
    query: { by: 'siret', siret },
    facts,
    attribution: attribute(facts, { today: TODAY, activities: await loadNafOpco() }),
    reports: [
      { source: 'official-table', ...report },
      { source: 'company-registry', ...report },
    ],
  };
}
