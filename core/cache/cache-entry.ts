import * as z from 'zod/mini';
import type { OpcoId, SourceFailure } from '../answer.ts';
import type { CacheEntry } from './cache.ts';

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const source = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  asOf: z.string(),
  url: z.string(),
});
const idcc = z.string().check(z.regex(/^\d{4}$/));
const opcoIds: Record<OpcoId, true> = {
  afdas: true,
  akto: true,
  atlas: true,
  constructys: true,
  ocapiat: true,
  opco2i: true,
  opcoep: true,
  opcommerce: true,
  opcomobilites: true,
  opcosante: true,
  uniformation: true,
};
export const opco = z.enum(Object.keys(opcoIds) as OpcoId[]);
const siret = z.string().check(z.regex(/^\d{14}$/));

function fact<T extends z.ZodMiniType>(value: T) {
  return z.optional(z.object({ value, source, readAt: date }));
}

/** Facts that sources give; those that only a person states are never kept. */
export const FACTS = z.object({
  siren: fact(z.string().check(z.regex(/^\d{9}$/))),
  siret: fact(siret),
  name: fact(z.string()),
  isNameWithheld: fact(z.boolean()),
  town: fact(z.string()),
  naf: fact(z.string().check(z.regex(/^\d\d\.\d\d[A-FZ]$/))),
  naf2025: fact(z.string().check(z.regex(/^\d\d\.\d\d[GHJKLY]$/))),
  idccs: fact(z.array(idcc)),
  companyIdccs: fact(z.array(idcc)),
  officialRow: fact(
    z.nullable(z.object({ owner: z.nullable(opco), manager: z.nullable(opco), idcc: z.nullable(idcc) })),
  ),
  sisterOpcos: fact(z.array(opco)),
  legalCategory: fact(z.string()),
  isPublicAdministration: fact(z.boolean()),
  headcountBand: fact(z.string().check(z.regex(/^(?:NN|[0-5]\d)$/))),
  state: fact(z.enum(['active', 'closed'])),
  createdOn: fact(date),
  territory: fact(z.string()),
});

const sourceId = z.enum(['official-table', 'table-copy', 'company-registry']);
const failureKinds: Record<SourceFailure['kind'], true> = {
  timeout: true,
  network: true,
  'rate-limited': true,
  server: true,
  'not-json': true,
  'unexpected-shape': true,
  refused: true,
  damaged: true,
  'other-release': true,
  unchecked: true,
  'not-allowed': true,
  'no-consent': true,
};
const failure = z.object({
  source: sourceId,
  kind: z.enum(Object.keys(failureKinds) as SourceFailure['kind'][]),
  retryAfter: z.optional(z.number()),
});

export const REPORTS = z.array(
  z.object({
    source: sourceId,
    status: z.enum(['answered', 'empty', 'failed']),
    failure: z.optional(failure),
    readAt: date,
    fromCache: z.boolean(),
  }),
);

const ENTRY = z.object({ siret, storedAt: date, facts: FACTS, reports: REPORTS });

/** What a store gave back, or undefined when it is not an entry of this version: altered, older, or somebody else's. */
export function readCacheEntry(stored: unknown): CacheEntry | undefined {
  const checked = z.safeParse(ENTRY, stored);
  // The schema checks the shape of the codes; the brand is what their parsers gave them before they were stored.
  return checked.success ? (checked.data as CacheEntry) : undefined;
}

/** Whether what a store gave back says why a source gave nothing. */
export function isFailure(stored: unknown): stored is SourceFailure {
  return z.safeParse(failure, stored).success;
}

/** The entry as it may be written to a disk: without the name of a sole trader (catégorie juridique 1xxx). */
export function withoutPersonName(entry: CacheEntry): CacheEntry {
  if (!entry.facts.legalCategory?.value.startsWith('1')) return entry;
  const { name, ...facts } = entry.facts;
  return { ...entry, facts };
}
