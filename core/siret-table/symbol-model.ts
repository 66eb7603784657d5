import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Frequencies of a model are counted in parts of 2^14. */
export const SCALE_BITS = 14;
const SCALE = 1 << SCALE_BITS;

/** Larger symbols than any table has: the number of an agreement and one, or the one for "not kept". */
const MAX_SYMBOL = 10_001;

/** The jump table has an entry for each 64 parts. */
const JUMP_BITS = 6;

/** How often each symbol occurs in a context. Symbols that never do are not in it. */
export interface SymbolModel {
  /** In rising order. */
  symbols: Uint16Array;
  /** Where the parts of each symbol begin, and at the end 2^14. */
  starts: Uint16Array;
  /** For each 64 parts, the symbol that the first of them belongs to, as its place in `symbols`. */
  jumps: Uint16Array;
}

/** A model in which symbols have parts by their counts, and each that occurs has at least one. */
export function modelOf(counts: ReadonlyMap<number, number>): SymbolModel | null {
  if (counts.size === 0) return null;
  const symbols = [...counts.keys()].sort((a, b) => a - b);
  let total = 0;
  for (const count of counts.values()) total += count;
  const parts = symbols.map((symbol) => Math.max(1, Math.round(((counts.get(symbol) ?? 0) / total) * SCALE)));
  let excess = parts.reduce((sum, part) => sum + part, 0) - SCALE;
  // Rounding makes the sum a little more or less than 2^14: those with most parts feel a change least.
  const byParts = parts.map((_, index) => index).sort((a, b) => (parts[b] as number) - (parts[a] as number));
  while (excess !== 0) {
    for (const index of byParts) {
      const part = parts[index] as number;
      const share = Math.ceil((Math.abs(excess) * part) / SCALE);
      const taken = excess > 0 ? Math.min(share, excess, part - 1) : -Math.min(share, -excess);
      parts[index] = part - taken;
      excess -= taken;
    }
  }
  return lay(Uint16Array.from(symbols), parts);
}

function lay(symbols: Uint16Array, parts: readonly number[]): SymbolModel {
  const starts = new Uint16Array(symbols.length + 1);
  for (let index = 0; index < parts.length; index++) {
    starts[index + 1] = (starts[index] as number) + (parts[index] as number);
  }
  const jumps = new Uint16Array(SCALE >> JUMP_BITS);
  for (let jump = 0, index = 0; jump < jumps.length; jump++) {
    while ((starts[index + 1] as number) <= jump << JUMP_BITS) index++;
    jumps[jump] = index;
  }
  return { symbols, starts, jumps };
}

/** The place in a model of the symbol that a part belongs to. */
export function placeOfPart({ jumps, starts }: SymbolModel, part: number): number {
  let place = jumps[part >>> JUMP_BITS] as number;
  while ((starts[place + 1] as number) <= part) place++;
  return place;
}

/** Writes a model, null as one without symbols. */
export function writeModel(writer: ByteWriter, model: SymbolModel | null): void {
  const symbols = model?.symbols ?? [];
  writer.varint(symbols.length);
  let previous = -1;
  for (const [index, symbol] of symbols.entries()) {
    writer.varint(symbol - previous - 1);
    writer.varint((model?.starts[index + 1] ?? 0) - (model?.starts[index] ?? 0) - 1);
    previous = symbol;
  }
}

/** Reads what `writeModel` wrote; undefined where the bytes are no model. */
export function readModel(reader: ByteReader): SymbolModel | null | undefined {
  const count = reader.varint();
  if (count === 0) return null;
  if (!(count <= MAX_SYMBOL + 1)) return undefined;
  const symbols = new Uint16Array(count);
  const parts: number[] = [];
  let previous = -1;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    previous += reader.varint() + 1;
    const part = reader.varint() + 1;
    sum += part;
    if (!(previous <= MAX_SYMBOL && sum <= SCALE)) return undefined;
    symbols[index] = previous;
    parts.push(part);
  }
  return sum === SCALE ? lay(symbols, parts) : undefined;
}
