import type { PanelWording } from '../../core/wording/panel-wording.ts';
import type { KeptCompany } from '../kept/companies.ts';
import { numberText } from '../page/proposal.ts';

/** What a company is called in a list: its name, or that it is withheld, or its number. */
export function companyName({ facts, number }: KeptCompany, wording: PanelWording): string {
  if (facts.name) return facts.name.value;
  return facts.isNameWithheld?.value ? `${wording.nameWithheld} (${numberText(number)})` : numberText(number);
}
