import type { Answer } from '../../core/answer.ts';
import type { AnswerWording, Titles } from '../../core/wording/wording.ts';
import { summaryOf } from '../summary-of.ts';
import { formAnswer } from './form-answer.ts';

/**
 * The entries of a form under the element's name: `opco`, `opco-siret`, `opco-certainty`, and `opco-summary`, the
 * sentence that stands on screen with its source and month.
 */
export function formEntries(name: string, answer: Answer, wording: AnswerWording, titles: Titles): FormData {
  const { siret, opco, certainty } = formAnswer(answer);
  const entries = new FormData();
  entries.set(name, opco ?? '');
  entries.set(`${name}-siret`, siret ?? '');
  entries.set(`${name}-certainty`, certainty ?? '');
  entries.set(`${name}-summary`, summaryOf(answer, wording, titles));
  return entries;
}
