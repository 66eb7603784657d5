import type { CompanyChoice, Query } from '../core/answer.ts';

/** One establishment that matches the words is the one meant; otherwise the company, to choose among its own. */
export function companyQuestion({ siren, establishments }: CompanyChoice): Query {
  const [only, ...others] = establishments;
  return only && !others.length ? { by: 'siret', siret: only.siret } : { by: 'siren', siren };
}
