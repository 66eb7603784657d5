import type { Answer } from '../../core/answer.ts';
import type { AnswerWording, Titles } from '../../core/wording/wording.ts';

/** The answer as plain text: the sentence, and what it rests on, with its month. */
export function answerSentence(answer: Answer, wording: AnswerWording, titles: Titles): string {
  const headline = wording
    .headline(answer, titles)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('');
  return `${headline} ${wording.basis(answer)}`.trim();
}
