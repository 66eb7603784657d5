import { describe, expect, it } from 'vitest';
import { columnNotes, recogniseColumns } from '../../../core/sheet/recognise-columns.ts';

const SIRETS = ['55210055400013', '30247464800664', '41816609600069'];

/** Kinds of the columns, and the one that is looked up. */
function kinds(lines: string[][]) {
  const { hasHeader, columns, column } = recogniseColumns(lines);
  return { hasHeader, kinds: columns.map(({ kind }) => kind), column };
}

describe('the columns of a sheet', () => {
  it('are known by their cells', () => {
    expect(kinds(SIRETS.map((siret) => [siret]))).toEqual({ hasHeader: false, kinds: ['siret'], column: 0 });
    expect(kinds([['552100554'], ['302474648']])).toEqual({ hasHeader: false, kinds: ['siren'], column: 0 });
    expect(kinds([['FR96552100554']])).toEqual({ hasHeader: false, kinds: ['vat'], column: 0 });
  });

  it.each([
    [['Raison sociale', 'Ville', 'N° SIRET']],
    [['Company', 'Town', 'SIRET number']],
    [['Société', 'Ville', 'siret_etablissement']],
  ])('are known by a header in either language: %j', (header) => {
    const lines = [header, ...SIRETS.map((siret) => ['Martin SARL', 'Lyon', siret])];
    expect(kinds(lines)).toEqual({ hasHeader: true, kinds: ['name', null, 'siret'], column: 2 });
  });

  it('has a header where words stand over numbers, whatever they say', () => {
    expect(kinds([['Foo bar'], ...SIRETS.map((siret) => [siret])]).hasHeader).toBe(true);
    expect(kinds([['Martin SARL'], ['Durand SAS'], ['Petit et fils']])).toEqual({
      hasHeader: false,
      kinds: ['name'],
      column: 0,
    });
    expect(kinds([['Entreprise'], ['Durand SAS'], ['Petit et fils']]).hasHeader).toBe(true);
  });

  it('have examples that stand beside each other as the rows do', () => {
    const { columns } = recogniseColumns([
      ['SIRET', 'Ville'],
      [SIRETS[0] as string, ''],
      [SIRETS[1] as string, 'Lyon'],
    ]);
    expect(columns.map(({ examples }) => examples)).toEqual([SIRETS.slice(0, 2), ['', 'Lyon']]);
  });

  it('prefers the SIRET to the SIREN, and a column that the header names', () => {
    const lines = [
      ['siren', 'siret', 'SIRET du CFA'],
      ['552100554', SIRETS[0] as string, SIRETS[1] as string],
    ];
    expect(kinds(lines).column).toBe(1);
  });

  it('does not take the names of people for companies', () => {
    const lines = [
      ['Nom', 'Prénom', 'Téléphone'],
      ['Martin', 'Anne', '06 12 34 56 78'],
      ['Petit', 'Louis', '06 12 34 56 79'],
    ];
    expect(kinds(lines)).toEqual({ hasHeader: true, kinds: [null, null, null], column: null });
  });

  it('knows a column of SIRETs that a spreadsheet took for numbers, and counts what it can give back', () => {
    const lines = [['SIRET'], ['5,52E+13'], ['5,5210055400013E+13'], ['55210055400013'], ['']];
    const { columns, column } = recogniseColumns(lines);
    expect(column).toBe(0);
    expect(columns[0]).toMatchObject({ kind: 'siret', filled: 3, recognised: 2, restored: 1 });
    expect(columnNotes(lines, 0, true, 'siret')).toEqual([{ id: 'scientific', count: 1, lost: 1 }]);
    expect(columnNotes([['5520135']], 0, false, 'siren')).toEqual([{ id: 'restored-zeros', count: 1 }]);
  });

  it('recognises nothing in amounts, dates and phone numbers', () => {
    const lines = [
      ['Montant', 'Date', 'Tél'],
      ['123456,78', '2026-01-31', '0612345678'],
      ['234567,89', '2026-02-28', '0612345679'],
    ];
    expect(kinds(lines)).toEqual({ hasHeader: false, kinds: [null, null, null], column: null });
  });
});
