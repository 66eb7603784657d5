import type {
  Amount,
  ConditionId,
  FunderId,
  FundingStepId,
  FundingVerdict,
  SchemeId,
  SituationKey,
} from '../answer.ts';
import type { AmountId } from './amount-ids.ts';
import { datedAmount } from './amounts.ts';
import type { FundingCase } from './case.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { COMPUTED, type ComputedId } from './computed-amounts.ts';
import { CONDITIONS, type Truth } from './conditions.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/rules.ts';

/** A verdict, and the conditions that keep it open. */
export interface Judged {
  verdict: FundingVerdict;
  open: readonly ConditionId[];
  /** The answer that each condition waits for, of those that wait for one; a failed one may be lifted by it. */
  waitsFor: Partial<Record<ConditionId, SituationKey>>;
  /** Answers that would make its amounts exact. */
  amountsWaitFor: readonly SituationKey[];
  /** It refuses by limits alone that are a draft's or of the last known grid. */
  isLimitUnsure: boolean;
  rule: Rule | null;
}

const rulesOf = new Map<SchemeId | null, Rule[]>();
for (const rule of RULES) rulesOf.set(rule.scheme, [...(rulesOf.get(rule.scheme) ?? []), rule]);

/** The versions of the rules of a scheme that speak of this person. */
export function rulesFor(c: FundingCase, scheme: SchemeId | null): Rule[] {
  return rulesOf.get(scheme)?.filter(({ who }) => who.includes(c.group)) ?? [];
}

/** What a scheme answers: the first of its rules that is in force and that nothing known excludes. Null when none is. */
export function judgeScheme(c: FundingCase, scheme: SchemeId | null): Judged | null {
  const rule = rulesFor(c, scheme).find((each) => !each.beside && isFor(c, each));
  return rule ? judge(c, rule) : null;
}

/** What is said beside a scheme's own verdict. */
export function judgeBeside(c: FundingCase, scheme: SchemeId): Judged[] {
  const rules = rulesFor(c, scheme).filter((each) => each.beside && isFor(c, each));
  // Aids are versions of one another: the first answers. What goes with the contract adds up.
  return (scheme === 'APPRENTICESHIP' ? rules : rules.slice(0, 1)).map((rule) => judge(c, rule));
}

/** A scheme that has rules for this person, and none of that day. */
export function isUndated(c: FundingCase, scheme: SchemeId): boolean {
  const rules = rulesFor(c, scheme);
  return rules.length > 0 && !rules.some((rule) => isInForce(c, rule));
}

const isInForce = (c: FundingCase, { from, to }: Rule) => (!from || c.date >= from) && (!to || c.date <= to);

function isFor(c: FundingCase, rule: Rule): boolean {
  return (
    isInForce(c, rule) &&
    !rule.only?.some((id) => !CIRCUMSTANCES[id](c)) &&
    !rule.when?.some((id) => truth(c, id) === false)
  );
}

function truth(c: FundingCase, id: ConditionId): Truth {
  const condition = CONDITIONS[id];
  return condition ? condition(c) : 'unknown';
}

const CERTIFIED: readonly ConditionId[] = ['provider-qualiopi', 'provider-declared'];
/** What to do about a condition that fails. */
const AFTER_FAILURE: Partial<Record<ConditionId, readonly FundingStepId[]>> = {
  'provider-qualiopi': ['employer-may-pay'],
  'opco-answered': ['complete-file-again'],
  'apprentice-age': ['see-contrat-pro', 'see-reconversion'],
  rncp: ['see-contrat-pro'],
  'levy-paid': ['see-cpf'],
  'spouse-levy': ['see-cpf'],
  turnover: ['see-cpf'],
  'in-trade-register': ['see-cpf'],
  'course-long-enough': ['see-cpf'],
};
/** What helps to answer a condition that keeps the verdict open: nothing else is to be done before. */
const TO_ANSWER: Partial<Record<ConditionId, readonly FundingStepId[]>> = {
  'opco-known': ['find-opco'],
  'third-party': ['ask-employer-top-up'],
  'fishery-section-covers': ['ask-fund-before-start'],
};

