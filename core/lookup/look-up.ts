import type {
  Answer,
  CompanyChoice,
  CompanyFacts,
  EstablishmentChoice,
  Fact,
  Idcc,
  IsoDate,
  LookupResult,
  OfficialRow,
  OpcoId,
  Query,
  Siret,
  SourceId,
  SourceRef,
  SourceReport,
} from '../answer.ts';
import { attribute } from '../attribution/attribute.ts';
import type { CacheEntry, CompanyCache } from '../cache/cache.ts';
import { isNaf2025 } from '../identifiers/naf.ts';
import { sirenOfSiret } from '../identifiers/siret.ts';
import { createCompanyRegistry } from '../sources/company-registry.ts';
import { type CompanyRow, type CompanyRows, createOfficialTable } from '../sources/official-table.ts';
import { createRequest, type Reply, type RequestOptions } from '../sources/request.ts';
import { OFFICIAL_BASES, type SourceBases } from '../sources/source-bases.ts';
import { loadNafOpco, type NafOpco } from '../tables/naf-opco.ts';

export interface LookUpOptions extends RequestOptions {
  /** The official addresses unless told. */
  bases?: SourceBases;
  cache: CompanyCache;
  today: () => IsoDate;
}

export interface LookUpCall {
  signal?: AbortSignal;
  /** Called once when an answer from the cache has been asked for again: the same question, answered today. */
  onUpdate?: (result: LookupResult) => void;
}

export interface LookUp {
  /**
   * Answers a question. A SIRET comes from the cache at once if it is there, and is asked for again behind it. A source
   * that fails is reported in the answer and costs only its own facts. An agreement, an activity or a kind of employer
   * is answered without any request. Never rejects.
   */
  lookUp(query: Query, call?: LookUpCall): Promise<LookupResult>;
}

/** Agreement of the employees of temporary work agencies (IDCC 2378). */
const TEMP_AGENCY_IDCC = '2378' as Idcc;

/** Stands in for the table of activities when its own file cannot be loaded. */
const NO_ACTIVITIES: NafOpco = {
  candidates: () => [],
  candidates2025: () => [],
  antecedents: () => [],
  agreements: () => [],
};

/** What one source gave for one question: its report, and its value when it answered. */
interface Asked<T> {
  report: SourceReport;
  value?: T;
}

