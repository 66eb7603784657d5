import type { Answer, LookupResult } from '../core/answer.ts';

/** The answer of a result that has one. */
export function answerOf(result: LookupResult | null): Answer | null {
  return result?.kind === 'answer' || result?.kind === 'establishments' ? result.answer : null;
}
