import type { AsOf, IsoDate, SourceFailure } from '../answer.ts';
import { readText, type UpstreamRecord } from './read-upstream.ts';
import type { Reply } from './request.ts';
import type { SourceContext } from './source-bases.ts';

/** A release of the Table SIRET-OPCO, as the dataset API of data.gouv.fr describes it. */
export interface PublishedRelease {
  /** Id of the resource, which changes at each release. */
  id: string;
  /** Month of the data, else the day of publication. */
  asOf: AsOf;
  /** False when the file name shows no month, so that the date is the one of publication. */
  isMonth: boolean;
  /** Address of the CSV; null where none is given. */
  url: string | null;
  /** Bytes of the CSV; null where none is given. */
  bytes: number | null;
  /** Day of publication; null where none is given. */
  publishedOn: IsoDate | null;
}

const DATASET_PATH = '/api/1/datasets/table-siret-opco/';
/** The dataset, as a page to read. */
export const DATASET_PAGE = 'https://www.data.gouv.fr/datasets/table-siret-opco/';

/** Asks the dataset API for the releases of the table, the newest first; at least one, or a failure. */
export async function findReleases(
  { bases, request }: Pick<SourceContext, 'bases' | 'request'>,
  signal?: AbortSignal,
): Promise<Reply<PublishedRelease[]>> {
  const url = bases.datasets + DATASET_PATH;
  const reply = await request({ source: 'official-table', url, list: 'resources', signal });
  if (!reply.ok) return reply;
  const releases = reply.value.records
    .filter((resource) => resource.type === 'main' && /^csv$/i.test(readText(resource, 'format') ?? ''))
    .sort((a, b) => modifiedAt(b).localeCompare(modifiedAt(a)))
    .map(readRelease);
  return releases.length > 0 ? { ok: true, value: releases } : { ok: false, failure: unexpectedShape };
}

const unexpectedShape: SourceFailure = { source: 'official-table', kind: 'unexpected-shape' };

/** Month of a release from the name of its file (`siro-202606.csv`, `SIRO_202606.csv`); null where it shows none. */
export function monthOfName(name: string): AsOf | null {
  const found = /siro[-_](20\d\d)(0[1-9]|1[0-2])/i.exec(name);
  return found && `${found[1]}-${found[2]}`;
}

function modifiedAt(resource: UpstreamRecord): string {
  return readText(resource, 'last_modified') ?? '';
}

function readRelease(resource: UpstreamRecord): PublishedRelease {
  const month = monthOfName(`${resource.title} ${resource.url}`);
  const { filesize } = resource;
  return {
    id: String(resource.id),
    asOf: month ?? modifiedAt(resource).slice(0, 10),
    isMonth: month !== null,
    url: readText(resource, 'url') ?? null,
    bytes: Number.isSafeInteger(filesize) && (filesize as number) > 0 ? (filesize as number) : null,
    publishedOn: /^\d{4}-\d\d-\d\d/.exec(modifiedAt(resource))?.[0] ?? null,
  };
}
