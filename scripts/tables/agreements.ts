import type { OpcoId } from '../../core/answer.ts';
import { OPCO_IDS } from '../../core/tables/opcos.ts';
import { packNumbers, packSorted } from '../../core/tables/packing.ts';
import type { Inputs } from './inputs.ts';
import { publications } from './publications.ts';
import type { SiroCounts } from './siro.ts';
import type { CompiledTable } from './table.ts';

/** What DARES says of a number, from the three files that carry it. */
export interface AgreementInfo {
  title: string;
  /** Final successor. */
  successor: string | null;
  isActive: boolean;
  isKnown: boolean;
}

/** Not agreements: "no agreement" and its like, and VRP, which France compétences calls inoperative for the OPCO. */
const withoutOpco = ['9999', '9998', '5100', '5501', '0804'];

/** Statutes that DARES lists as active and that nobody declares: civil service, Banque de France, former railway statute. */
const statutesWithoutOpco = ['5003', '5008', '5012', '5021', '5022'];

/** Every number of the tables, in order, with DARES' status, successor and title. */
export function readAgreements(inputs: Inputs): Map<string, AgreementInfo> {
  const agreements = new Map<string, AgreementInfo>();
  for (const row of inputs.readCsv('idcc_successors.csv', ['idcc', 'title', 'final_successor'])) {
    const { idcc = '', title = '', final_successor: successor = '' } = row;
    agreements.set(idcc, { title, successor, isActive: false, isKnown: true });
  }
  for (const row of inputs.readCsv('idcc_opco.csv', ['idcc', 'title', 'status', 'sources'])) {
    const { idcc = '', title = '', status = '' } = row;
    const successor = agreements.get(idcc)?.successor ?? /merged into (\d{4})/.exec(status)?.[1] ?? null;
    agreements.set(idcc, {
      title,
      successor,
      isActive: /^in force|, active$|^escape|^inoperative/.test(status),
      isKnown: !status.startsWith('not in DARES'),
    });
  }
  for (const row of inputs.readCsv('missing_in_force.csv', ['idcc', 'title'])) {
    const { idcc = '', title = '' } = row;
    agreements.set(idcc, { title, successor: null, isActive: true, isKnown: true });
  }
  for (const row of inputs.readCsv('naf_idcc.csv', ['idcc', 'libelle_idcc'])) {
    const { idcc = '', libelle_idcc: title = '' } = row;
    if (idcc === '' || agreements.has(idcc)) continue;
    if (!idcc.startsWith('5')) throw new Error(`naf_idcc.csv: agreement ${idcc} is in no other file`);
    agreements.set(idcc, { title, successor: null, isActive: true, isKnown: true });
  }
  for (const idcc of statutesWithoutOpco) {
    if (agreements.has(idcc)) throw new Error(`${idcc} is no longer a statute without an OPCO`);
    agreements.set(idcc, { title: '', successor: null, isActive: true, isKnown: true });
  }
  return new Map([...agreements].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The two tables behind `idccRow`: OPCOs of the numbers that establishments declare; counts, status and successors. */
export function compileAgreements(
  inputs: Inputs,
  counts: SiroCounts,
  agreements: Map<string, AgreementInfo>,
): CompiledTable[] {
  const confirmed = new Set(
    inputs
      .readCsv('idcc_opco_details.csv', ['idcc', 'independent_families'])
      .filter((row) => row.independent_families === '2')
      .map((row) => row.idcc),
  );
  const counted = [...counts.byIdcc.keys()].filter((idcc) => !withoutOpco.includes(idcc)).sort();
  let letters = '';
  const others: number[] = [];
  const totals: number[] = [];
  let lastSplit = -1;
  for (const [index, idcc] of counted.entries()) {
    const opcos = sortOpcos(counts.byIdcc.get(idcc) as Map<OpcoId, number>);
    const [[first]] = opcos as [[OpcoId, number]];
    letters += (confirmed.has(idcc) ? 'A' : 'a').replace(/./, (base) =>
      String.fromCharCode(base.charCodeAt(0) + OPCO_IDS.indexOf(first)),
    );
    totals.push(opcos.reduce((sum, [, count]) => sum + count, 0));
    for (const [opco, count] of opcos.slice(1)) {
      others.push(index - lastSplit, OPCO_IDS.indexOf(opco), count);
      lastSplit = index;
    }
  }
  const statuses = counted.map((idcc) => {
    const info = agreements.get(idcc);
    if (!info?.isKnown) return 'u';
    return info.successor ? 'm' : info.isActive ? 'f' : 'e';
  });
  // Numbers that nobody declares: what replaced them, or at least that they are in force.
  const uncounted = [...agreements].filter(([idcc, info]) =>
    !counts.byIdcc.has(idcc) || withoutOpco.includes(idcc) ? info.successor || info.isActive : false,
  );
  const merged = [...agreements].filter(
    ([idcc, info]) => info.successor && (counted.includes(idcc) || uncounted.some(([code]) => code === idcc)),
  );
  const successors = [...new Set(merged.map(([, info]) => info.successor as string))].sort();
  const numbers = (list: readonly string[]): number[] => list.map(Number);
  const codesOf = (list: readonly (readonly [string, unknown])[]): number[] => list.map(([idcc]) => Number(idcc));
  return [
    {
      name: 'idcc-opco',
      rows: counted.length,
      constants: {
        MONTH: publications.siro.asOf,
        CODES: packSorted(numbers(counted)),
        OPCOS: letters,
        OTHERS: packNumbers(others),
      },
      sources: ['siro', 'ministry-2019'],
    },
    {
      name: 'idcc-history',
      rows: counted.length + uncounted.length,
      constants: {
        TOTALS: packNumbers(totals),
        STATUSES: statuses.join(''),
        REPLACED: packSorted(codesOf(uncounted.filter(([, info]) => info.successor))),
        ACTIVE: packSorted(codesOf(uncounted.filter(([, info]) => !info.successor))),
        SUCCESSORS: packSorted(numbers(successors)),
        // In order of the numbers, declared or not.
        SUCCESSOR_OF: packNumbers(merged.map(([, info]) => successors.indexOf(info.successor as string))),
      },
      sources: ['siro', 'dares-agreements'],
    },
  ];
}

/** Largest first; in a tie, the order of `OPCO_IDS`. */
function sortOpcos(opcos: Map<OpcoId, number>): [OpcoId, number][] {
  return [...opcos].sort(([a, m], [b, n]) => n - m || OPCO_IDS.indexOf(a) - OPCO_IDS.indexOf(b));
}
