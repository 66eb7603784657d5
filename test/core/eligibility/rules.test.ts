import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AMOUNT_IDS } from '../../../core/eligibility/amount-ids.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { GATES } from '../../../core/eligibility/gates.ts';
import type { Rule } from '../../../core/eligibility/rule.ts';
import { RULES } from '../../../core/eligibility/rules/rules.ts';
import { amountRow } from '../../../core/tables/amounts.ts';
import { loadRuleSources } from '../../../core/tables/rule-sources.ts';
import { situation } from './situations.ts';

const room = path.join(import.meta.dirname, '../../../core/eligibility');
const code = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'amount-ids.ts')
  .map((file) => readFileSync(path.join(room, file), 'utf8'))
  .join('\n');
const sources = await loadRuleSources();
const isKnown = (id: string) => id === 'UNVERIFIED' || sources.has(id);

/** Versions that nothing but their dates tells apart. */
function overlap(a: Rule, b: Rule): boolean {
  const sameFor = a.scheme === b.scheme && a.beside === b.beside && [...a.who].some((group) => b.who.includes(group));
  const always = !a.only && !a.when && !b.only && !b.when;
  return sameFor && always && (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9');
}

describe('the rule base', () => {
  it.each(RULES.map((rule, index) => ({ index, rule })))(
    '$rule.id, version $index, has sources of the register',
    ({ rule }) => {
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(rule.sources.filter((id) => !isKnown(id))).toEqual([]);
      expect((rule.from ?? '') <= (rule.to ?? '9')).toBe(true);
    },
  );

  it('has no two versions of a scheme that answer for the same person on the same day by accident', () => {
    // What goes beside the apprenticeship contract adds up, and an aid's second version comes where the first does not.
    const pairs = RULES.flatMap((a, index) =>
      RULES.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} ${b.id} ${a.scheme}`] : [])),
    );
    // Former Pro-A is for employees, then refused to everyone else; the trainee's session comes before the job seeker's.
    expect(pairs).toEqual(['R16 R16 PRO_A', 'R42 R39 POEC']);
  });

  it('holds every amount that it names, from a source, and no other', () => {
    for (const id of AMOUNT_IDS) {
      const row = amountRow(id);
      expect(row, id).not.toBeNull();
      expect(isKnown(row?.source ?? ''), id).toBe(true);
      const stem = id.replace(/\d+$/, '');
      expect(code.includes(id) || (id.startsWith('faf.fifpl') && code.includes(stem)), id).toBe(true);
    }
  });

  it('never has a sum for the plan', () => {
    const plan = RULES.filter(({ scheme }) =>
      /^(PDC_|CONVENTIONAL|VOLUNTARY|AFEST|BILAN|CPF_COFUND)/.test(scheme ?? ''),
    );
    expect(plan.filter(({ amounts, oneOf }) => amounts || oneOf)).toEqual([]);
  });

  it('has eight gates, from sources of the register', () => {
    expect(GATES.map(({ id }) => id)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
    expect(GATES.flatMap((gate) => gate.sources.filter((id) => !isKnown(id)))).toEqual([]);
  });

  it('is as sure as its sources', () => {
    expect(RULES.filter(({ sources, confidence }) => sources.includes('UNVERIFIED') && confidence === 'high')).toEqual(
      [],
    );
  });
});

describe('a refusal', () => {
  const refused = (given: Parameters<typeof situation>[0]) => {
    const { verdicts, warnings } = assess(situation(given));
    const [first] = verdicts;
    expect(first?.verdict).toBe('refused');
    return { confidence: first?.confidence, isToCheck: warnings.includes('limit-to-check') };
  };
  const licence = { type: 'light_licence', rncp: false };

  it.each([
    ['a third party’s least share', { course: licence, extra: { thirdParty: 99, cpfBalance: 900 } }],
    ['the hours of FAFCEA', { profile: 'self_employed_craft', course: { hours: 6 }, extra: { cfpPaid: 50 } }],
    ['the income of authors', { profile: 'artist_author', extra: { artisticIncome3y: 10, artisticIncome5y: 10 } }],
  ])('by %s of a draft or an old grid is weak, and says so', (_, given) => {
    expect(refused(given)).toEqual({ confidence: 'low', isToCheck: true });
  });

  it.each([
    ['nobody else pays', { course: licence, extra: { thirdParty: 0, cpfBalance: 900 } }, 'medium'],
    [
      'the levy was not paid either',
      { profile: 'self_employed_craft', course: { hours: 6 }, extra: { cfpPaid: 0 } },
      'medium',
    ],
    [
      'a limit of the law',
      { profile: 'cpro_young', course: { type: 'contrat_pro', hours: 100 }, extra: { age: 20, months: 8 } },
      'medium',
    ],
  ])('is as sure as its rule where %s', (_, given, confidence) => {
    expect(refused(given)).toEqual({ confidence, isToCheck: false });
  });
});

describe('what to do', () => {
  const first = (given: Parameters<typeof situation>[0]) => {
    const [verdict] = assess(situation(given)).verdicts;
    if (!verdict) throw new Error('no verdict');
    return verdict;
  };

  it('is only to find the answer, while one is missing', () => {
    expect(first({ opco: null })).toMatchObject({ verdict: 'needs_info', nextSteps: ['find-opco'] });
    expect(first({ companySize: null })).toMatchObject({ verdict: 'needs_info', nextSteps: [] });
    expect(first({ course: { type: 'light_licence' } }).nextSteps).toEqual(['ask-employer-top-up']);
  });

  it('from 50 employees on, is to ask for the branch’s money before anything is signed', () => {
    expect(first({ companySize: 80 }).nextSteps).toEqual(['ask-opco-branch-money', 'sign-training-agreement']);
  });

  it.each(['micro_trader', 'micro_liberal'])('of a %s, turnover is asked before the levy', (profile) => {
    const { missing } = assess(situation({ profile, opco: null }));
    const keys = missing.map(({ key }) => key);
    expect(keys).toContain('turnover');
    expect(keys.indexOf('turnover')).toBeLessThan(keys.indexOf('cfpPaid'));
    expect(first({ profile, opco: null, extra: { turnover: 0, cfpPaid: 0 } })).toMatchObject({
      rule: 'R52',
      nextSteps: ['see-cpf'],
    });
    expect(first({ profile, opco: null, extra: { turnover: 900, cfpPaid: 0 } })).toMatchObject({
      verdict: 'refused',
      nextSteps: ['see-cpf'],
    });
  });

  it('nobody else is asked for the turnover', () => {
    const { missing, verdicts } = assess(situation({ profile: 'self_employed_trader', opco: null }));
    expect(missing.map(({ key }) => key)).not.toContain('turnover');
    expect(verdicts[0]?.conditions.unknown).not.toContain('turnover');
  });
});
