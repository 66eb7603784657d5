import type { MentionFault, MentionType } from '../answer.ts';
import { isSiret } from '../identifiers/siret.ts';
import { isVat } from '../identifiers/vat.ts';
import { faultOf, isPlaceholder, readCompanyNumber } from './company-number.ts';
import { type LineText, openLine, wordsForNext } from './line-text.ts';
import { foldWords, isExample, NAF_WORDS, NDA_WORDS, RNA_WORDS, RS_WORDS } from './number-labels.ts';
import type { PageLine } from './page-lines.ts';

/** An identifier and where it stands. */
export interface FoundMention {
  type: MentionType;
  value: string;
  raw: string;
  /** Null when it is valid. */
  fault: MentionFault | null;
  /** The words before it say that it is an example: it may be a company's, and the page is not about it. */
  isExample: boolean;
  /** Number of its line. */
  line: number;
  /** Where it begins in the line, in UTF-16 units. */
  index: number;
}

// Not by its Unicode property: an expression with that takes milliseconds to compile.
const LETTER = 'a-z\\u00c0-\\u024f';
// Signs between two characters of one number. Every repetition is bounded, so that each search stays linear.
const SIGN = '[ .\\-_/\\u200b]';
const GAP = `${SIGN}{0,3}`;
const MORE = `(?:(?:[ ,/&;]|et|and|ou|or){1,5}(?:rncp|rs)?[^\\d${LETTER}]{0,2}`;
const expression = (pattern: string): RegExp => new RegExp(pattern.replaceAll('~', GAP), 'gi');
const whole = (pattern: string): RegExp => expression(`(?<![${LETTER}\\d])${pattern}(?![${LETTER}\\d])`);

const VAT = expression(`(?<![${LETTER}\\d])FR~([\\dA-HJ-NP-Z]~[\\dA-HJ-NP-Z])~(\\d(?:~\\d){8})((?:~\\d){0,6})`);
const RNA = whole('W~\\d~[\\dA-Z](?:~\\d){7}');
// With a letter in it; one of 11 digits is found among the other numbers.
const NDA = whole('\\d~\\d~(?:\\d~\\d~P|2~[AB]~\\d)(?:~\\d){4}~(?:\\d~\\d|2~[AB])');
const RUN = expression(`\\d+(?:${SIGN}{1,3}\\d+)*`);
const NAF = whole('(?<![.,])(?!00)\\d\\d[ .\\u200b]{0,3}\\d\\d[ .\\u200b]{0,3}[A-HJ-LYZ]');
const IDCC = expression(
  `idcc(?:(?!brochure)[^\\d?]){0,40}?(\\d{1,4}${MORE}\\d{3,4}){0,9})(?![\\d${LETTER}-]| ?(?:chiffres|digits))|(?<!\\d)(\\d{3,4}) ?\\(idcc\\)`,
);
const AGREEMENT = expression(
  `(?:conventions? collectives?|collective agreement)[^\\d.;?]{0,90}?(?:n°|num[ée]ro|number|code is|:) ?(\\d{3,4})(?![\\d${LETTER}])`,
);
const CERTIFICATION = whole(
  `(RNCP|RS)[^\\d${LETTER}]{0,4}(?:(?:fiche|code|(?:sous le )?num[ée]ro|n[o°]?)[^\\d${LETTER}]{0,3}){0,2}(0{0,3}\\d{2,6}${MORE}0{0,3}\\d{4,6}){0,9})`,
);
const IDCC_BEHIND = ' (idcc)'.length;
/** Without these, an expression is not even compiled, which takes longer than to read a page with it. */
const HINTS = new Map([
  [VAT, /fr/i],
  [RNA, /w/i],
  [NDA, /\d\W{0,3}p\W{0,3}\d|2[ab]/i],
  [IDCC, /idcc/i],
  [AGREEMENT, /convention|agreement/i],
  [CERTIFICATION, /rncp|rs\D{0,30}\d/i],
]);

