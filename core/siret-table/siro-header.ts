import type { SiroFault } from './siro-fault.ts';
import { startOfText } from './start-of-text.ts';

const COLUMNS = ['SIRET', 'IDCC', 'OPCO_PROPRIETAIRE', 'OPCO_GESTION'];
/** First line of the official file. */
export const SIRO_HEADER = COLUMNS.join('|');

/**
 * What is wrong with the first line of a file that should be the official one, null when it is the header as published.
 * @param text The line without its end.
 */
export function findHeaderFault(text: string): SiroFault | null {
  if (text === SIRO_HEADER) return null;
  const separator = ([',', ';', '\t'] as const).find((sign) => text.includes(sign));
  return separator && isSameColumns(text, separator)
    ? { id: 'spreadsheet', separator }
    : { id: 'header', found: startOfText(text, 120) };
}

/**
 * Spreadsheets put quotes around names. One that took each line for a single cell leaves the `|` where they are and adds
 * empty columns.
 */
function isSameColumns(text: string, separator: string): boolean {
  const names = text.replaceAll('"', '').split(separator);
  return names.filter((name) => name !== '').join('|') === SIRO_HEADER;
}
