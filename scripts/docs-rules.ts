/**
 * Prints the rule base of funding as Markdown: every version of every rule with its dates, whom it is for, what it
 * depends on, its amounts and its sources; then the amounts as they read on the day of the rule base; then the sources.
 * `node scripts/docs-rules.ts [--date AAAA-MM-JJ]`, the date for the amounts.
 */
import { parseArgs } from 'node:util';
import type { Amount } from '../core/answer.ts';
import { AMOUNT_IDS } from '../core/eligibility/amount-ids.ts';
import { datedAmount } from '../core/eligibility/amounts.ts';
import { GATES } from '../core/eligibility/gates.ts';
import { GROUP_OF } from '../core/eligibility/profiles.ts';
import type { Rule } from '../core/eligibility/rule.ts';
import { RULES } from '../core/eligibility/rules/rules.ts';
import { RULE_BASE_AS_OF } from '../core/tables/amounts.ts';
import { loadRuleSources } from '../core/tables/rule-sources.ts';

const ALL = Object.keys(GROUP_OF);

/** Profiles of a rule; a long list by those it leaves out. */
function profilesOf({ who }: Rule): string {
  const inside = Object.entries(GROUP_OF).flatMap(([profile, group]) => (who.includes(group) ? [profile] : []));
  if (inside.length <= ALL.length / 2) return inside.join(', ');
  return `all but ${ALL.filter((profile) => !inside.includes(profile)).join(', ')}`;
}

function conditionsOf(rule: Rule): string {
  const parts = [
    rule.only && `only: ${rule.only.join(', ')}`,
    rule.when && `when: ${rule.when.join(', ')}`,
    (rule.paysTeaching || rule.needs) &&
      `needs: ${[...(rule.paysTeaching ? ['provider-qualiopi', 'provider-declared'] : []), ...(rule.needs ?? [])].join(', ')}`,
    rule.beside && 'said beside the contract',
    rule.held && 'its sum is held',
  ];
  return parts.filter(Boolean).join('; ');
}

function amountsOf(rule: Rule): string {
  const sums = (rule.oneOf ?? []).map(([circumstance, id]) => `${id} if ${circumstance}`);
  const others = (rule.amounts ?? []).map((each) => (typeof each === 'string' ? each : `${each[1]} if ${each[0]}`));
  return [...(sums.length ? [`first of (${sums.join('; ')})`] : []), ...others].join(', ');
}

function row(...cells: (string | null | undefined)[]): string {
  return `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '/')).join(' | ')} |`;
}

function table(head: string[], rows: string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}

/** As a person may read it: never a hidden figure. */
function said({ value, display, asOf }: Amount): string {
  if (display === 'hidden' || value === null) return 'no figure: to be checked';
  const figure = typeof value === 'object' ? value.join(' to ') : String(value);
  if (display === 'hold') return `last known, rule base of ${asOf}: ${figure}, to be checked`;
  return display === 'last-known-grid' ? `last known grid, ${asOf}: ${figure}` : figure;
}

try {
  const { values } = parseArgs({ options: { date: { type: 'string', default: RULE_BASE_AS_OF } } });
  if (!/^\d{4}-\d\d-\d\d$/.test(values.date)) throw new Error('usage: node scripts/docs-rules.ts [--date AAAA-MM-JJ]');
  const byId = RULES.toSorted((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1));
  const rules = byId.map((rule) =>
    row(
      rule.id,
      rule.scheme ?? '-',
      profilesOf(rule),
      rule.verdict,
      rule.funder ?? '-',
      rule.from,
      rule.to,
      conditionsOf(rule),
      amountsOf(rule),
      rule.sources.join(' '),
      rule.confidence,
    ),
  );
  const gates = GATES.map(({ id, gives, sources, confidence }) =>
    row(id, gives.join(', '), sources.join(' '), confidence),
  );
  const amounts = AMOUNT_IDS.map((id) => {
    const amount = datedAmount(id, values.date);
    return row(id, amount ? said(amount) : 'not in force', amount?.unit, amount?.from, amount?.to, amount?.source);
  });
  const sources = [...(await loadRuleSources())].map(([id, url]) => row(id, url));
  console.log(`# Funding rules, state at ${RULE_BASE_AS_OF}

${table(['id', 'scheme', 'profiles', 'verdict', 'funder', 'from', 'to', 'conditions', 'amounts', 'sources', 'confidence'], rules)}

## Gates

${table(['id', 'conditions and warnings', 'sources', 'confidence'], gates)}

## Amounts on ${values.date}

${table(['id', 'amount', 'unit', 'from', 'to', 'source'], amounts)}

## Sources

${table(['id', 'address'], sources)}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
