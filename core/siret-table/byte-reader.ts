/** Reads what a `ByteWriter` wrote, up to `end`. Past the end it reads zeros, and `isOver` says so. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  /** Place of the next byte. */
  at: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#end = end;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#end;
  }

  get isOver(): boolean {
    return this.at > this.#end;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  u16(): number {
    return this.byte() + this.byte() * 0x100;
  }

  u32(): number {
    return this.u16() + this.u16() * 0x1_0000;
  }

  /** Numbers above 2^53 are none that was written: they read as infinite. */
  varint(): number {
    let value = 0;
    let place = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * place;
      if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? value : Number.POSITIVE_INFINITY;
      place *= 128;
      if (place > 2 ** 56) return Number.POSITIVE_INFINITY;
    }
  }

  bytes(count: number): Uint8Array {
    const start = this.at;
    this.at += count;
    return this.#bytes.subarray(start, this.at);
  }
}
