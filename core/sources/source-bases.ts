import type { AsOf, SourceRef } from '../answer.ts';

/** Addresses of the upstreams, without a trailing slash. Another address stands in for an upstream in tests and demos. */
export interface SourceBases {
  /** Tabular API of data.gouv.fr, over the rows of the official table. */
  table: string;
  /** Dataset API of data.gouv.fr: it says which resource holds the newest release of the table. */
  datasets: string;
  /** API Recherche d'entreprises. */
  registry: string;
}

export const OFFICIAL_BASES: SourceBases = {
  table: 'https://tabular-api.data.gouv.fr',
  datasets: 'https://www.data.gouv.fr',
  registry: 'https://recherche-entreprises.api.gouv.fr',
};

/** The source of facts read at an address that is not the publisher's: "according to <host>". */
export function otherHost(base: string, title: string, asOf: AsOf): SourceRef {
  return { id: 'other-host', publisher: /^\w+:\/\/([^/]+)/.exec(base)?.[1] ?? base, title, asOf, url: base };
}
