import type { MentionFault, MentionType } from '../answer.ts';
import { passesLuhn } from '../identifiers/luhn.ts';
import { isSiret } from '../identifiers/siret.ts';
import { isVat } from '../identifiers/vat.ts';
import type { LineText } from './line-text.ts';
import { type CompanyLabel, companyLabel, isExample, MONEY, NDA_WORDS } from './number-labels.ts';

/** Some digits of a line that stand together. */
export interface DigitGroup {
  digits: string;
  at: number;
  end: number;
}

/** A number of a company or of a training provider, and where it ends. */
export interface CompanyNumber {
  type: MentionType;
  value: string;
  fault: MentionFault | null;
  end: number;
  /** Where a label behind the number ends, which names no other number; `end` when there is none. */
  labelEnd: number;
  /** Groups of digits that it is made of. */
  groups: number;
}

/** Some groups together. */
interface Candidate {
  digits: string;
  end: number;
  groups: number;
  /** `3 3 3 5 `: digits of each group. */
  lengths: string;
}

const SHAPES = {
  siren: /^(?:3 3 3|9) $/,
  siret: /^(?:14|9 5|3 3 3 [235 ]+) $/,
  anySiret: /^(?:1[2356]|9 [3467]|3 3 3 [\d ]+) $/,
};
const WRONG_LENGTHS = [12, 13, 15, 16];
const LENGTHS = [9, 11, 14, ...WRONG_LENGTHS];
const LONGEST = 16;

/** In front of a number without a space. */
const GLUED_LABEL = /(?:^|[^a-z\u00c0-\u024f])(?:siret|siren|rcs|nda|n|no|num|[a-d])$/i;
const RCS_BEHIND =
  /^[^a-z]{0,4}(?:(?:au|du|in the|with the|at the|inscrite?|immatriculee?) ){0,2}(?:r ?\.? ?c ?\.? ?s(?![a-z])|registre)/;
