import { describe, expect, it } from 'vitest';
import { type CompanyLabel, companyLabel, foldWords, isExample, MONEY } from '../../../core/detection/number-labels.ts';

const labelOf = (words: string) => companyLabel(foldWords(words));

describe('companyLabel', () => {
  it.each<[string, CompanyLabel]>([
    ['N° SIRET : ', 'siret'],
    ['Numéro de Siren ', 'siren'],
    ['Numéro unique d’identification : ', 'siren'],
    ['RCS Nantes ', 'rcs'],
    ['R.C.S. Nantes B ', 'rcs'],
    ['r c s de Nantes ', 'rcs'],
    ['Registre du commerce et des sociétés ', 'rcs'],
    ['Registre national des entreprises : ', 'rcs'],
    ['Répertoire des métiers ', 'rcs'],
    ['RNE ', 'rcs'],
    ['Greffe de Nantes ', 'rcs'],
    ['Trade register ', 'rcs'],
    ['T.V.A. : ', 'vat'],
    ['VAT number ', 'vat'],
    ['NDA : ', 'nda'],
    ['Déclaration d’activité n° ', 'nda'],
    ['auprès du préfet ', 'nda'],
    ['Immatriculée sous le n° ', 'weak'],
    ['S.A.R.L. Martin ', 'weak'],
    ['Entreprise Martin, ', 'weak'],
    ['Au capital de 10 000 € – ', 'weak'],
    ['Registered number ', 'foreign-weak'],
    ['Tél. ', 'not'],
    ['IBAN : ', 'not'],
    ['Commande n° ', 'not'],
    ['Partita: P.IVA ', 'not'],
    ['Contrat d’assurance ', 'not'],
  ])('of %j is %s', (words, label) => {
    expect(labelOf(words)).toBe(label);
  });

  it.each(['', 'Bonjour à tous, ', 'Nantes ', 'Les parcs ', 'RCSoft ', 'une hirondelle '])('of %j is none', (words) => {
    expect(labelOf(words)).toBeNull();
  });

  it('is the last of several', () => {
    expect(labelOf('SIRET, tél. ')).toBe('not');
    expect(labelOf('Tél. et SIRET ')).toBe('siret');
    expect(labelOf('RCS Nantes, TVA ')).toBe('vat');
  });

  it('is no sum of money with words behind it', () => {
    expect(labelOf('10 000 € de frais ')).toBeNull();
  });
});

describe('isExample', () => {
  it.each(['Par exemple : ', 'exemples de SIRET ', 'for example ', 'ex.: ', 'ex : ', 'e.g., ', 'numéro fictif '])(
    'is true behind %j',
    (words) => {
      expect(isExample(foldWords(words))).toBe(true);
    },
  );

  it.each([
    'SIRET ',
    'Voici un exemple. SIRET ',
    'contact@exemple.fr ',
    'exemple.fr ',
    'un travail exemplaire ',
    'index : ',
    'Rolex. ',
  ])('is false behind %j', (words) => {
    expect(isExample(foldWords(words))).toBe(false);
  });
});

describe('MONEY', () => {
  it.each(['€', ' euros', ',50 €', ' k€', ' %', ' km', ' ans'])('begins with %j', (after) => {
    expect(MONEY.test(after)).toBe(true);
  });

  it.each(['', ', Nantes', ' europe', ' anses', ' rcs nantes'])('does not begin with %j', (after) => {
    expect(MONEY.test(after)).toBe(false);
  });
});

describe('foldWords', () => {
  it('makes small letters without accents or signs that nobody sees', () => {
    expect(foldWords('Société d’É\u0301tudes SI\u200bRET')).toBe("societe d'etudes siret");
  });
});
