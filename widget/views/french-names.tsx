import type { ComponentChild } from 'preact';
import type { Step } from '../../core/answer.ts';
import type { Titles } from '../../core/wording/wording.ts';

/**
 * A text with the names of agreements and activities in it marked as French: official ones exist in no other language, and
 * a screen reader would read them out as English (WCAG 3.1.2).
 */
export function FrenchNames({ text, names }: { text: string; names: readonly (string | null)[] }) {
  return <>{marked(text, names)}</>;
}

function marked(text: string, [name, ...others]: readonly (string | null)[]): ComponentChild[] {
  if (name === undefined) return [text];
  if (!name) return marked(text, others);
  return text.split(name).flatMap((part, index) => {
    const rest = marked(part, others);
    return index === 0 ? rest : [<span lang="fr">{name}</span>, ...rest];
  });
}

/** The names that the sentence of a step may say. */
export function namesOf({ codes }: Step, titles: Titles): (string | null)[] {
  return codes.flatMap((code) => [titles.idcc(code), titles.naf(code)]);
}
