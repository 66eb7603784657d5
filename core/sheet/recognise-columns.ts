import { foldText } from '../tables/fold-text.ts';
import { readCell } from './read-cell.ts';
import type { ColumnKind, SheetColumn, SheetNote } from './sheet.ts';

/** What was recognised in a sheet. */
export interface RecognisedSheet {
  hasHeader: boolean;
  columns: SheetColumn[];
  column: number | null;
}

/** Rows that say what a column holds. */
const SAMPLE = 500;
const EXAMPLES = 3;
/** Part of the filled cells of a column that must be numbers of a kind: alone, and where the header names the kind. */
const SHARE = 0.5;
const SHARE_WITH_HEADER = 0.1;
const KINDS: readonly ColumnKind[] = ['siret', 'siren', 'vat', 'name'];
const NUMBERS = ['siret', 'siren', 'vat'] as const;

// Of folded headers: small letters without accents.
const headerWords: Record<ColumnKind, RegExp> = {
  siret: /\bsirets?\b|numero d etablissement|establishment (?:id|number)/,
  siren: /\bsirens?\b|\brcs\b|company (?:id|number)|registration number/,
  vat: /\btva\b|\bvat\b|intracommunautaire/,
  name: /raison sociale|denomination|\bsociete\b|\bentreprises?\b|\bemployeurs?\b|\betablissements?\b|\bclients?\b|\bcompan(?:y|ies)\b|\bemployers?\b|\borgani[sz]ations?\b|\bfirms?\b|\bbusiness\b/,
};
/** Names of companies only where nobody's first name stands beside. */
const bareName = /^(?:noms?|names?|libelle|intitule)$/;
const firstName = /^(?:prenoms?|first ?names?|given ?names?)$/;

/**
 * Says what each column of a sheet holds, by the cells and by the words of the header, whether there is a header, and which
 * column is looked up: of SIRETs before SIRENs, VAT numbers and names.
 * @param lines all lines, the header among them
 */
export function recogniseColumns(lines: readonly (readonly string[])[]): RecognisedSheet {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const hasHeader = looksLikeHeader(lines, width);
  const columns: SheetColumn[] = [];
  for (let at = 0; at < width; at++) {
    columns.push(describeColumn(lines, at, hasHeader, kindOf(lines, at, hasHeader)));
  }
  const named = columns.map(({ header }) => foldText(header ?? ''));
  const isPerson = named.some((header) => firstName.test(header));
  for (const [at, column] of columns.entries()) {
    if (column.kind === 'name' && isPerson && bareName.test(named[at] ?? '')) {
      Object.assign(column, { kind: null, recognised: 0 });
    }
  }
  return { hasHeader, columns, column: bestColumn(columns, named) };
}

/** One column, as holding what it is said to hold. */
export function describeColumn(
  lines: readonly (readonly string[])[],
  at: number,
  hasHeader: boolean,
  kind: ColumnKind | null,
): SheetColumn {
  const column: SheetColumn = {
    header: hasHeader ? (lines[0]?.[at] ?? '') : null,
    kind,
    filled: 0,
    recognised: 0,
    restored: 0,
    examples: [],
  };
  for (let row = hasHeader ? 1 : 0; row < lines.length; row++) {
    const cell = lines[row]?.[at];
    // The empty ones too: the examples of the columns stand beside each other as rows.
    if (column.examples.length < EXAMPLES) column.examples.push(cell ?? '');
    if (!cell?.trim()) continue;
    column.filled++;
    if (!kind) continue;
    // A name is any text with a word in it: to read each as a search would take seconds.
    const read = kind === 'name' ? { ok: hasWords(cell), repair: null } : readCell(cell, kind);
    if (!read.ok) continue;
    column.recognised++;
    if (read.repair) column.restored++;
  }
  return column;
}

/** What is said once about the column that is looked up. */
export function columnNotes(
  lines: readonly (readonly string[])[],
  at: number,
  hasHeader: boolean,
  kind: ColumnKind,
): SheetNote[] {
  let zeros = 0;
  let restored = 0;
  let lost = 0;
  if (kind === 'name') return [];
  for (let row = hasHeader ? 1 : 0; row < lines.length; row++) {
    const cell = lines[row]?.[at];
    if (!cell) continue;
    const read = readCell(cell, kind);
    if (!read.ok) lost += read.reason.kind === 'cell' ? 1 : 0;
    else if (read.repair === 'zeros') zeros++;
    else if (read.repair === 'scientific') restored++;
  }
  return [
    ...(zeros ? [{ id: 'restored-zeros', count: zeros } as const] : []),
    ...(restored || lost ? [{ id: 'scientific', count: restored, lost } as const] : []),
  ];
}

