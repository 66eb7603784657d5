import type {
  ConditionId,
  CourseType,
  FundingAssessment,
  FundingVerdict,
  MissingAnswer,
  SchemeId,
  Situation,
  SituationKey,
} from '../answer.ts';
import { RULE_BASE_AS_OF } from '../tables/amounts.ts';
import { EXTRA_KINDS } from './answer-kinds.ts';
import { type FundingCase, openFundingCase } from './case.ts';
import { checkSituation } from './check-situation.ts';
import { isUndated, type Judged, judgeBeside, judgeScheme, rulesFor } from './judge.ts';
import { PLAIN_EMPLOYEES, PUBLIC_SERVICE } from './profiles.ts';
import { ASKED, OTHER_ROUTES, VERDICT_ORDER } from './routes.ts';
import { RULES } from './rules/rules.ts';
import { warningsOf } from './warnings.ts';

/** The employer's side of a contract, said after it. */
const BESIDE: Partial<Record<CourseType, readonly SchemeId[]>> = {
  apprenticeship: ['HIRING_AID', 'APPRENTICESHIP'],
  contrat_pro: ['AID_45PLUS'],
};
/** A specific scheme that cannot answer yet, or that refuses, lets the general one go first. */
const YIELDS_TO: Partial<Record<SchemeId, readonly SchemeId[]>> = {
  PDC_LT50: ['CONVENTIONAL', 'VOLUNTARY'],
  CONVENTIONAL: ['PDC_GTE50'],
  VOLUNTARY: ['PDC_GTE50'],
  CPF_COFUND: ['CPF'],
};
const MOST_QUESTIONS = 4;

/**
 * Who funds a course for a person: what was asked for first, with the employer's side of it, then other routes. Pure,
 * dated and total: the same situation gives the same answer, the rules are those in force on its day, and nothing that
 * JSON can hold makes it throw. An answer that cannot be is named, and no verdict is built on it.
 */
export function assess(situation: Situation): FundingAssessment {
  // What comes from plain JavaScript may lack a part.
  const given = { ...situation, course: situation?.course ?? {}, extra: situation?.extra ?? {} } as Situation;
  const faults = checkSituation(given);
  const { profile, date, course } = given;
  if (faults.length || !profile || !date || !course.type) {
    const keys = faults.length
      ? faults.flatMap(({ key }) => keyOf(key) ?? [])
      : (['profile', 'courseType', 'date'] as const).filter((key) => !{ profile, courseType: course.type, date }[key]);
    return {
      verdicts: [{ ...NO_RULE, verdict: 'needs_info' }],
      missing: [...new Set(keys)].slice(0, MOST_QUESTIONS).map((key) => ({ key, question: key, wouldSettle: false })),
      warnings: [],
      faults,
      asOf: RULE_BASE_AS_OF,
    };
  }
  const c = openFundingCase(given, profile, course.type, date);
  const judged = rank(c, course.type);
  return {
    verdicts: judged.map(({ verdict }) => verdict),
    missing: questions(judged),
    warnings: warningsOf(c, judged),
    faults,
    asOf: RULE_BASE_AS_OF,
  };
}

const NO_RULE: FundingVerdict = {
  scheme: null,
  verdict: 'refused',
  would: null,
  funder: null,
  conditions: { met: [], notMet: [], unknown: [] },
  amounts: [],
  nextSteps: [],
  rule: null,
  sources: [],
  confidence: 'high',
};

function rank(c: FundingCase, type: CourseType): Judged[] {
  const asked = judgeAll(c, ASKED[type]);
  let [first, ...rest] = asked;
  if (first && !isSettled(first)) {
    const schemes = YIELDS_TO[first.verdict.scheme as SchemeId] ?? [];
    const general = rest.find((each) => isSettled(each) && schemes.includes(each.verdict.scheme as SchemeId));
    if (general) [first, rest] = [general, asked.filter((each) => each !== general)];
  }
  first ??= judgeScheme(c, null) ?? unanswered(c, type);
  const isRefused = first.verdict.verdict === 'refused' || first.verdict.verdict === 'not_fundable';
  const beside = isRefused ? [] : besideContract(c, BESIDE[type] ?? []);
  const others = judgeAll(
    c,
    (OTHER_ROUTES[type] ?? []).filter((scheme) => !ASKED[type].includes(scheme)),
  );
  const routes = [...rest, ...others].sort((a, b) => order(a) - order(b));
  return [first, ...beside, ...routes];
}

