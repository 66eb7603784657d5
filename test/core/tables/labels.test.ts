import { describe, expect, it } from 'vitest';
import { loadCertifications } from '../../../core/tables/certifications.ts';
import { loadIdccLabels } from '../../../core/tables/idcc-labels.ts';
import { idccRows } from '../../../core/tables/idcc-opco.ts';

describe('titles of agreements', async () => {
  const labels = await loadIdccLabels();

  it('name what people meet', () => {
    expect(labels.title('1486')).toBe('Bureaux d’études techniques');
    expect(labels.title('3248')).toBe('Métallurgie');
    expect(labels.title('0650')).toBe('Métallurgie cadres');
    expect(labels.title('9999')).toBe('Sans convention collective');
    expect(labels.title('5516')).toBe('Convention d’entreprise La Poste - France Télécom');
    expect(labels.title('9891')).toBe('Exploitations forestières Yonne');
  });

  it('cover every agreement in force and 99.6 % of the establishments', () => {
    for (const row of idccRows()) if (row.status === 'in-force') expect(labels.title(row.idcc)).not.toBeNull();
    const all = idccRows().reduce((sum, row) => sum + row.total, 0);
    const titled = idccRows().reduce((sum, row) => sum + (labels.title(row.idcc) ? row.total : 0), 0);
    expect(titled / all).toBeGreaterThan(0.996);
  });

  it('are null for numbers without one', () => {
    expect(labels.title('3035')).toBeNull();
    expect(labels.title('0001')).toBeNull();
    expect(labels.title('1234')).toBeNull();
  });

  it('come with the status', () => {
    expect(labels.status('0650')).toBe('merged');
    expect(labels.status('1486')).toBe('in-force');
    expect(labels.status('1234')).toBeNull();
  });
});

describe('certifications', async () => {
  const certifications = await loadCertifications();

  it('tell level, end, kind and whether apprentices may take them', () => {
    expect(certifications.certification('RNCP35185')).toEqual({
      code: 'RNCP35185',
      title: 'Technicien conseil vente en alimentation (produits alimentaires et boissons)',
      level: 4,
      endDate: '2026-09-01',
      kind: 'Baccalauréat professionnel',
      apprenticeship: true,
    });
    expect(certifications.certification('RS5362')).toMatchObject({ level: null, endDate: null, apprenticeship: null });
  });

  it('know nothing of newer or ended codes', () => {
    expect(certifications.certification('RNCP99999')).toBeNull();
    expect(certifications.certification('RS9999')).toBeNull();
    expect(certifications.certification('')).toBeNull();
  });
});