function kindOf(lines: readonly (readonly string[])[], at: number, hasHeader: boolean): ColumnKind | null {
  const header = hasHeader ? foldText(lines[0]?.[at] ?? '') : '';
  const hits = { siret: 0, siren: 0, vat: 0, words: 0 };
  let filled = 0;
  for (let row = hasHeader ? 1 : 0; row < lines.length && filled < SAMPLE; row++) {
    const cell = lines[row]?.[at]?.trim();
    if (!cell) continue;
    filled++;
    const kind = numberIn(cell, header);
    if (kind) hits[kind]++;
    else if (hasWords(cell)) hits.words++;
  }
  if (!filled) return null;
  for (const kind of NUMBERS) {
    if (headerWords[kind].test(header) && hits[kind] >= filled * SHARE_WITH_HEADER) return kind;
  }
  const [most = 'siret'] = [...NUMBERS].sort((a, b) => hits[b] - hits[a]);
  // Establishments and companies in one column are asked as what they are.
  if (hits.siret + hits.siren + hits.vat >= filled * SHARE) return most;
  if (hits.words < filled * SHARE) return null;
  const isAlone = lines[0]?.length === 1;
  return headerWords.name.test(header) || bareName.test(header) || isAlone ? 'name' : null;
}

/** What number a cell is; one in scientific notation is meant as a SIRET, whether or not its digits are still there. */
function numberIn(cell: string, header: string): (typeof NUMBERS)[number] | null {
  // Neither words nor addresses nor amounts are read closely: a number has six digits at least.
  if ((cell.match(/\d/g)?.length ?? 0) < 6) return /^\d[.,]\d+E\+?\d\d$/i.test(cell) ? 'siret' : null;
  const column = headerWords.vat.test(header) ? 'vat' : headerWords.siren.test(header) ? 'siren' : 'siret';
  const read = readCell(cell, column);
  if (!read.ok) return read.reason.kind === 'cell' ? 'siret' : null;
  return read.kind === 'name' ? null : read.kind;
}

/** The first line is a header where it names a kind, or has words over a column of numbers. */
function looksLikeHeader(lines: readonly (readonly string[])[], width: number): boolean {
  const [first = [], ...rest] = lines.slice(0, SAMPLE);
  if (!rest.length) return first.some((cell) => isHeaderWord(cell)) && !first.some((cell) => numberIn(cell, ''));
  if (first.some((cell) => numberIn(cell, ''))) return false;
  if (first.some((cell) => isHeaderWord(cell))) return true;
  for (let at = 0; at < width; at++) {
    if (!hasWords(first[at] ?? '')) continue;
    const cells = rest.flatMap((line) => line[at]?.trim() || []);
    if (cells.length && cells.filter((cell) => numberIn(cell, '')).length >= cells.length * SHARE) return true;
  }
  return false;
}

const hasWords = (cell: string) => /\p{L}{2}/u.test(cell);

/** A cell that is a header by its words alone: a name of a company is longer, or has other words. */
function isHeaderWord(cell: string): boolean {
  const words = foldText(cell);
  if (words.length > 60 || !words) return false;
  if (bareName.test(words) || NUMBERS.some((kind) => headerWords[kind].test(words))) return true;
  return headerWords.name.test(words) && words.split(' ').length <= 3;
}

function bestColumn(columns: readonly SheetColumn[], named: readonly string[]): number | null {
  const share = ({ recognised, filled }: SheetColumn) => recognised / Math.max(1, filled);
  for (const kind of KINDS) {
    const places = columns.flatMap((column, at) => (column.kind === kind ? [at] : []));
    const byHeader = (at: number) => (headerWords[kind].test(named[at] ?? '') ? 1 : 0);
    places.sort((a, b) => {
      const [one, other] = [columns[a], columns[b]] as [SheetColumn, SheetColumn];
      return byHeader(b) - byHeader(a) || share(other) - share(one) || a - b;
    });
    if (places[0] !== undefined) return places[0];
  }
  return null;
}
