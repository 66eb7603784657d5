import type { NoOpcoFunderId, SourceId } from '../answer.ts';
import type { ExportWords } from '../sheet/export-words.ts';
import type { RowCompany, RowReading, RowResult, RunFault, SheetFault, SheetNote } from '../sheet/sheet.ts';
import { opcoName } from '../tables/opcos.ts';
import { enAct } from './en-act.ts';
import { enAnswer } from './en-answer.ts';
import { count, month, size } from './en-figures.ts';
import { type CellWording, createExportWords } from './export-cells.ts';
import type { ListWording } from './list-wording.ts';
import { NO_TITLES } from './no-titles.ts';
import { answerOfRow } from './row-answer.ts';
import { EN_SOURCES } from './source-names.ts';
import { capital, listOf } from './typeset.ts';
import type { Titles } from './wording.ts';

const FUNDER: Record<NoOpcoFunderId, string> = {
  'state-budget': 'the State pays itself',
  cnfpt: 'CNFPT, the training centre of local authorities',
  anfh: 'ANFH, the training fund of public hospitals',
  'public-employer': 'public employer: itself, the CNFPT or the ANFH',
  'self-employed-fund': 'a fund of the self-employed, named on the Urssaf certificate',
  'local-law': 'rules of the territory',
  'foreign-employer': 'none, employer without establishment in France',
};

const HEADERS: ExportWords['headers'] = {
  number: 'SIRET or SIREN looked up',
  name: 'Registered name',
  opco: 'OPCO',
  manager: 'OPCO that manages locally',
  certainty: 'Certainty',
  reason: 'Reason',
  idcc: 'Collective agreement (IDCC)',
  naf: 'Activity (NAF)',
  headcount: 'Headcount',
  state: 'State',
  warnings: 'Good to know',
  month: 'Month of the data',
  source: 'Source',
  error: 'No answer: why',
};

const RUN_FAULTS: Record<RunFault, string> = {
  'no-source':
    'Nothing can answer: no official table is installed here, and no service of the State is allowed. Your list stays on screen. Install the table, or allow a service, in the settings.',
  'table-unreadable':
    'The installed table cannot be read. Your list stays on screen. Install the table again in the settings, or ask the State’s services.',
  'running-elsewhere':
    'Another page is already working through a list. This one waits: let the other end, or pause it, then start again.',
  gone: 'This list is no longer kept in this browser, or it is damaged. Start again from your own file.',
  'no-column': 'First say which column holds the numbers or the names.',
  'sources-silent':
    'The State’s services no longer answer: the connection may be down. The list is paused, and the answers so far are kept. Resume when the connection is back.',
};

function fault(fault: SheetFault): string {
  switch (fault.id) {
    case 'empty':
      return 'There is nothing to read here: not one line with content. Choose another file, or paste a column.';
    case 'not-a-sheet':
      return 'This file is no table. Save your list as CSV or XLSX, then drop it here. The file was not changed.';
    case 'old-excel':
      return 'This file is in Excel’s old format (.xls). Open it in your spreadsheet, save it as .xlsx or CSV, then drop it here.';
    case 'password':
      return 'This workbook is protected by a password. Open it in your spreadsheet, save a copy without a password, then drop it here.';
    case 'damaged':
      return 'This file is damaged or incomplete: it cannot be read. Open it in your spreadsheet and save it again.';
    case 'unpacks-too-large':
      return `This workbook holds more than ${size(fault.most)} once it is open: it was not read. Keep the sheet and the columns you need in a new file.`;
    case 'too-large':
      return `This file is larger than ${size(fault.most)}: it was not read. Cut it into several files.`;
    case 'too-many-rows':
      return `This list has more than ${count(fault.most)} lines, the most that a spreadsheet opens: it was not read. Cut it into several files.`;
  }
}

function note(note: SheetNote): string {
  switch (note.id) {
    case 'restored-zeros':
      return `${note.count === 1 ? '1 number had lost its' : `${count(note.count)} numbers had lost their`} leading zero: it is put back for the search, since the check digits prove it. Your cells stay as they are.`;
    case 'scientific': {
      const restored = note.count
        ? `${note.count === 1 ? '1 number in scientific notation can' : `${count(note.count)} numbers in scientific notation can`} still be read in full.`
        : '';
      const lost = note.lost
        ? `${note.lost === 1 ? '1 number has' : `${count(note.lost)} numbers have`} lost digits in scientific notation, as in 5.52E+13: nothing can bring them back. Take the original column, as text.`
        : '';
      return [restored, lost].filter(Boolean).join(' ');
    }
    case 'mixed-separators':
      return note.lines === 1
        ? 'The cells of one line are separated by another sign than the rest. It was read with its own.'
        : `The cells of ${count(note.lines)} lines are separated by another sign than the rest. They were read with their own.`;
    case 'ragged-lines':
      return `${note.lines === 1 ? '1 line has' : `${count(note.lines)} lines have`} not the same number of cells as the first. Nothing was removed: check that the columns fit.`;
    case 'merged-cells':
      return `${count(note.ranges)} ${note.ranges === 1 ? 'group of merged cells' : 'groups of merged cells'}: only the first cell of each has content, the others are empty.`;
    case 'latin-1':
      return 'This file is in an old text format (Windows-1252), common in CSV files of Excel. Check the accents in the first rows.';
    case 'other-sheets':
      return note.count === 1
        ? 'This workbook has another sheet, which is not read.'
        : `This workbook has ${count(note.count)} other sheets, which are not read.`;
  }
}

