import type { Sentence } from '../../core/wording/wording.ts';
import type { FundingWords } from './funding.ts';

/** A sentence as plain text. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}

/** A text with its full stop, whether it has one already or not. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A text as it goes on behind a colon. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A value behind its label; a question is its own label, and some labels have their colon. */
export function labelled({ lang }: Pick<FundingWords, 'lang'>, label: string, value = ''): string {
  const colon = /[?:]$/.test(label) ? '' : lang === 'fr' ? '\u202f:' : ':';
  return `${label}${colon} ${value}`.trim();
}
