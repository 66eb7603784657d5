import type { KeptCompany } from '../kept/companies.ts';
import { numberText } from '../page/proposal.ts';

/**
 * How a kept company is called: by its name; by its number where none is kept.
 * @param nameWithheld what stands for a name that INSEE does not tell
 */
export function companyName({ facts, number }: KeptCompany, nameWithheld: string): string {
  if (facts.isNameWithheld?.value) return `${nameWithheld} (${numberText(number)})`;
  return facts.name?.value ?? numberText(number);
}
