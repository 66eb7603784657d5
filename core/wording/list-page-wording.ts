import type { AsOf } from '../answer.ts';
import type { RowGroup } from '../sheet/group-of-row.ts';
import type { ColumnKind } from '../sheet/sheet.ts';

type ListPageText =
  | 'title'
  | 'lead'
  | 'startTitle'
  | 'pasteLabel'
  | 'pasteHint'
  | 'readPaste'
  | 'pasteEmpty'
  | 'fileLabel'
  | 'fileHint'
  | 'dropHere'
  | 'exampleTitle'
  | 'exampleHint'
  | 'tryExample'
  | 'sentTitle'
  | 'fileStays'
  | 'tableNone'
  | 'tableFaulty'
  | 'tableNotHere'
  | 'installTable'
  | 'sourcesOff'
  | 'openOptions'
  | 'privateWindow'
  | 'notKept'
  | 'keptTitle'
  | 'pasted'
  | 'resumeList'
  | 'openList'
  | 'deleteList'
  | 'deleteYes'
  | 'deleteNo'
  | 'listDeleted'
  | 'readingTitle'
  | 'cancelReading'
  | 'readingCancelled'
  | 'sheetTitle'
  | 'columnLabel'
  | 'kindLabel'
  | 'headerLabel'
  | 'sheetLabel'
  | 'noColumn'
  | 'lookedUp'
  | 'howTitle'
  | 'withTable'
  | 'withTableHint'
  | 'withSources'
  | 'withSourcesHint'
  | 'tableNeedsSiret'
  | 'run'
  | 'otherList'
  | 'running'
  | 'paused'
  | 'done'
  | 'cancelled'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'leaveKept'
  | 'leaveLost'
  | 'exportTitle'
  | 'exportCsv'
  | 'exportXlsx'
  | 'exporting'
  | 'exportFault'
  | 'partialExport'
  | 'newList'
  | 'newListLost'
  | 'newListYes'
  | 'newListNo'
  | 'results'
  | 'filter'
  | 'all'
  | 'row'
  | 'typed'
  | 'company'
  | 'opco'
  | 'detail'
  | 'why'
  | 'whyHide'
  | 'emptyCell'
  | 'nameWithheld'
  | 'closed'
  | 'noRows'
  | 'gridHint'
  | 'fullAnswer'
  | 'chooseCompany'
  | 'newTab'
  | 'reasons'
  | 'toKnow'
  | 'crash'
  | 'busy'
  | 'wouldLose'
  | 'noConsent'
  | 'tableAdvice'
  | 'columnNone'
  | 'kindNone'
  | 'withSourcesOnly';

/** What the list page says, besides the sentences of a file and of an answer. */
export interface ListPageWording {
  lang: 'fr' | 'en';
  ui: Readonly<Record<ListPageText, string>>;
  group(group: RowGroup): string;
  /** What the OPCO column says of a row without one. */
  noOpco(group: RowGroup, count: number): string;
  kind(kind: ColumnKind): string;
  count(n: number): string;
  rows(count: number): string;
  reading(bytes: number, total: number | null): string;
  /** Where the answers come from when a table is installed. */
  tableInstalled(month: AsOf): string;
  /** What is sent where no table is installed, and how long so many rows take. */
  sendingAhead(rows: number): string;
  /** How long so many rows take through the State's services; less where a table answers part of each. */
  estimate(rows: number, hasTable: boolean): string;
  /** Time that is left, in seconds. */
  timeLeft(seconds: number): string;
  rate(rowsPerSecond: number): string;
  progress(done: number, total: number): string;
  pausedBySource(seconds: number): string;
  recognised(recognised: number, filled: number): string;
  column(name: string | null, index: number): string;
  /** How far a kept list is. */
  keptList(done: number, rows: number, isDone: boolean): string;
  keptOn(time: number): string;
  deleteConfirm(name: string): string;
  sheetRead(rows: number, column: string | null): string;
  /** Said aloud as it goes. */
  percentDone(percent: number): string;
  doneSummary(rows: number): string;
  exported(fileName: string, harmless: number): string;
  retryFailed(count: number): string;
  managedBy(opco: string): string;
  idccs(codes: readonly string[]): string;
  others(count: number): string;
  previewOf(rows: number): string;
}

/** Requests a second that the State's services accept from one address. */
const REQUESTS_A_SECOND = 7;

/** Seconds that so many rows take: the directory is asked about each, and the table online unless one is installed. */
export function secondsFor(rows: number, hasTable: boolean): number {
  return (rows * (hasTable ? 1 : 2)) / REQUESTS_A_SECOND;
}
