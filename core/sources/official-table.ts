import type { Fact, OfficialRow, Siren, Siret, SourceFailure, SourceRef } from '../answer.ts';
import { opcoOfCell } from '../tables/opcos.ts';
import { readAgreements } from './read-agreements.ts';
import { readRecord, type UpstreamRecord } from './read-upstream.ts';
import type { Reply } from './request.ts';
import { type SourceBases, type SourceContext, sourceThrough } from './source-bases.ts';
import { DATASET_PAGE, findReleases, type PublishedRelease } from './table-releases.ts';

/** France compétences' Table SIRET-OPCO, read live through data.gouv.fr. */
export interface OfficialTable {
  /** The row of one establishment, or the rows of one company's establishments, the first 50 by number. */
  findRows(number: Siret | Siren, signal?: AbortSignal): Promise<Reply<CompanyRows>>;
}

export interface CompanyRows extends Fact<CompanyRow[]> {
  /** False when the company has more rows than one page holds. */
  isComplete: boolean;
}

export interface CompanyRow {
  siret: Siret;
  row: OfficialRow;
}

/**
 * Reads rows of the official table. The id of the resource changes at each release: it is found on the first call and
 * kept for the life of the object. When the table fails in a way that a replaced resource does (404, 410, or a bare
 * network error, since its errors carry no CORS header), the id is looked up once more, then the release before is
 * tried: the newest file may be published and not yet loaded.
 */
export function createOfficialTable({ bases, request, today }: SourceContext): OfficialTable {
  let current: PublishedRelease | undefined;

  async function getRows(
    resource: PublishedRelease,
    number: Siret | Siren,
    retry: boolean,
    signal?: AbortSignal,
  ): Promise<Reply<CompanyRows>> {
    const query =
      number.length === 14
        ? `SIRET__exact=${number}`
        : `SIRET__greater=${number}00000&SIRET__less=${number}99999&page_size=50`;
    const url = `${bases.table}/api/resources/${encodeURIComponent(resource.id)}/data/?${query}`;
    const reply = await request({ source: 'official-table', url, list: 'data', signal, retry });
    if (!reply.ok) return reply;
    current = resource;
    const { records, whole } = reply.value;
    const rows: CompanyRow[] = [];
    for (const cells of records) {
      const row = readRow(cells);
      if (!row?.siret.startsWith(number)) return { ok: false, failure: unexpectedShape };
      rows.push(row);
    }
    const isComplete = !(Number(readRecord(whole.meta)?.total) > rows.length);
    return { ok: true, value: { value: rows, source: sourceOf(bases, resource), readAt: today(), isComplete } };
  }

  return {
    async findRows(number, signal) {
      const kept = current;
      let reply = kept && (await getRows(kept, number, true, signal));
      if (reply && (reply.ok || !mayBeReplaced(reply.failure))) return reply;

      const releases = await findReleases({ bases, request }, signal);
      if (!releases.ok) return reply ?? releases;
      for (const resource of releases.value.slice(0, 2)) {
        if (resource.id === kept?.id) continue;
        reply = await getRows(resource, number, !reply, signal);
        if (reply.ok || !mayBeReplaced(reply.failure)) break;
      }
      return reply ?? { ok: false, failure: unexpectedShape };
    },
  };
}

const unexpectedShape: SourceFailure = { source: 'official-table', kind: 'unexpected-shape' };

function mayBeReplaced({ kind }: SourceFailure): boolean {
  return kind === 'refused' || kind === 'network';
}

/**
 * A row, or null when its column of OPCOs is missing or a label is none of the 11: better no row than one that reads as
 * "no OPCO". Cells come as text or as numbers, since the Tabular API infers the types of columns.
 */
function readRow(cells: UpstreamRecord): CompanyRow | null {
  // A SIRET from the publisher's own file is one, even where its check digits break the rule.
  const siret = String(cells.SIRET).padStart(14, '0') as Siret;
  const owner = opcoOfCell(String(cells.OPCO_PROPRIETAIRE ?? ''));
  const manager = opcoOfCell(String(cells.OPCO_GESTION ?? ''));
  if (!('OPCO_PROPRIETAIRE' in cells) || owner === undefined || manager === undefined) return null;
  return { siret, row: { owner, manager, idcc: readAgreements([cells.IDCC])?.[0] ?? null } };
}

/** Rows are the publisher's own only when both the list of releases and the rows come from data.gouv.fr. */
function sourceOf(bases: SourceBases, { asOf, isMonth }: PublishedRelease): SourceRef {
  return sourceThrough(bases, ['table', 'datasets'], {
    id: 'official-table',
    publisher: 'France compétences',
    title: isMonth ? 'Table SIRET-OPCO' : 'Table SIRET-OPCO (date de mise en ligne)',
    asOf,
    url: DATASET_PAGE,
  });
}
