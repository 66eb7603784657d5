/**
 * Label search and the tables behind it. Run: node test/bench/search.bench.ts; the last line is one JSON object.
 * A keystroke is each beginning of each query of test/search; the baseline is a plain `includes` over the same labels.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Naf } from '../../core/answer.ts';
import { buildLabelIndex, searchLabels } from '../../core/search/label-search.ts';
import { loadIdccLabels } from '../../core/tables/idcc-labels.ts';
import { idccRow, idccRows } from '../../core/tables/idcc-opco.ts';
import { loadNafLabels } from '../../core/tables/naf-labels.ts';
import { loadNafOpco } from '../../core/tables/naf-opco.ts';

const firstRowStart = performance.now();
idccRow('1486');
const firstRow = performance.now() - firstRowStart;

const [idcc, naf, activities] = await Promise.all([loadIdccLabels(), loadNafLabels(), loadNafOpco()]);
const buildStart = performance.now();
const index = buildLabelIndex({ idcc, naf });
const build = performance.now() - buildStart;

const queries = ['a', 'b'].flatMap((half) =>
  readFileSync(path.join(import.meta.dirname, `../search/queries-${half}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? ''),
);
const keystrokes = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
const labels = index.entries.map(({ label }) => label.toLowerCase());

function percentiles(run: (typed: string) => unknown): { p50: number; p95: number } {
  for (const typed of keystrokes.slice(0, 300)) run(typed);
  const times = keystrokes.map((typed) => {
    const start = performance.now();
    run(typed);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

const rows = idccRows();
function nanoseconds(times: number, run: (turn: number) => unknown): number {
  const start = performance.now();
  for (let turn = 0; turn < times; turn++) run(turn);
  return ((performance.now() - start) * 1e6) / times;
}

const search = percentiles((typed) => searchLabels(typed, index));
const baseline = percentiles((typed) => labels.filter((label) => label.includes(typed)));
const round = (value: number): number => Number(value.toPrecision(3));
console.log(
  JSON.stringify({
    keystrokes: keystrokes.length,
    msP50: round(search.p50),
    msP95: round(search.p95),
    ratioToIncludesP50: round(search.p50 / baseline.p50),
    buildMs: round(build),
    idccTableMs: round(firstRow),
    idccRowNs: round(nanoseconds(1e6, (turn) => idccRow(rows[turn % rows.length]?.idcc ?? ''))),
    candidatesNs: round(nanoseconds(1e6, (turn) => activities.candidates(naf.codes[turn % naf.codes.length] as Naf))),
  }),
);
