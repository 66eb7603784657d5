import type { CompanyFacts, Fact, Idcc } from '../answer.ts';

/**
 * The agreements to go by: the establishment's own; else the one on its official row; else those of the whole company.
 * Escape codes are among them; null when no number is known at all.
 */
export function knownAgreements(facts: CompanyFacts): { fact: Fact<Idcc[]>; ofCompany: boolean } | null {
  if (facts.idccs?.value.length) return { fact: facts.idccs, ofCompany: false };
  const row = facts.officialRow;
  if (row?.value?.idcc) return { fact: { ...row, value: [row.value.idcc] }, ofCompany: false };
  if (facts.companyIdccs?.value.length) return { fact: facts.companyIdccs, ofCompany: true };
  return null;
}
