import type { Idcc, OpcoId, SourceRef } from '../answer.ts';
import { ACTIVE, REPLACED, STATUSES, SUCCESSOR_OF, SUCCESSORS, TOTALS } from './data/idcc-history.ts';
import { CODES, MONTH, OPCOS, OTHERS } from './data/idcc-opco.ts';
import { OPCO_IDS } from './opcos.ts';
import { unpackNumbers, unpackSorted } from './packing.ts';

/** Establishments by agreement and OPCO. */
export const IDCC_OPCO_SOURCE: SourceRef = {
  id: 'siro',
  publisher: 'France compétences',
  title: 'Table SIRET-OPCO',
  asOf: MONTH,
  url: 'https://www.data.gouv.fr/datasets/table-siret-opco',
};

/** Status, successor and title of agreements. */
export const DARES_SOURCE: SourceRef = {
  id: 'dares-agreements',
  publisher: 'DARES',
  title: 'Conventions collectives : suivi historique',
  asOf: '2026-06',
  url: 'https://travail-emploi.gouv.fr/conventions-collectives-nomenclatures',
};

/** Values of the payroll return that are not agreements: they are declared at every OPCO and point to none. */
export const ESCAPE_CODES: ReadonlySet<string> = new Set(['9999', '9998', '5100', '5501']);
/** An agreement of travelling salespeople that says nothing of their employer's branch (France compétences' FAQ). */
export const INOPERATIVE_CODES: ReadonlySet<string> = new Set(['0804']);
/** Statutes of the civil service (State, local, hospitals), listed by DARES among the agreements. */
export const CIVIL_SERVICE_STATUTES: ReadonlySet<string> = new Set(['5003', '5021', '5022']);

/** `unknown`: declared by establishments, but not in DARES' list. */
export type IdccStatus = 'in-force' | 'merged' | 'expired' | 'statute' | 'not-an-agreement' | 'unknown';

/** What the tables know of one number. */
export interface IdccRow {
  idcc: Idcc;
  /** Establishments by OPCO, largest first. Only the majority when fewer than 2 % are elsewhere. Empty: no OPCO of its own. */
  opcos: readonly { opco: OpcoId; count: number }[];
  /** Establishments that declare it, at all OPCOs. */
  total: number;
  /** At least 2 % of the establishments are at another OPCO than the majority. */
  split: boolean;
  /** The agreement that stands in its place today, whatever came between. */
  successor: Idcc | null;
  status: IdccStatus;
  /** It has an OPCO, on fewer than 5 establishments: an old or mistyped number, perhaps. */
  fewEstablishments: boolean;
  /** The OPCO rests on the official table alone: the ministry's table of 2019 does not have the same. */
  oneSource: boolean;
}

const SPLIT_SHARE = 0.02;
const FEW = 5;

let rows: Map<string, IdccRow> | undefined;

/**
 * The row of an agreement, 4 digits with zeros; null for a number that neither France compétences nor DARES lists.
 * Sources: `IDCC_OPCO_SOURCE` for OPCOs and counts, `DARES_SOURCE` for status and successor.
 */
export function idccRow(idcc: string): IdccRow | null {
  rows ??= readRows();
  return rows.get(idcc) ?? null;
}

/** Every row, in order of number. */
export function idccRows(): IdccRow[] {
  rows ??= readRows();
  return [...rows.values()];
}

/** Letters of the statuses in the table; a number in force is a statute when it begins with 5. */
const STATUS_OF: Record<string, IdccStatus> = { f: 'in-force', m: 'merged', e: 'expired', u: 'unknown' };

function readRows(): Map<string, IdccRow> {
  const others = readOthers();
  const totals = unpackNumbers(TOTALS);
  const list = [
    ...unpackSorted(CODES).map((code, index) => {
      const letter = OPCOS.charCodeAt(index);
      const total = totals[index] as number;
      const minority = others.get(index) ?? [];
      const count = minority.reduce((rest, part) => rest - part.count, total);
      const opcos = [{ opco: OPCO_IDS[(letter - 1) & 31] as OpcoId, count }, ...minority];
      return makeRow(code, opcos, total, letter > 96, STATUS_OF[STATUSES[index] as string] as IdccStatus);
    }),
    ...unpackSorted(REPLACED).map((code) => makeRow(code, [], 0, false, 'merged')),
    ...unpackSorted(ACTIVE).map((code) => makeRow(code, [], 0, false, 'in-force')),
  ].sort((a, b) => (a.idcc < b.idcc ? -1 : 1));

  const successors = unpackSorted(SUCCESSORS);
  const successorOf = unpackNumbers(SUCCESSOR_OF).values();
  for (const row of list) {
    if (row.status === 'merged') row.successor = pad(successors[successorOf.next().value as number] as number);
  }
  return new Map(list.map((row) => [row.idcc, row]));
}

function makeRow(
  code: number,
  counts: IdccRow['opcos'],
  total: number,
  oneSource: boolean,
  status: IdccStatus,
): IdccRow {
  const idcc = pad(code);
  const [first] = counts;
  const split = first !== undefined && 1 - first.count / total >= SPLIT_SHARE;
  return {
    idcc,
    opcos: split ? counts : counts.slice(0, 1),
    total,
    split,
    successor: null,
    status: ESCAPE_CODES.has(idcc)
      ? 'not-an-agreement'
      : status === 'in-force' && (idcc.startsWith('5') || INOPERATIVE_CODES.has(idcc))
        ? 'statute'
        : status,
    fewEstablishments: first !== undefined && total < FEW,
    oneSource,
  };
}

/** OPCOs other than the majority, by position of the row: triplets of distance, OPCO, establishments. */
function readOthers(): Map<number, { opco: OpcoId; count: number }[]> {
  const others = new Map<number, { opco: OpcoId; count: number }[]>();
  const numbers = unpackNumbers(OTHERS);
  let row = -1;
  for (let index = 0; index < numbers.length; index += 3) {
    row += numbers[index] as number;
    const part = { opco: OPCO_IDS[numbers[index + 1] as number] as OpcoId, count: numbers[index + 2] as number };
    others.set(row, [...(others.get(row) ?? []), part]);
  }
  return others;
}

function pad(code: number): Idcc {
  return String(code).padStart(4, '0') as Idcc;
}
