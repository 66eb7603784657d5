/**
 * How often the rules find the OPCO that is known to be right:
 * `node scripts/eval-attribution.ts --companies FILE.csv` from the columns `idcc` and `naf`, compared with `opco`;
 * `node scripts/eval-attribution.ts --siro FILE.csv` from the column IDCC of the official file, compared with its owner.
 * Nothing else of a row reaches the rules. The last line printed is one JSON object.
 */
import { parseArgs } from 'node:util';
import type { Attribution, CompanyFacts, Fact, Idcc, OpcoId, Step } from '../core/answer.ts';
import { attribute } from '../core/attribution/attribute.ts';
import { parseIdcc } from '../core/identifiers/idcc.ts';
import { isNaf2025, parseActivityCode } from '../core/identifiers/naf.ts';
import { IDCC_OPCO_SOURCE } from '../core/tables/idcc-opco.ts';
import { loadNafOpco } from '../core/tables/naf-opco.ts';
import { opcoByLabel } from '../core/tables/opcos.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';

const USAGE = 'usage: node scripts/eval-attribution.ts --companies FILE.csv | --siro FILE.csv';

interface Layout {
  separator: ',' | '|';
  idcc: string;
  naf?: string;
  truth: string;
  /** Columns that name the row in the list of failures, where the file has them. */
  names: readonly string[];
}

const LAYOUTS = {
  companies: { separator: ',', idcc: 'idcc', naf: 'naf', truth: 'opco', names: ['siret', 'siren'] },
  siro: { separator: '|', idcc: 'IDCC', truth: 'OPCO_PROPRIETAIRE', names: ['SIRET'] },
} as const satisfies Record<string, Layout>;

interface Failure {
  line: number;
  /** SIRET, or SIREN of a row without. */
  company: string;
  idcc: string;
  naf: string | null;
  expected: OpcoId;
  got: OpcoId | OpcoId[];
  rule: Step['id'] | null;
  finding: Step['finding'] | null;
}

interface Score {
  /** right + wrong + several + abstained + unscored. */
  rows: number;
  /** Attributed to the true OPCO. */
  right: number;
  /** Attributed to another. */
  wrong: number;
  /** Agreements that lead to several OPCOs. */
  several: number;
  /** Those of `several` whose candidates hold the true OPCO. */
  severalHit: number;
  /** No answer, escape codes and suggestions by activity among them. */
  abstained: number;
  /** Rows without a true OPCO. */
  unscored: number;
  /** Suggestions by activity, of rows with a true OPCO: it comes first, it is among the first three. */
  indicative: { n: number; hit1: number; hit3: number };
  /** Wrong rows, and rows of `several` that miss the true OPCO. */
  failures: Failure[];
}

async function evaluate(): Promise<Score> {
  const { values } = parseArgs({ options: { companies: { type: 'string' }, siro: { type: 'string' } } });
  const { companies, siro } = values;
  if (companies && !siro) return score(companies, LAYOUTS.companies);
  if (siro && !companies) return score(siro, LAYOUTS.siro);
  throw new Error(USAGE);
}

async function score(path: string, layout: Layout): Promise<Score> {
  const context = { today: `${IDCC_OPCO_SOURCE.asOf}-30`, activities: await loadNafOpco() };
  const result: Score = {
    rows: 0,
    right: 0,
    wrong: 0,
    several: 0,
    severalHit: 0,
    abstained: 0,
    unscored: 0,
    indicative: { n: 0, hit1: 0, hit3: 0 },
    failures: [],
  };
  const columns = [layout.idcc, layout.truth, ...(layout.naf ? [layout.naf] : [])];
  for await (const record of readCsv(path, columns, layout.separator)) {
    result.rows += 1;
    const truth = readTruth(path, record, layout.truth);
    if (!truth) {
      result.unscored += 1;
      continue;
    }
    const idcc = record.values[layout.idcc] ?? '';
    const naf = layout.naf ? (record.values[layout.naf] ?? '') : null;
    const attribution = attribute(readFacts(idcc, naf), context);
    if (!count(result, attribution, truth)) {
      const company = layout.names.map((name) => record.values[name]).find((value) => value) ?? '';
      result.failures.push({ line: record.line, company, idcc, naf, expected: truth, ...told(attribution) });
    }
  }
  return result;
}

/** Counts one row; false for a failure. */
function count(result: Score, attribution: Attribution, truth: OpcoId): boolean {
  const { outcome, certainty, opco } = attribution;
  const candidates = kept(attribution);
  if (outcome === 'attributed') {
    const isRight = opco === truth;
    result[isRight ? 'right' : 'wrong'] += 1;
    return isRight;
  }
  if (outcome === 'several' && certainty === 'deduced') {
    const isHit = candidates.includes(truth);
    result.several += 1;
    if (isHit) result.severalHit += 1;
    return isHit;
  }
  result.abstained += 1;
  if (outcome === 'several') {
    const rank = candidates.indexOf(truth);
    result.indicative.n += 1;
    if (rank === 0) result.indicative.hit1 += 1;
    if (rank >= 0 && rank < 3) result.indicative.hit3 += 1;
  }
  return true;
}

function kept({ candidates }: Attribution): OpcoId[] {
  return candidates.filter((candidate) => candidate.kept).map(({ opco }) => opco);
}

/** What was answered instead, and the rule that did. */
function told(attribution: Attribution): Pick<Failure, 'got' | 'rule' | 'finding'> {
  const step = attribution.steps.find(({ effect }) => effect === 'decides' || effect === 'suggests');
  return { got: attribution.opco ?? kept(attribution), rule: step?.id ?? null, finding: step?.finding ?? null };
}

/** Labels are few and rows are millions. */
const knownLabels = new Map<string, OpcoId | null>([
  ['', null],
  ['N/C', null],
]);

/** The true OPCO, by id or label; null when the row has none. Throws on a label that is no OPCO's. */
function readTruth(path: string, { line, values }: CsvRecord, column: string): OpcoId | null {
  const label = (values[column] ?? '').trim();
  const known = knownLabels.get(label);
  if (known !== undefined) return known;
  const opco = opcoByLabel(label);
  if (!opco) throw new Error(`${path}, line ${line}: "${label}" is not an OPCO (column "${column}")`);
  knownLabels.set(label, opco);
  return opco;
}

/** The facts of a row: its agreements, and its activity in the vintage that its last letter tells. */
function readFacts(idccs: string, naf: string | null): CompanyFacts {
  const facts: CompanyFacts = {};
  const agreements = idccs.split(' ').flatMap((code): Idcc[] => {
    const parsed = parseIdcc(code);
    return parsed.ok ? [parsed.value] : [];
  });
  if (agreements.length) facts.idccs = fact(agreements);
  const activity = naf ? parseActivityCode(naf) : null;
  if (activity?.ok) {
    if (isNaf2025(activity.value)) facts.naf2025 = fact(activity.value);
    else facts.naf = fact(activity.value);
  }
  return facts;
}

function fact<T>(value: T): Fact<T> {
  const source = { id: 'evaluation', publisher: '', title: '', asOf: IDCC_OPCO_SOURCE.asOf, url: '' };
  return { value, source, readAt: IDCC_OPCO_SOURCE.asOf };
}

try {
  console.log(JSON.stringify(await evaluate()));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
