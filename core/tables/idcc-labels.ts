import type { Idcc } from '../answer.ts';
import { type IdccRow, type IdccStatus, idccRow, idccRows } from './idcc-opco.ts';

/** Titles of agreements. Source: DARES' short titles, `DARES_SOURCE`. */
export interface IdccLabels {
  /** Numbers that have a title, in order. */
  codes: readonly Idcc[];
  /** Short title; null for an unknown number and for a replaced one that hardly anyone declares. */
  title(idcc: string): string | null;
  /** Null for an unknown number. */
  status(idcc: string): IdccStatus | null;
}

let loaded: Promise<IdccLabels> | undefined;

/** The titles, fetched once. Rejects when the module cannot be fetched; the next call tries again. */
export function loadIdccLabels(): Promise<IdccLabels> {
  loaded ??= import('./data/idcc-labels.ts').then(
    ({ TITLES }) => makeIdccLabels(TITLES.split('|')),
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}

/** From how many establishments on a number has a title: old numbers and statutes that few declare go without. */
const TITLED_FROM: Partial<Record<IdccStatus, number>> = { merged: 200, expired: 50, statute: 5 };

/** Whether the table of titles has a line for a number. */
export function isTitled(row: IdccRow): boolean {
  return row.total >= (TITLED_FROM[row.status] ?? 0);
}

function makeIdccLabels(lines: readonly string[]): IdccLabels {
  const titles = new Map<string, string>();
  for (const [index, row] of idccRows().filter(isTitled).entries()) {
    const title = lines[index];
    if (title) titles.set(row.idcc, title);
  }
  return {
    codes: [...titles.keys()] as Idcc[],
    title: (idcc) => titles.get(idcc) ?? null,
    status: (idcc) => idccRow(idcc)?.status ?? null,
  };
}
