import type { Answer, Siren, Siret } from '../../../core/answer.ts';
import type { Companies, KeptCompany } from '../../../entrypoints/kept/companies.ts';

/** The companies of a test, in memory; `isClosed` is a store that refuses. */
export interface MemoryCompanies extends Companies {
  isClosed: boolean;
  calls: string[];
  /** Something changed in another window. */
  tell(): void;
}

/** Keeps companies as the store does, and takes no time for it. */
export function createMemoryCompanies(kept: readonly KeptCompany[] = []): MemoryCompanies {
  const all = new Map(kept.map((company) => [company.number, company]));
  const listeners = new Set<() => void>();

  function put(company: KeptCompany): void {
    all.set(company.number, company);
    for (const tell of listeners) tell();
  }

  async function change(number: Siret | Siren, make: (company: KeptCompany) => KeptCompany): Promise<boolean> {
    const company = all.get(number);
    if (memory.isClosed || !company) return false;
    put(make(company));
    return true;
  }

  function of({ facts, reports, attribution }: Answer): KeptCompany {
    const number = facts.siret?.value ?? (facts.siren?.value as Siren);
    const before = all.get(number);
    return {
      number,
      facts,
      reports,
      answered: attribution,
      seenAt: Date.now(),
      saved: before?.saved ?? null,
      last: before?.last ?? null,
      change: before?.change ?? null,
    };
  }

  const memory: MemoryCompanies = {
    isClosed: false,
    calls: [],
    tell() {
      for (const listener of listeners) listener();
    },
    list: async () => [...all.values()].sort((a, b) => b.seenAt - a.seenAt),
    get: async (number) => all.get(number),
    async see(answer) {
      memory.calls.push('see');
      if (memory.isClosed) return false;
      put(of(answer));
      return true;
    },
    async save(answer) {
      if (memory.isClosed) return false;
      const company = of(answer);
      put({ ...company, saved: company.saved ?? { at: Date.now(), tags: [], note: '' } });
      return true;
    },
    unsave: (number) => change(number, (company) => ({ ...company, saved: null })),
    setTags: (number, tags) =>
      change(number, (company) => ({ ...company, saved: company.saved && { ...company.saved, tags: [...tags] } })),
    setNote(number, note) {
      memory.calls.push(`note ${note}`);
      return change(number, (company) => ({ ...company, saved: company.saved && { ...company.saved, note } }));
    },
    async remove(numbers) {
      if (memory.isClosed) return null;
      const removed = numbers.flatMap((number) => all.get(number) ?? []);
      for (const number of numbers) all.delete(number);
      memory.tell();
      return removed;
    },
    async putBack(companies) {
      if (memory.isClosed) return false;
      for (const company of companies) put(company);
      return true;
    },
    async compare() {
      memory.calls.push('compare');
    },
    dismissChange: (number) => change(number, (company) => ({ ...company, change: null })),
    async clearHistory() {
      for (const [number, { saved }] of all) if (!saved) all.delete(number);
      return true;
    },
    watch(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
  return memory;
}
