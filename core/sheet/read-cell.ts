import type { Parsed, Refusal, Siren, Siret } from '../answer.ts';
import { passesLuhn } from '../identifiers/luhn.ts';
import { recognise } from '../identifiers/recognise.ts';
import { parseSiren } from '../identifiers/siren.ts';
import { isSiret, parseSiret } from '../identifiers/siret.ts';
import { parseVat, sirenOfVat } from '../identifiers/vat.ts';
import type { CellRefusal, ColumnKind, Repair } from './sheet.ts';

/** What a cell asks for, and how it was read. */
export type CellRead =
  | { ok: true; kind: 'siret'; number: Siret; repair: Repair | null }
  | { ok: true; kind: 'siren' | 'vat'; number: Siren; repair: Repair | null }
  | { ok: true; kind: 'name'; text: string; repair: null }
  | { ok: false; reason: Refusal | CellRefusal };

const SIRET_DIGITS = 14;
const SIREN_DIGITS = 9;
/** Leading zeros that a number may have lost: the lowest SIREN has three. */
const MOST_ZEROS = 3;
/** Digits from which a mantissa without a last zero is the whole number: what is rounded for display has six or fewer. */
const WHOLE_MANTISSA = 10;
/** The State's company search takes no shorter words. */
const SHORTEST_NAME = 3;

// Spaces of every width, and the signs that people group digits with.
const grouping = /[\s.\u00a0\u202f\u2007'’_-]/g;
const scientific = /^\+?(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
const wholeWithDecimals = /^(\d{6,14})[.,]0+$/;
const hasWord = /\p{L}{2}/u;

/**
 * Reads one cell of a column. A number that a spreadsheet took for a quantity is put right where nothing is guessed: a
 * lost zero where the check digits prove it, scientific notation where it still holds every digit. A cell of another kind of
 * number than its column is read as what it is. Never throws.
 */
export function readCell(cell: string, column: ColumnKind): CellRead {
  const text = cell.trim();
  if (!text) return { ok: false, reason: { kind: column === 'name' ? 'text' : column, id: 'empty' } };
  return readPlain(text, column) ?? readOther(text, column);
}

/** Digits, as almost every cell of a column has them; null for anything that needs a closer look. */
function readPlain(text: string, column: ColumnKind): CellRead | null {
  const digits = (wholeWithDecimals.exec(text)?.[1] ?? text).replace(grouping, '');
  const mantissa = scientific.exec(text.replace(/\s/g, ''));
  if (mantissa) return readScientific(mantissa, column);
  if (/\D/.test(digits)) return null;
  if (digits.length === SIRET_DIGITS) return isWhole(digits) && isSiret(digits) ? siretRead(digits, null) : null;
  if (digits.length === SIREN_DIGITS) return isWhole(digits) && passesLuhn(digits) ? sirenRead(digits, null) : null;
  return column === 'name' ? null : withZeros(digits, column, 'zeros');
}

function readScientific([, first = '', rest = '', exponent]: RegExpExecArray, column: ColumnKind): CellRead {
  const length = Number(exponent) + 1;
  const mantissa = first + rest;
  const isAll = mantissa.length === length || (mantissa.length >= WHOLE_MANTISSA && !mantissa.endsWith('0'));
  if (isAll && mantissa.length <= length && length <= SIRET_DIGITS) {
    const digits = mantissa.padEnd(length, '0');
    if (length === SIRET_DIGITS && isSiret(digits)) return siretRead(digits, 'scientific');
    if (length === SIREN_DIGITS && passesLuhn(digits)) return sirenRead(digits, 'scientific');
    const restored = withZeros(digits, column, 'scientific');
    if (restored) return restored;
  }
  return { ok: false, reason: { kind: 'cell', id: 'digits-lost' } };
}

/** The number with its first zeros, where its check digits prove them. */
function withZeros(digits: string, column: ColumnKind, repair: Repair): CellRead | null {
  const isNear = (whole: number) => digits.length < whole && digits.length >= whole - MOST_ZEROS;
  // Eleven digits in a column of VAT numbers are one without its FR.
  if (isNear(SIRET_DIGITS) && column !== 'vat') {
    const siret = digits.padStart(SIRET_DIGITS, '0');
    if (isWhole(siret) && isSiret(siret)) return siretRead(siret, repair);
  }
  if (isNear(SIREN_DIGITS) && column === 'siren') {
    const siren = digits.padStart(SIREN_DIGITS, '0');
    if (isWhole(siren) && passesLuhn(siren)) return sirenRead(siren, repair);
  }
  return null;
}

/** A number with a label, inside words, of another kind, or none. */
function readOther(text: string, column: ColumnKind): CellRead {
  if (column === 'vat') {
    const vat = parseVat(text);
    if (vat.ok) return { ok: true, kind: 'vat', number: sirenOfVat(vat.value), repair: null };
  }
  const found = recognise(text);
  switch (found.kind) {
    case 'siret':
      return siretRead(found.value, null);
    case 'siren':
      return sirenRead(found.value, null);
    case 'vat':
      return { ok: true, kind: 'vat', number: sirenOfVat(found.value), repair: null };
  }
  if (column !== 'name') {
    // A letter among digits is a slip; words without any are something else.
    const isWords = /\p{L}/u.test(text) && !/\d/.test(text);
    return { ok: false, reason: isWords ? { kind: 'cell', id: 'words' } : refusalAs(text, column) };
  }
  const name = found.kind === 'words' ? found.text : text.replace(/\s+/g, ' ');
  if (name.length < SHORTEST_NAME) {
    return { ok: false, reason: { kind: 'text', id: 'too-short', count: name.length, expected: SHORTEST_NAME } };
  }
  if (found.kind === 'refused' && !hasWord.test(name)) return { ok: false, reason: found.reason };
  if (found.kind === 'refused' && found.reason.id === 'too-much-text') return { ok: false, reason: found.reason };
  return { ok: true, kind: 'name', text: name, repair: null };
}

function refusalAs(text: string, column: Exclude<ColumnKind, 'name'>): Refusal {
  const parse: Record<typeof column, (text: string) => Parsed<string>> = {
    siret: parseSiret,
    siren: parseSiren,
    vat: parseVat,
  };
  const parsed = parse[column](text);
  return parsed.ok ? { kind: column, id: 'shape' } : parsed.reason;
}

const isWhole = (digits: string) => /[^0]/.test(digits);

const siretRead = (digits: string, repair: Repair | null): CellRead => ({
  ok: true,
  kind: 'siret',
  number: digits as Siret,
  repair,
});

const sirenRead = (digits: string, repair: Repair | null): CellRead => ({
  ok: true,
  kind: 'siren',
  number: digits as Siren,
  repair,
});
