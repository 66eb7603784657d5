import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesLuhn } from '../../../core/identifiers/luhn.ts';
import { type CellRead, readCell } from '../../../core/sheet/read-cell.ts';
import type { ColumnKind } from '../../../core/sheet/sheet.ts';

const SIRET = '55210055400013';
const SIREN = '552100554';

/** The number, how it was read and what was put right; of a refusal, its id. */
function read(cell: string, column: ColumnKind = 'siret'): string {
  const got: CellRead = readCell(cell, column);
  if (!got.ok) return got.reason.id;
  return [got.kind, got.kind === 'name' ? got.text : got.number, ...(got.repair ? [got.repair] : [])].join(' ');
}

/** The digits with the last one that makes them pass Luhn. */
function withKey(digits: string): string {
  return [...'0123456789'].map((key) => digits + key).find(passesLuhn) as string;
}

describe('a cell', () => {
  it.each([
    SIRET,
    '552 100 554 00013',
    '552\u00a0100\u00a0554\u202f00013',
    '552.100.554.00013',
    '552100554-00013',
    ' 55210055400013 ',
    '55210055400013.0',
    '55210055400013,00',
    'SIRET : 552 100 554 00013',
    'Peugeot (552 100 554 00013)',
  ])('reads %j as a SIRET', (cell) => {
    expect(read(cell)).toBe(`siret ${SIRET}`);
  });

  it('reads another kind of number than its column as what it is', () => {
    expect(read(SIREN, 'siret')).toBe(`siren ${SIREN}`);
    expect(read('FR 96 552 100 554', 'siret')).toBe('vat 552100554');
    expect(read(SIRET, 'siren')).toBe(`siret ${SIRET}`);
    expect(read(SIRET, 'name')).toBe(`siret ${SIRET}`);
  });

  it('reads VAT numbers with and without their FR', () => {
    expect(read('FR96552100554', 'vat')).toBe('vat 552100554');
    expect(read('96552100554', 'vat')).toBe('vat 552100554');
    expect(read('DE136695976', 'vat')).toBe('foreign-vat');
    expect(read('FR83552100554', 'vat')).toBe('checksum');
  });

  it('says why it is no number', () => {
    expect(read('')).toBe('empty');
    expect(read('  ')).toBe('empty');
    expect(read('55210055400014')).toBe('checksum');
    expect(read('5521005540001')).toBe('too-short');
    expect(read('552100554000130')).toBe('too-long');
    expect(read('00000000000000')).toBe('all-zeros');
    expect(read('à vérifier')).toBe('words');
    expect(read('Boulangerie Martin', 'siren')).toBe('words');
    expect(read('5521OO554OOO13')).toBe('not-digits');
  });

  it('gives lost zeros back where the check digits prove it, and only there', () => {
    expect(read('5520135', 'siren')).toBe('siren 005520135 zeros');
    const siret = withKey('0055201350001');
    expect(read(siret.replace(/^0+/, ''))).toBe(`siret ${siret} zeros`);
    expect(read(String(Number(siret) + 1))).toBe('too-short');
    // In a column of SIRETs, seven digits are not a SIREN that lost two.
    expect(read('5520135', 'siret')).toBe('too-short');
  });

  it('restores scientific notation where all digits are there', () => {
    expect(read('5.5210055400013E+13')).toBe(`siret ${SIRET} scientific`);
    expect(read('5,5210055400013E+13')).toBe(`siret ${SIRET} scientific`);
    expect(read('5.5210055400013e13')).toBe(`siret ${SIRET} scientific`);
    expect(read('5,52E+13')).toBe('digits-lost');
    expect(read('5.52101E+13')).toBe('digits-lost');
    // Every digit is there, and they are no SIRET.
    expect(read('5.5210055400014E+13')).toBe('digits-lost');
  });

  it('takes words for a name in a column of names alone', () => {
    expect(read('  Boulangerie   Martin ', 'name')).toBe('name Boulangerie Martin');
    expect(read('AB', 'name')).toBe('too-short');
    expect(read('🙂🙂🙂', 'name')).toBe('no-words');
    expect(read('3M France', 'name')).toBe('name 3M France');
  });

  it('never throws, and never makes a number of another SIRET', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.constantFrom<ColumnKind>('siret', 'siren', 'vat', 'name'),
        (cell, column) => {
          const got = readCell(cell, column);
          if (got.ok && got.kind !== 'name') expect(got.number).toMatch(got.kind === 'siret' ? /^\d{14}$/ : /^\d{9}$/);
        },
      ),
    );
  });

  it('gives back every SIRET that a spreadsheet wrote as a number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 99_999_999 }),
        fc.integer({ min: 1, max: 9999 }),
        (company, nic) => {
          const siren = withKey(String(company).padStart(8, '0'));
          const siret = withKey(siren + String(nic).padStart(4, '0'));
          const asNumber = String(Number(siret));
          const [first = '', rest = ''] = [asNumber[0], asNumber.slice(1).replace(/0+$/, '')];
          expect(readCell(asNumber, 'siret')).toMatchObject({ ok: true, number: siret });
          const shown = `${first}.${rest}E+${asNumber.length - 1}`;
          const got = readCell(shown, 'siret');
          // A mantissa that is too short to be told from a rounded one is lost, and never another number.
          if (got.ok) expect(got).toMatchObject({ number: siret, repair: 'scientific' });
          else expect(rest.length).toBeLessThan(9);
        },
      ),
    );
  });
});
