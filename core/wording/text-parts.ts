import type { TermId } from './wording.ts';

/** A piece of a text: words as they are, or words that the glossary explains. */
export type TextPart = string | { term: TermId; text: string };

/** The pieces of a text that may hold words of the glossary, written `{poe POE collective}`: their id, then the words. */
export function textParts(text: string): TextPart[] {
  return text
    .split(/(\{[^}]*\})/)
    .filter(Boolean)
    .map((piece) => {
      const [, term, words] = /^\{(\S+) (.*)\}$/s.exec(piece) ?? [];
      return term && words ? { term: term as TermId, text: words } : piece;
    });
}
