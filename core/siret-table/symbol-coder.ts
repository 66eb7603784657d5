import { placeOfPart, SCALE_BITS, type SymbolModel } from './symbol-model.ts';

/**
 * An asymmetric numeral system over bytes (rANS: J. Duda, arXiv:1311.2540): a symbol of frequency p costs log2(1/p) bits,
 * fractions of a bit included, and reading one takes a multiplication. The state stays between 2^23 and 2^31, so that
 * plain 32-bit numbers hold it. Symbols come out in the opposite order to the one in which they went in: the encoder
 * takes a whole block and begins at its end.
 */
const LOWEST = 2 ** 23;
const PART = 2 ** SCALE_BITS - 1;

/** A block begins with the state: none is shorter. */
export const STATE_BYTES = 4;

/** Most bits that one step can take at once. */
const STEP_BITS = 14;

/** Reads the symbols of one block in order. */
export class SymbolReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #state: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at + STATE_BYTES;
    this.#state =
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24)) >>>
      0;
  }

  symbol(model: SymbolModel): number {
    const part = this.#state & PART;
    const place = placeOfPart(model, part);
    const start = model.starts[place] as number;
    this.#refill(((model.starts[place + 1] as number) - start) * (this.#state >>> SCALE_BITS) + part - start);
    return model.symbols[place] as number;
  }

  /** Bits that are as good as random, the highest first. */
  bits(count: number): number {
    let left = count;
    let value = 0;
    while (left > 0) {
      const step = Math.min(left, STEP_BITS);
      value = (value << step) | (this.#state & ((1 << step) - 1));
      this.#refill(this.#state >>> step);
      left -= step;
    }
    return value;
  }

  #refill(state: number): void {
    let filled = state;
    // A block that was not written by the encoder may have no state left: the bytes after its end read as zeros.
    for (let byte = 0; filled < LOWEST && byte < 4; byte++) filled = (filled << 8) | (this.#bytes[this.#at++] ?? 0);
    this.#state = filled;
  }
}

/** Takes the symbols of a block in order, and writes them when the block is full. */
export class SymbolWriter {
  /** Where the parts of each symbol begin, or the value of bits. */
  #starts = new Uint32Array(4096);
  /** How many parts it has; 0 stands for bits. */
  #parts = new Uint32Array(4096);
  #bitCounts = new Uint8Array(4096);
  #count = 0;
  #backwards = new Uint8Array(8192);

  #add(start: number, parts: number, bitCount: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#parts = doubled(this.#parts);
      this.#bitCounts = doubled(this.#bitCounts);
    }
    this.#starts[this.#count] = start;
    this.#parts[this.#count] = parts;
    this.#bitCounts[this.#count++] = bitCount;
  }

  /** @param place of the symbol in its model */
  symbol(model: SymbolModel, place: number): void {
    const start = model.starts[place] as number;
    this.#add(start, (model.starts[place + 1] as number) - start, 0);
  }

  bits(value: number, count: number): void {
    let left = count;
    while (left > 0) {
      const step = Math.min(left, STEP_BITS);
      left -= step;
      this.#add((value >>> left) & ((1 << step) - 1), 0, step);
    }
  }

  /** The bytes of the block, and an empty block to go on with. */
  finish(): Uint8Array {
    let bytes = this.#backwards;
    let length = bytes.length;
    let state = LOWEST;
    for (let index = this.#count - 1; index >= 0; index--) {
      if (length < 8) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes, bytes.length);
        length += bytes.length;
        bytes = larger;
      }
      const start = this.#starts[index] as number;
      const parts = this.#parts[index] as number;
      const bitCount = this.#bitCounts[index] as number;
      const limit = parts > 0 ? parts * 2 ** (31 - SCALE_BITS) : 2 ** (31 - bitCount);
      while (state >= limit) {
        bytes[--length] = state & 255;
        state >>>= 8;
      }
      state =
        parts > 0
          ? Math.floor(state / parts) * 2 ** SCALE_BITS + (state % parts) + start
          : state * 2 ** bitCount + start;
    }
    for (let shift = 24; shift >= 0; shift -= 8) bytes[--length] = (state >>> shift) & 255;
    this.#backwards = bytes;
    this.#count = 0;
    return bytes.slice(length);
  }
}

function doubled<T extends Uint32Array | Uint8Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
