import { describe, expect, it } from 'vitest';
import { findOpcoNames } from '../../../core/search/former-opca.ts';
import { OPCO_IDS, opcoById, opcoName } from '../../../core/tables/opcos.ts';

/** The OPCOs that a text leads to, with the parts of a divided OPCA: `opcoep main`. */
function leadsTo(text: string): string[] {
  return findOpcoNames(text).flatMap((hit) =>
    hit.kind === 'opco' ? hit.opco : hit.successors.map(({ opco, part }) => (part ? `${opco} ${part}` : opco)),
  );
}

describe('an old name', () => {
  it.each([
    ['Fafiec', ['atlas']],
    ['Opcabaia', ['atlas']],
    ['Agefos PME', ['opcoep main', 'opcommerce furniture-office-appliances']],
    ['Opcalia', ['akto main', 'opcommerce consumer-cooperatives']],
    ['Unifaf', ['opcosante']],
    ['Forco', ['opcommerce']],
    ['Opcaim', ['opco2i']],
    ['Opca 3+', ['opco2i']],
    ['Fafih', ['akto']],
    ['Fafsea', ['ocapiat']],
    ['Opcalim', ['ocapiat']],
    ['Anfa', ['opcomobilites']],
    ['Actalians', ['opcoep']],
    ['Faf-TT', ['akto']],
    ['Intergros', ['akto']],
  ])('leads to the OPCOs that took over its branches, the largest part first: %s', (name, opcos) => {
    expect(leadsTo(name)).toEqual(opcos);
  });

  it.each(['fafiec', ' FAFIEC ', 'ex Fafiec', 'ancien OPCA Fafiec', 'fafi ec'])(
    'is found however it is written: %s',
    (text) => {
      expect(findOpcoNames(text)).toMatchObject([{ name: 'Fafiec', isExact: true }]);
    },
  );

  it.each(['fafie', 'fafeic', 'fafiecs', 'faficc'])('is found begun or with one typo, not as exact: %s', (text) => {
    expect(findOpcoNames(text)).toMatchObject([{ name: 'Fafiec', isExact: false }]);
  });

  it('says that only some of its branches are accounted for', () => {
    expect(findOpcoNames('Opca Transports et services')).toMatchObject([
      { isPartial: true, successors: [{ opco: 'akto', part: 'cleaning' }] },
    ]);
    expect(findOpcoNames('Opca transport et services')).toMatchObject([{ isPartial: true, isExact: false }]);
    expect(findOpcoNames('Opcalia')).toMatchObject([{ isPartial: false }]);
  });

  it('is found for every former OPCA of the table', () => {
    for (const opco of OPCO_IDS) {
      for (const { name } of opcoById(opco).formerOpcas) {
        expect(leadsTo(name).map((one) => one.split(' ')[0])).toContain(opco);
      }
    }
  });
});

describe('the name of an OPCO', () => {
  it('leads to that OPCO alone, also where an OPCA had the same', () => {
    for (const opco of OPCO_IDS) {
      expect(findOpcoNames(opcoName(opco))).toEqual([{ kind: 'opco', opco, name: opcoName(opco), isExact: true }]);
    }
  });

  it.each([
    ['opco ep', 'opcoep'],
    ['OPCO2I', 'opco2i'],
    ["l'opcommerce", 'opcommerce'],
    ['L’Opco Atlas', 'atlas'],
    ['opco sante', 'opcosante'],
    ['Opco entreprises de proximité', 'opcoep'],
    ['OPCO cohésion sociale', 'uniformation'],
  ])('is found as people write it: %s', (text, opco) => {
    expect(leadsTo(text)).toEqual([opco]);
  });
});

describe('words that name no OPCO', () => {
  it.each([
    '',
    'a',
    'anf',
    'santé',
    'commerce',
    'construction',
    'mobilité',
    'ep',
    '2i',
    'boulangerie',
    'formation',
    '1486',
  ])('find nothing: %s', (text) => {
    expect(findOpcoNames(text)).toEqual([]);
  });

  it.each(['Anfa conseil', 'garage Anfa', 'Atlas voyages', 'société Forco', 'Akto Sécurité'])(
    'name a company when a name stands among others: %s',
    (text) => {
      expect(findOpcoNames(text)).toEqual([]);
    },
  );
});
