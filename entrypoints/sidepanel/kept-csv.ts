import { csvLine, harmless } from '../../core/sheet/csv-line.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { KeptColumn, PanelWording } from '../../core/wording/panel-wording.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';
import type { KeptCompany } from '../kept/companies.ts';
import { dayOf } from '../kept/day-of.ts';
import { certaintyOf } from './kept-rows.ts';

/**
 * The companies as a file for a spreadsheet: semicolons and a mark of UTF-8, as a French Excel wants them. What would be
 * a formula there is made text by an apostrophe.
 */
export function companiesCsv(
  companies: readonly KeptCompany[],
  words: { panel: PanelWording; answer: AnswerWording },
): string {
  const { columns } = words.panel;
  const rows = companies.map((company) => {
    const cells = cellsOf(company, words);
    return (Object.keys(columns) as KeptColumn[]).map((column) => cells[column]);
  });
  return `\ufeff${[Object.values(columns), ...rows].map((row) => csvLine(row.map(harmless), ';')).join('\r\n')}\r\n`;
}

function cellsOf(
  company: KeptCompany,
  { panel, answer }: { panel: PanelWording; answer: AnswerWording },
): Record<KeptColumn, string> {
  const { number, facts, answered, saved, seenAt } = company;
  const name = facts.name?.value ?? (facts.isNameWithheld?.value ? panel.nameWithheld : '');
  const state = facts.state?.value;
  const tableFact = facts.officialRow?.value?.owner
    ? facts.officialRow
    : number.length === 9
      ? facts.sisterOpcos
      : null;
  const idccs = facts.idccs?.value ?? (facts.officialRow?.value?.idcc ? [facts.officialRow.value.idcc] : []);
  return {
    name,
    siren: number.slice(0, 9),
    siret: number.length === 14 ? number : (facts.siret?.value ?? ''),
    opco: answered.opco ? opcoName(answered.opco) : '',
    managedBy: answered.managedBy ? opcoName(answered.managedBy) : '',
    certainty: panel.certainty[certaintyOf(company)],
    idcc: idccs.join(', '),
    naf: facts.naf?.value ?? facts.naf2025?.value ?? '',
    headcount: facts.headcountBand ? answer.headcount(facts.headcountBand.value) : '',
    town: facts.town?.value ?? '',
    state: state ? panel[state === 'active' ? 'open' : 'closed'] : '',
    // Where the OPCO comes from elsewhere, its month is not the table's.
    tableMonth: tableFact?.source.asOf ?? '',
    seen: dayOf(seenAt),
    savedOn: saved ? dayOf(saved.at) : '',
    tags: saved?.tags.join(', ') ?? '',
    note: saved?.note ?? '',
  };
}
