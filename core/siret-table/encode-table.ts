import type { AsOf } from '../answer.ts';
import { ByteWriter } from './byte-writer.ts';
import { type BlockStart, type ShardRows, type ShardSink, walkShard } from './encode-shard.ts';
import { type RowSymbols, symbolsOf } from './row-symbols.ts';
import { companyOf, partsOf } from './siret-parts.ts';
import type { TableAbout } from './siret-table.ts';
import { SymbolWriter } from './symbol-coder.ts';
import { modelOf, SCALE_BITS, type SymbolModel } from './symbol-model.ts';
import { FEWEST_SHARDS, MOST_SHARDS, shardOf, writeHead } from './table-header.ts';
import { agreementModel, COUNT_MODEL, emptyCounts, OWNER_MODEL, type TableModels } from './table-models.ts';
import type { TableRows } from './table-rows.ts';

export interface EncodeOptions {
  /** Month of the release, `2026-06`. */
  month: AsOf;
  /** SHA-256 of the official file, 64 hexadecimal digits. */
  source: string;
  /** Groups that companies are spread over: from 512 to 32 768. */
  shards: number;
  /** Keep real agreements: about half a byte more for each row. */
  keepsAgreements: boolean;
  isSample?: boolean;
  /** Part of the work that is done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/** Bytes that each part of the rows takes; what is left of the file is its head, its index and the ends of blocks. */
export interface EncodedParts {
  companies: number;
  establishments: number;
  opcos: number;
  agreements: number;
}

export interface EncodedTable {
  about: TableAbout;
  /** The whole table as one file. */
  file: Uint8Array<ArrayBuffer>;
  parts: EncodedParts;
  /** Rows whose check digits break the rule, kept whole. */
  exceptions: number;
  /** A file that holds one shard, and can be read without the others. */
  shardFile(shard: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Writes a table of the official rows; the format is in FORMAT.md. The same rows give the same bytes, in whatever order
 * they come.
 */
export async function encodeTable(rows: TableRows, options: EncodeOptions): Promise<EncodedTable> {
  const { month, source, shards, keepsAgreements, isSample = false, onProgress } = options;
  if (!(Number.isInteger(shards) && shards >= FEWEST_SHARDS && shards <= MOST_SHARDS)) {
    throw new RangeError(`${shards} shards: from ${FEWEST_SHARDS} to ${MOST_SHARDS} are possible`);
  }
  // Anything else would be written without complaint, and no reader would take the file.
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`${month}: a month as 2026-06 is expected`);
  if (!/^[0-9a-f]{64}$/.test(source))
    throw new RangeError(`${source}: 64 hexadecimal digits in lower case are expected`);
  const about: TableAbout = {
    month,
    rows: rows.sirets.length,
    shards,
    hasAgreements: keepsAgreements,
    isSample,
    source,
  };
  const symbols = rows.values.map((row) => symbolsOf(row, keepsAgreements));
  const groups = groupByShard(rows.sirets, shards);

  const counter = new Counter();
  let exceptions = 0;
  for (let shard = 0; shard < shards; shard++) {
    const content = contentOf(rows, symbols, groups, shard, shards);
    exceptions += content.exceptions.length;
    walkShard(content.regular, counter);
    if (shard % 16 === 0) onProgress?.((0.4 * shard) / shards);
  }
  const models = counter.counts.map(modelOf);

  const writer = new ShardWriter(models);
  const bodies: Uint8Array<ArrayBuffer>[] = [];
  for (let shard = 0; shard < shards; shard++) {
    bodies.push(writer.write(contentOf(rows, symbols, groups, shard, shards), symbols));
    if (shard % 16 === 0) onProgress?.(0.4 + (0.6 * shard) / shards);
  }
  onProgress?.(1);

  return {
    about,
    file: await assemble(about, models, 0, bodies),
    parts: writer.parts(),
    exceptions,
    shardFile: (shard) => assemble(about, models, shard, bodies.slice(shard, shard + 1)),
  };
}

async function assemble(
  about: TableAbout,
  models: TableModels,
  first: number,
  bodies: readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter();
  writeHead(writer, { about, models, first, lengths: bodies.map((body) => body.length) });
  for (const body of bodies) writer.bytes(body);
  writer.bytes(new Uint8Array(await crypto.subtle.digest('SHA-256', writer.done())));
  return writer.done();
}

/** Rows shard by shard, in each by number: those of shard `s` are `order[starts[s]]` to `order[starts[s + 1] - 1]`. */
interface Groups {
  order: Uint32Array;
  starts: Uint32Array;
}

function groupByShard(sirets: Float64Array, shards: number): Groups {
  const starts = new Uint32Array(shards + 1);
  const shardOfRow = Uint16Array.from(sirets, (siret) => shardOf(companyOf(siret), shards));
  for (const shard of shardOfRow) starts[shard + 1] = (starts[shard + 1] as number) + 1;
  for (let shard = 0; shard < shards; shard++) {
    starts[shard + 1] = (starts[shard + 1] as number) + (starts[shard] as number);
  }
  const next = starts.slice();
  const order = new Uint32Array(sirets.length);
  for (const [row, shard] of shardOfRow.entries()) {
    const place = next[shard] as number;
    order[place] = row;
    next[shard] = place + 1;
  }
  for (let shard = 0; shard < shards; shard++) {
    order.subarray(starts[shard], starts[shard + 1]).sort((a, b) => (sirets[a] as number) - (sirets[b] as number));
  }
  return { order, starts };
}

interface ShardContent {
  regular: ShardRows;
  /** Rows whose check digits break the rule, by number. */
  exceptions: { siret: number; value: number }[];
}

function contentOf(
  rows: TableRows,
  symbols: readonly RowSymbols[],
  { order, starts }: Groups,
  shard: number,
  shards: number,
): ShardContent {
  const group = order.subarray(starts[shard], starts[shard + 1]);
  const companies = new Uint32Array(group.length);
  const establishments = new Uint16Array(group.length);
  const values = new Uint16Array(group.length);
  const exceptions: ShardContent['exceptions'] = [];
  let count = 0;
  for (const row of group) {
    const siret = rows.sirets[row] as number;
    const value = rows.valueOf[row] as number;
    const parts = partsOf(siret);
    if (!parts) {
      exceptions.push({ siret, value });
      continue;
    }
    companies[count] = Math.floor(parts.company / shards);
    establishments[count] = parts.establishment;
    values[count++] = value;
  }
  return {
    regular: {
      companies: companies.subarray(0, count),
      establishments: establishments.subarray(0, count),
      values: values.subarray(0, count),
      symbols,
    },
    exceptions,
  };
}

/** Counts symbols in their contexts. */
class Counter implements ShardSink {
  readonly counts = emptyCounts();

