import { bitsBelow, magnitudeOf, smallestOf } from './magnitude.ts';
import { ownerPlace, type RowSymbols } from './row-symbols.ts';
import { BLOCK_ROWS } from './shard-layout.ts';
import {
  agreementDiffersModel,
  agreementModel,
  COUNT_MODEL,
  gapModel,
  MOST_OCTAVES,
  ONLY_MODEL,
  OTHER_OWNER_MODEL,
  OWNER_DIFFERS_MODEL,
  OWNER_MODEL,
  otherAgreementModel,
  stepModel,
} from './table-models.ts';

/** Rows of a shard whose check digits follow the rule, by company and establishment. */
export interface ShardRows {
  /** First 8 digits divided by the number of shards, rounded down; the remainder is the shard's own number. */
  companies: Uint32Array;
  establishments: Uint16Array;
  /** Place of each row's symbols in `symbols`. */
  values: Uint16Array;
  symbols: readonly RowSymbols[];
}

/** Where a block begins. */
export interface BlockStart {
  company: number;
  /** First establishment. It is written for the blocks of a company that goes on from the block before. */
  establishment: number;
  companies: number;
  octave: number;
}

/** Takes what a shard consists of, first to count it, then to write it. */
export interface ShardSink {
  symbol(model: number, symbol: number): void;
  bits(value: number, count: number): void;
  endBlock(start: BlockStart): void;
}

/** Tells a sink every symbol of a shard, block by block, in the order in which they are read back. */
export function walkShard(rows: ShardRows, sink: ShardSink): void {
  const { companies } = rows;
  const total = companies.length;
  for (let row = 0; row < total; ) {
    // A block takes whole companies until it is full; one that is larger begins a block of its own.
    const starts: number[] = [row];
    let end = endOfCompany(companies, row);
    if (end - row > BLOCK_ROWS) {
      end = row + BLOCK_ROWS;
    } else {
      while (end < total) {
        const next = endOfCompany(companies, end);
        if (next - row > BLOCK_ROWS) break;
        starts.push(end);
        end = next;
      }
    }
    const first = companies[row] as number;
    const last = companies[end - 1] as number;
    const octave = starts.length > 1 ? octaveOf((last - first) / (starts.length - 1)) : 0;
    for (const [index, start] of starts.entries()) {
      if (index > 0)
        tellNumber(sink, gapModel(octave), (companies[start] as number) - (companies[start - 1] as number) - 1);
      tellCompany(rows, start, starts[index + 1] ?? end, sink);
    }
    sink.endBlock({
      company: first,
      establishment: rows.establishments[row] as number,
      companies: starts.length,
      octave,
    });
    row = end;
  }
}

function endOfCompany(companies: Uint32Array, row: number): number {
  let end = row + 1;
  while (companies[end] === companies[row]) end++;
  return end;
}

function octaveOf(meanGap: number): number {
  // Exact, and so the same in every browser: `Math.log2` need not be.
  return Math.min(MOST_OCTAVES, 31 - Math.clz32(meanGap));
}

function tellNumber(sink: ShardSink, model: number, number: number): void {
  const magnitude = magnitudeOf(number);
  sink.symbol(model, magnitude);
  const count = bitsBelow(magnitude);
  if (count > 0) sink.bits(number - smallestOf(magnitude), count);
}

function tellCompany(
  { establishments, values, symbols }: ShardRows,
  start: number,
  end: number,
  sink: ShardSink,
): void {
  const count = end - start;
  tellNumber(sink, COUNT_MODEL, count - 1);
  if (count === 1) {
    const { opcos, agreement } = symbols[values[start] as number] as RowSymbols;
    tellNumber(sink, ONLY_MODEL, establishments[start] as number);
    sink.symbol(OWNER_MODEL, opcos);
    sink.symbol(agreementModel(ownerPlace(opcos)), agreement);
    return;
  }
  let previous = -1;
  for (let row = start; row < end; row++) {
    const establishment = establishments[row] as number;
    tellNumber(sink, stepModel(previous, end - row), establishment - previous - 1);
    previous = establishment;
  }
  const rows: RowSymbols[] = [];
  for (let row = start; row < end; row++) rows.push(symbols[values[row] as number] as RowSymbols);
  const opcos = mostFrequent(rows.map((row) => row.opcos));
  const agreement = mostFrequent(rows.filter((row) => row.opcos === opcos).map((row) => row.agreement));
  sink.symbol(OWNER_MODEL, opcos);
  sink.symbol(agreementModel(ownerPlace(opcos)), agreement);
  for (const row of rows) {
    const ownerDiffers = row.opcos === opcos ? 0 : 1;
    sink.symbol(OWNER_DIFFERS_MODEL, ownerDiffers);
    if (ownerDiffers) sink.symbol(OTHER_OWNER_MODEL, row.opcos);
    const agreementDiffers = row.agreement === agreement ? 0 : 1;
    sink.symbol(agreementDiffersModel(ownerDiffers), agreementDiffers);
    if (agreementDiffers) sink.symbol(otherAgreementModel(ownerPlace(row.opcos)), row.agreement);
  }
}

/** The value that occurs most often, the first of those that do. */
function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = values[0] as number;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
