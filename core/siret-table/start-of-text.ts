/** The first characters of a text, `length` at most; a character of two units is never cut in half. */
export function startOfText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
