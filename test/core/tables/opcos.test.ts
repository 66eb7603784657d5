import { describe, expect, it } from 'vitest';
import { OPCO_IDS, opcoById, opcoByLabel, opcoName } from '../../../core/tables/opcos.ts';

describe('the 11 OPCOs', () => {
  it('are eleven, each with a name, a SIREN and a site', () => {
    expect(OPCO_IDS).toHaveLength(11);
    for (const id of OPCO_IDS) {
      const opco = opcoById(id);
      expect(opco.id).toBe(id);
      expect(opco.name).toBe(opcoName(id));
      expect(opco.siren).toMatch(/^\d{9}$/);
      expect(opco.site).toMatch(/^https:\/\/www\.[a-z0-9-]+\.(com|fr)$/);
      expect(opco.formerOpcas.length).toBeGreaterThan(0);
    }
  });

  it('cover the 3 547 309 establishments of the June 2026 table', () => {
    const total = OPCO_IDS.reduce((sum, id) => sum + opcoById(id).establishments, 0);
    expect(total).toBe(3_547_309);
    expect(opcoById('opcoep').establishments).toBe(794_514);
    expect(opcoById('opcosante').establishments).toBe(48_249);
  });

  it('are interprofessional for two of them', () => {
    expect(OPCO_IDS.filter((id) => opcoById(id).interprofessional)).toEqual(['akto', 'opcoep']);
  });

  it('took over OPCAs, some of them in part', () => {
    expect(opcoById('atlas').formerOpcas.map(({ name }) => name)).toEqual(['Fafiec', 'Opcabaia']);
    expect(opcoById('opcoep').formerOpcas).toContainEqual({ name: 'Agefos PME', part: 'main' });
  });
});

describe('opcoByLabel', () => {
  it.each([
    // France compétences
    ['AFDAS', 'afdas'],
    ['AKTO', 'akto'],
    ['ATLAS', 'atlas'],
    ['CONSTRUCTYS', 'constructys'],
    ["L'OPCOMMERCE", 'opcommerce'],
    ['OCAPIAT', 'ocapiat'],
    ['OPCO2I', 'opco2i'],
    ['OPCO EP', 'opcoep'],
    ['OPCO MOBILITES', 'opcomobilites'],
    ['OPCO SANTE', 'opcosante'],
    ['UNIFORMATION COHESION SOCIALE', 'uniformation'],
    // CFA Dock and La bonne alternance
    ["AKTO / Opco entreprises et salariés des services à forte intensité de main d'oeuvre", 'akto'],
    ['Constructys', 'constructys'],
    ['L’Opcommerce', 'opcommerce'],
    ['OPCO 2i', 'opco2i'],
    ['Opco entreprises de proximité', 'opcoep'],
    ['Opco Mobilités', 'opcomobilites'],
    ['Opco Santé', 'opcosante'],
    ["Uniformation, l'Opco de la Cohésion sociale", 'uniformation'],
    // The ministry's table of 2019
    ["OPCO entreprises et salariés des services à forte intensité de main-d'œuvre", 'akto'],
    ['OPCO ATLAS', 'atlas'],
    ['OPCO Construction', 'constructys'],
    ['OPCO Commerce', 'opcommerce'],
    ['OPCO entreprises de proximité', 'opcoep'],
    ['OPCO Mobilité', 'opcomobilites'],
    ['OPCO Cohésion sociale', 'uniformation'],
    // Ids, and what people make of names
    ['opcoep', 'opcoep'],
    ['  opco   akto ', 'akto'],
    ['Opcommerce', 'opcommerce'],
  ])('reads %s', (label, id) => {
    expect(opcoByLabel(label)).toBe(id);
  });

  it.each(['', 'N/C', 'OPCO', 'Agefos PME', 'toString', 'constructor', 'opco constructor', '03'])(
    'refuses "%s"',
    (label) => {
      expect(opcoByLabel(label)).toBeNull();
    },
  );
});
