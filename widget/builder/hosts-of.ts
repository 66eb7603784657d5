import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import type { Choices } from './choices.ts';
import type { ReadChoices } from './read-choices.ts';

const OFFICIAL = [OFFICIAL_BASES.registry, OFFICIAL_BASES.table, OFFICIAL_BASES.datasets];

/** What a browser asks of whom for the element, by origin. */
export interface Hosts {
  /** Of the folder: scripts, data files, themes. */
  folder: string;
  /** Of the table's copy; null where there is none. */
  table: string | null;
  /** The State's services, or the server that stands in for them; empty where no server is asked about a company. */
  asked: string[];
}

/** Whom the element asks, with these choices. */
export function hostsOf(choices: Choices, read: ReadChoices, address: string): Hosts {
  const originOf = (url: string | null) => url && new URL(url).origin;
  const own = originOf(read.api);
  // A server of one's own that is not told rightly is left out of the tag, which asks the State's services then.
  const asked = { official: OFFICIAL, own: own ? [own] : OFFICIAL, off: [] }[choices.source];
  return { folder: new URL(address).origin, table: originOf(read.tableSrc), asked };
}

/** The lines of a content policy that the page needs besides what it has. */
export function policyLines(hosts: Hosts, needs: { theme: boolean; style: boolean }): string[] {
  const connect = new Set([hosts.folder, ...(hosts.table ? [hosts.table] : []), ...hosts.asked]);
  const lines = [`script-src ${hosts.folder}`, `connect-src ${[...connect].join(' ')}`];
  const styles = [...(needs.theme ? [hosts.folder] : []), ...(needs.style ? ["'unsafe-inline'"] : [])];
  return styles.length > 0 ? [...lines, `style-src ${styles.join(' ')}`] : lines;
}
