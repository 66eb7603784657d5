/**
 * Whole numbers in printable text, as the compiled tables hold them: base 34 digits `]`..`~` first, one base 52 digit
 * `(`..`[` last. Small numbers take one character and text compresses well; no character needs escaping in a string.
 */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    if (!(number >= 0)) throw new RangeError(`cannot pack ${number}`);
    let digits = String.fromCharCode(40 + (number % 52));
    for (let rest = Math.floor(number / 52); rest > 0; rest = Math.floor(rest / 34)) {
      digits = String.fromCharCode(93 + (rest % 34)) + digits;
    }
    text += digits;
  }
  return text;
}

/** The numbers of a text made by `packNumbers`. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let high = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 92) {
      high = high * 34 + code - 93;
    } else {
      numbers.push(high * 52 + code - 40);
      high = 0;
    }
  }
  return numbers;
}

/** Distances between sorted numbers, the first from -1: what `unpackSorted` reads back. */
export function packSorted(numbers: readonly number[]): string {
  return packNumbers(numbers.map((number, index) => number - (numbers[index - 1] ?? -1) - 1));
}

/** Sorted, distinct numbers from a text made by `packSorted`. */
export function unpackSorted(text: string): number[] {
  let last = -1;
  return unpackNumbers(text).map((gap) => (last += gap + 1));
}