const order = ({ verdict }: Judged) => VERDICT_ORDER.indexOf(verdict.verdict);
const isSettled = ({ verdict }: Judged) => verdict.verdict !== 'needs_info' && verdict.verdict !== 'refused';

function judgeAll(c: FundingCase, schemes: readonly SchemeId[]): Judged[] {
  return schemes.flatMap((scheme) => judgeScheme(c, scheme) ?? []);
}

function besideContract(c: FundingCase, schemes: readonly SchemeId[]): Judged[] {
  return schemes.flatMap((scheme) => {
    const judged = judgeBeside(c, scheme);
    // No decree on that day: what the State gives then is not known, and that is said.
    return isUndated(c, scheme) ? [notInForce(c, scheme)] : judged;
  });
}

/** No rule of the scheme is for this person, or none is in force on that day. */
function unanswered(c: FundingCase, type: CourseType): Judged {
  const schemes = ASKED[type];
  const dated = schemes.find((scheme) => isUndated(c, scheme));
  if (dated) return notInForce(c, dated);
  const scheme = schemes.find((each) => ruleFor(each)) ?? (schemes[0] as SchemeId);
  const isPublic = PUBLIC_SERVICE.includes(c.group);
  const rule = ruleFor(scheme) ?? RULES.find((each) => each.scheme === scheme);
  return {
    verdict: {
      ...NO_RULE,
      scheme,
      verdict: isPublic ? 'not_fundable' : 'refused',
      conditions: { met: [], notMet: [isPublic ? 'pays-contributions' : 'eligible-profile'], unknown: [] },
      rule: isPublic ? 'G1' : (rule?.id ?? null),
      sources: isPublic ? ['L6131-1'] : (rule?.sources ?? []),
    },
    open: [],
    waitsFor: {},
    amountsWaitFor: [],
    isLimitUnsure: false,
    rule: null,
  };
}

/** The rule that a scheme has for plain employees, which others are measured by. */
const ruleFor = (scheme: SchemeId) =>
  RULES.findLast((rule) => rule.scheme === scheme && rule.who.includes(PLAIN_EMPLOYEES));

function notInForce(c: FundingCase, scheme: SchemeId): Judged {
  const [rule] = rulesFor(c, scheme);
  const conditions = { met: [], notMet: [], unknown: ['in-force'] as const };
  const verdict = { ...NO_RULE, scheme, verdict: 'needs_info' as const, conditions, sources: rule?.sources ?? [] };
  return {
    verdict: { ...verdict, confidence: 'low' },
    open: ['in-force'],
    waitsFor: {},
    amountsWaitFor: [],
    isLimitUnsure: false,
    rule: null,
  };
}

/** What to ask next: what keeps the first verdict open, then what keeps the others open, then sums and what the first rests on. */
function questions(judged: readonly Judged[]): MissingAnswer[] {
  const [first] = judged;
  if (!first) return [];
  const missing: MissingAnswer[] = [];
  const add = (key: SituationKey | null, wouldSettle = false) => {
    if (key && !missing.some((each) => each.key === key)) missing.push({ key, question: key, wouldSettle });
  };
  const ask = ({ waitsFor }: Judged, condition: ConditionId, wouldSettle?: boolean) => {
    add(waitsFor[condition] ?? null, wouldSettle);
  };
  const { notMet, unknown } = first.verdict.conditions;
  // Too old for the rule: the exceptions are asked about.
  if (notMet.includes('apprentice-age')) ask(first, 'apprentice-age', notMet.length === 1);
  for (const condition of first.open) ask(first, condition, first.open.length === 1);
  for (const other of judged) for (const condition of other.open) ask(other, condition);
  // Without turnover there is no right, and the levy is not worth a question.
  if (unknown.includes('turnover')) ask(first, 'turnover');
  for (const key of first.amountsWaitFor) add(key);
  for (const condition of unknown) ask(first, condition);
  for (const other of judged) for (const key of other.amountsWaitFor) add(key);
  return missing.slice(0, MOST_QUESTIONS);
}

/** `course.hours` is the answer `hours`; null for a key of no vocabulary. */
function keyOf(faultKey: string): SituationKey | null {
  const key = faultKey === 'course.type' ? 'courseType' : faultKey.replace(/^(course|extra)\./, '');
  return faultKey.startsWith('extra.') && !Object.hasOwn(EXTRA_KINDS, key) ? null : (key as SituationKey);
}
