import { createMemoryCache } from '../core/cache/memory-cache.ts';
import { createLookUp, type LookUp } from '../core/lookup/look-up.ts';
import { OFFICIAL_BASES } from '../core/sources/source-bases.ts';
import type { TableCopy } from '../core/sources/table-copy.ts';
import { tellConsole } from './element/tell-console.ts';
import { basesAt } from './source-address.ts';
import { today } from './today.ts';

/** The element, as far as it says where answers come from. */
export interface LookUpElement {
  getAttribute(name: string): string | null;
  source?: typeof globalThis.fetch | null;
}

/**
 * The look-up of a page: answers are kept in memory as long as the page, and the copy of the table is asked first. Without
 * an element the State's services are asked.
 */
export async function openLookUp(element?: LookUpElement): Promise<LookUp> {
  const api = element?.getAttribute('api');
  const folder = element?.getAttribute('table-src');
  const source = element?.source;
  const isApiOff = api === 'off';
  const server = isApiOff ? null : api;
  const address = server ? addressOf(server) : null;
  const bases = basesAt(address ?? server) ?? OFFICIAL_BASES;
  if (server && !address) {
    tellConsole(`api="${api}" is no address: questions about a company stay without an answer.`);
  }
  if (source && typeof source !== 'function') tellConsole(`source is ${String(source)}, no function like fetch.`);
  const hasSource = typeof source === 'function';
  return createLookUp({
    bases: { ...bases, ...(hasSource && { through: pageHost() }) },
    ...(hasSource && { fetch: (...request) => source(...request) }),
    ...(isApiOff && { allowed: async () => ({ officialTable: false, registry: false }) }),
    ...(folder && { copy: await openCopy(folder) }),
    cache: createMemoryCache(),
    today,
  });
}

/** The copy of the table in a folder; what is wrong with it is told to whoever keeps the page. */
async function openCopy(folder: string): Promise<TableCopy> {
  if (!addressOf(folder)) {
    tellConsole(`table-src="${folder}" is no address: the table is not read from there.`);
    return { findRows: async () => null };
  }
  // Without the reader of shards, the table itself is asked.
  const shards = await import('../core/sources/table-shards.ts').catch(() => null);
  const copy = shards?.createTableShards({ folder, today });
  return {
    async findRows(number) {
      const found = (await copy?.findRows(number)) ?? null;
      if (found && !found.ok) tellConsole(`table-src="${folder}" gave no table: ${found.failure.kind}.`);
      return found;
    },
  };
}

/** An address in full, with the host that is named beside what comes from there; null where a page cannot ask. */
function addressOf(text: string): string | null {
  const page = globalThis.document?.baseURI;
  if (!URL.canParse(text, page)) return null;
  const { protocol, href } = new URL(text, page);
  return /^https?:$/.test(protocol) ? href : null;
}

/** Who speaks for what a script of the page brings. A page of `srcdoc` has the host of the page around it; a file has none. */
function pageHost(): string {
  const page = globalThis.document?.baseURI;
  return (page && (new URL(page).host || new URL(page).protocol)) || 'localhost';
}
