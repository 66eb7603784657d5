import type { IsoDate, SourceRef } from '../answer.ts';
import type { Request } from './request.ts';

/** Addresses of the upstreams, without a trailing slash. Another address stands in for an upstream in tests and demos. */
export interface SourceBases {
  /** Tabular API of data.gouv.fr, over the rows of the official table. */
  table: string;
  /** Dataset API of data.gouv.fr: it says which resource holds the newest release of the table. */
  datasets: string;
  /** API Recherche d'entreprises. */
  registry: string;
  /** Host of a stranger's programme that all of them are asked through. */
  through?: string;
}

/** One upstream among them. */
type Upstream = Exclude<keyof SourceBases, 'through'>;

export const OFFICIAL_BASES: SourceBases = {
  table: 'https://tabular-api.data.gouv.fr',
  datasets: 'https://www.data.gouv.fr',
  registry: 'https://recherche-entreprises.api.gouv.fr',
};

/** What a source needs: where to ask, how, and which day to write on its facts. */
export interface SourceContext {
  bases: SourceBases;
  request: Request;
  today: () => IsoDate;
}

/**
 * The source of facts as it may be named: the publisher's own only when every address they came through is the official
 * one, asked by ourselves; otherwise `other-host`, whose publisher is that host ("according to <host>").
 */
export function sourceThrough(bases: SourceBases, through: Upstream[], official: SourceRef): SourceRef {
  if (bases.through) return { ...official, id: 'other-host', publisher: bases.through };
  const stranger = through.find((base) => bases[base] !== OFFICIAL_BASES[base]);
  if (!stranger) return official;
  const url = bases[stranger];
  return { ...official, id: 'other-host', publisher: url.replace(/^\w+:\/\//, '').replace(/\/.*/, ''), url };
}
