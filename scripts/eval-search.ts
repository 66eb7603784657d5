/**
 * Measures label search: `node scripts/eval-search.ts --queries FILE.csv` with columns `query,kind,codes` (kind `idcc`
 * or `naf`, codes separated by spaces). The last line printed is a JSON object of counts, times and failures.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildLabelIndex, type LabelIndex } from '../core/search/label-index.ts';
import { searchLabels } from '../core/search/label-search.ts';
import { loadIdccLabels } from '../core/tables/idcc-labels.ts';
import { idccRow } from '../core/tables/idcc-opco.ts';
import { loadNafLabels } from '../core/tables/naf-labels.ts';
import { type CsvRow, parseCsv } from './tables/csv.ts';

const FIRST = 5;

try {
  const { values } = parseArgs({ options: { queries: { type: 'string' } } });
  if (!values.queries) throw new Error('usage: node scripts/eval-search.ts --queries FILE.csv');
  const rows = readQueries(values.queries);
  const [idcc, naf] = await Promise.all([loadIdccLabels(), loadNafLabels()]);
  console.log(JSON.stringify(evaluate(rows, buildLabelIndex({ idcc, naf }))));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

function readQueries(file: string): CsvRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`cannot read ${file}`);
  }
  try {
    return parseCsv(text, ['query', 'kind', 'codes']);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function evaluate(rows: readonly CsvRow[], index: LabelIndex) {
  const results = { idcc: { n: 0, hit1: 0, hit5: 0 }, naf: { n: 0, hit1: 0, hit5: 0 } };
  const failures: { query: string; kind: string; expected: string[]; found: string[] }[] = [];
  for (const { query = '', kind = '', codes = '' } of rows) {
    if (kind !== 'idcc' && kind !== 'naf') throw new Error(`"${query}": kind is "${kind}", expected idcc or naf`);
    const expected = codes.split(/\s+/).filter(Boolean).flatMap(withSuccessor);
    // A NAF 2025 code is looked for among the hits of its own vintage.
    const hitKind = kind === 'naf' && expected.some((code) => /[G-LY]$/.test(code)) ? 'naf2025' : kind;
    const found = searchLabels(query, index, { limit: FIRST })
      .filter((hit) => hit.kind === hitKind)
      .map((hit) => hit.code);
    const rank = found.findIndex((code) => expected.includes(code));
    const result = results[kind];
    result.n += 1;
    if (rank === 0) result.hit1 += 1;
    if (rank >= 0) result.hit5 += 1;
    else failures.push({ query, kind, expected, found });
  }
  return { ...results, keystroke: timeKeystrokes(rows, index), failures };
}

/** A replaced agreement may be answered by the one in its place. */
function withSuccessor(code: string): string[] {
  const successor = idccRow(code)?.successor;
  return successor ? [code, successor] : [code];
}

/** Milliseconds of one search, for each beginning of each query. */
function timeKeystrokes(rows: readonly CsvRow[], index: LabelIndex): { p50: number; p95: number } {
  const times: number[] = [];
  for (const { query = '' } of rows) {
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now();
      searchLabels(query.slice(0, length), index);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number => Number((times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(3));
  return { p50: at(0.5), p95: at(0.95) };
}
