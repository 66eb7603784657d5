import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/answer.ts';
import { enAnswer } from '../../../core/wording/en-answer.ts';
import { enLooksWrong } from '../../../core/wording/en-looks-wrong.ts';
import { frAnswer } from '../../../core/wording/fr-answer.ts';
import { frLooksWrong } from '../../../core/wording/fr-looks-wrong.ts';
import { correctionsOf, doubtsOf, wrongFactsOf, wrongMessagesFor } from '../../../entrypoints/answer/looks-wrong.ts';
import { decide, type Known, toFacts } from '../../core/attribution/facts.ts';

const SIRET = '73282932000074';

function answerFor(known: Known): Answer {
  return {
    query: { by: 'siret', siret: SIRET },
    facts: toFacts(known),
    attribution: decide(known),
    reports: [],
  } as never;
}

describe('an answer that looks wrong', () => {
  it.each<[string, Known, string[]]>([
    ['a row of the table', { siret: SIRET, officialRow: { owner: 'atlas' } }, ['declared-agreement', 'table-late']],
    [
      'no row, an agreement',
      { siret: SIRET, officialRow: null, idccs: ['1486'] },
      ['not-in-table', 'agreement-not-applied'],
    ],
    ['a row without an OPCO', { siret: SIRET, officialRow: { owner: null } }, ['row-without-opco']],
    ['an activity alone', { naf: '62.01Z' }, ['activity-is-statistics']],
    ['a public employer', { siret: SIRET, legalCategory: '7210' }, ['public-status']],
    ['a closed establishment', { siret: SIRET, state: 'closed', officialRow: { owner: 'atlas' } }, ['closed']],
    ['AKTO in the place of another', { siret: SIRET, officialRow: { owner: 'atlas', manager: 'akto' } }, ['overseas']],
  ])('says what may be wrong with %s', (_, known, expected) => {
    expect(doubtsOf(answerFor(known))).toEqual(expect.arrayContaining(expected));
  });

  it('writes to an OPCO only where one is shown', () => {
    const unknown = answerFor({ siret: SIRET });
    expect(wrongMessagesFor(unknown)).toEqual(['payroll']);
    expect(correctionsOf(unknown)).not.toContain('ask-opco');
    const known = answerFor({ siret: SIRET, officialRow: { owner: 'atlas' } });
    expect(wrongMessagesFor(known)).toEqual(['payroll', 'opco']);
    expect(correctionsOf(known)).toContain('ask-opco');
  });

  it.each([
    ['fr', frLooksWrong, frAnswer, /- OPCO affiché.: Atlas/, /à compléter/],
    ['en', enLooksWrong, enAnswer, /- OPCO shown: Atlas/, /to be completed/],
  ] as const)('has messages with the facts, and gaps for what is not known: %s', (_, words, answers, shown, gap) => {
    const full: Known = { siret: SIRET, name: 'MARTIN', naf: '62.01Z', officialRow: { owner: 'atlas', idcc: '1486' } };
    const facts = wrongFactsOf(answerFor(full), answers);
    for (const to of ['payroll', 'opco'] as const) {
      const { subject, body } = words.message(to, facts);
      expect(subject.replace(/\s/g, ' ')).toContain('MARTIN, SIRET 732 829 320 00074');
      expect(body).toMatch(shown);
      for (const fact of ['62.01Z', '1486', '2026']) expect(body).toContain(fact);
    }
    const { body } = words.message('payroll', wrongFactsOf(answerFor({ naf: '62.01Z' }), answers));
    expect(body).toMatch(gap);
  });

  it('puts no withheld name into a message', () => {
    const facts = wrongFactsOf(answerFor({ siret: SIRET, name: 'X', isNameWithheld: true }), frAnswer);
    expect(facts.name).toBeNull();
  });
});
