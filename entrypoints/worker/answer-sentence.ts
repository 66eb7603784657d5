import type { Answer } from '../../core/answer.ts';
import type { AnswerWording, Titles } from '../../core/wording/wording.ts';
import { sentenceText } from '../../widget/funding/sentence-text.ts';

/** The answer as plain text: the sentence, and what it rests on, with its month. */
export function answerSentence(answer: Answer, wording: AnswerWording, titles: Titles): string {
  return `${sentenceText(wording.headline(answer, titles))} ${wording.basis(answer)}`.trim();
}
