import type {
  Answer,
  CompanyChoice,
  CompanyFacts,
  Fact,
  Idcc,
  IsoDate,
  LookupResult,
  Query,
  Siren,
  Siret,
  SourceFailure,
  SourceId,
  SourceReport,
} from '../answer.ts';
import { attribute } from '../attribution/attribute.ts';
import type { CacheEntry, CompanyCache } from '../cache/cache.ts';
import { isNaf2025 } from '../identifiers/naf.ts';
import { sirenOfSiret } from '../identifiers/siret.ts';
import { createCompanyRegistry, type Registered } from '../sources/company-registry.ts';
import { type CompanyRows, createOfficialTable } from '../sources/official-table.ts';
import { createRequest, type Reply, type RequestOptions } from '../sources/request.ts';
import { OFFICIAL_BASES, type SourceBases } from '../sources/source-bases.ts';
import type { CopiedRows, TableCopy } from '../sources/table-copy.ts';
import { loadNafOpco, type NafOpco } from '../tables/naf-opco.ts';
import {
  factFrom,
  hasRow,
  listEstablishments,
  rowFacts,
  rowOf,
  statement,
  withoutRows,
  withSisters,
} from './row-facts.ts';

export interface LookUpOptions extends RequestOptions {
  /** The official addresses unless told. */
  bases?: SourceBases;
  cache: CompanyCache;
  /** Asked before the official table, which is left alone when the copy answers. */
  copy?: TableCopy;
  /** Asked before each request; all is allowed unless told. A source that is not allowed is not asked, and reported so. */
  allowed?: () => Promise<SourcesAllowed>;
  today: () => IsoDate;
}

/** Which sources a person allows to be asked over the network. */
export interface SourcesAllowed {
  officialTable: boolean;
  registry: boolean;
  /** False until the person agreed that a number or a name is sent at all, where the browser wants that asked. */
  hasConsent?: boolean;
}

export interface LookUpCall {
  signal?: AbortSignal;
  /** Called once when an answer from the cache or from a copy of the table alone has been completed by the sources. */
  onUpdate?: (result: LookupResult) => void;
}

export interface LookUp {
  /**
   * Answers a question. A SIRET comes from the cache, or from a copy of the table, at once if it is there, and the sources
   * are asked behind it. A source that fails is reported in the answer and costs only its own facts. An agreement, an
   * activity or a kind of employer is answered without any request. Never rejects.
   */
  lookUp(query: Query, call?: LookUpCall): Promise<LookupResult>;
}

/** Agreement of the employees of temporary work agencies (IDCC 2378). */
const TEMP_AGENCY_IDCC = '2378' as Idcc;

/** Longest wait for a copy while there is a kept answer to show, in milliseconds. One that is installed takes less. */
const PATIENCE = 200;

/** A source that is asked over the network. */
type LiveSource = Exclude<SourceId, 'table-copy'>;

/** Stands in for the table of activities when its own file cannot be loaded. */
const NO_ACTIVITIES: NafOpco = {
  candidates: () => [],
  candidates2025: () => [],
  antecedents: () => [],
  agreements: () => [],
  // Nothing can be said against a code.
  exists: () => true,
};

/** What one source gave for one number: its report, and its value when it answered. */
interface Asked<T> {
  report: SourceReport;
  value?: T;
}

/** What a copy of the table gave, or the table itself; `copy` is why the copy did not answer. */
interface AskedRows extends Asked<CompanyRows> {
  copy?: SourceReport | undefined;
}

/** What both sources gave. */
interface Both {
  rows: AskedRows;
  registered: Asked<Registered | null>;
}

