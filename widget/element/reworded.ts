import type { EntryText, EntryWording } from '../../core/wording/wording.ts';
import { tellConsole } from './tell-console.ts';

/**
 * Interface texts that a page may word its own way: names of things to click and to fill in, and nothing of an answer. Not
 * the questions about who pays, which a page could turn into a promise of money.
 */
export const REWORDABLE: readonly EntryText[] = [
  'fieldLabel',
  'fieldHint',
  'submit',
  'clear',
  'back',
  'suggestions',
  'searchCompany',
  'searching',
  'noNumber',
  'severalActivities',
  'badgeOpen',
  'whoAreYou',
  'yourEmployer',
  'goOnWithout',
  'required',
  'retry',
];
const LONGEST = 160;

/** A language with the page's own labels. A label of another name, or that is no short text, is named in the console. */
export function reworded(wording: EntryWording, labels: unknown): EntryWording {
  if (typeof labels !== 'object') {
    tellConsole('labels is no object of texts by their name, and is left out.');
    return wording;
  }
  const own: Partial<Record<EntryText, string>> = {};
  for (const [name, text] of Object.entries(labels ?? {})) {
    const known = REWORDABLE.find((each) => each === name);
    if (!known) tellConsole(`the label ${name} cannot be reworded.`);
    else if (typeof text === 'string' && text.trim() && text.length <= LONGEST) own[known] = text;
    else tellConsole(`the label ${name} is no text of at most ${LONGEST} characters, and is left out.`);
  }
  return { ...wording, ui: { ...wording.ui, ...own } };
}
