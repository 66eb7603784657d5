import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseType, ProfileId } from '../../../core/answer.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { costBreakdown } from '../../../widget/funding/cost-breakdown.ts';
import { situation } from './cases.ts';

const breakdown = (asked: ReturnType<typeof situation>) =>
  costBreakdown(assess(asked), asked.course.price, asked.extra);

describe('the cost of a course', () => {
  it('is asked of an OPCO that decides, without a figure', () => {
    expect(breakdown(situation())).toMatchObject({
      price: 2450,
      lines: [
        { part: 'asked', funder: 'opcoep', euros: null },
        { part: 'open', euros: null },
      ],
      isComplete: false,
    });
  });

  it('is the employer’s from 50 employees on, all of it', () => {
    const { lines, isComplete } = breakdown(situation({ companySize: 80 }));
    expect(lines).toEqual([{ part: 'employer', funder: null, euros: 2450 }]);
    expect(isComplete).toBe(true);
  });

  it('of an apprentice of level 5 is due by the OPCO, with the aid beside', () => {
    const hiring = situation({
      profile: 'apprentice',
      companySize: 30,
      extra: { level: 5 },
      course: { type: 'apprenticeship' },
    });
    expect(breakdown(hiring)).toMatchObject({
      lines: [{ part: 'due', funder: 'opcoep', euros: null }],
      beside: [{ part: 'aid', funder: 'state', euros: 4500 }],
    });
  });

  it('of an apprentice of level 6 has the employer’s share, and no aid at 260 without the undertaking', () => {
    const hiring = situation({
      profile: 'apprentice',
      companySize: 260,
      extra: { level: 6 },
      course: { type: 'apprenticeship' },
    });
    const { lines, beside } = breakdown(hiring);
    expect(lines).toContainEqual({ part: 'employer', funder: null, euros: 750 });
    expect(beside).toEqual([]);
  });

  it('by the account adds up, and is about: balance, own share, what is left', () => {
    const { lines, isComplete } = breakdown(
      situation({ companySize: 80, extra: { cpfBalance: 1000 }, course: { type: 'cpf' } }),
    );
    expect(lines).toEqual([
      { part: 'due', funder: 'cpf', euros: 1000, isAbout: true },
      { part: 'holder', funder: null, euros: 103.2, isAbout: true },
      { part: 'open', funder: null, euros: 1346.8, isAbout: true },
    ]);
    // Whether the account may pay for the course is not confirmed: nothing is drawn.
    expect(isComplete).toBe(false);
  });

  it('is not paid by what the firm is given for a tutor’s time or a jury', () => {
    for (const type of ['apprentice_master_exercise', 'cpro_tutor_exercise', 'vae_jury'] as const) {
      for (const companySize of [12, 80]) {
        const asked = situation({ profile: 'tutor_employee', companySize, course: { type } });
        expect(breakdown(asked)).toEqual({ price: null, lines: [], beside: [], isComplete: false });
      }
    }
  });

  it('of a tutor’s own training is asked of the OPCO, up to the hours it pays for', () => {
    const { lines } = breakdown(situation({ profile: 'tutor_employee', course: { type: 'tutor_training' } }));
    expect(lines[0]).toEqual({ part: 'asked', funder: 'opcoep', euros: 600 });
  });

  it('is nobody’s, and nobody’s not, while the answer is open', () => {
    expect(breakdown(situation({ opco: null })).lines).toEqual([]);
    expect(breakdown(situation({ companySize: null })).lines).toEqual([]);
  });

  it('by an account of unknown balance has no figure but the own share', () => {
    const { lines } = breakdown(situation({ companySize: 80, course: { type: 'cpf' } }));
    expect(lines.find(({ part }) => part === 'asked')).toEqual({ part: 'asked', funder: 'cpf', euros: null });
  });

  it('never comes to more than the price, and never below zero', () => {
    const profiles: ProfileId[] = [
      'employee_cdi',
      'job_seeker',
      'apprentice',
      'tutor_employee',
      'self_employed_trader',
    ];
    const types: CourseType[] = [
      'plan',
      'cpf',
      'apprenticeship',
      'tutor_training',
      'reconversion',
      'bilan',
      'light_licence',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.constantFrom(...types),
        fc.record({
          companySize: fc.option(fc.integer({ min: 0, max: 400 })),
          price: fc.option(fc.integer({ min: 0, max: 9000 })),
          hours: fc.option(fc.integer({ min: 1, max: 500 })),
          cpfBalance: fc.option(fc.integer({ min: 0, max: 5000 })),
          thirdParty: fc.option(fc.integer({ min: 0, max: 5000 })),
          level: fc.option(fc.integer({ min: 3, max: 8 })),
        }),
        (profile, type, { companySize, price, hours, cpfBalance, thirdParty, level }) => {
          const { lines } = breakdown(
            situation({
              profile,
              companySize,
              extra: { cpfBalance, thirdParty, level },
              course: { type, price, hours },
            }),
          );
          for (const { euros } of lines) expect(euros ?? 0).toBeGreaterThanOrEqual(0);
          const known = lines
            .filter(({ part }) => part !== 'employer')
            .reduce((sum, { euros }) => sum + (euros ?? 0), 0);
          if (price !== null) expect(known).toBeLessThanOrEqual(Math.max(price, 103.2) + 0.01);
        },
      ),
    );
  });
});
