import type {
  AsOf,
  Attribution,
  HeadcountBand,
  Idcc,
  IsoDate,
  Naf,
  Naf2025,
  Refusal,
  Siren,
  Siret,
  SourceFailure,
  WarningId,
} from '../../core/answer.ts';

/** What a column of a sheet holds. */
export type ColumnKind = 'siret' | 'siren' | 'vat' | 'name';

/** What was recognised in one column. */
export interface SheetColumn {
  /** Null where the sheet has no line of headers. */
  header: string | null;
  /** Null for a column that names no company. */
  kind: ColumnKind | null;
  filled: number;
  /** Cells that are of the kind. */
  recognised: number;
  /** Cells whose lost zero, or scientific notation, was put right because the check digits prove it. */
  restored: number;
  /** The first cells, as they stand in the sheet. */
  examples: string[];
}

/** A sheet that was read. */
export interface SheetAbout {
  /** Null for what was pasted. */
  fileName: string | null;
  /** Names of the sheets of a workbook, and which one this is. */
  sheets: string[];
  sheet: number;
  /** Rows of data, without the line of headers. */
  rows: number;
  hasHeader: boolean;
  columns: SheetColumn[];
  /** The column that is looked up; null where none was recognised and the person has to say. */
  column: number | null;
  /** Said once about the whole sheet. */
  notes: SheetNote[];
}

export type SheetNote =
  | { id: 'restored-zeros'; count: number }
  | { id: 'scientific'; count: number; lost: number }
  | { id: 'mixed-separators'; lines: number }
  | { id: 'ragged-lines'; lines: number }
  | { id: 'merged-cells'; ranges: number }
  | { id: 'latin-1' }
  | { id: 'other-sheets'; count: number };

/** Why a file or a paste is no sheet. */
export type SheetFault =
  | { id: 'empty' }
  | { id: 'not-a-sheet' }
  | { id: 'old-excel' }
  | { id: 'password' }
  | { id: 'damaged' }
  | { id: 'unpacks-too-large'; most: number }
  | { id: 'too-large'; most: number }
  | { id: 'too-many-rows'; most: number };

/** What a row of the sheet gave. */
export type RowResult =
  /** The cell is no number of a company, and says why; an empty cell is `empty`. */
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'answered'; company: RowCompany }
  /** No source knows the number, or the name. */
  | { kind: 'not-found' }
  /** Several companies bear the name, or the company has establishments with several OPCOs. */
  | { kind: 'to-choose'; count: number }
  | { kind: 'failed'; failures: SourceFailure[] };

/** What is known of the company of a row: all that a line of the export needs. */
export interface RowCompany {
  siren: Siren;
  siret: Siret | null;
  /** `withheld` where INSEE does not diffuse it; null where no source was asked for it. */
  name: string | 'withheld' | null;
  attribution: Pick<
    Attribution,
    'outcome' | 'certainty' | 'opco' | 'managedBy' | 'funder' | 'candidates' | 'warnings' | 'steps'
  >;
  idccs: Idcc[];
  naf: Naf | Naf2025 | null;
  headcountBand: HeadcountBand | null;
  state: 'active' | 'closed' | null;
  warnings: WarningId[];
  /** Of the table that the OPCO comes from; null where it comes from none. */
  tableMonth: AsOf | null;
  readAt: IsoDate;
}

export interface ListRow {
  /** The cells as they stand in the sheet. */
  cells: string[];
  /** Null until it is its turn. */
  result: RowResult | null;
}

/** How far a list is. */
export interface ListProgress {
  done: number;
  total: number;
  /** Rows a second, over the last seconds; null before it is known. */
  rate: number | null;
  /** Rows by what came of them; the six outcomes and certainties, and the kinds of no answer. */
  counts: Record<RowGroup, number>;
  /** Waiting because the registry asked for a pause, in seconds left. */
  pausedBySource: number | null;
}

export type RowGroup =
  | 'official'
  | 'deduced'
  | 'several'
  | 'none'
  | 'unknown'
  | 'refused'
  | 'not-found'
  | 'to-choose'
  | 'failed'
  | 'waiting';

export type ListStatus = 'ready' | 'running' | 'paused' | 'done' | 'cancelled';

/** A list that is kept: what the page shows where one was left half-way. */
export interface KeptList {
  id: string;
  about: SheetAbout;
  status: ListStatus;
  done: number;
  changedAt: number;
}

/** From the page to its worker. Each is answered by events. */
export type ListCommand =
  | { kind: 'read-file'; file: File; sheet?: number }
  | { kind: 'read-text'; text: string }
  /** The person corrects what was recognised. */
  | { kind: 'set-column'; column: number; columnKind: ColumnKind; hasHeader: boolean }
  /** Keeps the sheet, where it may, and begins. `useSources` allows the network; without it the installed table alone. */
  | { kind: 'run'; useSources: boolean }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'cancel' }
  /** Opens a list that was kept, as it was left. */
  | { kind: 'open'; id: string }
  | { kind: 'delete'; id: string }
  /** Rows by place, of the group that is filtered by, for the part of the list that is on screen. */
  | { kind: 'rows'; request: number; group: RowGroup | null; from: number; count: number }
  /** Looks up again what failed. */
  | { kind: 'retry' }
  | { kind: 'export'; format: 'csv' | 'xlsx'; language: 'fr' | 'en' };

/** From the worker to the page. */
export type ListEvent =
  | { kind: 'reading'; bytes: number; total: number | null }
  | { kind: 'sheet'; about: SheetAbout }
  | { kind: 'sheet-fault'; fault: SheetFault }
  | { kind: 'status'; status: ListStatus; progress: ListProgress }
  /** The store refused: the list goes on, and is gone with the page. */
  | { kind: 'not-kept' }
  | { kind: 'lists'; lists: KeptList[] }
  /** `matching` is how many rows the group has. */
  | { kind: 'rows'; request: number; from: number; rows: (ListRow & { place: number })[]; matching: number }
  | { kind: 'exported'; blob: Blob; fileName: string; harmless: number }
  | { kind: 'export-fault' };
