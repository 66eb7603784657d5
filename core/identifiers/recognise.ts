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
import { parseIdcc } from './idcc.ts';
import { isNaf2025, parseActivityCode } from './naf.ts';
import { parseNda } from './nda.ts';
import { compactPasted, foldPasted, longestPaste } from './pasted.ts';
import { parseRna } from './rna.ts';
import { parseRncp, parseRs } from './rncp.ts';
import { parseSiren } from './siren.ts';
import { parseSiret } from './siret.ts';
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

// On compact text: a label, the number it stands before, and no further words.
const label =
  /^(?:NUMERO|NUM|NO|N|CODE|FICHE|DE)*(SIRE[NT]|RCS|IDCC|CCN|APE|NAF|NACE|RNCP|RS|RNA|NDA|TVA|VAT)(?=(?:NUMERO|NO|N|E)?(?:[OIL]?\d|W\d|FR\w\w\d)(?!\D*\d+(?:\D\d+)*[A-Z]{2}))/;
const phone = /^(?:TEL(?:EPHONE)?)?(?:\+\d{8,15}|(?:00)?33[1-9]\d{8}|0[1-9]\d{8})$/;
const iban = /^(?:IBAN)?[A-Z]{2}\d{2}[A-Z]{0,4}\d{7}[\dA-Z]{4,23}$/;
// Registers of Germany, Switzerland, the Netherlands, Denmark, Poland, Belgium; a letter or two and digits elsewhere.
const foreignNumber = /^(?:DE)?(?:HR[AB]|CHE|KVK|CVR|KRS|KBO|BCE)\d{3}|^[A-HJKMNP-VX-Z]{1,2}\d{6,8}$/;
// Letters among the digits of a SIREN or a SIRET: O for 0, l for 1.
const almostDigits = /^(?=(?:\D*\d){7})(?:[\dA-Z]{9}|[\dA-Z]{14})$/;
const inWords = /\b(?:IDCC\W{0,4}(?:N\W{0,3})?\d{1,4}|RNCP\W{0,4}(?:N\W{0,3})?\d{2,6}|RS\d{3,6}|\d\d\.\d\d[A-Z])\b/;

/**
 * What a person typed or pasted into a single search field: an identifier, with or without its label; words to search
 * a name or a label for; or a refusal that says what the text is instead. Bare digits go by their count: 1 to 4 are
 * an IDCC, 11 an NDA, 14 a SIRET, others a SIREN or a SIRET with a digit too few or too many. A paste of up to 2,000
 * characters that holds one company number inside ordinary words is taken for that number. Never throws; takes time
 * linear in the text.
 */
export function recognise(text: string): Recognised {
  const count = text.length;
  if (count > longestPaste) return tooMuch(count);
  const folded = foldPasted(text);
  if (!/\S/.test(folded)) return refuseText('empty');
  const compact = compactPasted(folded.replace('(0)', ''));

  const identifier = recogniseNumber(compact, folded);
  if (identifier) return identifier;

  const numbers = findCompanyNumbers(folded);
  const first = numbers.find(({ siret }) => siret) ?? numbers[0];
  if (first && numbers.every(({ siren, siret }) => siren === first.siren && (!siret || siret === first.siret))) {
    return first.siret ? as('siret', parseSiret(first.siret)) : as('siren', parseSiren(first.siren));
  }
  const inside = inWords.exec(folded);
  if (inside && compact.length > inside[0].length) return recognise(inside[0]);
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(folded)) return refuseText('no-words');
  if (count > longestWords) return tooMuch(count);
  return {
    kind: 'words',
    text: text
      .replace(/\p{Cf}/gu, '')
      .trim()
      .replace(/\s+/g, ' '),
  };
}

/** An identifier, or a number of another kind, that is the whole text. */
function recogniseNumber(compact: string, folded: string): Recognised | undefined {
  const labelled = label.exec(compact)?.[1];
  switch (labelled) {
    case 'SIRET':
    case 'SIREN':
    case 'RCS':
      return company(compact, labelled);
    case 'IDCC':
    case 'CCN':
      return as('idcc', parseIdcc(compact));
    case 'APE':
    case 'NAF':
    case 'NACE':
      return activity(compact);
    case 'RNCP':
      return as('rncp', parseRncp(compact));
    case 'RS':
      return as('rs', parseRs(compact));
    case 'RNA':
      return as('rna', parseRna(compact));
    case 'NDA':
      return as('nda', parseNda(compact));
    case 'TVA':
    case 'VAT':
      return as('vat', parseVat(compact));
  }
  if (phone.test(compact)) return refuseText('phone');
  if (iban.test(compact)) return refuseText('iban');
  if (foreignNumber.test(compact)) return refuseText('foreign-number');

  const vat = parseVat(compact);
  if (/^FR\w\w\d{4,}$/.test(compact) || (!vat.ok && vat.reason.id === 'foreign-vat')) return as('vat', vat);
  if (/^\d{4}[A-Z]$/.test(compact) || /^\s*\d\d\.\d\d\s*$/.test(folded)) return activity(compact);
  if (/^W\d[\dA-Z]\d{3,}$/.test(compact)) return as('rna', parseRna(compact));
  if (/^\d{1,4}$/.test(compact)) return as('idcc', parseIdcc(compact));
  const nda = parseNda(compact);
  // Eleven digits: a declaration number repeats its department, a VAT number without its FR has a right key.
  if (vat.ok && compact.slice(2, 4) !== compact.slice(9)) return as('vat', vat);
  if (nda.ok) return as('nda', nda);
  if (/^\d+$/.test(compact) || almostDigits.test(compact)) return company(compact);
  return undefined;
}

/** A SIREN or a SIRET: by the count of digits, else by the label, else the nearer of the two. */
function company(compact: string, labelled?: string): Recognised {
  const siren = parseSiren(compact);
  const siret = parseSiret(compact);
  const count = siret.ok ? 14 : (siret.reason.count ?? 14);
  const isSiret = count === 14 || (count !== 9 && (labelled ? labelled === 'SIRET' : count > 10));
  return isSiret ? as('siret', siret) : as('siren', siren);
}

function activity(compact: string): Recognised {
  const code = parseActivityCode(compact);
  return as(code.ok && isNaf2025(code.value) ? 'naf2025' : 'naf', code);
}

function as(kind: IdentifierKind, parsed: Parsed<string>): Recognised {
  if (!parsed.ok) return { kind: 'refused', reason: parsed.reason };
  const { value, warning } = parsed;
  return (warning ? { kind, value, warning } : { kind, value }) as Recognised;
}

function refuseText(id: Refusal['id']): Recognised {
  return { kind: 'refused', reason: { kind: 'text', id } };
}

function tooMuch(count: number): Recognised {
  return { kind: 'refused', reason: { kind: 'text', id: 'too-much-text', count } };
}
