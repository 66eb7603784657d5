import type { Answer, Attribution } from '../answer.ts';
import type { RowCompany } from '../sheet/sheet.ts';

/** The company of a row as an answer, for the sentences that are said of answers. */
export function answerOfRow({ attribution, siren, siret }: RowCompany): Answer {
  return {
    query: siret ? { by: 'siret', siret } : { by: 'siren', siren },
    facts: {},
    attribution: { ...attribution, conflicts: [], missing: [] } satisfies Attribution,
    reports: [],
  };
}
