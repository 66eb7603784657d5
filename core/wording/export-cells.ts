import type { HeadcountBand, SourceFailure, WarningId } from '../answer.ts';
import { EXPORT_COLUMNS, type ExportColumn, type ExportWords } from '../sheet/export-words.ts';
import type { RowCompany, RowReading, RowResult } from '../sheet/sheet.ts';
import { opcoName } from '../tables/opcos.ts';
import type { Titles } from './wording.ts';

type Cells = ReturnType<ExportWords['cells']>;

/** What the cells of an export say, in one language. */
export interface CellWording extends Omit<ExportWords, 'cells'> {
  /** The OPCO, or what stands in its place. */
  opco(company: RowCompany): string;
  certainty(company: RowCompany): string;
  /** What the answer rests on, step by step. */
  steps(company: RowCompany, titles: Titles): string[];
  /** The same as one text, with how the cell was read where that is not as it stands there. */
  withReading(steps: readonly string[], read: RowReading): string;
  headcount(band: HeadcountBand): string;
  warning(id: WarningId): string;
  failure(failure: SourceFailure): string;
  month(asOf: string): string;
  /** Why a row has no answer. */
  result(result: RowResult | null, titles: Titles): string;
  names: Readonly<Record<Exclude<RowCompany['nameState'], 'known'>, string>>;
  states: Readonly<Record<'active' | 'closed', string>>;
  /** Of a company whose OPCO cannot be told. */
  missing: string;
  /** Between two agreements in one cell. */
  between: string;
}

/** Puts what a language says of a row into the columns of an export. */
export function createExportWords(wording: CellWording, titles: Titles): ExportWords {
  const { separator, headers, unnamed, between } = wording;
  const titled = (code: string, title: string | null) => (title ? `${code} ${title}` : code);
  // A long list has few months, and few answers that the rules make: what is said of them is put together once.
  const months = new Map<string, string>();
  const shared = new WeakMap<RowCompany['attribution'], ReturnType<typeof sayShared>>();
  const sayShared = (company: RowCompany) => ({
    opco: wording.opco(company),
    manager: company.attribution.managedBy ? opcoName(company.attribution.managedBy) : '',
    certainty: wording.certainty(company),
    steps: wording.steps(company, titles),
    warnings: company.warnings.map(wording.warning).join(' '),
  });

  function month(asOf: string): string {
    let said = months.get(asOf);
    if (said === undefined) {
      said = wording.month(asOf);
      months.set(asOf, said);
    }
    return said;
  }

  function answered(company: RowCompany, read: RowReading): Cells {
    const { attribution, naf, headcountBand, source } = company;
    let said = shared.get(attribution);
    if (!said) {
      said = sayShared(company);
      shared.set(attribution, said);
    }
    const { steps, ...cells } = said;
    const asOf = company.tableMonth ?? source?.asOf;
    return {
      ...cells,
      number: company.siret ?? company.siren,
      name: company.nameState === 'known' ? (company.name ?? '') : wording.names[company.nameState],
      reason: wording.withReading(steps, read),
      idcc: company.idccs.map((idcc) => titled(idcc, titles.idcc(idcc))).join(between),
      naf: naf ? titled(naf, titles.naf(naf)) : '',
      headcount: headcountBand ? wording.headcount(headcountBand) : '',
      state: company.state ? wording.states[company.state] : '',
      month: asOf ? month(asOf) : '',
      source: source?.publisher ? `${source.publisher}, ${source.title}` : '',
      error: [
        ...(attribution.outcome === 'unknown' ? [wording.missing] : []),
        ...company.failures.map(wording.failure),
      ].join(' '),
    };
  }

  return {
    separator,
    headers,
    unnamed,
    cells: (given) =>
      given?.kind === 'answered'
        ? answered(given.company, given.read)
        : {
            ...NO_ANSWER,
            number: given?.kind === 'not-found' && given.read.kind !== 'name' ? given.read.value : '',
            error: wording.result(given, titles),
          },
  };
}

const NO_ANSWER = Object.fromEntries(EXPORT_COLUMNS.map((column) => [column, ''])) as Record<ExportColumn, string>;