const LABEL_BEHIND = /^ ?\(sire[nt]\b/;
/** The five digits behind a SIREN may be a postcode, with its town. No postcode begins with 00. */
const POSTCODE = /^(?!00)/;
const TOWN = /^ ?[a-z]/;

export const isPlaceholder = (digits: string): boolean => /^(\d)\1{8}|^(?:012345678|123456789|987654321)/.test(digits);

/** A wrong number among the words of an example was never meant to be right. */
export const faultOf = (words: string): MentionFault => (isExample(words) ? 'placeholder' : 'checksum');

/**
 * Reads the SIRET, SIREN, declaration number or VAT number without its FR that begins at a group of digits; null when
 * none does.
 * @param groups of one run of digits, spaces and signs
 * @param listed what the title above says that the lines below are, when this is such a line
 */
export function readCompanyNumber(
  line: LineText,
  groups: readonly DigitGroup[],
  first: number,
  listed: 'siren' | 'siret' | null,
): CompanyNumber | null {
  const at = groups[first]?.at ?? 0;
  const ahead = line.plain.slice(Math.max(0, at - 12), at);
  if (/[+,/=#%]$/.test(ahead) || (/\p{L}$/u.test(ahead) && !GLUED_LABEL.test(ahead))) return null;
  const candidates = joinGroups(groups, first);
  // Most digits of a page are years, prices and phone numbers.
  if (!LENGTHS.some((length) => candidates[length])) return null;
  const words = line.before(at);
  const own = companyLabel(line.ownBefore(at));
  const label = companyLabel(words);
  // Words that go with many kinds of numbers count in the same line alone.
  const named = listed ?? (label === 'weak' ? own : label);
  const isWhole = (candidate: Candidate) => candidate.groups === groups.length - first;
  return (
    readEleven(line, words, named, candidates[11], isWhole) ??
    readSiret(line, words, named, candidates[14], candidates[9]) ??
    readWrongLength(candidates, named, isWhole) ??
    readSiren(line, words, named, candidates[9], listed !== null)
  );
}

/** Numbers that end with a group, by their count of digits. */
function joinGroups(groups: readonly DigitGroup[], first: number): Candidate[] {
  const candidates: Candidate[] = [];
  let digits = '';
  let lengths = '';
  for (let i = first; i < groups.length && digits.length < LONGEST; i++) {
    const group = groups[i] as DigitGroup;
    digits += group.digits;
    lengths += `${group.digits.length} `;
    if (digits.length <= LONGEST)
      candidates[digits.length] = { digits, lengths, end: group.end, groups: i - first + 1 };
  }
  return candidates;
}

function isEnd(line: LineText, end: number): boolean {
  return !MONEY.test(line.after(end)) && !/^[\d_@%=]/.test(line.plain.slice(end, end + 1));
}

function readEleven(
  line: LineText,
  words: string,
  named: CompanyLabel | null,
  eleven: Candidate | undefined,
  isWhole: (candidate: Candidate) => boolean,
): CompanyNumber | null {
  if (!eleven || !isEnd(line, eleven.end)) return null;
  if (named === 'vat' && isVat(`FR${eleven.digits}`)) return numberOf(eleven, 'vat', null, `FR${eleven.digits}`);
  if (named === 'not' || !(isWhole(eleven) || named === 'nda')) return null;
  return NDA_WORDS.test(words + line.after(eleven.end)) ? numberOf(eleven, 'nda', null) : null;
}

function readSiret(
  line: LineText,
  words: string,
  named: CompanyLabel | null,
  siret: Candidate | undefined,
  siren: Candidate | undefined,
): CompanyNumber | null {
  if (!siret || !isEnd(line, siret.end)) return null;
  const after = line.after(siret.end);
  const nic = siret.digits.slice(9);
  const isSound = isSiret(siret.digits);
  const isNamed = named === 'siret' || LABEL_BEHIND.test(after) || isExampleOf(siret, words);
  if (isNamed) {
    if (!isSound && siren && POSTCODE.test(nic) && TOWN.test(after)) return null;
  } else {
    if (!isSound || (siren && nic[0] !== '0')) return null;
    if (named !== 'siren' && named !== 'rcs' && !isLikeSiret(line, words, named, siret)) return null;
  }
  const fault = isPlaceholder(siret.digits) ? 'placeholder' : isSound ? null : faultOf(words);
  return fault && !SHAPES.siret.test(siret.lengths) ? null : numberOf(siret, 'siret', fault);
}

/**
 * Fourteen digits that no label names, pass both sums and are written as a SIRET are one of a thousand by chance. The
 * establishment's own five begin with a zero, but for some of the largest companies.
 */
function isLikeSiret(line: LineText, words: string, named: CompanyLabel | null, siret: Candidate): boolean {
  if (named === 'vat' || (named === 'not' && !/siret?\b.{0,40}$/.test(words))) return false;
  return siret.digits[9] === '0' && SHAPES.siret.test(siret.lengths) && !isGlued(line, siret.end);
}

function readSiren(
  line: LineText,
  words: string,
  named: CompanyLabel | null,
  siren: Candidate | undefined,
  isListed: boolean,
): CompanyNumber | null {
  if (!siren || !isEnd(line, siren.end)) return null;
  const after = line.after(siren.end);
  const [behind = ''] = (named !== 'siren' && RCS_BEHIND.exec(after)) || [];
  const isNamed =
    behind || LABEL_BEHIND.test(after) || isExampleOf(siren, words) || /^(?:sire[nt]|rcs)$/.test(named ?? '');
  const isShaped = SHAPES.siren.test(siren.lengths);
  if (!isNamed && !(named === 'weak' && isShaped && !isGlued(line, siren.end))) return null;
  const isSound = passesLuhn(siren.digits);
  const fault = isPlaceholder(siren.digits) ? 'placeholder' : isSound ? null : faultOf(words);
  if (fault && (!isNamed || !isShaped || isListed)) return null;
  const type = behind || (named === 'rcs' && !LABEL_BEHIND.test(after)) ? 'rcs' : 'siren';
  return { ...numberOf(siren, type, fault), labelEnd: siren.end + behind.length };
}

/** A SIRET with a digit or two too few or too many, whole and under its label. */
function readWrongLength(
  candidates: readonly Candidate[],
  named: CompanyLabel | null,
  isWhole: (candidate: Candidate) => boolean,
): CompanyNumber | null {
  const found = named === 'siret' ? WRONG_LENGTHS.map((length) => candidates[length]).find(Boolean) : undefined;
  const isSiret = found && isWhole(found) && SHAPES.anySiret.test(found.lengths);
  return isSiret ? numberOf(found, 'siret', 'length') : null;
}

function isExampleOf({ digits }: Candidate, words: string): boolean {
  return isPlaceholder(digits) && isExample(words);
}

function isGlued(line: LineText, end: number): boolean {
  return /^\p{L}/u.test(line.plain.slice(end, end + 1));
}

function numberOf(
  { digits, end, groups }: Candidate,
  type: MentionType,
  fault: MentionFault | null,
  value = digits,
): CompanyNumber {
  return { type, value, fault, end, labelEnd: end, groups };
}
