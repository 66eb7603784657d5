import type { Answer, AsOf, CompanyFacts, Siren, Siret } from '../../core/answer.ts';
import type { KeptAnswer } from '../../core/cache/kept-answer.ts';
import type { TableSaying } from '../../core/wording/wording.ts';
import type { InstalledTable } from './installed-table.ts';

/** Where a table came from. Only tables of the same origin are compared: what two publishers say apart is no change. */
export type TableOrigin = 'publisher' | 'file' | `host:${string}`;

/** What a table said of an establishment. */
export interface TableSaid {
  says: TableSaying;
  month: AsOf;
  /** Absent where it was not noted: it is then compared with nothing. */
  origin?: TableOrigin;
}

/** The table says something else than before. */
export interface OpcoChange {
  before: TableSaying;
  beforeMonth: AsOf;
  after: TableSaying;
  afterMonth: AsOf;
  /** Of both tables: it is said as the publisher's only where it is `publisher`. */
  origin?: TableOrigin;
}

/** A company that was looked at, and what was answered then. */
export interface KeptCompany extends KeptAnswer {
  /** SIRET; SIREN where the answer is about the company as a whole. */
  number: Siret | Siren;
  /** Without the name of a sole trader, unless saved. */
  facts: CompanyFacts;
  /** When it was looked at last, in milliseconds since 1970. */
  seenAt: number;
  /** Null for what is only history. */
  saved: {
    at: number;
    tags: string[];
    note: string;
    /** When tags or note were changed, where they were. */
    changedAt?: number;
  } | null;
  /** What the installed table said last of a saved establishment, and its month. */
  last: TableSaid | null;
  /** What tables of other origins said last. */
  elsewhere?: TableSaid[];
  /** Until the person has seen it. */
  change: OpcoChange | null;
}

/**
 * The companies that this browser keeps. No call rejects: what the store refuses is `false`, and a list it refuses is
 * empty. In a private window nothing is written and `false` is the answer of each writing.
 */
export interface Companies {
  /** All of them, the last seen first; those whose time is over are gone. */
  list(): Promise<KeptCompany[]>;
  get(number: Siret | Siren): Promise<KeptCompany | undefined>;
  /** Puts an answer about a SIRET or SIREN into the history; what is saved with it stays. False where it is about none. */
  see(answer: Answer): Promise<boolean>;
  save(answer: Answer): Promise<boolean>;
  /** Back to history only: tags and note are gone. */
  unsave(number: Siret | Siren): Promise<boolean>;
  /** Of a saved company, as `setNote`; false where it is not saved. Each tag once, without blanks around it. */
  setTags(number: Siret | Siren, tags: readonly string[]): Promise<boolean>;
  setNote(number: Siret | Siren, note: string): Promise<boolean>;
  /** Deletes some, and gives them for `putBack`; null when the store refuses. */
  remove(numbers: readonly (Siret | Siren)[]): Promise<KeptCompany[] | null>;
  /** Has back what was removed or unsaved, as it was; what was learned of it meanwhile stays. */
  putBack(companies: readonly KeptCompany[]): Promise<boolean>;
  /** Compares each saved establishment with the installed table where that is newer than what it said last. */
  compare(table: InstalledTable): Promise<void>;
  dismissChange(number: Siret | Siren): Promise<boolean>;
  clearHistory(): Promise<boolean>;
  /** Tells that something changed, made in any window or surface. @returns stops telling */
  watch(tell: () => void): () => void;
}
