import type { Amount, FundingAssessment } from '../../core/answer.ts';
import { assess } from '../../core/eligibility/assess.ts';
import { readSituation } from '../../core/eligibility/read-situation.ts';
import { isFunderNamed } from './funder-names.ts';

/** A situation with what a practitioner answers. */
export interface FundingTestCase {
  id: string;
  input: unknown;
  expected: {
    verdict: string;
    funder?: string;
    schemes?: string[];
    amount_or_rule?: string | Record<string, unknown>;
  };
  confidence: 'high' | 'medium' | 'low';
}

interface Count {
  n: number;
  right: number;
}

export interface FundingScore {
  n: number;
  high: Count;
  medium: Count;
  low: Count;
  failures: { id: string; confidence: string; wrong: string[]; expected: unknown; got: unknown }[];
}

/** Assesses every case and compares what the case states: first verdict, its scheme, its funder, its numbers. */
export function scoreCases(cases: readonly FundingTestCase[]): FundingScore {
  const empty = (): Count => ({ n: 0, right: 0 });
  const score: FundingScore = { n: cases.length, high: empty(), medium: empty(), low: empty(), failures: [] };
  for (const each of cases) {
    const assessment = assess(readSituation(each.input));
    const wrong = compare(each, assessment);
    const count = score[each.confidence];
    count.n += 1;
    if (wrong.length === 0) count.right += 1;
    else {
      const [first] = assessment.verdicts;
      const got = {
        verdict: first?.verdict,
        scheme: first?.scheme,
        funder: first?.funder,
        rule: first?.rule,
        notMet: first?.conditions.notMet,
        faults: assessment.faults,
      };
      score.failures.push({ id: each.id, confidence: each.confidence, wrong, expected: each.expected, got });
    }
  }
  return score;
}

/** What of a case the assessment does not say; empty when it is right. */
export function compare({ expected }: FundingTestCase, assessment: FundingAssessment): string[] {
  const [first] = assessment.verdicts;
  const wrong: string[] = [];
  if (first?.verdict !== expected.verdict) wrong.push('verdict');
  const scheme = expected.schemes?.[0];
  if (scheme && scheme !== '-' && first?.scheme !== scheme) wrong.push('scheme');
  if (!isFunderNamed(expected.funder, first?.funder ?? null)) wrong.push('funder');
  const figures = expected.amount_or_rule;
  for (const [key, value] of typeof figures === 'object' ? Object.entries(figures) : []) {
    if (typeof value === 'number' && !hasFigure(assessment, key, value)) wrong.push(key);
  }
  return wrong;
}

/** Ids of the amounts that a key of a case speaks of; a key of its own speaks of any. */
const FIGURES: Record<string, RegExp> = {
  hiring_aid: /^aid\.app\.(\d|rqth)/,
  employer_share: /^app\.employer_share/,
  distance_reduction: /^app\.distance\.reduction/,
};

function hasFigure({ verdicts }: FundingAssessment, key: string, value: number): boolean {
  const amounts = verdicts.flatMap((each): Amount[] => [...each.amounts]);
  const about = amounts.filter(({ id }) => (FIGURES[key] ?? /./).test(id));
  if (value === 0) {
    const worked = about.filter(({ id }) => id.endsWith('.eur'));
    return (worked.length ? worked : about).every((amount) => amount.value === 0);
  }
  return about.some((amount) => typeof amount.value === 'number' && Math.abs(amount.value - value) < 0.005);
}
