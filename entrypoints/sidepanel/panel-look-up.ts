import type { Answer, Attribution, CompanyFacts, Fact, LookupResult, Query, Siren, Siret } from '../../core/answer.ts';
import type { LookUp } from '../../core/lookup/look-up.ts';
import type { LocalAnswer } from '../../core/lookup/look-up-locally.ts';
import { statement, withoutRows } from '../../core/lookup/row-facts.ts';
import type { Services } from '../../widget/services.ts';
import { today } from '../../widget/today.ts';
import type { Companies, KeptCompany } from '../kept/companies.ts';
import { queryFor, sirenOf } from '../page/proposal.ts';

/** Where the answer to a question may come from; the sources too unless told. */
type Way = 'here' | 'kept-first';

export interface PanelLookUp {
  lookUp: Services['lookUp'];
  /** Marks a question that nobody clicked for: it is answered with what is here, and nothing is sent. */
  keepHere<Asked extends Query>(query: Asked): Asked;
  /** Marks the question about a company of the list: what is kept of it stands at once, and the sources follow. */
  showKept<Asked extends Query>(query: Asked): Asked;
  /** Whether a question was answered without the sources. */
  isHere(query: Query | null): boolean;
  /** A company of the list as an answer, by the rules of today. */
  answerOf(company: KeptCompany): Promise<Answer>;
}

/** Stands where the rules have not been asked yet. */
const NOT_JUDGED: Attribution = {
  outcome: 'unknown',
  certainty: null,
  opco: null,
  managedBy: null,
  funder: null,
  candidates: [],
  steps: [],
  conflicts: [],
  missing: [],
  warnings: [],
};

/**
 * What the panel asks. Beside a look-up as everywhere, it answers for pages that nobody clicked on, with what is in the
 * browser only, and for companies of the list, with what was answered then.
 */
export function createPanelLookUp(options: {
  /** Asks all sources that the person allows. */
  lookUp: LookUp['lookUp'];
  /** Asks the installed table and the cache; null where neither knows the number. */
  lookUpHere: (number: Siret | Siren) => Promise<LocalAnswer | null>;
  companies: Pick<Companies, 'get'>;
  reconsider: Services['reconsider'];
}): PanelLookUp {
  const { lookUp, lookUpHere, companies, reconsider } = options;
  const ways = new WeakMap<Query, Way>();

  function mark<Asked extends Query>(query: Asked, way: Way): Asked {
    ways.set(query, way);
    return query;
  }

  /** What the rules of today make of facts. */
  const judge = (known: Omit<Answer, 'attribution'>) => reconsider({ ...known, attribution: NOT_JUDGED }, {});

  const ofKept = (query: Query, { facts, reports }: KeptCompany) =>
    judge({ query, facts, reports: reports.map((report) => ({ ...report, fromCache: true })) });

  async function answerHere(query: Query, number: Siret | Siren): Promise<LookupResult> {
    const [here, kept] = await Promise.all([lookUpHere(number), companies.get(number)]);
    const before = kept ? await ofKept(query, kept) : null;
    // Where the table has its say, what rows said before is no more.
    const earlierFacts = here?.answer.facts.officialRow ? withoutRows(before?.facts ?? {}) : before?.facts;
    const facts = { ...numberFacts(number), ...earlierFacts, ...here?.answer.facts };
    const now = here?.answer.reports ?? [];
    const earlier = (before?.reports ?? []).filter(({ source }) => now.every((report) => report.source !== source));
    const answer = await judge({ query, facts, reports: [...now, ...earlier] });
    return here ? { ...here, answer } : { kind: 'answer', answer };
  }

  return {
    keepHere: (query) => mark(query, 'here'),
    showKept: (query) => mark(query, 'kept-first'),
    isHere: (query) => query !== null && ways.get(query) === 'here',
    answerOf: (company) => ofKept(queryFor(company.number), company),

    async lookUp(query, call) {
      const way = ways.get(query);
      const number = query.by === 'siret' ? query.siret : query.by === 'siren' ? query.siren : null;
      if (!way || number === null) return lookUp(query, call);
      if (way === 'here') return answerHere(query, number);
      const kept = await companies.get(number);
      if (!kept) return lookUp(query, call);
      // In a task of its own: what is kept is on its way to the screen first.
      setTimeout(async () => {
        const fresh = await lookUp(query, call.signal ? { signal: call.signal } : {});
        if (!call.signal?.aborted && (fresh.kind === 'answer' || fresh.kind === 'establishments'))
          call.onUpdate?.(fresh);
      });
      return { kind: 'answer', answer: await ofKept(query, kept) };
    },
  };
}

function numberFacts(number: Siret | Siren): CompanyFacts {
  const said = <T>(value: T): Fact<T> => ({ value, source: statement(today()), readAt: today() });
  return {
    siren: said(sirenOf(number)),
    ...(number.length === 14 && { siret: said(number as Siret) }),
  };
}
