import type { Siret } from '../answer.ts';
import { ByteReader } from './byte-reader.ts';
import type { CompanyScratch } from './company-scratch.ts';
import { bitsBelow, MOST_MAGNITUDE, smallestOf } from './magnitude.ts';
import { ownerPlace, rowOf } from './row-symbols.ts';
import { BLOCK_ROWS } from './shard-layout.ts';
import { COMPANIES, ESTABLISHMENTS, partsOf, siretDigits, siretOf } from './siret-parts.ts';
import type { CompanyTableRow } from './siret-table.ts';
import { STATE_BYTES, SymbolReader } from './symbol-coder.ts';
import type { SymbolModel } from './symbol-model.ts';
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
  type TableModels,
} from './table-models.ts';
import type { TableRow } from './table-rows.ts';

/** Where a shard is, and what it takes to read it. */
export interface ShardSource {
  /** The bytes of the shard, without the head of its file. */
  body: Uint8Array;
  models: TableModels;
  /** Its number, of `shards`. */
  shard: number;
  shards: number;
  scratch: CompanyScratch;
}

interface Block {
  /** First company, divided by the number of shards. */
  company: number;
  /** First establishment of a block that goes on with the company of the block before; else 0. */
  establishment: number;
  companies: number;
  octave: number;
  /** Place of its first byte, counted from the first byte of all blocks, and how many there are. */
  start: number;
  bytes: number;
}

interface Exception {
  siret: number;
  opcos: number;
  agreement: number;
}

/** Stands in for a model that the file lacks: a sound file has no symbol that would need it. */
const NO_MODEL: SymbolModel = {
  symbols: Uint16Array.of(0),
  starts: Uint16Array.of(0, 2 ** 14),
  jumps: new Uint16Array(256),
};

/** The row of a SIRET below 1e14, read where it lies: only the block that it would be in is decoded. */
export function findInShard(source: ShardSource, siret: number): TableRow | null {
  const parts = partsOf(siret);
  const index = new ShardIndex(source.body);
  if (!parts) {
    for (const exception of index.exceptions()) if (exception.siret === siret) return rowOf(exception);
    return null;
  }
  const company = Math.floor(parts.company / source.shards);
  const block = index.blockOf(company, parts.establishment);
  if (!block) return null;
  const { scratch } = source;
  for (const rest = new BlockReader(source, index, block); rest.next(); ) {
    if (scratch.company > company) return null;
    if (scratch.company < company) continue;
    for (let row = 0; row < scratch.count; row++) {
      if (scratch.establishments[row] === parts.establishment) return rowIn(scratch, row);
    }
    return null;
  }
  return null;
}

/** All rows of a shard, by number; of one company only, where its first eight digits are given. */
export function rowsOfShard(source: ShardSource, only?: { company: number; siren: number }): CompanyTableRow[] {
  const { scratch, shard, shards } = source;
  const index = new ShardIndex(source.body);
  const wanted = only && Math.floor(only.company / shards);
  const rows: { siret: number; row: TableRow }[] = [];
  let last = -1;
  for (const block of index.blocks(wanted)) {
    for (const rest = new BlockReader(source, index, block); rest.next(); ) {
      if (wanted !== undefined && scratch.company !== wanted) {
        // Companies rise: what comes after is of others.
        if (scratch.company > wanted) break;
        continue;
      }
      for (let row = 0; row < scratch.count; row++) {
        const company = scratch.company * shards + shard;
        const establishment = scratch.establishments[row] as number;
        const siret = siretOf({ company, establishment });
        // Numbers rise in a sound file; another could repeat a few of them without end.
        if (siret <= last) continue;
        last = siret;
        rows.push({ siret, row: rowIn(scratch, row) });
      }
    }
  }
  for (const exception of index.exceptions()) {
    if (only && Math.floor(exception.siret / 1e5) > only.siren) break;
    if (!only || Math.floor(exception.siret / 1e5) === only.siren) {
      rows.push({ siret: exception.siret, row: rowOf(exception) });
    }
  }
  return rows
    .filter(({ siret }) => !only || Math.floor(siret / 1e5) === only.siren)
    .sort((a, b) => a.siret - b.siret)
    .map(({ siret, row }) => ({ siret: siretDigits(siret) as Siret, row }));
}

function rowIn({ opcos, agreements }: CompanyScratch, row: number): TableRow {
  return rowOf({ opcos: opcos[row] as number, agreement: agreements[row] as number });
}

/**
 * What stands before the blocks of a shard. A SHA-256 shows that a file is as it was made, not by whom: where an index is
 * none that the encoder writes, it ends there, so that no file costs more time or memory than its length allows.
 */
class ShardIndex {
  readonly #body: Uint8Array;
  readonly #indexAt: number;
  readonly #indexEnd: number;
  readonly #exceptionsAt: number;
  /** Place of the first byte of all blocks, and how many bytes there are. */
  readonly blocksAt: number;
  readonly #blockBytes: number;

  constructor(body: Uint8Array) {
    this.#body = body;
    const reader = new ByteReader(body);
    const indexBytes = reader.varint();
    this.#indexAt = reader.at;
    reader.at += indexBytes;
    this.#indexEnd = reader.at;
    const exceptionBytes = reader.varint();
    this.#exceptionsAt = reader.at;
    this.blocksAt = reader.at + exceptionBytes;
    if (this.blocksAt > body.length) {
      this.#indexEnd = this.#indexAt;
      this.blocksAt = this.#exceptionsAt;
    }
    this.#blockBytes = body.length - this.blocksAt;
  }

