import type { Idcc, Naf, Naf2025, OpcoId, SourceRef } from '../answer.ts';
import { ESCAPE_CODES, INOPERATIVE_CODES, idccRow } from './idcc-opco.ts';
import type { NafCorrespondence } from './naf-correspondence.ts';

/** Agreements met in each activity, by number of employees at the end of 2021; published by July 2025. */
export const NAF_IDCC_SOURCE: SourceRef = {
  id: 'dares-ape-idcc',
  publisher: 'DARES',
  title: 'Table de passage APE-IDCC',
  asOf: '2025-07',
  url: 'https://dares.travail-emploi.gouv.fr',
};

/** An OPCO that an activity may lead to, and the agreements that lead there, in order of employees. */
export interface NafCandidate {
  opco: OpcoId;
  idccs: Idcc[];
}

/** What an activity says of the OPCO: statistics of agreements, never a rule of law. */
export interface NafOpco {
  /** OPCOs in the order of their first agreement; empty when DARES publishes nothing for the code. */
  candidates(naf: Naf): readonly NafCandidate[];
  /** The same through the rev. 2 antecedents: best rank first, then the most antecedents. */
  candidates2025(naf: Naf2025): readonly NafCandidate[];
  /** Rev. 2 codes that INSEE's correspondence gives for a NAF 2025 code; empty for 46.89Y. */
  antecedents(naf: Naf2025): readonly Naf[];
  /** Agreements with at least 1 % of the activity's employees, most employees first; replaced numbers by their successor. */
  agreements(naf: Naf): readonly Idcc[];
  /** Whether INSEE's nomenclature has the code, in either vintage. */
  exists(code: Naf | Naf2025): boolean;
}

let loaded: Promise<NafOpco> | undefined;

/** The table of activities, fetched and read once. Its functions are synchronous and remember what they were asked. */
export function loadNafOpco(): Promise<NafOpco> {
  loaded ??= Promise.all([
    import('./naf-agreements.ts'),
    import('./data/naf-agreements.ts'),
    import('./naf-correspondence.ts'),
  ]).then(
    ([{ readNafAgreements }, data, { readNafCorrespondence }]) =>
      makeNafOpco(readNafAgreements(data), readNafCorrespondence()),
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}

function makeNafOpco(
  declared: ReadonlyMap<string, readonly Idcc[]>,
  { antecedents: antecedentsOf, codes }: NafCorrespondence,
): NafOpco {
  const agreements = remember((naf: Naf) => [...new Set((declared.get(naf) ?? []).flatMap(current))]);
  const candidates = remember((naf: Naf) => groupByOpco(agreements(naf)));
  const antecedents = (naf: Naf2025): readonly Naf[] => antecedentsOf.get(naf) ?? [];
  const candidates2025 = remember((naf: Naf2025) => mergeCandidates(antecedents(naf).map(candidates)));
  return { candidates, candidates2025, antecedents, agreements, exists: (code) => codes.has(code) };
}

/** The agreement in force for a declared number; none for what is not an agreement. */
function current(idcc: Idcc): Idcc[] {
  if (ESCAPE_CODES.has(idcc) || INOPERATIVE_CODES.has(idcc)) return [];
  return [idccRow(idcc)?.successor ?? idcc];
}

function groupByOpco(idccs: readonly Idcc[]): NafCandidate[] {
  const groups = new Map<OpcoId, Idcc[]>();
  for (const idcc of idccs) {
    const opco = idccRow(idcc)?.opcos[0]?.opco;
    if (opco) groups.set(opco, [...(groups.get(opco) ?? []), idcc]);
  }
  return [...groups].map(([opco, group]) => ({ opco, idccs: group }));
}

function mergeCandidates(lists: readonly (readonly NafCandidate[])[]): NafCandidate[] {
  const merged = new Map<OpcoId, { rank: number; lists: number; idccs: Set<Idcc> }>();
  for (const list of lists) {
    for (const [rank, { opco, idccs }] of list.entries()) {
      const entry = merged.get(opco) ?? { rank, lists: 0, idccs: new Set() };
      entry.rank = Math.min(entry.rank, rank);
      entry.lists += 1;
      for (const idcc of idccs) entry.idccs.add(idcc);
      merged.set(opco, entry);
    }
  }
  return [...merged]
    .sort(([, a], [, b]) => a.rank - b.rank || b.lists - a.lists)
    .map(([opco, { idccs }]) => ({ opco, idccs: [...idccs] }));
}

function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
