import type { KeptCompany } from '../../kept/companies.ts';
import { numberText } from '../../page/proposal.ts';
import type { DeskWords } from '../answer-desk.ts';

/** How a kept company is called: by its name; by its number where none is kept, and where it may not be told. */
export function companyName({ facts, number }: KeptCompany, { desk }: DeskWords): string {
  if (facts.isNameWithheld?.value) return `${desk.ui.nameWithheld} · ${numberText(number)}`;
  return facts.name?.value ?? numberText(number);
}
