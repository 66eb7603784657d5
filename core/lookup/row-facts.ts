import type {
  Answer,
  CompanyChoice,
  CompanyFacts,
  EstablishmentChoice,
  Fact,
  IsoDate,
  LookupResult,
  OfficialRow,
  Siren,
  Siret,
  SourceRef,
} from '../answer.ts';
import type { CompanyRow, CompanyRows } from '../sources/official-table.ts';

/** What a person says about an employer, as a source. */
export function statement(today: IsoDate): SourceRef {
  return { id: 'person', publisher: '', title: '', asOf: today, url: '' };
}

/** What the sources say besides the rows of the table: a row, or the sisters, may be no more in a newer one. */
export function withoutRows({ officialRow, sisterOpcos, ...facts }: CompanyFacts): CompanyFacts {
  return facts;
}

/** The row of one establishment. */
export function rowOf(rows: CompanyRows | null, siret: Siret): OfficialRow | null {
  return rows?.value.find((found) => found.siret === siret)?.row ?? null;
}

/** Whether rows have anything for a number: of a SIRET its own row, of a SIREN any. */
export function hasRow({ value }: CompanyRows, number: Siret | Siren): boolean {
  return value.some(({ siret }) => siret.startsWith(number));
}

/** What rows say of one establishment, and, where all rows of its company are there, of its sisters. */
export function rowFacts(rows: CompanyRows | null, siret: Siret): CompanyFacts {
  if (!rows) return {};
  const officialRow = factFrom(rows, rowOf(rows, siret));
  const sisters = rows.value.filter((found) => found.siret !== siret);
  const sisterOpcos = [...new Set(sisters.flatMap(({ row }) => row.owner ?? []))];
  return rows.isComplete && sisterOpcos.length > 0
    ? { officialRow, sisterOpcos: factFrom(rows, sisterOpcos) }
    : { officialRow };
}

/** The answer, with all establishments of the company where the table gives them more than one OPCO. */
export function withSisters(
  answer: Answer,
  rows: CompanyRows | null | undefined,
  company?: CompanyChoice,
): LookupResult & { kind: 'answer' } {
  const opcos = new Set(rows?.value.flatMap(({ row }) => row.owner ?? []));
  if (!rows?.isComplete || opcos.size < 2) return { kind: 'answer', answer };
  return { kind: 'answer', answer, establishments: listEstablishments(company ?? {}, rows.value) };
}

export function factFrom<T>({ source, readAt }: Fact<unknown>, value: T): Fact<T> {
  return { value, source, readAt };
}

/** The head office first, then the establishments of the official table, with the OPCO of their rows. */
export function listEstablishments(
  { headOffice }: Pick<CompanyChoice, 'headOffice'>,
  rows: readonly CompanyRow[],
): EstablishmentChoice[] {
  const bySiret = new Map<Siret, EstablishmentChoice>();
  if (headOffice) bySiret.set(headOffice.siret, headOffice);
  for (const { siret, row } of rows) bySiret.set(siret, { ...bySiret.get(siret), siret, opco: row.owner });
  return [...bySiret.values()];
}
