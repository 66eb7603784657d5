import type { Answer } from '../core/answer.ts';
import type { AnswerWording, Titles } from '../core/wording/wording.ts';

/** An answer in plain words, as it is copied and sent: the sentence, and what it rests on with its month. */
export function summaryOf(answer: Answer, wording: AnswerWording, titles: Titles): string {
  const headline = wording.headline(answer, titles).map((part) => (typeof part === 'string' ? part : part.strong));
  return `${headline.join('')} ${wording.basis(answer)}`;
}
