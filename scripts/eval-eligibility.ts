/**
 * How often the funding rules give the answer that is known to be right: `node scripts/eval-eligibility.ts --cases FILE`.
 * FILE is JSON, `{ cases: [{ id, input, expected, confidence }] }`. A case is right when the first verdict matches, its
 * scheme is the first expected one, a single named funder matches, and every number of `amount_or_rule` is among the
 * amounts, 0 meaning none. The last line printed is one JSON object.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type FundingTestCase, scoreCases } from './eligibility/score-cases.ts';

const USAGE = 'usage: node scripts/eval-eligibility.ts --cases FILE.json';

function readCases(path: string): FundingTestCase[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: cannot be read, ${(error as Error).message}`, { cause: error });
  }
  const cases = Array.isArray(json) ? json : (json as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(cases)) throw new Error(`${path}: no list of cases`);
  for (const [index, each] of cases.entries()) {
    const isCase = typeof each?.expected?.verdict === 'string' && /^(high|medium|low)$/.test(each.confidence);
    if (!isCase) throw new Error(`${path}: case ${index + 1} has no expected verdict, or no confidence`);
  }
  return cases as FundingTestCase[];
}

try {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } });
  if (!values.cases) throw new Error(USAGE);
  console.log(JSON.stringify(scoreCases(readCases(values.cases))));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
