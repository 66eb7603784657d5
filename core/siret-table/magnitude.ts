/**
 * Whole numbers as a symbol of their size and the bits below it: the numbers up to 7 have a symbol each, larger ones share
 * one for each quarter of an octave. Within a quarter the numbers of a table are as good as equally likely, so a model has
 * to learn a few tens of symbols instead of thousands.
 */

/** Symbol of a number below 2^30. */
export function magnitudeOf(number: number): number {
  if (number < 4) return number;
  const exponent = 31 - Math.clz32(number);
  return 4 * (exponent - 1) + ((number >>> (exponent - 2)) & 3);
}

/** Symbol of the largest of them. */
export const MOST_MAGNITUDE = 115;

/** How many bits follow a symbol. */
export function bitsBelow(magnitude: number): number {
  return magnitude < 4 ? 0 : (magnitude >>> 2) - 1;
}

/** The smallest number of a symbol. */
export function smallestOf(magnitude: number): number {
  return magnitude < 4 ? magnitude : (4 + (magnitude & 3)) << ((magnitude >>> 2) - 1);
}
