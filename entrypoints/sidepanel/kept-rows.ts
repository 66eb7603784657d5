import type { AsOf, OpcoId } from '../../core/answer.ts';
import { foldText } from '../../core/tables/fold-text.ts';
import { OPCO_IDS, opcoName } from '../../core/tables/opcos.ts';
import type { KeptCertainty, KeptSort, NoSingleOpco } from '../../core/wording/panel-wording.ts';
import type { KeptCompany } from '../kept/companies.ts';

/** What a company stands under: its OPCO, or that there is no single one. */
export type OpcoGroup = OpcoId | NoSingleOpco;

/** What the person narrowed the list to; null leaves it open. */
export interface KeptFilter {
  search: string;
  opco: OpcoGroup | null;
  certainty: KeptCertainty | null;
  tag: string | null;
  onlyChanged: boolean;
}

export const NO_FILTER: KeptFilter = { search: '', opco: null, certainty: null, tag: null, onlyChanged: false };

/** How sure the answer was, in one word. */
export function certaintyOf({ answered }: KeptCompany): KeptCertainty {
  const { outcome, certainty } = answered;
  if (outcome === 'attributed') return certainty === 'official' ? 'official' : 'deduced';
  return outcome === 'several' && certainty === 'indicative' ? 'indicative' : outcome;
}

/** The OPCO that a company is counted under. */
export function opcoGroupOf({ answered }: KeptCompany): OpcoGroup {
  return answered.opco ?? (answered.outcome === 'none' ? 'none' : 'undecided');
}

/** The companies that pass a filter. Every word of the search must be in the name, a number, a tag or the note. */
export function filterCompanies(companies: readonly KeptCompany[], filter: KeptFilter): KeptCompany[] {
  const words = foldText(filter.search).split(' ').filter(Boolean);
  // A number is searched as it is written, with its spaces.
  const digits = filter.search.replace(/\s/g, '');
  const isNumber = /^\d{2,}$/.test(digits);
  return companies.filter((company) => {
    if (filter.opco && opcoGroupOf(company) !== filter.opco) return false;
    if (filter.certainty && certaintyOf(company) !== filter.certainty) return false;
    if (filter.tag && !company.saved?.tags.includes(filter.tag)) return false;
    if (filter.onlyChanged && !company.change) return false;
    if (words.length === 0 || (isNumber && company.number.includes(digits))) return true;
    const text = searchedText(company);
    return words.every((word) => text.includes(word));
  });
}

/** Folding is most of a search; a company that is kept anew is another object. */
const searched = new WeakMap<KeptCompany, string>();

function searchedText(company: KeptCompany): string {
  let text = searched.get(company);
  if (text === undefined) {
    const { facts, answered, saved, number } = company;
    const opco = answered.opco ? opcoName(answered.opco) : '';
    text = foldText(
      [facts.name?.value, number, opco, facts.town?.value, ...(saved?.tags ?? []), saved?.note]
        .filter(Boolean)
        .join(' '),
    );
    searched.set(company, text);
  }
  return text;
}

/** The companies in the order that the person chose; those without a name come last by name. */
export function sortCompanies(companies: readonly KeptCompany[], sort: KeptSort, lang: 'fr' | 'en'): KeptCompany[] {
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const bySeen = (a: KeptCompany, b: KeptCompany) => b.seenAt - a.seenAt;
  const nameOf = ({ facts }: KeptCompany) => facts.name?.value ?? '\uffff';
  const byName = (a: KeptCompany, b: KeptCompany) => compare(nameOf(a), nameOf(b)) || bySeen(a, b);
  const order = {
    seen: bySeen,
    name: byName,
    opco: (a: KeptCompany, b: KeptCompany) => rankOf(opcoGroupOf(a)) - rankOf(opcoGroupOf(b)) || byName(a, b),
  };
  return [...companies].sort(order[sort]);
}

function rankOf(group: OpcoGroup): number {
  return group === 'none' ? 99 : group === 'undecided' ? 98 : OPCO_IDS.indexOf(group);
}

/** How many companies each OPCO has, the most first; those without a single one stand at the end. */
export function countByOpco(companies: readonly KeptCompany[]): { group: OpcoGroup; count: number }[] {
  const counts = new Map<OpcoGroup, number>();
  for (const company of companies) {
    const group = opcoGroupOf(company);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const isOpco = (group: OpcoGroup) => Number(group !== 'none' && group !== 'undecided');
  return [...counts]
    .map(([group, count]) => ({ group, count }))
    .sort((a, b) => isOpco(b.group) - isOpco(a.group) || b.count - a.count || rankOf(a.group) - rankOf(b.group));
}

/** The companies by the day on which they were seen last, in the order in which they come. */
export function groupByDay(companies: readonly KeptCompany[]): { day: Date; companies: KeptCompany[] }[] {
  const days: { key: string; day: Date; companies: KeptCompany[] }[] = [];
  for (const company of companies) {
    const day = new Date(company.seenAt);
    const key = day.toDateString();
    const last = days.at(-1);
    if (last?.key === key) last.companies.push(company);
    else days.push({ key, day, companies: [company] });
  }
  return days;
}

/** Every tag in use, in the order of the alphabet. */
export function tagsOf(companies: readonly KeptCompany[], lang: 'fr' | 'en'): string[] {
  const { compare } = new Intl.Collator(lang);
  return [...new Set(companies.flatMap(({ saved }) => saved?.tags ?? []))].sort(compare);
}

/** The months of the official table that the answers rest on, the newest first. */
export function tableMonths(companies: readonly KeptCompany[]): AsOf[] {
  const months = companies.flatMap(({ facts, answered }) =>
    answered.certainty === 'official' && facts.officialRow ? facts.officialRow.source.asOf.slice(0, 7) : [],
  );
  return [...new Set(months)].sort().reverse() as AsOf[];
}
