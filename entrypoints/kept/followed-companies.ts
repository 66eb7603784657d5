import type { DBSchema, IDBPDatabase } from 'idb';
import type { AsOf, IsoDate, Siret } from '../../core/answer.ts';
import { createOpener } from '../../core/cache/open-database.ts';
import type { TableSaying } from '../../core/wording/wording.ts';
import type { InstalledTable } from './installed-table.ts';

/** The table says something else than before. */
export interface OpcoChange {
  before: TableSaying;
  beforeMonth: AsOf;
  after: TableSaying;
  afterMonth: AsOf;
}

/** An establishment whose OPCO the person wants to hear about. */
export interface FollowedCompany {
  siret: Siret;
  name: string | null;
  since: IsoDate;
  /** What the table said last, and its month; null where it has not been asked yet. */
  last: { says: TableSaying; month: AsOf } | null;
  /** Until the person has seen it. */
  change: OpcoChange | null;
}

interface FollowedSchema extends DBSchema {
  companies: { key: string; value: FollowedCompany };
}

const VERSION = 1;

/** Establishments that the person follows. What the store refuses is told as `false`; a list that it refuses is empty. */
export interface FollowedCompanies {
  list(): Promise<FollowedCompany[]>;
  follow(company: FollowedCompany): Promise<boolean>;
  unfollow(siret: Siret): Promise<boolean>;
  /** Compares each with the installed table, where that is newer than what was seen last; gives all as they are then. */
  compare(table: InstalledTable): Promise<FollowedCompany[]>;
}

export function createFollowedCompanies(name = 'opcoscope-followed'): FollowedCompanies {
  const open = createOpener<FollowedSchema>({
    name,
    version: VERSION,
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('companies', { keyPath: 'siret' });
    },
  });

  const attempt = async (work: (db: IDBPDatabase<FollowedSchema>) => Promise<unknown>): Promise<boolean> => {
    try {
      await work(await open());
      return true;
    } catch {
      return false;
    }
  };

  async function list(): Promise<FollowedCompany[]> {
    let companies: FollowedCompany[] = [];
    await attempt(async (db) => {
      companies = await db.getAll('companies');
    });
    return companies;
  }

  return {
    list,
    follow: (company) => attempt((db) => db.put('companies', company)),
    unfollow: (siret) => attempt((db) => db.delete('companies', siret)),
    async compare(table) {
      const companies = await list();
      const compared: FollowedCompany[] = [];
      for (const company of companies) {
        const now = await sayingOf(table, company.siret);
        const updated = now && withSaying(company, now);
        if (updated && updated !== company) await attempt((db) => db.put('companies', updated));
        compared.push(updated ?? company);
      }
      return compared;
    },
  };
}

async function sayingOf(table: InstalledTable, siret: Siret): Promise<FollowedCompany['last']> {
  const read = await table.findRows(siret);
  // A sample lacks most establishments: their absence says nothing.
  if (!read?.ok || read.installed.about.isSample) return null;
  const row = read.rows.find((found) => found.siret === siret)?.row;
  return { says: row ? (row.owner ?? 'no-opco') : 'absent', month: read.installed.about.month };
}

/** The company with what a table says now; the same object where that is not newer than what is known. */
export function withSaying(company: FollowedCompany, now: NonNullable<FollowedCompany['last']>): FollowedCompany {
  const { last, change } = company;
  if (last && now.month <= last.month) return company;
  if (!last || last.says === now.says) return { ...company, last: now };
  // What was not seen yet goes on from where it began; back to its beginning, it is no change any more.
  const { before, beforeMonth } = change ?? { before: last.says, beforeMonth: last.month };
  const isChanged = before !== now.says;
  return {
    ...company,
    last: now,
    change: isChanged ? { before, beforeMonth, after: now.says, afterMonth: now.month } : null,
  };
}
