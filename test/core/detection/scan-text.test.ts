import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPage } from '../../../core/detection/scan-page.ts';
import { scanText } from '../../../core/detection/scan-text.ts';

const values = (text: string) => scanText(text).map(({ value }) => value);

describe('scanText', () => {
  it.each([
    ['SIRET : 732 829 320 00074', ['73282932000074']],
    ['Siret 732\u00a0829\u00a0320\u202f00074.', ['73282932000074']],
    ['SIRET 732.829.320.00074', ['73282932000074']],
    ['SIRET 732-829-320-00074', ['73282932000074']],
    ['SIRET 732\u200b829\u200b320\u200b00074', ['73282932000074']],
    ['SIRET ７３２８２９３２００００７４', ['73282932000074']],
    ['Siège (73282932000074)', ['73282932000074']],
    ['SIREN\n732 829 320', ['732829320']],
    ['RCS Paris B 732 829 320', ['732829320']],
    ['R.C.S. Paris 732 829 320, 75008 Paris', ['732829320']],
    ['RCS Paris 732 829 320 75008 Paris', ['732829320']],
    ['immatriculée au Registre du Commerce et des Sociétés de Nanterre sous le numéro 732 829 320', ['732829320']],
    ['SA au capital de 554 482 422 €, 732 829 320 RCS Évry', ['732829320']],
    ['immatriculée sous la TVA FR83404833048', ['404833048']],
    ['N° FR 83 404 833 048', ['404833048']],
  ])('finds the company in %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    'au capital de 732 829 320 euros',
    '732829320',
    'Tél. 01 23 45 67 89, +33 1 23 45 67 89',
    'IBAN FR76 3000 6000 0112 3456 7890 189',
    'IBAN FR7630006000011234567890189',
    'carte 4970 1012 3456 7890, 4970101234567890',
    'SIRET 73282932000075',
    'SIRET 11122233344455',
    'SIRET 00000000000000',
    'TVA FR84404833048',
    'SIREN 732 829 321',
    '',
  ])('finds none in %j', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('puts labelled numbers first, each company once, as a SIRET where there is one', () => {
    const text =
      'Voir aussi 42476141900045. Éditeur : RCS Paris 732 829 320, TVA FR83404833048. Siège : 732 829 320 00074. SIRET 73282932000074';
    expect(scanText(text)).toEqual([
      { kind: 'siret', value: '73282932000074', siren: '732829320', index: text.indexOf('732 829 320 00074') },
      { kind: 'siren', value: '404833048', siren: '404833048', index: text.indexOf('FR83') },
      { kind: 'siret', value: '42476141900045', siren: '424761419', index: 11 },
    ]);
  });

  it('reads 200,000 characters at most', () => {
    const label = ' SIRET 73282932000074 ';
    expect(values('.'.repeat(199_000) + label)).toHaveLength(1);
    expect(values('.'.repeat(200_000) + label)).toEqual([]);
  });

  it('never throws, and gives places that lie in the text', () => {
    const piece = fc.constantFrom(
      '732829320',
      '732 829 320',
      '00074',
      ' ',
      '\n',
      'FR83',
      'SIRET',
      'RCS',
      '404833048',
      '-',
      '１',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { index, siren } of scanText(text)) {
          expect(text.slice(index).replace(/１/g, '1').replace(/^FR83/, '').replace(/\D/g, '')).toContain(siren);
        }
      }),
    );
  });
});

describe('scanPage', () => {
  it('reads the visible text, then the title', () => {
    const title = 'X, SIREN 404 833 048';
    expect(scanPage({ title, body: { innerText: 'SIRET 73282932000074' } }).map(({ siren }) => siren)).toEqual([
      '732829320',
      '404833048',
    ]);
    expect(scanPage({ title, body: null })).toHaveLength(1);
  });
});
