// A sign that a spreadsheet takes for the beginning of a formula, full-width ones too, and those that hide it.
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
// A number, a phone number, a percentage: what a person counts with stays as it is. A tab keeps a number from being counted.
const plainNumber = /^\s*[+-]?(?:\d[\d\s.,\u00a0\u202f'’]*|[.,]\d+)(?:e[+-]?\d+)?\s*[%€$£]?\s*$/i;

/** Whether a spreadsheet would run a cell of a CSV as a formula. */
export function isFormula(cell: string): boolean {
  return formula.test(cell) && !plainNumber.test(cell);
}

/** The cell as it may be written to a CSV: an apostrophe makes text of what would be a formula. */
export function harmless(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}

/** Cells as one line of a CSV, without its end. */
export function csvLine(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) =>
      cell.includes('"') || cell.includes(separator) || /[\r\n]|^\s|\s$/.test(cell)
        ? `"${cell.replaceAll('"', '""')}"`
        : cell,
    )
    .join(separator);
}
