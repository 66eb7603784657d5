import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/eligibility/assess.ts';
import { readSituation } from '../../../core/eligibility/read-situation.ts';
import { RULES } from '../../../core/eligibility/rules/rules.ts';
import {
  CONDITION_IDS,
  FUNDING_STEP_IDS,
  FUNDING_WARNING_IDS,
  SCHEME_IDS,
  SITUATION_FAULT_IDS,
} from '../../../core/eligibility/said-ids.ts';
import file from './cases.json' with { type: 'json' };
import { situation } from './situations.ts';

/** What no rule names: the engine's own gates, and what follows from a failure or from an OPCO that is not known. */
const OF_THE_ENGINE = ['opco-known', 'provider-declared', 'provider-qualiopi'];
const AFTER_FAILURE = [
  'employer-may-pay',
  'complete-file-again',
  'find-opco',
  'state-opco-on-oath',
  'confirm-opco',
  'see-contrat-pro',
];

const assessments = file.cases.map(({ input }) => assess(readSituation(input)));

describe('the ids that an assessment may hold', () => {
  it('are those of the rules and of the engine, and no others', () => {
    const conditions = [...OF_THE_ENGINE, ...RULES.flatMap(({ when, needs }) => [...(when ?? []), ...(needs ?? [])])];
    const steps = [...AFTER_FAILURE, ...RULES.flatMap((rule) => [...(rule.steps ?? [])])];
    const schemes = RULES.flatMap(({ scheme }) => scheme ?? []);
    expect([...new Set<string>(conditions)].sort()).toEqual([...CONDITION_IDS].sort());
    expect([...new Set<string>(steps)].sort()).toEqual([...FUNDING_STEP_IDS].sort());
    expect([...new Set<string>(schemes)].sort()).toEqual([...SCHEME_IDS].sort());
  });

  it('each come in an answer', () => {
    const verdicts = assessments.flatMap((assessment) => [...assessment.verdicts]);
    const steps = new Set(verdicts.flatMap(({ nextSteps }) => [...nextSteps]));
    const conditions = new Set(
      verdicts.flatMap(({ conditions: { met, notMet, unknown } }) => [...met, ...notMet, ...unknown]),
    );
    expect(FUNDING_STEP_IDS.filter((id) => !steps.has(id))).toEqual([]);
    expect(CONDITION_IDS.filter((id) => !conditions.has(id))).toEqual([]);
    const faults = new Set(assessments.flatMap((each) => each.faults.map(({ id }) => id)));
    expect(SITUATION_FAULT_IDS.filter((id) => !faults.has(id))).toEqual(['wrong-kind']);
  });

  it.each<[string, Parameters<typeof situation>[0]]>([
    ['late-request', { extra: { requestDate: '2026-10-02', courseStart: '2026-10-01' } }],
    [
      'early-reconversion-file',
      { course: { type: 'reconversion' }, extra: { requestDate: '2026-10-01', courseStart: '2026-11-01' } },
    ],
    ['late-filing', { course: { type: 'apprenticeship' }, extra: { transmittedMonthsAfter: 1 } }],
    ['opco-against-agreement', { idcc: 1486 }],
    ['agreement-against-activity', { opco: null, idcc: 2216, extra: { industrialTurnoverShare: 30 } }],
    ['agreement-against-activity', { opco: null, idcc: 3248, extra: { industrialTurnoverShare: 10 } }],
    ['opco-against-agreement', { profile: 'employee_temp_agency', opco: 'atlas', idcc: 2216 }],
    ['row-absent', { extra: { siretInTable: false } }],
    ['after-rule-base', { date: '2027-01-01' }],
    ['reconversion-usable-from-february', { course: { type: 'reconversion' }, date: '2026-01-31' }],
    ['training-share-outside', { course: { type: 'contrat_pro', hours: 150 }, extra: { months: 12, age: 20 } }],
    ['silence-accepts-to-check', { course: { type: 'contrat_pro' }, extra: { opcoSilentDays: 21 } }],
    ['silence-effect-unknown', { course: { type: 'reconversion' }, extra: { opcoSilentDays: 21 } }],
    ['unverified-rule', { course: { type: 'ptp' } }],
    ['held-by-reading', { course: { type: 'apprenticeship' }, extra: { level: 5, overseas: true } }],
    ['unusual-age', { course: { type: 'apprenticeship' }, extra: { age: 50 } }],
    ['nobody-on-payroll', { companySize: 0 }],
    ['fund-to-confirm', { profile: 'spouse_collaborator' }],
  ])('%s', (id, given) => {
    expect(FUNDING_WARNING_IDS).toContain(id);
    expect(assess(situation(given)).warnings).toContain(id);
    expect(assess(situation({})).warnings).toEqual([]);
  });

  it.each([null, 1597])('a status with an OPCO of its own contradicts no agreement: %s', (idcc) => {
    const given = situation({ profile: 'employee_temp_agency', opco: 'constructys', idcc });
    expect(assess(given).warnings).not.toContain('opco-against-agreement');
  });
});
