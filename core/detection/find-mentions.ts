import type { MentionFault, MentionType } from '../answer.ts';
import { passesLuhn } from '../identifiers/luhn.ts';
import { isSiret } from '../identifiers/siret.ts';
import { isVat } from '../identifiers/vat.ts';
import {
  companyLabel,
  foldWords,
  isExample,
  MONEY,
  NAF_WORDS,
  NDA_WORDS,
  RNA_WORDS,
  RS_WORDS,
} from './number-labels.ts';
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

/** Some digits of a line that stand together. */
interface Group {
  digits: string;
  at: number;
  end: number;
}

// Signs between two characters of one number. Every repetition is bounded, so that each search stays linear.
const SIGN = '[ .\\-_/\\u200b]';
const GAP = `${SIGN}{0,3}`;
const MORE = '(?:(?:[ ,/&;]|et|and|ou|or){1,5}(?:rncp|rs)?[^\\d\\p{L}]{0,2}';
const expression = (pattern: string): RegExp => new RegExp(pattern.replaceAll('~', GAP), 'giu');
const whole = (pattern: string): RegExp => expression(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`);

const VAT = expression('(?<![\\p{L}\\d])FR~([\\dA-HJ-NP-Z]~[\\dA-HJ-NP-Z])~(\\d(?:~\\d){8})((?:~\\d){0,6})');
const RNA = whole('W~\\d~[\\dA-Z](?:~\\d){7}');
// With a letter in it; one of 11 digits is found among the other numbers.
const NDA = whole('\\d~\\d~(?:\\d~\\d~P|2~[AB]~\\d)(?:~\\d){4}~(?:\\d~\\d|2~[AB])');
const NAF = whole('(?<![.,])(?!00)\\d\\d[ .\\u200b]{0,3}\\d\\d[ .\\u200b]{0,3}[A-HJ-LYZ]');
const RUN = expression(`\\d+(?:${SIGN}{1,3}\\d+)*`);
const IDCC = expression(
  `idcc(?:(?!brochure)[^\\d?]){0,40}?(\\d{1,4}${MORE}\\d{3,4}){0,9})(?![\\d-]|\\p{L}| ?(?:chiffres|digits))|(?<!\\d)(\\d{3,4}) ?\\(idcc\\)`,
);
const AGREEMENT = expression(
  '(?:conventions? collectives?|collective agreement)[^\\d.;?]{0,90}?(?:n°|num[ée]ro|number|code is|:) ?(\\d{3,4})(?![\\d\\p{L}])',
);
const CERTIFICATION = whole(
  `(RNCP|RS)[^\\d\\p{L}]{0,4}(?:(?:fiche|code|(?:sous le )?num[ée]ro|n[o°]?)[^\\d\\p{L}]{0,3}){0,2}(0{0,3}\\d{2,6}${MORE}0{0,3}\\d{4,6}){0,9})`,
);

/** Ahead of a number without a space. */
const GLUED_LABEL = /(?:^|[^\p{L}])(?:siret|siren|rcs|nda|n|no|num|[a-d])$/iu;
const RCS_BEHIND =
  /^[^a-z]{0,4}(?:(?:au|du|in the|with the|at the|inscrite?|immatriculee?) ){0,2}(?:r ?\.? ?c ?\.? ?s(?![a-z])|registre)/;

/** Lines below the words NAF or APE that may list codes. */
const NAF_REACH = 15;
/** Enough for any directory; a page that goes on is hostile. */
export const MOST_MENTIONS = 1000;

/** A wrong number among the words of an example was never meant to be right. */
const faultOf = (words: string): MentionFault => (isExample(words) ? 'placeholder' : 'checksum');
const compact = (text: string): string => text.replace(/[^\dA-Z]/gi, '').toUpperCase();
const isPlaceholder = (digits: string): boolean => /^(\d)\1{8}|^(?:012345678|123456789|987654321)/.test(digits);
/** Codes of the specific directory in force begin above 5000: lower ones are older, or something else. */
const FIRST_RS = 5000;
/** Below a title SIREN or SIRET, lines that may go by before the next number of the list. */
const LIST_REACH = 8;

/**
 * Finds identifiers in the lines of a page, one after the other in their order: by their shape and check digits, and by
 * the words before and after them, which say what a number is. Takes time linear in the text.
 * @returns Reads a line; each identifier is added to `mentions` as often as it is written.
 */
export function createMentionFinder(mentions: FoundMention[]): (source: PageLine, line: number) => void {
  let previous = '';
  let lastNaf = -NAF_REACH;
  /** A line that is only the word SIREN or SIRET, or a number of the list below it. */
  let lastInList = -LIST_REACH;
  let listed: 'siren' | 'siret' = 'siren';

  return ({ label, text: own }, line) => {
    const above = previous;
    // A label that has its number names no other.
    previous = own.slice(-130).replace(/.*(?:\d{3}[ \d]{6,}|\d\d\.?\d\d ?[A-Z]\b)/, '');
    const [, title] = /^(?:n° )?(sire[nt])s?$/i.exec(own) ?? [];
    if (title) {
      lastInList = line;
      listed = title.toLowerCase() as typeof listed;
    }
    if (NAF_WORDS.test(foldWords(own.slice(0, 200)))) lastNaf = line;
    if (!/[\d０-９]/.test(own) || mentions.length >= MOST_MENTIONS) return;
    const source = label ? `${label} : ${own}` : own;
    /** Where the line itself begins: numbers of its label were read before. */
    const start = source.length - own.length;
    const plain = source
      .replace(/\p{Pd}/gu, '-')
      .replace(/\p{Cf}/gu, '\u200b')
      .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    let text = plain;

    /** The words in front of a place; near the beginning of the line, also those of the line above. */
    function wordsBefore(index: number, length = 130): string {
      // The label of a number that was taken names no other, when other words stand between.
      const near = text
        .slice(Math.max(0, index - length), index)
        .replace(/^.*\0(?=[^\0]*\p{L}{3})/u, '')
        .replaceAll('\0', '');
      return foldWords(index - start < 40 ? `${above.slice(-length)} ; ${near}` : near);
    }
    const wordsAfter = (end: number): string => foldWords(plain.slice(end, end + 60));

    /** Takes a piece out of the line, so that no part of it is read as something else. */
    function strike(index: number, end: number): void {
      text = text.slice(0, index) + '\0'.repeat(end - index) + text.slice(end);
    }
    function take(
      type: MentionType,
      value: string,
      index: number,
      end: number,
      fault: MentionFault | null = null,
    ): void {
      if (index >= start) {
        const raw = source.slice(index, end).slice(0, 80);
        mentions.push({
          type,
          value,
          raw,
          fault,
          isExample: isExample(wordsBefore(index)),
          line,
          index: index - start,
        });
      }
      strike(index, end);
    }
    /** All that an expression finds, with the words around it. */
    function each(
      pattern: RegExp,
      read: (raw: string, index: number, end: number, groups: RegExpExecArray) => void,
    ): void {
      for (const match of text.matchAll(pattern)) read(match[0], match.index, match.index + match[0].length, match);
    }
    const isAmong = (words: RegExp, index: number, end: number) =>
      words.test(`${wordsBefore(index)} ; ${wordsAfter(end)}`);

    each(VAT, (_, index, last, [, key = '', nine = '', more = '']) => {
      const extra = compact(more);
      const value = `FR${compact(key + nine)}`;
      const end = last - more.length;
      const siret = compact(nine) + extra;
      // A bank's IBAN begins with FR too, and some write the establishment behind the key.
      if (extra.length > 5) strike(index, last);
      else if (extra.length === 5 && isSiret(siret)) {
        take('vat', value + extra, index, end - nine.length, 'length');
        take('siret', siret, end - nine.length, last);
      } else if (/^\d/.test(more)) take('vat', value + extra, index, last, 'length');
      else if (isPlaceholder(value.slice(4))) take('vat', value, index, end, 'placeholder');
      else if (isVat(value)) take('vat', value, index, end);
      else if (/^FR\d+$/.test(value)) take('vat', value, index, end, faultOf(wordsBefore(index)));
    });
    each(RNA, (raw, index, end) => {
      const value = compact(raw);
      if (isAmong(RNA_WORDS, index, end))
        take('rna', value, index, end, isPlaceholder(value.slice(1)) ? 'placeholder' : null);
    });
    each(NDA, (raw, index, end) => {
      if (isAmong(NDA_WORDS, index, end)) take('nda', compact(raw), index, end);
    });
    each(RUN, (run, index) => {
      if (run.length < 8) return;
      const groups = Array.from(run.matchAll(/\d+/g), ({ 0: digits, index: at }) => ({
        digits,
        at: index + at,
        end: index + at + digits.length,
      }));
      for (let first = 0; first < groups.length; ) first += readGroups(groups, first) || 1;
    });

    /**
     * Reads a SIRET, a SIREN, a declaration number or a VAT number without its FR that begins at a group of digits.
     * @returns How many groups it takes; 0 when none begins there.
     */
    function readGroups(groups: readonly Group[], first: number): number {
      const at = groups[first]?.at ?? 0;
      const before = plain.slice(Math.max(0, at - 12), at);
      if (/[+,/=#%]$/.test(before) || (/\p{L}$/u.test(before) && !GLUED_LABEL.test(before))) return 0;
      /** Numbers of every length that end with a group, by their count of digits. */
      const numbers: { digits: string; end: number; groups: number; lengths: string }[] = [];
      let digits = '';
      let lengths = '';
      for (let i = first; i < groups.length && digits.length < 14; i++) {
        const group = groups[i] as Group;
        digits += group.digits;
        lengths += `${group.digits.length} `;
        if (digits.length < 15) numbers[digits.length] = { digits, end: group.end, groups: i - first + 1, lengths };
      }
      const words = wordsBefore(at);
      const isEnd = (end: number): boolean =>
        !MONEY.test(wordsAfter(end)) && !/^[\d_@%=]/.test(plain.slice(end, end + 1));
      const isInList = line - lastInList < LIST_REACH && /^[\d ]+$/.test(own);
      let named = isInList ? listed : companyLabel(words);

      const eleven = numbers[11];
      if (eleven && isEnd(eleven.end)) {
        if (named === 'vat' && isVat(`FR${eleven.digits}`)) {
          take('vat', `FR${eleven.digits}`, at, eleven.end);
          return eleven.groups;
        }
        const isWhole = eleven.groups === groups.length - first;
        if ((isWhole || named === 'nda') && named !== 'not' && NDA_WORDS.test(words + wordsAfter(eleven.end))) {
          take('nda', eleven.digits, at, eleven.end);
          return eleven.groups;
        }
      }

      for (const length of [14, 9]) {
        const number = numbers[length];
        if (!number || !isEnd(number.end)) continue;
        const isSiretLength = length === 14;
        const isSound = (isSiretLength ? isSiret : passesLuhn)(number.digits);
        const after = wordsAfter(number.end);
        if (named !== 'siren' && RCS_BEHIND.test(after)) named = 'rcs';
        if (/^ ?\(sire[nt]\b/.test(after)) named = isSiretLength ? 'siret' : 'siren';
        const isNamed = named === 'siret' || named === 'siren' || named === 'rcs';
        const shape = isSiretLength ? /^(?:14|9 5|3 3 3 [235 ]+) $/ : /^(?:3 3 3|9) $/;
        if (!isNamed) {
          if (
            named === 'vat' ||
            (named === 'nda' && !isSiretLength) ||
            (named === 'not' && !(isSiretLength && /siret?\b.{0,40}$/.test(words))) ||
            /^\p{L}/u.test(plain.slice(number.end, number.end + 1))
          )
            continue;
          // 14 digits that pass both sums and end like an establishment's are one of a thousand by chance.
          if (!shape.test(number.lengths) || !(isSiretLength || named === 'weak')) continue;
        }
        // Fourteen digits may be a SIREN and a postcode, with its town behind.
        if (
          isSiretLength &&
          numbers[9] &&
          (named === 'siret'
            ? !isSound && /^00/.test(number.digits.slice(9)) === false && /^ ?[a-z]/.test(after)
            : number.digits[9] !== '0')
        )
          continue;
        if (isSiretLength && !isSound && named !== 'siret') continue;
        const fault = isPlaceholder(number.digits) ? 'placeholder' : isSound ? null : faultOf(words);
        if (fault && !(isNamed && shape.test(number.lengths) && !isInList)) continue;
        if (isInList) lastInList = line;
        take(isSiretLength ? 'siret' : named === 'rcs' ? 'rcs' : 'siren', number.digits, at, number.end, fault);
        return number.groups;
      }
      return 0;
    }

    each(NAF, (raw, index, end) => {
      const isDotted = /^\d\d\.\d\d ?[A-Z]$/.test(raw.replaceAll('\u200b', ''));
      const isNamed =
        NAF_WORDS.test(wordsBefore(index, isDotted ? 120 : 45)) || (isDotted && line - lastNaf < NAF_REACH);
      const code = compact(raw);
      if (isNamed && /[A-Z]$/.test(raw)) take('naf', `${code.slice(0, 2)}.${code.slice(2)}`, index, end);
    });
    const readCodes = (
      type: MentionType,
      codes: string,
      end: number,
      valueOf: (code: string, type: MentionType) => string,
    ) => {
      const first = end - codes.length;
      for (const { 0: digits, 1: directory, index } of codes.matchAll(/(rncp|rs)?[^\d]{0,3}?(\d+)/gi)) {
        const at = first + index + digits.search(/\d/);
        const own = (directory?.toLowerCase() as MentionType | undefined) ?? type;
        take(own, valueOf(digits.replace(/\D/g, ''), own), at, first + index + digits.length);
      }
    };
    const idcc = (code: string) => code.padStart(4, '0');
    each(IDCC, (_, __, end, [, codes, behind]) => {
      if (codes) readCodes('idcc', codes, end, idcc);
      else if (behind) readCodes('idcc', behind, end - 7, idcc);
    });
    each(AGREEMENT, (_, __, end, [, code = '']) => readCodes('idcc', code, end, idcc));
    each(CERTIFICATION, (raw, index, end, [, directory = '', codes = '']) => {
      const isCurrent = /^rncp/i.test(directory) || Number.parseInt(codes, 10) > FIRST_RS;
      if (isCurrent || (/^RS\d{4}/i.test(raw) && isAmong(RS_WORDS, index, end))) {
        readCodes(
          directory.toLowerCase() as MentionType,
          codes,
          end,
          (code, type) => type.toUpperCase() + Number(code),
        );
      }
    });
  };
}
