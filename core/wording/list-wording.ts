import type { NoOpcoFunderId } from '../answer.ts';
import type { ExportWords } from '../sheet/export-words.ts';
import type { RowResult, RunFault, SheetFault, SheetNote } from '../sheet/sheet.ts';
import type { Titles } from './wording.ts';

/** What is said of a list: of its sheet, of its rows, on the page and in the export. */
export interface ListWording {
  /** Why a file or a paste is no sheet, and what to do. */
  fault(fault: SheetFault): string;
  /** What is said once about a sheet. */
  note(note: SheetNote): string;
  runFault(fault: RunFault): string;
  /** Who pays where there is no OPCO, in a few words. */
  funder(id: NoOpcoFunderId): string;
  /** What came of a row, as one sentence: the reason of an answer, or why there is none. */
  result(result: RowResult | null, titles?: Titles): string;
  /** What an export says, with the names behind the codes. */
  exportWords(titles: Titles): ExportWords;
}