function refusal(reason: (RowResult & { kind: 'refused' })['reason']): string {
  if (reason.kind === 'cell') {
    if (reason.id === 'words') return 'Words in a column of numbers. Put the SIRET, or make a list of the names apart.';
    return 'The spreadsheet put this number into scientific notation and lost digits. Take it again as text.';
  }
  switch (reason.id) {
    case 'empty':
      return 'Empty cell.';
    case 'other-kind':
      return enAct.refusal(reason).split('. ')[0]?.concat('.') ?? '';
    case 'phone':
      return 'This is a phone number.';
    case 'iban':
      return 'This is a bank account number.';
    case 'too-much-text':
      return 'This text is too long for the name of a company.';
    case 'too-short':
      return reason.kind === 'text' ? 'This name is too short to search for.' : enAct.refusal(reason);
    default:
      return enAct.refusal(reason);
  }
}

function notFound(asked: readonly SourceId[]): string {
  if (asked.length === 1 && asked[0] === 'table-copy') {
    return 'Not in the installed table. That does not mean “no OPCO”: the establishment may be too recent, closed, or without a declared employee.';
  }
  const names = listOf(
    asked.map((source) => EN_SOURCES[source]),
    'and',
  );
  return names
    ? `${capital(names)} ${asked.length > 1 ? 'know' : 'knows'} neither this number nor this name. Read it again.`
    : 'No source knows this number or this name. Read it again.';
}

function toChoose({ count: total, choices }: RowResult & { kind: 'to-choose' }): string {
  const listed = choices
    .map(({ siren, name, town, isSoleTrader }) => {
      const called = name ?? (isSoleTrader ? 'sole trader' : 'name not disclosed');
      return `${called} (${siren}${town ? `, ${town}` : ''})`;
    })
    .join('; ');
  return total === 1
    ? `One company resembles this name, without bearing exactly the same: ${listed}. Put its SIRET if this is the one.`
    : `${count(total)} companies match this name, among them: ${listed}. Nothing is chosen for you: put the SIRET of the right one.`;
}

function reason(company: RowCompany, read: RowReading, titles: Titles): string {
  return withReading(steps(company, titles), read);
}

/** What the answer rests on, step by step. */
function steps(company: RowCompany, titles: Titles): string[] {
  const all = company.attribution.steps;
  const said = all.filter(({ effect }) => effect !== 'none');
  const sentences = (said.length > 0 ? said : all.slice(0, 1)).map((step) => enAnswer.step(step, titles));
  if (sentences.length === 0) sentences.push(enAnswer.basis(answerOfRow(company)));
  return sentences;
}

/** The same, with how the cell was read where that is not as it stands there. */
function withReading(said: readonly string[], read: RowReading): string {
  const sentences = [...said];
  if (read.kind === 'name') sentences.unshift('Found by its name: only one company in the registry bears it.');
  if (read.repair === 'zeros') sentences.push('The leading zero, lost in the file, was put back.');
  if (read.repair === 'scientific') sentences.push('The number was in scientific notation, with all its digits.');
  return sentences.join(' ');
}

function result(result: RowResult | null, titles: Titles = NO_TITLES): string {
  if (!result) return 'Not looked up yet.';
  switch (result.kind) {
    case 'answered':
      return reason(result.company, result.read, titles);
    case 'refused':
      return refusal(result.reason);
    case 'not-found':
      return notFound(result.asked);
    case 'to-choose':
      return toChoose(result);
    case 'failed':
      return result.why === 'name-needs-registry'
        ? 'A name can be searched only in the State’s company directory, which was not asked. Allow it, or put the SIRET.'
        : result.failures.map(enAct.failure).join(' ') || 'No source answered.';
  }
}

function opcoCell({ attribution }: RowCompany): string {
  const kept = attribution.candidates.filter((candidate) => candidate.kept).map(({ opco }) => opcoName(opco));
  switch (attribution.outcome) {
    case 'attributed':
      return attribution.opco ? opcoName(attribution.opco) : '';
    case 'several':
      return `Several possible: ${listOf(kept, 'or')}`;
    case 'none':
      return `No OPCO${attribution.funder ? ` (${FUNDER[attribution.funder]})` : ''}`;
    case 'unknown':
      return '';
  }
}

const CELLS: CellWording = {
  separator: ',',
  headers: HEADERS,
  unnamed: (column) => `Column ${column}`,
  opco: opcoCell,
  certainty: (company) => enAnswer.certainty(answerOfRow(company)),
  steps,
  withReading,
  headcount: enAnswer.headcount,
  warning: enAnswer.warning,
  failure: enAct.failure,
  month,
  result,
  names: { withheld: 'name not disclosed', 'not-kept': 'name not kept', 'not-asked': '' },
  states: { active: 'Active', closed: 'Closed' },
  missing: 'Something is missing to say which OPCO.',
  between: '; ',
};

/** What is said of a list in English. */
export const enList: ListWording = {
  fault,
  note,
  runFault: (given) => RUN_FAULTS[given],
  funder: (id) => FUNDER[id],
  result,
  exportWords: (titles) => createExportWords(CELLS, titles),
};
