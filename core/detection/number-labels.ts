import { withoutAccents } from './plain-text.ts';

/** What the words in front of a number say that it is; `weak` words stand before many kinds of numbers. */
export type CompanyLabel = 'siret' | 'siren' | 'rcs' | 'vat' | 'nda' | 'weak' | 'foreign-weak' | 'not';

/** Small letters without accents and invisible signs, one kind of apostrophe, so that one expression reads them all. */
export function foldWords(text: string): string {
  return withoutAccents(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/’/g, "'");
}

/** In the order of the groups of `LABEL`. */
const KINDS: readonly CompanyLabel[] = ['siret', 'siren', 'rcs', 'vat', 'nda', 'not', 'weak', 'foreign-weak'];

const LABEL = new RegExp(
  [
    'siret',
    "siren|numero unique d'ident|unique identif\\w* num",
    '(?<![a-z])r ?\\.? ?c ?\\.? ?s(?![a-km-oq-z])|regist\\w{0,3} (?:national )?d\\w{1,2} (?:commerce|societe|entreprise)|repertoire d\\w{1,2} (?:commerce|metier|societe)|(?:and|&) compan\\w*(?: regist\\w*)?|compan\\w* (?:and commerce )?(?:trade )?regist|(?:trade|commerc\\w*|corporate) regist|\\br\\.?n\\.?e\\b|\\br\\.m\\.|greffe',
    't ?\\. ?v ?\\. ?a|\\btva|\\bvat\\b',
    "\\bnda\\b|d'activite|\\bn. ?da\\b|formation|prefe[tc]",
    '\\btel|phone|\\bfax|mobile|iban|\\brib\\b|\\bbic\\b|swift|capital|isbn|issn|\\bean\\b|gtin|cnil|command|order|colis|track|suivi|finess|adeli|rpps|orias|\\buai\\b|duns|d-u-n-s|\\bacn|\\babn|\\bkvk|regon|\\bkrs|\\bcif\\b|\\bnif\\b|p\\.? ?iva|handels|\\bhr[ab]\\b|luxemb|monaco|belg|ireland|england|swiss|suisse|contrat|contract|police|polic|dossier|factur|invoice|ticket|\\bref\\b|reference|agrement|licen[cs]e|certifi|\\bpage|\\bid\\b|\\bid=|nir\\b|carte|\\bcard|version|compte|account|\\brid(?:et)?\\b|tahiti',
    "immatricul|inscri|enregistr|numero d'identif|\\bsous (?:le )?(?=n)|etablissement|entreprise|association|loi (?:de )?1901|\\bs\\.?a\\.?s\\.?u?\\b|\\bs\\.?a\\.?r\\.?l|\\beurl\\b|\\bsnc\\b|\\bscop\\b|(?:€|euros?)(?=[^a-z]*$)",
    'regist|identif',
  ]
    .map((words) => `(${words})`)
    .join('|'),
  'g',
);

/** What the last of the words in front of a number names. */
export function companyLabel(words: string): CompanyLabel | null {
  let label: CompanyLabel | null = null;
  for (const match of words.matchAll(LABEL))
    label = KINDS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1] ?? null;
  return label;
}

const EXAMPLE = /(?<![\w@.-])ex[ae]mples?\b(?!\.\w)|\bex ?[:.]|\be\.g\b|numeros? fictif/;

/** True when the words of the same sentence say that the number behind them is an example. */
export function isExample(words: string): boolean {
  // Not at the dot of the abbreviation itself.
  return EXAMPLE.test(words.slice(words.replace(/\b(ex|e\.g)\. /g, '$1._').lastIndexOf('. ') + 1));
}

/** Behind a number that is a sum, a share, a distance, an age. */
export const MONEY = /^ ?(?:,\d|€|euros?\b|eur\b|k€|m€|%|\$|£|km\b|ans\b)/;

export const NAF_WORDS = /\b(?:n\.?a\.?f|a\.?p\.?e|activit\w*|insee|nace?)\b/;
export const NDA_WORDS = /\bnda\b|organisme|declaration|d'activite|\bn. ?da\b|formation|formateur|prefet|training/;
export const RNA_WORDS = /\brna\b|associati|prefecture|1901|repertoire|declar|sous le n/;
export const RS_WORDS = /certif|competences|repertoire|cpf|fiche|rncp|habilitation|formation|\brs n/;
