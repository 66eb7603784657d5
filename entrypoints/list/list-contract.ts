import type { AsOf } from '../../core/answer.ts';
import type { RowGroup } from '../../core/sheet/group-of-row.ts';
import type { ColumnKind, RowResult, RunFault, SheetAbout, SheetFault } from '../../core/sheet/sheet.ts';
import type { InstalledFault, Provenance } from '../../core/siret-table/installation.ts';
import type { SourceBases } from '../../core/sources/source-bases.ts';

export type { RowGroup } from '../../core/sheet/group-of-row.ts';
export type {
  CellRefusal,
  ColumnKind,
  Repair,
  RowChoice,
  RowCompany,
  RowReading,
  RowResult,
  RunFault,
  SheetAbout,
  SheetColumn,
  SheetFault,
  SheetNote,
} from '../../core/sheet/sheet.ts';

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

export type ListStatus = 'ready' | 'running' | 'paused' | 'done' | 'cancelled';

/** A list that is kept: what the page shows where one was left half-way. */
export interface KeptList {
  id: string;
  about: SheetAbout;
  status: ListStatus;
  done: number;
  changedAt: number;
}

/** The national table, as a list would use it. */
export type ListTable =
  | { state: 'installed'; month: AsOf; isSample: boolean; provenance: Provenance }
  | { state: 'unreadable'; fault: InstalledFault }
  | { state: 'none' };

/** From the page to its worker. Each is answered by events. */
export type ListCommand =
  /**
   * The first one; a worker has neither the settings nor the window's kind. `mayKeep` is false in a private window. Answered
   * by `table` and `lists`, and again whenever it is sent again: the table may have been installed meanwhile.
   */
  | {
      kind: 'begin';
      mayKeep: boolean;
      sources: { installedTable: boolean; officialTable: boolean; registry: boolean };
      /** Days after which a kept answer of the sources is asked again. */
      cacheDays: number;
      /** Other addresses of the sources, in the demo; the official ones unless told. */
      bases?: SourceBases;
    }
  | { kind: 'read-file'; file: File; sheet?: number }
  | { kind: 'read-text'; text: string }
  /** The person corrects what was recognised. Answered by `sheet`. */
  | { kind: 'set-column'; column: number; columnKind: ColumnKind; hasHeader: boolean }
  /** Keeps the sheet, where it may, and begins. `useSources` allows the network; without it the installed table alone. */
  | { kind: 'run'; useSources: boolean }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'cancel' }
  /** Opens a list that was kept, as it was left: `sheet` and `status`, paused where it had been running. */
  | { kind: 'open'; id: string }
  | { kind: 'delete'; id: string }
  /** Rows by place, of the group that is filtered by, for the part of the list that is on screen. */
  | { kind: 'rows'; request: number; group: RowGroup | null; from: number; count: number }
  /** Looks up again what failed. */
  | { kind: 'retry'; useSources: boolean }
  | { kind: 'export'; format: 'csv' | 'xlsx'; language: 'fr' | 'en' };

/** From the worker to the page. */
export type ListEvent =
  | { kind: 'table'; table: ListTable }
  | { kind: 'reading'; bytes: number; total: number | null }
  | { kind: 'sheet'; about: SheetAbout }
  | { kind: 'sheet-fault'; fault: SheetFault }
  /** `useSources` is how it runs, or ran last. */
  | { kind: 'status'; status: ListStatus; progress: ListProgress; useSources: boolean }
  | { kind: 'run-fault'; fault: RunFault }
  /** The store refused: the list goes on, and is gone with the page. */
  | { kind: 'not-kept' }
  | { kind: 'lists'; lists: KeptList[] }
  /** `matching` is how many rows the group has. */
  | { kind: 'rows'; request: number; from: number; rows: (ListRow & { place: number })[]; matching: number }
  /** How much of the export is written, of all rows. */
  | { kind: 'exporting'; done: number; total: number }
  /** `harmless`: cells that would have been a formula, and were made plain text. */
  | { kind: 'exported'; blob: Blob; fileName: string; harmless: number }
  | { kind: 'export-fault' };
