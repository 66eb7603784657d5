/**
 * Time of one funding assessment, in microseconds: `node test/bench/eligibility.bench.ts`. Each figure is the median of several
 * runs after a warm-up. `ratio` sets it against a look-up in a Map with a small object made, in the same run.
 */
import type { Situation } from '../../core/answer.ts';
import { assess } from '../../core/eligibility/assess.ts';
import { GROUP_OF } from '../../core/eligibility/profiles.ts';
import { readSituation } from '../../core/eligibility/read-situation.ts';
import { ASKED } from '../../core/eligibility/routes.ts';

const RUNS = 15;
const CALLS = 5000;
const WARM_UP = 20_000;

function situation(profile: string, type: string, extra: Record<string, unknown> = {}): Situation {
  const course = { type, rncp: true, qualiopi: true, hours: 300, price: 3000, distanceShare: 85 };
  return readSituation({ profile, companySize: 40, opco: 'atlas', idcc: 1486, date: '2026-09-07', course, extra });
}

/** The situations of each case, taken in turn. */
const cases: Record<string, Situation[]> = {
  plan: [situation('employee_cdi', 'plan')],
  apprenticeship: [situation('apprentice', 'apprenticeship', { level: 6, age: 20, npecYear: 8000, rqth: true })],
  selfEmployed: [situation('self_employed_trader', 'plan', { cfpPaid: 40 })],
  refusedInput: [situation('employee_cdi', 'plan', { age: -1 })],
  everything: Object.keys(GROUP_OF).flatMap((profile) => Object.keys(ASKED).map((type) => situation(profile, type))),
};

const numbers = new Map(Array.from({ length: 1000 }, (_, index) => [String(index).padStart(4, '0'), index]));
const keys = [...numbers.keys()];

/** What every measured call gives goes here, so that none of them can be left out. */
let kept: unknown;

function lookUpAndMake(turn: number): unknown {
  const value = numbers.get(keys[turn % keys.length] as string) ?? 0;
  return { value, list: [value] };
}

/** One run of calls, in microseconds a call. */
function time(call: (turn: number) => unknown): number {
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < CALLS; turn += 1) kept = call(turn);
  return Number(process.hrtime.bigint() - start) / CALLS / 1000;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

const calls: [name: string, call: (turn: number) => unknown][] = [
  ['baseline', lookUpAndMake],
  ...Object.entries(cases).map(([name, situations]): [string, (turn: number) => unknown] => [
    name,
    (turn) => assess(situations[turn % situations.length] as Situation),
  ]),
];
for (const [, call] of calls) for (let turn = 0; turn < WARM_UP; turn += 1) kept = call(turn);

// Case after case within each run, so that a busy moment of the machine falls on all of them.
const runs = Array.from({ length: RUNS }, () => calls.map(([, call]) => time(call)));
const [baseline = Number.NaN, ...figures] = calls.map((_, index) => median(runs.map((run) => run[index] as number)));
const result = Object.keys(cases).map((name, index) => {
  const microseconds = figures[index] as number;
  return [name, { microseconds: Math.round(microseconds * 10) / 10, ratio: Math.round(microseconds / baseline) }];
});

if (kept === undefined) throw new Error('nothing was measured');
console.log(JSON.stringify({ baseline: Math.round(baseline * 1000) / 1000, ...Object.fromEntries(result) }));
