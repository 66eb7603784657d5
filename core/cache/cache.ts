import type { CompanyFacts, IsoDate, Siret, SourceReport } from '../answer.ts';

/** What the sources said of one establishment, and when it was kept. */
export interface CacheEntry {
  siret: Siret;
  storedAt: IsoDate;
  facts: CompanyFacts;
  /** How each source behaved then. */
  reports: SourceReport[];
}

/** How much a cache holds. */
export interface CacheCount {
  entries: number;
  /** About as many, as text. */
  bytes: number;
}

/**
 * Answers of the sources, kept by SIRET. Never by SIREN: sister establishments may have different OPCOs.
 * No method rejects: a cache that fails is a cache that knows nothing.
 */
export interface CompanyCache {
  get(siret: Siret): Promise<CacheEntry | undefined>;
  put(entry: CacheEntry): Promise<void>;
  clear(): Promise<void>;
  count(): Promise<CacheCount>;
}
