import type {
  Idcc,
  IdentifierKind,
  Naf,
  Naf2025,
  Nda,
  Parsed,
  Refusal,
  Rna,
  Rncp,
  Rs,
  Siren,
  Siret,
  Vat,
} from '../answer.ts';
import { findCompanyNumbers } from './find-company-numbers.ts';
import { isNaf2025 } from './naf.ts';
import { PARSERS } from './parsers.ts';
import { foldPasted, longestPaste, readPasted } from './pasted.ts';
import { refuse } from './refuse.ts';
import { parseVat } from './vat.ts';

export type Recognised =
  | { kind: 'siret'; value: Siret; warning?: 'la-poste-checksum' }
  | { kind: 'siren'; value: Siren }
  | { kind: 'vat'; value: Vat }
  | { kind: 'naf'; value: Naf }
  | { kind: 'naf2025'; value: Naf2025 }
  | { kind: 'idcc'; value: Idcc }
  | { kind: 'rna'; value: Rna }
  | { kind: 'nda'; value: Nda }
  | { kind: 'rncp'; value: Rncp }
  | { kind: 'rs'; value: Rs }
  /** A name, or words of a label: `text` as typed, its spaces made single. */
  | { kind: 'words'; text: string }
  | { kind: 'refused'; reason: Refusal };

/** Longer words are no name; only a number inside can make sense of them. */
const longestWords = 200;

// Letters among the digits of a SIREN or a SIRET: O for 0, l for 1.
const almostDigits = /^(?:(?=(?:\D*\d){7})[\dA-Z]{9}|(?=(?:\D*\d){10})[\dA-Z]{14})$/;
const inWords = /\b(?:(?:IDCC|RNCP)[\WNO]{0,6}\d{1,6}|RS\d{4}|\d\d\.\d\d[A-Z])\b/;

// What bare text without signs is by its shape, the first that fits.
const shapes: [Shape, RegExp][] = [
  ['phone', /^(?:TEL(?:EPHONE)?)?(?:\+\d{8,15}|(?:00)?33[1-9]\d{8}|0[1-9]\d{8})$/],
  ['iban', /^(?:IBAN)?[A-Z]{2}\d{2}[A-Z]{0,4}\d{7}[\dA-Z]{4,23}$/],
  // Registers of Germany, Switzerland, the Netherlands, Denmark, Poland, Belgium; elsewhere a letter or two, and digits.
  ['foreign-number', /^(?:DE)?(?:HR[AB]|CHE|KVK|CVR|KRS|KBO|BCE)\d{3}|^[A-HJKMNP-VX-Z](?:\d{6,8}|[A-Z]\d{6})$/],
  ['vat', /^FR\w\w\d{4,}$/],
  ['naf', /^\d{4}[A-Z]$/],
  ['rna', /^W\d[\dA-Z]\d{3,}$/],
  ['idcc', /^\d{1,4}$/],
  // Eleven digits are also a VAT number without its FR; a declaration number repeats its department.
  ['nda', /^\d\d(\d\d)\d{5}\1$|^\d{4}P\d{6}$|^\d\d2[AB]\d{6}[\dAB]$/],
];

/**
 * What a person typed or pasted into a single search field: an identifier, with or without its label; words to search
 * a name or a label for; or a refusal that says what the text is instead. Bare digits go by their count: 1 to 4 are
 * an IDCC, 11 an NDA, 14 a SIRET, others a SIREN or a SIRET with a digit too few or too many. A paste of up to 2,000
 * characters that holds one company number inside ordinary words is taken for that number. Never throws; takes time
 * linear in the text.
 */
export function recognise(text: string): Recognised {
  const count = text.length;
  if (count > longestPaste) return refused('too-much-text');
  const folded = foldPasted(text);
  const { number, label } = readPasted(folded.replace('(0)', ''));
  const shape = shapeOf(number, label ?? (/^\s*\d\d\.\d\d\s*$/.test(folded) ? 'naf' : undefined));
  const whole = shape && parseAs(number, shape);
  // What words behind a labelled number make wrong may be right without them.
  const hasWords = label && /\d[A-Z]{2}/.test(number) && !almostDigits.test(number);
  if (whole && (whole.kind !== 'refused' || !hasWords)) return whole;

  const numbers = findCompanyNumbers(folded);
  const first = numbers.find(({ siret }) => siret) ?? numbers[0];
  if (first && numbers.every(({ siren, siret }) => siren === first.siren && (!siret || siret === first.siret))) {
    return parseAs(first.siret ?? first.siren, first.siret ? 'siret' : 'siren');
  }
  const [inside] = inWords.exec(folded) ?? [];
  if (inside && inside !== folded) return recognise(inside);
  if (!/\S/.test(folded)) return refused('empty');
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(folded)) return refused('no-words');
  if (count > longestWords) return refused('too-much-text');
  return {
    kind: 'words',
    text: text
      .replace(/\p{Cf}/gu, '')
      .trim()
      .replace(/\s+/g, ' '),
  };
}

type Shape = keyof typeof PARSERS | 'phone' | 'iban' | 'foreign-number';

function shapeOf(number: string, label?: IdentifierKind): Shape | undefined {
  if (label && label !== 'siren' && label !== 'siret') return label as Shape;
  const count = number.length;
  if (!label) {
    for (const [shape, pattern] of shapes) if (pattern.test(number)) return shape;
    const vat = parseVat(number);
    if (vat.ok || vat.reason.id === 'foreign-vat') return 'vat';
    if (/\D/.test(number) ? !almostDigits.test(number) : !count) return undefined;
    if (count === 11) return 'nda';
  }
  return count === 14 || (count !== 9 && (label ? label === 'siret' : count > 10)) ? 'siret' : 'siren';
}

function parseAs(number: string, shape: Shape): Recognised {
  if (shape === 'phone' || shape === 'iban' || shape === 'foreign-number') return refused(shape);
  const parsed: Parsed<string> = PARSERS[shape](number);
  if (!parsed.ok) return { kind: 'refused', reason: parsed.reason };
  const { value, warning } = parsed;
  const kind = shape === 'naf' && isNaf2025(value as Naf) ? 'naf2025' : shape;
  return (warning ? { kind, value, warning } : { kind, value }) as Recognised;
}

function refused(id: Refusal['id']): Recognised {
  return { kind: 'refused', reason: refuse('text', id).reason };
}
