import { describe, expect, it } from 'vitest';
import type { GatheredPage } from '../../../core/detection/gathered-page.ts';
import { readGathered } from '../../../core/detection/read-gathered.ts';

const page = (...texts: string[]): GatheredPage => ({
  url: 'https://page.invalid/',
  title: 'Page',
  lines: texts.map((text) => ({ text, label: '', isHeading: false })),
  metas: [],
  items: [],
  legalPages: [],
  profile: null,
  selection: '',
  isComplete: true,
});
const namesOf = (...texts: string[]) => readGathered(page(...texts))?.companies.map(({ name }) => name);

describe('the name of a company in front of its number', () => {
  it.each([
    ['Ce site est édité par Boulangerie Martin, SIRET 732 829 320 00074.', 'Boulangerie Martin'],
    ['Boulangerie Martin, SIRET 732 829 320 00074', 'Boulangerie Martin'],
    ['Boulangerie Martin SIRET 732 829 320 00074', 'Boulangerie Martin'],
    ['Boulangerie Martin - SIRET : 732 829 320 00074', 'Boulangerie Martin'],
    ['BOULANGERIE MARTIN SAS au capital de 10 000 €, RCS Nantes 732 829 320', 'BOULANGERIE MARTIN'],
    ['La société Boulangerie Martin, société par actions simplifiée, RCS Nantes 732 829 320', 'Boulangerie Martin'],
    ['Le site est hébergé par la société L’Atelier d’Émile (RCS Nantes 732 829 320)', 'L’Atelier d’Émile'],
    ['Hébergeur : 2M & Fils immatriculée au RCS de Nantes sous le numéro 732 829 320', '2M & Fils'],
    ['1.1 La société MARTIN, RCS Nantes 732 829 320', 'MARTIN'],
    ['Toile et Fils sous le SIREN 732 829 320', 'Toile et Fils'],
    ['Conception et réalisation du site : Toile et Fils, SIRET 732 829 320 00074', 'Toile et Fils'],
    ['Raison sociale : Martin Conseil, SIREN 732 829 320', 'Martin Conseil'],
    ['Vendeur : Martin Conseil, SIREN 732 829 320', 'Martin Conseil'],
    ['Votre employeur : Nom : Martin Conseil SARL, SIREN 732 829 320', 'Martin Conseil'],
    ['Hébergé par : Toile et Fils, SIREN 732 829 320', 'Toile et Fils'],
    ['Mentions légales : Martin Conseil SAS, SIREN 732 829 320', 'Martin Conseil'],
    ['Nous écrire. Fournisseur : Martin Conseil, SIREN 732 829 320', 'Martin Conseil'],
    ['Gérant : Jean Dupont. Éditeur : Martin Conseil, SIREN 732 829 320', 'Martin Conseil'],
  ])('is told in %j', (text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });

  it.each([
    'Vendeur',
    'Employeur',
    'Client',
    'Fournisseur',
    'Franchiseur',
    'Assureur',
    'Médiateur',
    'Certificateur',
    'Formateur',
    'Fabricant',
    'Développement',
    'Coordonnées',
    'Identité',
    'Informations',
    'Siège',
    'Un mot quelconque',
  ])('stands behind the label %j, and is not the label', (label) => {
    expect(namesOf(`${label} : Alpha SAS, SIREN 732 829 320`)).toEqual(['Alpha']);
    expect(namesOf(`${label} : SIREN 732 829 320`)).toEqual([null]);
    expect(namesOf(`${label} (Limoges) : tél. 05 55 00 00 00, SIREN 732 829 320`)).toEqual([null]);
  });

  it.each([
    'Gérant',
    'GÉRANTE',
    'Président',
    'Présidente',
    'Directeur de la publication',
    'Directrice',
    'Responsable',
    'Dirigeante',
    'Représentant légal',
    'Nom et prénom',
    'Nom du gérant',
    'Directeur et éditeur',
  ])('is not that of a person: %s', (label) => {
    expect(namesOf(`${label} : Jean Dupont, SIREN 732 829 320`)).toEqual([null]);
    expect(namesOf(`${label} : Nom : Jean Dupont, SIREN 732 829 320`)).toEqual([null]);
    expect(namesOf(`${label} Jean Dupont, SIREN 732 829 320`)).toEqual([null]);
  });

  it.each([
    'SIRET : 732 829 320 00074',
    'Les présentes conditions générales de vente, SIRET 732 829 320 00074',
    'Etablissement : SIRET 732 829 320 00074',
    'Inscription au RCS Nantes 732 829 320',
    'Par exemple, SIRET 732 829 320 00074',
    '9.165.940 euros, RCS Nantes 732 829 320',
    'Numéro SIRET 732 829 320 00074',
    'Siège social : 3 rue Haute, 44000 Nantes, SIRET 732 829 320 00074',
    'Capital de 10 000 euros, SIRET 732 829 320 00074',
    'Mentions légales, SIRET 732 829 320 00074',
    'Martin Conseil : SIRET 732 829 320 00074',
    'Siège social : Limoges, SIRET 732 829 320 00074',
    'Adresse : 3 Rue Haute, SIRET 732 829 320 00074',
    'Vendeur : Mme Jeanne Martin, SIRET 732 829 320 00074',
    'Nom : Martin Prénom : Jeanne, SIRET 732 829 320 00074',
    'Éditeur : SAS au capital de 10 000 €, SIRET 732 829 320 00074',
    'Édité par Mme Jeanne Martin, SIRET 732 829 320 00074',
    'Nous sommes heureux de vous accueillir. Merci de votre visite, SIRET 732 829 320 00074',
    'Le directeur de la publication et de tous les autres sites du groupe, SIRET 732 829 320 00074',
  ])('is not guessed in %j', (text) => {
    expect(namesOf(text)).toEqual([null]);
  });

  it('is each company’s own', () => {
    expect(
      namesOf(
        'Ce site est édité par Boulangerie Martin, SIRET 732 829 320 00074.',
        'Hébergeur : Toile et Fils, SIRET 302 474 648 00664.',
      ),
    ).toEqual(['Boulangerie Martin', 'Toile et Fils']);
    expect(
      namesOf(
        'Édité par Boulangerie Martin, SIRET 732 829 320 00074, hébergé par Toile et Fils, SIRET 302 474 648 00664',
      ),
    ).toEqual(['Boulangerie Martin', 'Toile et Fils']);
  });

  it('is the subject’s too', () => {
    const text = 'Ce site est édité par Boulangerie Martin, SIRET 732 829 320 00074.';
    expect(readGathered(page(text))?.subject?.name).toBe('Boulangerie Martin');
  });
});
