import type { SourceBases } from '../core/sources/source-bases.ts';

/** One server that answers like the three official ones, each under a path of its own; undefined where none is named. */
export function basesAt(address: string | null | undefined): SourceBases | undefined {
  if (!address) return undefined;
  const base = address.replace(/\/+$/, '');
  return { table: `${base}/table`, datasets: `${base}/datasets`, registry: `${base}/registry` };
}
