/** The month in a file's name or in an argument, `siro-202606.csv` or `2026-06`, as `2026-06`; null where there is none. */
export function monthIn(text: string): string | null {
  const found = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])(?!\d)/.exec(text);
  return found && `${found[1]}-${found[2]}`;
}
