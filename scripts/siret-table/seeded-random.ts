/** Gives numbers of [0, 1), the same ones for the same seed on every machine (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number of [0, end). */
export function wholeBelow(end: number, random: Random): number {
  return Math.floor(random() * end);
}

/** Whole numbers of [first, end), each octave as likely as the others: low ones are frequent, high ones rare. */
export function logUniform(first: number, end: number, random: Random): number {
  return Math.floor(first * (end / first) ** random());
}
