import { type DBSchema, openDB } from 'idb';
import type { CompanyFacts, Fact, IsoDate, Siret } from '../../core/answer.ts';
import { sirenOfSiret } from '../../core/identifiers/siret.ts';
import type { KeptCompany } from './companies.ts';
import { readKeptCompany } from './read-kept-company.ts';
import { readSaid } from './table-said.ts';

/** The database of version 0, which held the establishments that a person followed and nothing else. */
interface FollowedSchema extends DBSchema {
  companies: { key: string; value: unknown };
}

/**
 * Takes the followed establishments of the first versions over as saved companies, then deletes their database. Broken off,
 * it begins anew the next time.
 * @param keep writes those that are not kept yet; what is kept of the others stays as it is
 * @param name of their database
 */
export async function carryOverFollowed(
  keep: (companies: KeptCompany[]) => Promise<void>,
  name: string,
): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some((database) => database.name === name)) return;
  const db = await openDB<FollowedSchema>(name, undefined, {
    // Another page carries it over too, and deletes it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    const stored = db.objectStoreNames.contains('companies') ? await db.getAll('companies') : [];
    await keep(stored.flatMap((company) => savedOf(company) ?? []));
  } finally {
    db.close();
  }
  // Where another page still has it open, it goes as soon as that one is closed.
  indexedDB.deleteDatabase(name);
}

/** A followed establishment as a saved company; undefined where the record is damaged. */
function savedOf(stored: unknown): KeptCompany | undefined {
  const { siret, name, since, last, change }: Record<string, unknown> = Object(stored);
  if (typeof siret !== 'string' || typeof since !== 'string') return undefined;
  const says = readSaid(last)?.says;
  const isOpco = says !== undefined && says !== 'no-opco' && says !== 'absent';
  return readKeptCompany({
    number: siret,
    facts: followedFacts(siret as Siret, name, since),
    reports: [],
    // Which table said it was not noted: it is never said as the publisher's.
    answered: {
      outcome: isOpco ? 'attributed' : 'unknown',
      certainty: isOpco ? 'deduced' : null,
      opco: isOpco ? says : null,
      managedBy: null,
      funder: null,
      warnings: [],
    },
    seenAt: Date.parse(since),
    saved: { at: Date.parse(since), tags: [], note: '' },
    last,
    change,
  });
}

/** What was known of it then, as the person's own words: no source was noted. */
function followedFacts(siret: Siret, name: unknown, since: IsoDate): CompanyFacts {
  const fact = <T>(value: T): Fact<T> => ({
    value,
    source: { id: 'person', publisher: '', title: '', asOf: since, url: '' },
    readAt: since,
  });
  return {
    siren: fact(sirenOfSiret(siret)),
    siret: fact(siret),
    ...(typeof name === 'string' && { name: fact(name) }),
  };
}
