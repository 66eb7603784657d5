import type {
  Answer,
  CompanyFacts,
  Fact,
  IsoDate,
  LookupResult,
  Query,
  Siren,
  Siret,
  SourceReport,
} from '../answer.ts';
import { attribute } from '../attribution/attribute.ts';
import type { CompanyCache } from '../cache/cache.ts';
import { sirenOfSiret } from '../identifiers/siret.ts';
import type { CopiedRows, TableCopy } from '../sources/table-copy.ts';
import { loadNafOpco } from '../tables/naf-opco.ts';
import { factFrom, hasRow, listEstablishments, rowFacts, statement, withoutRows, withSisters } from './row-facts.ts';

/** What a computer may know of a number by itself. */
export interface LocalSources {
  cache: Pick<CompanyCache, 'get'>;
  copy: TableCopy;
  today: () => IsoDate;
}

export type LocalAnswer = LookupResult & { kind: 'answer' | 'establishments' };

/**
 * Answers for a SIRET or a SIREN from the kept answers and the copy of the table alone, never over the network.
 * Rejects only where a file of the extension itself cannot be loaded.
 * @returns null where neither knows the number
 */
export async function lookUpLocally(number: Siret | Siren, sources: LocalSources): Promise<LocalAnswer | null> {
  const copied = await sources.copy.findRows(number);
  const rows = copied?.ok ? copied.value : null;
  if (isSiret(number)) return ofSiret(number, rows, sources);
  return rows && hasRow(rows, number) ? ofSiren(number as Siren, rows, sources) : null;
}

async function ofSiret(
  siret: Siret,
  copied: CopiedRows | null,
  { cache, today }: LocalSources,
): Promise<LocalAnswer | null> {
  const cached = await cache.get(siret);
  // That a newer table has no row any more is its word on the row that was kept.
  const isGone = !(copied && hasRow(copied, siret)) && isWholeAndNewer(copied, cached?.facts.officialRow);
  const rows = copied && (hasRow(copied, siret) || isGone) ? copied : null;
  if (!cached && !rows) return null;
  const facts: CompanyFacts = {
    siren: said(sirenOfSiret(siret), today()),
    siret: said(siret, today()),
    ...(rows ? withoutRows(cached?.facts ?? {}) : cached?.facts),
    ...rowFacts(rows, siret),
  };
  const kept = (cached?.reports ?? [])
    .filter(({ source }) => !(rows && source !== 'company-registry'))
    .map((report) => ({ ...report, fromCache: true }));
  const reports = rows ? [reportOf(rows, isGone ? 'empty' : 'answered'), ...kept] : kept;
  return withSisters(await answer({ by: 'siret', siret }, facts, reports, today()), rows);
}

async function ofSiren(siren: Siren, rows: CopiedRows, { today }: LocalSources): Promise<LocalAnswer> {
  const opcos = [...new Set(rows.value.flatMap(({ row }) => row.owner ?? []))];
  const facts: CompanyFacts = {
    siren: said(siren, today()),
    ...(opcos.length > 0 && { sisterOpcos: factFrom(rows, opcos) }),
  };
  return {
    kind: 'establishments',
    answer: await answer({ by: 'siren', siren }, facts, [reportOf(rows)], today()),
    company: { siren, establishments: [] },
    establishments: listEstablishments({}, rows.value),
  };
}

async function answer(query: Query, facts: CompanyFacts, reports: SourceReport[], today: IsoDate): Promise<Answer> {
  const activities = await loadNafOpco();
  return { query, facts, attribution: attribute(facts, { today, activities }), reports };
}

function reportOf({ readAt }: CopiedRows, status: 'answered' | 'empty' = 'answered'): SourceReport {
  return { source: 'table-copy', status, readAt, fromCache: false };
}

/** Months are compared: the live table may give the day on which it was published. */
function isWholeAndNewer(copied: CopiedRows | null, kept: Fact<unknown> | undefined): boolean {
  return Boolean(copied?.isComplete && kept && copied.source.asOf.slice(0, 7) > kept.source.asOf.slice(0, 7));
}

function said<T>(value: T, today: IsoDate): Fact<T> {
  return { value, source: statement(today), readAt: today };
}

function isSiret(number: Siret | Siren): number is Siret {
  return number.length === 14;
}
