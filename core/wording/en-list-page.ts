import { count, month, size } from './en-figures.ts';
import { type ListPageWording, secondsFor } from './list-page-wording.ts';

const plural = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`;

function duration(seconds: number): string {
  if (seconds < 50) return 'less than a minute';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `about ${plural(minutes, 'minute', 'minutes')}`;
  return `about ${plural(Math.round(minutes / 60), 'hour', 'hours')}`;
}

/** What the list page says in English. */
export const enListPage: ListPageWording = {
  lang: 'en',
  ui: {
    title: 'A whole list of companies',
    lead: 'Give a column of numbers or names. Each row gets its OPCO (skills operator, the body that may fund training), with the reason and the date of the data.',
    startTitle: 'Your list',
    pasteLabel: 'Paste a column, one company a line',
    pasteHint:
      'SIRETs (14 digits: an establishment), SIRENs (9 digits: the company), French VAT numbers, or names. Several columns will do too: copy them from your spreadsheet.',
    readPaste: 'Read this list',
    pasteEmpty: 'First paste your numbers or names into the field.',
    fileLabel: 'Or choose a CSV or Excel file (.xlsx)',
    fileHint: 'You can also drop it anywhere on this page.',
    dropHere: 'Let go of the file: it will be read right here.',
    exampleTitle: 'What does a list look like?',
    exampleHint: 'Five lines are enough to try. The last one has a wrong digit, on purpose.',
    tryExample: 'Try with these five lines',
    sentTitle: 'What is sent, and to whom',
    fileStays: 'Your file is read in this browser. It is sent to nobody.',
    tableNone: 'The official table is not installed.',
    tableFaulty: 'The installed table cannot be read: open the settings to install it again.',
    tableNotHere: 'In a private window, Firefox does not open the installed table.',
    tableAdvice:
      'Once installed (about 6 MB), it answers right here: 100,000 rows in a few seconds, and nothing is sent.',
    installTable: 'Install the official table',
    sourcesOff: 'Your settings allow no online service: only the installed table answers.',
    openOptions: 'Open the settings',
    privateWindow: 'Private window: nothing is kept here. Export the result before you close this page.',
    notKept:
      'The browser refuses to keep this list. The work goes on, but it will be lost if you close the page: export the result first.',
    keptTitle: 'Your kept lists',
    pasted: 'Pasted list',
    resumeList: 'Go on',
    openList: 'Open',
    deleteList: 'Delete',
    deleteYes: 'Yes, delete',
    deleteNo: 'No, keep',
    listDeleted: 'The list is deleted.',
    readingTitle: 'Reading the list…',
    cancelReading: 'Stop reading',
    readingCancelled: 'The reading is stopped. Nothing has changed.',
    sheetTitle: 'What was recognised',
    columnLabel: 'Column to look up',
    kindLabel: 'It holds',
    headerLabel: 'The first line is a header',
    sheetLabel: 'Sheet of the workbook',
    columnNone: 'Choose a column',
    kindNone: 'Choose',
    withSourcesOnly:
      'The numbers and names of the chosen column, and nothing else, are sent to recherche-entreprises.api.gouv.fr and tabular-api.data.gouv.fr, services of the State.',
    noColumn: 'No column of numbers or names was recognised. Say which one to look up.',
    lookedUp: 'column to look up',
    howTitle: 'Where to look?',
    withTable: 'In the installed table, without a connection',
    withTableHint:
      'The OPCO and the collective agreement (its number is called IDCC), in a few seconds. Nothing is sent. Company names are not looked up.',
    withSources: 'Also from the State’s services',
    withSourcesHint:
      'In addition: the name, the activity, the headcount, and whether the establishment is closed. Only the numbers and names of the chosen column are sent, to recherche-entreprises.api.gouv.fr and tabular-api.data.gouv.fr.',
    tableNeedsSiret: 'A name cannot be looked up in the installed table: it holds numbers only.',
    run: 'Start',
    otherList: 'Choose another list',
    running: 'Looking up',
    paused: 'Paused',
    done: 'All rows are done',
    cancelled: 'Stopped',
    pause: 'Pause',
    resume: 'Go on',
    cancel: 'Stop',
    leaveKept: 'You can close this page: the list is kept in this browser and will go on from where it is.',
    leaveLost: 'Keep this page open: the list is not kept.',
    exportTitle: 'Export',
    exportCsv: 'CSV',
    exportXlsx: 'Excel (.xlsx)',
    exporting: 'Preparing the file…',
    exportFault:
      'The file could not be prepared, most likely for want of memory. The list and its answers are kept. Close other tabs and try again, or choose CSV, which is lighter.',
    partialExport: 'Rows without an answer will be in it too, marked as such.',
    newList: 'New list',
    newListLost: 'This list is not kept: it will be lost. Go on?',
    newListYes: 'Yes, lose it',
    newListNo: 'No, keep it',
    results: 'Results',
    filter: 'Show',
    all: 'All',
    row: 'Row',
    typed: 'In your list',
    company: 'Company',
    opco: 'OPCO',
    detail: 'Detail',
    why: 'Why?',
    whyHide: 'Close',
    emptyCell: 'empty cell',
    nameWithheld: 'name not disclosed',
    closed: 'closed',
    noRows: 'No row in this group so far.',
    gridHint: 'Up and down arrows: from row to row. Page down, page up, Home and End: further. Enter: the reason.',
    fullAnswer: 'See the full answer',
    chooseCompany: 'Choose among the answers',
    newTab: 'opens in a new tab',
    reasons: 'Why this answer',
    toKnow: 'Worth knowing',
    crash:
      'The work broke off, most likely for want of memory. What was done is kept: go on with the list below, or give it again.',
    busy: 'A list is under way. Pause it or wait for its end, then give the other one: nothing has changed.',
    wouldLose: 'The list on screen is not kept: another would take its place. Export it, then choose “New list”.',
    noConsent:
      'Without your consent, nothing is sent to the State’s services. The list is kept: look in the installed table, or start again and accept.',
  },
  group: (group) =>
    ({
      official: 'From the official table',
      deduced: 'OPCO deduced',
      several: 'Several OPCOs possible',
      none: 'No OPCO',
      unknown: 'One fact is missing',
      refused: 'Row to correct',
      'not-found': 'Not found',
      'to-choose': 'To choose',
      failed: 'A service did not answer',
      waiting: 'Waiting',
    })[group],
  noOpco: (group, n) =>
    ({
      official: '',
      deduced: '',
      several: 'Several OPCOs possible',
      none: 'No OPCO',
      unknown: 'One fact is missing',
      refused: 'Row to correct',
      'not-found': 'Not found',
      'to-choose': n > 1 ? `${count(n)} possible answers, to choose from` : 'To choose',
      failed: 'No answer: to try again',
      waiting: 'Waiting',
    })[group],
  kind: (kind) =>
    ({
      siret: 'SIRETs (14 digits)',
      siren: 'SIRENs (9 digits)',
      vat: 'VAT numbers',
      name: 'company names',
    })[kind],
  count,
  rows: (n) => plural(n, 'row', 'rows'),
  reading: (bytes, total) => (total === null ? `${size(bytes)} read` : `${size(bytes)} of ${size(total)}`),
  tableInstalled: (asOf) =>
    `The official table of ${month(asOf)} is installed: with it, nothing leaves this browser, and 100,000 rows take a few seconds.`,
  sendingAhead: (rows) =>
    `The numbers will be asked one by one of the State’s services (recherche-entreprises.api.gouv.fr and tabular-api.data.gouv.fr), seven a second at most. ${plural(rows, 'row', 'rows')}: ${duration(secondsFor(rows, false))}.`,
  estimate: (rows, hasTable) => `${plural(rows, 'row', 'rows')}: ${duration(secondsFor(rows, hasTable))}`,
  timeLeft: (seconds) => `${duration(seconds)} left`,
  rate: (rate) => `${plural(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate), 'row', 'rows')} a second`,
  progress: (done, total) => `${count(done)} of ${plural(total, 'row', 'rows')}`,
  pausedBySource: (seconds) =>
    `The State’s service asks for a pause. Your answers are kept; it goes on by itself in ${count(seconds)} s.`,
  recognised: (recognised, filled) =>
    recognised === filled
      ? `${plural(filled, 'cell', 'cells')} recognised`
      : `${count(recognised)} of ${plural(filled, 'filled cell', 'filled cells')} recognised`,
  column: (name, index) => (name ? `“${name}”` : `column ${index + 1}`),
  keptList: (done, rows, isDone) =>
    isDone ? `${plural(rows, 'row', 'rows')}, done` : `${count(done)} of ${plural(rows, 'row', 'rows')}`,
  keptOn: (time) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(time),
  deleteConfirm: (name) => `Delete “${name}” and its answers from this browser?`,
  sheetRead: (rows, column) =>
    column
      ? `${plural(rows, 'row', 'rows')} read. Column to look up: ${column}.`
      : `${plural(rows, 'row', 'rows')} read. Say which column to look up.`,
  percentDone: (percent) => `${percent}% of the rows are done.`,
  doneSummary: (rows) => `${plural(rows, 'row', 'rows')}, all done.`,
  exported: (fileName, harmless) =>
    `“${fileName}” is ready, among your downloads.${
      harmless > 0
        ? ` ${plural(harmless, 'cell that began', 'cells that began')} like a formula ${harmless === 1 ? 'was' : 'were'} made harmless for your spreadsheet.`
        : ''
    }`,
  retryFailed: (n) => `Try ${n === 1 ? 'the row' : `the ${count(n)} rows`} without an answer again`,
  managedBy: (opco) => `files handled by ${opco}`,
  idccs: (codes) => `IDCC ${codes.join(', ')}`,
  others: (n) => (n === 1 ? 'and one more' : `and ${count(n)} more`),
  previewOf: (rows) => `The first rows. The list has ${count(rows)}.`,
};
