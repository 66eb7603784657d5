import type { CompanyChoice, IsoDate, LookupResult, Query, Siret, SourceId } from '../answer.ts';
import type { CacheEntry, CompanyCache } from '../cache/cache.ts';
import type { CellRead } from '../sheet/read-cell.ts';
import type { RowChoice, RowReading, RowResult } from '../sheet/sheet.ts';
import type { SourceBases } from '../sources/source-bases.ts';
import type { TableCopy } from '../sources/table-copy.ts';
import { foldText } from '../tables/fold-text.ts';
import { createLookUp, type LookUp } from './look-up.ts';
import { briefAttribution, rowCompany } from './row-company.ts';
import { readingOf } from './table-rows-look-up.ts';

export interface LookUpRowOptions {
  bases: SourceBases;
  /** One that takes its turn: see `core/sources/polite-fetch.ts`. */
  fetch: typeof globalThis.fetch;
  cache: CompanyCache;
  /** The installed table, which is then asked in place of the official one. */
  copy?: TableCopy;
  today: () => IsoDate;
  /** Days after which a kept answer is asked again. */
  cacheDays: number;
  /** Sources that may be asked: that another one is silent is no failure. */
  allowed: readonly SourceId[];
  /** Pause before the one retry of a request, in milliseconds. */
  retryDelay?: number;
}

/** Looks up one row with the sources. Null when the signal gave it up. Never rejects. */
export type LookUpRow = (read: CellRead, signal: AbortSignal) => Promise<RowResult | null>;

/** Choices that a row with several companies lists. */
const MOST_CHOICES = 5;
/** The wait for a turn is no wait for an answer: the limit of one answer is the polite fetch's. */
const NO_LIMIT = 3_600_000;

/**
 * Answers rows of a list with the sources: what is kept is used first and asks nobody, and a number that comes twice is
 * asked once. A name is answered where exactly one company bears it, all that the registry found being listed; where others
 * may bear it too, nothing is guessed.
 */
export function createLookUpRow(options: LookUpRowOptions): LookUpRow {
  const { cache, copy, today, cacheDays, allowed } = options;
  const fresh = freshOnly(cache, cacheDays, today);
  const { lookUp } = createLookUp({
    bases: options.bases,
    fetch: options.fetch,
    cache: fresh,
    ...(copy && { copy }),
    ...(options.retryDelay !== undefined && { retryDelay: options.retryDelay }),
    allowed: async () => ({
      officialTable: allowed.includes('official-table'),
      registry: allowed.includes('company-registry'),
      // Whoever had the list run with the sources was asked before.
      hasConsent: true,
    }),
    today,
    timeout: NO_LIMIT,
  });
  const asked = new Map<string, Promise<RowResult | null>>();

  async function byNumber(query: Query & { by: 'siret' | 'siren' }, read: RowReading, signal: AbortSignal) {
    const kept = query.by === 'siret' ? await fresh.get(query.siret) : undefined;
    const isEnough = kept ? hasRegistry(kept) || !allowed.includes('company-registry') : false;
    return asRow(await settle(lookUp, query, isEnough, signal), read);
  }

  async function byName(text: string, read: RowReading, signal: AbortSignal): Promise<RowResult | null> {
    if (!allowed.includes('company-registry')) return { kind: 'failed', why: 'name-needs-registry', failures: [] };
    const found = await lookUp({ by: 'name', text }, { signal });
    if (found.kind !== 'companies') return asRow(found, read);
    const { companies, total } = found;
    if (total === 0) return { kind: 'not-found', asked: ['company-registry'], read };
    const named = companies.filter(({ name }) => name !== undefined && bareName(name) === bareName(text));
    const [only] = named;
    // Who withholds a name may bear this one.
    const isAllSeen = total <= companies.length && companies.every(({ name }) => name !== undefined);
    if (only && named.length === 1 && isAllSeen) {
      return byNumber({ by: 'siren', siren: only.siren }, read, signal);
    }
    const first = [...named, ...companies.filter((company) => !named.includes(company))];
    return { kind: 'to-choose', count: total, choices: first.slice(0, MOST_CHOICES).map(choiceOf) };
  }

  function asRow(result: LookupResult, read: RowReading): RowResult | null {
    const isAllowed = ({ source }: { source: SourceId }) => allowed.includes(source);
    switch (result.kind) {
      case 'aborted':
      case 'companies':
        return null;
      case 'not-found':
        return { kind: 'not-found', asked: result.reports.filter(isAllowed).map(({ source }) => source), read };
      case 'failed':
        return { kind: 'failed', why: 'sources', failures: result.failures.filter(isAllowed) };
      default: {
        const { facts, attribution, reports } = result.answer;
        const answered = reports.filter(isAllowed);
        // A source that was not to be asked says nothing; where it was the only one to know, nothing is known.
        if (answered.length > 0 && answered.every(({ status }) => status === 'empty')) {
          return { kind: 'not-found', asked: answered.map(({ source }) => source), read };
        }
        const company = rowCompany(facts, briefAttribution(attribution), answered, today());
        return { kind: 'answered', company, read };
      }
    }
  }

  return async (read, signal) => {
    if (!read.ok) return { kind: 'refused', reason: read.reason };
    const reading = readingOf(read);
    const key = `${read.kind === 'name'} ${reading.value}`;
    let asking = asked.get(key);
    if (!asking) {
      asking =
        read.kind === 'name'
          ? byName(read.text, reading, signal)
          : byNumber(
              read.kind === 'siret' ? { by: 'siret', siret: read.number } : { by: 'siren', siren: read.number },
              reading,
              signal,
            );
      asked.set(key, asking);
    }
    const result = await asking;
    // What failed, or was given up, is asked again when it comes again.
    if (!result || result.kind === 'failed') asked.delete(key);
    return result && 'read' in result ? { ...result, read: reading } : result;
  };
}