function judge(c: FundingCase, rule: Rule): Judged {
  const met: ConditionId[] = [];
  const notMet: ConditionId[] = [];
  const unknown: ConditionId[] = [];
  const open: ConditionId[] = [];
  const isNegative = rule.verdict === 'refused' || rule.verdict === 'not_fundable';
  const waitsFor: Judged['waitsFor'] = {};
  const byUnsureLimit = new Set<ConditionId>();
  const put = (id: ConditionId, found: Truth, wanting: SituationKey | undefined) => {
    if (found === undefined) return;
    if (wanting && found !== true) waitsFor[id] = wanting;
    if (found === true) met.push(id);
    else if (found === false || (isNegative && !CONDITIONS[id])) notMet.push(id);
    else {
      unknown.push(id);
      if (found === 'open') open.push(id);
    }
  };
  const check = (id: ConditionId) => {
    c.wanting.length = 0;
    c.measures.length = 0;
    const found = truth(c, id);
    if (c.measures.some((limit) => datedAmount(limit, c.date)?.display !== 'shown')) byUnsureLimit.add(id);
    put(id, found, c.wanting[0]);
  };

  const funder = funderOf(c, rule);
  rule.when?.forEach(check);
  const isSuggested = rule.funder === 'opco' && funder !== null && c.answers.opcoSuggested === true;
  // What the activity suggests is enough for a verdict, under the condition that it holds; nobody is asked for it again.
  if (isSuggested) put('opco-known', 'unknown', undefined);
  else if (rule.funder === 'opco') put('opco-known', funder ? true : 'open', 'opco');
  if (rule.funder === 'host') put('opco-known', funder ? true : 'open', 'hostIdcc');
  if (rule.paysTeaching) CERTIFIED.forEach(check);
  rule.needs?.forEach(check);

  const fails = !isNegative && notMet.length > 0;
  const isLimitUnsure = fails && notMet.every((id) => byUnsureLimit.has(id));
  const isOpen = !fails && open.length > 0;
  const steps = fails
    ? notMet.flatMap((id) => AFTER_FAILURE[id] ?? [])
    : isOpen
      ? open.flatMap((id) => TO_ANSWER[id] ?? [])
      : [...(rule.steps ?? [])];
  if (!fails && !isOpen && isSuggested) steps.unshift('confirm-opco');
  else if (!fails && !isOpen && rule.funder === 'opco' && funder && c.answers.siretInTable === false)
    steps.unshift('state-opco-on-oath');
  c.wanting.length = 0;
  const amounts = fails ? [] : amountsOf(c, rule, isOpen);
  return {
    verdict: {
      scheme: rule.scheme,
      verdict: fails ? 'refused' : isOpen ? 'needs_info' : rule.verdict,
      would: isOpen ? rule.verdict : null,
      funder: fails ? null : funder,
      conditions: { met, notMet, unknown },
      amounts,
      nextSteps: [...new Set(steps)],
      rule: rule.id,
      sources: rule.sources,
      confidence: isLimitUnsure ? 'low' : rule.confidence,
    },
    open: fails ? [] : open,
    waitsFor,
    amountsWaitFor: [...c.wanting],
    isLimitUnsure,
    rule,
  };
}

function funderOf(c: FundingCase, { funder }: Rule): FunderId | null {
  if (funder === 'opco' || funder === 'some-opco') return c.opco;
  return funder === 'host' ? c.host : funder === 'fund' ? c.fund : funder;
}

/** No sum while what decides about it is open. */
function amountsOf(c: FundingCase, rule: Rule, isOpen: boolean): Amount[] {
  const sum = isOpen ? undefined : rule.oneOf?.find(([circumstance]) => CIRCUMSTANCES[circumstance](c));
  const amounts = sum ? one(c, sum[1], rule.held) : [];
  for (const amount of rule.amounts ?? []) {
    if (typeof amount !== 'string') {
      if (CIRCUMSTANCES[amount[0]](c)) amounts.push(...one(c, amount[1]));
    } else if (isComputed(amount)) amounts.push(...COMPUTED[amount](c));
    else amounts.push(...one(c, amount));
  }
  return amounts;
}

const isComputed = (id: AmountId | ComputedId): id is ComputedId => id.startsWith('=');

function one(c: FundingCase, id: AmountId, held?: boolean): Amount[] {
  const amount = datedAmount(id, c.date, held);
  return amount ? [amount] : [];
}
