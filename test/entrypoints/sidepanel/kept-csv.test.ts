import { describe, expect, it } from 'vitest';
import { enAnswer } from '../../../core/wording/en-answer.ts';
import { enPanel } from '../../../core/wording/en-panel.ts';
import { frAnswer } from '../../../core/wording/fr-answer.ts';
import { frPanel } from '../../../core/wording/fr-panel.ts';
import { companiesCsv } from '../../../entrypoints/sidepanel/kept-csv.ts';
import { fact, kept, saved } from './kept-companies.ts';

const FR = { panel: frPanel, answer: frAnswer };
const lines = (text: string) => text.slice(1).trimEnd().split('\r\n');

describe('the file of kept companies', () => {
  it('has a heading and a row for each company, with the month of the table', () => {
    const company = kept('73282932000074', 'Boulangerie Martin', 'opcoep', {
      facts: {
        town: fact('Nantes'),
        officialRow: fact({ owner: 'opcoep', manager: null, idcc: '0843' as never }),
        state: fact('active'),
      },
      saved: saved('Rappeler', 'Lycée Nord', 'Été'),
    });
    const text = companiesCsv([company], FR);
    expect(text.startsWith('\ufeffEntreprise;SIREN;SIRET;OPCO;')).toBe(true);
    expect(lines(text)[1]).toBe(
      'Boulangerie Martin;732829320;73282932000074;OPCO EP;;D’après la table officielle;0843;;;Nantes;en activité;2026-06;2026-11-20;2026-11-10;Lycée Nord, Été;Rappeler',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+A1', '-1+A1', '@SUM(A1)', '\t=1', ' =1', '\u200b=1', '＝1', '\r=1'])(
    'makes text of what a spreadsheet would run: %j',
    (note) => {
      const text = companiesCsv([kept('73282932000074', 'Martin', 'opcoep', { saved: saved(note) })], FR);
      expect(text).toMatch(/(?:^|[;"])'[^;]*$/);
    },
  );

  it('has no month of the table where the table has no OPCO', () => {
    const facts = { officialRow: fact(null), idccs: fact(['0843' as never]) };
    const text = companiesCsv([kept('73282932000074', 'Martin', 'opcoep', { facts })], FR);
    expect(text).not.toContain('2026-06');
  });

  it('keeps a note of several lines with separators in one cell', () => {
    const text = companiesCsv([kept('73282932000074', 'Martin', 'opcoep', { saved: saved('a;b\n"c"') })], FR);
    expect(text).toContain(';"a;b\n""c"""\r\n');
  });

  it('says that a name is withheld, and never shows a mask', () => {
    const text = companiesCsv([kept('73282932000074', null, 'opcoep', { facts: { isNameWithheld: fact(true) } })], {
      panel: enPanel,
      answer: enAnswer,
    });
    expect(lines(text)[1]).toMatch(/^Name not disclosed;/);
  });
});
