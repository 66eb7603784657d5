import type { EntryText, EntryWording } from '../../core/wording/wording.ts';
import { tellConsole } from './tell-console.ts';

/** Interface texts that a page may word its own way: names of things to click and to fill in, and nothing of an answer. */
const REWORDABLE: readonly EntryText[] = [
  'fieldLabel',
  'fieldHint',
  'submit',
  'clear',
  'back',
  'suggestions',
  'noNumber',
];
const LONGEST = 160;

/** A language with the page's own labels. A label of another name, or that is no short text, is named in the console. */
export function reworded(wording: EntryWording, labels: unknown): EntryWording {
  if (typeof labels !== 'object' || labels === null) return wording;
  const own: Partial<Record<EntryText, string>> = {};
  for (const [name, text] of Object.entries(labels)) {
    const known = REWORDABLE.find((each) => each === name);
    if (known && typeof text === 'string' && text.trim() && text.length <= LONGEST) own[known] = text;
    else tellConsole(`the label ${name} cannot be reworded.`);
  }
  return { ...wording, ui: { ...wording.ui, ...own } };
}
