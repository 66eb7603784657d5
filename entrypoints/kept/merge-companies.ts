import type { KeptCompany, TableSaid } from './companies.ts';
import { readTags } from './read-kept-company.ts';

/**
 * One company from two records of it: what was seen last is what is known, saved in one is saved, and tags are united.
 * @param there what this browser keeps: a change that was seen here stays seen
 */
export function mergeCompanies(there: KeptCompany, other: KeptCompany): KeptCompany {
  const isNewer = other.seenAt > there.seenAt;
  const { elsewhere: _, ...seen } = isNewer ? other : there;
  const saved = mergeSaved(there.saved, other.saved);
  const said = newestOfEach([...sayingsOf(there), ...sayingsOf(other)]);
  const last = there.last ?? other.last;
  const isLast = (of: TableSaid) => of.origin === last?.origin;
  const elsewhere = said.filter((of) => !isLast(of));
  return {
    ...seen,
    saved,
    last: saved ? (said.find(isLast) ?? last) : null,
    ...(saved && elsewhere.length > 0 && { elsewhere }),
    change: there.saved ? there.change : saved ? other.change : null,
  };
}

function mergeSaved(there: KeptCompany['saved'], other: KeptCompany['saved']): KeptCompany['saved'] {
  if (!there || !other) return there ?? other;
  const changedAt = Math.max(there.changedAt ?? there.at, other.changedAt ?? other.at);
  const isOtherNewer = (other.changedAt ?? other.at) > (there.changedAt ?? there.at);
  const [newer, older] = isOtherNewer ? [other, there] : [there, other];
  return {
    at: Math.min(there.at, other.at),
    tags: readTags([...there.tags, ...other.tags]),
    note: newer.note || older.note,
    changedAt,
  };
}

function sayingsOf({ last, elsewhere = [] }: KeptCompany): TableSaid[] {
  return [...(last ? [last] : []), ...elsewhere];
}

/** Of each origin the saying of the newest month. */
function newestOfEach(sayings: readonly TableSaid[]): TableSaid[] {
  const byOrigin = new Map<string | undefined, TableSaid>();
  for (const said of sayings) {
    const known = byOrigin.get(said.origin);
    if (!known || said.month > known.month) byOrigin.set(said.origin, said);
  }
  return [...byOrigin.values()];
}