  symbol(model: number, symbol: number): void {
    const counts = this.counts[model] as Map<number, number>;
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }

  bits(): void {}

  endBlock(): void {}
}

/** Writes shards one after the other with the same models. */
class ShardWriter implements ShardSink {
  readonly #models: TableModels;
  readonly #places: readonly ReadonlyMap<number, number>[];
  readonly #symbols = new SymbolWriter();
  readonly #index = new ByteWriter();
  readonly #blocks = new ByteWriter();
  /** Bits that each context took. */
  readonly #bits: Float64Array;
  #blockCount = 0;
  #company = 0;
  #lastModel = 0;

  constructor(models: TableModels) {
    this.#models = models;
    this.#places = models.map((model) => new Map([...(model?.symbols ?? [])].map((symbol, place) => [symbol, place])));
    this.#bits = new Float64Array(models.length);
  }

  symbol(model: number, symbol: number): void {
    const used = this.#models[model] as SymbolModel;
    const place = this.#places[model]?.get(symbol) as number;
    this.#symbols.symbol(used, place);
    this.#lastModel = model;
    const parts = (used.starts[place + 1] as number) - (used.starts[place] as number);
    this.#spend(model, SCALE_BITS - Math.log2(parts));
  }

  bits(value: number, count: number): void {
    this.#symbols.bits(value, count);
    this.#spend(this.#lastModel, count);
  }

  #spend(model: number, bits: number): void {
    this.#bits[model] = (this.#bits[model] as number) + bits;
  }

  endBlock({ company, establishment, companies, octave }: BlockStart): void {
    const bytes = this.#symbols.finish();
    // A block goes on with the company of the block before: the distance is nought, and the establishment tells them apart.
    const isSame = this.#blockCount > 0 && company === this.#company;
    this.#index.varint(company - this.#company);
    if (isSame) this.#index.varint(establishment);
    this.#index.varint(companies * 32 + octave);
    this.#index.varint(bytes.length);
    this.#blocks.bytes(bytes);
    this.#company = company;
    this.#blockCount++;
  }

  write({ regular, exceptions }: ShardContent, symbols: readonly RowSymbols[]): Uint8Array<ArrayBuffer> {
    this.#index.clear();
    this.#blocks.clear();
    this.#blockCount = 0;
    this.#company = 0;
    walkShard(regular, this);

    const body = new ByteWriter();
    const index = this.#index.done();
    body.varint(index.length);
    body.bytes(index);
    const kept = encodeExceptions(exceptions, symbols);
    body.varint(kept.length);
    body.bytes(kept);
    body.bytes(this.#blocks.done());
    return body.done();
  }

  parts(): EncodedParts {
    const bytesOf = (from: number, to: number) =>
      this.#bits.subarray(from, to).reduce((sum, bits) => sum + bits, 0) / 8;
    return {
      companies: bytesOf(0, COUNT_MODEL),
      establishments: bytesOf(COUNT_MODEL, OWNER_MODEL),
      opcos: bytesOf(OWNER_MODEL, agreementModel(0)),
      agreements: bytesOf(agreementModel(0), this.#bits.length),
    };
  }
}

/** Numbers as distances, one bit of which says that the row repeats what the one before says. */
function encodeExceptions(exceptions: ShardContent['exceptions'], symbols: readonly RowSymbols[]): Uint8Array {
  const writer = new ByteWriter();
  let previous = 0;
  let last: RowSymbols = { opcos: 0, agreement: 0 };
  for (const { siret, value } of exceptions) {
    const row = symbols[value] as RowSymbols;
    const isRepeated = row.opcos === last.opcos && row.agreement === last.agreement;
    writer.varint((siret - previous) * 2 + (isRepeated ? 1 : 0));
    if (!isRepeated) {
      writer.byte(row.opcos);
      writer.varint(row.agreement);
    }
    previous = siret;
    last = row;
  }
  return writer.done();
}