/** A line that says what the numbers below it are, each alone on its line. */
const LIST_TITLE = /^[^\d:]{0,12}\b(sire[nt])\b[^\d:]{0,30}$/i;
/** Lines that may go by before the next number of the list. */
const LIST_REACH = 8;
/** Lines below the words NAF or APE that may list codes. */
const NAF_REACH = 15;
/**
 * Lower numbers behind RS are no longer in force, or no certification: the first in force is RS5362 (France compétences,
 * répertoire spécifique, 22 April 2026).
 */
const FIRST_RS = 5000;
/** Digits of the shortest number, with a sign between some. */
const SHORTEST_RUN = 8;
/** Enough for any directory; a page that goes on is hostile. */
const MOST_MENTIONS = 1000;
/** Runs of digits that are looked at closely. */
const MOST_RUNS = 4000;
/** What is gathered comes in shorter ones. */
const LONGEST_LINE = 4200;

const compact = (text: string): string => text.replace(/[^\dA-Z]/gi, '').toUpperCase();

/**
 * Finds the identifiers of a page: by their shape and check digits, and by the words before and after them, which say
 * what a number is. Takes time linear in the text.
 * @param lines in the order of the page
 * @returns each as often as it is written, in the order of the page, at most about 1 000
 */
export function findMentions(lines: readonly PageLine[]): FoundMention[] {
  const mentions: FoundMention[] = [];
  let runs = 0;
  const isEnough = () => mentions.length >= MOST_MENTIONS || runs >= MOST_RUNS;
  let above = '';
  let lastNaf = -NAF_REACH;
  let listed: 'siren' | 'siret' = 'siren';
  /** Of the title, or of the last number below it. */
  let lastListed = -LIST_REACH;

  for (const [number, source] of lines.entries()) {
    if (NAF_WORDS.test(foldWords(source.text.slice(0, 200)))) lastNaf = number;
    const [, title] = LIST_TITLE.exec(source.text) ?? [];
    if (title) {
      listed = title.toLowerCase() as typeof listed;
      lastListed = number;
    }
    if (/[\d０-９].*[\d０-９]/.test(source.text)) {
      const line = openLine({ ...source, text: source.text.slice(0, LONGEST_LINE) }, above);
      const isListed = number - lastListed < LIST_REACH && /^[\d ]+$/.test(source.text);
      const before = mentions.length;
      readLine(line, number, {
        listed: isListed ? listed : null,
        isBelowNaf: number - lastNaf < NAF_REACH,
      });
      if (isListed && mentions.length > before) lastListed = number;
    }
    above = wordsForNext(source);
    if (isEnough()) break;
  }
  return mentions.sort((one, other) => one.line - other.line || one.index - other.index);

  function readLine(
    line: LineText,
    number: number,
    { listed, isBelowNaf }: { listed: 'siren' | 'siret' | null; isBelowNaf: boolean },
  ): void {
    function take(type: MentionType, value: string, from: number, to: number, fault: MentionFault | null = null): void {
      const index = from - line.start;
      if (index >= 0) {
        const raw = line.source.slice(from, to).slice(0, 80);
        mentions.push({ type, value, raw, fault, isExample: isExample(line.before(from)), line: number, index });
      }
      line.take(from, to);
    }
    /** All that an expression finds in what is left of the line. */
    function each(pattern: RegExp, read: (from: number, to: number, match: RegExpExecArray) => void): void {
      const rest = line.rest();
      if (HINTS.get(pattern)?.test(rest) === false) return;
      for (const match of rest.matchAll(pattern)) {
        if (isEnough()) return;
        read(match.index, match.index + match[0].length, match);
      }
    }
    const isAmong = (words: RegExp, from: number, to: number) => words.test(`${line.before(from)} ; ${line.after(to)}`);

    each(VAT, (from, to, [, key = '', nine = '', more = '']) => {
      const extra = compact(more);
      const value = `FR${compact(key + nine)}`;
      const end = to - more.length;
      const siret = compact(nine) + extra;
      // A bank's IBAN begins with FR too, and some write the establishment behind the key.
      if (extra.length > 5) line.take(from, to);
      else if (extra.length === 5 && isSiret(siret)) {
        take('vat', value + extra, from, end - nine.length, 'length');
        take('siret', siret, end - nine.length, to);
      } else if (/^\d/.test(more)) take('vat', value + extra, from, to, 'length');
      else if (isPlaceholder(value.slice(4)) || isPlaceholder(value.slice(2)))
        take('vat', value, from, end, 'placeholder');
      else if (isVat(value)) take('vat', value, from, end);
      else if (/^FR\d+$/.test(value)) take('vat', value, from, end, faultOf(line.before(from)));
    });
    each(RNA, (from, to, [raw]) => {
      const value = compact(raw);
      if (isAmong(RNA_WORDS, from, to))
        take('rna', value, from, to, isPlaceholder(value.slice(1)) ? 'placeholder' : null);
    });
    each(NDA, (from, to, [raw]) => {
      if (isAmong(NDA_WORDS, from, to)) take('nda', compact(raw), from, to);
    });
    each(RUN, (from, _, [run]) => {
      if (run.length < SHORTEST_RUN) return;
      const groups = Array.from(run.matchAll(/\d+/g), ({ 0: digits, index }) => ({
        digits,
        at: from + index,
        end: from + index + digits.length,
      }));
      for (let first = 0; first < groups.length && !isEnough(); ) {
        runs += 1;
        const found = readCompanyNumber(line, groups, first, listed);
        if (found) {
          take(found.type, found.value, groups[first]?.at ?? 0, found.end, found.fault);
          line.take(found.end, found.labelEnd);
        }
        first += found?.groups ?? 1;
      }
    });
    each(NAF, (from, to, [raw]) => {
      if (!/[A-Z]$/.test(raw)) return;
      const isDotted = /^\d\d\.\d\d ?[A-Z]$/.test(raw.replaceAll('\u200b', ''));
      const words = line.before(from);
      const code = compact(raw);
      if (!NAF_WORDS.test(isDotted ? words : words.slice(-45)) && !(isDotted && isBelowNaf)) return;
      take('naf', `${code.slice(0, 2)}.${code.slice(2)}`, from, to);
    });
    each(IDCC, (_, to, [, codes, behind]) => {
      if (codes) readCodes('idcc', codes, to);
      else if (behind) readCodes('idcc', behind, to - IDCC_BEHIND);
    });
    each(AGREEMENT, (_, to, [, code = '']) => readCodes('idcc', code, to));
    each(CERTIFICATION, (from, to, [raw, directory = '', codes = '']) => {
      const type = directory.toLowerCase() as 'rncp' | 'rs';
      const isCurrent = type === 'rncp' || Number.parseInt(codes, 10) > FIRST_RS;
      if (isCurrent || (/^RS\d{4}/i.test(raw) && isAmong(RS_WORDS, from, to))) readCodes(type, codes, to);
    });

    /** One code, or several with signs between; a second one may name its directory. */
    function readCodes(type: 'idcc' | 'rncp' | 'rs', codes: string, end: number): void {
      const first = end - codes.length;
      for (const { 0: raw, 1: directory, 2: digits = '', index } of codes.matchAll(
        /(?:(rncp|rs)[^\da-z]{0,3})?(\d+)/gi,
      )) {
        const own = (directory?.toLowerCase() as 'rncp' | 'rs' | undefined) ?? type;
        const value = own === 'idcc' ? digits.padStart(4, '0') : own.toUpperCase() + Number(digits);
        const to = first + index + raw.length;
        take(own, value, to - digits.length, to);
      }
    }
  }
}
