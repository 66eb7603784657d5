import type { Answer, IsoDate, Siret } from '../../core/answer.ts';
import type { FollowedCompanies, FollowedCompany } from '../kept/followed-companies.ts';
import type { InstalledTable } from '../kept/installed-table.ts';

export interface FollowingState {
  /** Null until the store answered. */
  companies: readonly FollowedCompany[] | null;
  /** The store refused the last change. */
  isRefused: boolean;
}

export type Following = ReturnType<typeof createFollowing>;

/** The establishments that the person follows, and what a newer table changed for them. */
export function createFollowing(options: {
  store: FollowedCompanies;
  table: InstalledTable;
  today: () => IsoDate;
  onChange: () => void;
}) {
  const { store, table, today, onChange } = options;
  let state: FollowingState = { companies: null, isRefused: false };

  function set(change: Partial<FollowingState>): void {
    state = { ...state, ...change };
    onChange();
  }

  async function keep(work: Promise<boolean>): Promise<void> {
    const isKept = await work;
    set({ isRefused: !isKept, companies: await store.list() });
  }

  return {
    get state(): FollowingState {
      return state;
    },

    /** Reads the list, and compares it with the installed table. */
    async start(): Promise<void> {
      set({ companies: await store.compare(table) });
    },

    isFollowed: (siret: Siret): boolean => state.companies?.some((company) => company.siret === siret) ?? false,

    changed: (): FollowedCompany[] => (state.companies ?? []).filter(({ change }) => change !== null),

    /** Follows the establishment of an answer; what the table said then is what a later one is compared with. */
    follow: (siret: Siret, { facts }: Answer): Promise<void> =>
      keep(store.follow({ siret, name: facts.name?.value ?? null, since: today(), last: lastOf(facts), change: null })),

    unfollow: (siret: Siret): Promise<void> => keep(store.unfollow(siret)),

    /** The person has seen that it changed. */
    dismiss: (company: FollowedCompany): Promise<void> => keep(store.follow({ ...company, change: null })),
  };
}

function lastOf({ officialRow }: Answer['facts']): FollowedCompany['last'] {
  // A day of publication is no month: the next comparison begins anew.
  if (!officialRow || !/^\d{4}-\d\d$/.test(officialRow.source.asOf)) return null;
  const { value, source } = officialRow;
  return { says: value ? (value.owner ?? 'no-opco') : 'absent', month: source.asOf };
}