  /** The only block that can hold an establishment. */
  blockOf(company: number, establishment: number): Block | null {
    const reader = new ByteReader(this.#body, this.#indexAt, this.#indexEnd);
    const found = firstBlock();
    const next = firstBlock();
    while (readBlock(reader, next, this.#blockBytes)) {
      if (next.company > company || (next.company === company && next.establishment > establishment)) break;
      Object.assign(found, next);
    }
    return found.companies > 0 ? found : null;
  }

  /** All blocks, or those that may hold a company. */
  blocks(company?: number): Block[] {
    const reader = new ByteReader(this.#body, this.#indexAt, this.#indexEnd);
    const blocks: Block[] = [];
    for (const next = firstBlock(); readBlock(reader, next, this.#blockBytes); ) {
      if (company !== undefined) {
        if (next.company > company) break;
        // A block that begins before the company is of no use where the next one does too.
        if (next.company < company) blocks.length = 0;
      }
      blocks.push({ ...next });
    }
    return blocks;
  }

  *exceptions(): Generator<Exception> {
    const reader = new ByteReader(this.#body, this.#exceptionsAt, this.blocksAt);
    let last: Exception = { siret: 0, opcos: 0, agreement: 0 };
    while (!reader.isAtEnd) {
      const distance = reader.varint();
      const siret = last.siret + Math.floor(distance / 2);
      if (siret <= last.siret || siret >= COMPANIES * 1e6) return;
      last = distance % 2 === 1 ? { ...last, siret } : { siret, opcos: reader.byte(), agreement: reader.varint() };
      yield last;
    }
  }
}

/** What stands before the first block. */
function firstBlock(): Block {
  return { company: 0, establishment: 0, companies: 0, octave: 0, start: 0, bytes: 0 };
}

/** Goes on to the next block of an index; false at its end, and where it is none that has its place in so many bytes. */
function readBlock(reader: ByteReader, block: Block, bytes: number): boolean {
  if (reader.isAtEnd) return false;
  const isFirst = block.companies === 0;
  const before = block.establishment;
  const distance = reader.varint();
  const goesOn = !isFirst && distance === 0;
  block.company += distance;
  block.establishment = goesOn ? reader.varint() : 0;
  const size = reader.varint();
  block.companies = Math.floor(size / 32);
  block.octave = size % 32;
  block.start += block.bytes;
  block.bytes = reader.varint();
  return (
    block.company < COMPANIES &&
    block.establishment < ESTABLISHMENTS &&
    (!goesOn || block.establishment > before) &&
    block.companies > 0 &&
    block.companies <= BLOCK_ROWS &&
    block.octave <= MOST_OCTAVES &&
    block.bytes >= STATE_BYTES &&
    block.start + block.bytes <= bytes
  );
}

/** Reads the companies of a block one after the other into the scratch. */
class BlockReader {
  readonly #symbols: SymbolReader;
  readonly #models: TableModels;
  readonly #scratch: CompanyScratch;
  readonly #block: Block;
  /** The first company that is none, divided by the number of shards. */
  readonly #end: number;
  #read = 0;
  #rowsLeft = BLOCK_ROWS;

  constructor({ body, models, shard, shards, scratch }: ShardSource, index: ShardIndex, block: Block) {
    this.#symbols = new SymbolReader(body, index.blocksAt + block.start);
    this.#models = models;
    this.#scratch = scratch;
    this.#block = block;
    this.#end = Math.ceil((COMPANIES - shard) / shards);
  }

  #symbol(model: number): number {
    return this.#symbols.symbol(this.#models[model] ?? NO_MODEL);
  }

  #number(model: number): number {
    const magnitude = Math.min(this.#symbol(model), MOST_MAGNITUDE);
    const count = bitsBelow(magnitude);
    return smallestOf(magnitude) + (count > 0 ? this.#symbols.bits(count) : 0);
  }

  /** False at the end of the block, and where it has a number that cannot be or more rows than a block holds. */
  next(): boolean {
    const scratch = this.#scratch;
    const { company, companies, octave } = this.#block;
    if (this.#read === companies) return false;
    scratch.company = this.#read++ === 0 ? company : scratch.company + 1 + this.#number(gapModel(octave));
    const count = this.#number(COUNT_MODEL) + 1;
    this.#rowsLeft -= count;
    if (scratch.company >= this.#end || this.#rowsLeft < 0) return false;
    scratch.count = count;
    if (count === 1) {
      const establishment = this.#number(ONLY_MODEL);
      if (establishment >= ESTABLISHMENTS) return false;
      scratch.establishments[0] = establishment;
      const opcos = this.#symbol(OWNER_MODEL);
      scratch.opcos[0] = opcos;
      scratch.agreements[0] = this.#symbol(agreementModel(ownerPlace(opcos)));
      return true;
    }
    let previous = -1;
    for (let row = 0; row < count; row++) {
      previous += 1 + this.#number(stepModel(previous, count - row));
      if (previous >= ESTABLISHMENTS) return false;
      scratch.establishments[row] = previous;
    }
    const opcos = this.#symbol(OWNER_MODEL);
    const agreement = this.#symbol(agreementModel(ownerPlace(opcos)));
    for (let row = 0; row < count; row++) {
      const ownerDiffers = this.#symbol(OWNER_DIFFERS_MODEL) === 0 ? 0 : 1;
      const owner = ownerDiffers ? this.#symbol(OTHER_OWNER_MODEL) : opcos;
      const agreementDiffers = this.#symbol(agreementDiffersModel(ownerDiffers));
      scratch.opcos[row] = owner;
      scratch.agreements[row] = agreementDiffers ? this.#symbol(otherAgreementModel(ownerPlace(owner))) : agreement;
    }
    return true;
  }
}
