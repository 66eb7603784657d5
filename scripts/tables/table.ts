import type { PublicationId } from './publications.ts';

/** A table ready to be written: string constants of one data module, and what the manifest says of it. */
export interface CompiledTable<Source extends string = PublicationId> {
  /** File name in core/tables/data, without its ending. */
  name: string;
  rows: number;
  constants: Record<string, string>;
  /** Ids of publications: those of scripts/tables/publications.ts, unless the table has its own. */
  sources: readonly Source[];
}
