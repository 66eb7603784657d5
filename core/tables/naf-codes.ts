import type { Naf, Naf2025 } from '../answer.ts';
import { NAF2025_CLASSES, NAF2025_SIZES, REV2_CLASSES, REV2_SIZES } from './data/naf-codes.ts';
import { unpackSorted } from './packing.ts';

/** The 732 codes of NAF rev. 2, in order (INSEE). */
export function readNafCodes(): Naf[] {
  return readCodes(REV2_CLASSES, REV2_SIZES, 'Z', 'ABCDEF') as Naf[];
}

/** The 747 codes of NAF 2025, in order (INSEE). */
export function readNaf2025Codes(): Naf2025[] {
  return readCodes(NAF2025_CLASSES, NAF2025_SIZES, 'Y', 'GHJKL') as Naf2025[];
}

/** A class with one sub-class takes the letter `only`, else the first letters of `several`. */
function readCodes(classes: string, sizes: string, only: string, several: string): string[] {
  return unpackSorted(classes).flatMap((number, index) => {
    const digits = String(number).padStart(4, '0');
    const size = Number(sizes[index]);
    const letters = size === 1 ? only : several.slice(0, size);
    return [...letters].map((letter) => `${digits.slice(0, 2)}.${digits.slice(2)}${letter}`);
  });
}
