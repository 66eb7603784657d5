import { describe, expect, it } from 'vitest';
import { numberOfAddress } from '../../../core/detection/registry-address.ts';

const read = (address: string) => numberOfAddress(new URL(address));

describe('the address of a registry site', () => {
  it.each([
    ['https://www.pappers.fr/entreprise/boulangerie-martin-732829320', '732829320'],
    ['https://www.pappers.fr/entreprise/732829320?tab=finances', '732829320'],
    ['https://www.societe.com/societe/boulangerie-martin-732829320.html', '732829320'],
    ['https://www.societe.com/etablissement/boulangerie-martin-73282932000074.html', '73282932000074'],
    ['https://annuaire-entreprises.data.gouv.fr/entreprise/boulangerie-martin-732829320', '732829320'],
    ['https://annuaire-entreprises.data.gouv.fr/etablissement/73282932000074', '73282932000074'],
    ['https://annuaire-entreprises.data.gouv.fr/donnees-financieres/732829320#bilans', '732829320'],
    ['https://www.infogreffe.fr/entreprise/boulangerie-martin/732829320/0f6a5b1c-77aa-4c1e-9d1b-3e2f', '732829320'],
    ['https://www.infogreffe.fr/entreprise-societe/732829320-boulangerie-martin-440106B00042.html', '732829320'],
    ['https://www.verif.com/societe/BOULANGERIE-MARTIN-732829320/', '732829320'],
    ['https://www.manageo.fr/entreprises/732829320.html', '732829320'],
    ['https://manageo.fr/entreprises/732829320.html', '732829320'],
  ])('%s carries %s', (address, number) => {
    expect(read(address)).toBe(number);
  });

  it.each([
    ['has no number', 'https://www.pappers.fr/recherche?q=martin'],
    ['has one in its query alone', 'https://www.pappers.fr/recherche?q=732829320'],
    ['has one in its fragment alone', 'https://www.societe.com/#732829320'],
    ['has one that fails its check', 'https://www.societe.com/societe/martin-732829321.html'],
    ['has an establishment’s that fails', 'https://www.societe.com/etablissement/martin-73282932000075.html'],
    ['has more digits', 'https://www.verif.com/societe/MARTIN-7328293200/'],
    ['is of another site', 'https://www.martin.fr/732829320'],
    ['is of a site that ends alike', 'https://faux-pappers.fr/entreprise/732829320'],
    ['is of a site that begins alike', 'https://pappers.fr.example.com/entreprise/732829320'],
    ['is of the State, but not of the directory', 'https://www.data.gouv.fr/entreprise/732829320'],
  ])('that %s tells nothing', (_why, address) => {
    expect(read(address)).toBeNull();
  });
});
