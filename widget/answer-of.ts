import type { Answer, LookupResult } from '../core/answer.ts';
import type { FinderResult } from './finder.ts';

/** The answer of a result that has one. */
export function answerOf(result: FinderResult | LookupResult | null): Answer | null {
  return result?.kind === 'answer' || result?.kind === 'establishments' ? result.answer : null;
}
