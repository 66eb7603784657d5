import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIdcc } from '../../../core/identifiers/idcc.ts';
import { parseActivityCode } from '../../../core/identifiers/naf.ts';
import { parseNda } from '../../../core/identifiers/nda.ts';
import { recognise } from '../../../core/identifiers/recognise.ts';
import { parseRna } from '../../../core/identifiers/rna.ts';
import { parseRncp, parseRs } from '../../../core/identifiers/rncp.ts';
import { parseSiren } from '../../../core/identifiers/siren.ts';
import { parseSiret } from '../../../core/identifiers/siret.ts';
import { parseVat } from '../../../core/identifiers/vat.ts';

/** Kind and value, or the refusal as "kind id". */
function outcome(text: string): string {
  const recognised = recognise(text);
  if (recognised.kind === 'refused') return `refused ${recognised.reason.kind} ${recognised.reason.id}`;
  return `${recognised.kind} ${'value' in recognised ? recognised.value : recognised.text}`;
}

describe('recognise', () => {
  it.each([
    ['73282932000074', 'siret 73282932000074'],
    ['SIRET : 732 829 320 00074', 'siret 73282932000074'],
    ['SIREN 732 829 320 00074', 'siret 73282932000074'],
    ['="73282932000074"', 'siret 73282932000074'],
    ['732 829 320', 'siren 732829320'],
    ['N° SIREN ７３２８２９３２０', 'siren 732829320'],
    ['SIRET 732829320', 'siren 732829320'],
    ['RCS Paris B 732 829 320', 'siren 732829320'],
    ['fr83404833048', 'vat FR83404833048'],
    ['TVA intracommunautaire : FR 83 404 833 048', 'vat FR83404833048'],
    ['83404833048', 'vat FR83404833048'],
    ['1486', 'idcc 1486'],
    ['16', 'idcc 0016'],
    ['IDCC 16', 'idcc 0016'],
    ['0843', 'idcc 0843'],
    ['IDCC 1486 - Syntec', 'idcc 1486'],
    ['62.01Z', 'naf 62.01Z'],
    ['6201z', 'naf 62.01Z'],
    ['APE 62.01 Z', 'naf 62.01Z'],
    ['62.01Z Programmation informatique', 'naf 62.01Z'],
    ['62.10Y', 'naf2025 62.10Y'],
    ['NAF 6210g', 'naf2025 62.10G'],
    ['W751227358', 'rna W751227358'],
    ['RNA w9c1 000 188', 'rna W9C1000188'],
    ['11 75 41412 75', 'nda 11754141275'],
    ['7423P001123', 'nda 7423P001123'],
    ['NDA 44680398168', 'nda 44680398168'],
    ['RNCP 37674', 'rncp RNCP37674'],
    ['Fiche RNCP n° 37674', 'rncp RNCP37674'],
    ['RNCP37674 - Développement web', 'rncp RNCP37674'],
    ['rs6080', 'rs RS6080'],
    ['https://registre.example/entreprise/x-732829320', 'siren 732829320'],
  ])('%j is %s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each([
    ['73282932000075', 'siret checksum'],
    ['11122233344455', 'siret siren-checksum'],
    ['732829321', 'siren checksum'],
    ['7328293200007', 'siret too-short'],
    ['732829320000741', 'siret too-long'],
    ['123456789012', 'siret too-short'],
    ['73282932', 'siren too-short'],
    ['7328293201', 'siren too-long'],
    ['12345', 'siren too-short'],
    ['1234567', 'siren too-short'],
    ['SIRET 1486', 'siret too-short'],
    ['7328293200O074', 'siret not-digits'],
    ['73282932O', 'siren not-digits'],
    ['00000000000000', 'siret all-zeros'],
    ['FR84404833048', 'vat checksum'],
    ['FR8340483304', 'vat too-short'],
    ['BE0123456789', 'vat foreign-vat'],
    ['DE 123 456 789', 'vat foreign-vat'],
    ['NL123456789B01', 'vat foreign-vat'],
    ['62.01', 'naf too-short'],
    ['62.01M', 'naf shape'],
    ['IDCC 12345', 'idcc too-long'],
    ['0000', 'idcc all-zeros'],
    ['W34303133', 'rna too-short'],
    ['01 23 45 67 89', 'text phone'],
    ['Tél. : 06.12.34.56.78', 'text phone'],
    ['+33 1 23 45 67 89', 'text phone'],
    ['+33 (0)1 23 45 67 89', 'text phone'],
    ['0033 1 23 45 67 89', 'text phone'],
    ['+44 20 7946 0958', 'text phone'],
    ['FR76 3000 6000 0112 3456 7890 189', 'text iban'],
    ['IBAN : GB82 WEST 1234 5698 7654 32', 'text iban'],
    ['CHE-123.456.789', 'text foreign-number'],
    ['DE HRB 12345', 'text foreign-number'],
    ['SC123456', 'text foreign-number'],
    ['', 'text empty'],
    [' \t\u00a0\u200b', 'text empty'],
    ['🎉🎉', 'text no-words'],
    ['--- !?', 'text no-words'],
    ['a', 'text no-words'],
    ['x'.repeat(300), 'text too-much-text'],
    ['x'.repeat(10_000), 'text too-much-text'],
    ['7'.repeat(10_000), 'text too-much-text'],
  ])('%j is refused: %s', (text, expected) => {
    expect(outcome(text)).toBe(`refused ${expected}`);
  });

  it.each([
    '3 Suisses',
    'Le 1900',
    'Studio 54',
    '1001 Listes',
    '3M',
    'NAF NAF',
    'Naf Naf 2000',
    'RS Components',
    'APE Conseil',
    "Boulangerie de l'Église",
    'IDCC Syntec',
    '東京',
  ])('%j stays words', (text) => {
    expect(recognise(text)).toEqual({ kind: 'words', text });
  });

  it('makes the spaces of words single', () => {
    expect(recognise('  Boulangerie\u00a0 Dupont\n')).toEqual({ kind: 'words', text: 'Boulangerie Dupont' });
  });

  it('says a number of digits that a SIRET has', () => {
    expect(recognise('732 829 320 0007')).toEqual({
      kind: 'refused',
      reason: { kind: 'siret', id: 'too-short', count: 13, expected: 14 },
    });
  });

  it('keeps the warning of La Poste', () => {
    expect(recognise('356 000 000 00121')).toEqual({
      kind: 'siret',
      value: '35600000000121',
      warning: 'la-poste-checksum',
    });
  });

  it('takes the one company of a longer paste', () => {
    const words = 'Bonjour, nous souhaitons inscrire deux salariés à votre prochaine session. '.repeat(10);
    expect(outcome(`${words} Notre SIREN 732 829 320, SIRET 732 829 320 00074, tél. 01 23 45 67 89. ${words}`)).toBe(
      'siret 73282932000074',
    );
    expect(outcome(`${words} SIRET 73282932000074 ou 42476141900045`)).toBe('refused text too-much-text');
    expect(outcome(words)).toBe('refused text too-much-text');
  });

  it('never throws, and its parsers do not either', () => {
    const pieces = fc.constantFrom(
      '732829320',
      '00074',
      ' ',
      '\u00a0',
      'FR',
      'IDCC',
      'RS',
      'N°',
      'W',
      '+33',
      '.',
      'Z',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    );
    const parsers = [
      parseSiren,
      parseSiret,
      parseVat,
      parseActivityCode,
      parseIdcc,
      parseRna,
      parseNda,
      parseRncp,
      parseRs,
    ];
    fc.assert(
      fc.property(text, (any) => {
        const recognised = recognise(any);
        // What is recognised is recognised again from its own value.
        if ('value' in recognised) expect(recognise(recognised.value)).toEqual(recognised);
        for (const parse of parsers) {
          const parsed = parse(any) as ReturnType<typeof parseSiren>;
          if (parsed.ok) expect(parse(parsed.value)).toEqual(parsed);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads huge texts without folding them', () => {
    for (const unit of ['1', '1 ', 'N', 'NUMERO', '\u0301', 'FR', '732 829 320 ', '(', 'a1']) {
      const text = unit.repeat(1_000_000);
      expect(recognise(text).kind).toBe('refused');
      for (const parse of [parseSiret, parseVat, parseActivityCode, parseRncp]) expect(parse(text).ok).toBe(false);
    }
  });
});
