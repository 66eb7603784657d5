import type { CompanyFacts } from '../../core/answer.ts';
import type { Provenance } from '../../core/siret-table/installation.ts';
import { OPCO_IDS } from '../../core/tables/opcos.ts';
import type { KeptCompany, TableOrigin, TableSaid } from './companies.ts';
import { isMonth } from './is-month.ts';

/** The origin of an installed table. Files that the person chose are of one origin, whatever they are called. */
export function originOf(provenance: Provenance): TableOrigin {
  return provenance.kind === 'host' ? `host:${provenance.host}` : provenance.kind;
}

/** What an answer took from a table; null where it took nothing, or from a sample, or of a month that nothing says. */
export function saidIn({ officialRow }: CompanyFacts): TableSaid | null {
  // A day of publication is no month: the next comparison begins anew.
  if (!officialRow || !isMonth(officialRow.source.asOf)) return null;
  const { value, source } = officialRow;
  const origins: Record<string, TableOrigin> = {
    'official-table': 'publisher',
    'other-file': 'file',
    'other-host': `host:${source.publisher}`,
  };
  const origin = origins[source.id];
  return origin ? { says: value ? (value.owner ?? 'no-opco') : 'absent', month: source.asOf, origin } : null;
}

/**
 * The company with what a table says now; the same object where that is not newer than what a table of the same origin
 * said. Where none of that origin said anything, this is the beginning that a later one is compared with.
 */
export function withSaid(company: KeptCompany, now: TableSaid): KeptCompany {
  const { last, elsewhere = [], change } = company;
  const known = [...(last ? [last] : []), ...elsewhere];
  const before = known.find(({ origin }) => origin !== undefined && origin === now.origin);
  if (before && now.month <= before.month) return company;
  const others = known.filter((said) => said.origin !== undefined && said.origin !== now.origin);
  const { elsewhere: _, ...rest } = company;
  const told: KeptCompany = { ...rest, last: now, ...(others.length > 0 && { elsewhere: others }) };
  if (!before || before.says === now.says) return told;
  // What was not seen yet goes on from where it began; back to its beginning, it is no change any more.
  const begun = change?.origin === now.origin ? change : null;
  const from = begun ?? { before: before.says, beforeMonth: before.month };
  const isChanged = from.before !== now.says;
  return {
    ...told,
    change: isChanged
      ? {
          before: from.before,
          beforeMonth: from.beforeMonth,
          after: now.says,
          afterMonth: now.month,
          ...(now.origin && { origin: now.origin }),
        }
      : null,
  };
}

/** What a store, or a file, holds as the saying of a table; undefined where it is none. */
export function readSaid(stored: unknown): TableSaid | undefined {
  const { says, month, origin } = Object(stored) as Record<keyof TableSaid, unknown>;
  if (!isSaying(says) || !isMonth(month)) return undefined;
  return { says, month, ...(isOrigin(origin) && { origin }) };
}

export function isSaying(value: unknown): value is TableSaid['says'] {
  return ([...OPCO_IDS, 'no-opco', 'absent'] as unknown[]).includes(value);
}

export function isOrigin(value: unknown): value is TableOrigin {
  return value === 'publisher' || value === 'file' || (typeof value === 'string' && /^host:[^\s/]{1,255}$/.test(value));
}
