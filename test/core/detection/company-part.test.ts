import { describe, expect, it } from 'vitest';
import type { CompanyPart } from '../../../core/answer.ts';
import { partOf } from '../../../core/detection/company-part.ts';

describe('the part of a company', () => {
  it.each<[string, CompanyPart]>([
    ['Ce site est édité par Martin, SIRET ', 'publisher'],
    ['Directeur de la publication : Jeanne Martin, SIREN ', 'named'],
    ['Alpha SAS, filiale du groupe Grand Martin, SIREN ', 'group'],
    ['Les sociétés du groupe\nMartin, SIREN ', 'named'],
    ['Propriétaire du site : Martin ', 'publisher'],
    ['© 2026 Martin, SIREN ', 'publisher'],
    ['Le vendeur est Martin, RCS Nantes ', 'publisher'],
    ['Mentions légales\nMartin\nSIRET ', 'publisher'],
    ['Published by Martin, SIREN ', 'publisher'],
    ['Hébergeur : Toile, RCS Lille ', 'host'],
    ['Le site est hébergé par Toile ', 'host'],
    ['Hosted by Toile, RCS ', 'host'],
    ['Médiateur de la consommation : Accord, SIREN ', 'mediator'],
    ['Assurance professionnelle : Rempart, RCS Niort ', 'insurer'],
    ['Prestataire de paiement : Obole, RCS Paris ', 'payment'],
    ['Organisme certificateur : Sceau, SIREN ', 'certifier'],
    ['Réalisation du site : Pixel, SIRET ', 'agency'],
    ['Site conçu par Pixel, SIRET ', 'agency'],
    ['Agence web : Pixel, SIRET ', 'agency'],
    ['Filiale de Grand Martin, SIREN ', 'group'],
    ['Franchiseur : Grand Martin, SIREN ', 'group'],
    ['Martin, 3 rue Haute, Nantes, SIRET ', 'named'],
    ['', 'named'],
  ])('before whose number stands %j is %s', (text, part) => {
    expect(partOf(text)).toBe(part);
  });

  it('is told by the nearest words', () => {
    expect(partOf('Édité par Martin. Hébergé par Toile, SIREN ')).toBe('host');
    expect(partOf('Hébergé par Toile. Édité par Martin, SIREN ')).toBe('publisher');
  });

  it('is the publisher’s when the same company hosts the site too', () => {
    expect(partOf('Site édité et hébergé par Martin, SIREN ')).toBe('publisher');
  });

  it('does not come from words that are far away', () => {
    expect(partOf(`Hébergé par Toile. ${'Une phrase de plus. '.repeat(20)}SIREN `)).toBe('host');
    expect(partOf(`Hébergé par Toile. ${'Une phrase de plus. '.repeat(30)}SIREN `)).toBe('named');
  });

  it('does not come from the name of the company itself', () => {
    expect(partOf('Edelweiss Hosting, SIREN ')).toBe('named');
    expect(partOf('Azimut Assurances, SIREN ')).toBe('named');
    expect(partOf('Édité par Azimut Assurances, SIREN ')).toBe('publisher');
  });

  it('of a mediator or an insurer is told by a title or the same line, not by a long sentence above', () => {
    const sentence = 'Vous pouvez saisir un médiateur de la consommation dans les conditions que prévoit la loi.';
    expect(partOf('Médiation\nAccord, SIREN ')).toBe('mediator');
    expect(partOf(`${sentence}\nMartin, SIREN `)).toBe('named');
  });

  it('is told by a passage that says the same thing three times', () => {
    const sentence = 'Le médiateur répond aux consommateurs qui ont écrit au vendeur et attendu deux mois.';
    expect(partOf(`${sentence}\nAccord, SIREN `)).toBe('publisher');
    const passage = 'Le médiateur est saisi en ligne ; la médiation est gratuite, et le médiateur répond en deux mois.';
    expect(partOf(`${passage}\nAccord, SIREN `)).toBe('mediator');
  });

  it('is read through accents written apart and signs that nobody sees', () => {
    expect(partOf('He\u0301ber\u200bgeur : Toile, SIREN ')).toBe('host');
    expect(partOf('Ede\u0301e\u200b Hosting, SIREN ')).toBe('named');
  });
});
