import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine, harmless, isFormula } from '../../../core/sheet/csv-line.ts';

describe('a line of a CSV', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(';', ','),
        (cells, separator) => {
          const plain = cells.map((cell) => cell.replaceAll('\r', ''));
          const { data } = Papa.parse<string[]>(csvLine(plain, separator), { delimiter: separator, newline: '\r\n' });
          expect(data).toEqual([plain]);
        },
      ),
    );
  });

  it.each([
    '=1+1',
    '=cmd|"/C calc"!A0',
    '+SUM(A1)',
    '-2+3+cmd',
    '@SUM(A1)',
    '\t=1',
    '\ttext',
    '\rtext',
    ' =1',
    '＝1+1',
    '-',
    '=552',
  ])('makes text of %j', (cell) => {
    expect(isFormula(cell)).toBe(true);
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  it.each([
    '-12',
    '+33 6 12 34 56 78',
    '-1 234,50 €',
    '55210055400013',
    '-5%',
    '1e5',
    '-1.5E+3',
    'a=b',
    "'=1",
    '',
    '\t55210055400013',
  ])('leaves %j as it is', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  it('leaves no cell that begins as a formula and is no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '1', 'A', ' ', '(') }), (cell) => {
        const safe = harmless(cell);
        expect(/^[=@]|^[+-].*[A-Z(=+@-]/.test(safe)).toBe(false);
      }),
    );
  });
});
