import type { Siren, Siret } from '../../core/answer.ts';
import type { LocalAnswer } from '../../core/lookup/look-up-locally.ts';
import { readQuery } from '../../core/lookup/read-query.ts';
import type { LabelHit } from '../../core/search/label-search.ts';
import { foldText } from '../../core/tables/fold-text.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { Titles } from '../../core/wording/wording.ts';
import type { Companies, KeptCompany } from '../kept/companies.ts';
import { dayOf } from '../kept/day-of.ts';
import { numberText } from '../page/proposal.ts';
import { answerSentence } from './answer-sentence.ts';
import type { WorkerWords } from './worker-words.ts';

/** A line under the address bar. */
export interface LocalSuggestion {
  /** What is asked when it is taken. */
  content: string;
  text: string;
}

export interface LocalSuggestions {
  /** What the Enter key asks as it was typed, or its answer where this computer has it. */
  first: string;
  others: LocalSuggestion[];
}

/** What this computer knows by itself. */
export interface LocalKnowledge {
  lookUp(number: Siret | Siren): Promise<LocalAnswer | null>;
  companies: Pick<Companies, 'list'>;
  findLabels(words: string): Promise<LabelHit[]>;
  titles(): Promise<Titles>;
}

/** The browser shows a few lines only. */
const MOST_OF_A_KIND = 3;
const MOST_ESTABLISHMENTS = 5;
/** One letter fits half of all names. */
const SHORTEST_NAME = 2;

/** What may be meant by what is typed in the address bar, without asking anybody. */
export async function suggestLocally(
  typed: string,
  words: WorkerWords,
  knowledge: LocalKnowledge,
): Promise<LocalSuggestions> {
  const { worker } = words;
  if (typed === '') return { first: worker.addressBarHint, others: [] };
  const first = worker.ask(typed);
  const read = readQuery(typed);
  if (read.ok && (read.query.by === 'siret' || read.query.by === 'siren')) {
    const number = read.query.by === 'siret' ? read.query.siret : read.query.siren;
    const found = await knowledge.lookUp(number);
    if (!found) return { first, others: [] };
    return {
      first: answerSentence(found.answer, words.answer, await knowledge.titles()),
      others: establishmentsOf(found, number, words),
    };
  }
  const [companies, labels] = await Promise.all([knowledge.companies.list(), knowledge.findLabels(typed)]);
  return { first, others: [...companiesNamed(typed, companies, words), ...labels.map((hit) => ofLabel(hit, words))] };
}

/** Where a company was typed: its establishments have each their own OPCO. */
function establishmentsOf(found: LocalAnswer, number: Siret | Siren, { worker }: WorkerWords): LocalSuggestion[] {
  return (found.establishments ?? [])
    .filter(({ siret }) => siret !== number)
    .slice(0, MOST_ESTABLISHMENTS)
    .map(({ siret, opco }) => ({
      content: numberText(siret),
      text: worker.establishment(numberText(siret), opco ? opcoName(opco) : null),
    }));
}

/** The companies whose name has every word that was typed, or begins one so; the last seen first. */
function companiesNamed(typed: string, companies: readonly KeptCompany[], { worker }: WorkerWords): LocalSuggestion[] {
  const parts = foldText(typed).split(' ');
  if (parts.join('').length < SHORTEST_NAME) return [];
  const fits = (name: string) => {
    const of = foldText(name).split(' ');
    return parts.every((part) => of.some((word) => word.startsWith(part)));
  };
  return companies
    .flatMap(({ number, facts, answered, seenAt }) => {
      const name = facts.name?.value;
      if (name === undefined || !fits(name)) return [];
      const opco = answered.opco ? opcoName(answered.opco) : null;
      return { content: numberText(number), text: worker.company(name, numberText(number), opco, dayOf(seenAt)) };
    })
    .slice(0, MOST_OF_A_KIND);
}

function ofLabel({ kind, code, label }: LabelHit, { worker }: WorkerWords): LocalSuggestion {
  return kind === 'idcc'
    ? { content: `IDCC ${code}`, text: worker.agreement(code, label) }
    : { content: code, text: worker.activity(code, label) };
}
