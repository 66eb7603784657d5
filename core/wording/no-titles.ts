import type { Titles } from './wording.ts';

/** Where no names are at hand: codes stand for themselves. */
export const NO_TITLES: Titles = { idcc: () => null, naf: () => null };
