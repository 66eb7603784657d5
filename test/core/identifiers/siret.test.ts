import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import { passesLuhn } from '../../../core/identifiers/luhn.ts';
import { formatSiren, parseSiren } from '../../../core/identifiers/siren.ts';
import { formatSiret, parseSiret, sirenOfSiret } from '../../../core/identifiers/siret.ts';

/** `prefix` and the digit that makes its Luhn sum right. */
function complete(prefix: string): string {
  for (let last = 0; last < 10; last++) if (passesLuhn(prefix + last)) return prefix + last;
  throw new Error('unreachable');
}
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const siren = digits(8)
  .map(complete)
  .filter((text) => text !== '000000000' && text !== '356000000');
const siret = fc.tuple(siren, digits(4)).map(([company, nic]) => complete(company + nic));

const refusal = (text: string) => {
  const parsed = parseSiret(text);
  return parsed.ok ? 'accepted' : parsed.reason.id;
};

describe('parseSiret', () => {
  it.each(['73282932000074', '41816609600069', '42476141900045'])('accepts %s', (text) => {
    expect(parseSiret(text)).toEqual({ ok: true, value: text });
  });

  it.each(['35600000000048', '35600000009075', '35600000009093', '35600000049837'])(
    'accepts %s of La Poste',
    (text) => {
      expect(parseSiret(text)).toEqual({ ok: true, value: text });
    },
  );

  it.each([
    ['35600000009090', 'checksum'],
    ['35600000049838', 'checksum'],
    ['73282932000075', 'checksum'],
    ['11122233344455', 'siren-checksum'],
    ['00000000000000', 'all-zeros'],
    ['7328293200007', 'too-short'],
    ['732829320000741', 'too-long'],
    ['7328293200O074', 'not-digits'],
    ['l3282932000074', 'not-digits'],
    ['', 'empty'],
    [' \u200b- ', 'empty'],
    ['IDCC 1486', 'other-kind'],
  ])('refuses %j as %s', (text, id) => {
    expect(refusal(text)).toBe(id);
  });

  it('counts what it read of a number of another length', () => {
    expect(parseSiret('732 829 320 0007')).toEqual({
      ok: false,
      reason: { kind: 'siret', id: 'too-short', count: 13, expected: 14 },
    });
  });

  it('takes a La Poste number that passes Luhn alone, with a warning', () => {
    const luhnOnly = complete('3560000000012');
    expect([...luhnOnly].reduce((sum, digit) => sum + Number(digit), 0) % 5).not.toBe(0);
    expect(parseSiret(luhnOnly)).toEqual({ ok: true, value: luhnOnly, warning: 'la-poste-checksum' });
  });

  it.each([
    ['spaces', '732 829 320 00074'],
    ['no-break spaces', '732\u00a0829\u00a0320\u00a000074'],
    ['narrow no-break spaces', '732\u202f829\u202f320\u202f00074'],
    ['thin spaces', '732\u2009829\u2009320\u200900074'],
    ['figure spaces', '732\u2007829\u2007320\u200700074'],
    ['ideographic spaces', '732\u3000829\u3000320\u300000074'],
    ['zero-width characters', '\ufeff732\u200b829\u200d320\u206000074\u00ad'],
    ['direction marks', '\u200e73282932000074\u202c'],
    ['dots', '732.829.320.00074'],
    ['hyphens', '732-829-320-00074'],
    ['no-break hyphens', '732\u2011829\u2011320\u201100074'],
    ['dashes and a minus sign', '732\u2013829\u2014320\u221200074'],
    ['full-width digits', '７３２８２９３２００００７４'],
    ['line breaks and tabs', '732829320\r\n\t00074'],
    ['quotes of a spreadsheet', '="73282932000074"'],
    ['a label', 'SIRET : 732 829 320 00074'],
    ['a label with its sign', 'Siret n° 732 829 320 00074'],
    ['a label before the sign', 'N° SIRET 73282932000074'],
    ['a long label', 'Numéro de SIRET\u00a0: 73282932000074.'],
  ])('reads %s', (_, text) => {
    expect(parseSiret(text)).toEqual({ ok: true, value: '73282932000074' });
  });

  it('accepts every SIRET that follows the rule, and none with one digit changed', () => {
    fc.assert(
      fc.property(siret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (text, at, shift) => {
        expect(parseSiret(text)).toEqual({ ok: true, value: text });
        const changed = text.slice(0, at) + ((Number(text[at]) + shift) % 10) + text.slice(at + 1);
        fc.pre(!changed.startsWith('356000000'));
        expect(parseSiret(changed).ok).toBe(false);
      }),
    );
  });

  it('reads back what formatSiret writes', () => {
    fc.assert(
      fc.property(siret, (text) => {
        expect(parseSiret(formatSiret(text as Siret))).toEqual({ ok: true, value: text });
      }),
    );
    expect(formatSiret('73282932000074' as Siret)).toBe('732\u202f829\u202f320\u202f00074');
  });

  it('gives the SIREN inside', () => {
    expect(sirenOfSiret('73282932000074' as Siret)).toBe('732829320');
  });
});

describe('parseSiren', () => {
  it('accepts every SIREN that passes Luhn and reads back its format', () => {
    fc.assert(
      fc.property(siren, (text) => {
        const parsed = parseSiren(text);
        if (!parsed.ok) throw new Error(parsed.reason.id);
        expect(parseSiren(`N° SIREN : ${formatSiren(parsed.value)}`)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it.each([
    ['732829321', 'checksum'],
    ['000000000', 'all-zeros'],
    ['73282932', 'too-short'],
    ['73282932000074', 'too-long'],
    ['73282932O', 'not-digits'],
    ['', 'empty'],
    ['NAF 6201Z', 'other-kind'],
  ])('refuses %j as %s', (text, id) => {
    expect(parseSiren(text)).toMatchObject({ ok: false, reason: { kind: 'siren', id } });
  });
});