export function createLookUp(options: LookUpOptions): LookUp {
  const { bases = OFFICIAL_BASES, cache, today } = options;
  const request = createRequest(options);
  const table = createOfficialTable({ bases, request, today });
  const registry = createCompanyRegistry({ bases, request, today });

  async function answer(query: Query, facts: CompanyFacts, reports: SourceReport[]): Promise<Answer> {
    const attribution = await loadNafOpco().then(
      (activities) => attribute(facts, { today: today(), activities }),
      () => attribute(withoutActivity(facts), { today: today(), activities: NO_ACTIVITIES }),
    );
    return { query, facts, attribution, reports };
  }

  async function ask<T>(source: SourceId, reply: Promise<Reply<T>>, isEmpty: (value: T) => boolean): Promise<Asked<T>> {
    const got = await reply;
    const report = { source, readAt: today(), fromCache: false };
    if (!got.ok) return { report: { ...report, status: 'failed', failure: got.failure } };
    return { report: { ...report, status: isEmpty(got.value) ? 'empty' : 'answered' }, value: got.value };
  }

  const askTable = (siret: Siret, signal?: AbortSignal) =>
    ask('official-table', table.findRow(siret, signal), (row) => row.value === null);

  const said = <T>(value: T): Fact<T> => ({ value, source: statement(today()), readAt: today() });

  async function bySiret(query: Query & { by: 'siret' }, call: LookUpCall): Promise<LookupResult> {
    const cached = await cache.get(query.siret);
    if (!cached) return refresh(query, undefined, call.signal);
    const reports = cached.reports.map((report) => ({ ...report, fromCache: true }));
    void refresh(query, cached, call.signal).then((result) => {
      if (!call.signal?.aborted) call.onUpdate?.(result);
    });
    return { kind: 'answer', answer: await answer(query, cached.facts, reports) };
  }

  async function refresh(
    query: Query & { by: 'siret' },
    cached: CacheEntry | undefined,
    signal?: AbortSignal,
  ): Promise<LookupResult> {
    const [row, company] = await Promise.all([
      askTable(query.siret, signal),
      ask('company-registry', registry.findEstablishment(query.siret, signal), (facts) => facts === null),
    ]);
    return fromSources(query, query.siret, row, company, cached);
  }

  /** Puts both sources together; what a failed one would have said is taken from the cache, and its report says so. */
  async function fromSources(
    query: Query,
    siret: Siret,
    row: Asked<Fact<OfficialRow | null>>,
    company: Asked<CompanyFacts | null>,
    cached?: CacheEntry,
  ): Promise<LookupResult> {
    const { officialRow: keptRow, ...keptCompany } = cached?.facts ?? {};
    const officialRow = row.value ?? keptRow;
    const companyFacts = company.report.status === 'failed' ? keptCompany : company.value;
    const fresh = [row.report, company.report];
    if (fresh.every(({ status }) => status === 'empty')) return { kind: 'not-found', query, reports: fresh };

    const facts: CompanyFacts = { siren: said(sirenOfSiret(siret)), siret: said(siret), ...companyFacts };
    if (officialRow) facts.officialRow = officialRow;
    const reports = fresh.map((report) => {
      const kept = report.status === 'failed' && cached?.reports.find(({ source }) => source === report.source);
      return kept ? { ...report, readAt: kept.readAt, fromCache: true } : report;
    });
    const answered = fresh.filter(({ status }) => status !== 'failed');
    if (answered.some(({ status }) => status === 'answered')) {
      const kept = cached?.reports.filter(({ source }) => !answered.some((report) => report.source === source)) ?? [];
      await cache.put({ siret, storedAt: today(), facts, reports: [...answered, ...kept] });
    }
    return { kind: 'answer', answer: await answer(query, facts, reports) };
  }

  async function bySiren(query: Query & { by: 'siren' }, { signal }: LookUpCall): Promise<LookupResult> {
    const { siren } = query;
    const [rows, company] = await Promise.all([
      ask('official-table', table.findRowsOf(siren, signal), (found) => found.value.length === 0),
      ask('company-registry', registry.findCompany(siren, signal), (found) => found === null),
    ]);
    const reports = [rows.report, company.report];
    if (reports.every(({ status }) => status === 'empty')) return { kind: 'not-found', query, reports };

    const found = rows.value?.value ?? [];
    const choice: CompanyChoice = company.value?.choice ?? { siren, establishments: [] };
    const only = onlyEstablishment(choice);
    if (only && company.value?.headOfficeFacts) {
      const row = found.find(({ siret }) => siret === only)?.row;
      const isSettled = row || !rows.value || rows.value.isComplete;
      const asked = isSettled ? withRow(rows, row ?? null) : await askTable(only, signal);
      return fromSources(query, only, asked, { report: company.report, value: company.value.headOfficeFacts });
    }

    const facts: CompanyFacts = { siren: said(siren), ...company.value?.facts };
    const opcos = new Set<OpcoId>();
    for (const { row } of found) if (row.owner) opcos.add(row.owner);
    if (rows.value && opcos.size > 0) facts.sisterOpcos = factFrom(rows.value, [...opcos]);

    const whole = await answer(query, facts, reports);
    const establishments = listEstablishments(choice, found);
    if (establishments.length === 0) return { kind: 'answer', answer: whole };
    return { kind: 'establishments', answer: whole, company: choice, establishments };
  }

  async function byName(query: Query & { by: 'name' }, { signal }: LookUpCall): Promise<LookupResult> {
    const reply = await registry.searchName(query.text, signal);
    return reply.ok
      ? { kind: 'companies', text: query.text, ...reply.value }
      : { kind: 'failed', query, failures: [reply.failure] };
  }

  function statedFacts(query: Exclude<Query, { by: 'siret' | 'siren' | 'name' }>): CompanyFacts {
    switch (query.by) {
      case 'idcc':
        return { idccs: said([query.idcc]) };
      case 'naf':
        return isNaf2025(query.naf) ? { naf2025: said(query.naf) } : { naf: said(query.naf) };
      case 'activities':
        return { activities: said(query.activities) };
      case 'employer':
        return query.employer === 'temp-agency'
          ? { idccs: said([TEMP_AGENCY_IDCC]) }
          : { isPrivateHousehold: said(true) };
    }
  }

  async function find(query: Query, call: LookUpCall): Promise<LookupResult> {
    switch (query.by) {
      case 'siret':
        return bySiret(query, call);
      case 'siren':
        return bySiren(query, call);
      case 'name':
        return byName(query, call);
      default:
        return { kind: 'answer', answer: await answer(query, statedFacts(query), []) };
    }
  }

  return {
    lookUp: (query, call = {}) => Promise.race([aborted(call.signal), find(query, call)]),
  };
}

/** Settles when the signal does, so that nobody waits for a request that is being given up. */
function aborted(signal: AbortSignal | undefined): Promise<LookupResult> {
  return new Promise((resolve) => {
    const abort = () => resolve({ kind: 'aborted' });
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** Without the table of activities, an activity must read as not known, and not as one that leads nowhere. */
function withoutActivity({ naf, naf2025, activities, ...facts }: CompanyFacts): CompanyFacts {
  return facts;
}

/** What a person says about an employer, as a source. */
function statement(today: IsoDate): SourceRef {
  return { id: 'person', publisher: '', title: '', asOf: today, url: '' };
}

/**
 * The SIRET of a company with a single open establishment, which the registry names only when it is the head office; of
 * a company that has closed, its last head office.
 */
function onlyEstablishment({ headOffice, openEstablishments }: CompanyChoice): Siret | undefined {
  if (!headOffice || openEstablishments === undefined || openEstablishments > 1) return undefined;
  return openEstablishments === 0 || headOffice.state === 'active' ? headOffice.siret : undefined;
}

/** The row of one establishment, out of those of its company. */
function withRow(rows: Asked<CompanyRows>, row: OfficialRow | null): Asked<Fact<OfficialRow | null>> {
  if (!rows.value) return { report: rows.report };
  return { report: { ...rows.report, status: row ? 'answered' : 'empty' }, value: factFrom(rows.value, row) };
}

function factFrom<T>({ source, readAt }: Fact<unknown>, value: T): Fact<T> {
  return { value, source, readAt };
}

/** The head office first, then the establishments of the official table, with the OPCO of their rows. */
function listEstablishments({ headOffice }: CompanyChoice, rows: readonly CompanyRow[]): EstablishmentChoice[] {
  const bySiret = new Map<Siret, EstablishmentChoice>();
  if (headOffice) bySiret.set(headOffice.siret, headOffice);
  for (const { siret, row } of rows) bySiret.set(siret, { ...bySiret.get(siret), siret, opco: row.owner });
  return [...bySiret.values()];
}
