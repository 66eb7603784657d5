import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionFault, MentionType } from '../../../core/answer.ts';
import { findMentions } from '../../../core/detection/find-mentions.ts';
import type { PageLine } from '../../../core/detection/page-lines.ts';

type Written = string | [label: string, text: string];
type Found = [type: MentionType, value: string];

const lineOf = (written: Written): PageLine => {
  const [label, text] = typeof written === 'string' ? ['', written] : written;
  return { text, label, isHeading: false };
};
const read = (...lines: Written[]) => findMentions(lines.map(lineOf));
const found = (...lines: Written[]): Found[] => read(...lines).map(({ type, value }) => [type, value]);
const faults = (...lines: Written[]): [MentionType, MentionFault | null][] =>
  read(...lines).map(({ type, fault }) => [type, fault]);

describe('a SIRET', () => {
  it.each([
    'SIRET : 732 829 320 00074',
    'SIRET 73282932000074',
    'SIRET 732829320 00074',
    'SIRET 732 829 32000074',
    'SIRET 732 829 320 000 74',
    'Siret n°732.829.320.00074',
    'SIRET 732-829-320-00074',
    'SIRET 732–829–320–00074',
    'SIRET : 7 3 2 8 2 9 3 2 0 0 0 0 7 4',
    'SIRET\u200b732\u200b829\u200b320\u200b00074',
    'SIRET ７３２ ８２９ ３２０ ０００７４',
    'siret73282932000074',
    'S I R E T 732 829 320 00074',
    '732 829 320 00074 (SIRET)',
    '732 829 320 00074',
    'Notre établissement de Nantes, 73282932000074, vous accueille',
  ])('is read in %j', (text) => {
    expect(found(text)).toEqual([['siret', '73282932000074']]);
  });

  it('is read without a zero behind its company where a label says what it is', () => {
    expect(found('SIRET 302 474 648 12347')).toEqual([['siret', '30247464812347']]);
    expect(found('302 474 648 12347')).toEqual([]);
    expect(found('SIREN 302 474 648 12347')).toEqual([['siren', '302474648']]);
  });

  it('of La Poste follows a sum of its own', () => {
    expect(faults('SIRET 356 000 000 00048')).toEqual([['siret', null]]);
  });

  it.each([
    'EAN 73282932000074',
    'Commande 732 829 320 00074',
    'Dossier n° 73282932000074',
    'KvK 73282932000074',
    'Facture 73282932000074',
    'SIRET+73282932000074',
    '#73282932000074',
    'réf73282932000074',
    '73282932000074 €',
    '73282932000074_2',
    '7 3 2 8 2 9 3 2 0 0 0 0 7 4',
  ])('is not read in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a SIREN', () => {
  it.each([
    'SIREN : 732 829 320',
    'SIREN 732829320',
    'Siren 732.829.320',
    'SIRET 732 829 320',
    'SIRET/SIREN : 732 829 320',
    '732829320 (SIREN)',
    'Numéro unique d’identification : 732 829 320',
    'Immatriculée sous le numéro 732 829 320',
    'SARL Martin, 732 829 320',
    'Société au capital de 10 000 €, 732 829 320',
    'SIREN 732 829\u200f 320',
  ])('is read in %j', (text) => {
    expect(found(text)).toEqual([['siren', '732829320']]);
  });

  it.each(['SIREN 732 829 320 44000 Nantes', 'SIRET 732 829 320 44000 Nantes'])(
    'is told from the postcode behind it in %j',
    (text) => {
      expect(found(text)).toEqual([['siren', '732829320']]);
    },
  );

  it.each([
    '732 829 320',
    '732829320',
    'N° 732 829 320',
    'Tél. 732 829 320',
    'Société au capital de 732 829 320 euros',
    'SIREN 732 829 320 €',
    'Siren : 732 829 320 km',
    'Le colis 732 829 320 est en route',
    'Handelsregister 732 829 320',
  ])('is not read in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is not taken from a sum of money in front of it', () => {
    expect(found('Au capital de 732 829 320 €, SIREN 302 474 648')).toEqual([['siren', '302474648']]);
  });
});

describe('a number of the commercial register', () => {
  it.each([
    'RCS Nantes 732 829 320',
    'RCS Nantes B 732 829 320',
    'RCS Nantes B732829320',
    'R.C.S. Nantes 732 829 320',
    '732 829 320 RCS Nantes',
    '732 829 320 au registre du commerce de Nantes',
    '732 829 320, inscrite au R.C.S. de Nantes',
    'Registre du commerce et des sociétés : 732 829 320',
    'Répertoire des métiers : 732 829 320',
    'RNE 732 829 320',
    'Greffe de Nantes : 732 829 320',
    'Trade register 732829320',
  ])('is read in %j', (text) => {
    expect(found(text)).toEqual([['rcs', '732829320']]);
  });

  it('does not lend the label behind it to the next number', () => {
    expect(found('732 829 320 RCS Nantes, 302474648')).toEqual([['rcs', '732829320']]);
  });
});

describe('a VAT number', () => {
  it.each([
    'TVA FR44732829320',
    'TVA intracommunautaire : FR 44 732 829 320',
    'FR44 732 829 320',
    'TVA : fr44.732.829.320',
    'TVA : 44 732 829 320',
    'N° TVA 44732829320',
  ])('is read in %j', (text) => {
    expect(read(text)).toMatchObject([{ type: 'vat', value: 'FR44732829320', fault: null }]);
  });

  it('may have letters in its key', () => {
    expect(found('TVA : FR 1A 732 829 320')).toEqual([['vat', 'FR1A732829320']]);
  });

  it('hands over the establishment that some write behind it', () => {
    expect(read('TVA FR44 732 829 320 00074')).toMatchObject([
      { type: 'vat', fault: 'length' },
      { type: 'siret', value: '73282932000074', raw: '732 829 320 00074', fault: null },
    ]);
  });

  it.each(['FR76 3000 4000 0312 3456 7890 143', 'IBAN FR44 7328 2932 0000 0312 3456 789'])(
    'is not the bank account %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('a wrong number', () => {
  it.each<[string, MentionType, MentionFault]>([
    ['SIRET 732 829 320 00075', 'siret', 'checksum'],
    ['SIREN 732 829 321', 'siren', 'checksum'],
    ['RCS Nantes 732 829 321', 'rcs', 'checksum'],
    ['TVA FR45732829320', 'vat', 'checksum'],
    ['SIRET 732 829 320 0007', 'siret', 'length'],
    ['SIRET 732 829 320 000745', 'siret', 'length'],
    ['TVA FR447328293201', 'vat', 'length'],
    ['SIRET 123 456 789 00012', 'siret', 'placeholder'],
    ['SIREN 000 000 000', 'siren', 'placeholder'],
    ['SIREN 987 654 321', 'siren', 'placeholder'],
    ['TVA FR00123456789', 'vat', 'placeholder'],
    ['Par exemple, SIRET 732 829 320 00075', 'siret', 'placeholder'],
    ['RNA : W000000000', 'rna', 'placeholder'],
  ])('is told with its fault in %j', (text, type, fault) => {
    expect(faults(text)).toEqual([[type, fault]]);
  });

  it.each(['732 829 320 00075', 'SARL Martin, 732 829 321', 'Immatriculée sous le n° 732 829 321', 'RCS 73 28 29 321'])(
    'is nothing where no strong label stands: %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('an example', () => {
  it('is told by the words before it in the same sentence', () => {
    const isExample = (text: string) => read(text).map((mention) => mention.isExample);
    expect(isExample('Par exemple, SIRET 732 829 320 00074')).toEqual([true]);
    expect(isExample('Ex : SIREN 732 829 320')).toEqual([true]);
    expect(isExample('Voici un exemple. SIRET 732 829 320 00074')).toEqual([false]);
    expect(isExample('SIRET 732 829 320 00074, par exemple')).toEqual([false]);
  });
});

describe('an activity code', () => {
  it.each([
    'Code NAF 62.01Z',
    'APE : 6201Z',
    'Code A.P.E. 62 01 Z',
    'NAF 62.01 Z',
    'Code Insee 6201Z',
    'Activité principale : 62.01Z',
  ])('is read in %j', (text) => {
    expect(found(text)).toEqual([['naf', '62.01Z']]);
  });

  it('of 2025 is read too', () => {
    expect(found('NAF 2025 : 62.10Y')).toEqual([['naf', '62.10Y']]);
  });

  it.each(['62.01Z', 'Salle 6201Z', 'APE 00.01Z', 'Code NAF 62.01O', 'code APE 62.01z', 'Salle 6201Z, puis code APE'])(
    'is not read in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('stands in the lines below a title when it has its dot', () => {
    expect(found('Codes NAF', 'Nos activités', '62.01Z', '62.02A')).toEqual([
      ['naf', '62.01Z'],
      ['naf', '62.02A'],
    ]);
    expect(found('Codes NAF', 'Nos salles', '6201Z')).toEqual([]);
    expect(found('Codes NAF', ...Array<string>(20).fill('Une ligne'), '62.01Z')).toEqual([]);
  });
});

describe('a collective agreement', () => {
  it.each([
    ['IDCC 1486', ['1486']],
    ['IDCC n°843', ['0843']],
    ['IDCC 0016', ['0016']],
    ['IDCC 1486 et 2216', ['1486', '2216']],
    ['IDCC : 1486, 2216, 573', ['1486', '2216', '0573']],
    ['IDCC : 1486 (brochure 3018)', ['1486']],
    ['1486 (IDCC)', ['1486']],
    ['Convention collective n° 1486', ['1486']],
    ['Convention collective nationale des bureaux d’études, n° 1486', ['1486']],
    ['Collective agreement number 1486', ['1486']],
  ])('is read in %j', (text, codes) => {
    expect(found(text)).toEqual(codes.map((code) => ['idcc', code]));
  });

  it.each([
    'IDCC 12345',
    'IDCC brochure 3018',
    'L’IDCC a 4 chiffres',
    'IDCC 1486-2',
    'Convention collective du 15 décembre 1987',
    'Convention collective applicable. Nous sommes 1486',
  ])('is not read in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a certification', () => {
  it.each<[string, Found[]]>([
    ['RNCP37674', [['rncp', 'RNCP37674']]],
    ['Fiche RNCP n° 37674', [['rncp', 'RNCP37674']]],
    ['RNCP0037674', [['rncp', 'RNCP37674']]],
    [
      'RNCP 37674, 38565',
      [
        ['rncp', 'RNCP37674'],
        ['rncp', 'RNCP38565'],
      ],
    ],
    [
      'RNCP 37674 et RS 7256',
      [
        ['rncp', 'RNCP37674'],
        ['rs', 'RS7256'],
      ],
    ],
    ['RS 7256', [['rs', 'RS7256']]],
    ['Certification RS4321', [['rs', 'RS4321']]],
  ])('is read in %j', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  it.each(['RS 4321', 'Audi RS4000', 'RNCP niveau 5', 'RNCP 1', 'COURS7256'])('is not read in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an association, a training provider', () => {
  it.each<[string, Found]>([
    ['Association W442000001', ['rna', 'W442000001']],
    ['RNA : W 44 2000001', ['rna', 'W442000001']],
    ['W442000001, déclarée en préfecture', ['rna', 'W442000001']],
    ['NDA : 11 75 45678 75', ['nda', '11754567875']],
    ['Déclaration d’activité n° 11754567875', ['nda', '11754567875']],
    ['11754567875, organisme de formation', ['nda', '11754567875']],
    ['Organisme de formation n° 94 2A 04321 2A', ['nda', '942A043212A']],
    ['NDA 11 75 P0123 75', ['nda', '1175P012375']],
  ])('has its number read in %j', (text, mention) => {
    expect(found(text)).toEqual([mention]);
  });

  it.each(['W442000001', 'Modèle W442000001', '11754567875', 'Tél. 11754567875', '1175P012375'])(
    'has none in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('the words around a number', () => {
  it('are the label of its line, the line above, or a title over a list', () => {
    const siret: Found = ['siret', '30247464812347'];
    expect(found(['SIRET', '302 474 648 12347'])).toEqual([siret]);
    expect(found('SIRET', '302 474 648 12347')).toEqual([siret]);
    expect(found('Notre SIRET est le suivant :', '302 474 648 12347')).toEqual([siret]);
    expect(found('SIREN', '732 829 320', '302474648', '552 032 534')).toEqual([
      ['siren', '732829320'],
      ['siren', '302474648'],
      ['siren', '552032534'],
    ]);
    expect(found('SIREN', '732 829 321')).toEqual([]);
    expect(found('SIREN', ...Array<string>(10).fill('Une ligne'), '302474648')).toEqual([]);
  });

  it('count in their own line alone when many numbers have them', () => {
    expect(found('SARL Martin, 732 829 320')).toHaveLength(1);
    expect(found('SARL Martin', '732 829 320')).toEqual([]);
  });

  it('are used up by the number that they name', () => {
    expect(found('SIRET 732 829 320 00074, voisin du 302 474 648')).toEqual([['siret', '73282932000074']]);
  });

  it('name two numbers that stand side by side', () => {
    expect(found('SIREN 732 829 320 et 302 474 648')).toEqual([
      ['siren', '732829320'],
      ['siren', '302474648'],
    ]);
  });

  it('are not read again as mentions when they stand in the label', () => {
    expect(found(['SIREN 732 829 320', 'APE 62.01Z'])).toEqual([['naf', '62.01Z']]);
  });
});

describe('what comes back', () => {
  it('says how the page writes a number and where it begins', () => {
    expect(read('Bonjour', 'Martin – SIRET : 732.829.320.00074 – Nantes')).toEqual([
      {
        type: 'siret',
        value: '73282932000074',
        raw: '732.829.320.00074',
        fault: null,
        isExample: false,
        line: 1,
        index: 17,
      },
    ]);
  });

  it('is in the order of the page, once for each time that it is written', () => {
    expect(found('APE 62.01Z, TVA FR44732829320, SIREN 732 829 320', 'SIREN 732 829 320')).toEqual([
      ['naf', '62.01Z'],
      ['vat', 'FR44732829320'],
      ['siren', '732829320'],
      ['siren', '732829320'],
    ]);
  });

  it('ends at a thousand mentions', () => {
    expect(read(...Array<string>(1500).fill('SIREN 732 829 320'))).toHaveLength(1000);
  });

  it('holds for any lines: each mention stands where it says, and none overlaps another', () => {
    const piece = fc.constantFrom(
      ...['SIRET ', 'SIREN', ' RCS ', 'TVA FR', 'NDA : ', 'IDCC ', 'RNCP', ' RS', 'APE ', 'W', ' et ', '. ', '\u200b'],
      ...[
        '732 829 320',
        '73282932000074',
        '44',
        '1486',
        '37674',
        '62.01Z',
        '11754567875',
        '442000001',
        'É',
        '😀',
        '７',
      ],
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        let last = { line: 0, end: 0 };
        for (const { line, index, raw } of read(...texts)) {
          expect(texts[line]?.slice(index, index + raw.length)).toBe(raw);
          expect(line > last.line || index >= last.end).toBe(true);
          last = { line, end: index + raw.length };
        }
      }),
    );
  });
});
