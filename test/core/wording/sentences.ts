import type { Sentence } from '../../../core/wording/wording.ts';

const SPACE = '[ \\t\\u00a0\\u2009\\u202f]';

/** What no sentence may hold, in either language. */
const FAULTS: [fault: string, pattern: RegExp][] = [
  ['is empty', /^\s*$/],
  ['begins or ends with a space', /^\s|\s$/],
  ['holds a value that is none', /\bundefined\b|\bnull\b|\bNaN\b|\[object/],
  ['holds two spaces', new RegExp(`${SPACE}{2}`)],
  ['holds a straight apostrophe or quote', /['"]/],
  ['holds a space before a comma or full stop', new RegExp(`${SPACE}[,.](?!\\d)`)],
  ['holds empty brackets or quotes', new RegExp(`\\(${SPACE}*\\)|«${SPACE}*»|“${SPACE}*”`)],
  ['ends twice', /\.\.|[?!]\.|,\./],
];

/** French typography: a narrow no-break space before double signs and inside quotes. */
const FRENCH_FAULTS: [fault: string, pattern: RegExp][] = [
  ['lacks a narrow no-break space before ; : ! ?', /[^\u202f(][;:!?](?!\/\/)/],
  ['lacks a narrow no-break space inside « »', /«(?!\u202f)|(?<!\u202f)»/],
];

/** What is wrong with a sentence, in words; an empty list when nothing is. */
export function faultsOf(text: string, lang: 'fr' | 'en'): string[] {
  const patterns = lang === 'fr' ? [...FAULTS, ...FRENCH_FAULTS] : FAULTS;
  return patterns.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${fault}: ${text}`);
}

/** The text of a sentence whose names stand out. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