/** The answer that is not to be completed any more. */
function settle(lookUp: LookUp['lookUp'], query: Query, isEnough: boolean, signal: AbortSignal): Promise<LookupResult> {
  const own = new AbortController();
  const giveUp = () => own.abort();
  if (signal.aborted) own.abort();
  signal.addEventListener('abort', giveUp, { once: true });
  return new Promise<LookupResult>((resolve) => {
    own.signal.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true });
    void lookUp(query, { signal: own.signal, onUpdate: resolve }).then((first) => {
      // An answer that came at once is completed by the sources, unless nothing is missing in what was kept.
      if (isEnough || !isToBeCompleted(first)) resolve(first);
    });
  }).finally(() => {
    signal.removeEventListener('abort', giveUp);
    own.abort();
  });
}

/** Whether the sources are asked behind an answer: it is from what was kept, or from the copy of the table alone. */
function isToBeCompleted(result: LookupResult): boolean {
  return (
    result.kind === 'answer' &&
    result.answer.query.by === 'siret' &&
    result.answer.reports.every(({ source, fromCache }) => fromCache || source === 'table-copy')
  );
}

function hasRegistry({ reports }: CacheEntry): boolean {
  return reports.some(({ source, status }) => source === 'company-registry' && status !== 'failed');
}

/** The cache without what is too old. */
function freshOnly(cache: CompanyCache, days: number, today: () => IsoDate): CompanyCache {
  return {
    put: (entry) => cache.put(entry),
    clear: () => cache.clear(),
    count: () => cache.count(),
    async get(siret: Siret) {
      const entry = await cache.get(siret);
      const age = entry ? Date.parse(today()) - Date.parse(entry.storedAt) : Number.NaN;
      return age <= days * 86_400_000 ? entry : undefined;
    },
  };
}

function choiceOf({ siren, name, town, isSoleTrader = false }: CompanyChoice): RowChoice {
  return { siren, name: name ?? null, town: town ?? null, isSoleTrader };
}

// Legal forms say nothing of which company it is; the registry adds an acronym in brackets.
const forms = /\b(?:sarl|sas|sasu|sa|eurl|snc|sci|scop|selarl|scp|ei|eirl|gie|ste|societe|ets|etablissements)\b/g;

function bareName(name: string): string {
  const folded = foldText(name.replace(/\([^)]*\)/g, ' '));
  return foldText(folded.replace(forms, ' ')) || folded;
}
