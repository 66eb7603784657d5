/**
 * Time of one attribution with its steps, in nanoseconds: `node test/bench/attribution.bench.ts`. Each figure is the median of
 * several runs after a warm-up. `ratio` sets it against a look-up in a Map with a small object made, in the same run.
 */
import type { CompanyFacts, Fact, SourceRef } from '../../core/answer.ts';
import { attribute } from '../../core/attribution/attribute.ts';
import { readNaf2025Codes, readNafCodes } from '../../core/tables/naf-codes.ts';
import { loadNafOpco } from '../../core/tables/naf-opco.ts';

const RUNS = 15;
const CALLS = 20_000;
const WARM_UP = 60_000;

const context = { today: '2026-11-24', activities: await loadNafOpco() };

function source(id: string): SourceRef {
  return { id, publisher: 'Publisher', title: 'Title', asOf: '2026-06', url: 'https://example.org/' };
}
const table = source('official-table');
const registry = source('company-registry');

/** Facts from plain values; the official row comes from the table, the others from the registry. */
function known(values: Record<string, unknown>): CompanyFacts {
  const facts: Record<string, Fact<unknown>> = {};
  for (const [name, value] of Object.entries(values)) {
    facts[name] = { value, source: name === 'officialRow' ? table : registry, readAt: context.today };
  }
  return facts as CompanyFacts;
}

const typical = {
  siren: '732829320',
  siret: '73282932000074',
  name: 'Boulangerie Martin',
  town: 'Nantes',
  naf: '10.71C',
  idccs: ['0843'],
  companyIdccs: ['0843', '1486'],
  officialRow: { owner: 'opcoep', manager: null, idcc: '0843' },
  sisterOpcos: ['opcoep', 'atlas'],
  legalCategory: '5499',
  headcountBand: '11',
  state: 'active',
  createdOn: '1999-04-01',
  territory: '44',
};

/** The facts of each case, taken in turn. */
const cases: Record<string, CompanyFacts[]> = {
  rowAndAgreement: [known({ officialRow: { owner: 'atlas', manager: null, idcc: '1486' }, idccs: ['1486'] })],
  agreement: ['1486', '0843', '0016', '1979', '3248', '1043'].map((idcc) => known({ idccs: [idcc] })),
  split: ['8411', '3203', '8822', '9062'].map((idcc) => known({ idccs: [idcc] })),
  escapeCode: ['9999', '9998', '5100', '5501', '0804'].map((idcc) => known({ idccs: [idcc] })),
  naf: readNafCodes().map((naf) => known({ naf })),
  naf2025: readNaf2025Codes().map((naf2025) => known({ naf2025 })),
  typical: [known(typical)],
};

const numbers = new Map(Array.from({ length: 1000 }, (_, index) => [String(index).padStart(4, '0'), index]));
const keys = [...numbers.keys()];

/** What every measured call gives goes here, so that none of them can be left out. */
let kept: unknown;

function lookUpAndMake(turn: number): unknown {
  const value = numbers.get(keys[turn % keys.length] as string) ?? 0;
  return { value, list: [value] };
}

/** One run of calls, in nanoseconds a call. */
function time(call: (turn: number) => unknown): number {
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < CALLS; turn += 1) kept = call(turn);
  return Number(process.hrtime.bigint() - start) / CALLS;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

const calls: [name: string, call: (turn: number) => unknown][] = [
  ['baseline', lookUpAndMake],
  ...Object.entries(cases).map(([name, facts]): [string, (turn: number) => unknown] => [
    name,
    (turn) => attribute(facts[turn % facts.length] as CompanyFacts, context),
  ]),
];
for (const [, call] of calls) for (let turn = 0; turn < WARM_UP; turn += 1) kept = call(turn);

// Case after case within each run, so that a busy moment of the machine falls on all of them.
const runs = Array.from({ length: RUNS }, () => calls.map(([, call]) => time(call)));
const [baseline = Number.NaN, ...figures] = calls.map((_, index) => median(runs.map((run) => run[index] as number)));
const result = Object.keys(cases).map((name, index) => {
  const nanoseconds = figures[index] as number;
  return [name, { nanoseconds: Math.round(nanoseconds), ratio: Math.round((nanoseconds / baseline) * 10) / 10 }];
});

if (kept === undefined) throw new Error('nothing was measured');
console.log(JSON.stringify({ baseline: Math.round(baseline * 10) / 10, ...Object.fromEntries(result) }));
