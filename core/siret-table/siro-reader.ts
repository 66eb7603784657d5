import type { Idcc, OfficialRow } from '../answer.ts';
import { opcoOfCell } from '../tables/opcos.ts';
import { CONTRADICTED, judgeRepeatedRows, REPEATED } from './repeated-rows.ts';
import { createRowLines } from './row-lines.ts';
import type { RejectedLine, RejectedLines, RejectedReason, SiroFault } from './siro-fault.ts';
import { findHeaderFault } from './siro-header.ts';
import { startOfText } from './start-of-text.ts';
import type { TableRows } from './table-rows.ts';

/** Reads France compétences' Table SIRET-OPCO as published, from the bytes of its file. */
export interface SiroReader {
  /**
   * Takes the next bytes, cut anywhere; gives a fault as soon as one is sure, and takes no more after it. The chunk may
   * be used for something else afterwards.
   */
  push(chunk: Uint8Array): SiroFault | null;
  /** Lines read so far, for progress. */
  readonly lines: number;
  /** The rows, once the last bytes are in. Takes no more after it. */
  finish(): SiroRead;
}

export type SiroRead =
  | {
      ok: true;
      /** Never empty. */
      rows: TableRows;
      /** Lines that were left out. */
      rejected: RejectedLines;
      /** Lines that say again what another line says. */
      repeated: number;
    }
  | { ok: false; fault: SiroFault };

/** What a line says after its SIRET, `|1486|ATLAS|`: a thousand of these make the millions of lines. */
interface KnownEnding {
  /** With its carriage return, where lines end so. */
  bytes: Uint8Array;
  ending: number;
}

const NEWLINE = 10;
const SIRET_DIGITS = 14;
/** In bytes, without the newline. A row takes 55 at most; without a bound, a file that is one line fills the memory. */
const LONGEST_LINE = 4096;
/** Different endings, which is what 16 bits can number; the file of June 2026 has some 1 100. */
const MOST_ENDINGS = 65_536;
/** Places for endings to be found by their bytes, each holding one: a power of two, so many that few endings share one. */
const PLACES = 65_536;
const LISTED_REJECTED = 1000;

/**
 * A reader of `SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION`, UTF-8 without quotes, 3.7 million lines of it. Memory holds
 * 10 to 20 bytes for each line, and 8 more while repeated SIRETs are looked for.
 *
 * A byte order mark, carriage returns, blank lines and a missing newline at the end do no harm. Check digits are not
 * looked at. A label that is no OPCO refuses the file, since its rows would be read as "no OPCO"; a line that cannot be
 * read is left out and listed. Never throws.
 */
