/** Fate of a row whose SIRET came before with the same content. */
export const REPEATED = 1;
/** Fate of a row whose SIRET occurs elsewhere with another content. */
export const CONTRADICTED = 2;

/**
 * The fate of each row, 0 for one to keep; null when every SIRET occurs once. A map of millions of numbers takes
 * hundreds of megabytes, and more than 2^24 of them is an error: numbers are sorted instead.
 * @param sirets In the order of the rows.
 * @param contentOf What a row says, as a number; only asked for rows whose SIRET occurs again.
 */
export function judgeRepeatedRows(sirets: Float64Array, contentOf: (row: number) => number): Uint8Array | null {
  const repeated = findRepeated(sirets);
  if (repeated.length === 0) return null;

  const placeOf = (row: number) => placeIn(repeated, sirets[row] as number);
  const contents = new Int32Array(repeated.length).fill(-1);
  const isContradicted = new Uint8Array(repeated.length);
  for (let row = 0; row < sirets.length; row++) {
    const place = placeOf(row);
    if (place < 0) continue;
    const content = contentOf(row);
    if (contents[place] === -1) contents[place] = content;
    else if (contents[place] !== content) isContradicted[place] = 1;
  }

  const fates = new Uint8Array(sirets.length);
  const isKept = new Uint8Array(repeated.length);
  for (let row = 0; row < sirets.length; row++) {
    const place = placeOf(row);
    if (place < 0) continue;
    if (isContradicted[place]) fates[row] = CONTRADICTED;
    else if (isKept[place]) fates[row] = REPEATED;
    else isKept[place] = 1;
  }
  return fates;
}

/** The numbers that occur more than once, sorted, each once less than it occurs. */
function findRepeated(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let count = 0;
  for (let index = 1; index < sorted.length; index++) {
    const number = sorted[index] as number;
    // The list grows over what was passed already.
    if (number === sorted[index - 1]) sorted[count++] = number;
  }
  return sorted.subarray(0, count);
}

/** Where a number stands in a sorted list, -1 when it does not. */
function placeIn(sorted: Float64Array, number: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as number;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
