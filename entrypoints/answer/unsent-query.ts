import type { Query, SourceFailure } from '../../core/answer.ts';
import { answerOf } from '../../widget/answer-of.ts';
import type { FinderState } from '../../widget/finder.ts';
import { numberText } from '../page/proposal.ts';

/** The question on screen, where a source was left alone for want of the person's consent; null elsewhere. */
export function unsentQuery({
  notice,
  result,
  isWaiting,
}: Pick<FinderState, 'notice' | 'result' | 'isWaiting'>): Query | null {
  const isUnsent = (failure: SourceFailure | undefined) => failure?.kind === 'no-consent';
  if (isWaiting) return null;
  if (notice) return notice.kind === 'failed' && notice.failures.some(isUnsent) ? notice.query : null;
  const answer = answerOf(result);
  return answer?.reports.some(({ failure }) => isUnsent(failure)) ? answer.query : null;
}

/** What goes over the network for a question: a number or a name. */
export function sentText(query: Query): string | null {
  if (query.by === 'siret') return numberText(query.siret);
  if (query.by === 'siren') return numberText(query.siren);
  return query.by === 'name' ? query.text : null;
}