export function createSiroReader(): SiroReader {
  let lines = 0;
  let hasHeader = false;
  let result: SiroRead | null = null;

  /** Start of a line whose end has not come yet, with room for one byte too many and the newline. */
  const carried = new Uint8Array(LONGEST_LINE + 2);
  let carriedLength = 0;

  let rowCount = 0;
  let sirets = new Float64Array(1 << 16);
  let endingOf = new Uint16Array(1 << 16);
  const rowLines = createRowLines();
  const places: (KnownEnding | undefined)[] = new Array(PLACES).fill(undefined);
  const endingByText = new Map<string, number>();
  /** What the endings say, by number. */
  const contents: OfficialRow[] = [];

  let rejectedTotal = 0;
  const rejectedLines: RejectedLine[] = [];
  function fail(fault: SiroFault): void {
    result ??= { ok: false, fault };
  }

  function addRow(siret: number, ending: number): void {
    if (rowCount === sirets.length) {
      sirets = enlarge(sirets, new Float64Array(rowCount * 2));
      endingOf = enlarge(endingOf, new Uint16Array(rowCount * 2));
    }
    rowLines.add(lines);
    sirets[rowCount] = siret;
    endingOf[rowCount] = ending;
    rowCount++;
  }

  function reject(reason: RejectedReason, text: string): void {
    rejectedTotal++;
    if (rejectedLines.length < LISTED_REJECTED) {
      rejectedLines.push({ line: lines, reason, text: startOfText(text, 80) });
    }
    // Short of the end, one in a hundred is not sure yet. But what spoils one line in ten of thousands spoiled the file.
    const read = rowCount + rejectedTotal;
    if (read >= 10_000 && rejectedTotal > read / 10) {
      fail({ id: 'too-many-rejected', rejected: { total: rejectedTotal, lines: rejectedLines }, rows: read });
    }
  }

  /** Reads the whole lines of `bytes`. Gives where the line that is not whole begins. */
  function readLines(bytes: Uint8Array): number {
    let start = 0;
    while (!result) {
      let at = start;
      let siret = 0;
      const mostDigits = Math.min(start + SIRET_DIGITS, bytes.length);
      for (; at < mostDigits; at++) {
        const digit = (bytes[at] as number) - 48;
        if (digit < 0 || digit > 9) break;
        siret = siret * 10 + digit;
      }
      const endingStart = at;
      let hash = 0;
      for (; at < bytes.length; at++) {
        const byte = bytes[at] as number;
        if (byte === NEWLINE) break;
        hash = Math.imul(hash ^ byte, 0x01000193);
      }
      if (at === bytes.length) return start;

      const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
      const known = places[place];
      // No ending is known before the header is read.
      if (siret > 0 && endingStart - start === SIRET_DIGITS && known && isAt(bytes, endingStart, at, known.bytes)) {
        lines++;
        addRow(siret, known.ending);
      } else {
        const ending = readLine(bytes, start, at, true);
        if (ending !== null) places[place] = { bytes: bytes.slice(endingStart, at), ending };
      }
      start = at + 1;
    }
    return start;
  }

  /** Reads one line by its text. Gives the number of its ending when it is a row. */
  function readLine(bytes: Uint8Array, start: number, end: number, isEnded: boolean): number | null {
    lines++;
    const isTooLong = end - start > LONGEST_LINE;
    const line = bytes.slice(start, isTooLong ? start + LONGEST_LINE : end);
    const text = decode(line, isTooLong);
    if (text === null) {
      const isCut = hasHeader && !isEnded && decode(line, true) !== null;
      fail({ id: isCut ? 'truncated' : 'encoding', line: lines });
      return null;
    }
    const content = withoutReturn(lines === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (!isTooLong && /^[ \t\r]*$/.test(content)) return null;
    if (hasHeader) return readRow(content, isEnded, isTooLong);

    // A file in UTF-16 without a mark: its header is UTF-8 too, with a NUL for every other character.
    const fault: SiroFault | null = content.includes('\0') ? { id: 'encoding', line: lines } : findHeaderFault(content);
    if (fault) fail(fault);
    hasHeader = true;
    return null;
  }

  function readRow(text: string, isEnded: boolean, isTooLong: boolean): number | null {
    const columns = text.split('|');
    if (isTooLong || columns.length !== 4) {
      if (isEnded) reject('columns', text);
      else fail({ id: 'truncated', line: lines });
      return null;
    }
    const [siret = '', idcc = '', ownerLabel = '', managerLabel = ''] = columns;
    const owner = opcoOfCell(ownerLabel);
    const manager = opcoOfCell(managerLabel);
    if (owner === undefined || manager === undefined) {
      const label = startOfText(owner === undefined ? ownerLabel : managerLabel, 120);
      fail(isEnded ? { id: 'label', label, line: lines } : { id: 'truncated', line: lines });
      return null;
    }
    if (!/^\d{14}$/.test(siret) || Number(siret) === 0) {
      reject('siret', text);
      return null;
    }
    const ending = /^(\d{4})?$/.test(idcc)
      ? numberEnding(text.slice(SIRET_DIGITS), { owner, manager, idcc: idcc === '' ? null : (idcc as Idcc) })
      : null;
    if (ending === null) reject('idcc', text);
    else addRow(Number(siret), ending);
    return ending;
  }

  /** Null when there are more endings than can be: then the agreements are invented. */
  function numberEnding(text: string, content: OfficialRow): number | null {
    const known = endingByText.get(text);
    if (known !== undefined) return known;
    if (contents.length === MOST_ENDINGS) return null;
    endingByText.set(text, contents.length);
    return contents.push(content) - 1;
  }

  function carry(bytes: Uint8Array): void {
    // One byte more than the longest line is enough to know that it is too long.
    const kept = bytes.subarray(0, LONGEST_LINE + 1 - carriedLength);
    carried.set(kept, carriedLength);
    carriedLength += kept.length;
  }

  function listRow(row: number, endingTexts: readonly string[]): RejectedLine {
    const siret = String(sirets[row]).padStart(SIRET_DIGITS, '0');
    const text = siret + endingTexts[endingOf[row] as number];
    return { line: rowLines.lineOf(row), reason: 'contradiction', text: startOfText(text, 80) };
  }

  /** Takes out the rows that are not to be kept, and numbers what the others say. */
  function gatherRows(): SiroRead {
    const read = rowCount + rejectedTotal;
    sirets = sirets.slice(0, rowCount);
    const { values, valueOfEnding } = joinSameContents(contents);
    const fates = judgeRepeatedRows(sirets, (row) => valueOfEnding[endingOf[row] as number] as number);
    const endingTexts = [...endingByText.keys()];

    // A value of which no row is kept is not listed.
    const keptValues: OfficialRow[] = [];
    const keptNumber = new Int32Array(values.length).fill(-1);
    const contradicted: RejectedLine[] = [];
    let kept = 0;
    let repeated = 0;
    for (let row = 0; row < rowCount; row++) {
      const fate = fates?.[row];
      if (fate === REPEATED) {
        repeated++;
      } else if (fate === CONTRADICTED) {
        rejectedTotal++;
        if (contradicted.length < LISTED_REJECTED) contradicted.push(listRow(row, endingTexts));
      } else {
        const value = valueOfEnding[endingOf[row] as number] as number;
        if (keptNumber[value] === -1) keptNumber[value] = keptValues.push(values[value] as OfficialRow) - 1;
        sirets[kept] = sirets[row] as number;
        endingOf[kept] = keptNumber[value] as number;
        kept++;
      }
    }

    const rejected = {
      total: rejectedTotal,
      lines: [...rejectedLines, ...contradicted].sort((a, b) => a.line - b.line).slice(0, LISTED_REJECTED),
    };
    if (rejectedTotal > read / 100) return { ok: false, fault: { id: 'too-many-rejected', rejected, rows: read } };
    const rows = {
      sirets: kept === rowCount ? sirets : sirets.slice(0, kept),
      valueOf: endingOf.slice(0, kept),
      values: keptValues,
    };
    return { ok: true, rows, rejected, repeated };
  }

  function take(chunk: Uint8Array): void {
    const end = carriedLength > 0 ? chunk.indexOf(NEWLINE) : -1;
    let whole = chunk;
    if (end !== -1) {
      carry(chunk.subarray(0, end));
      carried[carriedLength] = NEWLINE;
      readLines(carried.subarray(0, carriedLength + 1));
      carriedLength = 0;
      whole = chunk.subarray(end + 1);
    }
    carry(carriedLength > 0 ? chunk : whole.subarray(readLines(whole)));
    // A first line without an end is no header, whatever follows: a file of another kind is not read to its end.
    if (!result && !hasHeader && carriedLength > LONGEST_LINE) readLine(carried, 0, carriedLength, true);
  }

  function finish(): SiroRead {
    if (result) return result;
    if (carriedLength > 0) readLine(carried, 0, carriedLength, false);
    if (rowCount + rejectedTotal === 0) fail({ id: 'empty' });
    result ??= gatherRows();
    return result;
  }

  return {
    push(chunk) {
      if (!result) take(chunk);
      return result && !result.ok ? result.fault : null;
    },
    get lines() {
      return lines;
    },
    finish,
  };
}

/** The text, or null when the bytes are not UTF-8. A byte order mark stays in it. */
function decode(bytes: Uint8Array, mayStopInCharacter: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: mayStopInCharacter });
  } catch {
    return null;
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** Endings that differ in spelling only, `OPCO2I` and `OPCO 2i`, say the same. */
function joinSameContents(contents: readonly OfficialRow[]): { values: OfficialRow[]; valueOfEnding: number[] } {
  const values: OfficialRow[] = [];
  const valueByKey = new Map<string, number>();
  const valueOfEnding = contents.map((content) => {
    const key = `${content.owner}|${content.manager}|${content.idcc}`;
    const value = valueByKey.get(key) ?? values.push(content) - 1;
    valueByKey.set(key, value);
    return value;
  });
  return { values, valueOfEnding };
}

function isAt(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start !== wanted.length) return false;
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[start + index] !== wanted[index]) return false;
  }
  return true;
}

/** The same numbers at the beginning of a longer array. */
function enlarge<T extends Float64Array | Uint16Array>(numbers: T, longer: T): T {
  longer.set(numbers);
  return longer;
}