export function createLookUp(options: LookUpOptions): LookUp {
  const { bases = OFFICIAL_BASES, cache, copy, allowed, today } = options;
  const request = createRequest(options);
  const table = createOfficialTable({ bases, request, today });
  const registry = createCompanyRegistry({ bases, request, today });

  async function answer(query: Query, facts: CompanyFacts, reports: SourceReport[]): Promise<Answer> {
    const attribution = await loadNafOpco().then(
      (activities) => attribute(facts, { today: today(), activities }),
      (error: unknown) => {
        // Nothing but the table answers for an activity alone.
        if (query.by === 'naf' || query.by === 'activities') throw error;
        return attribute(withoutActivity(facts), { today: today(), activities: NO_ACTIVITIES });
      },
    );
    return { query, facts, attribution, reports };
  }

  async function ask<T>(source: SourceId, reply: Promise<Reply<T>>, isEmpty: (value: T) => boolean): Promise<Asked<T>> {
    const got = await reply;
    const report = { source, readAt: today(), fromCache: false };
    if (!got.ok) return { report: { ...report, status: 'failed', failure: got.failure } };
    return { report: { ...report, status: isEmpty(got.value) ? 'empty' : 'answered' }, value: got.value };
  }

  /** Asks a source that the person allows; of another one, why it was not asked. */
  async function ifAllowed<T>(source: LiveSource, askIt: () => Promise<Reply<T>>): Promise<Reply<T>> {
    const refusal = allowed && refusalOf(source, await allowed());
    return refusal ? { ok: false, failure: { source, kind: refusal } } : askIt();
  }

  const askTable = (number: Siret | Siren, signal?: AbortSignal) =>
    ask(
      'official-table',
      ifAllowed('official-table', () => table.findRows(number, signal)),
      (rows) => !hasRow(rows, number),
    );

  async function askCopy(number: Siret | Siren, signal?: AbortSignal): Promise<Asked<CopiedRows> | null> {
    const reply = await copy?.findRows(number, signal);
    return reply ? ask('table-copy', Promise.resolve(reply), (rows) => !hasRow(rows, number)) : null;
  }

  /** A copy stands for the table; not one that failed, and not a sample for what it does not have. */
  async function askRows(
    number: Siret | Siren,
    copied: Asked<CopiedRows> | null,
    signal?: AbortSignal,
  ): Promise<AskedRows> {
    if (copied?.value && !(copied.value.isSample && !hasRow(copied.value, number))) return copied;
    const asked = await askTable(number, signal);
    return copied?.report.failure ? { ...asked, copy: copied.report } : asked;
  }

  async function askBoth(
    number: Siret | Siren,
    copying: Promise<Asked<CopiedRows> | null>,
    signal?: AbortSignal,
  ): Promise<Both> {
    const [rows, registered] = await Promise.all([
      copying.then((copied) => askRows(number, copied, signal)),
      ask(
        'company-registry',
        ifAllowed('company-registry', () => registry.find(number, signal)),
        (found) => found === null,
      ),
    ]);
    return { rows, registered };
  }

  const said = <T>(value: T): Fact<T> => ({ value, source: statement(today()), readAt: today() });

  async function bySiret(query: Query & { by: 'siret' }, { signal, onUpdate }: LookUpCall): Promise<LookupResult> {
    const { siret } = query;
    const copying = askCopy(siret, signal);
    const cached = await cache.get(siret);
    // With nothing kept, the person waits: a copy on a slow host holds nobody else up.
    const asking = cached ? null : askBoth(siret, copying, signal);
    const refresh = async () => settle(query, siret, await (asking ?? askBoth(siret, copying, signal)), signal, cached);
    const copied = await (cached ? Promise.race([copying, pause(PATIENCE)]) : copying);
    const fromCopy = copied?.value && hasRow(copied.value, siret) ? copied.value : null;
    if (!cached && !rowOf(fromCopy, siret)?.owner) return refresh();

    const facts: CompanyFacts = {
      siren: said(sirenOfSiret(siret)),
      siret: said(siret),
      ...(fromCopy ? withoutRows(cached?.facts ?? {}) : cached?.facts),
      ...rowFacts(fromCopy, siret),
    };
    const reports = (cached?.reports ?? [])
      .filter(({ source }) => !(fromCopy && (source === 'official-table' || source === 'table-copy')))
      .map((report) => ({ ...report, fromCache: true }));
    const kept = await answer(query, facts, fromCopy && copied ? [copied.report, ...reports] : reports);
    // In a task of its own: the kept answer is on its way to the screen first.
    setTimeout(async () => {
      if (signal?.aborted) return;
      const result = await refresh();
      if (!signal?.aborted) onUpdate?.(result);
    });
    return withSisters(kept, fromCopy);
  }

  /** Puts the sources together; what a failed one would have said is taken from the cache, and its report says so. */
  async function settle(
    query: Query,
    siret: Siret,
    { rows, registered }: Both,
    signal?: AbortSignal,
    cached?: CacheEntry,
  ): Promise<LookupResult> {
    let reports = [rows.report, registered.report];
    if (reports.every(({ status }) => status === 'empty')) return { kind: 'not-found', query, reports };

    const { officialRow: keptRow, sisterOpcos: keptSisters, ...keptFacts } = cached?.facts ?? {};
    const registryFacts = registered.report.failure ? keptFacts : registered.value?.facts;
    const facts: CompanyFacts = { siren: said(sirenOfSiret(siret)), siret: said(siret), ...registryFacts };
    const { value } = rows;
    if (value) Object.assign(facts, rowFacts(value, siret));
    else if (keptRow) Object.assign(facts, { officialRow: keptRow }, keptSisters && { sisterOpcos: keptSisters });

    const isNews = reports.some(({ status }) => status === 'answered');
    reports = [...(rows.copy ? [rows.copy] : []), ...reports].map((report) => {
      // What a copy had said is not used where the table answers in its place.
      const isUsed = report.failure && !(value && report === rows.copy);
      const kept = isUsed && cached?.reports.find(({ source }) => source === report.source);
      return kept ? { ...report, readAt: kept.readAt, fromCache: true } : report;
    });
    const failures = failuresOf(reports);
    if (failures) return { kind: 'failed', query, failures };
    if (isNews && !signal?.aborted) await cache.put({ siret, storedAt: today(), facts, reports });
    return withSisters(await answer(query, facts, reports), value, registered.value?.company);
  }

  async function bySiren(query: Query & { by: 'siren' }, { signal }: LookUpCall): Promise<LookupResult> {
    const { siren } = query;
    const { rows, registered } = await askBoth(siren, askCopy(siren, signal), signal);
    const reports = [...(rows.copy ? [rows.copy] : []), rows.report, registered.report];
    if ([rows.report, registered.report].every(({ status }) => status === 'empty'))
      return { kind: 'not-found', query, reports };
    const failures = failuresOf(reports);
    if (failures) return { kind: 'failed', query, failures };

    const { value } = registered;
    const only = value && onlyEstablishment(value.company);
    if (only) {
      const both = {
        rows: rows.value?.isComplete === false ? { copy: rows.copy, ...(await askTable(only, signal)) } : rows,
        registered: { ...registered, value: { ...value, facts: value.headOfficeFacts } },
      };
      return settle(query, only, both, signal);
    }

    const found = rows.value?.value ?? [];
    const facts: CompanyFacts = { siren: said(siren), ...value?.facts };
    const opcos = [...new Set(found.flatMap(({ row }) => row.owner ?? []))];
    if (rows.value && opcos.length > 0) facts.sisterOpcos = factFrom(rows.value, opcos);

    const whole = await answer(query, facts, reports);
    const company: CompanyChoice = value?.company ?? { siren, establishments: [] };
    const establishments = listEstablishments(company, found);
    if (establishments.length === 0) return { kind: 'answer', answer: whole };
    return { kind: 'establishments', answer: whole, company, establishments };
  }

  async function byName(query: Query & { by: 'name' }, { signal }: LookUpCall): Promise<LookupResult> {
    const reply = await ifAllowed('company-registry', () => registry.searchName(query.text, signal));
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

/** Why a source may not be asked; null where it may. */
function refusalOf(
  source: LiveSource,
  { officialTable, registry, hasConsent = true }: SourcesAllowed,
): 'not-allowed' | 'no-consent' | null {
  if (!(source === 'official-table' ? officialTable : registry)) return 'not-allowed';
  return hasConsent ? null : 'no-consent';
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
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

/** Why nothing is known of a number: every source failed and none had been kept. Null as soon as one gave something. */
function failuresOf(reports: readonly SourceReport[]): SourceFailure[] | null {
  const failures = reports.flatMap(({ failure, fromCache }) => (failure && !fromCache ? failure : []));
  return failures.length === reports.length ? failures : null;
}

/**
 * The SIRET of a company with a single open establishment, which the registry names only when it is the head office; of
 * a company that has closed, its last head office.
 */
function onlyEstablishment({ headOffice, openEstablishments = 2 }: CompanyChoice): Siret | undefined {
  const isOnly = openEstablishments === 0 || (openEstablishments === 1 && headOffice?.state === 'active');
  return isOnly ? headOffice?.siret : undefined;
}
