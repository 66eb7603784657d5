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
  SourceId,
  SourceRef,
  WarningId,
} from '../answer.ts';

/** What a column of a sheet holds. */
export type ColumnKind = 'siret' | 'siren' | 'vat' | 'name';

/** What was put right in a cell, because all its digits are there and the check digits prove it. */
export type Repair = 'zeros' | 'scientific';

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
  /** In the column that is looked up: the cells in the sheet and in the export stay as they are. */
  | { id: 'restored-zeros'; count: number }
  | { id: 'scientific'; count: number; lost: number }
  /** Lines that are cut by another separator than the sheet's: they were read by their own. */
  | { id: 'mixed-separators'; lines: number }
  /** Lines with fewer or more cells than the header. */
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
  /** Bytes. */
  | { id: 'unpacks-too-large'; most: number }
  | { id: 'too-large'; most: number }
  | { id: 'too-many-rows'; most: number };

/** Why nothing runs. What was read, and what is done, stays. */
export type RunFault =
  /** No table is installed, or none may be used, and no source is allowed. */
  | 'no-source'
  /** The installed table cannot be read. */
  | 'table-unreadable'
  /** Another page runs a list. */
  | 'running-elsewhere'
  /** The list that was to be opened is not kept any more, or cannot be read. */
  | 'gone'
  /** No column was chosen. */
  | 'no-column'
  /** Several rows in a row got no answer at all: it is paused, and those rows wait again. */
  | 'sources-silent';

/** Why a cell is no number, beside what the parsers of numbers say. */
export interface CellRefusal {
  kind: 'cell';
  /**
   * Scientific notation that does not hold all digits any more: nothing can bring them back. Or words in a column of
   * numbers: nothing is guessed from them.
   */
  id: 'digits-lost' | 'words';
}

/** What a row of the sheet gave. */
export type RowResult =
  /** The cell is no number of a company, and says why; an empty cell is `empty`. */
  | { kind: 'refused'; reason: Refusal | CellRefusal }
  | { kind: 'answered'; company: RowCompany; read: RowReading }
  /** None of the sources that were asked knows the number, or the name. */
  | { kind: 'not-found'; asked: SourceId[]; read: RowReading }
  /** Several companies bear the name; the first of them. Nothing is guessed. */
  | { kind: 'to-choose'; count: number; choices: RowChoice[] }
  | {
      kind: 'failed';
      /** `name-needs-registry`: only the State's company search knows names, and it was not to be asked. */
      why: 'sources' | 'name-needs-registry';
      failures: SourceFailure[];
    };

/** How the cell was read. */
export interface RowReading {
  kind: ColumnKind;
  /** The number that was looked up; of a name, the words. */
  value: string;
  repair: Repair | null;
}

/** A company that bears the name of a row. */
export interface RowChoice {
  siren: Siren;
  /** Null where INSEE withholds it, and where it was not kept with the list. */
  name: string | null;
  /** A person's own business: its name is not kept. */
  isSoleTrader: boolean;
  town: string | null;
}

/** What is known of the company of a row: all that a line of the export needs. */
export interface RowCompany {
  siren: Siren;
  /** Null where the row names a company and not an establishment. */
  siret: Siret | null;
  /** Null unless `known`. */
  name: string | null;
  /** INSEE withholds it; the name of a sole trader was not kept with the list; no source was asked for it. */
  nameState: 'known' | 'withheld' | 'not-kept' | 'not-asked';
  /** A person's own business: its name is not kept. */
  isSoleTrader: boolean;
  /** Steps that did not apply are left out. */
  attribution: Pick<
    Attribution,
    'outcome' | 'certainty' | 'opco' | 'managedBy' | 'funder' | 'candidates' | 'warnings' | 'steps'
  >;
  idccs: Idcc[];
  naf: Naf | Naf2025 | null;
  headcountBand: HeadcountBand | null;
  state: 'active' | 'closed' | null;
  warnings: readonly WarningId[];
  /** Of the table that the OPCO comes from; null where it comes from none. */
  tableMonth: AsOf | null;
  /** What the OPCO rests on; null where nothing gives one. */
  source: SourceRef | null;
  /** Sources that were asked and did not answer: what they would have said is missing here. */
  failures: SourceFailure[];
  readAt: IsoDate;
}
