/** Lower case without accents; of the same length, as Latin letters with accents are one sign each. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** The same, runs of white space made one space: what the patterns of this room are written for. */
export function plainText(text: string): string {
  return withoutAccents(text).replace(/\s+/g, ' ');
}

/** Small letters and digits alone, as names are compared. */
export function lettersAndDigits(text: string): string {
  return withoutAccents(text).replace(/[^a-z\d]/g, '');
}
